"""All that is kept of the log of a bot, for who may look at it: searched, or as a whole. Secrets are masked line by
line, as on the page.

40 MB are a second of work and more: it is done block by block in one thread for all, so that the event loop goes on and
nobody gets more than one processor for it.
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from typing import ParamSpec, TypeVar
from uuid import UUID

from core.access.policy import Actor
from core.bots.log_search import MOST_LINES, Found, LogSearch, Wanted
from core.bots.service import ASK_AGAIN_SECONDS, place
from core.errors import Refused
from core.freqtrade.mask import mask_line
from core.runners.reach import reach

T = TypeVar("T")
P = ParamSpec("P")
MOST_AT_ONCE, MOST_OF_ONE = 8, 2
"""Logs that are read through at a time, of all and of one person."""
CUT = f"… Flotilla gives {MOST_LINES:,} lines at most; the log has more."
_worker = ThreadPoolExecutor(1, thread_name_prefix="kept-log")
_readers: Counter[UUID] = Counter()


@dataclass(frozen=True, slots=True)
class Searching:
    """How far a search is; `found` at its end."""

    read_bytes: int
    matches: int
    found: Found | None = None


async def search(actor: Actor, bot_id: UUID, wanted: Wanted) -> AsyncGenerator[Searching, None]:
    """Errors: `NotFound`, also soon after the right to look was taken back; `Refused` when too many read already."""
    looking, read_bytes = LogSearch(wanted), 0
    async with aclosing(_blocks(actor, bot_id)) as blocks:
        async for block in blocks:
            await _in_thread(looking.look, block)
            read_bytes += _size(block)
            yield Searching(read_bytes, looking.matches)
            if looking.is_cut:
                break
    yield Searching(read_bytes, looking.matches, await _in_thread(looking.found))


async def whole(actor: Actor, bot_id: UUID) -> AsyncGenerator[str, None]:
    """Its text in blocks, the oldest line first. Errors: as `search`."""
    lines = 0
    async with aclosing(_blocks(actor, bot_id)) as blocks:
        async for block in blocks:
            yield await _in_thread(_masked, block[: MOST_LINES - lines])
            lines += len(block)
            if lines > MOST_LINES:
                yield f"{CUT}\n"
                return


async def _blocks(actor: Actor, bot_id: UUID) -> AsyncGenerator[Sequence[str], None]:
    runner_id, name = await place(actor, bot_id)
    with _counted(actor.person_id):
        runner, asked_at = await reach(runner_id), time.monotonic()
        async with aclosing(runner.kept_log(name)) as blocks:
            async for block in blocks:
                if time.monotonic() - asked_at > ASK_AGAIN_SECONDS:
                    await place(actor, bot_id)
                    asked_at = time.monotonic()
                yield block


@contextmanager
def _counted(person_id: UUID) -> Iterator[None]:
    if _readers[person_id] >= MOST_OF_ONE or _readers.total() >= MOST_AT_ONCE:
        raise Refused("Too many logs are being read through just now.", hint="Wait until one of them has ended.")
    _readers[person_id] += 1
    try:
        yield
    finally:
        _readers[person_id] -= 1


def _masked(block: Sequence[str]) -> str:
    return "".join(f"{mask_line(line)}\n" for line in block)


def _size(block: Sequence[str]) -> int:
    """About: of what is not ASCII more was read."""
    return sum(map(len, block)) + len(block)


async def _in_thread(work: Callable[P, T], *given: P.args, **_: P.kwargs) -> T:
    return await asyncio.get_running_loop().run_in_executor(_worker, work, *given)
