"""The logs of workloads: of existing containers from the engine, of removed ones from what was saved."""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from typing import Any

import docker
from docker.errors import NotFound as Gone

from core.errors import NotFound, Refused, Unavailable
from core.runners.docker import inventory
from core.runners.docker.engine.engine import Engine
from core.runners.docker.logs import container_log
from core.runners.docker.object_names import Names
from core.runners.logs import log_parts
from core.runners.logs.saved_logs import SavedLogs

log = logging.getLogger(__name__)
_NEXT_RUN_SECONDS = 0.5
_SAVE_SECONDS = 45
"""The time for saving the log of an ended run; less than the deadline of the removal that it is part of."""


class LogHistory:
    """`saved`: where the log of a container is kept after the container is removed."""

    def __init__(self, engine: Engine, saved: SavedLogs) -> None:
        self._engine, self._saved = engine, saved

    async def tail(self, names: Names, lines: int, known_id: str | None) -> list[str]:
        """Return the last lines, oldest first. `known_id`: the container seen last; it saves a request, since the ends
        of all logs are read regularly."""
        return await self._engine.look(lambda client: self._tail(client, names, lines, known_id))

    def _tail(self, client: docker.APIClient, names: Names, lines: int, known_id: str | None) -> list[str]:
        if known_id:
            with suppress(Gone):
                return container_log.tail(client, known_id, lines)
        rows = inventory.find_all(client, names)
        return container_log.tail(client, rows[0]["Id"], lines) if rows else []

    async def follow(self, names: Names, tail: int) -> AsyncGenerator[str, None]:
        """Yield lines as they are written, across restarts and replacements. Never ends by itself."""
        follower: container_log.Follower | None = None
        while True:
            held = await self._engine.look(lambda client: inventory.find(client, names))
            if held and (follower is None or follower.container_id != held.container_id):
                follower = container_log.Follower(self._engine, held.container_id, tail if follower is None else "all")
            if held and follower:
                with suppress(NotFound, Refused):  # removed, or about to be: wait for the next container
                    async for text in follower.lines():
                        yield text
            await asyncio.sleep(_NEXT_RUN_SECONDS)

    async def kept(self, names: Names) -> AsyncGenerator[Sequence[str], None]:
        """Yield the saved logs of ended runs, then those of existing containers, see `Runner.kept_log`."""
        rows = await self._engine.look(lambda client: inventory.find_all(client, names))
        rows.sort(key=lambda row: row["Created"])
        async for block in self._blocks(self._saved.pieces(names.workload, [row["Id"] for row in rows])):
            yield block
        for row in rows:
            with suppress(NotFound):  # removed in the meantime
                response = await self._engine.look(lambda client, row=row: container_log.opened(client, row["Id"]))  # type: ignore[misc]
                with closing(response):
                    async for block in self._blocks(container_log.pieces(response)):
                        yield block

    def _blocks(self, pieces: Iterator[bytes]) -> AsyncIterator[list[str]]:
        """Read each block in a call of `Engine.look`, so that a silent engine fails after seconds."""
        return log_parts.blocks(pieces, lambda read: self._engine.look(lambda _: read()))

    async def bring(self, name: str, parts: Sequence[bytes]) -> None:
        """See `Runner.bring_log`."""
        await asyncio.to_thread(self._saved.bring, name, parts)

    def save(self, client: docker.APIClient, names: Names, row: dict[str, Any]) -> None:
        """Save the log of a container that is about to be removed. A failure is only logged, because it must not
        prevent a stop."""
        try:
            with closing(container_log.opened(client, row["Id"])) as log_:
                pieces = _in_time(container_log.pieces(log_))
                self._saved.save(names.workload, row["Created"], row["Id"], pieces)
        except Exception as error:
            log.warning("The log of %s is not saved: %s", names.container, error)

    def forget(self, name: str) -> None:
        """Delete all saved logs of this workload."""
        self._saved.forget(name)


def _in_time(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Pass the pieces on. Errors: `Unavailable` when the log arrives too slowly."""
    deadline = time.monotonic() + _SAVE_SECONDS
    for piece in pieces:
        if time.monotonic() > deadline:
            raise Unavailable(f"The engine has not sent it within {_SAVE_SECONDS} s.")
        yield piece
