"""The log of a container: its end at once, then what it writes, from a thread of its own."""

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
"""After which the stream is asked for anew: a cut line is silent too."""
_AHEAD = 2_000
"""Lines read ahead of who reads them; then the engine waits."""
_LINE_BYTES = 32 * 1024
_PIECE_BYTES = 64 * 1024
MOST_BYTES = 64 * 1024 * 1024
"""Of one container: ours keep 40 MB."""
_OVERLAP_SECONDS = 0.1
_MOST_RECENT = 20_000
"""Lines that are known again, however many have the same time."""


class Line(NamedTuple):
    """One line of a log, with the time that the engine wrote beside it."""

    at: str
    """When it was written, as the engine writes it: `2026-11-22T18:20:53.123456789Z`."""
    text: bytes

    @property
    def seconds(self) -> float:
        """0.0 where the engine does not write a time."""
        try:
            return datetime.fromisoformat(f"{self.at[:26]}+00:00").timestamp()
        except ValueError:
            return 0.0


def tail(client: docker.APIClient, container_id: str, lines: int) -> list[str]:
    """The last lines, oldest first, cleaned."""
    return [clean(line) for line in split([client.logs(container_id, stdout=True, stderr=True, tail=lines)])]


def opened(client: docker.APIClient, container_id: str) -> Response:
    """All the engine keeps of it, to be read with `pieces` and closed. As the library's own `logs`, which waits for a
    silent engine for ever."""
    url = client._url("/containers/{0}/logs", container_id)  # type: ignore[attr-defined]
    asked = "stdout=1&stderr=1&tail=all"
    response: Response = client.get(url, params=asked, stream=True, timeout=client.timeout)
    client._raise_for_status(response)  # type: ignore[attr-defined]
    return response


def pieces(response: Response) -> Iterator[bytes]:
    """Of its text, `MOST_BYTES` at most: it may be anybody's engine."""
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


def stamped(messages: Iterable[bytes]) -> Iterator[Line]:
    """Of the messages of an engine, each with its time before it: a line, or 16 KiB of a longer one."""
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
    """Lines of the last moment, to be left out by who asks for them again. The time of the last one is not enough:
    standard output and error are not in order, and several lines may have the same time. Of each its hash is kept: a
    line may be long."""

    def __init__(self) -> None:
        self._lines: deque[tuple[float, int]] = deque(maxlen=_MOST_RECENT)
        self._newest = 0.0

    def add(self, line: Line) -> None:
        """Remember this line as told."""
        self._newest = max(self._newest, line.seconds)
        self._lines.append((line.seconds, hash(line)))
        while self._lines[0][0] < self._newest - 2 * _OVERLAP_SECONDS:
            self._lines.popleft()

    @property
    def since(self) -> float | None:
        """From when on to ask again, in seconds."""
        return self._newest - _OVERLAP_SECONDS if self._lines else None

    def counted(self) -> Counter[int]:
        """By `hash(line)`."""
        return Counter(hashed for _, hashed in self._lines)


class Follower:
    """Follows one container over its runs: begun anew after a run has ended or the line was cut, it goes on where it
    was. `lines()` ends when there is nothing more to come for now."""

    def __init__(self, engine: Engine, container_id: str, tail: int | str) -> None:
        self._engine, self.container_id, self._tail = engine, container_id, tail
        self._recent = Recent()

    async def lines(self) -> AsyncIterator[str]:
        """Errors: `Unavailable`, `NotFound` when the container is no more."""
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
    """A thread that reads, an iterator that waits for it."""

    def __init__(self, engine: Engine, options: dict[str, Any]) -> None:
        self._engine, self._options = engine, options
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[Line | FlotillaError | None] = asyncio.Queue()
        self._room = threading.Semaphore(_AHEAD)
        self._closed = threading.Event()
        self._line: Any = None

    def start(self) -> None:
        threading.Thread(target=self._read, name="docker-logs", daemon=True).start()

    async def next(self) -> Line | None:
        """None at the end."""
        got = await self._queue.get()
        if isinstance(got, FlotillaError):
            raise got
        self._room.release()
        return got

    def close(self) -> None:
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
        except Exception:  # the line was cut in the middle of a message
            self._give(None)
        finally:
            self._cut()

    def _give(self, what: Line | FlotillaError | None) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody listens any more
            self._loop.call_soon_threadsafe(self._queue.put_nowait, what)
