"""A strategy is a family of versions; a row is a version, and its code and config never change."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Text
from sqlalchemy import JSON, BigInteger, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import defer
from sqlmodel import Field, SQLModel

from core.access.policy import Resource
from core.access.scopes import Kind
from core.compressed import CompressedBytes, CompressedText
from core.db import Entity, JsonColumn, UtcDateTime
from core.freqtrade.sources.source import MOST_BYTES
from core.names import unique_living_name

MAX_CODE_BYTES = MOST_BYTES
_JsonOrNull: Any = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class Strategy(Entity, table=True):
    """One version of a strategy. name, resource_id, owner_id and archived_at belong to the family and are the same in
    all its rows."""

    __tablename__ = "strategy"
    __table_args__ = (
        UniqueConstraint("family_id", "version_number"),
        unique_living_name("strategy", "is_latest"),
        Index(
            "ix_strategy_one_latest",
            "family_id",
            unique=True,
            sqlite_where=text("is_latest"),
            postgresql_where=text("is_latest"),
        ),
    )

    name: str = Field(max_length=120)
    code: str = Field(sa_type=CompressedText, sa_column_kwargs={"server_default": text("''")})
    config: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)  # layer "strategy" of the configuration
    version_number: int
    is_latest: bool
    parent_id: UUID | None = Field(default=None, foreign_key="strategy.id", ondelete="RESTRICT")
    family_id: UUID = Field(index=True)
    forked_from: UUID | None = Field(default=None, foreign_key="strategy.id", ondelete="RESTRICT")
    class_name: str = Field(max_length=120)
    timeframe: str | None = Field(default=None, max_length=8)
    can_short: bool = False
    sha256: str = Field(max_length=64, index=True)
    reading: dict[str, Any] | None = Field(default=None, sa_type=_JsonOrNull)  # of its code; None: not read yet
    parameters: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)  # as hyperopt exports them
    packages: list[str] = Field(default_factory=list, sa_type=JsonColumn)  # requirements as pip reads them
    extras_sha256: str = Field(default="", max_length=64, sa_column_kwargs={"server_default": ""})  # see extras.py
    note: str = Field(default="", max_length=500)
    resource_id: str | None = Field(default=None, max_length=64)
    owner_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    author_id: UUID | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    archived_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def resource(self) -> Resource:
        """Return the resource that permissions are checked on: the family, all versions together."""
        return self.resource_of(self.family_id, self.owner_id)

    @staticmethod
    def resource_of(family_id: UUID, owner_id: UUID) -> Resource:
        """Return the same as `Strategy.resource`, for queries that do not load a whole row."""
        return Resource(Kind.STRATEGY, family_id, owner_id)


class StrategyFile(SQLModel, table=True):
    """A further file of a version, beside its code: a helper module, a parent class, data."""

    __tablename__ = "strategy_file"

    strategy_id: UUID = Field(primary_key=True, foreign_key="strategy.id", ondelete="RESTRICT")
    path: str = Field(primary_key=True, max_length=200)  # relative to the code
    sha256: str = Field(max_length=64)
    size_bytes: int = Field(sa_type=BigInteger)
    content: bytes = Field(sa_type=CompressedBytes)


WITHOUT_CODE = defer(Strategy.code)  # type: ignore[arg-type]
"""A query option. Code has up to 8 MiB and is then loaded only on access."""


class StrategyDraft(BaseModel):
    """The fields of a version that a person fills in. `class_name` chooses among several strategy classes in one file,
    or names the class of a source that is too large to be read. `files`: path → content of the further files that are
    added or replaced. `kept_files`: paths of those taken over from the version this one is based on; None for all."""

    model_config = ConfigDict(str_strip_whitespace=False)

    name: str = Text(min_length=1, max_length=120)
    code: str = Text(min_length=1, max_length=MAX_CODE_BYTES)  # in characters; `source_reading` limits the bytes
    config: dict[str, Any] = Text(default_factory=dict)
    class_name: str = ""
    parameters: dict[str, Any] = Text(default_factory=dict)
    packages: list[str] = Text(default_factory=list)
    files: dict[str, bytes] = Text(default_factory=dict, repr=False)
    kept_files: list[str] | None = None
    note: str = Text(default="", max_length=500)
