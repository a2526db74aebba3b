"""Registers the bots as users of exchanges, strategies and runners."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from core.access.policy import Actor, Resource, current, rights
from core.access.scopes import Kind, Scope
from core.bot_records.models import Bot, BotDatabase, Deployment, Mode, workload_name
from core.bots.lifecycle.starts import capacity
from core.bots.rights import entitlement
from core.exchanges.models import Exchange
from core.in_use import Count, Users
from core.strategies.models import Strategy

_REFERS: Mapping[Kind, Any] = {
    Kind.EXCHANGE: Bot.exchange_id,
    Kind.STRATEGY: Bot.strategy_id,
    Kind.RUNNER: Bot.runner_id,
}


def _holders(session: Session, actor: Actor, thing: Resource) -> Sequence[str]:
    """Return the names of bots that use the thing. Bots at rest whose owner may no longer use it do not count."""
    using = select(Bot).where(_uses(thing), entitlement.may_run()).order_by(Bot.name)
    holders = entitlement.holders(session, thing, session.exec(using).all())
    if not holders:
        return ()
    may = rights(session, current(session, actor), Kind.BOT)
    names = [bot.name for bot in holders if Scope.VIEW in may.of(bot.resource)]
    if hidden := len(holders) - len(names):
        names.append("1 bot that you may not see" if hidden == 1 else f"{hidden} bots that you may not see")
    return names


def _uses(thing: Resource) -> ColumnElement[bool]:
    if thing.kind is Kind.EXCHANGE:
        return col(Bot.exchange_id) == thing.id
    if thing.kind is Kind.STRATEGY:
        return col(Bot.strategy_id).in_(select(Strategy.id).where(Strategy.family_id == thing.id))
    return capacity.is_there(thing.id)


def _counts(session: Session, which: Count, kind: Kind) -> Mapping[UUID, int]:
    if which is Count.WANTED:
        return capacity.wanted(session) if kind is Kind.RUNNER else Counter()
    return _living(session, _REFERS[kind]) if which is Count.LIVING else _on_old_keys(session)


def _living(session: Session, column: Any) -> Mapping[UUID, int]:
    query = select(column, func.count()).where(col(Bot.archived_at).is_(None)).group_by(column)
    return dict(session.exec(query).all())


def _on_old_keys(session: Session) -> Mapping[UUID, int]:
    """Return how many bots still run with old keys, by exchange. Only live bots were given keys; a bot that may not be
    started again cannot get newer ones and does not count."""
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


def _workspaces(session: Session, runner_id: UUID) -> Mapping[str, str]:
    has_begun = col(Bot.id).in_(select(BotDatabase.bot_id))
    query = select(Bot.id, Bot.name).where(Bot.runner_id == runner_id, entitlement.may_run(), has_begun)
    return {workload_name(bot_id): name for bot_id, name in session.exec(query)}


BOTS = Users(
    name="bots",
    columns={
        Kind.EXCHANGE: (Bot.exchange_id, BotDatabase.exchange_id),
        Kind.STRATEGY: (Bot.strategy_id, Deployment.strategy_id),
        Kind.RUNNER: (Bot.runner_id, Deployment.runner_id),
    },
    holders=_holders,
    counts=_counts,
    workspaces=_workspaces,
)
"""To be registered with `core.in_use`."""
