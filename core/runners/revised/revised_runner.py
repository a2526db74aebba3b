"""What the revisions of a runner hold: the fields of its draft, with its connection as it is stored."""

from collections.abc import Iterable, Mapping
from typing import Any

from core.access.scopes import Kind
from core.configurations.differences import SECRETS
from core.encryption import crypto
from core.freqtrade.settings.document import Document
from core.revisions.revised import Revised
from core.runners.connection import connections
from core.runners.connection.connection_model import Checked
from core.runners.models import RunnerDraft, RunnerRow

PLAIN = ("name", "type", "capacity", "job_slots", "data_limit_gib")
"""The fields that every kind has."""
FIELDS = (*PLAIN, "endpoint", "config", SECRETS)
"""Of a revision of a runner."""


def document(row: RunnerRow) -> Document:
    """Return what people filled in, as JSON."""
    return _document(row, row.endpoint, row.config)


def drafted(draft: RunnerDraft, checked: Checked) -> Document:
    """Return what this draft would store. `checked`: its connection."""
    return _document(draft, checked.endpoint, checked.config)


def typed_secrets(checked: Checked, before: Checked) -> set[str]:
    """Return the names of the secrets that a draft would set, replace or delete."""
    names = checked.secrets.keys() | before.secrets.keys()
    return {name for name in names if checked.secrets.get(name) != before.secrets.get(name)}


def _document(filled: RunnerRow | RunnerDraft, endpoint: str, config: Mapping[str, Any]) -> Document:
    plain = {name: getattr(filled, name) for name in PLAIN}
    return {**plain, "endpoint": endpoint, "config": dict(config)}


def _secret_names(row: RunnerRow) -> Iterable[str]:
    return connections.stored(row).secrets


def _sealed(row: RunnerRow) -> str:
    return row.secure_config


def _opened(row: RunnerRow, sealed: str) -> Mapping[str, Any]:
    return crypto.vault().open(sealed, row.sealed_at)


REVISED = Revised(
    Kind.RUNNER,
    id_of=lambda row: row.id,
    document=document,
    secret_names=_secret_names,
    sealed=_sealed,
    opened=_opened,
)
