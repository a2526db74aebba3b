"""The modules that each Freqtrade version can import, asked once on a runner and kept in files. They are known also
while no runner answers."""

import asyncio
import logging
from collections.abc import Iterable
from pathlib import Path

from core.errors import FlotillaError
from core.freqtrade.sources import provided
from core.freqtrade.sources.provided import READ, Provided, parse_provided, provided_shelf
from core.freqtrade.version_shelf import VersionShelf
from core.freqtrade.versions import is_release
from core.runners.port import Runner

log = logging.getLogger(__name__)
_shelf: VersionShelf[Provided] | None = None


def keep_in(folder: Path) -> None:
    """Set the folder of the files. The composition root calls this once."""
    global _shelf
    _shelf = provided_shelf(folder)


async def learn(runner: Runner, version: str) -> None:
    """Ask this version, which must be installed there, unless its modules are known. Tags are not asked: they are other
    programs tomorrow. A version that cannot be asked now is asked another time."""
    if _shelf is None or not is_release(version) or await asyncio.to_thread(_shelf.find, version) is not None:
        return
    try:
        found = await asyncio.to_thread(parse_provided, await runner.ask(version, READ))
        await asyncio.to_thread(_shelf.keep, found, version)
    except FlotillaError as error:
        log.warning("Freqtrade %s does not tell its modules: %s", version, error)


def missing(imports: Iterable[str], packages: Iterable[str], own: Iterable[str]) -> tuple[str, ...]:
    """Return the imports that nothing provides, as far as is known: not the newest release that was asked, not these
    packages, not these further files. Reads a file: call it outside the event loop."""
    known = _shelf.newest() if _shelf and imports else None
    return tuple(provided.missing(imports, known, packages, own)) if known else ()
