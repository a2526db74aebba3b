"""Freqtrade versions on runners: list them, install one, and follow the jobs that do so."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, select

from core import jobs
from core.access.policy import Actor, current, fetch, visible
from core.access.scopes import Kind, Scope
from core.db import read_only, transaction
from core.freqtrade.versions import short
from core.jobs import JobView
from core.runners import kinds
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.packages.package_installs import INSTALL
from core.runners.versions import provided_modules

PREPARE = "prepare_version"
"""Kind of the job that installs a Freqtrade version; its subject is `<runner id>/<version>`."""


_MOST_TITLE = 200


async def versions(actor: Actor, runner_id: UUID) -> dict[str, datetime | None]:
    """Return version → when its image was made, if known, of those that can start there at once, newest first. Errors:
    `Unavailable` when the runner does not answer."""
    await _may(actor, runner_id, Scope.VIEW)
    facts = await (await reach(runner_id)).test()
    return {version: facts.made_at.get(version) for version in facts.versions}


@transaction
def install(session: Session, actor: Actor, runner_id: UUID, version: str) -> UUID:
    """Enqueue the job that installs this version there and return its id, or the id of the one that is under way.
    Errors: `Invalid` for what runners of its kind do not take."""
    row = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    kinds.require_version(row.type, version)
    return ask_for(session, row, version, actor.person_id)


async def cancel_install(actor: Actor, runner_id: UUID, version: str) -> None:
    """Cancel the installation of this version. Does nothing when there is none."""
    await _may(actor, runner_id, Scope.EDIT)
    for job in await installs(actor, runner_id):
        if job.subject_key == _subject(runner_id, version) and job.state in jobs.ALIVE:
            await jobs.cancel(job.id)


@read_only
def installs(session: Session, actor: Actor, runner_id: UUID) -> list[JobView]:
    """Return the last job of each version on this runner, newest first, whatever its state."""
    fetch(session, actor, Scope.VIEW, RunnerRow, runner_id)
    query = select(jobs.Job).where(installs_on(runner_id)).order_by(col(jobs.Job.created_at).desc())
    newest: dict[str, JobView] = {}
    for job in session.exec(query.limit(50)):
        newest.setdefault(job.subject_key, jobs.view(job))
    return list(newest.values())


@read_only
def installs_under_way(session: Session, actor: Actor) -> list[JobView]:
    """Return the unfinished installations, of packages too, on all runners that the actor may see, oldest first. The
    number of queries is fixed."""
    me = current(session, actor)
    mine = visible(me, Kind.RUNNER, RunnerRow.id, RunnerRow.owner_id)
    here = {str(id_) for id_ in session.exec(select(RunnerRow.id).where(col(RunnerRow.archived_at).is_(None), mine))}
    alive = select(jobs.Job).where(col(jobs.Job.kind).in_((PREPARE, INSTALL)), col(jobs.Job.state).in_(jobs.ALIVE))
    found = session.exec(alive.order_by(col(jobs.Job.created_at))).all()
    return [jobs.view(job) for job in found if job.subject_key.partition("/")[0] in here]


# -- for other services, within their transaction ---------------------------------------------------------------------


def ask_for(session: Session, row: RunnerRow, version: str, by: UUID | None) -> UUID:
    """Enqueue the job that installs a version and return its id, or the id of the one that is under way. Checks no
    permission."""
    payload = {"runner_id": str(row.id), "version": version}
    title = f"{kinds.describe(row.type).versions.verb} Freqtrade {short(version)} on {row.name}"
    return jobs.enqueue(session, PREPARE, _subject(row.id, version), title[:_MOST_TITLE], payload, by, runner_id=row.id)


def last_install(session: Session, runner_id: UUID, version: str) -> JobView | None:
    """Return the newest job for this version there, whatever its state."""
    return jobs.latest(session, PREPARE, _subject(runner_id, version))


async def prepare(job: jobs.Running) -> None:
    """Handle the job: install the version on its runner."""
    runner = await reach(UUID(job.payload["runner_id"]))
    await runner.prepare(job.payload["version"], job.report)
    await provided_modules.learn(runner, job.payload["version"])


@read_only
def _may(session: Session, actor: Actor, runner_id: UUID, scope: Scope) -> None:
    fetch(session, actor, scope, RunnerRow, runner_id)


def _subject(runner_id: UUID, version: str) -> str:
    return f"{runner_id}/{version}"


def installs_on(runner_id: UUID) -> ColumnElement[bool]:
    """Return the condition on `Job` for installations there."""
    return and_(col(jobs.Job.kind) == PREPARE, col(jobs.Job.subject_key).startswith(f"{runner_id}/"))
