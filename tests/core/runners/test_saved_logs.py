"""The logs of containers that are gone."""

import pytest

from core.runners.logs import saved_logs
from core.runners.logs.saved_logs import MOST_RUNS, SavedLogs, end_of
from core.runners.port import LOG_PART_BYTES

NAME = "bot-1"


@pytest.fixture
def saved(tmp_path):
    return SavedLogs(tmp_path / "logs")


def lines(saved, without=()):
    return b"".join(saved.pieces(NAME, without)).decode().splitlines()


def test_runs_come_in_the_order_their_containers_were_made(saved):
    saved.save(NAME, 1_700_000_020, "b" * 64, [b"second\n"])
    saved.save(NAME, 1_700_000_010, "c" * 64, [b"fir", b"st"])
    assert lines(saved) == ["first", "second"]
    assert lines(saved, ["c" * 64]) == ["second"], "that of a container which is there is read from it"


def test_saved_again_after_a_kill_in_between_it_is_there_once(saved):
    saved.save(NAME, 1, "a" * 64, [b"one\n"])
    saved.save(NAME, 1, "a" * 64, [b"one\n", b"two\n"])
    assert lines(saved) == ["one", "two"]


def test_what_said_nothing_takes_no_place(saved):
    saved.save(NAME, 1, "a" * 64, [])
    assert lines(saved) == []
    assert not saved.root.exists()


def test_the_oldest_runs_go_when_there_are_too_many(saved):
    for number in range(MOST_RUNS + 5):
        saved.save(NAME, number, f"{number:012d}", [b"run %d\n" % number])
    assert lines(saved) == [f"run {number}" for number in range(5, MOST_RUNS + 5)]


def test_all_runs_together_have_a_bound(saved, monkeypatch):
    monkeypatch.setattr(saved_logs, "ALL_BYTES", 35)
    for number in range(5):
        saved.save(NAME, number, f"{number:012d}", [b"%d23456789\n" % number])
    assert lines(saved) == ["223456789", "323456789", "423456789"]


def test_of_a_long_run_the_end_is_saved_from_a_beginning_of_a_line(saved):
    line = b"x" * 999 + b"\n"
    saved.save(NAME, 1, "a" * 64, [b"first\n", *[line * 100] * 150, b"last\n"])
    content = b"".join(saved.pieces(NAME))
    assert content.startswith(line) and content.endswith(line + b"last\n")
    assert LOG_PART_BYTES - 2_000 < len(content) <= LOG_PART_BYTES


@pytest.mark.parametrize(
    ("content", "end"),
    [
        (b"one\ntwo\n", b"one\ntwo\n"),
        (b"01234567\nlast\n", b"last\n"),
        (b"https://me:password@host and more", b"more"),
        (b"https://me:passwordpassword@host", b""),
    ],
)
def test_an_end_never_begins_within_a_word(content, end):
    """A password in an address is known by the address before it."""
    assert end_of([content[:5], content[5:]], 8) == end


def test_what_cannot_be_read_hides_nothing_else(saved):
    saved.save(NAME, 1, "a" * 64, [b"one\n"])
    saved.save(NAME, 2, "b" * 64, [b"two\n"])
    (first, _) = sorted((saved.root / NAME).iterdir())
    first.write_bytes(first.read_bytes()[:15])
    assert lines(saved) == ["two"]


def test_a_log_that_breaks_off_leaves_nothing_half(saved):
    def breaking():
        yield b"one\n"
        raise OSError("cut")

    with pytest.raises(OSError, match="cut"):
        saved.save(NAME, 1, "a" * 64, breaking())
    assert lines(saved) == []


def test_it_is_readable_for_its_owner_alone(saved):
    saved.save(NAME, 1, "a" * 64, [b"one\n"])
    assert (saved.root / NAME).stat().st_mode & 0o077 == 0
