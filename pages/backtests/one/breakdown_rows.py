"""A line of a breakdown as a row of a table. Pure."""

from collections.abc import Callable, Sequence
from typing import Any

from core.backtests.figures.report_digits import bare, percent, plain, way_of
from core.backtests.figures.sentinels import FEW_TRADES
from core.backtests.figures.views import Breakdown, BreakdownLine
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Action, Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.text import figures

MOST_SHOWN = 60
"""Characters of a tag in a table."""
NONE = "(none)"
WHOLE = Action("whole", "open_in_full", "Show the whole name")


def shown(tag: str) -> str:
    """Return a tag as it stands in a table: cut, on one line, and "(none)" for an empty one."""
    line = " ".join(tag.split()) if tag.strip() else tag
    return (f"{line[:MOST_SHOWN]}…" if len(line) > MOST_SHOWN else line) if tag else NONE


def is_cut(tag: str) -> bool:
    """Return whether the tag is not shown as it is."""
    return bool(tag) and shown(tag) != tag


def is_few(line: BreakdownLine) -> bool:
    """Return whether its ratios are of too few trades to tell."""
    return line.trades < FEW_TRADES


def titles(currency: str) -> dict[str, str]:
    """Return column of figures → its title, as in Freqtrade's report."""
    return {
        "trades": "Trades",
        "mean_ratio": "Avg Profit %",
        "profit_abs": f"Tot Profit {currency}",
        "profit_ratio": "Tot Profit %",
        "duration": "Avg Duration",
        "counts": "Win / Draw / Loss",
        "win_rate": "Win %",
        "profit_factor": "Profit factor",
    }


def columns(table: Breakdown, currency: str) -> list[Column]:
    """Return the columns of this breakdown. Columns that it has no figures for are left out."""
    is_mixed, named = table.name == "mixed", titles(currency)
    second = [Column("second", "Exit reason", sortable=True, phone="s3")] if is_mixed else []
    return [
        Column("key", "Enter tag" if is_mixed else table.title, Kind.NAME, sortable=True, phone="s1"),
        *second,
        *(
            Column(name, named[name], **its)
            for name, its in _COLUMNS.items()
            if name not in _MAY_LACK or _has(table, name)
        ),
    ]


_COLUMNS: dict[str, dict[str, Any]] = {
    "trades": {"kind": Kind.NUMBER, "sortable": True, "phone": "s3"},
    "mean_ratio": {"kind": Kind.DELTA, "sortable": True, "note": "The mean of the returns of its trades"},
    "profit_abs": {"kind": Kind.DELTA, "sortable": True, "phone": "s2"},
    "profit_ratio": {"kind": Kind.DELTA, "sortable": True, "note": "Of the starting balance", "phone": "s4"},
    "duration": {"narrow": False},
    "counts": {"kind": Kind.NUMBER, "narrow": False},
    "win_rate": {"kind": Kind.NUMBER, "sortable": True},
    "profit_factor": {"kind": Kind.NUMBER, "sortable": True, "narrow": False},
}
_MAY_LACK = frozenset({"mean_ratio", "profit_ratio", "duration", "profit_factor"})


def _has(table: Breakdown, name: str) -> bool:
    return any(getattr(line, name) not in (None, "") for line in table.lines)


def row(n: int, line: BreakdownLine, currency: str) -> Row:
    """Return the row of the `n`-th line."""
    return (
        cells.row(n, title=shown(line.key))
        | cells.text("key", shown(line.key))
        | cells.text("second", shown(line.second), tone="muted")
        | _figures(line, currency)
        | cells.may(whole=is_cut(line.key) or is_cut(line.second))
    )


def _figures(line: BreakdownLine, currency: str) -> Row:
    made: Row = {}
    for name, (words, way) in figures_of(line, currency).items():
        made |= cells.figure(name, words, way)
    grey = "few" if is_few(line) else ""
    made |= {f"{name}_old": grey for name in RATIOS}
    return made | cells.text("duration", line.duration, tone="muted")


def figures_of(line: BreakdownLine, currency: str) -> dict[str, tuple[str, str]]:
    """Return column → (words, way): up, down or empty."""
    return {
        "trades": (figures.count(line.trades), ""),
        "mean_ratio": (percent(line.mean_ratio), way_of(line.mean_ratio)),
        "profit_abs": (bare(line.profit_abs, currency), way_of(line.profit_abs)),
        "profit_ratio": (percent(line.profit_ratio), way_of(line.profit_ratio)),
        "duration": (line.duration, ""),
        "counts": (f"{line.wins:,} / {line.draws:,} / {line.losses:,}", ""),
        "win_rate": (_win_rate(line), ""),
        "profit_factor": (line.profit_factor.words if line.profit_factor else "", ""),
    }


RATIOS = frozenset({"mean_ratio", "win_rate", "profit_factor"})
"""Columns that say little of few trades."""


def _win_rate(line: BreakdownLine) -> str:
    return "n/a" if line.win_rate is None else f"{plain(100 * line.win_rate, 1)}%"


def sums(total: BreakdownLine, currency: str) -> dict[str, Sequence[tuple[str, str, str]]]:
    """Return the cells of the total."""
    its = {"key": ("Total", "")} | figures_of(total, currency)
    return {name: [(words, way, "")] for name, (words, way) in its.items()}


def ordered(lines: Sequence[BreakdownLine], ask: Ask) -> list[tuple[int, BreakdownLine]]:
    """Return the lines that match, each with its place, in the order asked for; Freqtrade's without one."""
    found = [(n, line) for n, line in enumerate(lines) if ask.matches(f"{line.key} {line.second}")]
    return sorted(found, key=_KEYS[ask.sort], reverse=ask.descending) if ask.sort in _KEYS else found


def _number(value: float | None) -> float:
    """What is not known is below everything."""
    return float("-inf") if value is None else value


_KEYS: dict[str, Callable[[tuple[int, BreakdownLine]], str | float]] = {
    "key": lambda one: one[1].key.casefold(),
    "second": lambda one: one[1].second.casefold(),
    "trades": lambda one: one[1].trades,
    "profit_abs": lambda one: _number(one[1].profit_abs),
    "profit_ratio": lambda one: _number(one[1].profit_ratio),
    "mean_ratio": lambda one: _number(one[1].mean_ratio),
    "win_rate": lambda one: _number(one[1].win_rate),
    "profit_factor": lambda one: _factor(one[1]),
}


def _factor(line: BreakdownLine) -> float:
    words = line.profit_factor.words.replace(",", "") if line.profit_factor else "n/a"
    return float("-inf") if words == "n/a" else float(words)
