"""What people see of profit: curves, the portfolio, and the health strips."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import numpy as np

from core.bot_records.history_known import HistoryView
from core.bot_records.models import Mode
from core.performance.columns import Floats, Integers
from core.performance.curves import Period


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a curve without a gap. `times_ms`: UTC."""

    times_ms: Integers
    values: Floats


@dataclass(frozen=True, slots=True)
class Marker:
    """The start of a run with this version and configuration."""

    deployment_id: UUID
    started_at: datetime
    ended_at: datetime | None
    strategy: str
    version_number: int
    config_revision: int
    freqtrade_version: str


@dataclass(frozen=True, slots=True)
class CurveView:
    """The profit of one bot over time. `closed`: closed profit since the database began, after each trade (a step, not
    a slope). `with_open`: closed and open profit as sampled; nothing is known between two segments. At most 2,000
    points each."""

    stake_currency: str
    closed: Segment
    with_open: tuple[Segment, ...]
    markers: tuple[Marker, ...]
    history: HistoryView
    """Until this is complete, `closed` adds up only a part of the trades."""


@dataclass(frozen=True, slots=True)
class Change:
    """Profit in a period. `ratio`: of the starting capital; None when it is not known. `profit`: None when it is too
    large to be summed."""

    profit: float | None
    ratio: float | None
    closed_trades: int


@dataclass(frozen=True, slots=True)
class UnreadView:
    """A bot whose trades are not all known yet. It counts only in the figures of open positions."""

    bot_id: UUID
    bot_name: str
    history: HistoryView


@dataclass(frozen=True, slots=True)
class PurseView:
    """All bots of one stake currency and one mode, each with its current trade database.

    `equity`: the content of all wallets at current prices. `starting_capital`: the base of Freqtrade's percents, which
    leaves out what the bots may not trade. Both are None while no bot has reported its capital, or an open pair has no
    price. Bots in `not_added` have not reported theirs yet, or share one live account without `available_capital`,
    where each derives its capital from the whole account: their profits are added up, their capital is not, and no
    ratio is known. Bots in `unread` count only with their open positions.
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
    """The cost of all open positions."""
    winning_positions: int
    """Number of open positions that are in profit now."""
    not_added: tuple[UUID, ...]
    told: int
    """Number of bots whose profits are included."""
    unread: tuple[UnreadView, ...]

    @property
    def is_unknown(self) -> bool:
        """Whether no bot is completely known yet: the profits are then unknown, not zero."""
        return not self.told and bool(self.unread)


@dataclass(frozen=True, slots=True)
class PortfolioView:
    """All purses, live before dry run, then by number of bots. Modes and currencies are never added up. `time_zone`:
    whose midnight "today" begins at. `today`: the profit of each bot since then; bots that have closed nothing are left
    out."""

    purses: tuple[PurseView, ...]
    open_live: int
    open_dry: int
    time_zone: str
    today: Mapping[UUID, Change] = field(default_factory=dict)

    @property
    def mode(self) -> Mode:
        """The mode to show first: live if there is a live bot."""
        return Mode.LIVE if any(purse.mode is Mode.LIVE for purse in self.purses) else Mode.DRY_RUN

    def of(self, mode: Mode) -> tuple[PurseView, ...]:
        return tuple(purse for purse in self.purses if purse.mode is mode)


class FlowCause(StrEnum):
    """Why money came or went without a profit or a loss."""

    ADDED = "added"  # a bot was added, with its whole wallet
    LEFT = "left"  # a bot changed its currency, mode or trade database
    ARCHIVED = "archived"
    WALLET = "wallet"  # somebody deposited, withdrew, or configured another capital


@dataclass(frozen=True, slots=True)
class Flow:
    """A deposit or withdrawal. `amount`: positive into the fleet, negative out of it."""

    at_ms: int
    bot_id: UUID
    bot_name: str
    amount: float
    cause: FlowCause


@dataclass(frozen=True, slots=True)
class FleetCurve:
    """A purse over time: its present bots, and those archived within the range.

    `profit`: closed and open profit since the range began, of all bots, each from the time it is first known. `equity`:
    the content of their wallets together, without bots whose capital is not added up. `flows`: capital that joined or
    left, oldest first; it is in `equity` and not in `profit`. A silent bot keeps its last known value, because its
    money is still there. `heard`: the number of bots with a fresh value at each point; `known`: the number that it adds
    up. NaN only where no bot answered, because Flotilla or the whole fleet was off.
    """

    stake_currency: str
    mode: Mode
    times_ms: Integers
    profit: Floats
    equity: Floats
    heard: Integers
    known: Integers
    flows: tuple[Flow, ...]
    archived: int
    """Number of bots that were archived within the range."""

    @property
    def earned(self) -> float:
        """Closed and open profit within the range, without capital that joined or left with a bot."""
        known = self.profit[np.isfinite(self.profit)]
        return float(known[-1]) if len(known) else 0.0


class Pulse(StrEnum):
    """Half an hour of a bot. OK: it answered all the time. PART: not always. BAD: it should have run and never
    answered. NONE: it was not meant to run."""

    OK = "ok"
    PART = "part"
    BAD = "bad"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class HealthStrip:
    """48 half hours, oldest first; the last one is not over yet. `begins`: start of the first one."""

    bot_id: UUID
    bot_name: str
    begins: datetime
    pulses: tuple[Pulse, ...]


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Closed and open profit of the last 24 hours, one point per ten minutes; NaN when there is no sample."""

    bot_id: UUID
    times_ms: Integers
    values: Floats
