"""What pages are shown of trades and figures. Money in stake currency, ratios as ratios, times aware UTC; None: cannot
be told. Arrays are ascending in time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import numpy as np

from core.bot_records.models import Mode
from core.bots.views import HistoryView
from core.curves import Period
from core.performance.columns import Floats, Integers
from core.trades.fees import Fee
from core.trades.models import Direction

# -- trades -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TradeView:
    """`amount`, `stake_amount`: what is left of it in base and stake currency; `max_stake_amount`: most that was in it.

    `profit_abs`, `profit_ratio`: closed, the result; open, realised and open together at `current_rate`, None without a
    price. `has_filled_entry` False: its entry order still waits, it is no position yet. `is_beyond`: some of its money
    is more than Flotilla can sum, and None. The costs of fees are in the currencies beside them.
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
    """A trade that cannot be understood: `missing` says why, `raw` is what the bot told, as JSON. It counts in no
    figure. `freqtrade_trade_id`: None when it has none."""

    freqtrade_trade_id: int | None
    pair: str
    is_open: bool
    missing: str
    raw: str


@dataclass(frozen=True, slots=True)
class IncompletesView:
    """`total`: how many there are, also beyond the limit."""

    rows: tuple[IncompleteView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TradePage:
    """One page, and the sums of all trades that the filters leave; None: more than can be summed. Break-even counts as
    won, as in Freqtrade."""

    rows: tuple[TradeView, ...]
    total: int
    closed: int
    wins: int
    losses: int
    closed_profit: float | None
    open_profit: float | None
    """Of open trades, realised and open together; those without a price are left out."""
    stake_currency: str
    history: HistoryView
    """Of this trade database: unless it is complete, the page and its sums are of a part."""


@dataclass(frozen=True, slots=True)
class PositionView:
    """An open trade and whose it is. `priced_at`: when its bot last told the price and the profit; None while the bot
    answers, so that they are those of now."""

    bot_name: str
    mode: Mode
    trade: TradeView
    priced_at: datetime | None


@dataclass(frozen=True, slots=True)
class PositionsView:
    """`total`: how many there are, also beyond the limit."""

    rows: tuple[PositionView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OrderView:
    """`cost`: filled × average price, in quote currency. `side`: buy, sell or stoploss."""

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
    """`fee_open`, `fee_close`: each in the currency it was paid in; `funding_fees` (positive: received) in stake
    currency. `superseded_at`: since then Freqtrade no longer knows it; it counts in no figure. `orders_left_out`: that
    cannot be understood, or are more than are kept."""

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
    """Of the bot's current trade database, as of `fetched_at` (when they changed). Formulas: `core.performance`.
    `is_beyond`: the account holds more than Flotilla can sum; what it cannot is None."""

    bot_id: UUID
    mode: Mode
    stake_currency: str
    starting_balance: float | None
    """Freqtrade's base of all percents: the tradable part of the wallet, or the configured `available_capital`."""
    starting_wallet: float | None
    """All that the wallet began with; the same as the starting balance where that is configured."""
    equity: float | None
    """What the wallet holds now."""
    profit_closed: float | None
    profit_closed_ratio: float | None
    """Of the starting balance, to 1e-4: Freqtrade's percent of two digits."""
    profit_all: float | None
    """With open trades; None while a pair has no price."""
    profit_all_ratio: float | None
    trade_count: int
    closed_trade_count: int
    open_trade_count: int
    winning_trades: int
    losing_trades: int
    winrate: float | None
    expectancy: float | None
    """Stake currency a trade."""
    profit_factor: float | None
    max_drawdown: float | None
    """Ratio of the balance at the high before it."""
    max_drawdown_abs: float | None
    best_pair: str
    best_pair_ratio: float | None
    first_trade_at: datetime | None
    """Opening of the first trade; `latest_trade_at`: of the latest."""
    latest_trade_at: datetime | None
    fetched_at: datetime
    is_beyond: bool


# -- curves -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch without a gap. `times_ms` UTC."""

    times_ms: Integers
    values: Floats


@dataclass(frozen=True, slots=True)
class Marker:
    """A run of the bot: began with this version and configuration."""

    deployment_id: UUID
    started_at: datetime
    ended_at: datetime | None
    strategy: str
    version_number: int
    config_revision: int
    freqtrade_version: str


@dataclass(frozen=True, slots=True)
class CurveView:
    """`closed`: closed profit since the database began, after each trade (a step, not a slope). `with_open`: closed and
    open profit as sampled; between two segments nobody knows. At most 2,000 points each."""

    stake_currency: str
    closed: Segment
    with_open: tuple[Segment, ...]
    markers: tuple[Marker, ...]
    history: HistoryView
    """While it is read `closed` adds up a part of the trades."""


# -- the fleet ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """`ratio`: of the starting capital; None where that cannot be told. `profit` None: more than can be summed."""

    profit: float | None
    ratio: float | None
    closed_trades: int


@dataclass(frozen=True, slots=True)
class UnreadView:
    """A bot whose trades are not all known yet: it is in no figure but those of open positions."""

    bot_id: UUID
    bot_name: str
    history: HistoryView


@dataclass(frozen=True, slots=True)
class PurseView:
    """All bots of one stake currency and one mode, each with the trade database it has now.

    `equity`: what all wallets hold, at the prices of now. `starting_capital`: what Freqtrade computes percents of,
    which is without what it may not trade. None while no bot has told its capital, or an open pair has no price. Bots
    in `not_added` have not told theirs yet, or share one live account without `available_capital`, where each derives
    its capital from the whole account: their capital is not added up, their profits are. With such bots no ratio can be
    told. Bots in `unread` count for nothing but their open positions.
    """

    stake_currency: str
    mode: Mode
    bots: int
    starting_capital: float | None
    equity: float | None
    profit: dict[Period, Change]
    open_profit: float | None
    open_positions: int
    in_trades: float | None
    """What is in open positions, at cost."""
    winning_positions: int
    """Open positions in profit now."""
    not_added: tuple[UUID, ...]
    told: int
    """How many bots the profits are of."""
    unread: tuple[UnreadView, ...]

    @property
    def is_unknown(self) -> bool:
        """Of no bot everything is known yet: its profits are not zero, they cannot be told."""
        return not self.told and bool(self.unread)


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """Live before dry run, then by number of bots; the two are never added up, nor are different currencies.
    `time_zone`: whose midnight "today" begins at. `today`: what each bot has made since then, without those that have
    closed nothing."""

    purses: tuple[PurseView, ...]
    open_live: int
    open_dry: int
    time_zone: str
    today: Mapping[UUID, Change] = field(default_factory=dict)

    @property
    def mode(self) -> Mode:
        """What to show first: live as soon as there is a live bot."""
        return Mode.LIVE if any(purse.mode is Mode.LIVE for purse in self.purses) else Mode.DRY_RUN

    def of(self, mode: Mode) -> tuple[PurseView, ...]:
        return tuple(purse for purse in self.purses if purse.mode is mode)


class FlowCause(StrEnum):
    """Why money came or went without being earned or lost."""

    ADDED = "added"  # a bot, with all of its wallet
    LEFT = "left"  # for another currency or mode, or with another trade database
    ARCHIVED = "archived"
    WALLET = "wallet"  # somebody paid in or took out, or configured another capital


@dataclass(frozen=True, slots=True)
class Flow:
    """`amount`: into the fleet; negative: out of it."""

    at_ms: int
    bot_id: UUID
    bot_name: str
    amount: float
    cause: FlowCause


@dataclass(frozen=True, slots=True)
class FleetCurve:
    """A purse over time, of the bots it has and of those that were archived within the range.

    `profit`: closed and open, earned since the range began, each bot from the first it is known by; it is of all bots.
    `equity`: what their wallets hold together; without bots whose capital is not added up. `flows`: capital that joined
    or left, which is in `equity` and not in `profit`; oldest first. A bot that is silent keeps its last known value:
    its money has not gone anywhere; `heard` tells how many bots each point is fresh from, `known` how many it adds up.
    NaN only where nobody was heard: Flotilla was off, or the whole fleet was."""

    stake_currency: str
    mode: Mode
    times_ms: Integers
    profit: Floats
    equity: Floats
    heard: Integers
    known: Integers
    flows: tuple[Flow, ...]
    archived: int
    """How many of the bots were archived since."""

    @property
    def earned(self) -> float:
        """Within the range, closed and open profit together; capital that joined or left with a bot is not in it."""
        known = self.profit[np.isfinite(self.profit)]
        return float(known[-1]) if len(known) else 0.0


class Pulse(StrEnum):
    """Half an hour of a bot. OK: it answered all along. PART: not always. BAD: it should have run and never answered.
    NONE: it was not meant to run."""

    OK = "ok"
    PART = "part"
    BAD = "bad"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class HealthStrip:
    """48 half hours, oldest first; the last one is under way. `begins`: of the first."""

    bot_id: UUID
    bot_name: str
    begins: datetime
    pulses: tuple[Pulse, ...]


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Closed and open profit of the last 24 hours, a point every ten minutes; NaN where there is no sample."""

    bot_id: UUID
    times_ms: Integers
    values: Floats
