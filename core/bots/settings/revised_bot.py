"""What the revisions of a bot hold: the fields of its draft and its owner."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session

from core.access.models import Person
from core.access.scopes import Kind
from core.bot_records.models import Bot, BotDraft
from core.bots.settings import secrets
from core.configurations.secret_parts import marked_paths, typed_paths
from core.exchanges.models import Exchange
from core.freqtrade.settings.document import Document, leaves
from core.revisions.revised import Revised
from core.runners.models import RunnerRow
from core.strategies.models import WITHOUT_CODE, Strategy

_GONE = "deleted"
_MIB = 2**20


def document(bot: Bot) -> Document:
    """Return the fields of its draft and its owner, as JSON."""
    return drafted(BotDraft.model_construct(**{name: getattr(bot, name) for name in BotDraft.model_fields})) | {
        "owner_id": str(bot.owner_id)
    }


def drafted(draft: BotDraft) -> Document:
    """Return the fields of a draft as JSON, with the secrets that were typed."""
    return draft.model_dump(mode="json")


def typed_secrets(draft: BotDraft) -> set[str]:
    """Return the dotted paths of the secrets that were typed."""
    return {".".join(path) for path in typed_paths(draft.config)}


def words(session: Session, document: Document) -> Document:
    """Return the document with names in place of ids."""
    return dict(_worded(session, document))


def _worded(session: Session, document: Document) -> Iterator[tuple[str, Any]]:
    for key, value in document.items():
        if key == "strategy_id":
            yield "strategy", _version(session, value)
        elif key in _NAMED:
            yield key.removesuffix("_id"), _name(session, _NAMED[key], value)
        elif key == "memory_bytes":
            yield "memory", None if value is None else f"{value / _MIB:g} MiB"
        else:
            yield key, value


_NAMED: dict[str, Any] = {"exchange_id": Exchange, "runner_id": RunnerRow, "owner_id": Person}


def _name(session: Session, model: Any, id: str) -> str:
    row = session.get(model, UUID(id))
    return row.name if row else _GONE


def _version(session: Session, id: str) -> str:
    row = session.get(Strategy, UUID(id), options=[WITHOUT_CODE])
    return f"{row.name} v{row.version_number}" if row else _GONE


def _secret_names(bot: Bot) -> Iterator[str]:
    return map(".".join, marked_paths(bot.config))


def _sealed(bot: Bot) -> str:
    return bot.secure_config


def _opened(bot: Bot, sealed: str) -> Mapping[str, Any]:
    return {".".join(path): value for path, value in leaves(secrets.unseal(bot.id, sealed)[1])}


REVISED = Revised(
    Kind.BOT,
    id_of=lambda bot: bot.id,
    document=document,
    secret_names=_secret_names,
    sealed=_sealed,
    opened=_opened,
    words=words,
)
