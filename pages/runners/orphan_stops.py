"""Stops an orphan from a page. The job runs in the background; the person who started it is notified of the result on
whatever page they are then."""

from collections.abc import Callable
from uuid import UUID

from nicegui import Client, background_tasks, ui

from core.access.policy import Actor
from core.bots.orphans import orphans, stop_job
from pages.parts.notice import toast


async def stop(actor: Actor, runner_id: UUID, name: str, called: str, ended: Callable[[], None]) -> None:
    """Enqueue the job. `ended` is called at its end, even when the page is gone. Errors: as `orphans.stop`."""
    job_id = await orphans.stop(actor, runner_id, name)
    background_tasks.create(_tell_the_end(job_id, called, ended, ui.context.client), name=f"stop the orphan {name}")


async def _tell_the_end(job_id: UUID, called: str, ended: Callable[[], None], asked_from: Client) -> None:
    job = await stop_job.until_ended(job_id)
    if not asked_from.is_deleted:
        with asked_from:
            if job.error:
                toast(f"{called} could not be stopped. {job.error}", "error")
            else:
                toast(f"{called} is stopped.")
    ended()
