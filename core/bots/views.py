"""What pages see of bots: frozen, without secrets, with what the person may do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.access.scopes import Scope
from core.bot_records.history_known import HistoryView
from core.bot_records.models import BotStatus, Mode, RestartPolicy, Target
from core.bot_records.turn_times import Loop
from core.freqtrade.logs.causes import Mends
from core.freqtrade.logs.log_errors import Complaint
from core.runners.port import Limits


class Health(StrEnum):
    """Status × trader state × age, in one word and one shape each."""

    RUNNING = "running"
    DEGRADED = "degraded"  # it runs, but its trader does not turn, or its API does not answer
    PAUSED = "paused"
    MOVING = "moving"  # starting, stopping, coming back
    STOPPED = "stopped"
    FAILED = "failed"
    UNKNOWN = "unknown"  # its runner does not answer: nobody knows


@dataclass(frozen=True, slots=True)
class HealthView:
    """`sentence`: a few words for the list. `since`: when this was last known to be true; pages show its age."""

    health: Health
    sentence: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Unattended:
    """How many open positions nobody watches, because their bot is not meant to run or cannot: see
    `core.bots.unattended`."""

    live: int = 0
    dry_run: int = 0

    @property
    def count(self) -> int:
        return self.live + self.dry_run


@dataclass(frozen=True, slots=True)
class BotView:
    """A bot in a list. `profit_all`, `profit_all_ratio`: closed and open together, of its current database; None
    before its history was read completely or while a price is missing. `archived_at`: since when it is deleted, and can
    only be looked at."""

    id: UUID
    name: str
    mode: Mode
    status: BotStatus
    target: Target
    health: HealthView
    strategy_id: UUID
    strategy_family_id: UUID
    strategy_name: str
    strategy_version: int
    strategy_latest: int
    timeframe: str | None
    exchange_id: UUID
    exchange_name: str
    runner_id: UUID
    runner_name: str
    freqtrade_version: str
    stake_currency: str
    open_trade_count: int
    closed_trade_count: int
    profit_closed: float | None
    profit_all: float | None
    profit_all_ratio: float | None
    error: str | None
    error_mends: Mends
    """Where a person changes something about `error`, where that is known."""
    owner_id: UUID
    is_practice: bool
    scopes: frozenset[Scope]
    start_refused: str
    """Why nobody can start it now, as its owner may not use what it refers to; empty when they may."""
    start_refused_hint: str
    is_withdrawn: bool
    """A clear no: it does not come back by itself either."""
    unattended: Unattended
    archived_at: datetime | None
    history: HistoryView
    complaints: tuple[Complaint, ...] = ()
    """What is wrong with it while it runs, as its log tells, the worst first; the first one is `error` where nothing
    worse is."""


@dataclass(frozen=True, slots=True)
class BotDetail:
    """Everything the page of one bot shows beside its trades. `config`: the layer "bot", secrets as `***`."""

    bot: BotView
    config: Mapping[str, Any]
    config_revision: int
    running_revision: int | None
    needs_restart: bool
    """What is saved differs from what runs: "restart to apply"."""
    restart_policy: RestartPolicy
    limits: Limits
    started_at: datetime | None
    restarts_30_days: int
    last_end: "RunEnd | None"
    """How its last run ended; of those that somebody stopped before they ran, the one before."""
    next_attempt_at: datetime | None
    installing: "Installing | None"
    under_way: "UnderWay | None"
    notice: str | None
    """What came of a move or a roll back and needs a person, until somebody has read it."""
    rolls_back_to: str | None
    """The version of the newest backup of another one."""
    unattended_pairs: tuple[str, ...]
    """Of `bot.unattended`, the real ones first; not all when there are many."""
    created_at: datetime
    loop: Loop = field(default_factory=Loop)
    """What was learnt of its loop since Flotilla follows it."""


@dataclass(frozen=True, slots=True)
class RunEnd:
    """How a finished run ended. `wanted`: somebody asked for it. `cause`: one line; `details`: what it was told from,
    some lines. `tries`: how often it was started until it ran, or until now."""

    ended_at: datetime
    wanted: bool
    exit_code: int | None
    oom_killed: bool
    cause: str
    log_tail: str
    mends: Mends
    details: str
    tries: int


@dataclass(frozen=True, slots=True)
class Installing:
    """The version this bot needs is being made ready on its runner."""

    job_id: UUID
    step: str
    progress: float
    may_cancel: bool
    """Which is a matter of the runner, where others may wait for the same version."""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """The bot moves, or is rolled back. `may_cancel`: it has not moved yet."""

    job_id: UUID
    title: str
    step: str
    progress: float
    may_cancel: bool


@dataclass(frozen=True, slots=True)
class RunLine:
    """One run in the history of a bot."""

    id: UUID
    started_at: datetime
    ended_at: datetime | None
    strategy_version: int
    config_revision: int
    freqtrade_version: str
    image: str
    exit_code: int | None
    oom_killed: bool
    wanted: bool | None
    cause: str | None
    log_tail: str
    details: str = ""
    tries: int = 1
