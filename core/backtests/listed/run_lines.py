"""Rows of backtests as lines of a list: with the names of what they used, as far as the actor may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select as columns
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from core import jobs
from core.access.person_names import names_of
from core.access.policy import Actor, Resource, rights, visible
from core.access.scopes import Kind, Scope
from core.backtests import who_may
from core.backtests.listed.run_state import JobOfRun, state_words
from core.backtests.models import ALIVE, WITHOUT_RESULT, Backtest, BacktestStatus, BacktestTag
from core.backtests.views import RunLine
from core.bot_records.models import Bot
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import Strategy

_UNSHOWN: tuple[Any, ...] = (Backtest.draft, Backtest.summary, Backtest.problems, Backtest.notes)
NARROW = [*WITHOUT_RESULT, *(defer(column) for column in _UNSHOWN)]
"""Query options of rows for `lines`: nothing large is loaded."""
_NOWHERE = UUID(int=0)


@dataclass(frozen=True, slots=True)
class _Version:
    family_id: UUID
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class _Around:
    """What belongs to the rows, each by its id. Names are those of things that the actor may see. `edited`: runners
    whose queue the actor may order."""

    versions: Mapping[UUID, _Version]
    exchanges: Mapping[UUID, str]
    runners: Mapping[UUID, str]
    edited: frozenset[UUID]
    bots: frozenset[UUID]
    people: Mapping[UUID, str]
    jobs: Mapping[UUID, JobOfRun]
    tags: Mapping[UUID, list[str]] = field(default_factory=dict)


def lines(session: Session, me: Actor, rows: Sequence[Backtest]) -> list[RunLine]:
    """Return a line for each row, in their order. `me`: as returned by `current`. The number of queries is fixed."""
    if not rows:
        return []
    around = _around(session, me, rows)
    return [_line(me, row, around) for row in rows]


def _around(session: Session, me: Actor, rows: Sequence[Backtest]) -> _Around:
    runners = _runners(session, me, _ids(row.runner_id for row in rows))
    return _Around(
        versions=_versions(session, _ids(row.strategy_id for row in rows)),
        exchanges=_exchanges(session, me, _ids(row.exchange_id for row in rows)),
        runners={id_: name for id_, (name, _) in runners.items()},
        edited=frozenset(id_ for id_, (_, may_edit) in runners.items() if may_edit),
        bots=_bots(session, me, _ids(row.bot_id for row in rows)),
        people=names_of(session, _ids(row.owner_id for row in rows)),
        jobs=_jobs(session, _ids(row.job_id for row in rows if row.status in ALIVE)),
        tags=_tags(session, _ids(row.id for row in rows)),
    )


def _ids(found: Any) -> set[UUID]:
    return {one for one in found if one}


def _versions(session: Session, ids: set[UUID]) -> dict[UUID, _Version]:
    query = select(Strategy.id, Strategy.family_id, Strategy.name, Strategy.version_number)
    found = session.exec(query.where(col(Strategy.id).in_(ids)))
    return {id_: _Version(family_id, name, number) for id_, family_id, name, number in found}


def _exchanges(session: Session, me: Actor, ids: set[UUID]) -> dict[UUID, str]:
    seen = visible(me, Kind.EXCHANGE, Exchange.id, Exchange.owner_id)
    return dict(session.exec(select(Exchange.id, Exchange.name).where(col(Exchange.id).in_(ids), seen)).all())


def _runners(session: Session, me: Actor, ids: set[UUID]) -> dict[UUID, tuple[str, bool]]:
    """Return id → name, and whether the actor may edit it."""
    may = rights(session, me, Kind.RUNNER)
    query = select(RunnerRow.id, RunnerRow.name, RunnerRow.owner_id).where(col(RunnerRow.id).in_(ids))
    scopes = [(id_, name, may.of(Resource(Kind.RUNNER, id_, owner))) for id_, name, owner in session.exec(query)]
    return {id_: (name, Scope.EDIT in own) for id_, name, own in scopes if Scope.VIEW in own}


def _bots(session: Session, me: Actor, ids: set[UUID]) -> frozenset[UUID]:
    seen = visible(me, Kind.BOT, Bot.id, Bot.owner_id)
    return frozenset(session.exec(select(Bot.id).where(col(Bot.id).in_(ids), seen)))


def _jobs(session: Session, ids: set[UUID]) -> dict[UUID, JobOfRun]:
    its: tuple[Any, ...] = (jobs.Job.id, jobs.Job.state, jobs.Job.waits_for, jobs.Job.step, jobs.Job.progress)
    found = session.execute(columns(*its).where(col(jobs.Job.id).in_(ids)))
    return {id_: JobOfRun(state, waits, step, done) for id_, state, waits, step, done in found}


def _tags(session: Session, ids: set[UUID]) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {}
    query = select(BacktestTag).where(col(BacktestTag.backtest_id).in_(ids)).order_by(col(BacktestTag.tag))
    for one in session.exec(query):
        found.setdefault(one.backtest_id, []).append(one.tag)
    return found


def _line(me: Actor, row: Backtest, around: _Around) -> RunLine:
    version = around.versions[row.strategy_id]
    return RunLine(
        **{name: getattr(row, name) for name in _AS_KEPT},
        **_standing(me, row, around),
        family_id=version.family_id,
        strategy_name=version.name,
        version_number=version.number,
        exchange_id=row.exchange_id if row.exchange_id in around.exchanges else None,
        exchange_name=around.exchanges.get(row.exchange_id or _NOWHERE, ""),
        runner_id=row.runner_id if row.runner_id in around.runners else None,
        runner_name=around.runners.get(row.runner_id or _NOWHERE, ""),
        bot_id=row.bot_id if row.bot_id in around.bots else None,
        owner_name=around.people.get(row.owner_id, ""),
        tags=tuple(around.tags.get(row.id, ())),
        start=row.start_date.date(),
        end=(row.end_date - timedelta(microseconds=1)).date(),
    )


_AS_KEPT = (
    "id", "status", "problem_count", "strategy_id", "batch", "timeframe", "pair_count", "first_pairs", "stake_currency",
    "trades", "profit_ratio", "profit_abs", "drawdown", "win_rate", "profit_factor", "sharpe", "sortino", "calmar",
    "is_favourite", "is_brought", "owner_id", "created_at", "began_at", "completed_at", "run_seconds",
)  # fmt: skip
"""Fields of `RunLine` that are columns."""


def _standing(me: Actor, row: Backtest, around: _Around) -> dict[str, Any]:
    """How far it is, and what the actor may do with it now."""
    job = around.jobs.get(row.job_id or _NOWHERE)
    may_change, is_alive = who_may.changes(me, row), row.status in ALIVE
    done = max(row.progress, job.progress) if job else row.progress
    flawed = row.problem_count > 0
    return {
        "state_words": state_words(
            row.status, job, progress=done, flawed=flawed, brought=row.is_brought, trades=row.trades
        ),
        "progress": 1.0 if row.status is BacktestStatus.COMPLETED else done,
        "step": job.step if job and is_alive else "",
        "error_message": row.error_message or "",
        "may_change": may_change,
        "may_cancel": is_alive and (may_change or row.runner_id in around.edited),
    }
