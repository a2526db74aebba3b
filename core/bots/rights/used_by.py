"""The bots that keep an exchange, a strategy or a runner from being deleted."""

from sqlalchemy import ColumnElement
from sqlmodel import Session, select

from core.access.policy import Actor, Resource, current, rights
from core.access.scopes import Kind, Scope
from core.bot_records.models import Bot
from core.bots.rights import entitlement
from core.errors import Refused


def refuse_while_used(session: Session, actor: Actor, thing: Resource, refers: ColumnElement[bool], hint: str) -> None:
    """Raise `Refused` with the names of the bots, and the number of those that the actor may not see. `refers`: the
    condition for bots that refer to the thing. Resting bots whose owner may no longer use it do not count."""
    living = select(Bot).where(refers, entitlement.may_run()).order_by(Bot.name)
    if using := entitlement.holders(session, thing, session.exec(living).all()):
        may = rights(session, current(session, actor), Kind.BOT)
        names = [bot.name for bot in using if Scope.VIEW in may.of(bot.resource)]
        if hidden := len(using) - len(names):
            names.append("1 bot that you may not see" if hidden == 1 else f"{hidden} bots that you may not see")
        raise Refused(f"Bots still use this {thing.kind}.", reasons=names, hint=hint)
