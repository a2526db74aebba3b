"""The releases of Freqtrade in the package index, asked once a day with pip and kept in a file, so that a form lists
them at once, also on a machine without a network."""

import asyncio
import json
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.child_processes import processes
from core.errors import Unavailable
from core.files import atomic_file
from core.freqtrade.versions import is_release, newest_first

FRESH = timedelta(days=1)
MOST = 100
"""How many releases are kept, the newest ones."""
_TRY_AGAIN_SECONDS = 600.0
_ANSWERS_WITHIN_SECONDS = 40.0
_MOST_BYTES = 2**18
_ASK = ("-P", "-m", "pip", "index", "versions", "freqtrade", "--no-input", "--timeout", "10", "--retries", "1")
_SAYS = "Available versions:"
SILENT = "The package index does not answer, so other releases are not listed."


@dataclass(frozen=True, slots=True)
class Releases:
    """`versions`: newest first; those that this Python can run. `problem`: why there may be newer ones, a sentence;
    empty when the index has answered lately, or has not been asked yet."""

    versions: tuple[str, ...] = ()
    asked_at: datetime | None = None
    problem: str = ""

    @property
    def is_fresh(self) -> bool:
        """Whether the index need not be asked again."""
        return self.asked_at is not None and timedelta(0) <= datetime.now(UTC) - self.asked_at < FRESH


class ReleaseShelf:
    """`file`: where the last answer is kept. `python`: its pip asks the index that it is set up for."""

    def __init__(self, file: Path, python: str = sys.executable) -> None:
        self._file, self._python = file, python
        self._alone = asyncio.Lock()
        self._failed_at: float | None = None

    async def known(self) -> Releases:
        """Return what is known without asking the index; nothing before its first answer."""
        kept = await asyncio.to_thread(self._kept)
        failed = self._failed_at is not None and not kept.is_fresh
        return Releases(kept.versions, kept.asked_at, SILENT) if failed else kept

    async def fresh(self) -> Releases:
        """Return what the index says, asked at most once a day; after a failure, what is known, and it is not asked
        again for ten minutes. May take up to a minute."""
        async with self._alone:
            known = await self.known()
            if known.is_fresh or (self._failed_at and time.monotonic() - self._failed_at < _TRY_AGAIN_SECONDS):
                return known
            try:
                found = Releases(await ask_index(self._python), datetime.now(UTC))
            except Unavailable:
                self._failed_at = time.monotonic()
                return await self.known()
            self._failed_at = None
            await asyncio.to_thread(self._keep, found)
            return found

    def _keep(self, found: Releases) -> None:
        told = {"asked_at": found.asked_at and found.asked_at.isoformat(), "versions": found.versions}
        with suppress(OSError):  # asked again the next time
            atomic_file.write(self._file, json.dumps(told).encode())

    def _kept(self) -> Releases:
        """A damaged file is asked for anew."""
        try:
            told = json.loads(self._file.read_bytes()[:_MOST_BYTES])
            asked_at = datetime.fromisoformat(told["asked_at"]).astimezone(UTC)
            return Releases(_newest(told["versions"]), asked_at)
        except (OSError, ValueError, TypeError, KeyError):
            return Releases()


async def ask_index(python: str) -> tuple[str, ...]:
    """Return the releases in the package index, newest first. Errors: `Unavailable` when it does not answer in time, or
    this Python has no pip."""
    try:
        process = await asyncio.create_subprocess_exec(
            *(python, *_ASK),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=processes.plain_environment(),
            start_new_session=True,
        )
    except OSError as error:
        raise Unavailable(SILENT, detail=str(error)) from error
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            said = await _whole(process)
    except TimeoutError as error:
        raise Unavailable(SILENT) from error
    finally:
        await processes.end(process)
    if found := _releases_in(said):
        return found
    raise Unavailable(SILENT, detail=said)


async def _whole(process: asyncio.subprocess.Process) -> str:
    """Return its output; no more than `_MOST_BYTES` are read."""
    assert process.stdout is not None
    said = b""
    while len(said) < _MOST_BYTES and (piece := await process.stdout.read(_MOST_BYTES)):
        said += piece
    return said.decode(errors="replace")


def _releases_in(said: str) -> tuple[str, ...]:
    listed = next((line for line in said.splitlines() if line.startswith(_SAYS)), "")
    return _newest(listed.removeprefix(_SAYS).split(","))


def _newest(names: object) -> tuple[str, ...]:
    if not isinstance(names, list):
        raise ValueError("no list")
    found = [name.strip() for name in names if isinstance(name, str)]
    return tuple(newest_first(filter(is_release, found))[:MOST])


_shelf: ReleaseShelf | None = None


def keep_in(folder: Path | None) -> None:
    """Set the folder of the file. The composition root calls this once; with None nothing is known or asked."""
    global _shelf
    _shelf = ReleaseShelf(folder / "releases.json") if folder else None


async def known() -> Releases:
    """See `ReleaseShelf.known`."""
    return await _shelf.known() if _shelf else Releases()


async def fresh() -> Releases:
    """See `ReleaseShelf.fresh`."""
    return await _shelf.fresh() if _shelf else Releases()
