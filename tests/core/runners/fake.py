"""A runner without processes: its workloads run until they are told to crash. For tests of what uses runners.

The files of its workspaces are real, in a temporary folder, so that work can be done in them. What is not Freqtrade is
really run, to its end, before `apply` returns.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import httpx

from core.errors import NotFound, Refused
from core.runners.folders.file_pieces import pieces_inside
from core.runners.folders.staging import put_inside
from core.runners.folders.workspace_paths import Place
from core.runners.local.one_shot import interpreter
from core.runners.local.one_shot.interpreter import Lines
from core.runners.local.one_shot.work_folders import WorkFolder, work_folder
from core.runners.local.store_folders import StoreFolders
from core.runners.port import (
    NO_NEEDS,
    Build,
    Content,
    End,
    Layout,
    LogLine,
    Needs,
    Network,
    Observation,
    Program,
    Progress,
    RunnerFacts,
    State,
    Usage,
    Workload,
)

Api = Callable[[str, httpx.Request], httpx.Response]
"""Name of the workload and what it is asked → what it answers."""


def pong(name: str, request: httpx.Request) -> httpx.Response:
    is_ping = request.url.path == "/api/v1/ping"
    return httpx.Response(200, json={"status": "pong"}) if is_ping else httpx.Response(404, json={"detail": name})


@dataclass(slots=True)
class Held:
    """A workload as the fake keeps it."""

    workload: Workload
    seen: Observation
    secrets: dict[str, bytes]
    comes_back: bool


@dataclass(slots=True)
class Kept:
    """What stays of a name until its data is removed."""

    port: int
    place: Place
    lines: list[str] = field(default_factory=list)


class FakeRunner:
    """Implements `core.runners.port.Runner` in memory.

    `held` shows what runs, `applied` every workload that was really started, in that order; `others` is what belongs to
    another installation; `needed` is what each one-shot work asked for.
    """

    def __init__(self, versions: Sequence[str] = ("2026.9",), api: Api = pong) -> None:
        self.versions = tuple(versions)
        self.builds: dict[str, Build] = {}
        self.held: dict[str, Held] = {}
        self.applied: list[Workload] = []
        self.closed = False
        self.reply: Callable[[str, str], bytes] | None = None
        self.market_url = "http://market.test"
        self.others: list[Observation] = []
        self._kept: dict[str, Kept] = {}
        self._api = api
        self._returns = 0
        self._clients: dict[str, httpx.AsyncClient] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="flotilla-fake-")  # gone with this object
        self._stores = StoreFolders(Path(self._folder.name), asyncio.to_thread)
        self.free_memory: int | None = 4 * 2**30
        self.needed: list[Needs] = []

    # -- what a test does to it -------------------------------------------------------------------------------------

    def crash(self, name: str, exit_code: int | None = 1, *, oom_killed: bool = False) -> None:
        """It ends by itself. `None`: nobody saw how."""
        held = self.held[name]
        now = datetime.now(UTC)
        held.seen = replace(held.seen, state=State.EXITED, exit_code=exit_code, ended_at=now, oom_killed=oom_killed)

    def crash_and_return(self, name: str, exit_code: int | None = 1, *, oom_killed: bool = False) -> None:
        """It ends by itself, and this runner has started it again before anybody looked."""
        self._returns += 1
        held, now = self.held[name], datetime.now(UTC)
        end = End(now, exit_code, oom_killed)
        held.seen = replace(held.seen, workload_id=f"returned-{self._returns}", started_at=now, last_end=end)

    def fall_silent(self, name: str) -> None:
        """The machine of this workload does not answer any more."""
        held, now = self.held[name], datetime.now(UTC)
        words = "Its machine has not been heard of; it may still run there."
        held.seen = replace(held.seen, state=State.UNKNOWN, unknown_since=now, reason=words)

    def be_heard_again(self, name: str) -> None:
        """Its machine answers again: it ran all the time."""
        held = self.held[name]
        held.seen = replace(held.seen, state=State.RUNNING, unknown_since=None, reason="")

    def say(self, name: str, line: str) -> None:
        """The workload writes a line to its log."""
        self._keep(name).lines.append(line)

    def lose(self, name: str) -> None:
        """Somebody removed it behind our back; its workspace is still there."""
        self.held.pop(name, None)

    def write(self, name: str, path: str, content: bytes) -> None:
        """The workload leaves a file in its workspace."""
        put_inside(self._keep(name).place.workspace, {path: content})

    def workspace(self, name: str) -> Path:
        return self._keep(name).place.workspace

    def secrets_of(self, name: str) -> dict[str, bytes]:
        held = self.held.get(name)
        return held.secrets if held else {}

    # -- the port ---------------------------------------------------------------------------------------------------

    async def test(self) -> RunnerFacts:
        return RunnerFacts({"Kind": "in memory"}, self.versions, self._made_at())

    async def ready(self, version: str) -> bool:
        return version in self.versions or any(version == build.exact for build in self.builds.values())

    def _made_at(self) -> dict[str, datetime]:
        return {version: build.made_at for version, build in self.builds.items() if build.made_at}

    async def build_of(self, version: str) -> Build | None:
        """What a test says that it is."""
        return self._build(version) if await self.ready(version) else None

    def _build(self, version: str) -> Build:
        exact = (build for build in self.builds.values() if build.exact == version)
        return self.builds.get(version) or next(exact, Build(f"freqtrade {version}"))

    async def prepare(self, version: str, progress: Progress) -> None:
        progress(0.5, "Installing")
        self.versions = tuple(dict.fromkeys((version, *self.versions)))
        progress(1.0, "Installed")

    async def free_memory_bytes(self) -> int | None:
        return self.free_memory

    async def ask(self, version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        """`reply` if there is one, else what Python says, which knows no Freqtrade."""
        if self.reply:
            return self.reply(version, code)
        async with self._work_folder(needs) as folder:
            return await interpreter.ask(Path(sys.executable), code, folder)

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        if not await self.ready(version):
            raise Refused(f"Freqtrade {version} is not installed on this machine.")
        if name in self.held and self.held[name].seen.state is not State.EXITED:
            raise Refused("Its files cannot be worked on while it runs.")
        lines = Lines(Path(sys.executable), code, arguments, self.workspace(name))
        async with self._work_folder(needs) as folder:
            return await interpreter.work_on(lines, folder)

    @asynccontextmanager
    async def _work_folder(self, needs: Needs) -> AsyncIterator[WorkFolder]:
        self.needed.append(needs)
        async with work_folder(Path(self._folder.name), needs.secret_files) as folder:
            self._stores.link(folder.stores, needs.stores)
            yield folder

    @property
    def stores(self) -> StoreFolders:
        return self._stores

    async def put(self, name: str, files: Mapping[str, Content]) -> None:
        put_inside(self._keep(name).place.workspace, files)

    async def layout(self, name: str) -> Layout:
        kept = self._keep(name)
        places = (str(kept.place.workspace), str(kept.place.secrets))
        return Layout(*places, "127.0.0.1", kept.port, self.market_url, str(kept.place.stores))

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        held = self.held.get(workload.name)
        self._require_known(workload.name)
        if held and held.seen.state is State.RUNNING and not replace:
            return held.seen
        if not await self.ready(workload.version):
            raise Refused(f"Freqtrade {workload.version} is not installed on this machine.")
        seen = self._start(workload)
        return seen if workload.program is Program.FREQTRADE else await self._run_to_its_end(workload)

    async def _run_to_its_end(self, workload: Workload) -> Observation:
        argv = [sys.executable] if workload.program is Program.PYTHON else []
        process = await asyncio.create_subprocess_exec(
            *argv,
            *workload.command,
            cwd=self.workspace(workload.name),
            env={"PATH": os.defpath, **workload.env},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await process.communicate()
        self._keep(workload.name).lines += said.decode().splitlines()
        self.crash(workload.name, process.returncode)
        return self.held[workload.name].seen

    def _start(self, workload: Workload) -> Observation:
        manifest = {"manifest.json": workload.manifest_json()}
        place = self._keep(workload.name).place
        put_inside(place.workspace, {**workload.files, **manifest})
        self._stores.link(place.stores, workload.stores)
        self.applied.append(workload)
        seen = Observation(
            name=workload.name,
            state=State.RUNNING,
            workload_id=f"fake-{len(self.applied)}",
            labels=dict(workload.labels),
            started_at=datetime.now(UTC),
            image=self._build(workload.version).exact,
            image_made_at=self._build(workload.version).made_at,
        )
        self.held[workload.name] = Held(workload, seen, dict(workload.secret_files), workload.comes_back)
        return seen

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        self._require_known(name)
        self.held.pop(name, None)
        if name in self._kept:
            self._stores.link(self._kept[name].place.stores, ())
        if data and (kept := self._kept.pop(name, None)):
            shutil.rmtree(kept.place.folder)

    async def kill(self, name: str) -> None:
        self._require_known(name)
        if name in self.held and self.held[name].seen.state is not State.EXITED:
            self.crash(name, 137)

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        if held := self.held.get(name):
            held.comes_back = comes_back

    async def confirm_gone(self, name: str) -> None:
        held = self.held.get(name)
        if held is None:
            return
        if held.seen.state is not State.UNKNOWN:
            raise Refused("It is known whether it runs.")
        words = "Its machine is off, as a person has confirmed."
        ended = replace(held.seen, state=State.EXITED, ended_at=datetime.now(UTC), unknown_since=None, reason=words)
        held.seen = ended

    def _require_known(self, name: str) -> None:
        held = self.held.get(name)
        if held and held.seen.state is State.UNKNOWN:
            raise Refused("Its machine is silent, and it may still run there.")

    async def observe(self) -> Sequence[Observation]:
        return [held.seen for _, held in sorted(self.held.items())]

    async def strangers(self) -> Sequence[Observation]:
        return list(self.others)

    async def usage(self) -> Sequence[Usage]:
        return [Usage(seen.name, 1.5, 200_000_000) for seen in await self.observe() if seen.state is State.RUNNING]

    async def logs(self, name: str, *, tail: int = 200, follow: bool = False) -> AsyncIterator[LogLine]:
        lines = self._keep(name).lines
        told = max(len(lines) - tail, 0)
        while True:
            for line in lines[told:]:
                told += 1
                yield LogLine(line)
            if not follow:
                return
            await asyncio.sleep(0.01)

    async def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        if lines := self._keep(name).lines:
            yield tuple(lines)

    async def bring_log(self, name: str, parts: Sequence[bytes]) -> None:
        self._keep(name).lines[:] = [line for part in parts for line in part.decode().splitlines()]

    async def fetch(self, name: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        if name not in self._kept:
            raise NotFound(f"There is no file “{path}” in this workspace.")
        async with aclosing(pieces_inside(self.workspace(name), path, max_bytes, asyncio.to_thread)) as pieces:
            async for piece in pieces:
                yield piece

    def http(self, name: str) -> httpx.AsyncClient:
        if name not in self._clients:
            transport = httpx.MockTransport(lambda request: self._answer(name, request))
            base_url = f"http://127.0.0.1:{self._keep(name).port}"
            self._clients[name] = httpx.AsyncClient(transport=transport, base_url=base_url)
        return self._clients[name]

    def _answer(self, name: str, request: httpx.Request) -> httpx.Response:
        held = self.held.get(name)
        if held is None or held.seen.state is not State.RUNNING or held.workload.network is Network.NONE:
            raise httpx.ConnectError("Connection refused", request=request)
        return self._api(name, request)

    async def close(self) -> None:
        self.closed = True
        for client in self._clients.values():
            await client.aclose()
        self._clients.clear()

    def _keep(self, name: str) -> Kept:
        if name not in self._kept:
            place = Place(Path(self._folder.name), name)
            place.create()
            self._kept[name] = Kept(20000 + len(self._kept), place)
        return self._kept[name]
