"""The row of key figures at the top of a page: one card, one element, cells divided by lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from nicegui import ui

from pages.parts.text import figures
from pages.parts.text.markup import show, span, text


@dataclass(frozen=True)
class Line:
    """One row under a figure. Two columns when no line has an `aside`. `dot`: a shape of `states.Dot` at its head."""

    name: str
    value: str
    way: str = ""
    aside: str = ""
    aside_way: str = ""
    dot: str = ""


@dataclass(frozen=True)
class Kpi:
    """`hero`: the one figure that matters on this page. `aside`: at the right of the name, `tip` explains it; `sub`:
    below the figure."""

    name: str
    figure: str
    unit: str = ""
    way: str = ""
    sub: str = ""
    aside: str = ""
    aside_way: str = ""
    tip: str = ""
    hero: bool = False
    lines: Sequence[Line] = field(default=())


def money(name: str, value: float | None, currency: str, ratio: float | None = None, **more: object) -> Kpi:
    """Return a signed amount with an arrow, the percent at the right of the name."""
    percent = {} if ratio is None else {"aside": figures.percent(ratio), "aside_way": figures.percent_way(ratio)}
    way = figures.money_way(value, currency)
    unit = currency if figures.known(value) else ""
    return Kpi(name, figures.amount(value, currency, sign=True), unit, way, **percent, **more)  # type: ignore[arg-type]


def kpis(cells: Sequence[Kpi], kind: str = "") -> ui.html:
    """Draw the row. `kind`: `k7` for seven cells, `grid` for several rows of six. Redraw with
    `.set_content(kpis_html(cells))`."""
    return show(kpis_html(cells), f"card kpis {kind}", tag="section")


def kpis_html(cells: Sequence[Kpi]) -> str:
    """Return the cells as HTML."""
    return "".join(map(_cell, cells))


def _cell(kpi: Kpi) -> str:
    tip = f' title="{text(kpi.tip)}"' if kpi.tip else ""
    aside = f'<span class="end {_ink(kpi.aside_way)}"{tip}>{text(kpi.aside)}</span>' if kpi.aside else ""
    unit = " " + span(kpi.unit, "cur") if kpi.unit else ""  # the space is heard, and kept when it is copied
    hero = "hero " if kpi.hero else ""
    grows, fixed = _width(kpi)
    long = " long" if grows * _READABLE_PX + fixed > _NARROW_PX else ""
    figure = f'<span class="{hero}{_arrow(kpi.way)}">{text(kpi.figure)}</span>'
    sub = f'<div class="sub" title="{text(kpi.sub)}">{text(kpi.sub)}</div>' if kpi.sub else ""
    return (
        f'<div class="kpi{_on_a_phone(kpi)}{long}"><div class="name row-x">{span(kpi.name)}{aside}</div>'
        f'<span class="fig {hero}" style="--grows: {grows:.2f}; --fixed: {fixed}px">{figure}{unit}</span>'
        f"{sub}{_lines(kpi.lines)}</div>"
    )


_WIDE = {",": 0.32, ".": 0.32, " ": 0.32, "%": 0.95}
"""Parts of the height of the type that a character takes at most, in the fonts of all systems; 0.66 for any other."""


_NARROW_PX, _READABLE_PX = 140, 13
"""A cell of seven in a row at 1,440 px, and the least type for a figure."""


def _width(kpi: Kpi) -> tuple[float, int]:
    """How wide the figure is: what grows with the type, and what does not, the arrow and the unit."""
    grows = sum(_WIDE.get(character, 0.66) for character in kpi.figure + " " * bool(kpi.unit))
    fixed = (19 if kpi.hero else 12) * bool(kpi.way) + 4 * bool(kpi.unit) + sum(map(_unit_px, kpi.unit))
    return max(grows, 1.0), fixed


def _unit_px(character: str) -> int:
    """`USDT` is wider than `of 295 wanted`."""
    return 9 if character.isupper() else 7


def _on_a_phone(kpi: Kpi) -> str:
    """The hero and a list of names take the whole width; further currencies are folded away."""
    if kpi.hero or any(line.dot for line in kpi.lines):
        return " wide-s"
    return " fold-s" if kpi.lines else ""


def _lines(lines: Sequence[Line]) -> str:
    if not lines:
        return ""
    two = not any(line.aside for line in lines)
    longest = max(len(line.value) for line in lines)
    kind = " two" if two else " longest" if longest > 10 else " long" if longest > 8 else ""
    return f'<div class="ccy{kind}">' + "".join(_line(line, two) for line in lines) + "</div>"


def _line(line: Line, two: bool) -> str:
    dot = f'<i class="dot {text(line.dot)}" aria-hidden="true"></i>' if line.dot else ""
    name = f'<span class="row-x{" strong-line" if dot else ""}">{dot}{span(line.name)}</span>'
    return (
        name
        + span(line.value, f"{'muted' if dot else _ink(line.way)} ell")
        + ("" if two else span(line.aside, _ink(line.aside_way)))
    )


def _ink(way: str) -> str:
    return {"up": "gain", "down": "loss"}.get(way, "")


def _arrow(way: str) -> str:
    return f"delta {text(way)}" if way else ""
