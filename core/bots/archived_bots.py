"""Deleted bots. They keep their trades and can still be found and viewed (`service.get`)."""

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from core.access.policy import Actor, current, rights, visible
from core.access.scopes import Kind
from core.bot_records.models import Bot
from core.bots import view_builder
from core.bots.views import BotView
from core.db import read_only


@read_only
def list_archived(session: Session, actor: Actor) -> list[BotView]:
    """Return the deleted bots that the actor may see, sorted by name."""
    me = current(session, actor)
    return view_builder.views(session, rights(session, me, Kind.BOT), *_seen_by(me))


@read_only
def count_archived(session: Session, actor: Actor) -> int:
    """Return how many bots `list_archived` would return."""
    query = select(func.count()).select_from(Bot).where(*_seen_by(current(session, actor)))
    return session.exec(query).one()


def _seen_by(me: Actor) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(Bot.archived_at).is_not(None), visible(me, Kind.BOT, Bot.id, Bot.owner_id)
