"""Transfers the trade databases of a bot from one runner to another. They are copied at rest, compared row by row on
the new side, and only then put in place there. The old side is only read."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import TypeVar

from core.bots.databases.database_files import DatabaseFiles
from core.bots.databases.file_facts import Packed
from core.errors import FlotillaError, Refused, Unavailable
from core.runners.folders.file_pieces import whole_file
from core.runners.port import LOG_PART_BYTES, LOG_PARTS, Runner

log = logging.getLogger(__name__)
T = TypeVar("T")
PART_WITHIN_SECONDS = 120.0
WORK_WITHIN_SECONDS = 1500.0
CLEARED_WITHIN_SECONDS = 30.0
"""Time limit for clearing up after a failure; the bot stays at rest until then."""
FOLDER = "travel"
Tell = Callable[[float, str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Side:
    """The workspace of this name on one runner. `version`: a Freqtrade version that is installed there, whose
    interpreter is used."""

    runner: Runner
    name: str
    version: str

    @property
    def files(self) -> DatabaseFiles:
        """The trade databases on this side."""
        return DatabaseFiles(self.runner, self.name, self.version)


async def carry(here: Side, there: Side, databases: Sequence[str], tell: Tell) -> set[str]:
    """Transfer these databases. Return the names of those that are on the new side now, verified. Missing ones are
    skipped. May be called again.

    Errors: `Unavailable` when a side does not answer, `Refused` when a row differs or a disk is full.
    """
    try:
        return await _carry(here, there, databases, tell)
    except FlotillaError:
        for side in (here, there):
            await _clear_if_possible(side)
        raise


async def _carry(here: Side, there: Side, databases: Sequence[str], tell: Tell) -> set[str]:
    arrived = set()
    for number, database in enumerate(databases):
        share, step = number / len(databases), 1 / len(databases)
        await tell(share, f"Copying {database}")
        packed = await _in_time(here.files.pack(database, FOLDER))
        if packed is None:
            continue
        await _carry_parts(here, there, packed, lambda done: tell(share + step * (0.2 + 0.6 * done), _words(database)))  # noqa: B023
        await tell(share + step * 0.8, f"Comparing {database} row by row")
        found = await _in_time(there.files.unpack(FOLDER, database, packed.facts.size_bytes))
        if found.digest != packed.facts.digest:
            raise Refused(f"{database} did not arrive as it was sent.")
        arrived.add(database)
    await clear(here)
    await clear(there)
    return arrived


async def carry_log(here: Side, there: Side) -> None:
    """Copy the last 40 MB of the bot's log. A failure does not stop the move: it is written to Flotilla's own log."""
    try:
        async with asyncio.timeout(PART_WITHIN_SECONDS):
            await there.runner.bring_log(there.name, await _log_parts(here))
    except (TimeoutError, FlotillaError) as error:
        log.warning("The log of %s stays where it was: %s", here.name, error or "it takes too long.")


async def _log_parts(here: Side) -> list[bytes]:
    parts = deque([bytearray()], maxlen=LOG_PARTS)
    async with aclosing(here.runner.kept_log(here.name)) as blocks:
        async for block in blocks:
            content = "".join(f"{line}\n" for line in block).encode(errors="replace")
            if len(parts[-1]) + len(content) > LOG_PART_BYTES:
                parts.append(bytearray())
            parts[-1] += content
    return [bytes(part) for part in parts if part]


async def clear(side: Side, seconds: float = WORK_WITHIN_SECONDS) -> None:
    """Remove the folder of the transfer on this side. May be called again."""
    await _in_time(side.files.forget(FOLDER), seconds)


async def _clear_if_possible(side: Side) -> None:
    """Clear the side, so that a full disk does not stay full for all bots on it."""
    try:
        await clear(side, CLEARED_WITHIN_SECONDS)
    except FlotillaError as error:
        log.warning("What was carried of %s stays half way: %s %s", side.name, error, error.detail)


def _words(database: str) -> str:
    return f"Carrying {database} over"


async def _carry_parts(here: Side, there: Side, packed: Packed, tell: Callable[[float], Awaitable[None]]) -> None:
    await clear(there)
    for number, part in enumerate(packed.parts, 1):
        content = await _in_time(whole_file(here.runner, here.name, part), PART_WITHIN_SECONDS)
        await _in_time(there.runner.put(there.name, {part: content}), PART_WITHIN_SECONDS)
        await tell(number / len(packed.parts))


async def _in_time(work: Awaitable[T], seconds: float = WORK_WITHIN_SECONDS) -> T:
    try:
        async with asyncio.timeout(seconds):
            return await work
    except TimeoutError as error:
        raise Unavailable("One of the two runners does not answer any more.") from error
