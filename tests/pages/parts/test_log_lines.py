import pytest

from pages.parts.log import Level, Lines, level_of, painted


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("2026-11-22 14:29:07,123 - freqtrade.worker - INFO - Bot heartbeat", Level.INFO),
        ("2026-11-22 14:29:07,123 - freqtrade.exchange - WARNING - slow", Level.WARNING),
        ("2026-11-22 14:29:07,123 - freqtrade - CRITICAL - dead", Level.ERROR),
        ("2026-11-22 14:29:07,123 - freqtrade - DEBUG - x", Level.DEBUG),
        ("plain words", Level.INFO),
    ],
)
def test_level(line, level):
    assert level_of(line) is level


def test_a_traceback_belongs_to_its_error():
    lines = Lines(10)
    lines.least = Level.ERROR
    shown = [
        lines.add("14:29:07 - freqtrade - ERROR - boom"),
        lines.add("  File x.py, line 3"),
        lines.add("14:29:08 - freqtrade - INFO - next"),
    ]
    assert [line is not None for line in shown] == [True, True, False]


def test_a_line_cannot_move_the_cursor_or_ring():
    assert painted("a\x1b[2J\x1b]0;title\x07b\r\x08c", Level.INFO) == "a]0;titlebc\x1b[0m"


def test_only_the_newest_are_kept_and_found_in_any_case():
    lines = Lines(3)
    for at in range(5):
        lines.add(f"Line {at}")
    lines.words = "LINE 4"
    assert lines.shown() == ["Line 4\x1b[0m"]
    lines.words = ""
    assert len(lines.shown()) == 3
