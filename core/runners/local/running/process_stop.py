"""Stop a process: gracefully with a deadline, or at once."""

import asyncio
import time

from core.errors import Unavailable
from core.runners.folders.file_pieces import InThread
from core.runners.local import runs
from core.runners.local.runs import Run

HARD_END_SECONDS = 10.0
_POLL_SECONDS = 0.1


async def end(run: Run, grace_seconds: float, in_thread: InThread) -> None:
    """Send SIGINT, wait for the deadline, then send SIGKILL. Continues a stop that was interrupted. Errors:
    `Unavailable` when SIGKILL does not end it."""
    if not run.is_alive:
        return
    asked_at = await in_thread(runs.ask_to_end, run)
    spent_seconds = max(time.time() - asked_at, 0.0)  # at least a moment, when an interrupted stop is continued
    if not await _is_gone_within(run, grace_seconds - spent_seconds, in_thread):
        await end_hard(run, in_thread)


async def end_hard(run: Run, in_thread: InThread) -> None:
    """Send SIGKILL and wait for the end. Errors: as `end`."""
    await in_thread(runs.end_at_once, run)
    if not await _is_gone_within(run, HARD_END_SECONDS, in_thread):
        raise Unavailable(f"Process {run.started.pid} does not end, not even when killed: it waits for this machine.")


async def _is_gone_within(run: Run, seconds: float, in_thread: InThread) -> bool:
    deadline = time.monotonic() + seconds
    while (now := await in_thread(runs.read, run.place)) and now.is_alive and now.started == run.started:
        if time.monotonic() >= deadline:
            return False
        await asyncio.sleep(_POLL_SECONDS)
    return True
