"""The handle on its job that a handler gets."""

import asyncio
import logging

from core import db
from core.errors import FlotillaError
from core.events import JobChanged
from core.jobs.models import Job
from core.jobs.queue import change

log = logging.getLogger(__name__)


class Running:
    """A running job. `is_resumed`: it was started before and interrupted by the end of Flotilla. The handler has to
    find out how far it came; it may have done nothing yet. `is_left`: Flotilla ends, and this job is resumed at the
    next start; a handler that is cancelled then leaves its workload running."""

    def __init__(self, job: Job, *, is_resumed: bool = False) -> None:
        self.id = job.id
        self.subject_key = job.subject_key
        self.payload = job.payload
        self.runner_id = job.runner_id
        self.is_resumed = is_resumed
        self.is_left = False
        self._told = (-1.0, "")
        self._newest: tuple[float, str] | None = None
        self._telling: asyncio.Task[None] | None = None

    async def progress(self, fraction: float, step: str) -> None:
        """Report the progress (0..1) and the current step. Written only when a whole percent or the step changed."""
        told = (round(min(max(fraction, 0.0), 1.0), 2), step[:300])
        if told != self._told:
            self._told = told
            done, words = told
            await db.current().run(lambda session: change(session, self.id, JobChanged, progress=done, step=words))

    def report(self, fraction: float, step: str) -> None:
        """Report progress from code that cannot await. It is written soon; of several reports, the newest."""
        self._newest = (fraction, step)
        if self._telling is None or self._telling.done():
            self._telling = asyncio.ensure_future(self._tell_newest())

    async def _tell_newest(self) -> None:
        """Write reports one after another; two at once could be stored in the wrong order."""
        while self._newest is not None:
            newest, self._newest = self._newest, None
            try:
                await self.progress(*newest)
            except FlotillaError as error:
                log.warning("Progress of job %s: %s", self.id, error)
