"""A query of backtests as conditions and an order of SQL. All but the typed words read the index of lists alone."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, func, or_
from sqlmodel import Session, col, select

from core import json_safe
from core.access.policy import Actor
from core.backtests.listed.run_query import MOST_CHARACTERS, MOST_WORDS, RunQuery, RunSort
from core.backtests.models import Backtest, BacktestStatus, BacktestTag
from core.backtests.who_may import seen_by
from core.strategies.models import Strategy

_MOST_MEANT = 500
"""Names, and tags, that one typed word may stand for: a database takes some ten thousand values in all."""
_TURN = case({BacktestStatus.RUNNING.value: 0, BacktestStatus.PENDING.value: 1}, value=col(Backtest.status), else_=2)
_NAME = select(func.lower(Strategy.name)).where(col(Strategy.id) == col(Backtest.strategy_id)).scalar_subquery()
_COLUMNS: dict[str, Any] = {
    RunSort.CREATED: col(Backtest.created_at),
    RunSort.COMPLETED: col(Backtest.completed_at),
    RunSort.STRATEGY: _NAME,
    RunSort.PERIOD: col(Backtest.start_date),
    RunSort.PROFIT: col(Backtest.profit_ratio),
    RunSort.DRAWDOWN: col(Backtest.drawdown),
    RunSort.TRADES: col(Backtest.trades),
    RunSort.WIN_RATE: col(Backtest.win_rate),
}


def order(query: RunQuery) -> tuple[Any, ...]:
    """Return what to order by: running ones, waiting ones, all others; equal ones by age, the newest first."""
    column = _COLUMNS.get(query.sort, _COLUMNS[RunSort.CREATED])
    wanted = (column.desc() if query.descending else column.asc()).nulls_last()
    return _TURN, wanted, col(Backtest.created_at).desc(), col(Backtest.id)


def all_of(*wanted: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that all these hold, in a form in which SQLite chooses no index of a single column: it would
    read each row of the table behind it, through its result."""
    return case((and_(*wanted), 1), else_=0) == 1


def conditions(session: Session, me: Actor, query: RunQuery) -> list[ColumnElement[bool]]:
    """Return the conditions of the query, without that of what the actor may see. `me`: as returned by `current`. At
    most two queries."""
    return [*_chosen(query), *_flags(me, query), *_typed(session, me, query.text)]


def _chosen(query: RunQuery) -> Iterator[ColumnElement[bool]]:
    if query.states:
        yield col(Backtest.status).in_(query.states)
    if query.family_id:
        versions = select(Strategy.id).where(col(Strategy.family_id) == query.family_id)
        yield col(Backtest.strategy_id).in_(versions)
    for column, wanted in (
        (Backtest.runner_id, query.runner_id),
        (Backtest.exchange_id, query.exchange_id),
        (Backtest.bot_id, query.bot_id),
        (Backtest.batch, query.batch),
    ):
        if wanted:
            yield col(column) == wanted
    if query.tag:
        yield _tagged([json_safe.text(query.tag)])


def _flags(me: Actor, query: RunQuery) -> Iterator[ColumnElement[bool]]:
    if query.only_favourites:
        yield col(Backtest.is_favourite).is_(True)
    if query.only_mine:
        yield col(Backtest.owner_id) == me.person_id
    if query.only_flawed:
        yield col(Backtest.status) == BacktestStatus.COMPLETED
        yield col(Backtest.problem_count) > 0


def _typed(session: Session, me: Actor, typed: str) -> Iterator[ColumnElement[bool]]:
    """Names and tags are compared here: a database knows capital letters of English alone."""
    words = json_safe.text(typed[:MOST_CHARACTERS]).casefold().split()[:MOST_WORDS]
    if not words:
        return
    names = session.exec(select(Strategy.name).where(col(Strategy.is_latest))).all()
    its = col(BacktestTag.backtest_id).in_(select(Backtest.id).where(seen_by(me)))
    tags = session.exec(select(BacktestTag.tag).distinct().where(its)).all()
    for word in words:
        yield or_(
            _of_strategies([name for name in names if word in name.casefold()][:_MOST_MEANT]),
            _of_version(word),
            _tagged([tag for tag in tags if word in tag.casefold()][:_MOST_MEANT]),
            col(Backtest.first_pairs).icontains(word, autoescape=True),
            func.lower(col(Backtest.timeframe)) == word,
        )


def _of_strategies(names: list[str]) -> ColumnElement[bool]:
    return col(Backtest.strategy_id).in_(select(Strategy.id).where(col(Strategy.name).in_(names))) if names else false()


def _of_version(word: str) -> ColumnElement[bool]:
    """`v3`: the versions with this number."""
    number = word[1:] if word[:1] == "v" and word[1:].isascii() and word[1:].isdigit() and len(word) < 8 else ""
    if not number:
        return false()
    return col(Backtest.strategy_id).in_(select(Strategy.id).where(col(Strategy.version_number) == int(number)))


def _tagged(tags: list[str]) -> ColumnElement[bool]:
    if not tags:
        return false()
    return col(Backtest.id).in_(select(BacktestTag.backtest_id).where(col(BacktestTag.tag).in_(tags)))
