"""The curve of closed trades: the balance after each, and how far it is below its highest. The formula is that of
`freqtrade.data.metrics._calc_drawdown_series` of 2026.9 with a starting balance."""

from array import array
from collections.abc import Iterator

MOST_POINTS = 2_000
Point = tuple[int, float, float]


class ClosedCurve:
    """Collects the closing times (ms) and profits of trades: 16 bytes a trade."""

    def __init__(self) -> None:
        self._times, self._profits = array("q"), array("d")

    def add(self, closed_at: int, profit_abs: float) -> None:
        """Add a trade."""
        self._times.append(closed_at)
        self._profits.append(profit_abs)

    def points(self, started_at: int, starting_balance: float) -> list[Point]:
        """Return (ms, balance, drawdown as a ratio), at most `MOST_POINTS`, from the start of the run on. Each stands
        for as many trades as the others: their last balance and their worst drawdown."""
        size = -(-len(self._times) // (MOST_POINTS - 1)) or 1
        points, worst = [(started_at, starting_balance, 0.0)], 0.0
        for number, (at, balance, drawdown) in enumerate(self._all(starting_balance), 1):
            worst = max(worst, drawdown)
            if number % size == 0 or number == len(self._times):
                points.append((at, balance, worst))
                worst = 0.0
        return points

    def _all(self, starting_balance: float) -> Iterator[Point]:
        """In the order of closing; of equal times in the order of the result."""
        sum_, highest = 0.0, 0.0
        for n in sorted(range(len(self._times)), key=self._times.__getitem__):
            sum_ += self._profits[n]
            highest = max(highest, sum_)
            top = starting_balance + highest
            yield self._times[n], starting_balance + sum_, (highest - sum_) / top if top > 0 else 0.0
