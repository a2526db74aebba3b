"""Begins the scheduled refreshes that are due, on the rights of whoever scheduled them, and never at the cost of
bots."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, db, jobs
from core.access import absent, authority
from core.access.absent import Answer, PersonStanding
from core.access.scopes import Scope
from core.audit import FLOTILLA, Subject
from core.bot_records.models import Bot, BotStatus
from core.db import tell, utcnow
from core.errors import FlotillaError
from core.events import ThingChanged
from core.exchanges.models import Exchange
from core.market_data.bans import banned_until
from core.market_data.downloads.download_records import enqueue
from core.market_data.models import CandleDownload, Cause
from core.market_data.refreshing.refresh_plans import RefreshPlan, plans_of, title_of, with_plans
from core.market_data.refreshing.refreshed_files import drafts_of
from core.market_data.sources import source_of
from core.market_data.stored.kept_files import without_gaps
from core.runners.models import RunnerRow
from core.runners.open_runner import reach

EVERY_SECONDS = 60.0
LEAST_FREE_MEMORY = 2**30
"""What the machine must have left before a refresh is begun; a download takes some hundred megabytes of it."""


async def refresh_due() -> None:
    """Enqueue the refreshes that are due. One that cannot begin now stays due: while bots of its runner start, while
    the runner has little memory or does not answer, while the exchange refuses its address, and while nobody can say
    what its person may do. One that is still under way is left out this time."""
    due = await db.current().run(_with_due_plans, reads_only=True)
    await authority.current().look_up(frozenset(plan.by for plans in due.values() for plan in plans))
    for runner_id in due:
        if await _has_memory(runner_id):
            await db.current().run(partial(_refresh, runner_id=runner_id))


# -- details ----------------------------------------------------------------------------------------------------------


def _with_due_plans(session: Session) -> Mapping[UUID, Sequence[RefreshPlan]]:
    """Return the runners with a due refresh on which no bot starts, each with all its refreshes."""
    starting = select(Bot.runner_id).where(Bot.status == BotStatus.STARTING, col(Bot.archived_at).is_(None))
    calm = select(RunnerRow).where(col(RunnerRow.archived_at).is_(None), col(RunnerRow.id).not_in(starting))
    now, plans = utcnow(), {one.id: plans_of(one) for one in session.exec(calm)}
    return {id: own for id, own in plans.items() if any(plan.next_at <= now for plan in own)}


async def _has_memory(runner_id: UUID) -> bool:
    """Return whether a download takes no memory that bots need. A runner that does not answer has none to give."""
    with suppress(FlotillaError):
        free = await (await reach(runner_id)).free_memory_bytes()
        return free is None or free >= LEAST_FREE_MEMORY
    return False


@dataclass(frozen=True, slots=True)
class _Round:
    """What is known of a runner while its due refreshes are decided on."""

    session: Session
    runner: RunnerRow
    standings: Mapping[UUID, PersonStanding]
    under_way: Collection[tuple[str, str]]
    now: datetime


def _refresh(session: Session, runner_id: UUID) -> None:
    runner = session.get(RunnerRow, runner_id)
    if runner is None:  # deleted while the memory was asked for
        return
    plans = plans_of(runner)
    standings = absent.of(session, {plan.by for plan in plans})
    round_ = _Round(session, runner, standings, _under_way(session, runner_id), utcnow())
    after = [_after(round_, plan) if plan.next_at <= round_.now else plan for plan in plans]
    if after != plans:
        runner.data_download_config = with_plans(runner, [plan for plan in after if plan])
        session.add(runner)
        tell(session, ThingChanged("runner", runner_id))


def _after(round_: _Round, plan: RefreshPlan) -> RefreshPlan | None:
    """Begin a due refresh, and return its plan: as it was if it has to wait, None when it has ended."""
    exchange = round_.session.get(Exchange, plan.exchange_id)
    may = _may(round_, plan, exchange) if exchange else Answer.NO
    if exchange is None or (why := _end_of(round_, plan, exchange, may)):
        _end(round_, plan, why if exchange else "its exchange was deleted")
        return None
    if may is Answer.UNKNOWN or banned_until(round_.session, round_.runner, source_of(exchange), round_.now):
        return plan
    if (plan.source, plan.trading_mode) not in round_.under_way:
        _enqueue(round_, plan, exchange)
    return plan.model_copy(update={"next_at": round_.now + timedelta(hours=plan.every_hours)})


def _enqueue(round_: _Round, plan: RefreshPlan, exchange: Exchange) -> None:
    files = without_gaps(round_.session, [round_.runner.id], plan.source)
    for draft in drafts_of(files, exchange.id, plan.trading_mode, round_.now.date()):
        enqueue(round_.session, round_.runner, exchange, draft, Cause.REFRESH, plan.by)


def _end_of(round_: _Round, plan: RefreshPlan, exchange: Exchange, may: Answer) -> str:
    """Return why a refresh ends for good; empty while it goes on."""
    if exchange.archived_at is not None:
        return f"{exchange.name} was deleted"
    if source_of(exchange).key != plan.source:
        return f"{exchange.name} gives other candles since its settings changed"
    if may is Answer.NO:
        name = round_.standings[plan.by].name if plan.by in round_.standings else "whoever scheduled it"
        return f"{name} may not edit the runner or use the exchange any more"
    return ""


def _may(round_: _Round, plan: RefreshPlan, exchange: Exchange) -> Answer:
    """Return whether the person who scheduled it still may do both. Without an account they may not."""
    standing = round_.standings.get(plan.by)
    if standing is None:
        return Answer.NO
    told = {standing.may(Scope.EDIT, round_.runner.resource), standing.may(Scope.USE, exchange.resource)}
    return next(one for one in (Answer.NO, Answer.UNKNOWN, Answer.YES) if one in told)


def _end(round_: _Round, plan: RefreshPlan, why: str) -> None:
    runner = round_.runner
    text = f"The refresh of {title_of(plan.source, plan.trading_mode)} on {runner.name} ended: {why}"
    audit.record(round_.session, FLOTILLA, "ended", Subject("runner", runner.id, runner.name), text, level="warn")


def _under_way(session: Session, runner_id: UUID) -> set[tuple[str, str]]:
    """Return source and trading mode of the refreshes that have not ended."""
    query = select(CandleDownload).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    alive = query.where(CandleDownload.runner_id == runner_id, col(jobs.Job.state).in_(jobs.ALIVE))
    found = session.exec(alive.where(CandleDownload.cause == Cause.REFRESH))
    return {(row.source, str(row.config.get("trading_mode"))) for row in found}
