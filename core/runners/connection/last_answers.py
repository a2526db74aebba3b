"""The time of the last answer of each runner. Kept in memory, so that a quiet fleet does not write to the database
every two seconds; `RunnerRow.reached_at` holds a coarse copy for the next start."""

from datetime import datetime, timedelta
from uuid import UUID

WRITE_EVERY = timedelta(seconds=30)
_answered: dict[UUID, datetime] = {}


def answered(runner_id: UUID, at: datetime) -> None:
    """Note that this runner answered. `at`: aware, UTC."""
    _answered[runner_id] = at


def answered_at(runner_id: UUID) -> datetime | None:
    """Return the time of the last answer, aware and in UTC; None when it has not answered since Flotilla started."""
    return _answered.get(runner_id)
