"""Tuned parameters as a table, beside the values in the code."""

import json
from collections.abc import Iterable

from core.strategies.tuned_parameters import ParameterLine
from pages.parts.text import digits
from pages.parts.text.markup import span, text

MOST_LINES = 300


def table_html(lines: Iterable[ParameterLine]) -> str:
    """Return the table. What differs from the code is marked."""
    rows = [_row(line) for line in lines]
    head = "<thead><tr><th>Space</th><th>Name</th><th>Value</th><th>In the code</th></tr></thead>"
    beyond = len(rows) - MOST_LINES
    more = f'<tr><td colspan="4" class="muted">… and {beyond:,} more</td></tr>' if beyond > 0 else ""
    return f'<table class="plain">{head}<tbody>{"".join(rows[:MOST_LINES])}{more}</tbody></table>'


def _row(line: ParameterLine) -> str:
    value = span(written(line.value), "mono strong" if line.differs else "mono")
    in_code = span("unknown", "muted") if line.in_code is None else span(written(line.in_code), "mono")
    mark = '<span class="badge warn after">differs</span>' if line.differs else ""
    return (
        f"<tr><td>{text(line.space)}</td><td class='mono'>{text(line.name)}</td>"
        f"<td>{value}</td><td>{in_code}{mark}</td></tr>"
    )


def written(value: object) -> str:
    """Return a value as JSON, cut where it is long."""
    words = digits.plain_json(json.dumps(value, ensure_ascii=False))
    return words if len(words) <= 200 else f"{words[:200]} …"
