"""Large results lie in chunks, once for all that have them."""

import hashlib
from pathlib import Path

import pytest
from sqlmodel import Session, col, func, select

from core import artifact_store
from core.artifacts import Artifact, ArtifactChunk
from core.db import Database
from core.errors import NotFound

CONTENT = bytes(range(256)) * 10_000
"""Two chunks and a half."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "result.zip"
    file.write_bytes(CONTENT)
    return file


async def whole(sha256: str) -> list[bytes]:
    return [chunk async for chunk in artifact_store.read(sha256)]


def chunks(database: Database) -> int:
    with Session(database.engine) as session:
        return session.exec(select(func.count()).select_from(ArtifactChunk)).one()


async def test_what_is_read_is_what_was_stored(database: Database, file: Path) -> None:
    sha256 = await artifact_store.store(file, "test")
    assert sha256 == hashlib.sha256(CONTENT).hexdigest()
    read = await whole(sha256)
    assert b"".join(read) == CONTENT
    assert [len(chunk) for chunk in read] == [10**6, 10**6, 560_000]


async def test_equal_content_is_stored_once_and_after_a_kill_the_rest_of_it(database: Database, file: Path) -> None:
    sha256 = await artifact_store.store(file, "test")
    with Session(database.engine) as session:
        session.delete(session.get_one(ArtifactChunk, (sha256, 1)))
        session.commit()
    with pytest.raises(NotFound):
        await whole(sha256)
    assert await artifact_store.store(file, "test") == sha256
    assert b"".join(await whole(sha256)) == CONTENT
    assert chunks(database) == 3


async def test_what_somebody_uses_stays(database: Database, file: Path) -> None:
    sha256 = await artifact_store.store(file, "test")
    assert await artifact_store.delete(sha256, lambda session: True) == 0
    assert b"".join(await whole(sha256)) == CONTENT


async def test_what_nobody_uses_goes_a_few_chunks_a_time(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(artifact_store, "_DELETED_AT_ONCE", 1)
    sha256 = await artifact_store.store(file, "test")
    left: list[int] = []

    def is_used(session: Session) -> bool:
        left.append(session.exec(select(func.count()).select_from(ArtifactChunk)).one())
        return False

    assert await artifact_store.delete(sha256, is_used) == len(CONTENT)
    assert left == [3, 2, 1, 0]
    with Session(database.engine) as session:
        assert session.exec(select(Artifact).where(col(Artifact.sha256) == sha256)).first() is None
    with pytest.raises(NotFound):
        await whole(sha256)
    assert await artifact_store.delete(sha256, is_used) == 0


async def test_an_empty_file_is_an_artifact_too(database: Database, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    assert await whole(await artifact_store.store(tmp_path / "empty", "test")) == []
