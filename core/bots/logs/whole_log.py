"""Everything that is kept of the log of a bot, for people who may view the bot: searched, or as a whole. Secrets are
masked line by line, as on the page.

Reading 40 MB takes a second or more. One thread does it for everybody, block by block: the event loop is never blocked,
and all readers together use one processor at most.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar
from uuid import UUID

from core.access.policy import Actor
from core.bots.logs.log_search import MOST_LINES, Found, LogSearch, Wanted
from core.bots.service import ASK_AGAIN_SECONDS, place
from core.errors import Refused
from core.freqtrade.settings.mask import mask_line
from core.runners.open_runner import reach

T = TypeVar("T")
P = ParamSpec("P")
MOST_AT_ONCE, MOST_OF_ONE = 8, 2
"""How many logs are read at a time: by everybody, and by one person."""
CUT = f"… The log has more lines. Flotilla gives {MOST_LINES:,} at most."
_worker = ThreadPoolExecutor(1, thread_name_prefix="kept-log")
IDLE_SECONDS = 60.0
"""A reader that took nothing for so long, such as a download that nobody receives, loses its place when others wait."""


@dataclass(frozen=True, slots=True)
class Searching:
    """How far a search is; `found` at its end."""

    read_bytes: int
    matches: int
    found: Found | None = None


async def search(actor: Actor, bot_id: UUID, wanted: Wanted) -> AsyncGenerator[Searching, None]:
    """Errors: `NotFound`, also during the search once the person may no longer view the bot; `Refused` when too many
    logs are being read."""
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
    with _placed(actor.person_id) as reader:
        runner, asked_at = await reach(runner_id), time.monotonic()
        async with aclosing(runner.kept_log(name)) as blocks:
            async for block in blocks:
                reader.take_block()
                if time.monotonic() - asked_at > ASK_AGAIN_SECONDS:
                    await place(actor, bot_id)
                    asked_at = time.monotonic()
                yield block


@dataclass(slots=True, eq=False)
class _Reader:
    person_id: UUID
    active_at: float = field(default_factory=time.monotonic)

    def take_block(self) -> None:
        """Errors: `Refused` when its place was given away."""
        if self not in _readers:
            raise Refused("Reading this log was ended: nobody took any of it for a minute, and others waited.")
        self.active_at = time.monotonic()


_readers: list[_Reader] = []


@contextmanager
def _placed(person_id: UUID) -> Iterator[_Reader]:
    reader = _Reader(person_id)
    if not _has_room_for(reader):
        _readers[:] = [one for one in _readers if reader.active_at - one.active_at <= IDLE_SECONDS]
    if not _has_room_for(reader):
        raise Refused("Too many logs are being read right now.", hint="Try again when one of them is done.")
    _readers.append(reader)
    try:
        yield reader
    finally:
        if reader in _readers:
            _readers.remove(reader)


def _has_room_for(reader: _Reader) -> bool:
    own = sum(one.person_id == reader.person_id for one in _readers)
    return own < MOST_OF_ONE and len(_readers) < MOST_AT_ONCE


def _masked(block: Sequence[str]) -> str:
    return "".join(f"{mask_line(line)}\n" for line in block)


def _size(block: Sequence[str]) -> int:
    """About: of what is not ASCII more was read."""
    return sum(map(len, block)) + len(block)


async def _in_thread(work: Callable[P, T], *given: P.args, **_: P.kwargs) -> T:
    return await asyncio.get_running_loop().run_in_executor(_worker, work, *given)
