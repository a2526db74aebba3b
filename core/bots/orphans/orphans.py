"""What a runner holds that is nobody's: bots of this installation that no row speaks of (any more), and workloads of
other installations. They are shown, and never touched unless a person says so.

Whose money an orphan trades with nobody knows: administrators alone see its name, stop it or adopt it.
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
    """`name`: of the workload. `bot_name`: as it was called at its start; empty for who may not know. `stop_error`: why
    it could not be stopped; empty when nobody has tried since."""

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
    """`strangers`: names of workloads that other installations, or other runners of this one, have on the same engine.
    `may_act`: to stop and adopt."""

    orphans: tuple[OrphanView, ...]
    strangers: tuple[str, ...]
    may_act: bool


async def look(actor: Actor, runner_id: UUID) -> Findings:
    """Return what this runner holds that is nobody's. Errors: `Unavailable` when the runner does not answer."""
    may_act = await _may_look(actor, runner_id)
    runner = await reach(runner_id)
    found = await orphan_search.among(runner_id, await runner.observe())
    others = await runner.strangers()
    stops = await _stops(runner_id, [seen.name for seen, _ in found])
    views = tuple(_view(seen, why, may_act, stops) for seen, why in found)
    return Findings(views, tuple(sorted(seen.name for seen in others)), may_act)


async def stop(actor: Actor, runner_id: UUID, name: str) -> UUID:
    """Ask for the job that ends it politely; its id. Its workspace with its trades stays on the machine; nothing is
    sold. Asked again while it is being stopped, nothing more happens. Errors: `NotFound` when it is no orphan."""
    seen, _ = await orphan_search.find(actor, runner_id, name)
    return await _ask(actor, runner_id, name, bot_name(seen))


@transaction
def _ask(session: Session, actor: Actor, runner_id: UUID, name: str, called: str) -> UUID:
    return stop_job.ask(session, actor, runner_id, name, called)


@read_only
def _may_look(session: Session, actor: Actor, runner_id: UUID) -> bool:
    """Errors: as `fetch`. Whether they may act too."""
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
