"""The workloads on a runner that belong to no bot: those of this installation without a row (any more), and those of
other installations. They are shown, and never touched unless a person requests it.

Nobody knows whose money an orphan trades with, so only administrators see its name, stop it or adopt it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from core.access.policy import Actor, current, fetch
from core.access.scopes import Role, Scope
from core.bots.orphans import orphan_search, stop_job
from core.bots.orphans.orphan_search import Why, bot_name
from core.db import read_only, transaction
from core.jobs import ALIVE, JobState, JobView
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Observation, State


@dataclass(frozen=True, slots=True)
class OrphanView:
    """An orphan. `name`: of the workload. `bot_name`: the bot's name at its start; empty for people who may not know
    it. `stop_error`: why it could not be stopped; empty when nobody has tried since."""

    name: str
    bot_name: str
    why: Why
    state: State
    since: datetime | None
    image: str
    is_stopping: bool = False
    stop_error: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What belongs to no bot on a runner. `strangers`: names of workloads that other installations, or other runners of
    this one, have on the same engine. `may_act`: whether the person may stop and adopt orphans."""

    orphans: tuple[OrphanView, ...]
    strangers: tuple[str, ...]
    may_act: bool


async def look(actor: Actor, runner_id: UUID) -> Findings:
    """Return the workloads on this runner that belong to no bot. Errors: `Unavailable` when the runner does not
    answer."""
    may_act = await _may_look(actor, runner_id)
    runner = await reach(runner_id)
    found = await orphan_search.among(runner_id, await runner.observe())
    others = await runner.strangers()
    stops = await _stops(runner_id, [seen.name for seen, _ in found])
    views = tuple(_view(seen, why, may_act, stops) for seen, why in found)
    return Findings(views, tuple(sorted(seen.name for seen in others)), may_act)


async def stop(actor: Actor, runner_id: UUID, name: str) -> UUID:
    """Enqueue the job that stops the orphan gracefully; return its id. The workspace with its trades stays on the
    machine, and nothing is sold. Called again while the job runs, it returns the same job. Errors: `NotFound` when it
    is not an orphan."""
    seen, _ = await orphan_search.find(actor, runner_id, name)
    return await _ask(actor, runner_id, name, bot_name(seen))


@transaction
def _ask(session: Session, actor: Actor, runner_id: UUID, name: str, called: str) -> UUID:
    return stop_job.ask(session, actor, runner_id, name, called)


@read_only
def _may_look(session: Session, actor: Actor, runner_id: UUID) -> bool:
    """Return whether the actor may also act. Errors: as `fetch`."""
    fetch(session, actor, Scope.VIEW, RunnerRow, runner_id)
    return current(session, actor).role is Role.ADMINISTRATOR


@read_only
def _stops(session: Session, runner_id: UUID, names: list[str]) -> dict[str, JobView]:
    return stop_job.newest(session, runner_id, names) if names else {}


def _view(seen: Observation, why: Why, may_know: bool, stops: Mapping[str, JobView]) -> OrphanView:
    job = stops.get(seen.name)
    return OrphanView(
        name=seen.name,
        bot_name=bot_name(seen) if may_know else "",
        why=why,
        state=seen.state,
        since=seen.started_at,
        image=seen.image,
        is_stopping=job is not None and job.state in ALIVE,
        stop_error=job.error or "" if job and job.state is JobState.FAILED else "",
    )
