"""Stores large results in chunks of 1 MB, each in a transaction of its own, and reads them again in a stream.

An artifact is found by the SHA-256 of its content. Who uses one notes the SHA-256 in a row of its own before it is
stored, and calls `delete` when the last such row is gone.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

from sqlalchemy import delete as delete_rows
from sqlalchemy import func
from sqlmodel import Session, col, select

from core import db
from core.artifacts import Artifact, ArtifactChunk
from core.errors import NotFound

CHUNK_BYTES = 10**6
_DELETED_AT_ONCE = 20


async def store(file: Path, kind: str) -> str:
    """Store the content of a file, and return its SHA-256. Equal content is stored once. May be called again after a
    kill: chunks that are there already are left. `kind`: what it is, for people who look at the table."""
    sha256, size = await asyncio.to_thread(digest_of, file)
    await db.current().run(partial(_add_row, sha256=sha256, size=size, kind=kind))
    there = await db.current().run(partial(_positions, sha256=sha256), reads_only=True)
    for position in range(-(-size // CHUNK_BYTES)):
        if position not in there:
            content = await asyncio.to_thread(_chunk, file, position)
            await db.current().run(partial(_add_chunk, sha256=sha256, position=position, content=content))
    return sha256


def digest_of(file: Path) -> tuple[str, int]:
    """Return the SHA-256 of a file, in hexadecimal digits, and its size in bytes. Slow for large ones."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest(), file.stat().st_size


async def read(sha256: str) -> AsyncIterator[bytes]:
    """Yield the content in chunks, in order, a transaction each. Errors: `NotFound` when it is not there, or not all of
    it."""
    size = await db.current().run(partial(_size, sha256=sha256), reads_only=True)
    for position in range(-(-size // CHUNK_BYTES)):
        yield await db.current().run(partial(_content, sha256=sha256, position=position), reads_only=True)


async def delete(sha256: str, is_used: Callable[[Session], bool]) -> int:
    """Delete an artifact, some chunks a transaction, and return how many bytes that frees. `is_used` is asked in each
    of these transactions, and once it is true nothing more is deleted. May be called again."""
    freed = 0
    while (done := await db.current().run(partial(_delete_some, sha256=sha256, is_used=is_used))) is not None:
        freed += done
    return freed


# -- details ----------------------------------------------------------------------------------------------------------


def _add_row(session: Session, sha256: str, size: int, kind: str) -> None:
    if not session.exec(select(Artifact.id).where(Artifact.sha256 == sha256)).first():
        session.add(Artifact(sha256=sha256, kind=kind, size_bytes=size))


def _positions(session: Session, sha256: str) -> set[int]:
    return set(session.exec(select(ArtifactChunk.position).where(ArtifactChunk.sha256 == sha256)))


def _chunk(file: Path, position: int) -> bytes:
    with file.open("rb") as opened:
        opened.seek(position * CHUNK_BYTES)
        return opened.read(CHUNK_BYTES)


def _add_chunk(session: Session, sha256: str, position: int, content: bytes) -> None:
    if session.get(ArtifactChunk, (sha256, position)) is None:
        session.add(ArtifactChunk(sha256=sha256, position=position, content=content))


def _size(session: Session, sha256: str) -> int:
    found = session.exec(select(Artifact.size_bytes).where(Artifact.sha256 == sha256)).first()
    if found is None:
        raise _gone()
    return found


def _content(session: Session, sha256: str, position: int) -> bytes:
    found = session.get(ArtifactChunk, (sha256, position))
    if found is None:
        raise _gone()
    return found.content


def _gone() -> NotFound:
    return NotFound("This file is not kept any more.")


def _delete_some(session: Session, sha256: str, is_used: Callable[[Session], bool]) -> int | None:
    """Return the bytes that were freed; None when there is nothing more to delete."""
    if is_used(session):
        return None
    its = ArtifactChunk.sha256 == sha256
    some = session.exec(select(ArtifactChunk.position).where(its).limit(_DELETED_AT_ONCE)).all()
    if not some:
        row = session.exec(select(Artifact).where(Artifact.sha256 == sha256)).first()
        if row is not None:
            session.delete(row)
        return None
    chosen = col(ArtifactChunk.position).in_(some)
    size = select(func.sum(func.length(ArtifactChunk.content))).where(its, chosen)
    freed = session.exec(size).one() or 0
    session.execute(delete_rows(ArtifactChunk).where(its, chosen))  # type: ignore[arg-type]
    return int(freed)
