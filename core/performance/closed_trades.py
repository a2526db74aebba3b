"""The part of a bot's statistics that only a closed trade can change. It is calculated again only when one did."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.performance.columns import floats
from core.performance.drawdowns import Drawdown, drawdowns_of
from core.performance.ratios import expectancy_of, spread_of, sqn_of

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class BestPair:
    """The pair with the highest closed profit."""

    pair: str
    profit_abs: float
    profit_ratio: float | None
    """Of all that was ever put into the pair, fees not counted as cost."""


@dataclass(frozen=True, slots=True)
class ClosedPart:
    """Everything that only a closed trade can change. None of it depends on the starting balance."""

    count: int
    profit_sum: float
    profit_ratio_sum: float
    winning_trades: int
    losing_trades: int
    winning_profit: float
    losing_profit: float
    expectancy: float | None
    expectancy_ratio: float | None
    spread: float
    """Standard deviation of profits, ddof 0; 0 when they are all the same."""
    spread_of_losses: float
    sqn: float | None
    max_drawdown: Drawdown
    current_drawdown: Drawdown
    best_pair: BestPair | None
    duration_sum_seconds: float
    first: tuple[int, int] | None
    """(trade id, open date ms) of the lowest id."""
    last: tuple[int, int] | None
    volume: float | None
    is_beyond: bool = False
    """A profit among them is known, and more than can be summed: what is in stake currency is wrong then."""


def closed_part(trades: "pd.DataFrame") -> ClosedPart:
    """Calculate the statistics of a frame with `COLUMNS`; it may be empty. 20,000 trades take some ten milliseconds."""
    profits, ratios = floats(trades, "profit_abs"), floats(trades, "profit_ratio")
    won = ratios >= 0
    deepest, current = drawdowns_of(trades)
    expectancy, expectancy_ratio = expectancy_of(profits)
    return ClosedPart(
        count=len(trades),
        profit_sum=math.fsum(profits),
        profit_ratio_sum=math.fsum(ratios),
        winning_trades=int(won.sum()),
        losing_trades=int((~won).sum()),
        winning_profit=math.fsum(profits[won]),
        losing_profit=math.fsum(profits[~won]),
        expectancy=expectancy,
        expectancy_ratio=expectancy_ratio,
        spread=spread_of(profits, ddof=0),
        spread_of_losses=spread_of(profits[profits < 0], ddof=0),
        sqn=sqn_of(profits),
        max_drawdown=deepest,
        current_drawdown=current,
        best_pair=_best_pair(trades),
        duration_sum_seconds=float((trades["close_ts_ms"] - trades["open_ts_ms"]).sum()) / 1000,
        first=_trade_at(trades, "first"),
        last=_trade_at(trades, "last"),
        volume=math.fsum(floats(trades, "volume")) if "volume" in trades else None,
    )


def _best_pair(trades: "pd.DataFrame") -> BestPair | None:
    if len(trades) == 0:
        return None
    sums = trades.groupby("pair")["profit_abs"].sum()
    pair = str(sums.idxmax())
    profit = float(sums.max())
    if "entry_cost" not in trades:
        return BestPair(pair, profit, None)
    cost = math.fsum(floats(trades, "entry_cost")[(trades["pair"] == pair).to_numpy()])
    return BestPair(pair, profit, profit / cost if cost else None)


def _trade_at(trades: "pd.DataFrame", end: str) -> tuple[int, int] | None:
    if len(trades) == 0:
        return None
    ids = trades["trade_id"].to_numpy()
    row = int(np.argmin(ids) if end == "first" else np.argmax(ids))
    return int(ids[row]), int(trades["open_ts_ms"].to_numpy()[row])
