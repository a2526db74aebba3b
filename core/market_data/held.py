"""What runners hold, for pages: as it was when their stores were last read."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, func, select

from core.access.models import Person
from core.access.policy import Actor, Rights, current, fetch, rights, visible
from core.access.scopes import Kind, Scope
from core.db import read_only
from core.errors import NotFound
from core.exchanges.models import Exchange
from core.market_data.listing.chosen_files import chosen, page_of, range_of, totals_of
from core.market_data.listing.file_query import FilePage, FileQuery
from core.market_data.listing.listed_files import ListedFile, listed
from core.market_data.models import CandleFileRow
from core.market_data.refreshing.refresh_plans import RefreshPlan, plans_of
from core.market_data.size_words import GIB
from core.market_data.sources import of_key, source_of
from core.market_data.stored.kept_files import load_gaps, without_gaps
from core.market_data.views import CandleFileView, DataSummary
from core.runners.models import RunnerRow

__all__ = ["FilePage", "FileQuery", "files", "gaps", "summaries_of_exchange", "summary"]


@read_only
def summary(session: Session, actor: Actor, runner_id: UUID) -> DataSummary:
    """Return what this runner holds, in short. The number of queries is fixed."""
    runner = fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    may = rights(session, current(session, actor), Kind.RUNNER)
    return _summaries(session, [runner], may)[0]


@read_only
def summaries_of_exchange(session: Session, actor: Actor, exchange_id: UUID) -> list[DataSummary]:
    """Return where candles of this exchange are: the runners that the actor may use, ordered by name, each with the
    sums of this source alone. The number of queries is fixed."""
    source = source_of(fetch(session, actor, Scope.VIEW, Exchange, exchange_id)).key
    me = current(session, actor)
    usable = visible(me, Kind.RUNNER, RunnerRow.id, RunnerRow.owner_id, Scope.USE)
    holding = select(CandleFileRow.runner_id).where(CandleFileRow.source == source)
    query = select(RunnerRow).where(col(RunnerRow.id).in_(holding), col(RunnerRow.archived_at).is_(None), usable)
    runners = session.exec(query.order_by(func.lower(RunnerRow.name))).all()
    return _summaries(session, runners, rights(session, me, Kind.RUNNER), source)


@read_only
def files(session: Session, actor: Actor, runner_id: UUID, query: FileQuery) -> FilePage:
    """Return a page of the candle files on this runner. The number of queries is fixed."""
    fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    held = listed(without_gaps(session, [runner_id]))
    left = chosen(held, query)
    page = page_of(left, query)
    load_gaps(session, [one.row for one in page])
    earliest, latest = range_of(left)
    return FilePage(
        files=tuple(one.view() for one in page),
        totals=totals_of(left),
        sources=_sources(held),
        timeframes=_timeframes(held),
        earliest=earliest,
        latest=latest,
    )


@read_only
def gaps(session: Session, actor: Actor, runner_id: UUID, file_id: UUID) -> CandleFileView:
    """Return one candle file with its longest gaps. Errors: `NotFound`."""
    fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    row = session.get(CandleFileRow, file_id)
    if row is None or row.runner_id != runner_id:
        raise NotFound("This candle file is not on the runner any more.")
    same = (CandleFileRow.source == row.source, CandleFileRow.pair == row.pair, CandleFileRow.runner_id == runner_id)
    found = listed(session.exec(select(CandleFileRow).where(*same)))
    return next((one.view() for one in found if one.row.id == file_id), ListedFile(row, (), row.problem).view())


def _summaries(session: Session, runners: Sequence[RunnerRow], may: Rights, source: str = "") -> list[DataSummary]:
    """Return a summary for each runner; of one source, or of all that it holds."""
    rows = without_gaps(session, [one.id for one in runners], source)
    plans = {one.id: [plan for plan in plans_of(one) if source in ("", plan.source)] for one in runners}
    names = _names(session, {plan.by for own in plans.values() for plan in own})
    return [
        _summary(one, [row for row in rows if row.runner_id == one.id], plans[one.id], names, may, source)
        for one in runners
    ]


def _summary(
    runner: RunnerRow,
    rows: Sequence[CandleFileRow],
    plans: Sequence[RefreshPlan],
    names: Mapping[UUID, str],
    may: Rights,
    source: str,
) -> DataSummary:
    scopes, files = may.of(runner.resource), listed(rows)
    earliest, latest = range_of(files)
    return DataSummary(
        runner_id=runner.id,
        runner_name=runner.name,
        is_ready=any(row.rows for row in rows),
        last_updated=max((row.changed_at for row in rows if row.changed_at), default=None),
        totals=totals_of(files),
        limit_bytes=runner.data_limit_gb * GIB,
        read_at=_read_at(runner, source),
        refreshes=tuple(plan.view(names) for plan in plans),
        may_use=Scope.USE in scopes,
        may_edit=Scope.EDIT in scopes,
        earliest=earliest,
        latest=latest,
    )


def _read_at(runner: RunnerRow, source: str) -> datetime | None:
    """Return when the store of this source was last read; of all stores, the one whose reading is the oldest."""
    told = [one.get("read_at") for key, one in runner.data_held.items() if source in ("", key)]
    return min((datetime.fromisoformat(at) for at in told if at), default=None)


def _names(session: Session, people: Collection[UUID]) -> Mapping[UUID, str]:
    return dict(session.exec(select(Person.id, Person.name).where(col(Person.id).in_(people))).all())


def _sources(files: Sequence[ListedFile]) -> tuple[tuple[str, str], ...]:
    """Return key and title of each source, by title."""
    found = ((key, of_key(key).title) for key in {one.row.source for one in files})
    return tuple(sorted(found, key=lambda one: (one[1].casefold(), one[0])))


def _timeframes(files: Sequence[ListedFile]) -> tuple[str, ...]:
    """Return the timeframes, the shortest first."""
    found = {(one.row.timeframe_seconds, one.row.timeframe) for one in files if one.row.timeframe}
    return tuple(name for _, name in sorted(found))
