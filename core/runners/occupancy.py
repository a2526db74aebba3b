"""Count the bots of runners and refuse more than a runner's capacity."""

from collections import Counter
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from core.bot_records.models import Bot, Target
from core.errors import Refused
from core.runners.models import RunnerRow


def refuse_when_full(session: Session, row: RunnerRow, but: UUID) -> None:
    """Errors: `Refused` with the numbers when the runner has reached its capacity, not counting the bot `but`."""
    wanted = select(func.count()).where(is_there(row.id), Bot.target != Target.STOPPED, Bot.id != but)
    used = session.exec(wanted).one()
    if used >= row.capacity:
        raise Refused(
            f"The runner {row.name} is full: {used} of {row.capacity} bots are wanted there.",
            hint="Stop another bot, raise the capacity of the runner, or choose another runner.",
        )


def is_there(runner_id: UUID) -> ColumnElement[bool]:
    """Return the condition for bots of this runner. A bot that moves counts on both, so that its place stays free."""
    return or_(col(Bot.runner_id) == runner_id, col(Bot.moving_to) == runner_id)


def used(session: Session) -> dict[UUID, int]:
    """Return runner id → number of bots counted by `refuse_when_full`. Runners without any are missing."""
    wanted = session.exec(select(Bot.runner_id, Bot.moving_to).where(Bot.target != Target.STOPPED))
    return Counter(place for places in wanted for place in places if place)


def bot_counts(session: Session) -> dict[UUID, int]:
    """Return runner id → number of its bots that are not archived. Runners without any are missing."""
    query = select(Bot.runner_id, func.count()).where(col(Bot.archived_at).is_(None)).group_by(col(Bot.runner_id))
    return dict(session.exec(query).all())
