"""What pages see of trades and figures. Money is in stake currency, ratios are ratios, times are aware UTC, and None
means unknown. Arrays are ascending in time."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.bot_records.history_known import HistoryView
from core.bot_records.models import Mode
from core.trades.fees import Fee
from core.trades.models import Direction

# -- trades -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TradeView:
    """A trade in a list. `amount`, `stake_amount`: what is left of it in base and stake currency; `max_stake_amount`:
    the most that was in it.

    `profit_abs`, `profit_ratio`: of a closed trade, the result; of an open one, realised and open profit together at
    `current_rate`, None without a price. `has_filled_entry` False: its entry order still waits, so it is not a position
    yet. `is_beyond`: some of its amounts are too large to be summed and are None. The costs of fees are in the
    currencies beside them.
    """

    id: UUID
    bot_id: UUID
    deployment_id: UUID | None
    freqtrade_trade_id: int
    pair: str
    direction: Direction
    leverage: float
    is_open: bool
    open_date: datetime
    close_date: datetime | None
    open_rate: float
    close_rate: float | None
    current_rate: float | None
    amount: float
    stake_amount: float | None
    max_stake_amount: float | None
    profit_abs: float | None
    profit_ratio: float | None
    realized_profit: float | None
    exit_reason: str | None
    enter_tag: str | None
    entry_order_status: str | None
    exit_order_status: str | None
    stop_loss_abs: float | None
    has_filled_entry: bool
    stake_currency: str
    strategy_name: str
    timeframe: str | None
    fee_open_cost: float | None
    fee_open_currency: str
    fee_close_cost: float | None
    fee_close_currency: str
    is_beyond: bool


@dataclass(frozen=True, slots=True)
class IncompleteView:
    """A trade that cannot be understood: `missing` says why, `raw` is what the bot sent, as JSON. It counts in no
    figure. `freqtrade_trade_id`: None when it has none."""

    freqtrade_trade_id: int | None
    pair: str
    is_open: bool
    missing: str
    raw: str


@dataclass(frozen=True, slots=True)
class IncompletesView:
    """Trades that cannot be understood. `total`: how many there are, also beyond the limit."""

    rows: tuple[IncompleteView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TradePage:
    """One page, and the sums of all trades that match the filters; a sum is None when it is too large. A break-even
    trade counts as won, as in Freqtrade."""

    rows: tuple[TradeView, ...]
    total: int
    closed: int
    wins: int
    losses: int
    closed_profit: float | None
    open_profit: float | None
    """Realised and open profit of open trades; those without a price are left out."""
    stake_currency: str
    history: HistoryView
    """Of this trade database. Until it is complete, the page and its sums cover only a part of the trades."""


@dataclass(frozen=True, slots=True)
class PositionView:
    """An open trade and its bot. `priced_at`: when the bot last reported price and profit; None while the bot answers,
    so that they are current."""

    bot_name: str
    mode: Mode
    trade: TradeView
    priced_at: datetime | None


@dataclass(frozen=True, slots=True)
class PositionsView:
    """Open positions. `total`: how many there are, also beyond the limit."""

    rows: tuple[PositionView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OrderView:
    """One order. `cost`: filled × average price, in quote currency. `side`: buy, sell or stoploss."""

    order_id: str
    side: str
    is_entry: bool
    order_type: str
    status: str
    is_open: bool
    amount: float | None
    filled: float | None
    price: float | None
    cost: float | None
    tag: str
    placed_at: datetime | None
    filled_at: datetime | None


@dataclass(frozen=True, slots=True)
class TradeDetailView:
    """A trade with everything known of it. `fee_open`, `fee_close`: each in the currency it was paid in.
    `funding_fees`: in stake currency, positive when received. `superseded_at`: since when Freqtrade no longer has it;
    it counts in no figure. `orders_left_out`: number of orders that cannot be understood or exceed what is stored."""

    trade: TradeView
    bot_name: str
    mode: Mode
    orders: tuple[OrderView, ...]
    fee_open: Fee
    fee_close: Fee
    funding_fees: float | None
    orders_left_out: int
    superseded_at: datetime | None


# -- figures ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MetricsView:
    """The figures of the bot's current trade database, as of `fetched_at` (when they last changed). Formulas:
    `core.performance`. `is_beyond`: some amounts are too large to be summed and are None."""

    bot_id: UUID
    mode: Mode
    stake_currency: str
    starting_balance: float | None
    """Freqtrade's base of all percents: the tradable part of the wallet, or the configured `available_capital`."""
    starting_wallet: float | None
    """The whole wallet at the beginning; equal to the starting balance if that is configured."""
    equity: float | None
    """The content of the wallet now."""
    profit_closed: float | None
    profit_closed_ratio: float | None
    """Ratio of the starting balance, to 1e-4: Freqtrade's percent has two digits."""
    profit_all: float | None
    """Including open trades; None while a pair has no price."""
    profit_all_ratio: float | None
    trade_count: int
    closed_trade_count: int
    open_trade_count: int
    winning_trades: int
    losing_trades: int
    winrate: float | None
    expectancy: float | None
    """In stake currency per trade."""
    profit_factor: float | None
    max_drawdown: float | None
    """Ratio of the balance at the preceding high."""
    max_drawdown_abs: float | None
    best_pair: str
    best_pair_ratio: float | None
    first_trade_at: datetime | None
    """Opening of the first trade; `latest_trade_at`: opening of the latest."""
    latest_trade_at: datetime | None
    fetched_at: datetime
    is_beyond: bool


# -- curves -------------------------------------------------------------------------------------------------------


# -- the fleet ----------------------------------------------------------------------------------------------------
