"""The log of a container: its end at once, then what it writes, from a thread of its own."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

import docker

from core.errors import FlotillaError
from core.runners.containers.engine import Engine
from core.runners.logfile import clean

_SILENCE_SECONDS = 120
"""After which the stream is asked for anew: a cut line is silent too."""
_AHEAD = 2_000
"""Lines read ahead of who reads them; then the engine waits."""
_LINE_BYTES = 32 * 1024


def tail(client: docker.APIClient, container_id: str, lines: int) -> list[str]:
    return [clean(line) for line in split([client.logs(container_id, stdout=True, stderr=True, tail=lines)])]


def split(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Lines of what comes in any pieces, the last one also without its end."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole
        if len(rest) > _LINE_BYTES:
            yield rest
            rest = b""
    if rest:
        yield rest


class Follower:
    """Follows one container over its runs: begun anew after a run has ended or the line was cut, it goes on where it
    was. `lines()` ends when there is nothing more to come for now."""

    def __init__(self, engine: Engine, container_id: str, tail: int) -> None:
        self._engine, self.container_id, self._tail = engine, container_id, tail
        self._last = ""
        """When the last line was written, as the engine writes it: nanoseconds, comparable as text."""

    async def lines(self) -> AsyncIterator[str]:
        """Errors: `Unavailable`, `NotFound` when the container is no more."""
        reader = _Reader(self._engine, self._options())
        reader.start()
        try:
            while (line := await reader.next()) is not None:
                at, _, text = line.partition(b" ")
                if at.decode(errors="replace") > self._last:
                    self._last = at.decode(errors="replace")
                    yield clean(text)
        finally:
            reader.close()

    def _options(self) -> dict[str, Any]:
        since = {"since": datetime.fromisoformat(self._last[:26] + "+00:00").timestamp()} if self._last else {}
        return {
            "container": self.container_id,
            "tail": "all" if self._last else self._tail,
            "stdout": True,
            "stderr": True,
            "stream": True,
            "follow": True,
            "timestamps": True,
            **since,
        }


class _Reader:
    """A thread that reads, an iterator that waits for it."""

    def __init__(self, engine: Engine, options: dict[str, Any]) -> None:
        self._engine, self._options = engine, options
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[bytes | FlotillaError | None] = asyncio.Queue()
        self._room = threading.Semaphore(_AHEAD)
        self._closed = threading.Event()
        self._line: Any = None

    def start(self) -> None:
        threading.Thread(target=self._read, name="docker-logs", daemon=True).start()

    async def next(self) -> bytes | None:
        """None at the end."""
        got = await self._queue.get()
        if isinstance(got, FlotillaError):
            raise got
        self._room.release()
        return got

    def close(self) -> None:
        self._closed.set()
        self._room.release()
        if self._line is not None:
            with suppress(Exception):  # over ssh a line cannot be cut; it ends with its container
                self._line.close()

    def _read(self) -> None:
        try:
            self._line = self._engine.call(lambda client: client.logs(**self._options), _SILENCE_SECONDS)
            for line in split(self._line):
                self._room.acquire()
                if self._closed.is_set():
                    return
                self._give(line)
            self._give(None)
        except FlotillaError as error:
            self._give(error)
        except Exception:  # the line was cut in the middle of a message
            self._give(None)

    def _give(self, what: bytes | FlotillaError | None) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody listens any more
            self._loop.call_soon_threadsafe(self._queue.put_nowait, what)
