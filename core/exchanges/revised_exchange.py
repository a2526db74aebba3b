"""What the revisions of an exchange hold: the fields of its draft, and the keys that administrators allowed."""

from collections.abc import Mapping
from typing import Any

from core.access.scopes import Kind
from core.encryption import crypto
from core.exchanges import credentials
from core.exchanges.models import Exchange, ExchangeDraft
from core.freqtrade.settings.document import Document
from core.revisions.revised import Revised

ALLOWANCES = ("allowed_keys", "bot_allowed_keys")


def document(row: Exchange) -> Document:
    """Return the fields of its draft, and the allowed keys, as JSON."""
    return {name: getattr(row, name) for name in (*ExchangeDraft.model_fields, *ALLOWANCES)}


def _sealed(row: Exchange) -> str:
    return row.credentials


def _opened(row: Exchange, sealed: str) -> Mapping[str, Any]:
    return crypto.vault().open(sealed, row.sealed_at)


REVISED = Revised(
    Kind.EXCHANGE,
    id_of=lambda row: row.id,
    document=document,
    secret_names=credentials.names,
    sealed=_sealed,
    opened=_opened,
)
