"""Levels, filters, and what is skipped when more comes than can be shown."""

import pytest

from core.freqtrade.logs.lines import Level, level_of
from pages.parts.log.lines import LONGEST_LINE, MOST_WORDS, Line, Lines, Waiting, shortened

BOOM = [
    "2026-11-22 14:29:07,123 - freqtrade.worker - INFO - Bot heartbeat",
    "2026-11-22 14:29:08,001 - freqtrade.strategy - ERROR - Unexpected error KeyError('rsi')",
    "Traceback (most recent call last):",
    '  File "strategy.py", line 3, in populate_indicators',
    "    raise KeyError('INFO is no level here')",
    "KeyError: 'rsi'",
    "2026-11-22 14:29:09,002 - freqtrade.worker - INFO - Bot heartbeat",
]


def filled(*texts: str, most: int = 100, least: Level = Level.DEBUG, words: str = "") -> Lines:
    lines = Lines(most)
    lines.least, lines.words = least, words
    for text in texts:
        lines.add(text)
    return lines


def shown(lines: Lines) -> list[str]:
    return [line.text for line in lines.matching()]


def line(text: str) -> Line:
    return Line(text, Level.INFO, text)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (BOOM[0], Level.INFO),
        ("2026-11-22 14:29:07,123 - freqtrade.exchange - WARNING - slow", Level.WARNING),
        ("2026-11-22 14:29:07,123 - freqtrade - CRITICAL - dead", Level.ERROR),
        ("2026-11-22 14:29:07,123 - freqtrade - DEBUG - x", Level.DEBUG),
        ("2026-11-22 14:29:07,123 - freqtrade - INFO - no ERROR at all", Level.INFO),
        ("WARNING:  uvicorn says so", Level.WARNING),
        ("plain words", Level.INFO),
    ],
)
def test_the_level_is_that_named_first(text: str, level: Level) -> None:
    assert level_of(text) is level


def test_a_traceback_belongs_to_its_error() -> None:
    assert shown(filled(*BOOM, least=Level.ERROR)) == BOOM[1:6]


def test_a_traceback_is_found_with_its_error_and_by_itself() -> None:
    assert shown(filled(*BOOM, words="unexpected")) == BOOM[1:6]
    assert shown(filled(*BOOM, words="POPULATE_indicators")) == [BOOM[3]]


def test_what_comes_is_filtered_as_what_is_kept() -> None:
    lines = Lines(10)
    lines.least = Level.ERROR
    assert [lines.add(text) is not None for text in BOOM] == [text in BOOM[1:6] for text in BOOM]


def test_lines_of_a_log_that_begins_in_a_traceback_have_the_usual_level() -> None:
    assert [one.level for one in filled("  File x.py, line 3", "KeyError: 1").matching()] == [Level.INFO] * 2


def test_only_the_newest_are_kept() -> None:
    assert shown(filled(*(f"Line {at}" for at in range(5)), most=3)) == ["Line 2", "Line 3", "Line 4"]


def test_a_traceback_keeps_its_level_when_its_error_is_no_longer_kept() -> None:
    lines = filled(BOOM[1], *(f"  frame {at}" for at in range(5)), most=3, least=Level.ERROR)
    assert shown(lines) == ["  frame 2", "  frame 3", "  frame 4"]


def test_a_line_without_end_is_cut_and_says_how_much_is_missing() -> None:
    cut = shortened("x" * (LONGEST_LINE + 1_234))
    assert cut.endswith(" … (1,234 more characters)")
    assert len(cut) < LONGEST_LINE + 40
    assert shortened("x" * LONGEST_LINE) == "x" * LONGEST_LINE


def test_a_browser_is_sent_a_digit_for_the_level() -> None:
    (error,) = filled(BOOM[1]).matching()
    assert error.sent == f"4{BOOM[1]}"


def test_when_too_many_wait_the_oldest_are_skipped_and_counted() -> None:
    waiting = Waiting(most=3)
    for number in range(7):
        waiting.add(line(str(number)))
    assert waiting.came == 7
    skipped, lines = waiting.take(2)
    assert (skipped, [one.text for one in lines]) == (4, ["4", "5"])
    assert waiting.take(5) == (0, [line("6")]), "told once"
    assert not waiting


def test_what_is_looked_for_is_cut_and_lowered_once() -> None:
    lines = filled(*BOOM, words="Ж" * 65_000)
    assert lines.words == "ж" * MOST_WORDS
