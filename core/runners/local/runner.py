"""Workloads as processes of this machine, each under a keeper of its own (keeper.py), each in its own folder
(places.py). They run with Flotilla's own rights, and they outlive it.

Memory and process limits are not enforced: what an operating system offers without containers (`ulimit`) counts address
space and all processes of a person, and would kill healthy bots. A background workload runs with a lower priority.
"""

import asyncio
import logging
import os
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Protocol, TypeVar

import httpx

from core.errors import FlotillaError, NotFound, Refused, Unavailable
from core.runners import log_parts, logfile
from core.runners.http_clients import Clients
from core.runners.local import host, interpreter, keeper, runs
from core.runners.local.locks import locked
from core.runners.local.ports import DEFAULT_RANGE, LOOPBACK, is_free, reserve_port, reserved_port
from core.runners.local.process_usage import Meter
from core.runners.local.runs import Order, Run
from core.runners.port import (
    LOG_PART_BYTES,
    LOG_PARTS,
    Layout,
    LogLine,
    Observation,
    Progress,
    RunnerFacts,
    State,
    Usage,
    Workload,
)
from core.runners.staging import Staged, put_inside, read_inside, stage
from core.runners.workspace_paths import Place, all_places, place_of, remove_folder

log = logging.getLogger(__name__)
T = TypeVar("T")

LOG_BYTES = LOG_PART_BYTES
LOG_FILES = LOG_PARTS
HARD_END_SECONDS = 10.0
_POLL_SECONDS = 0.1


class Versions(Protocol):
    """What can be run here; `core.runners.local.venvs.Venvs` is the real one."""

    def installed(self) -> list[str]:
        """Newest first."""

    def is_installed(self, version: str) -> bool: ...

    async def install(self, version: str, progress: Progress) -> None:
        """See `Runner.prepare`."""

    def python(self, version: str) -> Path:
        """The interpreter that this version is installed for."""

    def argv(self, version: str) -> list[str]:
        """What stands before a workload's command. Errors: `Refused` when this version is not installed."""


class LocalRunner:
    """Implements `core.runners.port.Runner`. Two of them, in one process or in two, may share a root."""

    def __init__(
        self,
        root: Path,
        versions: Versions,
        *,
        market_url: str = "",
        ports: range = DEFAULT_RANGE,
        log_bytes: int = LOG_BYTES,
    ) -> None:
        self._root = root.resolve()
        self._versions = versions
        self._market_url = market_url
        self._ports = ports
        self._log_bytes = log_bytes
        self._meter = Meter()
        self._clients = Clients()
        self._threads = ThreadPoolExecutor(4, thread_name_prefix="local-runner")

    # -- what it is -------------------------------------------------------------------------------------------------

    async def test(self) -> RunnerFacts:
        return await self._in_thread(lambda: host.facts(self._root, self._versions.installed()))

    async def ready(self, version: str) -> bool:
        return await self._in_thread(self._versions.is_installed, version)

    async def prepare(self, version: str, progress: Progress) -> None:
        await self._versions.install(version, progress)

    async def ask(self, version: str, code: str) -> bytes:
        """Its environment holds no keys and no configuration; keeping it off the network is beyond a local process."""
        if not await self.ready(version):
            raise Refused(f"Freqtrade {version} is not installed on this machine.")
        return await interpreter.ask(self._versions.python(version), code)

    async def work(self, name: str, version: str, code: str, arguments: Sequence[str] = ()) -> bytes:
        """Under the lock: what it works in is not started meanwhile."""
        if not await self.ready(version):
            raise Refused(f"Freqtrade {version} is not installed on this machine.")
        place = self._place(name)
        async with locked(place.lock):
            run = await self._in_thread(runs.read, place)
            if run and run.is_alive:
                raise Refused("Its files cannot be worked on while it runs.", hint="Stop it first.")
            await self._in_thread(place.create)
            return await interpreter.work(self._versions.python(version), code, arguments, place.workspace)

    async def put(self, name: str, files: Mapping[str, bytes]) -> None:
        place = self._place(name)
        async with locked(place.lock):
            await self._in_thread(place.create)
            await self._in_thread(put_inside, place, files)

    async def layout(self, name: str) -> Layout:
        place = self._place(name)
        return await self._in_thread(self._layout, place)

    def _layout(self, place: Place) -> Layout:
        run = runs.read(place)
        port = reserve_port(place, run is not None and run.is_alive, self._ports)
        place.create()
        return Layout(str(place.workspace), str(place.secrets), LOOPBACK, port, self._market_url)

    # -- starting ---------------------------------------------------------------------------------------------------

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        place = self._place(workload.name)
        async with locked(place.lock) as lock:
            run = await self._in_thread(runs.read, place)
            if run and run.is_alive and run.asked_to_stop_at is None and not replace:
                return run.observation()
            # Whatever can go wrong goes wrong before the old run is touched.
            argv = await self._in_thread(self._versions.argv, workload.version)
            staged = await self._in_thread(self._prepare, place, workload)
            try:
                if run:
                    await self._end(run, run.order.grace_seconds)
                return await self._in_thread(self._start, staged, workload, argv, lock)
            finally:
                staged.discard()

    def _prepare(self, place: Place, workload: Workload) -> Staged:
        """Its port is not chosen again here: the files were written for the one that `layout` told."""
        if reserved_port(place) is None:
            self._layout(place)
        place.create()
        return stage(place, workload)

    def _start(self, staged: Staged, workload: Workload, argv: list[str], lock: int) -> Observation:
        place = staged.place
        port = reserved_port(place)
        if port and not is_free(port):
            raise Refused(
                f"Port {port} of this workload was taken by another program.", hint="Try again: it gets another."
            )
        staged.publish()
        remove_folder(place.temporary)
        place.create()
        runs.start(place, self._order(place, workload, argv), lock)
        run = runs.read(place)
        if run is None:
            raise Unavailable("It was started, but its record has vanished.")
        return run.observation()

    def _order(self, place: Place, workload: Workload, argv: list[str]) -> Order:
        return Order(
            argv=[*argv, *workload.command],
            env=_environment(place, argv[0], workload.env),
            workspace=str(place.workspace),
            log=str(place.log),
            log_bytes=self._log_bytes,
            log_files=LOG_FILES,
            version=workload.version,
            labels=dict(workload.labels),
            grace_seconds=workload.grace_seconds,
            background=workload.background,
        )

    # -- ending -----------------------------------------------------------------------------------------------------

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        place = self._place(name)
        if not await self._in_thread(place.folder.exists):
            return
        async with locked(place.lock):
            run = await self._in_thread(runs.read, place)
            if run:
                await self._end(run, run.order.grace_seconds if grace_seconds is None else grace_seconds)
            await self._clients.close(_url(reserved_port(place)))
            await self._in_thread(place.forget, data)
            if data:
                place.lock.unlink(missing_ok=True)

    async def kill(self, name: str) -> None:
        """Without the lock: it must not wait for a graceful stop that is under way."""
        run = await self._in_thread(runs.read, self._place(name))
        if run and run.is_alive:
            await self._end_hard(run)

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        """Nothing on this machine starts a process again but Flotilla."""

    async def _end(self, run: Run, grace_seconds: float) -> None:
        if not run.is_alive:
            return
        asked_at = await self._in_thread(runs.ask_to_end, run)
        spent_seconds = max(time.time() - asked_at, 0.0)  # more than nothing when an interrupted stop is taken up again
        if not await self._is_gone_within(run, grace_seconds - spent_seconds):
            await self._end_hard(run)

    async def _end_hard(self, run: Run) -> None:
        await self._in_thread(runs.end_at_once, run)
        if not await self._is_gone_within(run, HARD_END_SECONDS):
            raise Unavailable(
                f"Process {run.started.pid} does not end, not even when killed: it waits for this machine."
            )

    async def _is_gone_within(self, run: Run, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while (now := await self._in_thread(runs.read, run.place)) and now.is_alive and now.started == run.started:
            if time.monotonic() >= deadline:
                return False
            await asyncio.sleep(_POLL_SECONDS)
        return True

    # -- watching ---------------------------------------------------------------------------------------------------

    async def observe(self) -> Sequence[Observation]:
        return await self._in_thread(lambda: self._all(self._observe))

    async def strangers(self) -> Sequence[Observation]:
        """Nobody else's: its folder is this installation's own."""
        return []

    async def usage(self) -> Sequence[Usage]:
        return await self._in_thread(lambda: self._meter.read(self._all(runs.read)))

    def _all(self, look: Callable[[Place], T | None]) -> list[T]:
        """One damaged record hides no other workload."""
        found = []
        for place in all_places(self._root):
            try:
                seen = look(place)
            except (FlotillaError, OSError) as error:
                log.warning("Workload %s cannot be read: %s", place.name, error)
                continue
            if seen is not None:
                found.append(seen)
        return found

    def _observe(self, place: Place) -> Observation | None:
        seen = runs.observe(place)
        if seen and seen.state is State.RUNNING:
            self._stand_in_for_keeper(place)
        return seen

    def _stand_in_for_keeper(self, place: Place) -> None:
        """Logs must not fill the disk because a keeper was killed."""
        run = runs.read(place)
        if run and not runs.keeper_lives(run.started):
            keeper.rotate(place.log, run.order.log_bytes, run.order.log_files)

    async def logs(self, name: str, *, tail: int = 200, follow: bool = False) -> AsyncIterator[LogLine]:
        """Standard output and error are one file. Also of what has been removed, while its workspace is kept."""
        async for line in logfile.lines(self._place(name).log, tail, follow, self._in_thread):
            yield LogLine(line)

    async def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        with closing(log_parts.pieces_of(self._place(name).log)) as pieces:
            async for block in log_parts.blocks(pieces, self._in_thread):
                yield block

    async def bring_log(self, name: str, parts: Sequence[bytes]) -> None:
        place = self._place(name)
        async with locked(place.lock):
            await self._in_thread(place.create)
            await self._in_thread(log_parts.bring, place.log, parts[-LOG_FILES:])

    async def fetch(self, name: str, path: str) -> bytes:
        return await self._in_thread(read_inside, self._place(name).workspace, path)

    def http(self, name: str) -> httpx.AsyncClient:
        port = reserved_port(self._place(name))
        if port is None:
            raise NotFound(f"Nothing called “{name}” has a place on this runner.")
        return self._clients.get(_url(port))

    async def close(self) -> None:
        await self._clients.close_all()
        self._threads.shutdown(wait=False, cancel_futures=True)

    # -- details ----------------------------------------------------------------------------------------------------

    def _place(self, name: str) -> Place:
        return place_of(self._root, name)

    async def _in_thread(self, work: Callable[..., T], *args: object) -> T:
        """Cancelled, it still waits for its thread: nothing under way may outlive the lock it stands under."""
        try:
            future = asyncio.get_running_loop().run_in_executor(self._threads, lambda: work(*args))
        except RuntimeError as error:
            raise Unavailable("This runner has been closed.") from error
        try:
            return await asyncio.shield(future)
        except asyncio.CancelledError:
            await asyncio.wait([future])
            raise
        except OSError as error:
            raise Unavailable(f"This machine refused: {error.strerror or error}.", detail=str(error)) from error


def _environment(place: Place, program: str, wanted: Mapping[str, str]) -> dict[str, str]:
    """Built from nothing: what the host holds for Flotilla, for proxies or for another Freqtrade reaches nobody."""
    own = {
        "PATH": os.pathsep.join([str(Path(program).parent), "/usr/local/bin", "/usr/bin", "/bin"]),
        "HOME": str(place.temporary),
        "TMPDIR": str(place.temporary),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONUNBUFFERED": "1",
        "COLUMNS": "400",  # or log lines are folded where no terminal is
    }
    return {**own, **wanted}


def _url(port: int | None) -> str:
    return f"http://{LOOPBACK}:{port}"
