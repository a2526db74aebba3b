"""A believable history of trades that ends now, as a bot would tell it, and the samples taken meanwhile."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from core.freqtrade.api.trade_shapes import ClosedTrade, OpenTradeAnswer
from core.trades.figures.samples import DAY, HOUR, MINUTE
from core.trades.kept.upsert import Source
from core.trades.models import Sample
from tests import rows, told_trades
from tests.rows import milliseconds

PRICES = {"BTC": 96_400.0, "ETH": 3_310.0, "SOL": 244.0, "BNB": 655.0, "XRP": 1.42, "ADA": 0.98, "LINK": 15.3}
Close = tuple[float, float]
"""When a trade closed (seconds) and its profit."""
FEE, STAKE = 0.001, 100.0
REASONS = ("roi", "exit_signal", "trailing_stop_loss", "stop_loss", "force_exit")


@dataclass
class History:
    """`closed` trades over `days`, and `open_trades` that are still open. The same seed gives the same trades."""

    seed: int
    closed: int
    days: float
    open_trades: int = 0
    currency: str = "USDT"
    edge: float = 0.003

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._now = datetime.now(UTC)

    def answers(self) -> Iterator[ClosedTrade | OpenTradeAnswer]:
        step = timedelta(days=self.days) / max(1, self.closed)
        for number in range(1, self.closed + 1):
            end = self._now - step * (self.closed - number + self._chance.uniform(0.05, 0.95))
            length = timedelta(minutes=self._chance.lognormvariate(4.5, 0.9))
            yield self._closed(number, end - length, end)
        for number in range(self.closed + 1, self.closed + self.open_trades + 1):
            yield self._open(number, self._now - timedelta(minutes=self._chance.uniform(10, 400)))

    def _closed(self, number: int, begin: datetime, end: datetime) -> ClosedTrade:
        trade = self._trade(number, begin)
        ratio = round(self._chance.gauss(self.edge, 0.014), 8)
        trade["close_rate"] = trade["open_rate"] * (1 + ratio + 2 * FEE)
        close = self._order(trade, "sell", end, trade["close_rate"])
        return ClosedTrade.model_validate(
            trade
            | {
                "is_open": False,
                "close_timestamp": milliseconds(end),
                "profit_abs": round(STAKE * ratio, 8),
                "profit_ratio": ratio,
                "realized_profit": round(STAKE * ratio, 8),
                "exit_reason": self._chance.choice(REASONS),
                "nr_of_successful_exits": 1,
                "orders": [*trade["orders"], close],
            }
        )

    def _open(self, number: int, begin: datetime) -> OpenTradeAnswer:
        trade = self._trade(number, begin)
        ratio = round(self._chance.gauss(0.004, 0.012), 8)
        profit = round(STAKE * ratio, 8)
        return OpenTradeAnswer.model_validate(
            trade
            | {
                "is_open": True,
                "current_rate": trade["open_rate"] * (1 + ratio),
                "profit_abs": profit,
                "profit_ratio": ratio,
                "total_profit_abs": profit,
                "total_profit_ratio": ratio,
            }
        )

    def _trade(self, number: int, begin: datetime) -> dict[str, Any]:
        base = self._chance.choice(list(PRICES))
        rate = float(f"{PRICES[base] * self._chance.uniform(0.86, 1.1):.6g}")
        trade = told_trades.trade(
            number,
            opened=milliseconds(begin),
            pair=f"{base}/{self.currency}",
            base_currency=base,
            quote_currency=self.currency,
            strategy="TrendPullback",
            enter_tag=self._chance.choice(("dip", "breakout", "")),
            amount=STAKE / rate,
            stake_amount=STAKE,
            max_stake_amount=STAKE,
            open_rate=rate,
            fee_open=FEE,
            fee_open_cost=STAKE * FEE,
            fee_close=FEE,
            fee_close_cost=STAKE * FEE,
            stop_loss_abs=rate * 0.93,
        )
        return trade | {"orders": [self._order(trade, "buy", begin, rate)]}

    def _order(self, trade: dict[str, Any], side: str, at: datetime, rate: float) -> dict[str, Any]:
        order_id, placed = f"dry_run_{side}_{trade['pair']}_{trade['trade_id']}", milliseconds(at)
        filled = {"remaining": 0.0, "order_filled_timestamp": placed + 400}
        return told_trades.order(order_id, side, placed, amount=trade["amount"], rate=rate, **filled)


def samples(source: Source, closed: list[Close], capital: float, days: float, seed: int) -> Iterator[Sample]:
    """Hours and days of all of it, minutes of the last day; what is open swings a little around what is closed."""
    ends, earned = np.array(sorted(closed)).T
    total = np.concatenate([[0.0], np.cumsum(earned)])
    now = int(datetime.now(UTC).timestamp())
    for resolution, length in ((DAY, days * DAY), (HOUR, days * DAY), (MINUTE, DAY)):
        first = int(now - length) // resolution * resolution
        for ts in range(first, now, resolution):
            profit = round(float(total[np.searchsorted(ends, ts, "right")]), 8)
            swing = round(1.8 * math.sin(ts / 9_000 + seed) + 1.1 * math.sin(ts / 2_300), 8)
            yield rows.sample(
                source.database_id, ts, resolution=resolution, profit_closed=profit,
                profit_all=profit + swing, starting_balance=capital, open_trades=2,
            )  # fmt: skip
