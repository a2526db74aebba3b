"""Build the views of exchanges for pages, with the number of bots that use each."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from core import in_use
from core.access.policy import Actor, Rights, current, rights
from core.access.scopes import Kind
from core.configurations.refused_keys import refused_keys, told
from core.exchanges import credentials
from core.exchanges.exchange_types import types
from core.exchanges.models import Exchange
from core.exchanges.views import ExchangeView
from core.in_use import Count
from core.revisions.kept_states import numbers


def views(session: Session, may: Rights, rows: Sequence[Exchange]) -> list[ExchangeView]:
    """Return the views of these rows in the same order. The number of queries does not depend on the number of rows."""
    living = in_use.count(session, Count.LIVING, Kind.EXCHANGE)
    on_old_keys = in_use.count(session, Count.ON_OLD_KEYS, Kind.EXCHANGE)
    revisions = numbers(session, Kind.EXCHANGE)
    return [
        _view(row, may, living.get(row.id, 0), on_old_keys.get(row.id, 0), revisions.get(row.id, 0)) for row in rows
    ]


def view(session: Session, actor: Actor, row: Exchange) -> ExchangeView:
    """Return the view of one row. Errors: `SignedOut` when the actor's session or account has ended."""
    return views(session, rights(session, current(session, actor), Kind.EXCHANGE), [row])[0]


def bot_count(session: Session, exchange_id: UUID) -> int:
    """Return how many bots use this exchange, in any state, without deleted ones."""
    return in_use.count(session, Count.LIVING, Kind.EXCHANGE).get(exchange_id, 0)


def _view(row: Exchange, may: Rights, bot_count: int, old_key_bots: int, revision: int) -> ExchangeView:
    kind = types()[row.exchange_type]
    return ExchangeView(
        id=row.id,
        name=row.name,
        exchange_type=row.exchange_type,
        display_name=kind.title,
        config=row.config,
        credentials_needed=kind.credentials,
        credentials_set=credentials.names(row),
        credentials_changed_at=row.credentials_changed_at,
        owner_id=row.owner_id,
        bot_count=bot_count,
        old_key_bots=old_key_bots,
        scopes=may.of(row.resource),
        allowed_keys=tuple(row.allowed_keys),
        bot_allowed_keys=tuple(row.bot_allowed_keys),
        refused=tuple(told(refused_keys(row.config, row.own_allowed_keys))),
        revision=revision,
    )
