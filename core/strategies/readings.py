"""The readings of strategy sources. Each source is read once, found by its fingerprint, and its reading is stored with
the versions that have it."""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary, WeakValueDictionary

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, select

from core import db
from core.freqtrade.sources import source_reading
from core.freqtrade.sources.source import FORMAT, Reading
from core.freqtrade.sources.source_reading import NO_FILES, fingerprint
from core.strategies.models import Strategy, StrategyFile

MOST_IN_MEMORY = 100
_READING = TypeAdapter(Reading)
_memory: OrderedDict[str, Reading] = OrderedDict()
"""Fingerprint → reading, the most recently used last."""


async def read(code: str, asker: UUID | None = None, files: Mapping[str, str] = NO_FILES) -> Reading:
    """Return the reading of a source: from memory, from the database, or read in a process of its own. One source is
    read at a time, and each asker has at most one in the queue. `files`: relative path → text of the further files of
    its version; those that are not Python's are left out.

    Errors: `Unavailable`.
    """
    of, sha256 = await asyncio.to_thread(_fingerprints, code, files)
    if not (found := remembered(of) or await _kept(of, sha256)):
        async with _turns().of(asker):
            found = remembered(of) or await source_reading.read(code, files)
    remember(of, found)
    return found


def of(row: Strategy) -> Reading:
    """Return the reading of a version; empty until `fill` has read it."""
    return _READING.validate_python(row.reading) if row.reading else Reading()


def as_json(reading: Reading) -> dict[str, Any]:
    """Return the reading as it is stored with a version; `of` turns it back."""
    found: dict[str, Any] = _READING.dump_python(reading, mode="json")
    return found


def remembered(of: str) -> Reading | None:
    """Return the reading of the source with this fingerprint if this process remembers it, otherwise None."""
    return _memory.get(of)


def remember(of: str, reading: Reading) -> None:
    """Remember the last hundred readings, because the source in an editor is usually not saved yet."""
    _memory[of] = reading
    _memory.move_to_end(of)
    if len(_memory) > MOST_IN_MEMORY:
        _memory.popitem(last=False)


def forget_all() -> None:
    """Forget all readings in memory, for tests that stand for a restart."""
    _memory.clear()


async def fill() -> None:
    """Read the sources of versions whose reading is not stored, or was stored by an older Flotilla that read less.
    Reads one after another; readings for people may run in between."""
    while unread := await db.current().run(_unread, reads_only=True):
        version_id, code, files = unread
        reading = await read(code, files=files)
        await db.current().run(partial(_keep, version_id=version_id, reading=reading))


# -- details ----------------------------------------------------------------------------------------------------------


class Turns:
    """A lock that serves askers fairly: an asker with many sources waits for their own first, so they do not delay
    others."""

    def __init__(self) -> None:
        self._all = asyncio.Lock()
        self._own: WeakValueDictionary[UUID | None, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def of(self, asker: UUID | None) -> AsyncIterator[None]:
        """Hold the turn of this asker while one source is read."""
        own = self._own.setdefault(asker, asyncio.Lock())
        async with own, self._all:
            yield


_by_loop: WeakKeyDictionary[asyncio.AbstractEventLoop, Turns] = WeakKeyDictionary()


def _turns() -> Turns:
    return _by_loop.setdefault(asyncio.get_running_loop(), Turns())


def _fingerprints(code: str, files: Mapping[str, str]) -> tuple[str, str]:
    """Of all that is read, and of the code alone."""
    return fingerprint(code, files), hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()


def _is_current() -> ColumnElement[bool]:
    is_current: ColumnElement[bool] = col(Strategy.reading)["format"].as_integer() == FORMAT
    return is_current


async def _kept(of: str, sha256: str) -> Reading | None:
    def look(session: Session) -> Any:
        same = (Strategy.sha256 == sha256, _is_current(), col(Strategy.reading)["of"].as_string() == of)
        return session.exec(select(Strategy.reading).where(*same).limit(1)).first()

    found = await db.current().run(look, reads_only=True)
    return _READING.validate_python(found) if found else None


def _unread(session: Session) -> tuple[UUID, str, Mapping[str, str]] | None:
    """The newest version of a family before its others, with its further Python files."""
    query = select(Strategy.id, Strategy.code).where(_is_current().is_not(True))
    found = session.exec(query.order_by(col(Strategy.is_latest).desc()).limit(1)).first()
    if found is None:
        return None
    files = select(StrategyFile.path, StrategyFile.content).where(StrategyFile.strategy_id == found[0])
    modules = session.exec(files.where(col(StrategyFile.path).endswith(".py")))
    return (*found, {path: content.decode() for path, content in modules})


def _keep(session: Session, version_id: UUID, reading: Reading) -> None:
    kept = {"reading": as_json(reading), "updated_at": Strategy.updated_at}
    session.execute(update(Strategy).where(col(Strategy.id) == version_id).values(**kept))
