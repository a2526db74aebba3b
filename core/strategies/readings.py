"""What was read of sources: each once, by its SHA-256, and kept with the versions that have it."""

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
"""SHA-256 → what was read, newest last."""


async def read(code: str, asker: UUID | None = None) -> Reading:
    """Known already, or read in a process of its own: one at a time, and of each asker one in the queue.

    Errors: `Unavailable`.
    """
    sha256 = await asyncio.to_thread(_sha256, code)
    if not (found := remembered(sha256) or await _kept(sha256)):
        async with _turns().of(asker):
            found = remembered(sha256) or await source_reading.read(code)
    remember(sha256, found)
    return found


def of(row: Strategy) -> Reading:
    """Of a version. Empty while `fill` has not come to it."""
    return _READING.validate_python(row.reading) if row.reading else Reading()


def as_json(reading: Reading) -> dict[str, Any]:
    """As it is stored with a version; `of` reads it."""
    found: dict[str, Any] = _READING.dump_python(reading, mode="json")
    return found


def remembered(sha256: str) -> Reading | None:
    """What this process has read of the source with this SHA-256; None when nothing."""
    return _memory.get(sha256)


def remember(sha256: str, reading: Reading) -> None:
    """The last hundred: what is being written was seldom saved yet."""
    _memory[sha256] = reading
    _memory.move_to_end(sha256)
    if len(_memory) > MOST_IN_MEMORY:
        _memory.popitem(last=False)


def forget_all() -> None:
    """As a Flotilla that has just been started."""
    _memory.clear()


async def fill() -> None:
    """Read the sources that were saved before readings were kept. One after the other, and others may read between."""
    while unread := await db.current().run(_unread, reads_only=True):
        sha256, code = unread
        reading = await read(code)
        await db.current().run(partial(_keep, sha256=sha256, reading=reading))


# -- details ----------------------------------------------------------------------------------------------------------


class Turns:
    """One at a time; whoever asks often waits for themselves first, and not others for them."""

    def __init__(self) -> None:
        self._all = asyncio.Lock()
        self._own: WeakValueDictionary[UUID | None, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def of(self, asker: UUID | None) -> AsyncIterator[None]:
        """Held while one source of this asker is read."""
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
