"""Which stretches of time are missing, and in which pieces they are fetched: arithmetic on milliseconds since 1970.

A part of the program (`download_program.text`). Ends are exclusive.
"""

from calendar import timegm
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import gmtime

PAGES_OF_A_PIECE = 100
"""What Freqtrade itself fetches at once."""
PAGES_OF_A_LOOK = 5
"""What is fetched first before stored candles: mostly the exchange has nothing there."""
DAY_MS = 86_400_000
_UNITS = {"s": 1_000, "m": 60_000, "h": 3_600_000, "d": DAY_MS, "w": 7 * DAY_MS, "M": 30 * DAY_MS, "y": 365 * DAY_MS}


@dataclass(frozen=True)
class Stretch:
    """A stretch of time. `is_backwards`: fetched from new to old, as what precedes stored candles must be, so that what
    is stored has no hole at any moment."""

    start: int
    end: int
    is_backwards: bool = False

    def pages(self, page_ms: int) -> int:
        """Return the requests that it takes."""
        return -(-(self.end - self.start) // page_ms)

    def pieces(self, page_ms: int) -> Iterator["Stretch"]:
        """Yield it in pieces, in the order in which they are fetched."""
        size = page_ms * PAGES_OF_A_PIECE
        if not self.is_backwards:
            for start in range(self.start, self.end, size):
                yield Stretch(start, min(self.end, start + size))
            return
        end, reach = self.end, page_ms * PAGES_OF_A_LOOK
        while end > self.start:
            start = max(self.start, end - reach)
            yield Stretch(start, end, True)
            end, reach = start, size


def step_ms(timeframe: str) -> int:
    """Return the length of a candle; of a month 30 days, as Freqtrade pages through them."""
    return int(timeframe[:-1]) * _UNITS[timeframe[-1]]


def end_of_candle(opens: int, timeframe: str) -> int:
    """Return when a candle closes. Months have 28 to 31 days, years 365 or 366."""
    if timeframe[-1] not in "My":
        return opens + step_ms(timeframe)
    months = int(timeframe[:-1]) * (12 if timeframe[-1] == "y" else 1)
    year, month = gmtime(opens // 1000)[:2]
    month += months
    return timegm((year + (month - 1) // 12, (month - 1) % 12 + 1, 1, 0, 0, 0)) * 1000


def missing(stored: tuple[int, int] | None, start: int, end: int, now: int, timeframe: str) -> list[Stretch]:
    """Return what is missing around the stored candles.

    `stored`: when its first and last candle open; `now`: what closes later is a running candle. The last stored candle
    is asked for with those after it, as other programs may have stored it while it ran.
    """
    if stored is None:
        return [Stretch(start, end)] if start < end else []
    first, last = stored
    found = [Stretch(start, first, True)] if start < first else []
    following = end_of_candle(last, timeframe)
    if following < end and end_of_candle(following, timeframe) <= now:
        found.append(Stretch(last, end))
    return found


def holes(dates: Iterable[int], timeframe: str, page_ms: int) -> list[Stretch]:
    """Return the stretches to ask for again so that every candle that is missing between these dates, which ascend, is
    asked for. Holes that one page reaches share a stretch."""
    found: list[Stretch] = []
    before: int | None = None
    for at in dates:
        begins = None if before is None else end_of_candle(before, timeframe)
        if begins is not None and begins < at:
            if found and begins < found[-1].start + page_ms:
                found[-1] = Stretch(found[-1].start, at)
            else:
                found.append(Stretch(begins, at))
        before = at
    return found
