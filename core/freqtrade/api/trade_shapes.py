"""Trades and their orders, as a bot's REST API tells of them. `shapes` says what all shapes have in common."""

import math
from typing import Annotated, Any

from pydantic import ConfigDict, Field, model_validator

from core.freqtrade.api.order_shapes import MOST_ORDERS, OrderAnswer
from core.freqtrade.api.shapes import Answer
from core.freqtrade.api.values import (
    MOST_PLAIN,
    Amount,
    Count,
    Flag,
    Id,
    MaybeAmount,
    MaybeNumber,
    MaybeStamp,
    MaybeWhole,
    NoneIsEmpty,
    Number,
    Result,
    Stamp,
    Text,
    text_of,
)


class TradeAnswer(Answer):
    """A trade, open or closed, of `/status`, `/trades` or `/trade/{id}`. What is not named here stays in `model_extra`,
    unchecked: for whoever keeps the raw answer."""

    model_config = ConfigDict(extra="allow", frozen=True)

    trade_id: Id
    pair: Annotated[Text, Field(min_length=1)]
    base_currency: Text = ""
    quote_currency: Text = ""
    is_open: bool
    is_short: Flag = False
    exchange: Text = ""
    strategy: Text = ""
    timeframe: MaybeWhole = None
    """Minutes."""
    enter_tag: Text = ""
    exit_reason: Text = ""
    exit_order_status: Text = ""
    trading_mode: Text = ""
    leverage: MaybeNumber = None
    amount: Amount
    """What remains after partial exits, in base currency."""
    stake_amount: Amount
    """What remains, as `amount`; `max_stake_amount` is all that was ever put in."""
    max_stake_amount: MaybeAmount = None
    open_timestamp: Stamp
    open_fill_timestamp: MaybeStamp = None
    close_timestamp: MaybeStamp = None
    open_rate: Number
    close_rate: MaybeNumber = None
    fee_open: MaybeNumber = None
    """A ratio of what was bought; all profits are reckoned with it."""
    fee_open_cost: MaybeAmount = None
    """In `fee_open_currency` or in stake currency: `core.trades.fees` tells."""
    fee_open_currency: Text = ""
    """What the exchange took the fee in; empty until it has told."""
    fee_close: MaybeNumber = None
    fee_close_cost: MaybeAmount = None
    """In `fee_close_currency`."""
    fee_close_currency: Text = ""
    funding_fees: MaybeAmount = None
    profit_abs: MaybeAmount = None
    """Closed: the whole trade. Open: the unrealised part."""
    profit_ratio: MaybeNumber = None
    realized_profit: MaybeAmount = None
    """Of partial exits so far."""
    stop_loss_abs: MaybeNumber = None
    stop_loss_ratio: MaybeNumber = None
    initial_stop_loss_abs: MaybeNumber = None
    liquidation_price: MaybeNumber = None
    min_rate: MaybeNumber = None
    max_rate: MaybeNumber = None
    nr_of_successful_entries: Count = 0
    nr_of_successful_exits: Count = 0
    has_open_orders: Flag = False
    orders: Annotated[tuple[OrderAnswer, ...], Field(max_length=MOST_ORDERS), NoneIsEmpty] = ()

    @model_validator(mode="before")
    @classmethod
    def _readable_orders(cls, document: Any) -> Any:
        """Orders one by one, the newest of too many; of the others is kept how many they are, and what they say."""
        if not isinstance(document, dict) or document.get("orders") is None:
            return document
        given = document["orders"]
        listed = given if isinstance(given, list) else [given]
        odd = [order for order in listed if not isinstance(order, dict | OrderAnswer)]
        good = [order for order in listed if isinstance(order, dict | OrderAnswer)]
        left_out = len(odd) + max(0, len(good) - MOST_ORDERS)
        if not left_out:
            return document
        told = {"orders_left_out": left_out, "orders_not_read": "; ".join(map(text_of, odd[:MOST_PLAIN]))}
        return {**document, "orders": good[-MOST_ORDERS:], **told}

    @property
    def entry_side(self) -> str:
        return "sell" if self.is_short else "buy"

    @property
    def entry_cost(self) -> float:
        """Σ filled × price / leverage of the entries, without fees: what `best_pair_profit_ratio` is measured
        against."""
        entries = [order for order in self.orders if order.ft_order_side == self.entry_side and order.filled]
        paid = math.fsum((order.filled or 0.0) * (order.safe_price or 0.0) for order in entries)
        return paid / (self.leverage or 1.0)

    @property
    def volume(self) -> float:
        """Σ cost of the orders that are done, as `trading_volume` counts."""
        return math.fsum(order.cost or 0.0 for order in self.orders if order.status == "closed")


class ClosedTrade(TradeAnswer):
    """A closed trade: its close date is known, and its result where Freqtrade could compute it."""

    close_timestamp: Stamp
    profit_abs: Result = None
    profit_ratio: Result = None


class OpenTradeAnswer(TradeAnswer):
    """`/status`: a trade with its profit at the current rate; None while its pair has no price."""

    current_rate: MaybeNumber = None
    total_profit_abs: MaybeAmount = None
    """Realised and unrealised together."""
    total_profit_ratio: MaybeNumber = None
    """Of `max_stake_amount` and its fee."""
    stoploss_current_dist_ratio: MaybeNumber = None
