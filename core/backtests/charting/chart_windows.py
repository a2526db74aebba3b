"""The windows in which the candles of a run are shown: a fixed number of candles each. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.backtests.models import Backtest
from core.freqtrade.timeframe_lengths import length_of

CANDLES = 600


@dataclass(frozen=True, slots=True)
class Windows:
    """`start`, `end`: of the run; `real_start`: its first candle, from which windows count."""

    start: datetime
    end: datetime
    real_start: datetime
    real_end: datetime
    step: timedelta

    @property
    def count(self) -> int:
        """How many windows there are, at least one."""
        return max(1, -(-((self.real_end - self.real_start) // self.step) // CANDLES))

    def number_of(self, moment: datetime) -> int:
        """Return the number of the window with this moment; the first or last one for moments outside."""
        return min(max((moment - self.real_start) // (self.step * CANDLES), 0), self.count - 1)

    def range_of(self, number: int) -> tuple[datetime, datetime]:
        """Return where a window begins, and the first moment after it."""
        begins = self.real_start + self.step * CANDLES * number
        return begins, begins + self.step * CANDLES


def windows_of(row: Backtest) -> Windows | None:
    """Return the windows of a run; None when its timeframe is none, or it traded in no candle. A result may tell of
    other times than were asked for: they are left out."""
    step = length_of(row.timeframe)
    real_start = max(row.real_start or row.start_date, row.start_date)
    real_end = min(row.real_end or row.end_date, row.end_date)
    if step is None or real_end <= real_start:
        return None
    return Windows(row.start_date, row.end_date, real_start, real_end, step)
