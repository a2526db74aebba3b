"""Call a Docker engine in threads, so that the event loop is never blocked. Every silence ends in an error for
people."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

import docker
import requests
from docker.errors import APIError, DockerException

from core.errors import FlotillaError, NotFound, Refused, Unavailable
from core.runners.docker.engine.endpoint import Endpoint, Opener

T = TypeVar("T")
Work = Callable[[docker.APIClient], T]

LOOK_SECONDS = 8
ACT_SECONDS = 90
PULL_SECONDS = 300
"""Seconds of silence after which a call of each type fails."""
_WHOLE_LOOK = 1.5
"""The limit for a whole look, as a multiple of `LOOK_SECONDS`: it makes several calls and may wait for a thread."""
_LOOKERS, _ACTORS, _PULLERS = 6, 8, 3


class Engine:
    """`look` is for quick reads, `act` for creating and stopping, `pull` for long transfers. Each has its own threads
    and client, so a slow creation does not delay reads."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._opener = Opener(endpoint)
        self._clients: dict[int, docker.APIClient] = {}
        self._opening = threading.Lock()
        self._lookers = ThreadPoolExecutor(_LOOKERS, thread_name_prefix="docker-look")
        self._actors = ThreadPoolExecutor(_ACTORS, thread_name_prefix="docker-act")
        self._pullers = ThreadPoolExecutor(_PULLERS, thread_name_prefix="docker-pull")
        self._is_closed = False

    async def look(self, work: Work[T]) -> T:
        """Run a quick read. On cancellation the thread ends by itself."""
        try:
            async with asyncio.timeout(LOOK_SECONDS * _WHOLE_LOOK):
                return await self._submit(self._lookers, work, LOOK_SECONDS)
        except TimeoutError as error:
            raise _silent(self.endpoint, LOOK_SECONDS) from error

    async def act(self, work: Work[T]) -> T:
        """Run a change. On cancellation it still waits for the thread, so that no change outlives the lock it is made
        under."""
        return await self._to_the_end(self._submit(self._actors, self._in_time(work), ACT_SECONDS), lambda: None)

    async def pull(self, work: Work[T], stop: Callable[[], None]) -> T:
        """Run a long transfer. `stop`: called on cancellation; it makes the work end soon."""
        return await self._to_the_end(self._submit(self._pullers, work, PULL_SECONDS), stop)

    @staticmethod
    async def _to_the_end(work: Coroutine[Any, Any, T], stop: Callable[[], None]) -> T:
        future = asyncio.ensure_future(work)
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            stop()
            while not future.done():
                with suppress(asyncio.CancelledError):  # a second cancellation waits too
                    await asyncio.wait([future])
            _ = future.cancelled() or future.exception()  # mark the result as retrieved
            raise

    def _in_time(self, work: Work[T]) -> Work[T]:
        """Return work that fails instead of starting when it has waited too long for a thread."""
        deadline = time.monotonic() + ACT_SECONDS

        def begin(client: docker.APIClient) -> T:
            if time.monotonic() > deadline:
                raise _silent(self.endpoint, ACT_SECONDS)
            return work(client)

        return begin

    def call(self, work: Work[T], seconds: int) -> T:
        """Call the engine in the current thread, for streams with a thread of their own. Errors: those of
        `core.errors`."""
        try:
            return work(self._client(seconds))
        except FlotillaError:
            raise
        except Exception as error:
            raise translated(error, self.endpoint, seconds) from error

    async def _submit(self, threads: ThreadPoolExecutor, work: Work[T], seconds: int) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(threads, self.call, work, seconds)
        except RuntimeError as error:  # the thread pool is shut down
            raise _closed() from error
        except asyncio.CancelledError as error:
            if self._is_closed and not _is_cancelled_itself():
                raise _closed() from error
            raise

    def _client(self, seconds: int) -> docker.APIClient:
        """Return the client with this deadline; the library allows only one per client. It is opened outside the lock,
        so that an engine that hangs does not block other callers."""
        if found := self._clients.get(seconds):
            self._opener.make_way()
            return found
        opened = self._opener.open(seconds)
        with self._opening:
            kept = self._clients.setdefault(seconds, opened) if not self._is_closed else None
        if kept is not opened:
            opened.close()
        if kept is None:
            raise _closed()
        return kept

    def close(self) -> None:
        """Close threads and clients. Calls that wait for an answer fail with a sentence that the runner is closed."""
        for threads in (self._lookers, self._actors, self._pullers):
            threads.shutdown(wait=False, cancel_futures=True)
        with self._opening:
            self._is_closed = True
            for client in self._clients.values():
                client.close()
            self._clients.clear()
        self._opener.close()


_OF_CERTIFICATES = ("SSLError", "CERTIFICATE_VERIFY", "[SSL", "[X509")


def translated(error: Exception, endpoint: Endpoint, seconds: int) -> FlotillaError:
    """Turn an exception of the client library into one of Flotilla's, with the original words in `detail`."""
    said = str(error)
    if isinstance(error, APIError):
        return _of_answer(error)
    if isinstance(error, requests.exceptions.Timeout) or "timed out" in said.lower():
        return _silent(endpoint, seconds, said)
    if isinstance(error, requests.exceptions.SSLError) or any(word in said for word in _OF_CERTIFICATES):
        return Unavailable(
            f"The Docker engine at {endpoint.shown} and Flotilla do not accept each other's certificates.", detail=said
        )
    if isinstance(error, PermissionError) or "Permission denied" in said:
        return Unavailable(
            f"Flotilla may not use {endpoint.shown}.",
            hint="Add the user it runs as to the group of that socket (usually docker), and start it again. "
            "Where it runs in a container, set DOCKER_GID to the number of that group.",
            detail=said,
        )
    if isinstance(error, OSError | DockerException | requests.exceptions.RequestException):
        return Unavailable(f"No Docker engine answers at {endpoint.shown}.", detail=said)
    return Unavailable(f"The Docker engine at {endpoint.shown} gave an answer Flotilla does not know.", detail=said)


def _silent(endpoint: Endpoint, seconds: int, said: str = "") -> Unavailable:
    return Unavailable(f"The Docker engine at {endpoint.shown} did not answer within {seconds} s.", detail=said)


def _closed() -> Unavailable:
    return Unavailable("This runner has been closed.")


def _is_cancelled_itself() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _of_answer(error: APIError) -> FlotillaError:
    said = str(error.explanation or error)
    if "no space left on device" in said.lower():
        return Refused("There is no space left on the disk of the Docker engine.", detail=said)
    if error.status_code == 404:
        return NotFound(f"The Docker engine does not have it: {_first_line(said)}.", detail=said)
    if error.is_server_error() and error.status_code == 503:
        return Unavailable(f"The Docker engine cannot now: {_first_line(said)}.", detail=said)
    return Refused(f"The Docker engine refused: {_first_line(said)}.", detail=said)


def _first_line(text: str) -> str:
    return (text.strip().splitlines() or ["no reason given"])[0].rstrip(".")[:300]
