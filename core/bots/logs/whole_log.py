"""The whole stored log of a bot, for people who may view the bot: searched, or streamed as it is. Secrets are masked
line by line, as on the page.

Reading 40 MB takes a second or more. One thread does it for all readers, block by block: the event loop is never
blocked, and all readers together use one processor at most.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass
from typing import ParamSpec, TypeVar
from uuid import UUID

from core.access.policy import Actor
from core.bots.logs.log_readers import placed
from core.bots.logs.log_search import MOST_LINES, Found, LogSearch, Wanted
from core.bots.service import ASK_AGAIN_SECONDS, place
from core.freqtrade.settings.mask import mask_line
from core.runners.open_runner import reach

T = TypeVar("T")
P = ParamSpec("P")
CUT = f"… The log has more lines. Flotilla gives {MOST_LINES:,} at most."
_worker = ThreadPoolExecutor(1, thread_name_prefix="kept-log")


@dataclass(frozen=True, slots=True)
class Searching:
    """The progress of a search; `found` at its end."""

    read_bytes: int
    matches: int
    found: Found | None = None


async def search(actor: Actor, bot_id: UUID, wanted: Wanted) -> AsyncGenerator[Searching, None]:
    """Search the log. Errors: `NotFound`, also during the search once the person may no longer view the bot; `Refused`
    when too many logs are being read."""
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
    """Yield the text of the log in blocks, oldest line first. Errors: as `search`."""
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
    with placed(actor.person_id) as reader:
        runner, asked_at = await reach(runner_id), time.monotonic()
        async with aclosing(runner.kept_log(name)) as blocks:
            async for block in blocks:
                reader.take_block()
                if time.monotonic() - asked_at > ASK_AGAIN_SECONDS:
                    await place(actor, bot_id)
                    asked_at = time.monotonic()
                yield block


def _masked(block: Sequence[str]) -> str:
    return "".join(f"{mask_line(line)}\n" for line in block)


def _size(block: Sequence[str]) -> int:
    """Return the approximate size in bytes. For text that is not ASCII, more was read."""
    return sum(map(len, block)) + len(block)


async def _in_thread(work: Callable[P, T], *given: P.args, **_: P.kwargs) -> T:
    return await asyncio.get_running_loop().run_in_executor(_worker, work, *given)
