"""Lists of the backtests that a person may see. The number of queries is fixed, and no result is loaded."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from core.access.policy import Actor, current, visible
from core.access.scopes import Kind
from core.backtests.listed.run_filters import all_of, conditions, order
from core.backtests.listed.run_lines import NARROW, lines
from core.backtests.listed.run_query import MOST_ROWS, RunChoices, RunPage, RunQuery
from core.backtests.models import ALIVE, Backtest, BacktestStatus, BacktestTag
from core.backtests.views import RunLine
from core.backtests.who_may import fetch_seen, seen_by
from core.db import read_only
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import Strategy

_MOST_UNDER_WAY = 50


@read_only
def find(session: Session, actor: Actor, query: RunQuery) -> RunPage:
    """Return a page of the backtests. Those under way come first."""
    me = current(session, actor)
    filters = conditions(session, me, query)
    wanted = all_of(seen_by(me), *filters)
    page = select(Backtest.id).where(wanted).order_by(*order(query))
    ids = session.exec(page.offset(max(0, query.offset)).limit(min(query.limit, MOST_ROWS))).all()
    counts = select(Backtest.status, func.count()).where(all_of(seen_by(me))).group_by(col(Backtest.status))
    told = {BacktestStatus(state): number for state, number in session.exec(counts)}
    total = _count(session, wanted) if filters else sum(told.values())
    return RunPage(tuple(lines(session, me, _rows(session, ids))), total, told)


@read_only
def one(session: Session, actor: Actor, backtest_id: UUID) -> RunLine:
    """Return the line of one backtest. Errors: `NotFound`."""
    row = fetch_seen(session, actor, backtest_id, NARROW)
    return lines(session, current(session, actor), [row])[0]


@read_only
def some(session: Session, actor: Actor, ids: Collection[UUID]) -> list[RunLine]:
    """Return the lines of those among these, at most 200, that the actor may see; in no order."""
    me = current(session, actor)
    query = select(Backtest).where(col(Backtest.id).in_(list(ids)[:MOST_ROWS]), seen_by(me)).options(*NARROW)
    return lines(session, me, session.exec(query).all())


@read_only
def under_way(session: Session, actor: Actor) -> list[RunLine]:
    """Return the backtests that run or wait, at most 50; running ones first, then the newest."""
    me = current(session, actor)
    query = select(Backtest.id).where(all_of(seen_by(me), col(Backtest.status).in_(ALIVE)))
    ids = session.exec(query.order_by(*order(RunQuery())).limit(_MOST_UNDER_WAY)).all()
    return lines(session, me, _rows(session, ids))


@read_only
def seen(session: Session, actor: Actor, ids: Collection[UUID]) -> frozenset[UUID]:
    """Return those among these backtests, at most 1,000, that are still there and that the actor may see."""
    me = current(session, actor)
    return frozenset(session.exec(select(Backtest.id).where(col(Backtest.id).in_(list(ids)[:1000]), seen_by(me))))


@read_only
def choices(session: Session, actor: Actor) -> RunChoices:
    """Return what the list can be filtered by."""
    me = current(session, actor)
    used = {
        column: select(column).where(all_of(seen_by(me)))
        for column in (Backtest.strategy_id, Backtest.runner_id, Backtest.exchange_id)
    }
    families = select(Strategy.family_id, Strategy.name).where(col(Strategy.id).in_(used[Backtest.strategy_id]))
    runners = select(RunnerRow.id, RunnerRow.name).where(col(RunnerRow.id).in_(used[Backtest.runner_id]))
    exchanges = select(Exchange.id, Exchange.name).where(col(Exchange.id).in_(used[Backtest.exchange_id]))
    tagged = col(BacktestTag.backtest_id).in_(select(Backtest.id).where(all_of(seen_by(me))))
    return RunChoices(
        _named(session.exec(families.distinct()).all()),
        _named(session.exec(runners.where(visible(me, Kind.RUNNER, RunnerRow.id, RunnerRow.owner_id))).all()),
        _named(session.exec(exchanges.where(visible(me, Kind.EXCHANGE, Exchange.id, Exchange.owner_id))).all()),
        tuple(sorted(session.exec(select(BacktestTag.tag).distinct().where(tagged)).all(), key=str.casefold)),
    )


def _count(session: Session, wanted: ColumnElement[bool]) -> int:
    return session.exec(select(func.count()).select_from(Backtest).where(wanted)).one()


def _named(found: Sequence[tuple[UUID, str]]) -> tuple[tuple[UUID, str], ...]:
    return tuple(sorted(found, key=lambda one: (one[1].casefold(), str(one[0]))))


def _rows(session: Session, ids: Sequence[UUID]) -> list[Backtest]:
    """Return the rows of these ids in their order."""
    query = select(Backtest).where(col(Backtest.id).in_(ids)).options(*NARROW)
    found = {row.id: row for row in session.exec(query)}
    return [found[id_] for id_ in ids]
