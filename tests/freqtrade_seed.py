"""Fills a Freqtrade trade database with years of believable history, deterministic by seed.

Runs with Freqtrade's own python, as it uses its persistence models and lets them compute every profit:

    <freqtrade venv>/bin/python tests/freqtrade_seed.py /tmp/trades.sqlite --closed 2000 --open 4 --seed 7 [--futures]

Among the trades are partial exits, position adjustments, cancelled orders, break-even trades, and with `--futures`
shorts, leverage and funding fees. Close dates are unique and not in the order of the ids. 20,000 trades take about 30
s.
"""

import argparse
import logging
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from freqtrade.enums import TradingMode
from freqtrade.persistence import KeyValueStore, LocalTrade, Order, Trade, init_db
from sqlalchemy import insert

START = datetime(2024, 1, 1, tzinfo=UTC)
PRICES = {
    "BTC": 42_000.0,
    "ETH": 2_300.0,
    "SOL": 101.0,
    "BNB": 310.0,
    "XRP": 0.62,
    "ADA": 0.58,
    "DOGE": 0.09,
    "LINK": 15.0,
}
FEE = 0.001
STAKE = 100.0
EXIT_REASONS = ("roi", "exit_signal", "stop_loss", "trailing_stop_loss", "force_exit")
TAGS = ("dip", "breakout", "trend", None)
ROWS_AT_ONCE = 500


@dataclass
class Clock:
    """Moves on from trade to trade; hands out each close date once, so that no order of ties can matter."""

    chance: random.Random
    now: datetime = START
    taken: set[datetime] = field(default_factory=set)

    def next_open(self) -> datetime:
        self.now += timedelta(milliseconds=self.chance.randint(60_000, 7_000_000))
        return self.now

    def close_after(self, date: datetime) -> datetime:
        close = date + timedelta(milliseconds=int(self.chance.expovariate(1 / 9_000_000)) + 60_000)
        while close in self.taken:
            close += timedelta(milliseconds=1)
        self.taken.add(close)
        return close


@dataclass
class Maker:
    chance: random.Random
    clock: Clock
    futures: bool
    order_count: int = 0

    def closed(self, trade_id: int) -> LocalTrade:
        if self.chance.random() < 0.025:
            return self._break_even(trade_id)
        trade = self._entered(trade_id)
        close_date = self.clock.close_after(trade.date_last_filled_utc)
        if self.chance.random() < 0.25:
            self._exit(trade, self._between(trade, close_date), self._drift(trade), trade.amount * 0.4)
        return self._closed(trade, close_date, self._drift(trade))

    def _break_even(self, trade_id: int) -> LocalTrade:
        """Ends where it began, fees included: neither won nor lost."""
        trade = self._new(trade_id)
        self._entry(trade, trade.open_date, trade.open_rate, STAKE, funding_fee=0.0)
        up = (1 + FEE) / (1 - FEE)
        rate = trade.open_rate / up if trade.is_short else trade.open_rate * up
        return self._closed(trade, self.clock.close_after(trade.open_date), rate, funding_fee=0.0)

    def _closed(
        self, trade: LocalTrade, date: datetime, rate: float, *, funding_fee: float | None = None
    ) -> LocalTrade:
        self._exit(trade, date, rate, trade.amount, funding_fee=funding_fee)
        trade.exit_reason = self.chance.choice(EXIT_REASONS)
        trade.close(rate, show_msg=False)
        return trade

    def open(self, trade_id: int, number: int) -> LocalTrade:
        """The second one has a partial exit behind it; every fourth waits for its entry to fill."""
        if number % 4 == 3:
            return self._waiting(trade_id)
        trade = self._entered(trade_id)
        if number % 4 == 1:
            date = trade.date_last_filled_utc + timedelta(minutes=5)
            self._exit(trade, date, trade.open_rate * 1.02, trade.amount * 0.5)
        return trade

    def _entered(self, trade_id: int) -> LocalTrade:
        trade = self._new(trade_id)
        self._entry(trade, trade.open_date, trade.open_rate, STAKE)
        if self.chance.random() < 0.3:
            later = trade.open_date + timedelta(milliseconds=self.chance.randint(60_000, 3_600_000))
            self._entry(trade, later, trade.open_rate * self.chance.uniform(0.95, 0.99), STAKE / 2)
        if self.chance.random() < 0.1:
            self._order(trade, trade.entry_side, trade.open_date, trade.open_rate * 0.9, 1.0, status="canceled")
        return trade

    def _waiting(self, trade_id: int) -> LocalTrade:
        trade = self._new(trade_id)
        amount = STAKE * trade.leverage / trade.open_rate
        self._order(trade, trade.entry_side, trade.open_date, trade.open_rate, amount, status="open")
        return trade

    def _new(self, trade_id: int) -> LocalTrade:
        base = self.chance.choice(list(PRICES))
        open_date = self.clock.next_open()
        rate = self._price(base, open_date)
        leverage = float(self.chance.choice((1, 2, 3, 5))) if self.futures else 1.0
        return LocalTrade(
            id=trade_id,
            exchange="binance",
            pair=f"{base}/USDT:USDT" if self.futures else f"{base}/USDT",
            base_currency=base,
            stake_currency="USDT",
            is_open=True,
            is_short=self.futures and self.chance.random() < 0.5,
            leverage=leverage,
            trading_mode=TradingMode.FUTURES if self.futures else TradingMode.SPOT,
            open_date=open_date,
            open_rate=rate,
            open_rate_requested=rate,
            amount=STAKE * leverage / rate,
            amount_requested=STAKE * leverage / rate,
            stake_amount=STAKE,
            max_stake_amount=STAKE,
            fee_open=FEE,
            fee_close=FEE,
            fee_open_currency="USDT",
            strategy="SeededStrategy",
            timeframe=5,
            enter_tag=self.chance.choice(TAGS),
            stop_loss=rate * 0.9,
            stop_loss_pct=-0.1,
            initial_stop_loss=rate * 0.9,
            initial_stop_loss_pct=-0.1,
            min_rate=rate * 0.97,
            max_rate=rate * 1.03,
            amount_precision=1e-8,
            price_precision=1e-8,
            precision_mode=4,
            precision_mode_price=4,
            contract_size=1.0,
            funding_fees=0.0,
            interest_rate=0.0,
            realized_profit=0.0,
        )

    def _entry(
        self, trade: LocalTrade, date: datetime, rate: float, stake: float, *, funding_fee: float | None = None
    ) -> None:
        amount = round(stake * trade.leverage / rate, 8)
        self._order(trade, trade.entry_side, date, rate, amount, funding_fee=funding_fee)
        trade.recalc_trade_from_orders()

    def _exit(
        self, trade: LocalTrade, date: datetime, rate: float, amount: float, *, funding_fee: float | None = None
    ) -> None:
        self._order(trade, trade.exit_side, date, rate, round(amount, 8), funding_fee=funding_fee)
        trade.recalc_trade_from_orders()
        trade.close_rate_requested = rate
        trade.fee_close_cost = amount * rate * FEE
        trade.fee_close_currency = "USDT"

    def _order(
        self,
        trade: LocalTrade,
        side: str,
        date: datetime,
        rate: float,
        amount: float,
        *,
        status: str = "closed",
        funding_fee: float | None = None,
    ) -> None:
        self.order_count += 1
        filled = amount if status == "closed" else 0.0
        trade.orders.append(
            Order(
                ft_trade_id=trade.id,
                ft_order_side=side,
                ft_pair=trade.pair,
                ft_is_open=status == "open",
                ft_amount=amount,
                ft_price=rate,
                order_id=f"dry_run_{side}_{trade.pair}_{self.order_count}",
                status=status,
                symbol=trade.pair,
                order_type="limit",
                side=side,
                price=rate,
                average=rate if filled else None,
                amount=amount,
                filled=filled,
                remaining=amount - filled,
                cost=filled * rate,
                order_date=date,
                order_filled_date=date if filled else None,
                order_update_date=date,
                funding_fee=self._funding(filled) if funding_fee is None else funding_fee,
            )
        )

    def _funding(self, filled: float) -> float:
        return round(self.chance.uniform(-0.05, 0.05), 8) if self.futures and filled else 0.0

    def _between(self, trade: LocalTrade, close_date: datetime) -> datetime:
        return trade.date_last_filled_utc + (close_date - trade.date_last_filled_utc) / 2

    def _price(self, base: str, date: datetime) -> float:
        """Each coin swings by a third around its price, once in about a year and a half."""
        swing = math.sin((date - START).days / 90 + PRICES[base])
        return round(PRICES[base] * (1 + swing / 3) * self.chance.uniform(0.99, 1.01), 6)

    def _drift(self, trade: LocalTrade) -> float:
        gain = self.chance.gauss(0.0035, 0.02)
        return round(trade.open_rate * (1 - gain if trade.is_short else 1 + gain), 8)


def history(maker: Maker, closed: int, open_count: int) -> Iterator[LocalTrade]:
    for trade_id in range(1, closed + 1):
        yield maker.closed(trade_id)
    for number in range(open_count):
        yield maker.open(closed + 1 + number, number)


def columns_of(row: Any, table: Any) -> dict[str, Any]:
    return {column.name: getattr(row, column.name, None) for column in table.__table__.columns}


def without_id(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "id"}


def store(trades: Iterator[LocalTrade]) -> None:
    session = Trade.session
    while rows := list(islice(trades, ROWS_AT_ONCE)):
        session.execute(insert(Trade), [columns_of(trade, Trade) for trade in rows])
        orders = [without_id(columns_of(order, Order)) for trade in rows for order in trade.orders]
        session.execute(insert(Order), orders)
    session.commit()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("--closed", type=int, default=2_000)
    parser.add_argument("--open", type=int, default=4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--futures", action="store_true")
    parser.add_argument("--start", type=datetime.fromisoformat, default=START, help="aware; a trade an hour from then")
    arguments = parser.parse_args()
    logging.disable(logging.WARNING)
    chance = random.Random(arguments.seed)
    init_db(f"sqlite:///{arguments.path.resolve()}")
    KeyValueStore.store_value("bot_start_time", arguments.start)
    store(history(Maker(chance, Clock(chance, arguments.start), arguments.futures), arguments.closed, arguments.open))


if __name__ == "__main__":
    main()
