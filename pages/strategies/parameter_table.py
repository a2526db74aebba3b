"""Tuned parameters as a table, beside the values in the code."""

import json
from collections.abc import Iterable

from core.freqtrade.sources.parameter_differences import Difference
from pages.parts.text import digits
from pages.parts.text.markup import span, text

MOST_LINES = 300


def table_html(lines: Iterable[Difference]) -> str:
    """Return the table. What differs from the code is marked."""
    rows = [_row(line) for line in lines]
    head = "<thead><tr><th>Name</th><th>Value</th><th>In the code</th></tr></thead>"
    beyond = len(rows) - MOST_LINES
    more = f'<tr><td colspan="3" class="muted">… and {beyond:,} more</td></tr>' if beyond > 0 else ""
    return f'<table class="plain">{head}<tbody>{"".join(rows[:MOST_LINES])}{more}</tbody></table>'


def _row(line: Difference) -> str:
    value = span(written(line.value), "mono strong" if line.differs else "mono")
    in_code = span("unknown", "muted") if line.in_code is None else span(written(line.in_code), "mono")
    return (
        f"<tr><td><div class='mono'>{text(line.name)}</div><div class='muted small'>{text(line.space)}</div></td>"
        f"<td class='wrap-any'>{value}</td><td class='wrap-any'>{in_code}{_mark(line)}</td></tr>"
    )


def _mark(line: Difference) -> str:
    if line.is_unknown:
        return '<span class="badge warn after" title="The class has no such parameter.">ignored</span>'
    if line.is_off:
        return '<span class="badge warn after" title="The code says load=False.">ignored</span>'
    return '<span class="badge accent after">differs</span>' if line.differs else ""


def written(value: object) -> str:
    """Return a value as JSON, cut where it is long."""
    words = digits.plain_json(json.dumps(value, ensure_ascii=False))
    return words if len(words) <= 200 else f"{words[:200]} …"
