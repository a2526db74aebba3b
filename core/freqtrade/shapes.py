"""Answers of a bot's REST API, checked and narrowed to what Flotilla uses.

Extra fields are ignored, missing ones of older versions get a default. Freqtrade writes null for every number it
could not compute, whatever its OpenAPI schema promises, so numbers are optional wherever that was seen. What passes
through here is safe to store: no NaN or infinity, no NUL characters, no absurdly long text, no number beyond what a
database column holds. Times are milliseconds unless the name says otherwise; ratios are ratios; coins are in the
bot's stake currency.
"""

import math
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from core.errors import Unavailable

MOST_CHARACTERS = 1_000
MOST_ORDERS = 2_000
"""Of one trade."""
LATEST_MS = 253_402_300_799_999
"""The end of the year 9999."""
GREATEST_NUMBER = 1e18
"""Beyond this nothing is a price, an amount or a profit; Freqtrade's `cagr` of a short history is."""

Shape = TypeVar("Shape", bound=BaseModel)


def _number(value: Any) -> float | None:
    """None for what is no number a person could act on."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) <= GREATEST_NUMBER and math.isfinite(value) else None


def _whole(value: Any) -> int | None:
    number = _number(value)
    return int(number) if number is not None else None


def _stamp(value: Any) -> int | None:
    whole = _whole(value)
    return whole if whole is not None and 0 <= whole <= LATEST_MS else None


def _text(value: Any, most: int = MOST_CHARACTERS) -> str:
    """Without NUL, which no database takes, and without lone surrogates, which nothing can encode. Empty for objects
    and lists: to write down what is nested deeply fails."""
    if value is None or isinstance(value, dict | list):
        return ""
    return str(value)[: 2 * most].replace("\x00", "").encode("utf-8", "replace").decode()[:most]


def _list(value: Any) -> Any:
    return [] if value is None else value


Text = Annotated[str, BeforeValidator(_text)]
LongText = Annotated[str, BeforeValidator(lambda value: _text(value, 20_000))]
Number = Annotated[float, BeforeValidator(_number)]
"""Must be there: an answer without it is refused as a whole."""
MaybeNumber = Annotated[float | None, BeforeValidator(_number)]
MaybeWhole = Annotated[int | None, BeforeValidator(_whole)]
Count = Annotated[int, Field(ge=0), BeforeValidator(lambda value: _whole(value) or 0)]
Stamp = Annotated[int, BeforeValidator(_stamp)]
MaybeStamp = Annotated[int | None, BeforeValidator(_stamp)]
Flag = Annotated[bool, BeforeValidator(lambda value: value is True)]


class Answer(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Version(Answer):
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
    available_capital: MaybeNumber = None
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


class Whitelist(Answer):
    """`/whitelist`: what the bot may buy now, with the pairs of its open trades. Empty before its loop has turned."""

    whitelist: Annotated[tuple[Text, ...], BeforeValidator(_list)] = ()


class OrderAnswer(Answer):
    order_id: Text = ""
    status: Text = ""
    order_type: Text = ""
    ft_order_side: Text = ""
    """buy, sell or stoploss."""
    is_open: Flag = False
    amount: MaybeNumber = None
    filled: MaybeNumber = None
    remaining: MaybeNumber = None
    safe_price: MaybeNumber = None
    cost: MaybeNumber = None
    """Filled amount × average price, in quote currency; leverage not taken out."""
    ft_fee_base: MaybeNumber = None
    funding_fee: MaybeNumber = None
    ft_order_tag: Text = ""
    order_timestamp: MaybeStamp = None
    order_filled_timestamp: MaybeStamp = None


class TradeAnswer(Answer):
    """A trade, open or closed, of `/status`, `/trades` or `/trade/{id}`. What is not named here stays in `model_extra`,
    unchecked: for whoever keeps the raw answer."""

    model_config = ConfigDict(extra="allow", frozen=True)

    trade_id: Annotated[int, Field(ge=1), BeforeValidator(_whole)]
    pair: Text
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
    amount: Number
    """What remains after partial exits, in base currency."""
    stake_amount: Number
    """What remains, as `amount`; `max_stake_amount` is all that was ever put in."""
    max_stake_amount: MaybeNumber = None
    open_timestamp: Stamp
    open_fill_timestamp: MaybeStamp = None
    close_timestamp: MaybeStamp = None
    open_rate: Number
    close_rate: MaybeNumber = None
    fee_open: MaybeNumber = None
    fee_open_cost: MaybeNumber = None
    fee_open_currency: Text = ""
    fee_close: MaybeNumber = None
    fee_close_cost: MaybeNumber = None
    fee_close_currency: Text = ""
    funding_fees: MaybeNumber = None
    profit_abs: MaybeNumber = None
    """Closed: the whole trade. Open: the unrealised part."""
    profit_ratio: MaybeNumber = None
    realized_profit: MaybeNumber = None
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
    orders: Annotated[tuple[OrderAnswer, ...], Field(max_length=MOST_ORDERS), BeforeValidator(_list)] = ()

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
    close_timestamp: Stamp


class OpenTradeAnswer(TradeAnswer):
    """`/status`: a trade with its profit at the current rate; None while its pair has no price."""

    current_rate: MaybeNumber = None
    total_profit_abs: MaybeNumber = None
    """Realised and unrealised together."""
    total_profit_ratio: MaybeNumber = None
    """Of `max_stake_amount` and its fee."""
    stoploss_current_dist_ratio: MaybeNumber = None


class TradesPage(Answer):
    """`/trades`: closed trades only. `total_trades`: of all pages."""

    trades: tuple[ClosedTrade, ...]
    offset: Count = 0
    total_trades: Count


class Profit(Answer):
    """`/profit`, as far as it is compared with our own figures: numbers only, None where Freqtrade wrote null."""

    profit_closed_coin: MaybeNumber = None
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
    total: MaybeNumber = None
    total_bot: MaybeNumber = None
    starting_capital: MaybeNumber = None
    """The starting balance of all ratios of `/profit`."""
    note: Text = ""
    currencies: Annotated[tuple[CurrencyBalance, ...], BeforeValidator(_list)] = ()


class OpenCount(Answer):
    current: Count
    max: MaybeNumber = None
    """-1: unlimited."""
    total_stake: MaybeNumber = None


class Status(Answer):
    """What a command was answered: a sentence of Freqtrade."""

    status: Text = ""
    result: Text = ""

    @property
    def sentence(self) -> str:
        return self.status or self.result


class LogRecord(Answer):
    timestamp_ms: Number
    logger: Text
    level: Text
    message: LongText


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
