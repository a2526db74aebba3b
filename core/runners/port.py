"""What Flotilla asks of everything that runs workloads: processes, containers, pods.

A bot, a backtest, a download are all workloads. A runner knows nothing of bots: it is told what to run, tells what it
holds, and never decides by itself to start or replace anything.
"""

import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

import httpx


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a workload of this name lives, seen from inside it. Stable for as long as its workspace exists."""

    workspace: str
    """Absolute path of its persistent folder."""
    secrets: str
    """Absolute path of the folder with its secret files; they exist only where the workload runs."""
    listen_host: str
    listen_port: int
    market_url: str = ""
    """Where the practice market answers for this workload; empty where it is not served."""


@dataclass(frozen=True, slots=True)
class Limits:
    """`None`: no limit of ours. A runner that cannot enforce one says so in `Capabilities`."""

    memory_bytes: int | None = None
    cpus: float | None = None
    pids: int | None = None


@dataclass(frozen=True, slots=True)
class Workload:
    """Everything that must be so. Equal workloads have equal fingerprints; secrets are not part of it."""

    name: str
    """`bot-<uuid>`, `backtest-<uuid>`, …: letters, digits and dashes."""
    version: str
    """Freqtrade's version, e.g. `2026.9`."""
    command: tuple[str, ...]
    """Arguments after `freqtrade`."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path relative to the workspace → content, replaced at each apply; other files there are left alone."""
    secret_files: Mapping[str, bytes] = field(default_factory=dict)
    """Path relative to the secrets folder → content."""
    env: Mapping[str, str] = field(default_factory=dict)
    """The whole environment beside what the runner itself needs; nothing of Flotilla's own reaches the workload."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Handed back by `observe`: installation, bot, deployment, fingerprint. Never secret."""
    manifest: Mapping[str, Any] = field(default_factory=dict)
    """JSON. What it was made from, written into `manifest.json` beside the labels: whoever lost his own notes finds
    there what he needs. Never secret in clear."""
    limits: Limits = Limits()
    grace_seconds: float = 60.0
    """From the polite signal (SIGINT) to the hard one."""
    comes_back: bool = False
    """The runner itself starts it again after a crash or a restart of the machine, where it can, also while Flotilla is
    down. Told afterwards in `Observation.last_end`."""
    background: bool = False
    """Yields to the others when there is not enough for all: a job next to live bots."""

    def manifest_json(self) -> bytes:
        """Content of `manifest.json`, the same on every runner."""
        return json.dumps({**self.manifest, **self.labels}, indent=2, sort_keys=True).encode()


class State(StrEnum):
    """What a runner holds under a name. Absent workloads are not listed at all."""

    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"
    EXITED = "exited"


@dataclass(frozen=True, slots=True)
class End:
    """How a run ended, as far as it is known."""

    at: datetime | None = None
    exit_code: int | None = None
    oom_killed: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """One workload as the runner sees it now."""

    name: str
    state: State
    workload_id: str
    """The runner's own id of this very run (pid with start time, container id): differs after every start."""
    labels: Mapping[str, str]
    started_at: datetime | None = None
    ended_at: datetime | None = None
    exit_code: int | None = None
    """As a shell tells it: 0 to 255, 128 + n when ended by signal n. `None` while it runs, or if nobody saw it end."""
    oom_killed: bool = False
    image: str = ""
    """What exactly runs: digest, image id, or the version of the venv."""
    last_end: End | None = None
    """How the run before this one ended, when the runner itself has started the workload again; None where it never
    did."""


@dataclass(frozen=True, slots=True)
class Usage:
    name: str
    cpu_percent: float
    """Of one core: 100.0 is one core kept busy."""
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class LogLine:
    text: str
    """Without line ending, control characters removed."""
    source: str = "stderr"


@dataclass(frozen=True, slots=True)
class RunnerFacts:
    """Answer of a connection test: name → value, in the order to show."""

    facts: Mapping[str, str]
    versions: Sequence[str] = ()
    """Freqtrade versions that can start at once."""


MOST_FILE_BYTES = 64 * 2**20
"""Of a file that is read out of a workspace, on every kind of runner: a strategy writes there what it likes."""
MOST_OUTPUT_BYTES = 16 * 2**20
"""Of what a few lines of Python say, on every kind of runner."""

LOG_PART_BYTES, LOG_PARTS = 10 * 1024 * 1024, 4
"""A log is kept in parts; of all runs together no more than so many are promised."""

Progress = Callable[[float, str], None]
"""Told how far long work is (0..1) and what is being done."""


class Runner(Protocol):
    """Errors of every method: `Unavailable` when the runner does not answer in time, `Refused` when it will not."""

    async def test(self) -> RunnerFacts:
        """Is it there, and what is it? Changes nothing."""

    async def ready(self, version: str) -> bool:
        """Can this Freqtrade version start at once?"""

    async def prepare(self, version: str, progress: Progress) -> None:
        """Make it ready: install the version, pull the image. Long; may be cancelled, and begun again from nothing.

        Errors: `Unavailable` when it cannot be had from here now, `Refused` when there is no such version."""

    async def ask(self, version: str, code: str) -> bytes:
        """Standard output of a few lines of Python run by this Freqtrade's own interpreter, without network.

        Errors: `Refused` when the code fails, or says more than `MOST_OUTPUT_BYTES`."""

    async def work(self, name: str, version: str, code: str, arguments: Sequence[str] = ()) -> bytes:
        """Standard output of a few lines of Python (standard library only) in the workspace of this name, which is its
        current folder, run by this version's interpreter without network while the workload itself does not run.
        `arguments` are `sys.argv[1:]`. Made to be long; may be cancelled.

        Errors: `Refused` when the code fails, the end of its standard error in `detail`, when it says more than
        `MOST_OUTPUT_BYTES`, or when the workload runs.
        """

    async def put(self, name: str, files: Mapping[str, bytes]) -> None:
        """Write files (path relative to the workspace → content) into the workspace of this name, also while nothing
        of that name has ever run. Errors: `Refused` for a path outside, or a full disk."""

    async def layout(self, name: str) -> Layout:
        """Reserve the places of this name; the same answer at every call until `remove(..., data=True)`. Only the port
        may change, and only while nothing runs there, when another program has taken it: ask before each `apply`."""

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        """Make it so: create and start it. Safe to call again: while it runs, nothing happens unless `replace`.
        One that has ended is started again. Writes `manifest.json` into the workspace.

        Errors: `Refused` when its version is not installed or it cannot start.
        """

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        """Stop it gracefully (SIGINT, then the deadline, then SIGKILL) and forget it; nothing to do when absent.
        Its secrets go in any case; its workspace only with `data`."""

    async def kill(self, name: str) -> None:
        """End it at once, without grace; nothing to do when absent. For what does not react any more."""

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        """Whether the runner itself starts it again from now on, see `Workload.comes_back`; what runs goes on. Nothing
        to do when absent, or where a runner never starts anything by itself."""

    async def observe(self) -> Sequence[Observation]:
        """Everything of this installation there, in one list."""

    async def strangers(self) -> Sequence[Observation]:
        """What carries Flotilla's labels and belongs to another installation: to be shown, never to be touched."""

    async def usage(self) -> Sequence[Usage]:
        """CPU and memory of what runs, since the previous call; never waits for anything slow."""

    def logs(self, name: str, *, tail: int = 200, follow: bool = False) -> AsyncIterator[LogLine]:
        """The last `tail` lines, oldest first, then with `follow` each new one as it comes, across restarts. A workload
        writes lines of any length: of a longer one its beginning, and of a longer end than some megabytes the rest."""

    def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        """All that is kept of its log, also of runs before, the oldest line first and up to where it ends now; lines as
        in `LogLine.text`, some thousand at a time. What is being written meanwhile may be missing, and nothing comes
        twice. Read as fast as it is asked for. A caller that stops before its end closes it."""

    async def bring_log(self, name: str, parts: Sequence[bytes]) -> None:
        """Keep the log of a workload that moved here from another runner, the oldest part first, each `LOG_PART_BYTES`
        at most. Replaces what is kept of an earlier stay. Only while it does not run."""

    async def fetch(self, name: str, path: str) -> bytes:
        """A file of its workspace. Errors: `NotFound` when there is none, or when the path leads outside; `Refused`
        when it has more than `MOST_FILE_BYTES`."""

    def http(self, name: str) -> httpx.AsyncClient:
        """A client whose base URL is the API of this workload as it runs now; kept open, closed by the runner's
        `close`. Errors: `NotFound` for what is not known to run."""

    async def close(self) -> None:
        """Let go of clients and threads; workloads go on."""
