"""The job that stops an orphan. A bot may take minutes to end."""

import asyncio
import logging
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, db, events, jobs
from core.access.policy import Actor
from core.audit import Doer, Subject
from core.bots.orphans import orphan_search
from core.db import tell
from core.errors import FlotillaError, NotFound, cause_of
from core.freqtrade.settings.mask import mask_text
from core.jobs import ALIVE, Job, JobView, Running
from core.runners.models import RunnerRow
from core.runners.open_runner import reach

log = logging.getLogger(__name__)
KIND = "stop_orphan"
"""The subject of the job is `<runner id>/<name of the workload>`."""
_OUR_FAULT = "This is a fault in Flotilla. Its log tells more."


def ask(session: Session, actor: Actor, runner_id: UUID, name: str, called: str) -> UUID:
    """Enqueue the job and return its id; while the orphan is already being stopped, return the id of that job.
    `called`: the bot's name, or empty."""
    payload = {
        "runner_id": str(runner_id),
        "name": name,
        "called": called,
        "person_id": str(actor.person_id),
        "person_name": actor.name,
    }
    title = f"Stop the orphan {called or name}"[:200]
    return jobs.enqueue(session, KIND, _subject(runner_id, name), title, payload, actor.person_id)


def newest(session: Session, runner_id: UUID, names: list[str]) -> dict[str, JobView]:
    """Return the last job of each of these workloads, by name. Workloads that nobody has stopped are left out."""
    same = (Job.kind == KIND, col(Job.subject_key).in_([_subject(runner_id, name) for name in names]))
    found = session.exec(select(Job).where(*same).order_by(col(Job.created_at)))
    return {job.payload["name"]: jobs.view(job) for job in found}


async def until_ended(job_id: UUID) -> JobView:
    """Wait until the job has ended, whatever its outcome."""
    changed = asyncio.Event()

    def listen(event: events.Event) -> None:
        if isinstance(event, events.JobChanged) and event.job_id == job_id:
            changed.set()

    forget = events.subscribe(listen, events.JobChanged)
    try:
        while (job := await db.current().run(lambda session: _view(session, job_id), reads_only=True)).state in ALIVE:
            await changed.wait()
            changed.clear()
    finally:
        forget()
    return job


async def carry_out(job: Running) -> None:
    """Handle the job. Restartable: an orphan that is already gone was stopped before Flotilla was restarted."""
    try:
        await _end(UUID(job.payload["runner_id"]), job.payload["name"])
    except FlotillaError as error:
        raise FlotillaError(f"{error} {error.hint}".strip(), detail=error.detail) from error
    except Exception as error:
        log.exception("The orphan %s could not be stopped", job.payload["name"])
        raise FlotillaError(f"This failed inside Flotilla: {mask_text(cause_of(error))}. {_OUR_FAULT}") from error
    await db.current().run(lambda session: _note(session, job))


async def _end(runner_id: UUID, name: str) -> None:
    """Stop the workload gracefully. Errors: `NotFound` when it is no longer an orphan because somebody has adopted it
    meanwhile."""
    runner = await reach(runner_id)
    held = [seen for seen in await runner.observe() if seen.name == name]
    if held and not await orphan_search.among(runner_id, held):
        raise NotFound(orphan_search.NO_SUCH)
    if held:
        await runner.remove(name)


def _note(session: Session, job: Running) -> None:
    runner_id = UUID(job.payload["runner_id"])
    runner = session.get(RunnerRow, runner_id)  # it may have been deleted meanwhile
    where = runner.name if runner else "a deleted runner"
    name, called = job.payload["name"], job.payload["called"]
    doer = Doer(job.payload["person_name"], UUID(job.payload["person_id"]))
    text = f"stopped the orphan {f'{called} ({name})' if called else name} on {where}; its trades stay there"
    audit.record(session, doer, "stopped", Subject("runner", runner_id, where), text, level="warn")
    tell(session, events.ThingChanged("runner", runner_id))


def _view(session: Session, job_id: UUID) -> JobView:
    return jobs.view(session.get_one(Job, job_id))


def _subject(runner_id: UUID, name: str) -> str:
    return f"{runner_id}/{name}"
