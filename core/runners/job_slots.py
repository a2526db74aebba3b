"""The number of long jobs that each runner may be given at once, in addition to its bots."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session, col, select

from core.runners.models import RunnerRow


def of_all(session: Session) -> Mapping[UUID, int]:
    """Return runner → its job slots, for all runners that are not deleted."""
    query = select(RunnerRow.id, RunnerRow.job_slots).where(col(RunnerRow.archived_at).is_(None))
    return dict(session.exec(query).all())
