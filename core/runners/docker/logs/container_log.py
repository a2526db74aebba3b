"""Read the log of a container: its last lines at once, or each new line from a thread."""

import asyncio
import threading
from collections import Counter, deque
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple

import docker
from requests import Response

from core.errors import FlotillaError
from core.runners.docker.engine import bounded_answers
from core.runners.docker.engine.engine import Engine
from core.runners.logs.logfile import clean

_SILENCE_SECONDS = 120
"""Silence after which the stream is reopened, because a broken connection is silent too."""
_AHEAD = 2_000
"""Lines read ahead of the consumer; then the engine has to wait."""
_LINE_BYTES = 32 * 1024
_PIECE_BYTES = 64 * 1024
MOST_BYTES = 64 * 1024 * 1024
"""The size of the log that is read of one container. Flotilla's containers keep 40 MB."""
_OVERLAP_SECONDS = 0.1
_MOST_RECENT = 20_000
"""Lines that are remembered to recognise duplicates, even if they share one time."""


class Line(NamedTuple):
    """One line of a log, with the engine's timestamp."""

    at: str
    """The timestamp as the engine writes it: `2026-11-22T18:20:53.123456789Z`."""
    text: bytes

    @property
    def seconds(self) -> float:
        """Return the timestamp in seconds of the epoch; 0.0 when the engine wrote none."""
        try:
            return datetime.fromisoformat(f"{self.at[:26]}+00:00").timestamp()
        except ValueError:
            return 0.0


def tail(client: docker.APIClient, container_id: str, lines: int) -> list[str]:
    """Return the last lines, oldest first, without control characters."""
    return [clean(line) for line in split([client.logs(container_id, stdout=True, stderr=True, tail=lines)])]


def opened(client: docker.APIClient, container_id: str) -> Response:
    """Open the whole log that the engine keeps; read it with `pieces` and close it. Does what the library's own `logs`
    does, which waits for a silent engine for ever."""
    url = client._url("/containers/{0}/logs", container_id)  # type: ignore[attr-defined]
    asked = "stdout=1&stderr=1&tail=all"
    response: Response = client.get(url, params=asked, stream=True, timeout=client.timeout)
    client._raise_for_status(response)  # type: ignore[attr-defined]
    return response


def pieces(response: Response) -> Iterator[bytes]:
    """Yield the text of an open log in pieces, `MOST_BYTES` at most, because the engine may be under somebody else's
    control."""
    gathered, size, read = list[bytes](), 0, 0
    for frame in bounded_answers.frames(bounded_answers.full_pieces(response)):
        gathered.append(frame)
        size += len(frame)
        if size >= _PIECE_BYTES:
            yield b"".join(gathered)
            gathered, size, read = [], 0, read + size
        if read > MOST_BYTES:
            return
    yield b"".join(gathered)


def split(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Split pieces of any size into lines. The last line is included even without a line ending."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole
        if len(rest) > _LINE_BYTES:
            yield rest
            rest = b""
    if rest:
        yield rest


def stamped(messages: Iterable[bytes]) -> Iterator[Line]:
    """Split the messages of an engine into lines with their timestamps. A message is a line, or 16 KiB of a longer
    one."""
    at, rest = b"", b""
    for message in messages:
        now, _, text = message.partition(b" ")
        at, rest = at or now, rest + text
        if rest.endswith(b"\n") or len(rest) > _LINE_BYTES:
            yield Line(at.decode(errors="replace"), rest.removesuffix(b"\n"))
            at, rest = b"", b""
    if rest:
        yield Line(at.decode(errors="replace"), rest)


class Recent:
    """The lines of the last moments, which are skipped when they arrive again after reconnecting. Comparing timestamps
    is not enough, because standard output and error are out of order and lines can share a timestamp. Only a hash of
    each line is kept, since lines can be long."""

    def __init__(self) -> None:
        self._lines: deque[tuple[float, int]] = deque(maxlen=_MOST_RECENT)
        self._newest = 0.0

    def add(self, line: Line) -> None:
        """Remember this line as delivered."""
        self._newest = max(self._newest, line.seconds)
        self._lines.append((line.seconds, hash(line)))
        while self._lines[0][0] < self._newest - 2 * _OVERLAP_SECONDS:
            self._lines.popleft()

    @property
    def since(self) -> float | None:
        """Return the time from which to ask again, in seconds of the epoch; None before the first line."""
        return self._newest - _OVERLAP_SECONDS if self._lines else None

    def counted(self) -> Counter[int]:
        """Return `hash(line)` → how often the line was delivered."""
        return Counter(hashed for _, hashed in self._lines)


class Follower:
    """Follows one container across its runs. When `lines()` is called again, after a run ended or the connection broke,
    it continues where it stopped. `lines()` ends when there is nothing more for now."""

    def __init__(self, engine: Engine, container_id: str, tail: int | str) -> None:
        self._engine, self.container_id, self._tail = engine, container_id, tail
        self._recent = Recent()

    async def lines(self) -> AsyncIterator[str]:
        """Yield lines as they are written. Errors: `Unavailable`; `NotFound` when the container is gone."""
        reader = _Reader(self._engine, self._options())
        known = self._recent.counted()
        reader.start()
        try:
            while (line := await reader.next()) is not None:
                if known[hash(line)] > 0:
                    known[hash(line)] -= 1
                    continue
                self._recent.add(line)
                yield clean(line.text)
        finally:
            reader.close()

    def _options(self) -> dict[str, Any]:
        since = self._recent.since
        return {
            "container": self.container_id,
            "tail": self._tail if since is None else "all",
            "stdout": True,
            "stderr": True,
            "stream": True,
            "follow": True,
            "timestamps": True,
            **({} if since is None else {"since": since}),
        }


class _Reader:
    """A thread that reads the stream, and an iterator over its lines for the event loop."""

    def __init__(self, engine: Engine, options: dict[str, Any]) -> None:
        self._engine, self._options = engine, options
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[Line | FlotillaError | None] = asyncio.Queue()
        self._room = threading.Semaphore(_AHEAD)
        self._closed = threading.Event()
        self._line: Any = None

    def start(self) -> None:
        """Start the thread. Call once."""
        threading.Thread(target=self._read, name="docker-logs", daemon=True).start()

    async def next(self) -> Line | None:
        """Return the next line, None at the end. Errors: as `Follower.lines`."""
        got = await self._queue.get()
        if isinstance(got, FlotillaError):
            raise got
        self._room.release()
        return got

    def close(self) -> None:
        """Stop the thread. Safe to call again."""
        self._closed.set()
        self._room.release()
        self._cut()

    def _cut(self) -> None:
        if self._line is not None:
            with suppress(Exception):  # it may end by itself at this moment
                self._line.close()

    def _read(self) -> None:
        try:
            self._line = self._engine.call(lambda client: client.logs(**self._options), _SILENCE_SECONDS)
            if self._closed.is_set():
                return
            for line in stamped(self._line):
                self._room.acquire()
                if self._closed.is_set():
                    return
                self._give(line)
            self._give(None)
        except FlotillaError as error:
            self._give(error)
        except Exception:  # the connection broke within a message
            self._give(None)
        finally:
            self._cut()

    def _give(self, what: Line | FlotillaError | None) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody reads any more
            self._loop.call_soon_threadsafe(self._queue.put_nowait, what)
