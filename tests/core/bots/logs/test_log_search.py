"""What is found in a log, and what a search does not tell."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from core.bots.logs import log_search
from core.bots.logs.log_excerpts import around
from core.bots.logs.log_search import MOST_MATCHES, Found, LogSearch, Wanted
from core.freqtrade.logs.lines import Level
from core.freqtrade.settings.mask import MASK
from tests.core.growth import grows_too_fast

LOG = """\
2026-11-29 14:02:09,001 - freqtrade - INFO - freqtrade 2026.9
2026-11-29 14:02:10,001 - freqtrade.worker - INFO - Starting worker
2026-11-29 14:02:11,123 - freqtrade.strategy - ERROR - Unexpected error KeyError('rsi')
Traceback (most recent call last):
  File "strategy.py", line 3, in populate_indicators
KeyError: 'rsi'
2026-11-29 14:02:12,001 - freqtrade.worker - INFO - Bot heartbeat
2026-11-29 14:03:00,001 - freqtrade.exchange - WARNING - slow
INFO:     127.0.0.1:40 - "GET /api/v1/ping HTTP/1.1" 200 OK
2026-11-29 14:04:00,001 - freqtrade.worker - INFO - Bot heartbeat
""".splitlines()


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-29T{clock}").replace(tzinfo=UTC)


def searched(lines: list[str], words: str = "", **wanted: object) -> Found:
    looking = LogSearch(Wanted(words, **wanted))  # type: ignore[arg-type]
    for begin in range(0, len(lines), 3):  # in blocks, as they are read
        looking.look(lines[begin : begin + 3])
    return looking.found()


def hits(found: Found) -> list[str]:
    """Newest excerpt first."""
    return [line.text for excerpt in found.excerpts for line in excerpt.lines if line.is_match]


def test_words_are_found_in_any_case_newest_first_with_lines_around() -> None:
    between = [f"2026-11-29 14:02:13,{number:03d} - freqtrade - INFO - quiet" for number in range(20)]
    found = searched([*LOG[:7], *between, *LOG[7:]], " bot HEARTBEAT ")
    assert hits(found) == [LOG[9], LOG[6]]
    assert (found.matches, found.shown, found.lines, found.is_cut) == (2, 2, 30, False)
    newest, older = found.excerpts
    assert [newest.at, older.at] == ["2026-11-29 14:04:00", "2026-11-29 14:02:12"]
    assert [line.text for line in newest.lines] == LOG[7:10]
    assert [line.text for line in older.lines] == [*LOG[4:7], *between[:4]]


def test_matches_that_are_close_stand_together_and_no_line_twice() -> None:
    found = searched(LOG, "rsi")
    (excerpt,) = found.excerpts
    assert [line.text for line in excerpt.lines] == LOG
    assert hits(found) == [LOG[2], LOG[5]]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ({"least": Level.ERROR}, [2, 3, 4, 5]),
        ({"least": Level.WARNING}, [2, 3, 4, 5, 7]),
        ({"since": at("14:03:00")}, [7, 8, 9]),
        ({"until": at("14:02:10")}, [0, 1]),
        ({"since": at("14:02:11"), "until": at("14:02:12")}, [2, 3, 4, 5, 6]),
        ({"least": Level.ERROR, "since": at("14:03:00")}, []),
        ({}, list(range(10))),
    ],
)
def test_levels_and_times_count_for_a_line_and_what_belongs_to_it(
    wanted: dict[str, object], numbers: list[int]
) -> None:
    assert sorted(hits(searched(LOG, **wanted))) == sorted(LOG[number] for number in numbers)  # type: ignore[arg-type]


def test_lines_that_have_no_time_yet_are_in_no_time() -> None:
    lines = ["usage: freqtrade", *LOG]
    assert hits(searched(lines, "usage")) == ["usage: freqtrade"]
    assert hits(searched(lines, "usage", until=at("23:00:00"))) == []


def test_a_traceback_has_the_level_and_the_time_of_its_error() -> None:
    (excerpt,) = searched(LOG, "KeyError: ", least=Level.ERROR).excerpts
    (line,) = [line for line in excerpt.lines if line.is_match]
    assert (excerpt.at, line.level) == ("2026-11-29 14:02:11", Level.ERROR)


SECRET = "2026-11-29 14:02:09,001 - uvicorn - INFO - /api/v1/message/ws?token=hunter2 opened for https://me:pw9@host/x"


def test_a_search_does_not_tell_whether_a_secret_stands_there() -> None:
    for words in ("hunter2", "hunter", "pw9", "token=h"):
        assert searched([SECRET], words).matches == 0, words
    for words in ("token=", MASK, f"token={MASK} OPENED"):
        (line,) = hits(searched([SECRET], words))
        assert "hunter2" not in line and "pw9" not in line


def test_lines_around_are_masked_too() -> None:
    found = searched([SECRET, LOG[1], SECRET], "starting")
    assert "hunter2" not in repr(found) and found.matches == 1


def test_the_newest_matches_are_kept_and_all_are_counted() -> None:
    found = searched([f"line {number}" for number in range(1_000)], "line")
    assert (found.matches, found.shown) == (1_000, MOST_MATCHES)
    assert hits(found)[-1] == "line 999" and len(hits(found)) == MOST_MATCHES


def test_a_log_of_countless_lines_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_search, "MOST_LINES", 50)
    found = searched(["x"] * 1_000, "x")
    assert (found.lines, found.is_cut, found.matches) == (50, True, 50)


def test_of_a_long_line_the_part_with_the_words_is_shown() -> None:
    text = "a" * 1_700 + "NEEDLE" + "b" * 1_700
    assert "NEEDLE" in around(text, "needle") and len(around(text, "needle")) < 1_010
    (line,) = hits(searched([text], "needle"))
    assert "NEEDLE" in line
    assert searched(["c" * 5_000 + "NEEDLE"], "needle").matches == 0, "what is not shown is not found"


@pytest.mark.parametrize("piece", ["://", "?key=", "İ", "2026-11-29 14:02:09 ERROR "])
def test_hostile_lines_take_time_in_proportion(piece: str) -> None:
    def made(size: int) -> Callable[[], object]:
        lines = [piece * (2_000 // len(piece))] * (size // 2_000 + 1)
        return lambda: searched(lines, "://@=&x")

    assert grows_too_fast(made) == ""


def test_what_is_looked_for_is_cut() -> None:
    assert searched(["x" * 200], "x" * 100_000).matches == 1
