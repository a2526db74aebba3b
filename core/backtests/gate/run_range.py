"""The stretch of time that a run reads, and how Freqtrade counts in it. Pure.

Source: `Backtesting.load_bt_data`, `trim_dataframe` and `DataProvider.historic_ohlcv` of Freqtrade 2026.9.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from core.backtests.models import BacktestDraft
from core.freqtrade.timeframe_lengths import length_of

EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class RunRange:
    """`start`, `end`: moments; the end is not included. `step`: of the timeframe. `startup`: candles before the first
    one that is traded in."""

    start: datetime
    end: datetime
    timeframe: str
    step: timedelta
    startup: int
    candle_type: str
    now: datetime

    def needed(self, step: timedelta) -> datetime:
        """Return the first candle that is read of a file with this step."""
        return moved(self.start, step, -self.startup)

    def usable_from(self, first: datetime) -> datetime:
        """Return the first candle that can be traded in, of a pair whose candles begin at `first`. Freqtrade leaves out
        the startup candles of each pair, from the first one that it read."""
        return self.start if first <= self.needed(self.step) else moved(first, self.step, self.startup)

    @property
    def with_year(self) -> bool:
        """Whether moments need their year in words."""
        return self.needed(self.step).year != self.end.year


def moved(moment: datetime, step: timedelta, candles: int) -> datetime:
    """Return the moment so many candles later, or earlier; bounded, because a strategy may ask for any number."""
    seconds = step.total_seconds() * candles
    if seconds >= (LATEST - moment).total_seconds():
        return LATEST
    return EARLIEST if seconds <= (EARLIEST - moment).total_seconds() else moment + timedelta(seconds=seconds)


def range_of(draft: BacktestDraft, timeframe: str, startup: int, now: datetime) -> RunRange | None:
    """Return the range of a draft; None when its timeframe is none."""
    step = length_of(timeframe)
    if step is None:
        return None
    return RunRange(draft.begins_at, draft.ends_at, timeframe, step, startup, draft.trading_mode, now)
