"""Candles of a run with its trades, for a pair and a window. The first file to read here.

They are made of the candles that the runner holds when a window is first looked at, with the strategy and the settings
of the run.
"""

import asyncio
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from sqlmodel import Session

from core import db
from core.access.policy import Actor
from core.backtests import who_may
from core.backtests.charting import chart_making, kept_charts, trade_marks
from core.backtests.charting.chart_making import ChartedRun
from core.backtests.charting.chart_windows import windows_of
from core.backtests.charting.trade_marks import TradeMark
from core.backtests.gate import needs_question
from core.backtests.gate.needs_question import NeedsQuestion
from core.backtests.kept_drafts import draft_of
from core.backtests.models import WITHOUT_RESULT, Backtest, BacktestDraft, BacktestStatus
from core.backtests.shared_work import Share, SharedWork
from core.db import read_only
from core.errors import NotFound, Refused
from core.exchanges.models import Exchange
from core.freqtrade.backtests.charting.chart_program import SignalWindow, of_bytes
from core.runners.models import RunnerRow
from core.strategies.models import WITHOUT_CODE, Strategy

WAITS_SECONDS = 150.0
_work: SharedWork[bytes] = SharedWork(Share(at_once=1, most=20, most_of_one=3))


@dataclass(frozen=True, slots=True)
class CandleChart:
    """A window of candles. `number`: of the window, of `count`; `trades`: those that were open in it."""

    pair: str
    timeframe: str
    number: int
    count: int
    window: SignalWindow
    trades: tuple[TradeMark, ...]


@read_only
def pairs(session: Session, actor: Actor, backtest_id: UUID) -> tuple[str, ...]:
    """Return the pairs whose candles can be shown, in the order of the run. Errors: `NotFound`; `Refused` with why
    there are none."""
    row = who_may.fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    return tuple(_draft(row).pairs)


@read_only
def place(session: Session, actor: Actor, backtest_id: UUID, pair: str, trade: int | None = None) -> tuple[int, int]:
    """Return the number of the window in which this trade of the pair opened, without one its first; and how many
    windows there are. Errors: as `of`."""
    run = _run(session, actor, backtest_id, pair, 0)
    moment = trade_marks.first_of(session, backtest_id, pair, trade)
    return (run.windows.number_of(moment) if moment else 0), run.windows.count


async def of(actor: Actor, backtest_id: UUID, pair: str, number: int) -> CandleChart:
    """Return the window with this number; of one that is not there, the nearest. Takes seconds when it has to be made.
    Errors: `NotFound`; `Refused` with why there can be none; `Unavailable`."""
    run = await _found(actor, backtest_id, pair, number)
    name = kept_charts.name_of(pair, run.number)
    kept = await db.current().run(lambda session: kept_charts.find(session, backtest_id, name))
    if kept is None:
        asked = await _question(actor, run)
        work = partial(chart_making.make, backtest_id, asked, run, pair)
        kept = await _work.done(f"{backtest_id} {name}", asked.runner_id, actor.person_id, work, WAITS_SECONDS)
    begins, ends = run.windows.range_of(run.number)
    marks = await db.current().run(
        lambda session: trade_marks.within(session, backtest_id, pair, begins, ends), reads_only=True
    )
    window = await asyncio.to_thread(of_bytes, kept)
    return CandleChart(pair, run.timeframe, run.number, run.windows.count, window, tuple(marks))


async def close() -> None:
    """End all that is being made."""
    await _work.close()


# -- details ----------------------------------------------------------------------------------------------------------


def _draft(row: Backtest) -> BacktestDraft:
    if row.is_brought or row.runner_id is None:
        raise Refused("This result was made elsewhere: its candles are not known here.")
    return draft_of(row)


@read_only
def _found(session: Session, actor: Actor, backtest_id: UUID, pair: str, number: int) -> ChartedRun:
    return _run(session, actor, backtest_id, pair, number)


def _run(session: Session, actor: Actor, backtest_id: UUID, pair: str, number: int) -> ChartedRun:
    row = who_may.fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    draft, windows = _draft(row), windows_of(row)
    if row.status is not BacktestStatus.COMPLETED or windows is None:
        raise Refused("Candles are shown when the backtest has completed.")
    if pair not in draft.pairs:
        raise NotFound(f"{pair} is not among the pairs of this backtest.")
    version = str(row.recipe.get("freqtrade_version") or draft.freqtrade_version)
    config = row.recipe.get("config", {})
    return ChartedRun(windows, draft, config, row.timeframe, version, min(max(number, 0), windows.count - 1))


async def _question(actor: Actor, run: ChartedRun) -> NeedsQuestion:
    """Only who may use its runner and strategy lets it run there; with the settings of the run, whatever became of
    those of its exchange and strategy. Errors: `Refused`."""
    try:
        asked = await needs_question.of_draft(actor, run.draft)
        return replace(asked, config=run.config or asked.config)
    except NotFound as error:
        if gone := await db.current().run(partial(_deleted, draft=run.draft), reads_only=True):
            raise Refused(f"The {gone} of this backtest was deleted: no more candles can be made.") from error
        raise Refused(
            "Candles are made on the runner, by the strategy, as the exchange has them. Only people who may use all "
            "three let them be made.",
            hint="Ask whoever owns them for the right to use them.",
        ) from error


def _deleted(session: Session, draft: BacktestDraft) -> str:
    """Return which of these is no more; empty when all are there."""
    used = {
        "strategy": session.get(Strategy, draft.strategy_id, options=[WITHOUT_CODE]),
        "runner": session.get(RunnerRow, draft.runner_id),
        "exchange": session.get(Exchange, draft.exchange_id),
    }
    return next((name for name, row in used.items() if row is None or row.archived_at), "")
