"""What a fee was paid in. Pure.

Freqtrade keeps an amount and a currency for each side (`Trade.update_fee`), with two exceptions. Until the exchange has
told, there is no currency, and the amount is reckoned from the rate. And when an entry is filled, the amount is
overwritten by rate × stake (`recalc_trade_from_orders`), in stake currency, while the name of the coin stays.
"""

import math
from dataclasses import dataclass

from core.freqtrade.api.trade_shapes import TradeAnswer

MOST_CHARACTERS = 32
"""Freqtrade keeps 25."""
SAME = 1e-6
"""Freqtrade tells the stake rounded to 8 digits."""


@dataclass(frozen=True, slots=True)
class Fee:
    """`amount` in `currency`, as much as is known; `paid_in`: the coin it was taken in, where that is another one, and
    empty otherwise. `worth`: what Freqtrade counts for it, in stake currency, where the amount is in another one."""

    amount: float | None
    currency: str
    paid_in: str = ""
    worth: float | None = None


def entry_currency(answer: TradeAnswer, stake_currency: str) -> str:
    """Of `fee_open_cost`."""
    cost, rate, stake = answer.fee_open_cost, answer.fee_open, answer.max_stake_amount
    if cost and rate and stake and math.isclose(cost, rate * stake, rel_tol=SAME):
        return stake_currency
    return named(answer.fee_open_currency, stake_currency)


def exit_currency(answer: TradeAnswer, stake_currency: str) -> str:
    """Of `fee_close_cost`."""
    return named(answer.fee_close_currency, stake_currency)


def named(currency: str, stake_currency: str) -> str:
    """Return the currency of a fee, at most `MOST_CHARACTERS` of it; the stake currency where none was told."""
    return currency.strip()[:MOST_CHARACTERS] or stake_currency


def fee(
    amount: float | None, currency: str, told: str, stake_currency: str, rate: float | None, traded: float | None
) -> Fee:
    """`told`: the coin that the exchange named, `traded`: what was bought or sold on this side, in stake currency."""
    elsewhere = currency != stake_currency
    worth = rate * traded if elsewhere and rate and traded else None
    coin = named(told, stake_currency)
    return Fee(amount, currency, coin if coin != currency else "", worth)
