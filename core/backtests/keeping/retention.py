"""The round that deletes old backtests: by age, and by how many each person has. Favourites stay, and so does what has
not ended. Between two of them somebody may make one a favourite, so each is asked once more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from core import audit, db
from core.audit import FLOTILLA, Subject
from core.backtests.keeping import backtest_erasing
from core.backtests.keeping.backtest_erasing import Freed
from core.backtests.models import ENDED, Backtest
from core.backtests.quantities import counted
from core.db import utcnow

EVERY_SECONDS = 3600.0
_AT_ONCE = 200
"""In one round; the next one goes on."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept; 0: all. `days`, `zip_days`: since the end of a backtest. `count`: of each person."""

    days: int = 0
    count: int = 0
    zip_days: int = 0


_kept = Kept()


def install(kept: Kept) -> None:
    """Set what is kept, once at the start."""
    global _kept
    _kept = kept


def kept() -> Kept:
    """Return what is kept."""
    return _kept


async def delete_old() -> None:
    """Delete what is older or more than what is kept, and finish what a kill interrupted. May be called at any time."""
    await backtest_erasing.finish()
    old = await db.current().run(partial(_old, kept=_kept), reads_only=True)
    freed = await backtest_erasing.erase(old, *_may_go())
    if freed.count:
        await _note(freed)
    for id in await db.current().run(partial(_with_old_zips, kept=_kept), reads_only=True):
        await backtest_erasing.delete_zip(id, *_may_go())


# -- details ----------------------------------------------------------------------------------------------------------


def _old(session: Session, kept: Kept) -> Sequence[UUID]:
    by_age = _of_age(session, kept.days) if kept.days else ()
    by_count = _too_many(session, kept.count) if kept.count else ()
    return list(dict.fromkeys((*by_age, *by_count)))[:_AT_ONCE]


def _of_age(session: Session, days: int) -> Sequence[UUID]:
    oldest_first = select(Backtest.id).where(*_may_go(), _end() < utcnow() - timedelta(days=days)).order_by(_end())
    return session.exec(oldest_first.limit(_AT_ONCE)).all()


def _too_many(session: Session, count: int) -> Sequence[UUID]:
    newest_first = func.row_number().over(partition_by=col(Backtest.owner_id), order_by=_end().desc())
    ranked = select(col(Backtest.id).label("id"), newest_first.label("place")).where(*_may_go()).subquery()
    beyond = select(ranked.c.id).where(ranked.c.place > count).order_by(ranked.c.place.desc())
    return session.exec(beyond.limit(_AT_ONCE)).all()


def _with_old_zips(session: Session, kept: Kept) -> Sequence[UUID]:
    if not kept.zip_days:
        return ()
    old = _end() < utcnow() - timedelta(days=kept.zip_days)
    with_zip = select(Backtest.id).where(*_may_go(), old, col(Backtest.zip_sha256).is_not(None))
    return session.exec(with_zip.limit(_AT_ONCE)).all()


def _may_go() -> tuple[ColumnElement[bool], ...]:
    """What has something on its runner waits until that is gone: nobody would remove it without the row."""
    is_there = col(Backtest.is_favourite) | col(Backtest.is_on_runner)
    return ~is_there, col(Backtest.status).in_(ENDED)


def _end() -> ColumnElement[object]:
    """When it ended; a failed one may have no such time."""
    return func.coalesce(Backtest.completed_at, Backtest.created_at)


async def _note(freed: Freed) -> None:
    await db.current().run(partial(_record, freed=freed))


def _record(session: Session, freed: Freed) -> None:
    what = counted(freed.count, "old backtest")
    audit.record(session, FLOTILLA, "deleted", Subject("backtest", None, what), f"Deleted {what}")
