"""What pages see of an exchange."""

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
    """`credentials_set`: names of the credential fields that hold something, never what they hold;
    `credentials_needed`: all of this exchange. `old_key_bots`: how many bots trade live with what was stored before
    the last change. `allowed_keys`: further keys for ccxt that an administrator let pass in its settings,
    `bot_allowed_keys`: in those of bots too. `refused`: a line for each stored key of its settings that would not
    be accepted any more."""

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

    @property
    def is_practice(self) -> bool:
        """Whether it is Flotilla's own market."""
        return self.exchange_type == PRACTICE

    @property
    def credentials_missing(self) -> tuple[Credential, ...]:
        """What has to be added before a bot may trade live."""
        return tuple(field for field in self.credentials_needed if field.value not in self.credentials_set)
