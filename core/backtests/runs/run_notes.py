"""What is written down of a run: that it began, and how it ended. Within the caller's transaction. Nothing is written
once it was deleted, or has ended already."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from core import audit, events
from core.audit import FLOTILLA
from core.backtests.models import ALIVE, Backtest, BacktestStatus
from core.backtests.runs import run_log
from core.backtests.runs.run_titles import subject_of
from core.db import tell, utcnow
from core.json_safe import text

KIND = "backtest"
"""Kind of the job of a backtest; its subject is the id of the backtest."""


def begin(session: Session, backtest_id: UUID, record: dict[str, Any]) -> None:
    """Note that its workload is about to be started, and what it is made of. Call it before anything is on the
    runner."""
    if row := _alive(session, backtest_id):
        row.status, row.recipe = BacktestStatus.RUNNING, record
        row.began_at = row.began_at or utcnow()
        row.is_on_runner = True
        _changed(session, row)


def note_workload(session: Session, backtest_id: UUID, workload_id: str) -> int:
    """Note the id of what runs. Return how many were begun so far: each has another id."""
    row = session.get_one(Backtest, backtest_id)
    if row.container_id != workload_id[:128]:
        row.container_id = workload_id[:128]
        row.starts += 1
        _changed(session, row)
    return row.starts


def fail(session: Session, backtest_id: UUID, sentence: str, log: str) -> None:
    """Note that it has failed, with the reason, and keep its log."""
    if row := _alive(session, backtest_id):
        row.status, row.error_message, row.completed_at = BacktestStatus.FAILED, text(sentence), utcnow()
        run_log.keep(session, backtest_id, log)
        _changed(session, row)
        subject = subject_of(session, row)
        words = f"Could not finish a backtest of {subject.name}: {sentence}"
        audit.record(session, FLOTILLA, "failed", subject, text(words), level="warn")


def cancel(session: Session, backtest_id: UUID, log: str = "") -> bool:
    """Note that it was cancelled; return whether it was still alive."""
    row = _alive(session, backtest_id)
    if row is None:
        return False
    row.status, row.completed_at = BacktestStatus.CANCELLED, utcnow()
    run_log.keep(session, backtest_id, log)
    _changed(session, row)
    return True


def finish(session: Session, row: Backtest, record: dict[str, Any], problems: tuple[str, ...], log: str) -> None:
    """Note that it has finished, in the transaction that stores the last of its result."""
    row.recipe, row.problems, row.problem_count = record, [text(one) for one in problems], len(problems)
    row.error_message, row.progress = None, 1.0
    run_log.keep(session, row.id, log)
    _changed(session, row)
    subject = subject_of(session, row)
    words = f"Finished a backtest of {subject.name}{', with errors' if problems else ''}"
    audit.record(session, FLOTILLA, "finished", subject, words, level="warn" if problems else "info")


def note_tidied(session: Session, backtest_id: UUID) -> None:
    """Note that nothing of it is on its runner any more."""
    if row := session.get(Backtest, backtest_id):
        row.is_on_runner = False
        session.add(row)


def _alive(session: Session, backtest_id: UUID) -> Backtest | None:
    row = session.get(Backtest, backtest_id)
    return row if row and row.status in ALIVE else None


def _changed(session: Session, row: Backtest) -> None:
    session.add(row)
    tell(session, events.ThingChanged("backtest", row.id))
