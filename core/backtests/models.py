"""The tables of backtests: the runs, their trades and tags, and what is large."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic import Field as Text
from sqlalchemy import JSON, BigInteger, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import defer
from sqlmodel import Field, SQLModel

from core.compressed import CompressedBytes
from core.db import Entity, JsonColumn, UtcDateTime, enum_text
from core.freqtrade import versions
from core.freqtrade.candles.order import TradingMode

MOST_PAIRS, MOST_TAGS, MOST_TAG, MOST_NOTES = 500, 20, 40, 10_000
WORKLOAD_PREFIX = "backtest-"
_JsonOrNull: Any = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class BacktestStatus(StrEnum):
    """The state of a backtest, as a person sees it."""

    PENDING = "PENDING"
    RUNNING = "RUNNING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


ALIVE = (BacktestStatus.RUNNING, BacktestStatus.PENDING)
ENDED = (BacktestStatus.COMPLETED, BacktestStatus.FAILED, BacktestStatus.CANCELLED)


def workload_name(backtest_id: UUID) -> str:
    """Return the name of the workload of this backtest on its runner."""
    return f"{WORKLOAD_PREFIX}{backtest_id}"


def backtest_id_of(workload: str) -> UUID | None:
    """Return the backtest that a workload of this name belongs to; None for the name of something else."""
    try:
        found = UUID(workload.removeprefix(WORKLOAD_PREFIX))
    except ValueError:
        return None
    return found if workload == workload_name(found) else None


LISTED = (
    "created_at", "completed_at", "status", "owner_id", "strategy_id", "runner_id", "exchange_id", "bot_id", "batch",
    "is_favourite", "problem_count", "start_date", "end_date", "real_start", "real_end", "timeframe", "first_pairs",
    "trades", "profit_ratio", "drawdown", "win_rate", "profit_factor", "sharpe", "sortino", "calmar", "id",
)  # fmt: skip
"""What lists filter and sort by. One index has it all: in the table it stands behind results of a megabyte each."""


class Backtest(Entity, table=True):
    """One backtest, with everything that is needed to run it again.

    `draft`: what was asked for, a `BacktestDraft`. `recipe`: what it was made of when it ran (versions, hashes, the
    effective configuration, the command line), without secrets. `result`: Freqtrade's strategy block without its trades
    and series. `summary`: the key figures as Freqtrade told them, for who reads the database; lists and pages read
    columns and `result`. `problems`: sentences; one that is COMPLETED with problems is "finished with errors". Figures
    that lists sort by have columns of their own; None where there is none.
    """

    __tablename__ = "backtest"
    __table_args__ = (
        Index("ix_backtest_completed_at", "completed_at"),
        Index("ix_backtest_created_at", "created_at"),
        Index("ix_backtest_listed", *LISTED),
    )

    status: BacktestStatus = Field(default=BacktestStatus.PENDING, sa_type=enum_text(BacktestStatus))
    draft: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    recipe: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    result: dict[str, Any] | None = Field(default=None, sa_type=_JsonOrNull)
    summary: dict[str, Any] | None = Field(default=None, sa_type=_JsonOrNull)
    problems: list[str] = Field(default_factory=list, sa_type=JsonColumn)
    problem_count: int = 0
    container_id: str | None = Field(default=None, max_length=128)
    error_message: str | None = None
    progress: float = 0.0
    notes: str = ""
    batch: UUID | None = Field(default=None, index=True)
    repeats: UUID | None = Field(default=None, index=True)  # the backtest that this one runs again exactly
    is_brought: bool = False  # made elsewhere, its result brought in
    is_practice: bool = False  # made by the practice fleet, erased with it
    starts: int = 0  # how often its workload was begun
    is_on_runner: bool = Field(default=False, index=True)  # its workload, files or snapshot may be on its runner
    job_id: UUID | None = Field(default=None, foreign_key="job.id", ondelete="SET NULL", index=True)
    bot_id: UUID | None = Field(default=None, foreign_key="bot.id", ondelete="SET NULL", index=True)  # tested bot

    start_date: datetime = Field(sa_type=UtcDateTime)  # as asked for: the first moment of the first day
    end_date: datetime = Field(sa_type=UtcDateTime)  # the first moment after the last day
    real_start: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when the first candle opened
    real_end: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when the last candle opened
    began_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    completed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    run_seconds: float | None = None  # of the workload
    peak_bytes: int | None = Field(default=None, sa_type=BigInteger)  # most memory that it needed

    timeframe: str = Field(default="", max_length=8)
    pair_count: int = 0
    first_pairs: str = Field(default="", max_length=200)  # the first few, in their order
    stake_currency: str = Field(default="", max_length=16)
    trades: int | None = None
    profit_ratio: float | None = None
    profit_abs: float | None = None
    drawdown: float | None = None  # ratio, the worse of the two
    win_rate: float | None = None
    profit_factor: float | None = None
    sharpe: float | None = None
    sortino: float | None = None
    calmar: float | None = None
    is_favourite: bool = False

    zip_sha256: str | None = Field(default=None, max_length=64, index=True)  # artifact: Freqtrade's own zip
    zip_bytes: int = Field(default=0, sa_type=BigInteger)
    stored_bytes: int = Field(default=0, sa_type=BigInteger)  # an estimate of rows and contents, without the zip

    strategy_id: UUID = Field(foreign_key="strategy.id", ondelete="RESTRICT", index=True)
    exchange_id: UUID | None = Field(default=None, foreign_key="exchange.id", ondelete="RESTRICT", index=True)
    runner_id: UUID | None = Field(default=None, foreign_key="runner.id", ondelete="RESTRICT", index=True)
    owner_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)

    @property
    def workload_name(self) -> str:
        """The name of its workload on its runner."""
        return workload_name(self.id)


WITHOUT_RESULT = [defer(Backtest.result), defer(Backtest.recipe)]  # type: ignore[arg-type]
"""Query options of lists: a result may have a megabyte."""


class BacktestTag(SQLModel, table=True):
    """One tag of a backtest."""

    __tablename__ = "backtest_tag"

    backtest_id: UUID = Field(primary_key=True, foreign_key="backtest.id", ondelete="CASCADE")
    tag: str = Field(primary_key=True, max_length=MOST_TAG, index=True)


class BacktestTrade(SQLModel, table=True):
    """One trade of a result, the `n`-th of Freqtrade's list (from 0), which is in the order of closing. Rates and
    amounts as Freqtrade reports them, unrounded. `enter_tag`, `exit_reason`: as they were, up to 4,000 characters."""

    __tablename__ = "backtest_trade"
    __table_args__ = ({"sqlite_with_rowid": False},)

    backtest_id: UUID = Field(primary_key=True, foreign_key="backtest.id", ondelete="CASCADE")
    n: int = Field(primary_key=True)
    pair: str = Field(max_length=64)
    is_short: bool
    opened_at: int = Field(sa_type=BigInteger)  # ms
    closed_at: int = Field(sa_type=BigInteger)  # ms
    minutes: float
    open_rate: float
    close_rate: float
    amount: float
    stake_amount: float  # margin, of futures
    leverage: float
    profit_ratio: float
    profit_abs: float
    fee_open: float
    fee_close: float
    funding_fees: float
    min_rate: float | None
    max_rate: float | None
    orders: int
    enter_tag: str
    exit_reason: str
    is_left_open: bool  # closed by the end of the run


class Content(StrEnum):
    """What a content of a backtest is."""

    LOG = "log"  # text
    CURVES = "curves"  # JSON: views.Curves
    MARKETS = "markets"  # JSON: the markets of the run, as the store keeps them
    CANDLES = "candles"  # JSON of a chart; `name` is its pair
    CONFIG = "config"  # JSON: the sanitised configuration of Freqtrade's zip


class BacktestContent(SQLModel, table=True):
    """Something large of a backtest, loaded on demand only."""

    __tablename__ = "backtest_content"

    backtest_id: UUID = Field(primary_key=True, foreign_key="backtest.id", ondelete="CASCADE")
    kind: Content = Field(primary_key=True, sa_type=enum_text(Content))
    name: str = Field(default="", primary_key=True, max_length=64)
    size_bytes: int = Field(sa_type=BigInteger)  # unpacked
    used_at: datetime = Field(sa_type=UtcDateTime)
    content: bytes = Field(sa_type=CompressedBytes)


class StrategyNeedsRow(Entity, table=True):
    """What Freqtrade said a strategy needs, kept by the SHA-256 of all that the answer depends on."""

    __tablename__ = "strategy_needs"

    key: str = Field(max_length=64, unique=True)
    answer: dict[str, Any] = Field(sa_type=JsonColumn)


class BacktestDraft(BaseModel):
    """What a person asks for. Pairs keep their order: it decides which of two signals gets the last free slot. Values
    that are None come from the settings, then from the strategy."""

    model_config = ConfigDict(str_strip_whitespace=True)

    strategy_id: UUID
    runner_id: UUID
    exchange_id: UUID
    freqtrade_version: str = Text(default="", max_length=versions.MOST_CHARACTERS)
    """Empty: the one that the runner reads candles with."""
    trading_mode: TradingMode = "spot"
    stake_currency: str = Text(default="USDT", min_length=1, max_length=16)
    pairs: list[str] = Text(min_length=1, max_length=MOST_PAIRS)
    timeframe: str = Text(default="", max_length=8)
    """Empty: the strategy's."""
    timeframe_detail: str = Text(default="", max_length=8)
    start: date
    end: date
    """The last day, which is included."""
    wallet: float = Text(default=1000.0, gt=0, le=1e12)
    """In stake currency."""
    stake_amount: float | Literal["unlimited"] | None = None
    max_open_trades: int | None = Text(default=None, ge=-1, le=100_000)
    """−1: unlimited."""
    fee: float | None = Text(default=None, ge=0, lt=1)
    """A ratio, paid twice. None: the exchange's."""
    enable_protections: bool = True
    config: dict[str, Any] = Text(default_factory=dict)
    """Further settings of Freqtrade, such as those of a bot; without secrets."""
    bot_id: UUID | None = None
    """The bot whose settings these are."""
    is_accepted: bool = False
    """Whether it is run whatever the gate asks."""
    accepts: list[str] = Text(default_factory=list)
    """What the gate asked when a person accepted it. It is not run when the gate asks something else by now."""
    tags: list[str] = Text(default_factory=list, max_length=MOST_TAGS)
    notes: str = Text(default="", max_length=MOST_NOTES)

    @property
    def begins_at(self) -> datetime:
        """The first moment of the first day (UTC)."""
        return datetime.combine(self.start, time(), UTC)

    @property
    def ends_at(self) -> datetime:
        """The first moment after the last day (UTC)."""
        return datetime.combine(self.end, time(), UTC) + timedelta(days=1)

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        if self.end < self.start:
            raise ValueError("The last day is before the first one.")
        return self
