"""How many bots a runner holds, and how many it may hold."""

from collections import Counter
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from core.bot_records.models import Bot, Target
from core.errors import Refused
from core.runners.models import RunnerRow


def refuse_when_full(session: Session, row: RunnerRow, but: UUID) -> None:
    """Check that the runner has room, the bot `but` not counted. Errors: `Refused` with the number."""
    query = select(func.count()).where(is_there(row.id), Bot.target != Target.STOPPED, Bot.id != but)
    used = session.exec(query).one()
    if used >= row.capacity:
        raise Refused(
            f"The runner {row.name} is full: {used} of {row.capacity} bots are wanted there.",
            hint="Stop another bot, raise the capacity of the runner, or choose another runner.",
        )


def wanted(session: Session) -> Counter[UUID]:
    """Return runner id → number of bots whose target is not to be stopped, as `refuse_when_full` counts them."""
    places = session.exec(select(Bot.runner_id, Bot.moving_to).where(Bot.target != Target.STOPPED))
    return Counter(place for both in places for place in both if place)


def is_there(runner_id: UUID) -> ColumnElement[bool]:
    """Return the condition on `Bot` for bots that count towards a runner. A bot that is being moved counts on both
    runners, so that its place cannot be taken."""
    return or_(col(Bot.runner_id) == runner_id, col(Bot.moving_to) == runner_id)
