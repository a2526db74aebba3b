"""The port of runners: what Flotilla requires of everything that runs workloads, such as processes, containers or pods.

Bots, backtests and downloads are all workloads. A runner knows nothing about bots. It is told what to run, reports what
it has, and never starts or replaces a workload on its own decision.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias

import httpx

from core.runners.observation import Build, End, LogLine, Observation, RunnerFacts, State, Usage
from core.runners.workload import NO_NEEDS, Layout, Limits, Needs, Network, Program, StoreMount, Workload

__all__ = [
    "LOG_PARTS",
    "LOG_PART_BYTES",
    "MOST_FILE_BYTES",
    "MOST_OUTPUT_BYTES",
    "NO_NEEDS",
    "Build",
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
"""The limit for a file that is read whole into memory, because a strategy can write files of any size."""
MOST_OUTPUT_BYTES = 16 * 2**20
"""The limit for the standard output of one-shot work, on every kind of runner."""
PIECE_BYTES = 2**20
"""The largest piece of a file that `fetch` yields."""

LOG_PART_BYTES, LOG_PARTS = 10 * 1024 * 1024, 4
"""The size of a log part, and the number of parts. A runner need not keep more than that, over all runs together."""

Progress = Callable[[float, str], None]
"""Called with the share of long work that is done (0..1) and the current step."""

Content: TypeAlias = bytes | Path
"""The content of a file to write: its bytes, or a file on this machine that is copied in pieces."""


class Stores(Protocol):
    """Named folders of a runner that outlive workloads, for market data or packages. A store is created when it is
    first mounted or written to. Names are letters, digits and dashes, 100 at most. Errors: those of `Runner`."""

    async def names(self) -> Sequence[str]:
        """Return the names of all stores, sorted."""

    async def put(self, store: str, files: Mapping[str, Content]) -> None:
        """Write files (path relative to the store → content). Not every kind writes a file whole or not at all: a
        workload that reads it meanwhile may see a part. Errors: `Refused` for a path that leads outside, or when the
        disk is full."""

    def fetch(self, store: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """Yield a file of the store, as `Runner.fetch`."""

    async def free_bytes(self, store: str) -> int:
        """Return how much can still be written into the store, also when it does not exist yet."""

    async def delete(self, store: str) -> None:
        """Delete the store with its content. Does nothing when it is absent. Errors: `Refused` while a workload that
        mounts it exists, even one that has ended."""


class Runner(Protocol):
    """Runs the workloads of one place. Errors of every method: `Unavailable` when the runner does not answer in time,
    `Refused` when it declines."""

    async def test(self) -> RunnerFacts:
        """Contact the runner and return facts about it. Changes nothing."""

    async def free_memory_bytes(self) -> int | None:
        """Return the memory that is available on the machine; with several machines, on the one with the most. None
        when it is not known."""

    async def ready(self, version: str) -> bool:
        """Return whether this Freqtrade version can start without preparation."""

    async def build_of(self, version: str) -> Build | None:
        """Return what would start as this version now; None when it is not ready. A tag such as `develop` is another
        program after `prepare`."""

    async def prepare(self, version: str, progress: Progress) -> None:
        """Make this version ready, by installing it or pulling its image. An image is pulled even if the runner has
        it, because its tag may name another one by now. Takes long; may be cancelled, and started over from nothing.

        Errors: `Unavailable` when it cannot be fetched at present, `Refused` when there is no such version.
        """

    # -- one-shot work ----------------------------------------------------------------------------------------------

    async def ask(self, version: str, code: str, needs: Needs = NO_NEEDS) -> bytes:
        """Run a few lines of Python with this version's interpreter, without a workspace, and return their standard
        output.

        Errors: `Refused` when the code fails, or writes more than `MOST_OUTPUT_BYTES`.
        """

    async def work(
        self, name: str, version: str, code: str, arguments: Sequence[str] = (), needs: Needs = NO_NEEDS
    ) -> bytes:
        """Run a few lines of Python with this version's interpreter in a workspace, which is the current directory,
        while its workload does not run. Return their standard output. `arguments` are `sys.argv[1:]`. May take long;
        may be cancelled. The work ends with Flotilla; what must survive it has to be a workload.

        Errors: `Refused` when the workload runs, when the code fails (with the end of its standard error in `detail`),
        or when it writes more than `MOST_OUTPUT_BYTES`.
        """

    # -- files ------------------------------------------------------------------------------------------------------

    @property
    def stores(self) -> Stores:
        """Return the stores of this runner."""

    async def put(self, name: str, files: Mapping[str, Content]) -> None:
        """Write files (path relative to the workspace → content) into the workspace of this name, even if its workload
        has never run. Errors: `Refused` for a path that leads outside, or when the disk is full."""

    def fetch(self, name: str, path: str, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """Yield a file of the workspace in pieces of at most `PIECE_BYTES`. A caller that stops early closes the
        generator.

        Errors: `NotFound` when there is no such file, it is no ordinary file, or the path leads outside. `Refused` when
        it has more than `max_bytes`: before the first piece, unless the file grows while it is read.
        """

    # -- the life of a workload -------------------------------------------------------------------------------------

    async def layout(self, name: str) -> Layout:
        """Reserve paths and port for this name. Returns the same answer until `remove(..., data=True)`, except that the
        port changes when another program has taken it while the workload does not run. Call it before each `apply`."""

    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        """Create and start the workload. Safe to call again: while it runs, nothing happens unless `replace`. One that
        has ended is started again. Writes `manifest.json` into the workspace.

        Errors: `Refused` when its version is not installed, when it cannot start, or while it is in state `UNKNOWN`.
        """

    async def remove(self, name: str, *, grace_seconds: float | None = None, data: bool = False) -> None:
        """Stop the workload gracefully (SIGINT, then the deadline, then SIGKILL) and remove it. Does nothing when it is
        absent. Its secrets are always deleted, its workspace only with `data`; stores stay. Errors: `Refused` in state
        `UNKNOWN`, because no signal can reach it."""

    async def kill(self, name: str) -> None:
        """End the workload at once, without grace. For one that no longer reacts. Does nothing when it is absent.
        Errors: `Refused` in state `UNKNOWN`."""

    async def set_comeback(self, name: str, comes_back: bool) -> None:
        """Set whether the runner itself restarts the workload from now on, see `Workload.comes_back`. A running one is
        not affected. Does nothing when it is absent, or where a runner never restarts workloads."""

    async def confirm_gone(self, name: str) -> None:
        """Declare that the silent machine of this workload is off, which a person has checked. The workload then counts
        as ended or absent and may be started again. Does nothing when it is absent. Errors: `Refused` unless it is in
        state `UNKNOWN`."""

    # -- watching ---------------------------------------------------------------------------------------------------

    async def observe(self) -> Sequence[Observation]:
        """Return the inventory: all workloads of this installation on this runner."""

    async def strangers(self) -> Sequence[Observation]:
        """Return the workloads with Flotilla's labels that belong to another installation. They are shown, never
        touched."""

    async def usage(self) -> Sequence[Usage]:
        """Return CPU and memory of the running workloads, CPU since the previous call. Does not wait for slow
        operations."""

    def logs(self, name: str, *, tail: int = 200, follow: bool = False) -> AsyncIterator[LogLine]:
        """Yield the last `tail` lines, oldest first; with `follow` then each new one as it is written, across restarts.
        Lines may have any length: of a longer one only the beginning is returned, and the last lines are looked for
        only in the last megabytes of the log."""

    def kept_log(self, name: str) -> AsyncGenerator[Sequence[str], None]:
        """Yield everything that is kept of the log, earlier runs included, oldest line first, up to its current end.
        Lines are as in `LogLine.text`, some thousand per block. Lines that are being written may be missing; none comes
        twice. Blocks are read when they are requested. A caller that stops early closes the generator."""

    async def bring_log(self, name: str, parts: Sequence[bytes]) -> None:
        """Store the log of a workload that moved here from another runner, oldest part first, each at most
        `LOG_PART_BYTES`. Replaces the log of an earlier stay. Call it only while the workload does not run."""

    def http(self, name: str) -> httpx.AsyncClient:
        """Return a client whose base URL is the API of the running workload. It is kept open and closed by the runner's
        `close`. Errors: `NotFound` when the workload is not known to run."""

    async def close(self) -> None:
        """Release clients and threads; workloads keep running."""
