"""Rows of exchanges → what pages see, each with the bots that use it."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core.access.policy import Actor, Rights, current, rights
from core.access.scopes import Kind
from core.bot_records.models import Bot, BotDatabase, Deployment, Mode
from core.configurations.refused_keys import refused_keys, told
from core.exchanges import credentials
from core.exchanges.exchange_types import types
from core.exchanges.models import Exchange
from core.exchanges.views import ExchangeView


def views(session: Session, may: Rights, rows: Sequence[Exchange]) -> list[ExchangeView]:
    """In the order of `rows`, with as many queries for many as for one."""
    counts, old = _bot_counts(session), _bots_on_old_keys(session)
    return [_view(row, may, counts.get(row.id, 0), old.get(row.id, 0)) for row in rows]


def view(session: Session, actor: Actor, row: Exchange) -> ExchangeView:
    """Of one. Errors: `NotFound` for an actor who is no more."""
    may = rights(session, current(session, actor), Kind.EXCHANGE)
    return _view(row, may, bot_count(session, row.id), _bots_on_old_keys(session).get(row.id, 0))


def bot_count(session: Session, exchange_id: UUID) -> int:
    """Bots that were not deleted, in whatever state."""
    living = select(func.count()).where(Bot.exchange_id == exchange_id, col(Bot.archived_at).is_(None))
    return session.exec(living).one()


def _bot_counts(session: Session) -> dict[UUID, int]:
    living = select(Bot.exchange_id, func.count()).where(col(Bot.archived_at).is_(None)).group_by(col(Bot.exchange_id))
    return dict(session.exec(living).all())


def _bots_on_old_keys(session: Session) -> dict[UUID, int]:
    """Only who trades live was given keys; who may not be started again cannot get newer ones."""
    query = (
        select(BotDatabase.exchange_id, func.count(func.distinct(Deployment.bot_id)))
        .join(Deployment, col(Deployment.database_id) == BotDatabase.id)
        .join(Exchange, col(Exchange.id) == BotDatabase.exchange_id)
        .join(Bot, col(Bot.id) == Deployment.bot_id)
        .where(col(Bot.withdrawn_at).is_(None))
        .where(BotDatabase.mode == Mode.LIVE, col(Deployment.ended_at).is_(None))
        .where(col(Deployment.started_at) < Exchange.credentials_changed_at)
        .group_by(col(BotDatabase.exchange_id))
    )
    return dict(session.exec(query).all())


def _view(row: Exchange, may: Rights, bot_count: int, old_key_bots: int) -> ExchangeView:
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
    )
