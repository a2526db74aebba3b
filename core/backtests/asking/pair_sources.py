"""What there is to backtest with: the candles of an exchange that a runner holds, and the recorded pair lists of a
bot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.backtests.models import MOST_PAIRS
from core.bot_records.models import Bot, BotPairList
from core.db import read_only
from core.exchanges.models import Exchange
from core.freqtrade.candles.order import TradingMode
from core.freqtrade.timeframe_lengths import length_of
from core.market_data.listing.listed_files import ListedFile, listed
from core.market_data.sources import source_of
from core.market_data.stored.file_rows import TRADED
from core.market_data.stored.kept_files import without_gaps
from core.runners.models import RunnerRow


@dataclass(frozen=True, slots=True)
class HeldCandles:
    """The candles of a pair and timeframe, from `first` to the end of the last one. `problem`: a sentence; empty when
    they are whole."""

    pair: str
    timeframe: str
    first: datetime
    until: datetime
    has_gaps: bool
    problem: str


@dataclass(frozen=True, slots=True)
class Held:
    """What a runner holds of a source and trading mode. `candles` are ordered by pair, then by timeframe. `read_at`:
    when its store was last read, as ISO text; empty before."""

    source: str
    source_title: str
    candles: tuple[HeldCandles, ...] = ()
    read_at: str = ""

    def pairs(self, timeframe: str = "") -> tuple[str, ...]:
        """Return the pairs that are there, of this timeframe or of any."""
        return tuple(dict.fromkeys(one.pair for one in self.candles if timeframe in ("", one.timeframe)))

    def timeframes(self) -> tuple[str, ...]:
        """Return the timeframes that are there, the finest first."""
        return tuple(sorted({one.timeframe for one in self.candles}, key=_length))

    def range_of(self, pairs: Sequence[str], timeframe: str) -> tuple[datetime, datetime] | None:
        """Return from where to where all of these pairs have candles of this timeframe; None where one has none, or
        where nothing is common to all."""
        there = {one.pair: one for one in self.candles if one.timeframe == timeframe}
        found = [there.get(pair) for pair in pairs]
        held = [one for one in found if one is not None]
        if not held or len(held) < len(found):
            return None
        first, until = max(one.first for one in held), min(one.until for one in held)
        return (first, until) if first < until else None


@read_only
def held(session: Session, actor: Actor, runner_id: UUID, exchange_id: UUID, trading_mode: TradingMode) -> Held:
    """Return what the runner holds of this exchange, as its stores were last read. The number of queries is fixed."""
    runner = fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    source = source_of(fetch(session, actor, Scope.USE, Exchange, exchange_id))
    files = listed(without_gaps(session, [runner_id], source.key))
    found = [_candles(one) for one in files if one.row.trading_mode == trading_mode and _is_usable(one)]
    candles = tuple(sorted(found, key=lambda one: (one.pair, _length(one.timeframe))))
    read_at = runner.data_held.get(source.key, {}).get("read_at", "")
    return Held(source.key, source.title, candles, str(read_at))


@dataclass(frozen=True, slots=True)
class RecordedList:
    """The pairs that a bot traded from `at` on, in their order."""

    at: datetime
    pairs: tuple[str, ...]


@read_only
def lists_of(session: Session, actor: Actor, bot_id: UUID) -> list[RecordedList]:
    """Return the recorded pair lists of a bot, newest first. Errors: `NotFound`."""
    fetch(session, actor, Scope.VIEW, Bot, bot_id)
    query = select(BotPairList).where(BotPairList.bot_id == bot_id).order_by(col(BotPairList.at).desc())
    return [RecordedList(one.at, tuple(one.pairs[:MOST_PAIRS])) for one in session.exec(query)]


def _is_usable(one: ListedFile) -> bool:
    return bool(one.row.pair and one.row.rows and one.row.candle_type in TRADED)


def _candles(one: ListedFile) -> HeldCandles:
    row = one.row
    assert row.first_at and row.last_at
    until = row.last_at + _length(row.timeframe)
    return HeldCandles(row.pair, row.timeframe, row.first_at, until, one.has_gaps, one.problem)


def _length(timeframe: str) -> timedelta:
    return length_of(timeframe) or timedelta()
