"""An exchange account: which exchange, how to reach it, and its credentials (write-only)."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Text
from sqlalchemy import text
from sqlmodel import Field

from core.access.policy import Resource
from core.access.scopes import Kind
from core.crypto import Place
from core.db import Entity, JsonColumn, UtcDateTime
from core.names import unique_living_name
from core.practice.exchange import EXCHANGE_TYPE
from core.practice.market.editions import NEWEST

PRACTICE: Final = EXCHANGE_TYPE
"""The exchange type of the practice market; every other type is a Freqtrade exchange name."""


class Exchange(Entity, table=True):
    """The row. `config` is the layer "exchange" of the configuration of every bot that uses it."""

    __tablename__ = "exchange"
    __table_args__ = (unique_living_name("exchange"),)

    name: str = Field(max_length=120)
    exchange_type: str = Field(max_length=40)
    config: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)  # layer "exchange" of the configuration
    allowed_keys: list[str] = Field(  # of the sections for ccxt, in its own settings
        default_factory=list, sa_type=JsonColumn, sa_column_kwargs={"server_default": text("'[]'")}
    )
    bot_allowed_keys: list[str] = Field(  # in its own settings and in those of bots
        default_factory=list, sa_type=JsonColumn, sa_column_kwargs={"server_default": text("'[]'")}
    )
    market_edition: int = Field(  # of the practice market; means nothing for other exchanges
        default=NEWEST.number, sa_column_kwargs={"server_default": "1"}
    )
    credentials: str = ""  # sealed document {api_key: …}; empty when wiped
    credentials_changed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    resource_id: str | None = Field(default=None, max_length=64)
    owner_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    archived_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def own_allowed_keys(self) -> frozenset[str]:
        """Which further keys its own settings may hold."""
        return frozenset((*self.allowed_keys, *self.bot_allowed_keys))

    @property
    def sealed_at(self) -> Place:
        """Where its credentials are kept: they open nowhere else."""
        return Place("exchange", self.id, "credentials")

    @property
    def resource(self) -> Resource:
        """What rights are given on."""
        return Resource(Kind.EXCHANGE, self.id, self.owner_id)


class ExchangeDraft(BaseModel):
    """What a person may fill in. Credentials are set and wiped by calls of their own."""

    model_config = ConfigDict(str_strip_whitespace=True)

    name: str = Text(min_length=1, max_length=120)
    exchange_type: str = Text(min_length=1, max_length=40)
    config: dict[str, Any] = Text(default_factory=dict)
