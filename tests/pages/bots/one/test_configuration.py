"""What a page draws of a configuration has a bound, whatever somebody wrote into it."""

from core.bots.settings.effective_lines import Line
from core.configurations.layers import Layer
from pages.bots.one.configuration_table import LONGEST_VALUE, MOST_LINES, table_html


def lines(count: int, value: object) -> list[Line]:
    return [Line(f"key_{number}", value, Layer.BOT, ()) for number in range(count)]


def test_a_table_of_thousands_of_lines_is_cut_and_says_so() -> None:
    assert table_html(lines(MOST_LINES, 1)).count("<tr>") == MOST_LINES + 1
    drawn = table_html(lines(MOST_LINES + 1_234, 1))
    assert drawn.count("<tr>") == MOST_LINES + 2
    assert "… and 1,234 more" in drawn


def test_a_long_value_is_cut() -> None:
    drawn = table_html(lines(1, "x" * 500_000))
    assert LONGEST_VALUE < len(drawn) < LONGEST_VALUE + 500
