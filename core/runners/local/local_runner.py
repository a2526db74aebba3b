"""Run workloads as processes of this machine, each in its own folder (workspace_paths.py) and under its own keeper
(keeper.py). They have Flotilla's rights, and keep running when Flotilla stops.

Limits on memory and processes are not enforced. Without containers an operating system offers only `ulimit`, which
counts address space and all processes of a user, and would kill healthy bots. A background workload runs with a lower
priority.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import TypeVar

import httpx
import psutil

from core.child_processes import processes
from core.errors import NotFound, Refused, Unavailable
from core.runners.folders.file_pieces import pieces_inside
from core.runners.folders.staging import Staged, put_inside, stage
from core.runners.folders.workspace_paths import Place, place_of, remove_folder
from core.runners.local import host, runs
from core.runners.local.installed import Versions
from core.runners.local.locks import locked
from core.runners.local.one_shot import interpreter, work_folders
from core.runners.local.one_shot.interpreter import Lines
from core.runners.local.one_shot.work_folders import WorkFolder, work_folder
from core.runners.local.ports import DEFAULT_RANGE, LOOPBACK, is_free, reserve_port, reserved_port
from core.runners.local.running import process_stop, records
from core.runners.local.running.orders import order
from core.runners.local.running.process_usage import Meter
from core.runners.local.runs import Order
from core.runners.local.store_folders import StoreFolders
from core.runners.logs import log_parts, logfile
from core.runners.network.http_clients import Clients
from core.runners.port import (
    LOG_PART_BYTES,
    LOG_PARTS,
    NO_NEEDS,
    Build,
    Content,
    Layout,
    LogLine,
    Needs,
    Observation,
    Progress,
    RunnerFacts,
    Usage,
    Workload,
)

T = TypeVar("T")
__all__ = ["LocalRunner", "Versions"]
LOG_BYTES = LOG_PART_BYTES


class LocalRunner:
    """Implements `core.runners.port.Runner`. Several instances, in one process or in several, may share a root."""

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
        self._stores = StoreFolders(self._root, self._in_thread)
        self._meter = Meter()
        self._clients = Clients()
        self._threads = ThreadPoolExecutor(4, thread_name_prefix="local-runner")

    # -- facts and versions -----------------------------------------------------------------------------------------

    async def test(self) -> RunnerFacts:
        """Return facts about this machine. Errors: `Refused` when its folder is not writable."""
        return await self._in_thread(lambda: host.facts(self._root, self._versions.installed()))

    async def ready(self, version: str) -> bool:
        """Return whether the version is installed."""
        return await self._in_thread(self._versions.is_installed, version)

    async def build_of(self, version: str) -> Build | None:
        """Return the installed version, which never changes."""
        return Build(runs.image_of(version)) if await self.ready(version) else None

    async def prepare(self, version: str, progress: Progress) -> None:
        """Install the version with pip."""
        await self._versions.install(version, progress)

    async def free_memory_bytes(self) -> int | None:
        """Return the memory that is available before the machine swaps."""
        return int(psutil.virtual_memory().available)

    # -- one-shot work and files ------------------------------------------------------------------------------------

    async def ask(self, version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        """Run the code with an environment that has no keys and no configuration. Network access cannot be taken from a
        local process."""
        await self._require_installed(version)
        async with self._work_folder(needs) as folder:
            return await interpreter.ask(self._versions.python(version), code, folder)

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        """Run the code under the lock of the workload, so that it is not started in the meantime."""
        await self._require_installed(version)
        place = self._place(name)
        async with locked(place.lock) as lock, self._work_folder(needs) as folder:
            run = await self._in_thread(runs.read, place)
            if run and run.is_alive:
                raise Refused("Its files cannot be worked on while it runs.", hint="Stop it first.")
            await self._in_thread(place.create)
            python, environment = (
                self._versions.python(version),
                processes.plain_environment() if needs.installs else {},
            )
            lines = Lines(python, code, arguments, place.workspace, (lock,), environment)
            return await interpreter.work_on(lines, folder)

    async def _require_installed(self, version: str) -> None:
        if not await self.ready(version):
            raise Refused(f"Freqtrade {version} is not installed on this machine.")

    @asynccontextmanager
    async def _work_folder(self, needs: Needs) -> AsyncIterator[WorkFolder]:
        async with work_folder(self._root, needs.secret_files) as folder:
            await self._in_thread(self._stores.link, folder.stores, needs.stores)
            yield folder

    @property
    def stores(self) -> StoreFolders:
        """Return the stores, which are folders below the runner's own."""
        return self._stores

    async def put(self, name: str, files: Mapping[str, Content]) -> None:
        """Write all files or none."""
        place = self._place(name)
        async with locked(place.lock):
            await self._in_thread(place.create)
            await self._in_thread(put_inside, place.workspace, files)

    def fetch(self, name: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """Read the file. Links are followed as long as they stay in the workspace."""
        return pieces_inside(self._place(name).workspace, path, max_bytes, self._in_thread)

    async def layout(self, name: str) -> Layout:
        """Return real paths on this machine, and a loopback port that stays reserved."""
        place = self._place(name)
        return await self._in_thread(self._layout, place)

    def _layout(self, place: Place) -> Layout:
        run = runs.read(place)
        port = reserve_port(place, run is not None and run.is_alive, self._ports)
        place.create()
        return Layout(str(place.workspace), str(place.secrets), LOOPBACK, port, self._market_url, str(place.stores))

    # -- starting ---------------------------------------------------------------------------------------------------

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        """Start a keeper, which starts the process. The old run is stopped only when all files are written."""
        place = self._place(workload.name)
        async with locked(place.lock) as lock:
            run = await self._in_thread(runs.read, place)
            if run and run.is_alive and run.asked_to_stop_at is None and not replace:
                return run.observation()
            # Everything that can fail is done before the old run is touched.
            wanted = await self._in_thread(order, place, workload, self._versions, self._log_bytes)
            staged = await self._in_thread(self._prepare, place, workload)
            try:
                if run:
                    await process_stop.end(run, run.order.grace_seconds, self._in_thread)
                return await self._in_thread(self._start, place, staged, workload, wanted, lock)
            finally:
                staged.discard()

    def _prepare(self, place: Place, workload: Workload) -> Staged:
        """Write the files as drafts. The port is not chosen again, because the files contain the one that `layout`
        returned."""
        if reserved_port(place) is None:
            self._layout(place)
        place.create()
        return stage(place, workload)

    def _start(self, place: Place, staged: Staged, workload: Workload, wanted: Order, lock: int) -> Observation:
        port = reserved_port(place)
        if port and not is_free(port):
            raise Refused(
                f"Port {port} of this workload was taken by another program.", hint="Try again: it gets another."
            )
        staged.publish(place)
        remove_folder(place.temporary)
        place.create()
        self._stores.link(place.stores, workload.stores)
        runs.start(place, wanted, lock)
        run = runs.read(place)
        if run is None:
            raise Unavailable("It was started, but its record has vanished.")
        return run.observation()

    # -- ending -----------------------------------------------------------------------------------------------------

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        """Stop the process and its group, and delete secrets, record and links."""
        place = self._place(name)
        if not await self._in_thread(place.folder.exists):
            return
        async with locked(place.lock):
            run = await self._in_thread(runs.read, place)
            if run:
                patience = run.order.grace_seconds if grace_seconds is None else grace_seconds
                await process_stop.end(run, patience, self._in_thread)
            await self._clients.close(_url(reserved_port(place)))
            await self._in_thread(place.forget, data)
            if data:
                place.lock.unlink(missing_ok=True)

    async def kill(self, name: str) -> None:
        """Kill the process without taking the lock, so that it need not wait for a graceful stop."""
        run = await self._in_thread(runs.read, self._place(name))
        if run and run.is_alive:
            await process_stop.end_hard(run, self._in_thread)

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        """Do nothing: only Flotilla restarts processes on this machine."""

    async def confirm_gone(self, name: str) -> None:
        """Refuse if the workload exists: on Flotilla's own machine it is always known whether it runs."""
        if await self._in_thread(runs.observe, self._place(name)):
            raise Refused("It is known whether it runs: it is on this machine.")

    # -- watching ---------------------------------------------------------------------------------------------------

    async def observe(self) -> Sequence[Observation]:
        """Read the records of all keepers. Also removes what a killed Flotilla left of one-shot work."""
        await self._in_thread(work_folders.sweep, self._root)
        return await self._in_thread(records.observed, self._root)

    async def strangers(self) -> Sequence[Observation]:
        """Return nothing: the folder belongs to this installation alone."""
        return []

    async def usage(self) -> Sequence[Usage]:
        """Sample each workload with all processes of its session."""
        return await self._in_thread(lambda: self._meter.read(records.of_each(self._root, runs.read)))

    async def logs(self, name: str, *, tail: int = 200, follow: bool = False) -> AsyncIterator[LogLine]:
        """Yield lines of standard output and error, which share one file. Also works for a removed workload while its
        workspace is kept."""
        async for line in logfile.lines(self._place(name).log, tail, follow, self._in_thread):
            yield LogLine(line)

    async def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        """Yield the log file and the copies that its keeper made of it."""
        with closing(log_parts.pieces_of(self._place(name).log)) as pieces:
            async for block in log_parts.blocks(pieces, self._in_thread):
                yield block

    async def bring_log(self, name: str, parts: Sequence[bytes]) -> None:
        """Write the parts as rotated copies, as a keeper would."""
        place = self._place(name)
        async with locked(place.lock):
            await self._in_thread(place.create)
            await self._in_thread(log_parts.bring, place.log, parts[-LOG_PARTS:])

    def http(self, name: str) -> httpx.AsyncClient:
        """Return the client for its reserved port. Errors: `NotFound` when none is reserved."""
        port = reserved_port(self._place(name))
        if port is None:
            raise NotFound(f"Nothing called “{name}” has a place on this runner.")
        return self._clients.get(_url(port))

    async def close(self) -> None:
        """Close clients and threads; keepers and processes keep running."""
        await self._clients.close_all()
        self._threads.shutdown(wait=False, cancel_futures=True)

    # -- details ----------------------------------------------------------------------------------------------------

    def _place(self, name: str) -> Place:
        return place_of(self._root, name)

    async def _in_thread(self, work: Callable[..., T], *args: object) -> T:
        """Run work in a thread. On cancellation it still waits for the thread, so that no change outlives the lock it
        is made under."""
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


def _url(port: int | None) -> str:
    return f"http://{LOOPBACK}:{port}"
