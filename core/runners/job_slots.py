"""How many long jobs each runner may be given at once, beside its bots."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session, col, select

from core.runners.models import RunnerRow


def of_all(session: Session) -> Mapping[UUID, int]:
    """Runner → its job slots, of the runners that were not deleted."""
    query = select(RunnerRow.id, RunnerRow.job_slots).where(col(RunnerRow.archived_at).is_(None))
    return dict(session.exec(query).all())
