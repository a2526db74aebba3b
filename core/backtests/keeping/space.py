"""How much room backtests take, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from core.access.policy import Actor, current
from core.backtests import who_may
from core.backtests.keeping import retention
from core.backtests.keeping.retention import Kept
from core.backtests.models import WITHOUT_RESULT, Backtest
from core.db import read_only


@dataclass(frozen=True, slots=True)
class Space:
    """Of a person's own backtests. `stored_bytes`: rows and contents, an estimate. `zip_bytes`: Freqtrade's zips, equal
    ones once. `kept`: what is deleted by and by."""

    backtests: int
    favourites: int
    stored_bytes: int
    zip_bytes: int
    kept: Kept


@read_only
def space(session: Session, actor: Actor) -> Space:
    """Return how much room the actor's own backtests take. Three queries."""
    mine = col(Backtest.owner_id) == current(session, actor).person_id
    sums = select(func.count(), func.coalesce(func.sum(Backtest.stored_bytes), 0)).where(mine)
    backtests, stored = session.exec(sums).one()
    favourites = session.exec(select(func.count()).where(mine, col(Backtest.is_favourite))).one()
    return Space(backtests, favourites, int(stored), _zips(session, mine), retention.kept())


@read_only
def freed_by(session: Session, actor: Actor, backtest_ids: Sequence[UUID]) -> int:
    """Return how many bytes are free again when the actor deletes those of these backtests that they may delete. Three
    queries at most."""
    me = current(session, actor)
    chosen = select(Backtest).where(col(Backtest.id).in_(backtest_ids)).options(*WITHOUT_RESULT)
    going = [row for row in session.exec(chosen) if who_may.changes(me, row)]
    shared = col(Backtest.zip_sha256).in_({row.zip_sha256 for row in going if row.zip_sha256})
    others = select(Backtest.zip_sha256).where(shared, col(Backtest.id).not_in([row.id for row in going]))
    staying = set(session.exec(others))
    zips = {row.zip_sha256: row.zip_bytes for row in going if row.zip_sha256 not in staying}
    return sum(row.stored_bytes for row in going) + sum(zips.values())


def _zips(session: Session, mine: ColumnElement[bool]) -> int:
    """Equal zips are stored once."""
    each = select(Backtest.zip_sha256, Backtest.zip_bytes).where(mine, col(Backtest.zip_sha256).is_not(None)).distinct()
    return sum(size for _, size in session.exec(each))
