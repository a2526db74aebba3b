"""The cells of CSV files. Text of strategies and of people is never run as a formula by a spreadsheet."""

import csv
import io
import math
import re

from pages.parts.text import digits

_STARTS_A_FORMULA = re.compile(r"[=+\-@\t\r]|.*?[;,\t] *[=+\-@]", re.DOTALL)
"""Also matches after characters that some spreadsheets take for the end of a cell."""


def written(rows: list[list[str]]) -> str:
    """Return the lines."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def safe(words: str) -> str:
    """Escape text that comes from a strategy, so that a spreadsheet does not run it as a formula."""
    return f"'{words}" if _STARTS_A_FORMULA.match(words) else words


def number(value: float | None) -> str:
    """Return all digits without an exponent; empty when the value is not known."""
    if value is None or not math.isfinite(value):
        return ""
    return digits.plain(int(value) if float(value).is_integer() else value)
