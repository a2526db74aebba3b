"""Carry out jobs. Each job is a task of this process; it starts when its slots are free and ends at its deadline at the
latest."""

import asyncio
import logging
import traceback
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col

from core import db, json_safe
from core.db import tell, utcnow
from core.errors import FlotillaError, Unavailable
from core.events import JobChanged, JobEnded
from core.jobs.handlers import kinds, slots_of_runners
from core.jobs.models import Job, JobState
from core.jobs.queue import change, waiting
from core.jobs.running import Running
from core.jobs.turns import Slots, turns

log = logging.getLogger(__name__)
_tasks: dict[UUID, asyncio.Task[None]] = {}
_at_work: dict[UUID, Job] = {}
"""The jobs whose tasks are in `_tasks`."""
_handles: dict[UUID, Running] = {}
"""The handles of jobs whose handlers run."""
_NOTE_AGAIN_SECONDS = 5.0


async def work() -> None:
    """Start every waiting job whose slots are free. Scheduled often, and called when a job was added or has ended;
    calls may overlap."""
    found, of_runners = await db.current().run(_look, reads_only=True)
    ready = [job for job in found if job.id not in _tasks]
    begin, waits = turns(ready, _at_work.values(), Slots(kinds, of_runners))
    for job in begin:
        _begin(job)
    if news := {job.id: waits[job.id] for job in ready if job.id in waits and job.waits_for != waits[job.id]}:
        await db.current().run(lambda session: _note_waits(session, news))


async def cancel(job_id: UUID) -> None:
    """Cancel the job and wait until it stops. Does nothing when it has ended."""
    if task := _tasks.get(job_id):
        task.cancel()
        await asyncio.wait([task])
    ended = {"state": JobState.CANCELLED, "ended_at": utcnow()}
    await db.current().run(lambda session: change(session, job_id, JobEnded, **ended))


async def wait(job_id: UUID) -> None:
    """Wait until the job has ended, with success or not. Returns at once for a job that is not running."""
    while task := _tasks.get(job_id):
        await asyncio.wait([task])


async def resume_after_restart() -> None:
    """Put jobs that were running when the last process ended back to waiting. Call once, before the first `work`."""

    def again(session: Session) -> None:
        query = update(Job).where(col(Job.state) == JobState.RUNNING)
        session.execute(query.values(state=JobState.WAITING, step="Taken up again after a restart"))

    await db.current().run(again)


async def close() -> None:
    """Stop all running jobs. Their rows stay RUNNING and are resumed at the next start."""
    tasks = list(_tasks.values())
    for handle in _handles.values():
        handle.is_left = True
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


# -- choosing jobs ----------------------------------------------------------------------------------------------------


def _look(session: Session) -> tuple[list[Job], Mapping[UUID, int]]:
    """Return the waiting jobs in their order, and the slots of runners if one of the jobs needs them."""
    found = waiting(session)
    is_limited = any(job.kind in kinds and kinds[job.kind].takes_runner_slot for job in found)
    return found, slots_of_runners(session) if is_limited else {}


def _note_waits(session: Session, news: Mapping[UUID, str]) -> None:
    for job_id, words in news.items():
        change(session, job_id, JobChanged, waits_for=words)


def _begin(job: Job) -> None:
    task = asyncio.create_task(_carry_out(job), name=f"job {job.kind} {job.subject_key}")
    _tasks[job.id], _at_work[job.id] = task, job
    task.add_done_callback(lambda _: _forget(job.id))


def _forget(job_id: UUID) -> None:
    _tasks.pop(job_id, None)
    _at_work.pop(job_id, None)
    _handles.pop(job_id, None)


# -- running a job ----------------------------------------------------------------------------------------------------


async def _carry_out(job: Job) -> None:
    kind = kinds[job.kind]
    if not await db.current().run(lambda session: _claimed(session, job, kind.deadline)):
        return
    deadline = asyncio.timeout(kind.deadline.total_seconds())
    _handles[job.id] = Running(job, is_resumed=job.started_at is not None)
    try:
        async with deadline:
            await kind.handler(_handles[job.id])
    except FlotillaError as error:
        await _fail(job, str(error), error.detail)
    except Exception as error:
        if deadline.expired():
            hours = kind.deadline.total_seconds() / 3600
            await _fail(job, f"{job.title}: not finished after {hours:g} h, given up.", "")
            return
        log.exception("Job %s %s failed", job.kind, job.subject_key)
        await _fail(job, f"{job.title}: {str(error) or type(error).__name__}", traceback.format_exc())
    else:
        await _end(job, state=JobState.DONE, progress=1.0, step="")


def _claimed(session: Session, job: Job, deadline: timedelta) -> bool:
    """Mark the job as running and return whether it was still waiting; it may have been carried out or cancelled since
    it was read. A resumption does not count as an attempt and keeps the first `started_at`."""
    now = utcnow()
    new = {} if job.started_at else {"attempt": Job.attempt + 1, "started_at": now}
    waits = update(Job).where(col(Job.id) == job.id, col(Job.state) == JobState.WAITING)
    begun = waits.values(state=JobState.RUNNING, waits_for="", error=None, deadline_at=now + deadline, **new)
    tell(session, JobChanged(job.id, job.kind, job.subject_key))
    return bool(session.execute(begun).rowcount)  # type: ignore[attr-defined]


async def _fail(job: Job, sentence: str, detail: str) -> None:
    """End the job as failed. Text from other systems is made storable first; otherwise the end could never be
    written."""
    log_tail = json_safe.text(detail[-200_000:])
    await _end(job, state=JobState.FAILED, error=json_safe.text(sentence), log=log_tail)


async def _end(job: Job, **values: Any) -> None:
    """Write the end of the job. Retries while the database is locked; otherwise the job would seem to run for ever."""
    ended = {"ended_at": utcnow(), **values}
    while True:
        try:
            await db.current().run(lambda session: change(session, job.id, JobEnded, **ended))
            return
        except Unavailable as error:
            log.warning("The end of job %s %s cannot be noted yet: %s", job.kind, job.subject_key, error)
            await asyncio.sleep(_NOTE_AGAIN_SECONDS)
