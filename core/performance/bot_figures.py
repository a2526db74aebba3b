"""All statistics of a bot, as one value."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass
from core.performance.ratios import percent_of


@dataclass(frozen=True, slots=True)
class Figures:
    """All statistics of a bot. Coins in stake currency, ratios as ratios (0.0123), times in ms. None: cannot be
    told."""

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
        """Percent, two digits."""
        return percent_of(self.profit_closed_ratio)

    @property
    def profit_all_percent(self) -> float | None:
        """Percent, two digits."""
        return percent_of(self.profit_all_ratio)

    @property
    def best_rate(self) -> float | None:
        """Percent, as Freqtrade's field of this name."""
        return percent_of(self.best_pair_profit_ratio)
