"""A runner without processes: its workloads run until they are told to crash, over their API too.

The files of its workspaces are real, in a temporary folder, so that work can be done in them.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import httpx

from core.errors import NotFound, Refused
from core.runners.local import interpreter
from core.runners.port import End, Layout, LogLine, Observation, Progress, RunnerFacts, State, Usage, Workload
from core.runners.staging import put_inside, read_inside
from core.runners.workspace_paths import Place

Api = Callable[[str, httpx.Request], httpx.Response]
"""Name of the workload and what it is asked → what it answers."""


def pong(name: str, request: httpx.Request) -> httpx.Response:
    is_ping = request.url.path == "/api/v1/ping"
    return httpx.Response(200, json={"status": "pong"}) if is_ping else httpx.Response(404, json={"detail": name})


@dataclass(slots=True)
class Held:
    """A workload as it is remembered."""

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


class MemoryRunner:
    """Implements `core.runners.port.Runner` in memory.

    `held` shows what runs, `applied` every workload that was really started, in that order; `others` is what belongs to
    another installation.
    """

    def __init__(self, versions: Sequence[str] = ("2026.9",), api: Api = pong) -> None:
        self.versions = tuple(versions)
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
        self._folder = tempfile.TemporaryDirectory(prefix="flotilla-memory-")  # gone with this object

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

    def say(self, name: str, line: str) -> None:
        """The workload writes a line to its log."""
        self._keep(name).lines.append(line)

    def lose(self, name: str) -> None:
        """Somebody removed it behind our back; its workspace is still there."""
        self.held.pop(name, None)

    def write(self, name: str, path: str, content: bytes) -> None:
        """The workload leaves a file in its workspace."""
        put_inside(self._keep(name).place, {path: content})

    def workspace(self, name: str) -> Path:
        return self._keep(name).place.workspace

    def secrets_of(self, name: str) -> dict[str, bytes]:
        held = self.held.get(name)
        return held.secrets if held else {}

    # -- the port ---------------------------------------------------------------------------------------------------

    async def test(self) -> RunnerFacts:
        return RunnerFacts({"Kind": "in memory"}, self.versions)

    async def ready(self, version: str) -> bool:
        return version in self.versions

    async def prepare(self, version: str, progress: Progress) -> None:
        progress(0.5, "Installing")
        self.versions = tuple(dict.fromkeys((version, *self.versions)))
        progress(1.0, "Installed")

    async def ask(self, version: str, code: str) -> bytes:
        """`reply` if there is one, else what Python says, which knows no Freqtrade."""
        return self.reply(version, code) if self.reply else await interpreter.ask(Path(sys.executable), code)

    async def work(self, name: str, version: str, code: str, arguments: Sequence[str] = ()) -> bytes:
        if version not in self.versions:
            raise Refused(f"Freqtrade {version} is not installed on this machine.")
        if name in self.held and self.held[name].seen.state is not State.EXITED:
            raise Refused("Its files cannot be worked on while it runs.")
        return await interpreter.work(Path(sys.executable), code, arguments, self.workspace(name))

    async def put(self, name: str, files: Mapping[str, bytes]) -> None:
        put_inside(self._keep(name).place, files)

    async def layout(self, name: str) -> Layout:
        return Layout(
            f"/memory/{name}/workspace", f"/memory/{name}/secrets", "127.0.0.1", self._keep(name).port, self.market_url
        )

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        held = self.held.get(workload.name)
        if held and held.seen.state is State.RUNNING and not replace:
            return held.seen
        if workload.version not in self.versions:
            raise Refused(f"Freqtrade {workload.version} is not installed on this machine.")
        return self._start(workload)

    def _start(self, workload: Workload) -> Observation:
        manifest = {"manifest.json": workload.manifest_json()}
        put_inside(self._keep(workload.name).place, {**workload.files, **manifest})
        self.applied.append(workload)
        seen = Observation(
            name=workload.name,
            state=State.RUNNING,
            workload_id=f"memory-{len(self.applied)}",
            labels=dict(workload.labels),
            started_at=datetime.now(UTC),
            image=f"freqtrade {workload.version}",
        )
        self.held[workload.name] = Held(workload, seen, dict(workload.secret_files), workload.comes_back)
        return seen

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        self.held.pop(name, None)
        if data and (kept := self._kept.pop(name, None)):
            shutil.rmtree(kept.place.folder)

    async def kill(self, name: str) -> None:
        if name in self.held and self.held[name].seen.state is not State.EXITED:
            self.crash(name, 137)

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        if held := self.held.get(name):
            held.comes_back = comes_back

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

    async def fetch(self, name: str, path: str) -> bytes:
        if name not in self._kept:
            raise NotFound(f"There is no file “{path}” in this workspace.")
        return read_inside(self.workspace(name), path)

    def http(self, name: str) -> httpx.AsyncClient:
        if name not in self._clients:
            transport = httpx.MockTransport(lambda request: self._answer(name, request))
            base_url = f"http://127.0.0.1:{self._keep(name).port}"
            self._clients[name] = httpx.AsyncClient(transport=transport, base_url=base_url)
        return self._clients[name]

    def _answer(self, name: str, request: httpx.Request) -> httpx.Response:
        held = self.held.get(name)
        if held is None or held.seen.state is not State.RUNNING:
            raise httpx.ConnectError("Connection refused", request=request)
        if request.url.path == "/crash":
            self.crash(name, int(request.url.params["code"]))
            raise httpx.RemoteProtocolError("Server disconnected", request=request)
        if request.url.path == "/say":
            self.say(name, request.url.params["text"])
            return httpx.Response(200, text="said")
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
