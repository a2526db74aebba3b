"""A backtest as a row of the list. Pure."""

from datetime import date

from core.backtests.figures.caveats import FEW
from core.backtests.figures.sentinels import FEW_TRADES
from core.backtests.models import ALIVE, BacktestStatus
from core.backtests.views import RunLine
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Action, Column, Kind
from pages.parts.text import figures
from pages.parts.words.backtests import (
    pairs_words,
    path_of,
    period_words,
    state_note,
    state_of,
    state_word,
    title_of,
)

COLUMNS = (
    Column("strategy", "Strategy", Kind.NAME, sortable=True, phone="s1"),
    Column("state", "State", Kind.STATE, phone="s2"),
    Column("period", "Period", sortable=True, phone="s3", note="Both days are included"),
    Column("pairs", "Pairs", narrow=False, phone="s3"),
    Column("profit", "Profit", Kind.DELTA, sortable=True, phone="s4", note="Of the wallet, as Freqtrade reports it"),
    Column("drawdown", "Drawdown", Kind.NUMBER, sortable=True, note="The worse of the two that Freqtrade reports"),
    Column("trades", "Trades", Kind.NUMBER, sortable=True, note=f"With fewer than {FEW_TRADES}, ratios say little"),
    Column("win_rate", "Win rate", Kind.NUMBER, sortable=True, narrow=False, note=f"Grey: {FEW[0].lower()}{FEW[1:]}"),
    Column("owner", "By", narrow=False),
    Column("created", "Requested", Kind.AGE, sortable=True, phone="s3"),
)
MARK, UNMARK = "Mark as favourite", "Unmark as favourite"
FAVOUR, UNFAVOUR, CANCEL, DELETE = "favour", "unfavour", "cancel", "delete"
ACTIONS = (
    Action(FAVOUR, "star", MARK),
    Action(UNFAVOUR, "star", UNMARK),
    Action(CANCEL, "cancel", "Cancel"),
    Action(DELETE, "delete", "Delete"),
)
_MOST_TAGS = 4


def row(run: RunLine, today: date) -> Row:
    """Return the row of a backtest. `today`: its year is left out."""
    name = title_of(run)
    return (
        cells.row(run.id, path_of(run), f"{name}, {period_words(run.start, run.end)}")
        | _strategy(run, name)
        | state_cells(run)
        | cells.text("period", period_words(run.start, run.end, today))
        | cells.text("pairs", f"{run.timeframe} {pairs_words(run, 1)}".strip(), tone="muted")
        | _figures(run)
        | cells.text("owner", run.owner_name, tone="muted")
        | cells.age("created", run.created_at)
        | cells.may(**_may(run))
    )


def state_cells(run: RunLine) -> Row:
    """Return the cell of its state, with a bar while it runs."""
    note, tone = state_note(run)
    share = run.progress if run.status is BacktestStatus.RUNNING else None
    return cells.state("state", state_of(run), word=state_word(run), note=note, tone=tone, share=share)


def _strategy(run: RunLine, name: str) -> Row:
    named = cells.text("strategy", name, badge="★" if run.is_favourite else "")
    return cells.noted("strategy", named, _tags(run), "muted")


def _figures(run: RunLine) -> Row:
    if run.profit_ratio is None:
        nothing = (cells.figure(name, "") for name in ("profit", "drawdown", "trades", "win_rate"))
        return {name: value for one in nothing for name, value in one.items()}
    win_rate = run.win_rate if run.trades else None
    is_few = (run.trades or 0) < FEW_TRADES
    return (
        cells.percent("profit", run.profit_ratio)
        | cells.figure("drawdown", figures.percent(run.drawdown, sign=False))
        | cells.figure("trades", figures.count(run.trades))
        | cells.figure("win_rate", figures.percent(win_rate, 1, sign=False))
        | {"win_rate_old": "old" if is_few else ""}
    )


def _tags(run: RunLine) -> str:
    more = len(run.tags) - _MOST_TAGS
    return ", ".join(run.tags[:_MOST_TAGS]) + (f" +{more}" if more > 0 else "")


def may_delete(run: RunLine) -> bool:
    """Return whether the person may delete it now: one under way is cancelled first."""
    return run.may_change and run.status not in ALIVE


def _may(run: RunLine) -> dict[str, bool]:
    return {
        FAVOUR: run.may_change and not run.is_favourite,
        UNFAVOUR: run.may_change and run.is_favourite,
        CANCEL: run.may_cancel,
        DELETE: may_delete(run),
    }
