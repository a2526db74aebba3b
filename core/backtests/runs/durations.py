"""How long a run of a strategy will take and how much memory it will need, from its earlier runs. Within the caller's
transaction."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import case
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from core.backtests.models import Backtest, BacktestStatus
from core.strategies.models import Strategy

_START_SECONDS = 3.0
"""What Freqtrade takes before it reads the first candle."""
_UNKNOWN_BYTES = 512 * 2**20
_COUNTED = 5


def how_long(session: Session, family_id: UUID, candles: int) -> float | None:
    """Return the seconds that a run over so many candles of all pairs will take: the median of the strategy's last
    runs. None when there were none."""
    query = select(Backtest.run_seconds, Backtest.recipe).where(
        col(Backtest.strategy_id).in_(_versions(family_id)),
        Backtest.status == BacktestStatus.COMPLETED,
        col(Backtest.run_seconds).is_not(None),
    )
    last = session.exec(query.order_by(col(Backtest.completed_at).desc()).limit(_COUNTED)).all()
    paces = [pace for seconds, recipe in last if (pace := _pace(seconds, recipe.get("candles", ()))) is not None]
    return _START_SECONDS + median(paces) * candles if paces else None


def memory_needed(session: Session, family_id: UUID, owner_id: UUID) -> int:
    """Return the bytes that this person's last run of this strategy needed, without one that of anybody; 512 MiB when
    that is not known."""
    query = select(Backtest.peak_bytes).where(
        col(Backtest.strategy_id).in_(_versions(family_id)), col(Backtest.peak_bytes).is_not(None)
    )
    own_first = case((col(Backtest.owner_id) == owner_id, 0), else_=1)
    return session.exec(query.order_by(own_first, col(Backtest.began_at).desc()).limit(1)).first() or _UNKNOWN_BYTES


def _versions(family_id: UUID) -> SelectOfScalar[UUID]:
    return select(Strategy.id).where(Strategy.family_id == family_id)


def _pace(seconds: float | None, candles: Sequence[Mapping[str, Any]]) -> float | None:
    """Return the seconds for each candle. Of a file that was read several times the longest read counts."""
    files: dict[tuple[object, ...], int] = {}
    for one in candles:
        file = one.get("pair"), one.get("timeframe"), one.get("candle_type")
        files[file] = max(files.get(file, 0), one.get("rows", 0))
    count = sum(files.values())
    return max((seconds or 0.0) - _START_SECONDS, 0.0) / count if count else None
