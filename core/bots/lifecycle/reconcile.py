"""Brings the observed state of each bot closer to its desired state. Each round compares what every runner really holds
with the targets and takes one step per bot. Each step is noted before the next is taken, so a kill at any point loses
nothing.

Steps that take long (starting, stopping) run beside the rounds, one at a time per bot.
"""

import asyncio
import logging
from collections.abc import Mapping
from uuid import UUID

from core import db
from core.bot_records.models import BotStatus, Target, workload_name
from core.bots.lifecycle.ends import deaths, stopping
from core.bots.lifecycle.rules import Step, Wish, next_step
from core.bots.lifecycle.runner_silence import note_answer, note_silence
from core.bots.lifecycle.starts import first_answer, replacing, start_reading, start_watch, starting
from core.bots.lifecycle.wishes import all_wishes, is_still
from core.bots.rights import withdrawal
from core.db import utcnow
from core.errors import FlotillaError, Unavailable
from core.runners.open_runner import reach
from core.runners.port import Observation, State

log = logging.getLogger(__name__)

_ANSWERS_WITHIN_SECONDS = 10.0
_HOPELESS = (start_reading.Verdict.SPOKEN, start_reading.Verdict.OVERDUE)
_steps: dict[UUID, asyncio.Task[None]] = {}


async def reconcile() -> None:
    """Run one round over all runners in parallel; a runner that does not answer does not delay the others."""
    wishes = await db.current().run(all_wishes, reads_only=True)
    await asyncio.gather(*(_one_runner(runner_id, bots) for runner_id, bots in wishes.items()))


async def close() -> None:
    """Leave the steps under way as they are. The next start of Flotilla continues from what is noted."""
    tasks = list(_steps.values())
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def settle() -> None:
    """Wait until no step is under way."""
    while tasks := list(_steps.values()):
        await asyncio.wait(tasks)


async def _one_runner(runner_id: UUID, bots: list[tuple[UUID, Wish]]) -> None:
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            held = {seen.name: seen for seen in await (await reach(runner_id)).observe()}
    except TimeoutError:
        await note_silence(runner_id, Unavailable("The runner did not answer within 10 s."))
    except FlotillaError as error:
        await note_silence(runner_id, error)
    except Exception as error:  # one failing runner must not stop the round for the others
        log.exception("Runner %s cannot be observed", runner_id)
        await note_silence(runner_id, Unavailable("The runner cannot be observed.", detail=str(error)))
    else:
        await note_answer(runner_id)
        for bot_id, wish in bots:
            start_watch.saw(bot_id, runner_id, wish, held.get(workload_name(bot_id)))
            _step(bot_id, wish, held)


def _step(bot_id: UUID, wish: Wish, held: Mapping[str, Observation]) -> None:
    if bot_id in _steps:
        return
    seen = held.get(workload_name(bot_id))
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
    """Return whether the bot runs but the database does not say so yet."""
    if wish.container_id != seen.workload_id or wish.open_run is None:
        return True
    return wish.status is not BotStatus.RUNNING and first_answer.has_answered(bot_id, seen)


_WITH_WHAT_IS_SEEN = {
    Step.RETURNED: deaths.note_return,
    Step.SEEN: first_answer.note_running,
    Step.ABANDON: deaths.abandon,
}


async def _take(step: Step, bot_id: UUID, wish: Wish, seen: Observation | None) -> None:
    try:
        if not await is_still(bot_id, wish):
            return
        if seen is not None and (act := _WITH_WHAT_IS_SEEN.get(step)):
            await act(bot_id, wish, seen)
        elif step is Step.START:
            await starting.start(bot_id, wish)
        elif step is Step.STOP:
            if not _is_restart(wish, seen) or await replacing.may_replace(bot_id, wish):
                await stopping.stop(bot_id, wish, seen)
        elif step is Step.DIED:
            await deaths.note_death(bot_id, wish, seen)
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


def _is_restart(wish: Wish, seen: Observation | None) -> bool:
    goes_on = wish.target is not Target.STOPPED and not wish.is_held
    return goes_on and seen is not None and seen.state in (State.STARTING, State.RUNNING)
