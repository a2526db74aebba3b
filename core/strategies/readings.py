"""The readings of strategy sources. Each source is read once, found by its SHA-256, and its reading is stored with the
versions that have it."""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary, WeakValueDictionary

from pydantic import TypeAdapter
from sqlalchemy import update
from sqlmodel import Session, col, select

from core import db
from core.freqtrade.sources import source_reading
from core.freqtrade.sources.source import Reading
from core.strategies.models import Strategy

MOST_IN_MEMORY = 100
_READING = TypeAdapter(Reading)
_memory: OrderedDict[str, Reading] = OrderedDict()
"""SHA-256 → reading, the most recently used last."""


async def read(code: str, asker: UUID | None = None) -> Reading:
    """Return the reading of a source: from memory, from the database, or read in a process of its own. One source is
    read at a time, and each asker has at most one in the queue.

    Errors: `Unavailable`.
    """
    sha256 = await asyncio.to_thread(_sha256, code)
    if not (found := remembered(sha256) or await _kept(sha256)):
        async with _turns().of(asker):
            found = remembered(sha256) or await source_reading.read(code)
    remember(sha256, found)
    return found


def of(row: Strategy) -> Reading:
    """Return the reading of a version; empty until `fill` has read it."""
    return _READING.validate_python(row.reading) if row.reading else Reading()


def as_json(reading: Reading) -> dict[str, Any]:
    """Return the reading as it is stored with a version; `of` turns it back."""
    found: dict[str, Any] = _READING.dump_python(reading, mode="json")
    return found


def remembered(sha256: str) -> Reading | None:
    """Return the reading of the source with this SHA-256 if this process remembers it, otherwise None."""
    return _memory.get(sha256)


def remember(sha256: str, reading: Reading) -> None:
    """Remember the last hundred readings, because the source in an editor is usually not saved yet."""
    _memory[sha256] = reading
    _memory.move_to_end(sha256)
    if len(_memory) > MOST_IN_MEMORY:
        _memory.popitem(last=False)


def forget_all() -> None:
    """Forget all readings in memory, for tests that stand for a restart."""
    _memory.clear()


async def fill() -> None:
    """Read the sources of versions saved before readings were stored. Reads one after another; readings for people may
    run in between."""
    while unread := await db.current().run(_unread, reads_only=True):
        sha256, code = unread
        reading = await read(code)
        await db.current().run(partial(_keep, sha256=sha256, reading=reading))


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


def _sha256(code: str) -> str:
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).hexdigest()


async def _kept(sha256: str) -> Reading | None:
    def look(session: Session) -> Any:
        same = (Strategy.sha256 == sha256, col(Strategy.reading).is_not(None))
        return session.exec(select(Strategy.reading).where(*same).limit(1)).first()

    found = await db.current().run(look, reads_only=True)
    return _READING.validate_python(found) if found else None


def _unread(session: Session) -> tuple[str, str] | None:
    query = select(Strategy.sha256, Strategy.code).where(col(Strategy.reading).is_(None))
    return session.exec(query.order_by(col(Strategy.is_latest).desc()).limit(1)).first()


def _keep(session: Session, sha256: str, reading: Reading) -> None:
    unread = (col(Strategy.sha256) == sha256, col(Strategy.reading).is_(None))
    session.execute(update(Strategy).where(*unread).values(reading=as_json(reading), updated_at=Strategy.updated_at))
