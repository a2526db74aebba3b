"""The view of an exchange for pages. It holds no credentials."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from core.access.scopes import Scope
from core.exchanges.models import PRACTICE
from core.freqtrade.settings.exchanges import Credential


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """One exchange. `credentials_set`: names of the credential fields that have a value; `credentials_needed`: all
    fields of this exchange. `old_key_bots`: number of bots that trade live with credentials from before the last
    change. `allowed_keys`: keys for ccxt that an administrator allowed in its settings; `bot_allowed_keys`: those
    allowed in settings of bots too. `refused`: one line for each stored key of its settings that would no longer be
    accepted."""

    id: UUID
    name: str
    exchange_type: str
    display_name: str
    config: Mapping[str, Any]
    credentials_needed: tuple[Credential, ...]
    credentials_set: tuple[str, ...]
    credentials_changed_at: datetime | None
    owner_id: UUID
    bot_count: int
    old_key_bots: int
    scopes: frozenset[Scope]
    allowed_keys: tuple[str, ...] = ()
    bot_allowed_keys: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    revision: int = 0
    """Number of its newest revision, which forms save against."""

    @property
    def is_practice(self) -> bool:
        """Whether it is Flotilla's practice market."""
        return self.exchange_type == PRACTICE

    @property
    def credentials_missing(self) -> tuple[Credential, ...]:
        """Return the credentials that are required for live trading and not set."""
        return tuple(field for field in self.credentials_needed if field.value not in self.credentials_set)
