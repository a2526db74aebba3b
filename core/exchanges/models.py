"""The table of exchange accounts: the exchange, how to reach it, and its credentials, which are never read back."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from pydantic import Field as Text
from sqlalchemy import text
from sqlmodel import Field

from core.access.policy import Resource
from core.access.scopes import Kind
from core.db import Entity, JsonColumn, UtcDateTime
from core.encryption.crypto import Place
from core.names import unique_living_name
from core.practice.exchange import EXCHANGE_TYPE
from core.practice.market.editions import NEWEST

PRACTICE: Final = EXCHANGE_TYPE
"""The exchange type of the practice market; every other type is a Freqtrade exchange name."""


class Exchange(Entity, table=True):
    """An exchange account. `config` is the layer "exchange" in the configuration of every bot that uses it."""

    __tablename__ = "exchange"
    __table_args__ = (unique_living_name("exchange"),)

    name: str = Field(max_length=120)
    exchange_type: str = Field(max_length=40)
    config: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)  # layer "exchange" of the configuration
    allowed_keys: list[str] = Field(  # keys for ccxt, allowed in its own settings
        default_factory=list, sa_type=JsonColumn, sa_column_kwargs={"server_default": text("'[]'")}
    )
    bot_allowed_keys: list[str] = Field(  # allowed in its own settings and in those of bots
        default_factory=list, sa_type=JsonColumn, sa_column_kwargs={"server_default": text("'[]'")}
    )
    market_edition: int = Field(  # of the practice market; unused for other exchanges
        default=NEWEST.number, sa_column_kwargs={"server_default": "1"}
    )
    credentials: str = ""  # encrypted document {api_key: …}; empty when deleted
    credentials_changed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    resource_id: str | None = Field(default=None, max_length=64)
    owner_id: UUID = Field(foreign_key="person.id", ondelete="RESTRICT", index=True)
    archived_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def own_allowed_keys(self) -> frozenset[str]:
        """Return the further keys for ccxt that its own settings may contain."""
        return frozenset((*self.allowed_keys, *self.bot_allowed_keys))

    @property
    def sealed_at(self) -> Place:
        """Return the place to which its encrypted credentials are bound: they cannot be decrypted anywhere else."""
        return Place("exchange", self.id, "credentials")

    @property
    def resource(self) -> Resource:
        """Return the resource that permissions are checked on."""
        return Resource(Kind.EXCHANGE, self.id, self.owner_id)


class ExchangeDraft(BaseModel):
    """The fields that a person fills in. Credentials are set and deleted by separate calls."""

    model_config = ConfigDict(str_strip_whitespace=True)

    name: str = Text(min_length=1, max_length=120)
    exchange_type: str = Text(min_length=1, max_length=40)
    config: dict[str, Any] = Text(default_factory=dict)
