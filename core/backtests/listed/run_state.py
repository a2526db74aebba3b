"""The state of a backtest in words. Pure."""

from dataclasses import dataclass

from core.backtests.models import BacktestStatus
from core.jobs import JobState


@dataclass(frozen=True, slots=True)
class JobOfRun:
    """What the job of a backtest tells: `waits_for` continues the words "waiting for"; `progress`: 0..1."""

    state: JobState
    waits_for: str
    step: str
    progress: float


def state_words(
    status: BacktestStatus, job: JobOfRun | None, *, progress: float, flawed: bool, brought: bool, trades: int | None
) -> str:
    """Return the state, as in "running, 43%" or "finished with errors". `flawed`: it has problems."""
    match status:
        case BacktestStatus.PENDING:
            return _pending(job)
        case BacktestStatus.RUNNING:
            return f"running, {progress:.0%}"
        case BacktestStatus.COMPLETED:
            return _completed(flawed, brought, trades)
    return status.value.lower()


def _pending(job: JobOfRun | None) -> str:
    if job is None:
        return "waiting"
    if job.state is JobState.RUNNING:
        return job.step[:1].lower() + job.step[1:] if job.step else "getting ready"
    return f"waiting for {job.waits_for or 'its turn'}"


def _completed(flawed: bool, brought: bool, trades: int | None) -> str:
    if flawed:
        return "finished with errors"
    if trades == 0:
        return "finished, no trades"
    return "brought in" if brought else "finished"
