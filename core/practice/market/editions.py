"""The editions of the practice market. Bots remember the prices they saw, so a released edition never changes: other
price moves need a new edition, which is served beside the old ones. Each practice fleet keeps its edition."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.practice.market.listing import Pair
from core.practice.market.timeframes import Timeframe


@dataclass(frozen=True, slots=True)
class Edition:
    """How prices move.

    `swings`: by the size of the finer candle, how many random numbers make one step of the walk through its parent:
    with 1 each step is independent, with more of them neighbouring steps share most of theirs, so prices swing, and a
    rise foretells a rise. `usual_weight`: weight of the usual range against the parent's own when steps are measured;
    the larger, the calmer volatility is from day to day. `moods`: volatility of the times a market may have, 1 is
    usual. `daily_move`: of each pair, as a multiple of the listed one.
    """

    number: int
    swings: Mapping[Timeframe, int]
    usual_weight: int
    moods: tuple[float, ...]
    daily_move: float

    @property
    def path(self) -> str:
        """Where it is served: `/api/v3` of the first one, `/2/api/v3` of the second."""
        return "" if self.number == 1 else f"/{self.number}"

    def of(self, pair: Pair) -> Pair:
        """Return the pair as it moves in this edition."""
        return pair if self.daily_move == 1 else replace(pair, daily_move=pair.daily_move * self.daily_move)


FIRST = Edition(1, {}, 1, (0.6, 0.75, 0.9, 1.0, 1.1, 1.3, 1.7), 1.0)
"""Close to a random walk: nothing can be earned there, and a strategy that trades often loses its fees."""
SWINGING = Edition(2, {Timeframe.M15: 6, Timeframe.M1: 8}, 3, (0.9, 0.95, 1.0, 1.0, 1.0, 1.05, 1.1), 1.2)
"""Prices swing for some minutes to an hour, about as far in every month: some strategies earn there, others lose."""
EDITIONS = (FIRST, SWINGING)
NEWEST = EDITIONS[-1]


def edition(number: int) -> Edition:
    """Return the edition of this number; the newest for an unknown one, which a newer Flotilla may have stored."""
    return next((one for one in EDITIONS if one.number == number), NEWEST)
