"""Profit and balance of a bot, as its REST API tells of them. `shapes` says what all shapes have in common."""

from typing import Annotated

from core.freqtrade.api.shapes import Answer
from core.freqtrade.api.values import (
    Count,
    Flag,
    MaybeAmount,
    MaybeNumber,
    NoneIsEmpty,
    Text,
)


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
    """The holdings of one currency, of the account and of this bot."""

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
