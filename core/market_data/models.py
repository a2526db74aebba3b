"""The tables of market data: the candle files that runners hold, as they were last read, and the downloads."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic import Field as Text
from sqlalchemy import BigInteger, UniqueConstraint
from sqlalchemy import Text as LongText
from sqlmodel import Field

from core.db import Entity, JsonColumn, UtcDateTime, enum_text
from core.freqtrade.candles.order import TradingMode

MOST_PAIRS, MOST_TIMEFRAMES, MOST_DAYS = 500, 20, 20_000


class Cause(StrEnum):
    """Why a download was begun."""

    ASKED = "asked"
    REFRESH = "refresh"
    PRACTICE = "practice"
    BROUGHT = "brought"  # files that were made elsewhere


class CandleFileRow(Entity, table=True):
    """A candle file of a runner's store, as it was when it was last read. `pair` is empty when it cannot be told.
    Counts are of candles; `gaps` holds the longest ones as `{start, end, candles, price_jump}` in the order of time."""

    __tablename__ = "candle_file"
    __table_args__ = (UniqueConstraint("runner_id", "source", "path"),)

    runner_id: UUID = Field(foreign_key="runner.id", ondelete="CASCADE", index=True)
    source: str = Field(max_length=80)  # `Source.key`
    path: str = Field(max_length=250)  # relative to the store
    trading_mode: str = Field(max_length=16)
    pair: str = Field(max_length=200)
    candle_type: str = Field(max_length=32)
    timeframe: str = Field(max_length=8)
    timeframe_seconds: int = 0  # what lists sort by
    first_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    rows: int = Field(default=0, sa_type=BigInteger)
    doubled: int = Field(default=0, sa_type=BigInteger)
    empty_rows: int = Field(default=0, sa_type=BigInteger)
    missing: int = Field(default=0, sa_type=BigInteger)
    gap_count: int = 0
    longest_gap: int = Field(default=0, sa_type=BigInteger)
    gaps: list[dict[str, Any]] = Field(default_factory=list, sa_type=JsonColumn)
    size_bytes: int = Field(default=0, sa_type=BigInteger)
    changed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # when it was last fetched
    problem: str = Field(default="", max_length=300)


class CandleDownload(Entity, table=True):
    """A download. Its state, progress and error are those of its job. `config`: the `DownloadDraft`. `results`: what
    became of each target, as `views.TargetResult`."""

    __tablename__ = "candle_download"

    runner_id: UUID = Field(foreign_key="runner.id", ondelete="CASCADE", index=True)
    exchange_id: UUID | None = Field(default=None, foreign_key="exchange.id", ondelete="SET NULL", index=True)
    source: str = Field(max_length=80)
    config: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    cause: Cause = Field(default=Cause.ASKED, sa_type=enum_text(Cause))
    job_id: UUID | None = Field(default=None, foreign_key="job.id", ondelete="SET NULL", unique=True)
    results: list[dict[str, Any]] = Field(default_factory=list, sa_type=JsonColumn)
    added_rows: int = Field(default=0, sa_type=BigInteger)
    problems: int = 0  # targets that did not bring what was asked for
    log: str = Field(default="", sa_type=LongText)
    banned_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    requested_by: UUID | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")


class DownloadDraft(BaseModel):
    """What a person asks for: column `data_download_config` of a runner holds the last one. Either `days` back from
    now, or a range whose first and last day are both included; without an end it goes on to now."""

    model_config = ConfigDict(str_strip_whitespace=True)

    exchange_id: UUID
    pairs: list[str] = Text(min_length=1, max_length=MOST_PAIRS)
    """Pairs as `BTC/USDT`, or patterns as Freqtrade takes them, e.g. `.*/USDT`."""
    timeframes: list[str] = Text(min_length=1, max_length=MOST_TIMEFRAMES)
    trading_mode: TradingMode = "spot"
    days: int | None = Text(default=None, ge=1, le=MOST_DAYS)
    start: date | None = None
    end: date | None = None
    fill_gaps: bool = False
    """Whether candles that are missing inside files are asked for again."""

    @model_validator(mode="after")
    def _has_one_range(self) -> Self:
        if (self.days is None) == (self.start is None):
            raise ValueError("Give either a number of days or a first day.")
        if self.start and self.end and self.end < self.start:
            raise ValueError("The last day is before the first one.")
        if self.end and not self.start:
            raise ValueError("Give the first day as well.")
        return self
