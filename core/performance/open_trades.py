"""All statistics of a bot: those of its closed trades, and what its open ones add. The first file to read here."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass
from core.performance.bot_figures import Figures
from core.performance.closed_trades import ClosedPart
from core.performance.ratios import annualised, cagr_of, ratio_of_whole, sum_or_none

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class OpenTrade:
    """What `/status` says of an open trade. None where its pair has no price now."""

    trade_id: int
    open_ts_ms: int
    total_profit_abs: float | None
    """Realised by partial exits and unrealised, together."""
    profit_ratio: float | None
    """Of the unrealised part."""
    has_fill: bool = True
    """Without a filled entry it counts as a trade and has no profit."""
    volume: float = 0.0


def with_open(
    closed: ClosedPart,
    open_trades: Sequence[OpenTrade],
    starting_balance: float | None,
    final_balance: float | None = None,
) -> Figures:
    """Return all statistics: those of the closed trades, and what the open ones add. `starting_balance`: what
    `/balance` calls starting_capital; without a positive one all ratios to it are None. `final_balance` is needed for
    `cagr` alone: the stake currency at work now, `Wallets.get_total_stake_amount`; by default the starting balance and
    what was earned, which is exact with `available_capital`."""
    start = starting_balance if starting_balance is not None and starting_balance > 0 else None
    filled = [trade for trade in open_trades if trade.has_fill]
    open_coin = sum_or_none([trade.total_profit_abs for trade in filled])
    open_ratio = sum_or_none([trade.profit_ratio for trade in filled])
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
        profit_closed_ratio=ratio_of_whole(closed_coin, start),
        profit_closed_ratio_mean=ratio_of_whole(closed.profit_ratio_sum, closed.count),
        profit_closed_ratio_sum=closed.profit_ratio_sum,
        profit_all_coin=all_coin,
        profit_all_ratio=ratio_of_whole(all_coin, start),
        profit_all_ratio_mean=ratio_of_whole(all_ratio_sum, closed.count + len(filled)),
        profit_all_ratio_sum=all_ratio_sum,
        trade_count=closed.count + len(open_trades),
        closed_trade_count=closed.count,
        open_trade_count=len(open_trades),
        winning_trades=closed.winning_trades,
        losing_trades=closed.losing_trades,
        winrate=ratio_of_whole(closed.winning_trades, closed.count),
        expectancy=closed.expectancy,
        expectancy_ratio=closed.expectancy_ratio,
        profit_factor=ratio_of_whole(closed.winning_profit, abs(closed.losing_profit)),
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
        avg_duration_seconds=ratio_of_whole(closed.duration_sum_seconds, closed.count),
        sharpe=annualised(profit_a_day, closed.spread) if spans_time else None,
        sortino=annualised(profit_a_day, closed.spread_of_losses) if spans_time else None,
        # The factor 100 is Freqtrade's: returns in percent over a drawdown as a ratio.
        calmar=annualised(profit_a_day / start * 100, drawdown) if spans_time and start and drawdown else None,
        sqn=closed.sqn,
        cagr=cagr_of(start, final_balance, closed.profit_sum, days),
        trading_volume=None if closed.volume is None else closed.volume + math.fsum(t.volume for t in open_trades),
    )


def _ends(closed: ClosedPart, open_trades: Sequence[OpenTrade]) -> tuple[int | None, int | None]:
    """Open dates of the lowest and the highest trade id."""
    ends = [end for end in (closed.first, closed.last) if end]
    ends += [(trade.trade_id, trade.open_ts_ms) for trade in open_trades]
    return (min(ends)[1], max(ends)[1]) if ends else (None, None)
