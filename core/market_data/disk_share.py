"""The share of a runner's disk that its owner gives to candles, of all sources together."""

from uuid import UUID

from sqlmodel import Session, func, select

from core.market_data.models import CandleFileRow
from core.market_data.size_words import GIB, size_words
from core.runners.models import RunnerRow


def limit_bytes(runner: RunnerRow) -> int:
    """Return the share."""
    return runner.data_limit_gib * GIB


def used_bytes(session: Session, runner_id: UUID, besides: str = "") -> int:
    """Return what candles take there, as they were last read. `besides`: key of a source that is not counted."""
    total = select(func.coalesce(func.sum(CandleFileRow.size_bytes), 0))
    counted = total.where(CandleFileRow.runner_id == runner_id, CandleFileRow.source != besides)
    return int(session.exec(counted).one())


def refusal(session: Session, runner: RunnerRow, more_bytes: int) -> str:
    """Return why so many bytes do not fit beside what is there, a sentence; empty when they do."""
    limit, used = limit_bytes(runner), used_bytes(session, runner.id)
    if used + more_bytes <= limit:
        return ""
    return (
        f"Candles on {runner.name} may take {size_words(limit)}. {size_words(used)} are used, and these need up to "
        f"{size_words(more_bytes)} more."
    )
