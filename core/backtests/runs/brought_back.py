"""Brings the files of a result from the runner to this machine, into a folder of their own, in pieces."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from core.backtests.models import workload_name
from core.backtests.runs.run_deadline import SILENT_SECONDS
from core.errors import NotFound, Refused
from core.freqtrade.backtests.backtest_facts import Ended
from core.freqtrade.backtests.running.run_folder import CURVES_FILE, MARKETS_FILE, RESULT_ZIP, RESULTS
from core.runners.port import Runner
from core.runners.workload_follower import patiently

_MOST_ZIP_BYTES = 2**30
_MOST_BESIDE_BYTES = {CURVES_FILE: 4 * 2**20, MARKETS_FILE: 16 * 2**20}
_folder: Path | None = None


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """`zip`: Freqtrade's own, on this machine, untrusted. `beside`: name → content of what lay beside it."""

    zip: Path
    beside: dict[str, bytes]


def keep_in(folder: Path) -> None:
    """Set the folder for results that are being brought. The composition root calls it."""
    global _folder
    _folder = folder


@asynccontextmanager
async def brought_back(runner: Runner, backtest_id: UUID, ended: Ended) -> AsyncIterator[BroughtBack]:
    """Yield the files of a result, which are deleted afterwards. Errors: `Refused` when there is no result, or when it
    is too large; `Unavailable` when the runner stays silent."""
    if RESULT_ZIP not in ended.files:
        raise Refused("The run ended without a result.", hint="Read the last lines of its log.")
    folder = _installed() / str(backtest_id)
    try:
        yield await patiently(lambda: _brought(runner, workload_name(backtest_id), folder, ended), SILENT_SECONDS)
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


def upload_folder() -> Path:
    """Return the folder for results that people upload, absolute. What a kill leaves there is deleted as well. Blocks
    shortly. Errors: `Refused` while Flotilla starts."""
    folder = _installed().absolute() / "uploads"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def remove_left() -> None:
    """Delete what a killed Flotilla has left. Call it before anything is brought."""
    shutil.rmtree(_installed(), ignore_errors=True)


async def _brought(runner: Runner, name: str, folder: Path, ended: Ended) -> BroughtBack:
    await asyncio.to_thread(_made_anew, folder)
    await _fetch(runner, name, folder, RESULT_ZIP, _MOST_ZIP_BYTES)
    beside = {}
    for file, most in _MOST_BESIDE_BYTES.items():
        if file in ended.files:
            await _fetch(runner, name, folder, file, most)
            beside[file] = await asyncio.to_thread((folder / file).read_bytes)
    return BroughtBack(folder / RESULT_ZIP, beside)


async def _fetch(runner: Runner, name: str, folder: Path, file: str, most_bytes: int) -> None:
    try:
        async with aclosing(runner.fetch(name, f"{RESULTS}/{file}", most_bytes)) as pieces:
            with (folder / file).open("wb") as written:
                async for piece in pieces:
                    await asyncio.to_thread(written.write, piece)
    except NotFound as error:
        raise Refused(f"The file “{file}” of its result is gone.", hint="Run it again.") from error
    except OSError as error:
        raise Refused(f"Its result cannot be kept here: {error.strerror}.", hint="Make room on the disk.") from error


def _made_anew(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)


def _installed() -> Path:
    if _folder is None:
        raise Refused("No result can be brought yet; Flotilla is still starting.")
    return _folder
