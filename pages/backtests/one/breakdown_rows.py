"""A line of a breakdown as a row of a table. Pure."""

from collections.abc import Callable, Sequence

from core.backtests.figures.report_digits import percent, plain
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


def columns(table: Breakdown, currency: str) -> list[Column]:
    """Return the columns of this breakdown. Columns that it has no figures for are left out."""
    second = [Column("second", "Exit reason", sortable=True, phone="s3")] if table.name == "mixed" else []
    has = {name for line in table.lines for name in ("mean_ratio", "profit_ratio") if getattr(line, name) is not None}
    made = [
        Column("key", _title(table), Kind.NAME, sortable=True, phone="s1"),
        *second,
        Column("trades", "Trades", Kind.NUMBER, sortable=True, phone="s3"),
        Column("mean_ratio", "Avg Profit %", Kind.DELTA, sortable=True, note="The mean of the returns of its trades"),
        Column("profit_abs", f"Tot Profit {currency}", Kind.DELTA, sortable=True, phone="s2"),
        Column("profit_ratio", "Tot Profit %", Kind.DELTA, sortable=True, note="Of the starting balance", phone="s4"),
        Column("duration", "Avg Duration", narrow=False),
        Column("counts", "Win / Draw / Loss", Kind.NUMBER, narrow=False),
        Column("win_rate", "Win %", Kind.NUMBER, sortable=True),
        Column("profit_factor", "Profit factor", Kind.NUMBER, sortable=True, narrow=False),
    ]
    empty = {"mean_ratio", "profit_ratio"} - has
    gone = empty | (set() if any(line.duration for line in table.lines) else {"duration"})
    gone |= set() if any(line.profit_factor for line in table.lines) else {"profit_factor"}
    return [one for one in made if one.name not in gone]


def _title(table: Breakdown) -> str:
    return "Enter tag" if table.name == "mixed" else table.title


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
    factor = line.profit_factor
    made = (
        cells.figure("trades", figures.count(line.trades))
        | cells.figure("profit_abs", plain(line.profit_abs, _places(currency)), _way(line.profit_abs))
        | cells.figure("mean_ratio", percent(line.mean_ratio), _way(line.mean_ratio))
        | cells.figure("profit_ratio", percent(line.profit_ratio), _way(line.profit_ratio))
        | cells.text("duration", line.duration, tone="muted")
        | cells.figure("counts", f"{line.wins:,} / {line.draws:,} / {line.losses:,}")
        | cells.figure("win_rate", _win_rate(line))
        | cells.figure("profit_factor", factor.words if factor else "")
    )
    grey = "few" if is_few(line) else ""
    return made | {"win_rate_old": grey, "profit_factor_old": grey, "mean_ratio_old": grey}


def cells_of(line: BreakdownLine, currency: str) -> tuple[str, ...]:
    """Return its figures as words: trades, mean, profit, share of the balance, counts, win rate, profit factor."""
    return (
        figures.count(line.trades),
        percent(line.mean_ratio),
        plain(line.profit_abs, _places(currency)),
        percent(line.profit_ratio),
        f"{line.wins:,} / {line.draws:,} / {line.losses:,}",
        _win_rate(line),
        line.profit_factor.words if line.profit_factor else "",
    )


def _win_rate(line: BreakdownLine) -> str:
    return "n/a" if line.win_rate is None else f"{plain(100 * line.win_rate, 1)}%"


def _places(currency: str) -> int:
    return {"BTC": 8, "ETH": 5}.get(currency, 3)


def _way(value: float | None) -> str:
    return "" if not value else "up" if value > 0 else "down"


def sums(total: BreakdownLine, currency: str) -> dict[str, Sequence[tuple[str, str, str]]]:
    """Return the cells of the total."""
    made = {
        "key": ("Total", "", ""),
        "trades": (figures.count(total.trades), "", ""),
        "profit_abs": (plain(total.profit_abs, _places(currency)), _way(total.profit_abs), ""),
        "mean_ratio": (percent(total.mean_ratio), _way(total.mean_ratio), ""),
        "profit_ratio": (percent(total.profit_ratio), _way(total.profit_ratio), ""),
        "duration": (total.duration, "", ""),
        "counts": (f"{total.wins:,} / {total.draws:,} / {total.losses:,}", "", ""),
        "win_rate": (_win_rate(total), "", ""),
        "profit_factor": (total.profit_factor.words if total.profit_factor else "", "", ""),
    }
    return {name: [cell] for name, cell in made.items()}


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
