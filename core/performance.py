"""The statistics of a bot, computed from its trades with Freqtrade's own formulas: pure arithmetic, no I/O.

`closed_part` walks through all closed trades and is needed only when one of them changed; `with_open` adds what
changes at every tick and costs the same for one closed trade and for a million. Sources of every formula:
`RPC._rpc_trade_statistics` and `freqtrade.data.metrics` of Freqtrade 2026.9; `core.freqtrade.api.profit` turns figures
into its `/profit`, to compare.

Where Freqtrade writes a sentinel (-100, 100, 0, null) for "cannot be told", our figures hold None.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import pandas as pd

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

DAY_MS = 86_400_000
DAYS_A_YEAR = 365
NOISE = 1e-12
"""A spread below this part of the values is rounding, not spread."""

COLUMNS = ("trade_id", "pair", "open_ts_ms", "close_ts_ms", "profit_abs", "profit_ratio")
"""A frame of closed trades has these, one row a trade, in any order; profits as Freqtrade keeps them, null counts as 0.
Optional: `entry_cost` (Σ filled × price / leverage over the entry orders, without fees) and `volume` (Σ cost of the
orders that are done); without them the figures that need them are None."""


@dataclass(frozen=True, slots=True)
class OpenTrade:
    """What `/status` says of an open trade. None: its pair has no price now."""

    trade_id: int
    open_ts_ms: int
    total_profit_abs: float | None
    """Realised by partial exits and unrealised, together."""
    profit_ratio: float | None
    """Of the unrealised part."""
    has_fill: bool = True
    """Without a filled entry it counts as a trade and has no profit."""
    volume: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawdown:
    """In stake currency, over closed trades in the order they closed; dates are close dates, ms, None without trades.
    `high` and `low` are cumulated profits, so that the ratio can be taken of any starting balance."""

    high: float = 0.0
    low: float = 0.0
    start_ts_ms: int | None = None
    end_ts_ms: int | None = None

    @property
    def absolute(self) -> float:
        return self.high - self.low

    def ratio_of(self, starting_balance: float) -> float:
        return self.absolute / (starting_balance + self.high)


@dataclass(frozen=True, slots=True)
class BestPair:
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


@dataclass(frozen=True, slots=True)
class Figures:
    """Coins in stake currency, ratios as ratios (0.0123), times in ms. None: cannot be told."""

    starting_balance: float | None
    profit_closed_coin: float
    profit_closed_ratio: float | None
    """Of the starting balance."""
    profit_closed_ratio_mean: float | None
    """Mean of the ratios of the trades, each of its own stake."""
    profit_closed_ratio_sum: float
    profit_all_coin: float | None
    profit_all_ratio: float | None
    profit_all_ratio_mean: float | None
    profit_all_ratio_sum: float | None
    trade_count: int
    closed_trade_count: int
    open_trade_count: int
    winning_trades: int
    """Break-even counts as won, as in Freqtrade's `/profit`."""
    losing_trades: int
    winrate: float | None
    expectancy: float | None
    expectancy_ratio: float | None
    profit_factor: float | None
    max_drawdown: float | None
    """Of the balance at the high before it: the ratio of the deepest drop in coins, not the deepest ratio."""
    max_drawdown_abs: float
    max_drawdown_start_ts_ms: int | None
    max_drawdown_end_ts_ms: int | None
    current_drawdown: float | None
    current_drawdown_abs: float
    current_drawdown_high: float
    current_drawdown_start_ts_ms: int | None
    best_pair: str
    best_pair_profit_abs: float | None
    best_pair_profit_ratio: float | None
    first_trade_timestamp: int | None
    """Open date of the lowest trade id, open trades included; latest: of the highest."""
    latest_trade_timestamp: int | None
    trading_days: int
    """Whole days between the two, at least 1."""
    avg_duration_seconds: float | None
    sharpe: float | None
    sortino: float | None
    calmar: float | None
    sqn: float | None
    cagr: float | None
    """Absurd over short histories: show it from about 30 trading days on."""
    trading_volume: float | None

    @property
    def profit_closed_percent(self) -> float | None:
        return percent_of(self.profit_closed_ratio)

    @property
    def profit_all_percent(self) -> float | None:
        return percent_of(self.profit_all_ratio)

    @property
    def best_rate(self) -> float | None:
        """Percent, as Freqtrade's field of this name."""
        return percent_of(self.best_pair_profit_ratio)


# -- closed trades ------------------------------------------------------------------------------------------------


def closed_part(trades: "pd.DataFrame") -> ClosedPart:
    """Of a frame with `COLUMNS`; may be empty. 20,000 trades take some ten milliseconds."""
    profits, ratios = _floats(trades, "profit_abs"), _floats(trades, "profit_ratio")
    won = ratios >= 0
    deepest, current = _drawdowns(trades)
    expectancy, expectancy_ratio = _expectancy(profits)
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
        spread=_spread(profits, ddof=0),
        spread_of_losses=_spread(profits[profits < 0], ddof=0),
        sqn=_sqn(profits),
        max_drawdown=deepest,
        current_drawdown=current,
        best_pair=_best_pair(trades),
        duration_sum_seconds=float((trades["close_ts_ms"] - trades["open_ts_ms"]).sum()) / 1000,
        first=_trade_at(trades, "first"),
        last=_trade_at(trades, "last"),
        volume=math.fsum(_floats(trades, "volume")) if "volume" in trades else None,
    )


def by_close(trades: "pd.DataFrame") -> Integers:
    """Positions of the rows in the order they closed. Freqtrade leaves the order of equal close dates to chance; here
    the lower id comes first."""
    return np.lexsort((trades["trade_id"].to_numpy(), trades["close_ts_ms"].to_numpy()))


def _drawdowns(trades: "pd.DataFrame") -> tuple[Drawdown, Drawdown]:
    """The deepest and the current one. A zero row stands before the first trade, as in `_calc_drawdown_series`."""
    if len(trades) == 0:
        return Drawdown(), Drawdown()
    order = by_close(trades)
    cumulated = np.concatenate(([0.0], np.cumsum(_floats(trades, "profit_abs")[order])))
    highs = np.maximum.accumulate(cumulated)
    closed_at = trades["close_ts_ms"].to_numpy()[order]

    def date(row: int) -> int:
        return int(closed_at[max(row - 1, 0)])

    low = int(np.argmin(cumulated - highs))
    high = int(np.argmax(highs[: low + 1]))
    # Freqtrade leaves the last row out when it looks for the date of the current high.
    current_high = int(np.argmax(highs[:-1]))
    return (
        Drawdown(float(highs[high]), float(cumulated[low]), date(high), date(low)),
        Drawdown(float(highs[-1]), float(cumulated[-1]), date(current_high), int(closed_at[-1])),
    )


def _expectancy(profits: Floats) -> tuple[float | None, float | None]:
    """`calculate_expectancy`: break-even trades count in the rates and are neither wins nor losses."""
    if len(profits) == 0:
        return None, None
    wins, losses = profits[profits > 0], profits[profits < 0]
    won, lost = math.fsum(wins), -math.fsum(losses)
    expectancy = (won - lost) / len(profits)
    if not lost:
        return expectancy, None
    average_win = won / len(wins) if len(wins) else 0.0
    risk_reward = average_win / (lost / len(losses))
    return expectancy, (1 + risk_reward) * (len(wins) / len(profits)) - 1


def _sqn(profits: Floats) -> float | None:
    spread = _spread(profits, ddof=1)
    return round(math.sqrt(len(profits)) * float(profits.mean()) / spread, 4) if spread else None


def _spread(values: Floats, *, ddof: int) -> float:
    if len(values) <= ddof:
        return 0.0
    spread = float(values.std(ddof=ddof))
    return spread if spread > NOISE * float(np.abs(values).max()) else 0.0


def _best_pair(trades: "pd.DataFrame") -> BestPair | None:
    if len(trades) == 0:
        return None
    sums = trades.groupby("pair")["profit_abs"].sum()
    pair = str(sums.idxmax())
    profit = float(sums.max())
    if "entry_cost" not in trades:
        return BestPair(pair, profit, None)
    cost = math.fsum(_floats(trades, "entry_cost")[(trades["pair"] == pair).to_numpy()])
    return BestPair(pair, profit, profit / cost if cost else None)


def _trade_at(trades: "pd.DataFrame", end: str) -> tuple[int, int] | None:
    if len(trades) == 0:
        return None
    ids = trades["trade_id"].to_numpy()
    row = int(np.argmin(ids) if end == "first" else np.argmax(ids))
    return int(ids[row]), int(trades["open_ts_ms"].to_numpy()[row])


def _floats(trades: "pd.DataFrame", column: str) -> Floats:
    values: Floats = trades[column].to_numpy(dtype=np.float64, na_value=np.nan)
    return np.where(np.isnan(values), 0.0, values)


# -- with open trades ---------------------------------------------------------------------------------------------


def with_open(
    closed: ClosedPart,
    open_trades: Sequence[OpenTrade],
    starting_balance: float | None,
    final_balance: float | None = None,
) -> Figures:
    """`starting_balance`: what `/balance` calls starting_capital; without a positive one all ratios to it are None.
    `final_balance` is needed for `cagr` alone: the stake currency at work now, `Wallets.get_total_stake_amount`; by
    default the starting balance and what was earned, which is exact with `available_capital`."""
    start = starting_balance if starting_balance is not None and starting_balance > 0 else None
    filled = [trade for trade in open_trades if trade.has_fill]
    open_coin = _sum_or_none([trade.total_profit_abs for trade in filled])
    open_ratio = _sum_or_none([trade.profit_ratio for trade in filled])
    closed_coin = round(closed.profit_sum, 8)
    all_coin = None if open_coin is None else round(closed.profit_sum + open_coin, 8)
    all_ratio_sum = None if open_ratio is None else closed.profit_ratio_sum + open_ratio
    first, latest = _ends(closed, open_trades)
    days = max(1, (latest - first) // DAY_MS) if first is not None and latest is not None else 1
    spans_time = closed.count > 0 and first != latest
    deepest, current, best = closed.max_drawdown, closed.current_drawdown, closed.best_pair
    drawdown = deepest.ratio_of(start) if start else None
    profit_a_day = closed.profit_sum / days
    return Figures(
        starting_balance=starting_balance,
        profit_closed_coin=closed_coin,
        profit_closed_ratio=_part(closed_coin, start),
        profit_closed_ratio_mean=_part(closed.profit_ratio_sum, closed.count),
        profit_closed_ratio_sum=closed.profit_ratio_sum,
        profit_all_coin=all_coin,
        profit_all_ratio=_part(all_coin, start),
        profit_all_ratio_mean=_part(all_ratio_sum, closed.count + len(filled)),
        profit_all_ratio_sum=all_ratio_sum,
        trade_count=closed.count + len(open_trades),
        closed_trade_count=closed.count,
        open_trade_count=len(open_trades),
        winning_trades=closed.winning_trades,
        losing_trades=closed.losing_trades,
        winrate=_part(closed.winning_trades, closed.count),
        expectancy=closed.expectancy,
        expectancy_ratio=closed.expectancy_ratio,
        profit_factor=_part(closed.winning_profit, abs(closed.losing_profit)),
        max_drawdown=drawdown,
        max_drawdown_abs=deepest.absolute,
        max_drawdown_start_ts_ms=deepest.start_ts_ms,
        max_drawdown_end_ts_ms=deepest.end_ts_ms,
        current_drawdown=current.ratio_of(start) if start else None,
        current_drawdown_abs=current.absolute,
        current_drawdown_high=current.high,
        current_drawdown_start_ts_ms=current.start_ts_ms,
        best_pair=best.pair if best else "",
        best_pair_profit_abs=best.profit_abs if best else None,
        best_pair_profit_ratio=best.profit_ratio if best else None,
        first_trade_timestamp=first,
        latest_trade_timestamp=latest,
        trading_days=days,
        avg_duration_seconds=_part(closed.duration_sum_seconds, closed.count),
        sharpe=_a_year(profit_a_day, closed.spread) if spans_time else None,
        sortino=_a_year(profit_a_day, closed.spread_of_losses) if spans_time else None,
        # The factor 100 is Freqtrade's: returns in percent over a drawdown as a ratio.
        calmar=_a_year(profit_a_day / start * 100, drawdown) if spans_time and start and drawdown else None,
        sqn=closed.sqn,
        cagr=_cagr(start, final_balance, closed.profit_sum, days),
        trading_volume=None if closed.volume is None else closed.volume + math.fsum(t.volume for t in open_trades),
    )


def _ends(closed: ClosedPart, open_trades: Sequence[OpenTrade]) -> tuple[int | None, int | None]:
    """Open dates of the lowest and the highest trade id."""
    ends = [end for end in (closed.first, closed.last) if end]
    ends += [(trade.trade_id, trade.open_ts_ms) for trade in open_trades]
    return (min(ends)[1], max(ends)[1]) if ends else (None, None)


def _part(value: float | None, whole: float | None) -> float | None:
    return value / whole if value is not None and whole else None


def _sum_or_none(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None and math.isfinite(value)]
    return math.fsum(known) if len(known) == len(values) else None


def _a_year(mean: float, spread: float) -> float | None:
    return mean / spread * math.sqrt(DAYS_A_YEAR) if spread else None


def _cagr(start: float | None, final: float | None, earned: float, days: int) -> float | None:
    if start is None:
        return None
    final = start + earned if final is None else final
    if final < 0:
        return None
    try:
        return float((final / start) ** (DAYS_A_YEAR / days) - 1)
    except OverflowError:
        return None


def percent_of(ratio: float | None) -> float | None:
    """Rounded to two digits, as every percent field of Freqtrade."""
    return None if ratio is None else round(ratio * 100, 2)
