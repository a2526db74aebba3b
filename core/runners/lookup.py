"""Read runners for people. Nothing here writes."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session, col, func, select

from core import in_use
from core.access.policy import Actor, Rights, current, fetch, rights, visible
from core.access.scopes import Kind, Scope
from core.db import read_only
from core.in_use import Count
from core.revisions.kept_states import newest_number, numbers
from core.runners.connection import connections, last_answers
from core.runners.models import RunnerRow
from core.runners.views import RunnerView

_OF_DATA = (
    "data_limit_gib",
    "data_is_ready",
    "data_last_updated",
    "data_download_status",
    "data_download_progress",
    "data_error_message",
)
"""The columns about candles, named in the view as in the table."""


@read_only
def list_runners(session: Session, actor: Actor, scope: Scope = Scope.VIEW) -> list[RunnerView]:
    """Return the runners on which the actor has `scope`, ordered by name. The number of queries is fixed."""
    me = current(session, actor)
    mine = visible(me, Kind.RUNNER, RunnerRow.id, RunnerRow.owner_id, scope)
    living = select(RunnerRow).where(col(RunnerRow.archived_at).is_(None), mine)
    used, all_bots = _counts(session)
    may = rights(session, me, Kind.RUNNER)
    rows = session.exec(living.order_by(func.lower(RunnerRow.name)))
    revisions = numbers(session, Kind.RUNNER)
    return [_view(row, used.get(row.id, 0), all_bots.get(row.id, 0), may, revisions.get(row.id, 0)) for row in rows]


@read_only
def get(session: Session, actor: Actor, runner_id: UUID) -> RunnerView:
    """Return one runner. Errors: `NotFound` when it does not exist or the actor may not see it."""
    return view(session, actor, fetch(session, actor, Scope.VIEW, RunnerRow, runner_id))


def view(session: Session, actor: Actor, row: RunnerRow) -> RunnerView:
    """Return the view of this row for the actor, within the caller's transaction. The caller has checked permission."""
    may = rights(session, current(session, actor), Kind.RUNNER)
    used, all_bots = _counts(session)
    revision = newest_number(session, Kind.RUNNER, row.id)
    return _view(row, used.get(row.id, 0), all_bots.get(row.id, 0), may, revision)


def _counts(session: Session) -> tuple[Mapping[UUID, int], Mapping[UUID, int]]:
    """Return two mappings by runner: the number of bots whose target is not STOPPED, and the number of all bots."""
    return in_use.count(session, Count.WANTED, Kind.RUNNER), in_use.count(session, Count.LIVING, Kind.RUNNER)


def _view(row: RunnerRow, used: int, bot_count: int, may: Rights, revision: int) -> RunnerView:
    return RunnerView(
        id=row.id,
        name=row.name,
        type=row.type,
        endpoint=row.endpoint,
        capacity=row.capacity,
        job_slots=row.job_slots,
        **{name: getattr(row, name) for name in _OF_DATA},
        used=used,
        bot_count=bot_count,
        error=row.error_message,
        reached_at=last_answers.answered_at(row.id) or row.reached_at,
        owner_id=row.owner_id,
        scopes=may.of(row.resource),
        config={name: str(value) for name, value in row.config.items()},
        secrets_set=tuple(connections.stored(row).secrets),
        revision=revision,
    )
