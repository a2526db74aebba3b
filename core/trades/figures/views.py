"""What people see of profit: curves, the fleet and its health."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import numpy as np

from core.bot_records.history_known import HistoryView
from core.bot_records.models import Mode
from core.curves import Period
from core.performance.columns import Floats, Integers


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
