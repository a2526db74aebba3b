"""The windows in which the candles of a run are shown: a fixed number of candles each. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.backtests.models import Backtest
from core.freqtrade.timeframe_lengths import length_of

CANDLES = 600


@dataclass(frozen=True, slots=True)
class Windows:
    """`start`, `end`: of the run. `first`, `last`: when its first and its last candle opened; windows count from the
    first."""

    start: datetime
    end: datetime
    first: datetime
    last: datetime
    step: timedelta

    @property
    def count(self) -> int:
        """How many windows there are, at least one."""
        return (self.last - self.first) // self.step // CANDLES + 1

    def number_of(self, moment: datetime) -> int:
        """Return the number of the window with this moment; the first or last one for moments outside."""
        return min(max((moment - self.first) // (self.step * CANDLES), 0), self.count - 1)

    def range_of(self, number: int) -> tuple[datetime, datetime]:
        """Return where a window begins, and the first moment after it."""
        begins = self.first + self.step * CANDLES * number
        return begins, begins + self.step * CANDLES


def windows_of(row: Backtest) -> Windows | None:
    """Return the windows of a run; None when its timeframe is none, or it traded in no candle. A result may tell of
    other times than were asked for: they are left out."""
    step = length_of(row.timeframe)
    if step is None:
        return None
    first = max(row.real_start or row.start_date, row.start_date)
    last = min(row.real_end or row.end_date - step, row.end_date)
    return Windows(row.start_date, row.end_date, first, last, step) if first <= last else None
