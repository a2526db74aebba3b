"""Draws what differs between two texts: one under the other, with the numbers of both and a sign at each line."""

from nicegui import ui

from core.text_differences.difference import Difference, Hunk, Line
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text

_KINDS = {"+": ("add", "+", "added"), "-": ("del", "−", "removed"), " ": ("", "", "")}
"""Sign of a line → class, what is shown, what is read out."""


def text_difference(found: Difference, says: str) -> ui.html:
    """Draw the difference. `says` names it for those who do not see it."""
    return show(difference_html(found, says), "col-x difference")


def difference_html(found: Difference, says: str) -> str:
    """Return the difference as HTML: how much differs, the lines, and how many more there are."""
    if found.is_equal:
        return span("No line differs.", "muted small")
    if not found.is_known:
        more = f"They differ first in line {figures.count(found.first)}, and in more than can be compared here."
        return span(more, "muted small")
    lines = "".join(_rows(found.hunks))
    box = f'<div class="differs" tabindex="0" role="region" aria-label="{text(says)}"><table>{lines}</table></div>'
    return summary_html(found) + box + _left_out(found)


def summary_html(found: Difference) -> str:
    """Return how many lines were added and removed, as in `+12 −3 lines`."""
    added, removed = f"+{figures.count(found.added)}", f"−{figures.count(found.removed)}"
    said = f"{figures.plural(found.added, 'line')} added, {figures.count(found.removed)} removed"
    return (
        f'<div class="small" role="img" aria-label="{text(said)}">'
        f"{span(added, 'gain strong')} {span(removed, 'loss strong')} {span('lines', 'muted')}</div>"
    )


def _rows(hunks: tuple[Hunk, ...]) -> list[str]:
    rows, at = list[str](), 1
    for hunk in hunks:
        rows.append(_gap(hunk.begin - at))
        rows += map(_row, hunk.lines)
        at = hunk.begin + sum(line.sign != "+" for line in hunk.lines)
    return rows


def _gap(count: int) -> str:
    """Lines that are the same in both texts, between two hunks."""
    words = figures.plural(count, "equal line")
    return f'<tr class="gap"><td colspan="4">{words}</td></tr>' if count > 0 else ""


def _row(line: Line) -> str:
    kind, sign, says = _KINDS[line.sign]
    numbers = "".join(f"<td>{number or ''}</td>" for number in (line.old, line.new))
    signed = f'<td aria-label="{says}">{sign}</td>' if says else "<td></td>"
    cut = span(f" … {figures.plural(line.cut, 'further character')}", "muted") if line.cut else ""
    return f'<tr class="{kind}">{numbers}{signed}<td>{text(line.text)}{cut}</td></tr>'


def _left_out(found: Difference) -> str:
    if not found.left_out:
        return ""
    verb = "differs" if found.left_out == 1 else "differ"
    return f'<div class="muted small">{figures.plural(found.left_out, "further line")} {verb}.</div>'
