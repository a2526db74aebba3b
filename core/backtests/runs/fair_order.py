"""Where a new backtest stands among those that wait on its runner: people take turns, however many each
has asked for.

The first one of a person stands beside the one that is next, and each further one a place behind their last. Of those
in one place the older one starts first. Within the caller's transaction.
"""

from sqlmodel import Session, col, select

from core.backtests.models import Backtest
from core.jobs import Job, JobState

MOST_PRIORITY = 1_000_000


def place_of(session: Session, row: Backtest) -> int:
    """Return the priority of the job of this new backtest: 0, or less."""
    waiting = (Job.runner_id == row.runner_id, Job.state == JobState.WAITING)
    query = select(Job.priority, Backtest.owner_id).join(Backtest, col(Backtest.job_id) == col(Job.id)).where(*waiting)
    places = session.exec(query).all()
    beside = min(0, max((place for place, _ in places), default=0))
    own = [place for place, owner_id in places if owner_id == row.owner_id]
    return max(min(beside, min(own) - 1), -MOST_PRIORITY) if own else beside
