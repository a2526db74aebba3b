"""The list of backtests: its order, its filters, its words, and what it asks of the database."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlmodel import Session, col, select

from core.access.policy import current
from core.access.scopes import Kind, Scope
from core.backtests.listed import runs_list
from core.backtests.listed.run_filters import all_of, conditions, order
from core.backtests.listed.run_query import RunChoices, RunQuery, RunSort
from core.backtests.models import Backtest, BacktestStatus, BacktestTag
from core.backtests.who_may import seen_by
from core.errors import NotFound
from tests import rows
from tests.core.access.house import House
from tests.core.backtests.listed.runs import alive, run
from tests.core.statements import statements
from tests.result_block import START

MOST_QUERIES = 22


async def found(house: House, **query: Any) -> list[float | None]:
    """The profits, which tell the runs of these tests apart."""
    page = await runs_list.find(house.olga, RunQuery(**query))
    assert page.total == len(page.rows)
    return [one.profit_ratio for one in page.rows]


@pytest.fixture
def several(house: House) -> House:
    """Three that have ended, the newest first: 0.1, 0.3 and 0.2."""
    other = rows.strategy(name="ZÄRMEL %", owner_id=house.olga.person_id, version_number=12)
    bot_id, batch = house.bot_id, uuid4()
    house.keep(other)
    ada = house.admin
    newest = run(house, house.olga, 10, profit_ratio=0.1, drawdown=0.5, trades=7, is_favourite=True, batch=batch)
    run(house, house.olga, 20, profit_ratio=0.3, drawdown=0.1, trades=9, problem_count=2, bot_id=bot_id)
    late = {"start_date": START + timedelta(days=1), "first_pairs": "XRP/USDT", "timeframe": "1h"}
    last = run(house, ada, 30, profit_ratio=0.2, trades=8, strategy_id=other.id, **late)
    house.keep(*(BacktestTag(backtest_id=newest.id, tag=tag) for tag in ("Übung", "b")))
    house.keep(BacktestTag(backtest_id=last.id, tag="b"))
    return house


FOUND: dict[str, tuple[dict[str, Any], list[float | None]]] = {
    "the newest first": ({}, [0.1, 0.3, 0.2]),
    "the oldest first": ({"descending": False}, [0.2, 0.3, 0.1]),
    "by profit": ({"sort": "profit"}, [0.3, 0.2, 0.1]),
    "by drawdown, without one last": ({"sort": "drawdown", "descending": False}, [0.3, 0.1, 0.2]),
    "by drawdown, the worst first": ({"sort": "drawdown"}, [0.1, 0.3, 0.2]),
    "by trades": ({"sort": "trades"}, [0.3, 0.2, 0.1]),
    "by period": ({"sort": "period"}, [0.2, 0.1, 0.3]),
    "by the name of the strategy": ({"sort": "strategy", "descending": False}, [0.1, 0.3, 0.2]),
    "by nonsense": ({"sort": "result; DROP TABLE backtest"}, [0.1, 0.3, 0.2]),
    "favourites": ({"only_favourites": True}, [0.1]),
    "mine": ({"only_mine": True}, [0.1, 0.3]),
    "with errors": ({"only_flawed": True}, [0.3]),
    "of a state": ({"states": (BacktestStatus.FAILED,)}, []),
    "with a tag": ({"tag": "b"}, [0.1, 0.2]),
    "of no tag": ({"tag": "c"}, []),
    "words in the name, in any case": ({"text": "zärmel"}, [0.2]),
    "a sign of SQL is a sign": ({"text": "%"}, [0.2]),
    "words of the tag": ({"text": "übung"}, [0.1]),
    "words of the pairs": ({"text": "xrp"}, [0.2]),
    "the version": ({"text": "v12"}, [0.2]),
    "the timeframe": ({"text": "1h"}, [0.2]),
    "all words count": ({"text": "v12 nothing"}, []),
    "what no database keeps": ({"text": "xrp\0", "tag": "b\0"}, [0.2]),
    "half a character": ({"text": "\ud83d"}, []),
    "the tag of half a character": ({"tag": "\ud83d"}, []),
    "far more words than are looked at": ({"text": "xrp " * 10_000}, [0.2]),
}


@pytest.mark.parametrize("asked", FOUND)
async def test_runs_are_found(several: House, asked: str) -> None:
    query, expected = FOUND[asked]
    assert await found(several, **query) == expected


async def test_runs_of_a_thing_are_found(several: House) -> None:
    page = await runs_list.find(several.olga, RunQuery())
    newest, _, last = page.rows
    assert await found(several, family_id=last.family_id) == [0.2]
    assert await found(several, batch=newest.batch) == [0.1]
    assert await found(several, bot_id=several.bot_id) == [0.3]
    assert await found(several, runner_id=several.runner_id) == [0.1, 0.3, 0.2]
    assert await found(several, exchange_id=uuid4()) == []


async def test_those_under_way_stand_before_all_others(several: House) -> None:
    alive(several, several.olga, BacktestStatus.PENDING, 100, waits_for="a job slot of its runner")
    alive(several, several.olga, BacktestStatus.RUNNING, 200, progress=0.43, step="Backtesting")
    page = await runs_list.find(several.olga, RunQuery(sort="profit", limit=3))
    assert [one.state_words for one in page.rows] == [
        "running, 43%",
        "waiting for a job slot of its runner",
        "finished with errors",
    ]
    assert (page.rows[0].step, page.rows[0].progress) == ("Backtesting", 0.43)
    assert (page.total, page.known, page.counts[BacktestStatus.RUNNING]) == (5, 5, 1)
    assert [one.state_words for one in await runs_list.under_way(several.olga)] == [
        "running, 43%",
        "waiting for a job slot of its runner",
    ]


async def test_pages_follow_each_other(several: House) -> None:
    page = await runs_list.find(several.olga, RunQuery(offset=1, limit=1))
    assert [one.profit_ratio for one in page.rows] == [0.3]
    assert page.total == 3


async def test_one_line_has_all_that_stands_around_a_run(several: House) -> None:
    line = (await runs_list.find(several.olga, RunQuery(only_favourites=True))).rows[0]
    assert await runs_list.one(several.olga, line.id) == line
    assert line.strategy_name.startswith("Strategy")
    assert (line.version_number, line.tags, line.owner_name) == (1, ("b", "Übung"), several.olga.name)
    assert line.end == (START + timedelta(days=59)).date(), "the last day is included"
    assert (line.may_change, line.may_cancel) == (True, False)


# -- who may ---------------------------------------------------------------------------------------------------------


async def test_a_stranger_finds_nothing(several: House) -> None:
    eve = several.person("eve")
    page = await runs_list.find(eve, RunQuery())
    assert (page.rows, page.total, page.known) == ((), 0, 0)
    assert await runs_list.choices(eve) == RunChoices((), (), (), ())
    assert await runs_list.under_way(eve) == []
    every = [one.id for one in (await runs_list.find(several.admin, RunQuery())).rows]
    assert (await runs_list.some(eve, every), await runs_list.seen(eve, every)) == ([], frozenset())
    with pytest.raises(NotFound):
        await runs_list.one(eve, every[0])


async def test_who_may_see_the_strategy_sees_its_runs_without_other_names(several: House) -> None:
    eve = several.person("eve")
    several.give(several.resource(Kind.STRATEGY), eve, Scope.VIEW)
    page = await runs_list.find(eve, RunQuery())
    assert [one.profit_ratio for one in page.rows] == [0.1, 0.3]
    for one in page.rows:
        assert (one.runner_name, one.exchange_name) == ("", "")
        assert (one.bot_id, one.runner_id, one.exchange_id) == (None, None, None)
        assert (one.may_change, one.may_cancel) == (False, False)
    choices = await runs_list.choices(eve)
    assert [name for _, name in choices.strategies] == ["Strategy zebra"]
    assert (choices.runners, choices.exchanges, choices.tags) == ((), (), ("b", "Übung"))


async def test_who_edits_the_runner_may_cancel(several: House) -> None:
    eve = several.person("eve")
    several.give(several.resource(Kind.STRATEGY), eve, Scope.VIEW)
    several.give(several.resource(Kind.RUNNER), eve, Scope.EDIT)
    alive(several, several.olga, BacktestStatus.RUNNING)
    (line,) = await runs_list.under_way(eve)
    assert (line.may_change, line.may_cancel, line.runner_name) == (False, True, "Runner zebra")


# -- what it costs ---------------------------------------------------------------------------------------------------


async def test_many_runs_cost_as_many_queries_as_a_few(several: House) -> None:
    alive(several, several.olga, BacktestStatus.PENDING, 500)
    few = await _asked(several)
    for number in range(60):
        other = rows.strategy(name=f"Strategy {number}", owner_id=several.olga.person_id)
        several.keep(other)
        run(several, several.olga, number, strategy_id=other.id)
        alive(several, several.olga, BacktestStatus.PENDING, number + 1000)
    assert few == await _asked(several) <= MOST_QUERIES


async def _asked(house: House) -> int:
    with statements(house.database) as sent:
        await runs_list.find(house.olga, RunQuery(text="strategy", limit=200))
    return len(sent)


async def test_no_result_is_loaded(several: House) -> None:
    with statements(several.database) as sent:
        await runs_list.find(several.olga, RunQuery())
        await runs_list.under_way(several.olga)
    assert sent
    for one in sent:
        read = one.split("FROM")[0]
        assert "backtest.result" not in read
        assert "backtest.recipe" not in read


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_lists_read_the_index_before_they_read_rows(several: House) -> None:
    """On SQLite a row is read through its result, which may have a megabyte; PostgreSQL keeps what is large beside its
    rows."""
    for who in (several.olga, several.admin):
        with Session(several.database.engine) as session:
            me = current(session, who)
            for sort in RunSort:
                wanted = all_of(seen_by(me), col(Backtest.runner_id) == several.runner_id)
                query = select(Backtest.id).where(wanted).order_by(*order(RunQuery(sort=sort)))
                assert "COVERING INDEX ix_backtest_listed" in _plan(session, query), sort


def _plan(session: Session, query: Any) -> str:
    sql = str(query.compile(session.get_bind(), compile_kwargs={"literal_binds": True}))
    told = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")
    return " ".join(str(line[3]) for line in told)


def test_a_word_that_many_tags_hold_stands_for_some_of_them(house: House) -> None:
    """A database takes some ten thousand values at once, and each word has its own."""
    made = run(house, house.olga)
    house.keep(*(BacktestTag(backtest_id=made.id, tag=f"trend {number}") for number in range(600)))
    with Session(house.database.engine) as session:
        found = all_of(*conditions(session, current(session, house.olga), RunQuery(text="trend")))
    values = [one for one in found.compile().params.values() if isinstance(one, list)]
    assert [len(one) for one in values] == [500]


async def test_tags_of_others_give_no_answer(house: House) -> None:
    run(house, house.olga)
    house.keep(BacktestTag(backtest_id=run(house, house.olga).id, tag="rare"))
    assert (await runs_list.find(house.person("bob"), RunQuery(text="rare"))).total == 0
