"""The candles of one pair at the sizes that are refined from each other: whole candles of any stretch, and running
ones."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import isqrt

from core.practice.market import noise
from core.practice.market.bars import NO_BARS, Bars, joined
from core.practice.market.days import FIRST_DAY, days
from core.practice.market.editions import NEWEST, Edition
from core.practice.market.listing import Pair
from core.practice.market.refine import refined
from core.practice.market.timeframes import SECOND_MS, Timeframe

LADDER = (Timeframe.D1, Timeframe.H2, Timeframe.M15, Timeframe.M1, Timeframe.S1)
"""Each is refined out of the one before; no step is so wide that the children lose their parent's shape."""
_RANGE_OF_MOVE = 1.6
"""A day's range is this many of its usual moves."""
_MINUTES_KEPT = 16
_SPARE_DAYS = 400
"""Computed beyond the day asked for, so that the passing of a day costs nothing."""


@dataclass(frozen=True, slots=True)
class _Minute:
    """What all the seconds of a minute have in common."""

    past: Mapping[Timeframe, Bars]
    """For each rung above the second: what of its running candle was over when the minute began, one bar or none."""
    seconds: Bars


class Chart:
    """Candles are numbered since 1970, as in `Timeframe`. For one thread at a time."""

    def __init__(self, seed: int, pair: Pair, edition: Edition = NEWEST) -> None:
        self.pair = edition.of(pair)
        self._seed, self._edition = seed, edition
        self._streams = {rung: noise.key(seed, pair.symbol, rung) for rung in LADDER}
        self._days = NO_BARS
        self._minutes: OrderedDict[int, _Minute] = OrderedDict()
        self._day_before: tuple[int, Bars] = (-1, NO_BARS)

    def until(self, rung: Timeframe, begin: int, end: int, second: int) -> Bars:
        """Return candles `begin` to `end` (excluded) as they stand once `second` (since 1970) has begun: with the
        running one, without the future."""
        running = second * SECOND_MS // rung.size_ms
        bars = self.whole(rung, begin, min(end, running))
        return joined(bars, self.running(rung, second)) if begin <= running < end else bars

    def whole(self, rung: Timeframe, begin: int, end: int) -> Bars:
        """Return candles `begin` to `end` (excluded) as they will be when they are over."""
        if begin >= end:
            return NO_BARS
        if rung is Timeframe.D1:
            return self._whole_days(begin, end)
        parent = LADDER[LADDER.index(rung) - 1]
        parts = parent.size_ms // rung.size_ms
        first, last = begin // parts, (end - 1) // parts
        children = self._refined(parent, rung, first, self.whole(parent, first, last + 1))
        return children[begin - first * parts : end - first * parts]

    def running(self, rung: Timeframe, second: int) -> Bars:
        """Return the one candle of this size that holds `second`, up to and including that second."""
        minute = self._minute(second // 60)
        if rung is Timeframe.S1:
            return minute.seconds[second % 60 : second % 60 + 1]
        begun = minute.seconds[: second % 60 + 1]
        return joined(minute.past[rung], begun).merged()

    def rolling_day(self, second: int) -> Bars:
        """Return the last 1,440 minutes, the running one included, as one candle; fewer where the market is younger."""
        minute = second // 60
        if self._day_before[0] != minute:
            begin = max(minute - 1439, FIRST_DAY * 1440)
            self._day_before = minute, self.whole(Timeframe.M1, begin, minute)
        return joined(self._day_before[1], self.running(Timeframe.M1, second)).merged()

    def _minute(self, number: int) -> _Minute:
        """Kept for the last minutes looked at: everybody asks for the same one."""
        if number not in self._minutes:
            self._minutes[number] = self._minute_begun(number)
            if len(self._minutes) > _MINUTES_KEPT:
                self._minutes.popitem(last=False)
        self._minutes.move_to_end(number)
        return self._minutes[number]

    def _minute_begun(self, number: int) -> _Minute:
        """Down the ladder once: at each rung the children that are over are set aside, the running one is refined
        further."""
        begin_ms = number * Timeframe.M1.size_ms
        day = begin_ms // Timeframe.D1.size_ms
        running, over = self.whole(Timeframe.D1, day, day + 1), {}
        for rung, finer in pairwise(LADDER[:-1]):
            children = self._refined(rung, finer, begin_ms // rung.size_ms, running)
            done = begin_ms % rung.size_ms // finer.size_ms
            over[finer], running = children[:done], children[done : done + 1]
        return _Minute(_summed(over), self._refined(Timeframe.M1, Timeframe.S1, number, running))

    def _refined(self, parent: Timeframe, rung: Timeframe, first: int, parents: Bars) -> Bars:
        parts = parent.size_ms // rung.size_ms
        return refined(
            parents,
            first,
            parts,
            self._streams[rung],
            self._usual_ppm(parent),
            usual_weight=self._edition.usual_weight,
            swing=self._edition.swings.get(rung, 1),
        )

    def _usual_ppm(self, rung: Timeframe) -> int:
        """Usual range of a candle, in millionths of its price: it grows with the square root of time."""
        daily_ppm = round(self.pair.daily_move * _RANGE_OF_MOVE * 1_000_000)
        return daily_ppm * 100 // isqrt(Timeframe.D1.size_ms // rung.size_ms * 10_000)

    def _whole_days(self, begin: int, end: int) -> Bars:
        if end - FIRST_DAY > len(self._days):
            self._days = days(self._seed, self.pair, end - FIRST_DAY + _SPARE_DAYS, self._edition.moods)
        return self._days[begin - FIRST_DAY : end - FIRST_DAY]


def _summed(over: Mapping[Timeframe, Bars]) -> Mapping[Timeframe, Bars]:
    """`_Minute.past` out of the finished children at each rung: a running candle holds its own and those of all finer
    ones."""
    past = {Timeframe.M1: NO_BARS}
    for rung, finer in reversed(list(pairwise(LADDER[:-1]))):
        bars = joined(over[finer], past[finer])
        past[rung] = bars.merged() if len(bars) else bars
    return past
