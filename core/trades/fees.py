"""The currency in which a fee was paid. Pure.

Freqtrade keeps an amount and a currency for each side (`Trade.update_fee`), with two exceptions. Until the exchange
reports the fee, there is no currency, and the amount is computed from the rate. And when an entry is filled, the amount
is overwritten by rate × stake (`recalc_trade_from_orders`), in stake currency, while the name of the coin stays.
"""

import math
from dataclasses import dataclass

from core.freqtrade.api.trade_shapes import TradeAnswer

MOST_CHARACTERS = 32
"""Longest name of a currency. Freqtrade keeps 25 characters."""
SAME = 1e-6
"""Relative tolerance of the comparison. Freqtrade reports the stake rounded to 8 digits."""


@dataclass(frozen=True, slots=True)
class Fee:
    """One fee. `amount` is in `currency`, as far as it is known. `paid_in`: the coin the fee was taken in, if that is
    another one; otherwise empty. `worth`: the value in stake currency that Freqtrade counts, if the amount is in
    another currency."""

    amount: float | None
    currency: str
    paid_in: str = ""
    worth: float | None = None


def entry_currency(answer: TradeAnswer, stake_currency: str) -> str:
    """Return the currency of `fee_open_cost`."""
    cost, rate, stake = answer.fee_open_cost, answer.fee_open, answer.max_stake_amount
    if cost and rate and stake and math.isclose(cost, rate * stake, rel_tol=SAME):
        return stake_currency
    return named(answer.fee_open_currency, stake_currency)


def exit_currency(answer: TradeAnswer, stake_currency: str) -> str:
    """Return the currency of `fee_close_cost`."""
    return named(answer.fee_close_currency, stake_currency)


def named(currency: str, stake_currency: str) -> str:
    """Return the currency of a fee, at most `MOST_CHARACTERS` of it; the stake currency when the exchange named
    none."""
    return currency.strip()[:MOST_CHARACTERS] or stake_currency


def fee(
    amount: float | None, currency: str, told: str, stake_currency: str, rate: float | None, traded: float | None
) -> Fee:
    """Return the fee of one side. `told`: the coin that the exchange named; `traded`: what was bought or sold on this
    side, in stake currency."""
    elsewhere = currency != stake_currency
    worth = rate * traded if elsewhere and rate and traded else None
    coin = named(told, stake_currency)
    return Fee(amount, currency, coin if coin != currency else "", worth)
