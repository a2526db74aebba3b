"""What a handler holds of its job while it carries it out."""

import asyncio
import logging

from core import db
from core.errors import FlotillaError
from core.events import JobChanged
from core.jobs.models import Job
from core.jobs.queue import change

log = logging.getLogger(__name__)


class Running:
    """`is_resumed`: it was begun before, and Flotilla ended in the middle of it. How far it came is for the handler to
    find out: it may not have done anything yet."""

    def __init__(self, job: Job, *, is_resumed: bool = False) -> None:
        self.id = job.id
        self.subject_key = job.subject_key
        self.payload = job.payload
        self.runner_id = job.runner_id
        self.is_resumed = is_resumed
        self._told = (-1.0, "")
        self._newest: tuple[float, str] | None = None
        self._telling: asyncio.Task[None] | None = None

    async def progress(self, fraction: float, step: str) -> None:
        """Tell how far it is (0..1) and what is being done. Stored only when a whole percent or the step changed."""
        told = (round(min(max(fraction, 0.0), 1.0), 2), step[:300])
        if told != self._told:
            self._told = told
            done, words = told
            await db.current().run(lambda session: change(session, self.id, JobChanged, progress=done, step=words))

    def report(self, fraction: float, step: str) -> None:
        """As `progress`, for callers that cannot wait: it is told soon, and of several reports the newest."""
        self._newest = (fraction, step)
        if self._telling is None or self._telling.done():
            self._telling = asyncio.ensure_future(self._tell_newest())

    async def _tell_newest(self) -> None:
        """One after the other: two at once could be stored the wrong way round."""
        while self._newest is not None:
            newest, self._newest = self._newest, None
            try:
                await self.progress(*newest)
            except FlotillaError as error:
                log.warning("Progress of job %s: %s", self.id, error)
