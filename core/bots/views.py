"""What pages see of bots: frozen, without secrets, with the actions that the person may take."""

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
from core.bots.to_apply import ToApply
from core.freqtrade.logs.causes import Mends
from core.freqtrade.logs.log_errors import Complaint
from core.runners.port import Limits


class Health(StrEnum):
    """The health of a bot in one word, derived from its status, the state of its trader and the age of both."""

    RUNNING = "running"
    DEGRADED = "degraded"  # it runs, but its loop does not turn, or its API does not answer
    PAUSED = "paused"
    MOVING = "moving"  # starting, stopping, restarting
    STOPPED = "stopped"
    FAILED = "failed"
    UNKNOWN = "unknown"  # its runner does not answer


@dataclass(frozen=True, slots=True)
class HealthView:
    """Health with an explanation. `sentence`: a few words for the list. `since`: when this was last known to be true;
    pages show its age."""

    health: Health
    sentence: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Unattended:
    """Number of open positions that nobody watches, because their bot is not meant to run or cannot run: see
    `core.bots.unattended`."""

    live: int = 0
    dry_run: int = 0

    @property
    def count(self) -> int:
        return self.live + self.dry_run


@dataclass(frozen=True, slots=True)
class BotView:
    """A bot in a list. `profit_all`, `profit_all_ratio`: closed and open profit together, of its current database; None
    until its history was read completely and while a price is missing. `archived_at`: when it was deleted; since then
    it can only be viewed."""

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
    """Where a person can fix the cause of `error`, if that is known."""
    owner_id: UUID
    is_practice: bool
    scopes: frozenset[Scope]
    start_refused: str
    """Why nobody can start it now, because its owner may not use what it refers to; empty when they may."""
    start_refused_hint: str
    is_withdrawn: bool
    """Its owner definitely has no right, so it is not restarted by itself either."""
    unattended: Unattended
    archived_at: datetime | None
    history: HistoryView
    complaints: tuple[Complaint, ...] = ()
    """Problems found in its log while it runs, the worst first. The first one is also `error`, unless something worse
    is."""


@dataclass(frozen=True, slots=True)
class BotDetail:
    """Everything that the page of one bot shows except its trades. `config`: the layer "bot", with secrets as `***`."""

    bot: BotView
    config: Mapping[str, Any]
    config_revision: int
    running_revision: int | None
    needs_restart: bool
    """The saved settings differ from what runs: "restart to apply"."""
    to_apply: ToApply
    """What a restart would apply."""
    restart_policy: RestartPolicy
    limits: Limits
    started_at: datetime | None
    running_image: str
    """What exactly runs, as its runner told at its start; empty while nothing runs."""
    image_made_at: datetime | None
    """When the image was made that runs, or ran last with this version."""
    restarts_30_days: int
    last_end: "RunEnd | None"
    """How its last run ended. When a person stopped a start that had not succeeded, the failed run before it."""
    next_attempt_at: datetime | None
    installing: "Installing | None"
    under_way: "UnderWay | None"
    notice: str | None
    """The result of a move or a roll back that needs a person, until somebody has dismissed it."""
    rolls_back_to: str | None
    """The version of the newest backup that another version left; None when there is none."""
    unattended_pairs: tuple[str, ...]
    """Pairs of `bot.unattended`, live ones first; not all when there are many."""
    created_at: datetime
    loop: Loop = field(default_factory=Loop)
    """What is known of its loop since Flotilla began to follow it."""


@dataclass(frozen=True, slots=True)
class RunEnd:
    """How a finished run ended. `wanted`: somebody requested it. `cause`: one line; `details`: the lines that the cause
    was derived from. `tries`: how often it was started until it ran, or until now."""

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
    """The Freqtrade version that this bot needs is being installed on its runner, or `packages` are."""

    job_id: UUID
    step: str
    progress: float
    may_cancel: bool
    """Depends on the right to the runner, because other bots there may wait for the same."""
    packages: str = ""
    """Names of the packages; empty while the version itself is installed."""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """The bot is being moved or rolled back. `may_cancel`: it has not reached the switch yet."""

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
    image_made_at: datetime | None = None
    packages: tuple[str, ...] = ()
    """Those of its strategy, each as `name==version`."""
