"""The stored runs of a bot: the open one, how it ended, and which ends count as failures."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session, col, func, or_, select

from core import audit, events
from core.audit import FLOTILLA
from core.bot_records.models import Bot, BotDatabase, Deployment
from core.bots.lifecycle.ends.comeback import FAILURES_IN
from core.db import tell, utcnow
from core.freqtrade.logs.causes import CauseKind
from core.revisions.kept_states import newest_number
from core.runners.port import Observation, State


def note_exit(run: Deployment, seen: Observation | None) -> None:
    """Note how the run ended, as its runner reports. Does nothing when the runner holds no workload of it, or the
    workload still runs."""
    if seen is not None and seen.state is State.EXITED:
        run.exit_code, run.oom_killed, run.ended_at = seen.exit_code, seen.oom_killed, seen.ended_at or utcnow()
        run.workload_id = run.workload_id or seen.workload_id  # it began, even if that was not noted


def recent_failures(session: Session, bot: Bot, run: Deployment) -> list[Deployment]:
    """Return this death and those in the half hour before it, since a person last changed the target; oldest first.
    Deaths with a cause outside the bot are not counted as its failures. This run may be older than that change, if the
    bot was left running because it could not be restarted."""
    since = (run.ended_at or utcnow()) - FAILURES_IN
    query = select(Deployment).where(
        Deployment.bot_id == bot.id,
        or_(Deployment.id == run.id, Deployment.generation == bot.generation),
        col(Deployment.wanted).is_(False),
        col(Deployment.ended_at) > since,
        func.coalesce(Deployment.cause_kind, "") != CauseKind.OUTSIDE,
    )
    return list(session.exec(query.order_by(col(Deployment.ended_at))))


def to_try_again(session: Session, bot: Bot) -> Deployment | None:
    """Return the last run if it never answered for a cause outside the bot and nobody has changed the target since."""
    query = select(Deployment).where(Deployment.bot_id == bot.id).order_by(col(Deployment.started_at).desc())
    last = session.exec(query.limit(1)).first()
    is_same = last is not None and last.generation == bot.generation and last.answered_at is None
    return last if last and is_same and not last.wanted and last.cause_kind == CauseKind.OUTSIDE else None


def open_run(session: Session, bot_id: UUID) -> Deployment | None:
    """Return the run that has not ended yet; a bot has at most one."""
    query = select(Deployment).where(Deployment.bot_id == bot_id, col(Deployment.ended_at).is_(None))
    return session.exec(query).first()


def tell_of(session: Session, bot: Bot, verb: str, text: str, level: str) -> None:
    """Note the outcome of a run in the audit trail, and publish that the bot has changed."""
    audit.record(session, FLOTILLA, verb, bot.subject, text, level=level)
    tell(session, events.TransitionAdvanced(bot.id))


def noted_run(session: Session, bot: Bot, database: BotDatabase, packages: Sequence[str] = ()) -> Deployment:
    """Return the run for the next start: a new one; the one whose start was cut short, noted again because the bot may
    have been edited since; or the one that could not start for a cause outside the bot. Hours without a network are
    thus one run, not hundreds. `packages`: those of its strategy, as they are installed."""
    facts: dict[str, Any] = {
        "bot_id": bot.id,
        "database_id": database.id,
        "strategy_id": bot.strategy_id,
        "runner_id": bot.runner_id,
        "config_revision": newest_number(session, "bot", bot.id) or 1,
        "exchange_revision": newest_number(session, "exchange", bot.exchange_id) or None,
        "freqtrade_version": bot.freqtrade_version,
        "generation": bot.generation,
        "packages": list(packages),
        "fingerprint": "",
        "light_fingerprint": None,
        "started_by": bot.wished_by if bot.generation > bot.applied_generation else None,
        "started_at": utcnow(),
    }
    run = open_run(session, bot.id)
    if run is None and (run := to_try_again(session, bot)):
        facts |= {"started_by": run.started_by, "tries": run.tries + 1, "ended_at": None, "wanted": None}
        facts |= {"workload_id": "", "exit_code": None}
    run = run or Deployment(id=uuid4(), **facts)
    run.sqlmodel_update(facts)
    session.add(run)
    return run
