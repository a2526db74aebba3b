"""Reads the desired state of each bot from the database."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, or_, select

from core import db
from core.bot_records.models import Bot, BotStatus, Deployment
from core.bots.lifecycle.rules import Wish
from core.runners.models import RunnerRow


def all_wishes(session: Session) -> dict[UUID, list[tuple[UUID, Wish]]]:
    """Return the bots of each runner: those that exist, and deleted ones that may still run. Runners without bots are
    included, so that a runner is observed before its first bot."""
    may_run = or_(col(Bot.archived_at).is_(None), Bot.status != BotStatus.STOPPED)
    living = session.exec(select(RunnerRow.id).where(col(RunnerRow.archived_at).is_(None)))
    found: dict[UUID, list[tuple[UUID, Wish]]] = {runner_id: [] for runner_id in living}
    for bot_id, runner_id, wish in _wishes(session, may_run):
        found.setdefault(runner_id, []).append((bot_id, wish))
    return found


def _wishes(session: Session, condition: ColumnElement[bool]) -> Iterator[tuple[UUID, UUID, Wish]]:
    """Yield (bot id, runner id, wish). Selects only the columns it needs, because it runs every other second."""
    open_run = (col(Deployment.bot_id) == Bot.id) & col(Deployment.ended_at).is_(None)
    query = (
        select(  # type: ignore[call-overload]
            Bot.id,
            Bot.runner_id,
            Bot.status,
            Bot.target,
            Bot.generation,
            Bot.applied_generation,
            Deployment.id.label("open_run"),  # type: ignore[attr-defined]
            Bot.next_attempt_at,
            Bot.container_id,
            or_(col(Bot.moving_to).is_not(None), col(Bot.restoring).is_not(None)).label("is_held"),
            col(Bot.withdrawn_at).is_not(None).label("is_withdrawn"),
            Bot.is_kept_down,
        )
        .outerjoin(Deployment, open_run)
        .where(condition)
    )
    for bot_id, runner_id, status, target, generation, applied, run_id, at, container_id, *flags in session.exec(query):
        open_id = str(run_id) if run_id else None
        wish = Wish(status, target, generation, applied, open_id, at, container_id, *map(bool, flags))
        yield bot_id, runner_id, wish


async def is_still(bot_id: UUID, wish: Wish) -> bool:
    """Return whether the stored state of the bot is still this one. Rounds overlap and a runner may answer late, so an
    observation may be older than the last change."""
    found = await db.current().run(lambda session: list(_wishes(session, col(Bot.id) == bot_id)))
    return [now for _, _, now in found] == [wish]
