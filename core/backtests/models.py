"""The table of backtests."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import Field

from core.access.policy import Resource
from core.access.scopes import Kind
from core.db import Entity, JsonColumn, UtcDateTime, enum_text


class BacktestStatus(StrEnum):
    """The state of a backtest, as a person sees it."""

    PENDING = "PENDING"
    RUNNING = "RUNNING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


class Backtest(Entity, table=True):
    """One backtest, with everything that is needed to run it again."""

    __tablename__ = "backtest"

    status: BacktestStatus = Field(default=BacktestStatus.PENDING, sa_type=enum_text(BacktestStatus))
    result: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    summary: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    container_id: str | None = Field(default=None, max_length=128)
    error_message: str | None = None
    progress: float = 0.0
    notes: str = ""
    batch: UUID | None = Field(default=None, index=True)
    recipe: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)  # versions, hashes, command line
    start_date: datetime = Field(sa_type=UtcDateTime)
    end_date: datetime = Field(sa_type=UtcDateTime)
    completed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    strategy_id: UUID = Field(foreign_key="strategy.id", ondelete="RESTRICT", index=True)
    exchange_id: UUID = Field(foreign_key="exchange.id", ondelete="RESTRICT", index=True)
    runner_id: UUID = Field(foreign_key="runner.id", ondelete="RESTRICT", index=True)
    owner_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)

    @property
    def resource(self) -> Resource:
        """Return the resource that permissions are checked on."""
        return Resource(Kind.BACKTEST, self.id, self.owner_id)
