"""Background rounds: coroutines that run again and again.

A round that fails is logged, and the next one comes all the same. A round that is still running when the next is due is
not started twice.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from core.db import utcnow
from core.errors import FlotillaError

log = logging.getLogger(__name__)
Round = Callable[[], Awaitable[None]]


class Schedule:
    """The rounds of this process, on its event loop."""

    def __init__(self) -> None:
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # it would warn about each long round
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._going: set[asyncio.Task[None]] = set()

    def every(self, seconds: float, name: str, round_: Round) -> None:
        """Run `round_` at the start and then every `seconds`. A round that is late is run, not skipped."""
        self._scheduler.add_job(
            self._guarded,
            "interval",
            seconds=seconds,
            args=(name, round_),
            id=name,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
            next_run_time=utcnow(),
        )

    def start(self) -> None:
        """Start all rounds. Call it once."""
        self._scheduler.start()

    async def close(self) -> None:
        """Start no more rounds, and cancel the running ones."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        await asyncio.sleep(0)  # rounds that were just submitted begin, so that they can be cancelled
        for task in list(self._going):
            task.cancel()
        await asyncio.gather(*self._going, return_exceptions=True)
        await asyncio.sleep(0)  # the scheduler sees that they ended; it would log those that it ends itself as errors
        self._scheduler.shutdown(wait=False)

    async def _guarded(self, name: str, round_: Round) -> None:
        task = asyncio.ensure_future(_logged(name, round_))
        self._going.add(task)
        task.add_done_callback(self._going.discard)
        await asyncio.wait([task])


async def _logged(name: str, round_: Round) -> None:
    try:
        await round_()
    except FlotillaError as error:
        log.warning("%s: %s %s", name, error, error.detail)
    except Exception:
        log.exception("%s failed", name)
