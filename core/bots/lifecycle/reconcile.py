"""From wish to world. Each round looks at what every runner really holds and takes one step per bot towards its
target; each step is noted before the next is taken, so that being killed anywhere loses nothing.

Steps that take long (starting, stopping) run beside the rounds, one at a time per bot.
"""

import asyncio
import logging
from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, or_, select

from core import db, events
from core.bot_records.models import Bot, BotStatus, Deployment, Target
from core.bots.lifecycle import start_watch, starting, stopping
from core.bots.lifecycle.rules import Step, Wish, next_step
from core.bots.rights import withdrawal
from core.db import tell, utcnow
from core.errors import FlotillaError, Unavailable
from core.runners.last_answers import WRITE_EVERY, answered
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Observation, State

log = logging.getLogger(__name__)

_ANSWERS_WITHIN_SECONDS = 10.0
_HOPELESS = (start_watch.Verdict.SPOKEN, start_watch.Verdict.OVERDUE)
_steps: dict[UUID, asyncio.Task[None]] = {}


async def reconcile() -> None:
    """One round over all runners, side by side: a silent one holds up nobody else."""
    wishes = await db.current().run(_all_wishes, reads_only=True)
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


def _all_wishes(session: Session) -> dict[UUID, list[tuple[UUID, Wish]]]:
    """Per runner, its bots: the living, and the deleted that may still run. A runner without bots is looked at too:
    whether it answers is shown before the first bot is put there."""
    may_run = or_(col(Bot.archived_at).is_(None), Bot.status != BotStatus.STOPPED)
    living = session.exec(select(RunnerRow.id).where(col(RunnerRow.archived_at).is_(None)))
    found: dict[UUID, list[tuple[UUID, Wish]]] = {runner_id: [] for runner_id in living}
    for bot_id, runner_id, wish in _wishes(session, may_run):
        found.setdefault(runner_id, []).append((bot_id, wish))
    return found


def _wishes(session: Session, condition: ColumnElement[bool]) -> Iterator[tuple[UUID, UUID, Wish]]:
    """(bot, runner, wish). Only the columns it takes: this is asked every other second."""
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


async def _one_runner(runner_id: UUID, bots: list[tuple[UUID, Wish]]) -> None:
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            held = {seen.name: seen for seen in await (await reach(runner_id)).observe()}
    except TimeoutError:
        await _note_silence(runner_id, Unavailable("The runner did not answer within 10 s."))
    except FlotillaError as error:
        await _note_silence(runner_id, error)
    except Exception as error:  # of one runner, which must not keep the others from being looked after
        log.exception("Runner %s cannot be observed", runner_id)
        await _note_silence(runner_id, Unavailable("The runner cannot be observed.", detail=str(error)))
    else:
        await _note_answer(runner_id)
        for bot_id, wish in bots:
            start_watch.saw(bot_id, runner_id, wish, held.get(f"bot-{bot_id}"))
            _step(bot_id, wish, held)


def _step(bot_id: UUID, wish: Wish, held: Mapping[str, Observation]) -> None:
    if bot_id in _steps:
        return
    seen = held.get(f"bot-{bot_id}")
    step = next_step(wish, seen, utcnow())
    if step is Step.SEEN and seen and start_watch.verdict(bot_id, seen.workload_id) in _HOPELESS:
        step = Step.ABANDON
    if step is Step.SEEN and not (seen and _is_news(bot_id, wish, seen)):
        step = Step.TELL if wish.is_withdrawn != wish.is_kept_down else Step.NOTHING
    if step in (Step.NOTHING, Step.WAIT):
        return
    task = asyncio.create_task(_take(step, bot_id, wish, seen), name=f"{step} bot {bot_id}")
    _steps[bot_id] = task
    task.add_done_callback(lambda _: _steps.pop(bot_id, None))


def _is_news(bot_id: UUID, wish: Wish, seen: Observation) -> bool:
    """It runs, and the database does not say so yet."""
    if wish.container_id != seen.workload_id or wish.open_run is None:
        return True
    return wish.status is not BotStatus.RUNNING and starting.has_answered(bot_id, seen)


_WITH_WHAT_IS_SEEN = {
    Step.RETURNED: stopping.note_return,
    Step.SEEN: starting.note_running,
    Step.ABANDON: stopping.abandon,
}


async def _take(step: Step, bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    try:
        if not await _is_still(bot_id, wish):
            return
        if seen is not None and (act := _WITH_WHAT_IS_SEEN.get(step)):
            await act(bot_id, wish, seen)
        elif step is Step.START:
            await starting.start(bot_id, wish)
        elif step is Step.STOP:
            if not _is_restart(wish, seen) or await starting.may_replace(bot_id, wish):
                await stopping.stop(bot_id, wish, seen)
        elif step is Step.DIED:
            await stopping.note_death(bot_id, wish, seen)
        elif step is Step.REST:
            await stopping.note_rest(bot_id)
        elif step is Step.FORBID:
            await withdrawal.end(bot_id)
        elif step is Step.TELL:
            await withdrawal.tell_runner(bot_id, wish)
    except FlotillaError as error:
        log.warning("Bot %s, %s: %s %s", bot_id, step, error, error.detail)
    except Exception:
        log.exception("Bot %s, %s failed", bot_id, step)


async def _is_still(bot_id: UUID, wish: Wish) -> bool:
    """Rounds overlap, and a runner may answer late: what was seen then says nothing about what was done since."""
    found = await db.current().run(lambda session: list(_wishes(session, col(Bot.id) == bot_id)))
    return [now for _, _, now in found] == [wish]


def _is_restart(wish: Wish, seen: Observation | None) -> bool:
    goes_on = wish.target is not Target.STOPPED and not wish.is_held
    return goes_on and seen is not None and seen.state in (State.STARTING, State.RUNNING)


async def _note_silence(runner_id: UUID, error: FlotillaError) -> None:
    """Its bots stay what they were last seen to be, with an age; nothing is decided about them."""
    log.debug("Runner %s: %s %s", runner_id, error, error.detail)
    await db.current().run(lambda session: _set_runner(session, runner_id, str(error), None))


async def _note_answer(runner_id: UUID) -> None:
    answered(runner_id, utcnow())
    await db.current().run(lambda session: _set_runner(session, runner_id, None, utcnow()))


def _set_runner(session: Session, runner_id: UUID, error: str | None, answered_at: datetime | None) -> None:
    """Written when the news differs, and now and then so that the age survives a restart."""
    row = session.get(RunnerRow, runner_id)
    if row is None:
        return
    if row.error_message != error:
        log.warning("Runner %s: %s", row.name, error or "it answers again.")
        row.error_message = error
        bots = session.exec(select(Bot.id).where(Bot.runner_id == runner_id, Bot.target != Target.STOPPED))
        tell(session, events.ThingChanged("runner", runner_id), *(events.BotObserved(bot_id) for bot_id in bots))
    if answered_at and (row.reached_at is None or answered_at - row.reached_at > WRITE_EVERY):
        row.reached_at = answered_at
    session.add(row)
