"""Deletes backtests with everything they have, in many short transactions: one may have 100,000 trades.

Asks nobody: who may has been asked. Restartable: from the first transaction on a backtest is FAILED with the sentence
`GOING`, and `finish` deletes what a kill left.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import artifact_store, db
from core.artifacts import Artifact
from core.backtests.importing import result_import
from core.backtests.importing.result_import import ARTIFACT
from core.backtests.models import ALIVE, Backtest, BacktestStatus
from core.db import tell
from core.events import ThingChanged

GOING = "It is being deleted."


@dataclass(frozen=True, slots=True)
class Freed:
    """What is free again. `size_bytes`: of rows an estimate."""

    count: int = 0
    size_bytes: int = 0

    def __add__(self, other: "Freed") -> "Freed":
        return Freed(self.count + other.count, self.size_bytes + other.size_bytes)


async def erase(backtest_ids: Iterable[UUID]) -> Freed:
    """Delete these backtests, and the zips that no other has. Those that are gone, pending or running are left out;
    what still has something on its runner is only marked, and `finish` deletes it once it was tidied: nobody knows of
    its snapshot any more when its row is gone."""
    freed = Freed()
    for id in backtest_ids:
        freed += await _erase(id)
    return freed


def mark(session: Session, row: Backtest) -> None:
    """Note that an ended backtest is being deleted; `erase` or `finish` does it."""
    row.status, row.error_message = BacktestStatus.FAILED, GOING
    session.add(row)
    tell(session, ThingChanged("backtest", row.id))


async def drop_result(backtest_id: UUID) -> None:
    """Delete what was stored of a result before its backtest failed or was cancelled, also its zip. One that has
    completed keeps its own. May be called again."""
    if await db.current().run(partial(_has_no_result, backtest_id=backtest_id), reads_only=True):
        await result_import.forget(backtest_id)
        await delete_zip(backtest_id)


async def delete_zip(backtest_id: UUID) -> Freed:
    """Delete Freqtrade's zip of a backtest, unless another has the same; all else stays."""
    sha256 = await db.current().run(partial(_without_zip, backtest_id=backtest_id))
    return Freed(1, await _delete_artifact(sha256)) if sha256 else Freed()


async def finish() -> None:
    """Delete what was being deleted when Flotilla was killed or a runner was silent, and zips that no backtest has."""
    await erase(await db.current().run(_half_deleted, reads_only=True))
    for sha256 in await db.current().run(_unused, reads_only=True):
        await _delete_artifact(sha256)


# -- details ----------------------------------------------------------------------------------------------------------


async def _erase(backtest_id: UUID) -> Freed:
    if not await db.current().run(partial(_begin, backtest_id=backtest_id)):
        return Freed()
    await result_import.forget(backtest_id)
    sha256, size = await db.current().run(partial(_delete_row, backtest_id=backtest_id))
    return Freed(1, size + (await _delete_artifact(sha256) if sha256 else 0))


async def _delete_artifact(sha256: str) -> int:
    return await artifact_store.delete(sha256, partial(_is_used, sha256=sha256))


def _has_no_result(session: Session, backtest_id: UUID) -> bool:
    row = session.get(Backtest, backtest_id)
    return row is not None and row.status in (BacktestStatus.FAILED, BacktestStatus.CANCELLED)


def _begin(session: Session, backtest_id: UUID) -> bool:
    row = session.get(Backtest, backtest_id)
    if row is None or row.status in ALIVE:
        return False
    mark(session, row)
    return not row.is_on_runner


def _delete_row(session: Session, backtest_id: UUID) -> tuple[str | None, int]:
    """Its tags and log go with it."""
    row = session.get_one(Backtest, backtest_id)
    session.delete(row)
    tell(session, ThingChanged("backtest", backtest_id))
    return row.zip_sha256, row.stored_bytes


def _without_zip(session: Session, backtest_id: UUID) -> str | None:
    row = session.get(Backtest, backtest_id)
    if row is None:  # deleted meanwhile, with its zip
        return None
    sha256, row.zip_sha256, row.zip_bytes = row.zip_sha256, None, 0
    session.add(row)
    tell(session, ThingChanged("backtest", backtest_id))
    return sha256


def _is_used(session: Session, sha256: str) -> bool:
    return bool(session.exec(select(func.count()).where(Backtest.zip_sha256 == sha256)).one())


def _half_deleted(session: Session) -> list[UUID]:
    going = Backtest.status == BacktestStatus.FAILED, Backtest.error_message == GOING, ~col(Backtest.is_on_runner)
    return list(session.exec(select(Backtest.id).where(*going)))


def _unused(session: Session) -> list[str]:
    used = select(Backtest.zip_sha256).where(col(Backtest.zip_sha256).is_not(None))
    unused = Artifact.kind == ARTIFACT, col(Artifact.sha256).not_in(used)
    return list(session.exec(select(Artifact.sha256).where(*unused)))
