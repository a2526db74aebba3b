"""The tables of bots, their trade databases, backups, figures and runs."""

import json
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, field_validator
from pydantic import Field as Text
from sqlalchemy import BigInteger, Column, ForeignKey, Uuid
from sqlmodel import Field, SQLModel

from core.access.policy import Resource
from core.access.scopes import Kind
from core.audit import Subject
from core.db import Entity, JsonColumn, Money, UtcDateTime, enum_text, utcnow
from core.freqtrade import versions
from core.names import unique_living_name

_PREFIX = "bot-"
LEAST_MEMORY_BYTES = 200 * 2**20
"""With less memory, Freqtrade does not even start."""


class BotStatus(StrEnum):
    """The observed state of a bot."""

    STOPPED = "STOPPED"
    STARTING = "STARTING"
    RUNNING = "RUNNING"
    STOPPING = "STOPPING"
    FAILED = "FAILED"


class Target(StrEnum):
    """The desired state of a bot."""

    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    STOPPED = "STOPPED"


class Mode(StrEnum):
    """Whether orders are real."""

    DRY_RUN = "DRY_RUN"
    LIVE = "LIVE"


class RestartPolicy(StrEnum):
    """What happens after an unexpected end."""

    ALWAYS = "always"
    NEVER = "never"


class DatabaseCause(StrEnum):
    """Why a trade database was begun."""

    CREATED = "created"
    RESTORED = "restored"
    IMPORTED = "imported"
    RESET = "reset"


def workload_name(bot_id: UUID) -> str:
    """Return the name of this bot's workload on its runner."""
    return f"{_PREFIX}{bot_id}"


def bot_id_of(workload: str) -> UUID | None:
    """Return the bot that a workload of this name belongs to; None for a name that is not a bot's."""
    try:
        found = UUID(workload.removeprefix(_PREFIX))
    except ValueError:
        return None
    return found if workload == workload_name(found) else None


def _backtest_column() -> Column[Any]:
    """Return the column for the backtest that a bot was made from. Each table names the other, so this link is added
    once both are there."""
    key = ForeignKey("backtest.id", name="fk_bot_backtest_id_backtest", ondelete="SET NULL", use_alter=True)
    return Column("backtest_id", Uuid, key, nullable=True, index=True)


class Bot(Entity, table=True):
    """`status` is the observed state, `target` the desired state. Every change of the target raises `generation`; so
    does a restart."""

    __tablename__ = "bot"
    __table_args__ = (unique_living_name("bot"),)

    name: str = Field(max_length=120)
    status: BotStatus = Field(default=BotStatus.STOPPED, sa_type=enum_text(BotStatus))
    mode: Mode = Field(default=Mode.DRY_RUN, sa_type=enum_text(Mode))
    target: Target = Field(default=Target.STOPPED, sa_type=enum_text(Target))
    generation: int = 0
    wished_by: UUID | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")  # who set the target
    applied_generation: int = 0  # the generation that the running workload was made for
    trader_state: str | None = Field(default=None, max_length=32)  # as Freqtrade itself reports
    container_id: str | None = Field(default=None, max_length=128)
    config: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)  # layer "bot" of the configuration
    secure_config: str = ""  # sealed: API credentials of this bot, its Telegram token …
    freqtrade_version: str = Field(max_length=versions.MOST_CHARACTERS)
    restart_policy: RestartPolicy = Field(default=RestartPolicy.ALWAYS, sa_type=enum_text(RestartPolicy))
    status_changed_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime)
    observed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when its runner last reported it
    last_seen_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when its API last answered
    last_process_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when Freqtrade's loop last turned
    error_message: str | None = None  # the first cause, kept until the next attempt
    error_kind: str | None = Field(default=None, max_length=16)  # the `CauseKind` of the error, if known
    error_mends: str | None = Field(default=None, max_length=16)  # the `Mends` of the error
    sync_error: str | None = None  # why its API does not answer; None when it does
    next_attempt_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    fingerprint: str | None = Field(default=None, max_length=64)  # of the running workload
    is_practice: bool = False  # made by the practice fleet; only such bots may be erased with their trades
    memory_bytes: int | None = Field(default=None, sa_type=BigInteger)  # limits of its workload; None: unlimited
    cpus: float | None = None
    pids: int | None = None
    moving_to: UUID | None = Field(default=None, foreign_key="runner.id", ondelete="RESTRICT")  # while it moves
    restoring: UUID | None = None  # id of a `BotBackup`, while it is rolled back; no foreign key: it would be circular
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # its owner lost a right that it needs
    is_kept_down: bool = False  # its runner was told not to restart it by itself
    notice: str | None = None  # the result of a move or a roll back, until a person dismisses it
    backtest_id: UUID | None = Field(default=None, sa_column=_backtest_column())  # that it was made from
    resource_id: str | None = Field(default=None, max_length=64)
    exchange_id: UUID = Field(foreign_key="exchange.id", ondelete="RESTRICT", index=True)
    strategy_id: UUID = Field(foreign_key="strategy.id", ondelete="RESTRICT", index=True)
    runner_id: UUID = Field(foreign_key="runner.id", ondelete="RESTRICT", index=True)
    owner_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    archived_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def resource(self) -> Resource:
        return Resource(Kind.BOT, self.id, self.owner_id)

    @property
    def subject(self) -> Subject:
        """The name of the bot in the audit trail."""
        return Subject("bot", self.id, self.name)

    @property
    def workload_name(self) -> str:
        """The name of its workload on its runner."""
        return workload_name(self.id)

    def forget_error(self) -> None:
        self.error_message = self.error_kind = self.error_mends = None

    @property
    def is_held(self) -> bool:
        """Whether the bot is in maintenance: it is brought to rest and kept there, whatever its target."""
        return self.moving_to is not None or self.restoring is not None


class BotDatabase(Entity, table=True):
    """One trade database of a bot. Dry run and live, or two stake currencies, never share one.

    `bot_start_ts` (seconds) is Freqtrade's own identity of it; NULL until the bot first answered. `tradable_ratio`: the
    part of the wallet that is Freqtrade's starting balance; 1 with `available_capital`. `history_…`: how many closed
    trades are stored here and how many the bot has, as of the last page that was read. The history is complete once
    both agree and the figures were computed from it; until then no profit may be shown.
    """

    __tablename__ = "bot_database"

    bot_id: UUID = Field(foreign_key="bot.id", ondelete="RESTRICT", index=True)
    mode: Mode = Field(sa_type=enum_text(Mode))
    exchange_id: UUID = Field(foreign_key="exchange.id", ondelete="RESTRICT")
    stake_currency: str = Field(max_length=16)
    trading_mode: str = Field(default="spot", max_length=16)
    file_name: str = Field(max_length=80)
    bot_start_ts: int | None = Field(default=None, sa_type=BigInteger)
    cause: DatabaseCause = Field(default=DatabaseCause.CREATED, sa_type=enum_text(DatabaseCause))
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    tradable_ratio: float | None = None
    history_read: int = 0
    history_total: int | None = None
    history_read_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    history_is_complete: bool = False


class BotPairList(SQLModel, table=True):
    """The pairs that a bot traded from `at` on, in their order, as its API told; one row for each change."""

    __tablename__ = "bot_pair_list"

    bot_id: UUID = Field(primary_key=True, foreign_key="bot.id", ondelete="CASCADE")
    at: datetime = Field(primary_key=True, sa_type=UtcDateTime)
    pairs: list[str] = Field(sa_type=JsonColumn)


class BotBackup(Entity, table=True):
    """A copy of a trade database, made before another Freqtrade version could write to it; a file of the bot's
    workspace.

    `freqtrade_version` last wrote the database, `next_version` is the version that was about to; of a tag that moves,
    the image that it was then.
    """

    __tablename__ = "bot_backup"

    bot_id: UUID = Field(foreign_key="bot.id", ondelete="RESTRICT", index=True)
    database_id: UUID = Field(foreign_key="bot_database.id", ondelete="RESTRICT")
    file_name: str = Field(max_length=120)
    freqtrade_version: str = Field(max_length=versions.MOST_CHARACTERS)
    next_version: str = Field(max_length=versions.MOST_CHARACTERS)
    trade_count: int
    order_count: int
    size_bytes: int = Field(sa_type=BigInteger)
    digest: str = Field(max_length=64)  # SHA-256 over all its rows
    taken_at: datetime = Field(sa_type=UtcDateTime)
    restored_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    pruned_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when it was removed


class BotMetrics(Entity, table=True):
    """The figures of the bot's current database. Names and units are Freqtrade's (`/profit`); *_percent are
    percents."""

    __tablename__ = "bot_metrics"

    bot_id: UUID = Field(foreign_key="bot.id", ondelete="RESTRICT", unique=True)
    database_id: UUID = Field(foreign_key="bot_database.id", ondelete="RESTRICT")
    profit_closed_coin: float | None = Field(default=0.0, sa_type=Money)  # None: too large to be summed
    profit_closed_percent: float = 0.0
    profit_all_coin: float | None = Field(default=None, sa_type=Money)  # None while the rate of an open pair is unknown
    profit_all_percent: float | None = None
    trade_count: int = 0
    closed_trade_count: int = 0
    open_trade_count: int = 0
    winning_trades: int = 0
    losing_trades: int = 0
    winrate: float = 0.0
    expectancy: float = 0.0
    profit_factor: float | None = None
    max_drawdown: float = 0.0
    max_drawdown_abs: float | None = Field(default=0.0, sa_type=Money)
    best_pair: str = Field(default="", max_length=64)
    best_rate: float = 0.0
    first_trade_timestamp: int | None = Field(default=None, sa_type=BigInteger)
    latest_trade_timestamp: int | None = Field(default=None, sa_type=BigInteger)
    stake_currency: str = Field(default="", max_length=16)
    starting_balance: float | None = Field(default=None, sa_type=Money)  # Freqtrade's base of all percents
    starting_wallet: float | None = Field(default=None, sa_type=Money)  # the whole wallet at the beginning
    is_beyond: bool = False  # some of the amounts are too large for a money column and are None
    fetched_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime)


class Deployment(Entity, table=True):
    """One run of a bot, from its start to its end."""

    __tablename__ = "deployment"

    bot_id: UUID = Field(foreign_key="bot.id", ondelete="RESTRICT", index=True)
    database_id: UUID = Field(foreign_key="bot_database.id", ondelete="RESTRICT")
    strategy_id: UUID = Field(foreign_key="strategy.id", ondelete="RESTRICT")
    runner_id: UUID = Field(foreign_key="runner.id", ondelete="RESTRICT")
    config_revision: int
    exchange_revision: int | None = None  # of its exchange; None: not known
    freqtrade_version: str = Field(max_length=versions.MOST_CHARACTERS)
    image: str = Field(default="", max_length=400)  # digest or image id; the version where there is no image
    image_made_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    packages: list[str] = Field(default_factory=list, sa_type=JsonColumn, sa_column_kwargs={"server_default": "[]"})
    workload_id: str = Field(default="", max_length=128)
    generation: int
    fingerprint: str = Field(max_length=64)
    light_fingerprint: str | None = Field(default=None, max_length=64)  # see fingerprints.py
    started_by: UUID | None = Field(
        default=None, foreign_key="person.id", ondelete="RESTRICT"
    )  # None: started again by itself
    started_at: datetime = Field(default_factory=utcnow, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    exit_code: int | None = None
    oom_killed: bool = False
    wanted: bool | None = None  # whether somebody requested the end; None while it runs
    cause: str | None = None  # why it ended, as a sentence
    cause_kind: str | None = Field(default=None, max_length=16)  # the `CauseKind` of the cause, if known
    cause_mends: str | None = Field(default=None, max_length=16)  # the `Mends` of the cause
    details: str | None = None  # what the cause was derived from: exit code, log lines
    log_tail: str = ""
    tries: int = 1  # how often it was started until it answered: causes outside it are tried again in the same run
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # first answer of its API, or of its loop
    start_seconds: float | None = None  # from its start to that answer; None until then, or if not measured


class BotDraft(BaseModel):
    """The fields of a bot that a person may fill in. References are authorised one by one when it is saved."""

    model_config = ConfigDict(str_strip_whitespace=True)

    name: str = Text(min_length=1, max_length=120)
    mode: Mode = Mode.DRY_RUN
    exchange_id: UUID
    strategy_id: UUID
    runner_id: UUID
    freqtrade_version: str = ""
    restart_policy: RestartPolicy = RestartPolicy.ALWAYS
    memory_bytes: int | None = Text(default=None, ge=LEAST_MEMORY_BYTES, le=2**50)
    cpus: float | None = Text(default=None, ge=0.1, le=64)
    pids: int | None = Text(default=None, ge=20, le=10_000)
    config: dict[str, Any] = Text(default_factory=dict)

    @field_validator("name")
    @classmethod
    def _is_readable(cls, name: str) -> str:
        if not name.isprintable():
            raise ValueError("Only letters, digits, signs and spaces; no line breaks.")
        return name

    @field_validator("freqtrade_version")
    @classmethod
    def _is_version(cls, version: str) -> str:
        if version and (wrong := versions.problem(version)):
            raise ValueError(wrong)
        return version

    @field_validator("config")
    @classmethod
    def _is_storable(cls, config: dict[str, Any]) -> dict[str, Any]:
        """JSON knows no NaN, and PostgreSQL no NUL."""
        try:
            written = json.dumps(config, allow_nan=False)
        except (TypeError, ValueError, RecursionError) as error:
            raise ValueError("Only JSON, and no number that is none.") from error
        if "\\u0000" in written:
            raise ValueError("Text may not hold NUL characters.")
        return config
