"""What Flotilla asks of everything that runs workloads: processes, containers, pods.

A bot, a backtest, a download are all workloads. A runner knows nothing of bots: it is told what to run, tells what it
holds, and never decides by itself to start or replace anything.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias

import httpx

from core.runners.observation import End, LogLine, Observation, RunnerFacts, State, Usage
from core.runners.workload import NO_NEEDS, Layout, Limits, Needs, Network, Program, StoreMount, Workload

__all__ = [
    "LOG_PARTS",
    "LOG_PART_BYTES",
    "MOST_FILE_BYTES",
    "MOST_OUTPUT_BYTES",
    "NO_NEEDS",
    "Content",
    "End",
    "Layout",
    "Limits",
    "LogLine",
    "Needs",
    "Network",
    "Observation",
    "Program",
    "Progress",
    "Runner",
    "RunnerFacts",
    "State",
    "StoreMount",
    "Stores",
    "Usage",
    "Workload",
]

MOST_FILE_BYTES = 64 * 2**20
"""Of a file that is read whole into memory: a strategy writes into its workspace what it likes."""
MOST_OUTPUT_BYTES = 16 * 2**20
"""Of what a few lines of Python say, on every kind of runner."""
PIECE_BYTES = 2**20
"""Of a piece of a file that is fetched, at most."""

LOG_PART_BYTES, LOG_PARTS = 10 * 1024 * 1024, 4
"""A log is kept in parts; of all runs together no more than so many are promised."""

Progress = Callable[[float, str], None]
"""Told how far long work is (0..1) and what is being done."""

Content: TypeAlias = bytes | Path
"""Of a file that is written: its bytes, or a file of this machine that is copied in pieces."""


class Stores(Protocol):
    """Named folders of a runner that outlive workloads: market data, packages. A store is made when it is first mounted
    or written to. Names are letters, digits and dashes, 100 at most. Errors: those of `Runner`."""

    async def names(self) -> Sequence[str]:
        """All there are, sorted."""

    async def put(self, store: str, files: Mapping[str, Content]) -> None:
        """Write files (path relative to the store → content); each appears whole or not at all, also under a workload
        that reads the store. Errors: `Refused` for a path outside, or a full disk."""

    def fetch(self, store: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """A file of it, as `Runner.fetch`."""

    async def free_bytes(self, store: str) -> int:
        """How much can still be written into it, also while it does not exist."""

    async def delete(self, store: str) -> None:
        """With all that is in it; nothing to do when absent. Errors: `Refused` while a workload that mounts it is
        there, also one that has ended."""


class Runner(Protocol):
    """Errors of every method: `Unavailable` when the runner does not answer in time, `Refused` when it will not."""

    async def test(self) -> RunnerFacts:
        """Is it there, and what is it? Changes nothing."""

    async def free_memory_bytes(self) -> int | None:
        """Memory that the machine can still give; the one with the most of several. None where it cannot be told."""

    async def ready(self, version: str) -> bool:
        """Can this Freqtrade version start at once?"""

    async def prepare(self, version: str, progress: Progress) -> None:
        """Make it ready: install the version, pull the image. Long; may be cancelled, and begun again from nothing.

        Errors: `Unavailable` when it cannot be had from here now, `Refused` when there is no such version."""

    # -- one-shot work ----------------------------------------------------------------------------------------------

    async def ask(self, version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        """Standard output of a few lines of Python run by this Freqtrade's own interpreter, without a workspace.

        Errors: `Refused` when the code fails, or says more than `MOST_OUTPUT_BYTES`."""

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        """Standard output of a few lines of Python in the workspace of this name, which is the current folder, run by
        this version's interpreter while the workload itself does not run. `arguments` are `sys.argv[1:]`. Made to be
        long; may be cancelled. What must survive Flotilla is a workload instead.

        Errors: `Refused` when the code fails, the end of its standard error in `detail`, when it says more than
        `MOST_OUTPUT_BYTES`, or when the workload runs.
        """

    # -- files ------------------------------------------------------------------------------------------------------

    @property
    def stores(self) -> Stores:
        """The stores of this runner."""

    async def put(self, name: str, files: Mapping[str, Content]) -> None:
        """Write files (path relative to the workspace → content) into the workspace of this name, also while nothing
        of that name has ever run. Errors: `Refused` for a path outside, or a full disk."""

    def fetch(self, name: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """A file of its workspace, in pieces of `PIECE_BYTES` at most. A caller that stops before its end closes it.

        Errors: `NotFound` when there is none, when it is no ordinary file, or when the path leads outside; `Refused`
        when it has more than `max_bytes`: before the first piece, unless it grows meanwhile."""

    # -- the life of a workload -------------------------------------------------------------------------------------

    async def layout(self, name: str) -> Layout:
        """Reserve the places of this name; the same answer at every call until `remove(..., data=True)`. Only the port
        may change, and only while nothing runs there, when another program has taken it: ask before each `apply`."""

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        """Make it so: create and start it. Safe to call again: while it runs, nothing happens unless `replace`.
        One that has ended is started again. Writes `manifest.json` into the workspace.

        Errors: `Refused` when its version is not installed, when it cannot start, or while it is in state `UNKNOWN`.
        """

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        """Stop it gracefully (SIGINT, then the deadline, then SIGKILL) and forget it; nothing to do when absent.
        Its secrets go in any case; its workspace only with `data`; stores stay. Errors: `Refused` in state `UNKNOWN`:
        nobody hears the signal."""

    async def kill(self, name: str) -> None:
        """End it at once, without grace; nothing to do when absent. For what does not react any more. Errors: `Refused`
        in state `UNKNOWN`."""

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        """Whether the runner itself starts it again from now on, see `Workload.comes_back`; what runs goes on. Nothing
        to do when absent, or where a runner never starts anything by itself."""

    async def confirm_gone(self, name: str) -> None:
        """A person has made sure that the silent machine of this workload is off. From now on it has ended, or is
        absent, and may be started again. Nothing to do when absent. Errors: `Refused` unless it is in state `UNKNOWN`.
        """

    # -- watching ---------------------------------------------------------------------------------------------------

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

    def http(self, name: str) -> httpx.AsyncClient:
        """A client whose base URL is the API of this workload as it runs now; kept open, closed by the runner's
        `close`. Errors: `NotFound` for what is not known to run."""

    async def close(self) -> None:
        """Let go of clients and threads; workloads go on."""
