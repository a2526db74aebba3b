"""Answers of a bot's REST API, checked and narrowed to what Flotilla uses.

Extra fields are ignored, missing ones of older versions get a default. Freqtrade writes null for every number it
could not compute, whatever its OpenAPI schema promises, so numbers are optional wherever that was seen. What passes
through here is safe to store: no NaN or infinity, no NUL characters, no absurdly long text, no number beyond what a
database column holds. Times are milliseconds unless the name says otherwise; ratios are ratios; coins are in the
bot's stake currency.
"""

import math
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from core.errors import Unavailable
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

MOST_ORDERS = 2_000
"""Of one trade."""
MOST_PAIRS = 5_000
"""That one bot trades."""

Shape = TypeVar("Shape", bound=BaseModel)


class Answer(BaseModel):
    """What every answer has in common: unknown fields are ignored, nothing can be changed."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Version(Answer):
    """`/version`"""

    version: Text


class ShowConfig(Answer):
    """`/show_config`. `state`: running, paused, stopped, reload_config."""

    version: Text = ""
    api_version: Number = 1.0
    """A float, 2.5 is later than 2.49; absent in very old versions."""
    strategy_version: Text = ""
    dry_run: bool
    trading_mode: Text = "spot"
    margin_mode: Text = ""
    short_allowed: Flag = False
    stake_currency: Text
    stake_amount: Text = ""
    """"100" or "unlimited"."""
    available_capital: MaybeAmount = None
    max_open_trades: MaybeNumber = None
    """-1: unlimited."""
    timeframe: Text = ""
    exchange: Text = ""
    strategy: Text = ""
    force_entry_enable: Flag = False
    bot_name: Text = ""
    state: Text
    runmode: Text = ""
    position_adjustment_enable: Flag = False


class Health(Answer):
    """`/health`; its stamps are **seconds**."""

    last_process_ts: MaybeStamp = None
    """The last full round of the trading loop; None until the first, stands still while stopped."""
    bot_start_ts: MaybeStamp = None
    """The first start ever of this trade database: its identity. None in versions that did not tell."""
    bot_startup_ts: MaybeStamp = None


class OrderAnswer(Answer):
    """One order of a trade."""

    order_id: Text = ""
    status: Text = ""
    order_type: Text = ""
    ft_order_side: Text = ""
    """buy, sell or stoploss."""
    is_open: Flag = False
    amount: MaybeAmount = None
    filled: MaybeAmount = None
    remaining: MaybeAmount = None
    safe_price: MaybeNumber = None
    cost: MaybeAmount = None
    """Filled amount × average price, in quote currency; leverage not taken out."""
    ft_fee_base: MaybeAmount = None
    funding_fee: MaybeAmount = None
    ft_order_tag: Text = ""
    order_timestamp: MaybeStamp = None
    order_filled_timestamp: MaybeStamp = None


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
    """A trade of `/trades`."""

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


class Profit(Answer):
    """`/profit`, as far as it is compared with our own figures: numbers only, None where Freqtrade wrote null."""

    profit_closed_coin: MaybeAmount = None
    profit_closed_ratio: MaybeNumber = None
    profit_closed_percent: MaybeNumber = None
    profit_closed_ratio_mean: MaybeNumber = None
    profit_closed_ratio_sum: MaybeNumber = None
    profit_all_coin: MaybeNumber = None
    profit_all_ratio: MaybeNumber = None
    profit_all_percent: MaybeNumber = None
    profit_all_ratio_mean: MaybeNumber = None
    profit_all_ratio_sum: MaybeNumber = None
    trade_count: Count = 0
    closed_trade_count: Count = 0
    first_trade_timestamp: Count = 0
    """Open date of the lowest trade id, ms; 0 without trades."""
    latest_trade_timestamp: Count = 0
    avg_duration: Text = ""
    best_pair: Text = ""
    best_rate: MaybeNumber = None
    """Percent."""
    best_pair_profit_ratio: MaybeNumber = None
    best_pair_profit_abs: MaybeNumber = None
    winning_trades: Count = 0
    losing_trades: Count = 0
    winrate: MaybeNumber = None
    profit_factor: MaybeNumber = None
    expectancy: MaybeNumber = None
    expectancy_ratio: MaybeNumber = None
    sharpe: MaybeNumber = None
    sortino: MaybeNumber = None
    sqn: MaybeNumber = None
    calmar: MaybeNumber = None
    cagr: MaybeNumber = None
    max_drawdown: MaybeNumber = None
    max_drawdown_abs: MaybeNumber = None
    max_drawdown_start_timestamp: Count = 0
    max_drawdown_end_timestamp: Count = 0
    current_drawdown: MaybeNumber = None
    current_drawdown_abs: MaybeNumber = None
    current_drawdown_high: MaybeNumber = None
    current_drawdown_start_timestamp: Count = 0
    trading_volume: MaybeNumber = None
    bot_start_timestamp: Count = 0


class CurrencyBalance(Answer):
    """One coin of the wallet."""

    currency: Text
    balance: MaybeNumber = None
    free: MaybeNumber = None
    used: MaybeNumber = None
    bot_owned: MaybeNumber = None
    est_stake: MaybeNumber = None
    est_stake_bot: MaybeNumber = None
    is_position: Flag = False
    is_bot_managed: Flag = False


class Balance(Answer):
    """`/balance`, in stake currency. `total` is the whole account, which other bots may share; `total_bot` this bot's
    part."""

    stake: Text
    total: MaybeAmount = None
    total_bot: MaybeAmount = None
    starting_capital: MaybeAmount = None
    """The starting balance of all ratios of `/profit`."""
    note: Text = ""
    currencies: Annotated[tuple[CurrencyBalance, ...], NoneIsEmpty] = ()


class Whitelist(Answer):
    """`/whitelist`: what the bot may buy now, with the pairs of its open trades. Empty before its loop has turned."""

    whitelist: Annotated[tuple[Text, ...], Field(max_length=MOST_PAIRS), NoneIsEmpty] = ()


class PairCandles(Answer):
    """`/pair_candles`, of which only its times are used."""

    last_analyzed_ts: MaybeStamp = None
    """**Seconds**; 0 when this pair was never analysed without an error."""


def shaped(shape: type[Shape], answer: Any, what: str) -> Shape:
    """Errors: `Unavailable` when it is not such an answer; names the first field that is wrong, never its value."""
    try:
        return shape.model_validate(answer)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole answer"
        raise Unavailable(
            f"The bot's answer to {what} cannot be read: {where}: {first['msg']}.",
            hint="Something else may be listening at its address, or its Freqtrade version is too old or too new.",
        ) from error
