"""When a runner last told of each bot. Kept in memory, so that a quiet fleet does not write the database every other
second; `RunnerRow.reached_at` holds a coarse copy for the next start."""

from datetime import datetime, timedelta
from uuid import UUID

WRITE_EVERY = timedelta(seconds=30)
_observed: dict[UUID, datetime] = {}


def observed(bot_id: UUID, at: datetime) -> None:
    _observed[bot_id] = at


def observed_at(bot_id: UUID) -> datetime | None:
    """Aware UTC; None when its runner has not told of it since Flotilla started."""
    return _observed.get(bot_id)
