"""From wish to world. Each round looks at what every runner really holds and takes one step per bot towards its
target; each step is noted before the next is taken, so that being killed anywhere loses nothing.

Steps that take long (starting, stopping) run beside the rounds, one at a time per bot.
"""

import asyncio
import logging
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, or_, select

from core import db, events
from core.bots import ending, pulse, starting
from core.bots.models import Bot, BotStatus, Deployment, Target
from core.bots.rules import Step, Wish, next_step
from core.db import tell, utcnow
from core.errors import FlotillaError, Unavailable
from core.runners.models import RunnerRow
from core.runners.port import Observation
from core.runners.reach import reach

log = logging.getLogger(__name__)

_ANSWERS_WITHIN_SECONDS = 10.0
_steps: dict[UUID, asyncio.Task[None]] = {}


async def reconcile() -> None:
    """One round over all runners, side by side: a silent one holds up nobody else."""
    wishes = await db.current().run(_wishes)
    await asyncio.gather(*(_one_runner(runner_id, bots) for runner_id, bots in wishes.items()))


async def close() -> None:
    """Leave what is under way as it is; the next start goes on from what is noted."""
    tasks = list(_steps.values())
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def settle() -> None:
    """Until no step is under way."""
    while tasks := list(_steps.values()):
        await asyncio.wait(tasks)


def _wishes(session: Session) -> dict[UUID, list[tuple[UUID, Wish]]]:
    """Per runner, its bots: the living, and the deleted that may still run."""
    open_runs = set(session.exec(select(Deployment.bot_id).where(col(Deployment.ended_at).is_(None))))
    may_run = or_(col(Bot.archived_at).is_(None), Bot.status != BotStatus.STOPPED)
    found: dict[UUID, list[tuple[UUID, Wish]]] = {}
    for bot in session.exec(select(Bot).where(may_run)):
        wish = Wish(
            bot.status,
            bot.target,
            bot.generation,
            bot.applied_generation,
            bot.id in open_runs,
            bot.next_attempt_at,
            bot.container_id,
        )
        found.setdefault(bot.runner_id, []).append((bot.id, wish))
    return found


async def _one_runner(runner_id: UUID, bots: list[tuple[UUID, Wish]]) -> None:
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            held = {seen.name: seen for seen in await (await reach(runner_id)).observe()}
    except TimeoutError:
        await _note_silence(runner_id, Unavailable("The runner did not answer within 10 s."))
    except FlotillaError as error:
        await _note_silence(runner_id, error)
    else:
        await _note_answer(runner_id)
        for bot_id, wish in bots:
            _step(bot_id, wish, held)


def _step(bot_id: UUID, wish: Wish, held: Mapping[str, Observation]) -> None:
    now = utcnow()
    pulse.observed(bot_id, now)
    if bot_id in _steps:
        return
    seen = held.get(f"bot-{bot_id}")
    step = next_step(wish, seen, now)
    if step in (Step.NOTHING, Step.WAIT) or (step is Step.SEEN and not (seen and _is_news(bot_id, wish, seen))):
        return
    task = asyncio.create_task(_take(step, bot_id, wish, seen), name=f"{step} bot {bot_id}")
    _steps[bot_id] = task
    task.add_done_callback(lambda _: _steps.pop(bot_id, None))


def _is_news(bot_id: UUID, wish: Wish, seen: Observation) -> bool:
    """It runs, and the database does not say so yet."""
    if wish.container_id != seen.workload_id or not wish.run_open:
        return True
    return wish.status is not BotStatus.RUNNING and starting.has_answered(bot_id, seen)


async def _take(step: Step, bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    try:
        if step is Step.START:
            await starting.start(bot_id, wish)
        elif step is Step.STOP:
            await ending.stop(bot_id, wish)
        elif step is Step.DIED:
            await ending.note_death(bot_id, wish, seen)
        elif step is Step.REST:
            await ending.note_rest(bot_id, wish)
        elif step is Step.SEEN and seen is not None:
            await starting.note_running(bot_id, wish, seen)
    except FlotillaError as error:
        log.warning("Bot %s, %s: %s %s", bot_id, step, error, error.detail)
    except Exception:
        log.exception("Bot %s, %s failed", bot_id, step)


async def _note_silence(runner_id: UUID, error: FlotillaError) -> None:
    """Its bots stay what they were last seen to be, with an age; nothing is decided about them."""
    log.warning("Runner %s: %s %s", runner_id, error, error.detail)
    await db.current().run(lambda session: _set_runner(session, runner_id, str(error), None))


async def _note_answer(runner_id: UUID) -> None:
    await db.current().run(lambda session: _set_runner(session, runner_id, None, utcnow()))


def _set_runner(session: Session, runner_id: UUID, error: str | None, answered_at: datetime | None) -> None:
    """Written when the news differs, and now and then so that the age survives a restart."""
    row = session.get(RunnerRow, runner_id)
    if row is None:
        return
    if row.error_message != error:
        row.error_message = error
        bots = session.exec(select(Bot.id).where(Bot.runner_id == runner_id, Bot.target != Target.STOPPED))
        tell(session, events.ThingChanged("runner", runner_id), *(events.BotChanged(bot_id) for bot_id in bots))
    if answered_at and (row.reached_at is None or answered_at - row.reached_at > pulse.WRITE_EVERY):
        row.reached_at = answered_at
    session.add(row)
