"""A Docker engine, asked in threads: nothing here blocks the event loop, and every silence ends in a sentence."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import docker
import requests
from docker.errors import APIError, DockerException

from core.errors import FlotillaError, NotFound, Refused, Unavailable
from core.runners.containers.endpoint import Endpoint, Opener

T = TypeVar("T")
Work = Callable[[docker.APIClient], T]

LOOK_SECONDS = 8
ACT_SECONDS = 90
_LOOKERS, _ACTORS = 6, 8


class Engine:
    """`look` for what changes nothing and is quick; `act` for what makes and ends things. They have threads and clients
    of their own: a slow creation holds up no look."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._opener = Opener(endpoint)
        self._clients: dict[int, docker.APIClient] = {}
        self._opening = threading.Lock()
        self._lookers = ThreadPoolExecutor(_LOOKERS, thread_name_prefix="docker-look")
        self._actors = ThreadPoolExecutor(_ACTORS, thread_name_prefix="docker-act")

    async def look(self, work: Work[T]) -> T:
        """Cancelled, it leaves its thread to end by itself."""
        return await self._submit(self._lookers, work, LOOK_SECONDS)

    async def act(self, work: Work[T], seconds: int = ACT_SECONDS) -> T:
        """Cancelled, it still waits for its thread: nothing under way may outlive the lock it stands under."""
        future = asyncio.ensure_future(self._submit(self._actors, work, seconds))
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await asyncio.wait([future])
            raise

    def call(self, work: Work[T], seconds: int) -> T:
        """In the thread of the caller, for streams that have one of their own. Errors: ours."""
        try:
            return work(self._client(seconds))
        except FlotillaError:
            raise
        except Exception as error:
            raise translated(error, self.endpoint, seconds) from error

    async def _submit(self, threads: ThreadPoolExecutor, work: Work[T], seconds: int) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(threads, self.call, work, seconds)
        except RuntimeError as error:
            raise Unavailable("This runner has been closed.") from error

    def _client(self, seconds: int) -> docker.APIClient:
        """One per patience: the library knows one deadline per client."""
        with self._opening:
            if seconds not in self._clients:
                self._clients[seconds] = self._opener.open(seconds)
            return self._clients[seconds]

    def close(self) -> None:
        self._lookers.shutdown(wait=False, cancel_futures=True)
        self._actors.shutdown(wait=False, cancel_futures=True)
        with self._opening:
            for client in self._clients.values():
                client.close()
            self._clients.clear()
        self._opener.close()


def translated(error: Exception, endpoint: Endpoint, seconds: int) -> FlotillaError:
    """What the client library throws, as a sentence; its own words in `detail`."""
    said = str(error)
    if isinstance(error, APIError):
        return _of_answer(error)
    if isinstance(error, requests.exceptions.Timeout) or "timed out" in said.lower():
        return Unavailable(f"The Docker engine at {endpoint.shown} did not answer within {seconds} s.", detail=said)
    if isinstance(error, requests.exceptions.SSLError) or "CERTIFICATE_VERIFY" in said or "[SSL" in said:
        return Unavailable(
            f"The Docker engine at {endpoint.shown} and Flotilla do not accept each other's certificates.", detail=said
        )
    if isinstance(error, PermissionError) or "Permission denied" in said:
        return Unavailable(
            f"Flotilla may not use {endpoint.shown}.",
            hint="Add the user it runs as to the group of that socket (usually docker), and start it again.",
            detail=said,
        )
    if isinstance(error, OSError | DockerException | requests.exceptions.RequestException):
        return Unavailable(f"No Docker engine answers at {endpoint.shown}.", detail=said)
    return Unavailable(f"The Docker engine at {endpoint.shown} gave an answer Flotilla does not know.", detail=said)


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


def is_missing(error: FlotillaError) -> bool:
    return isinstance(error, NotFound)
