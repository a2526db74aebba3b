"""Notes that a bot runs, after a start or after Flotilla itself was restarted."""

from uuid import UUID

from sqlmodel import Session

from core import db, events
from core.bot_records import database_chain
from core.bot_records.heartbeats import newest
from core.bot_records.models import Bot, BotStatus, Deployment
from core.bot_records.transitions import turn
from core.bots.lifecycle import rules, run_records
from core.bots.lifecycle.rules import Wish
from core.bots.lifecycle.run_records import noted_run
from core.bots.lifecycle.starts import start_reading, start_watch
from core.db import tell, utcnow
from core.runners.port import Observation


async def note_running(bot_id: UUID, wish: Wish, seen: Observation) -> None:
    """Note the workload that runs. Once the bot has answered, set its status to RUNNING."""

    def note(session: Session) -> None:
        bot = session.get_one(Bot, bot_id)
        if bot.generation != wish.generation or bot.status is not wish.status:
            return
        run = _run_of(session, bot, seen)
        bot.container_id = run.workload_id = seen.workload_id
        if bot.status is not BotStatus.RUNNING and has_answered(bot_id, seen):
            turn(bot, BotStatus.RUNNING)
            bot.next_attempt_at = None
            bot.forget_error()
            run.answered_at, run.cause, run.cause_kind, run.cause_mends = utcnow(), None, None, None
            run.details = None  # they belong to an earlier attempt that failed
            run.start_seconds = (
                start_watch.seconds_taken(bot_id, seen.workload_id) if _api_answers(bot_id, seen) else None
            )
        session.add_all((bot, run))
        tell(session, events.TransitionAdvanced(bot_id))

    await db.current().run(note)


def has_answered(bot_id: UUID, seen: Observation) -> bool:
    """Return whether this run has come up: its API has answered, or its loop turns although the API does not answer."""
    return _api_answers(bot_id, seen) or start_watch.verdict(bot_id, seen.workload_id) is start_reading.Verdict.RUNS


def _api_answers(bot_id: UUID, seen: Observation) -> bool:
    sign = newest(bot_id)
    return sign is not None and sign.container_id == seen.workload_id


def _run_of(session: Session, bot: Bot, seen: Observation) -> Deployment:
    """Return the run that this workload belongs to; a new one if its row was lost."""
    run = run_records.open_run(session, bot.id)
    if run is None:
        run = noted_run(session, bot, database_chain.choose(session, bot))
        run.fingerprint = seen.labels.get("fingerprint", "")
        run.started_at = seen.started_at or utcnow()
    run.image = seen.image or run.image
    run.image_made_at = seen.image_made_at or run.image_made_at
    bot.fingerprint = run.fingerprint
    bot.applied_generation = max(bot.applied_generation, rules.generation_of(seen))
    return run
