"""What a runner holds, as people list it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from core.access.scopes import Kind, Scope
from core.db import utcnow
from core.errors import NotFound
from core.market_data import held
from core.market_data.held import FileQuery
from core.market_data.models import CandleFileRow
from core.market_data.refreshing.refresh_plans import RefreshPlan
from core.runners.models import RunnerRow
from tests import rows
from tests.core.access.house import House
from tests.core.statements import statements

START = datetime(2026, 10, 1, tzinfo=UTC)
HOLE = {"start": "2026-10-02T10:00:00+00:00", "end": "2026-10-03T15:55:00+00:00", "candles": 360, "price_jump": 0.61}
MOST_QUERIES = 12


def of(house: House, *args: Any, **values: Any) -> CandleFileRow:
    return rows.candle_file(house.runner_id, *args, **values)


def futures(house: House, coin: str = "BTC", timeframes: tuple[str, ...] = ("5m",)) -> list[CandleFileRow]:
    """With all that belongs to it."""
    pair = f"{coin}/USDT:USDT"
    beside = [of(house, pair, "1h", candle_type=kind, size_bytes=10) for kind in ("mark", "funding_rate")]
    return [*(of(house, pair, timeframe, size_bytes=100) for timeframe in timeframes), *beside]


async def named(house: House, **query: Any) -> list[str]:
    page = await held.files(house.olga, house.runner_id, FileQuery(**query))
    return [f"{one.pair or one.path} {one.timeframe}" for one in page.files]


@pytest.fixture
def some(house: House) -> House:
    house.keep(
        of(house, "ETH/USDT", "1h", rows=7, last_at=START + timedelta(days=9)),
        of(house, "BTC/USDT", "5m", gap_count=1, missing=360, longest_gap=360, gaps=[HOLE], rows=3),
        of(house, "BTC/USDT", "1M", source="practice-2", rows=5, first_at=START - timedelta(days=60)),
        of(house, "ADA/USDT", "5m", rows=0, first_at=None, last_at=None, problem="It has no candles.", size_bytes=9),
        of(house, "XRP/USDT:USDT", "1h", candle_type="mark", rows=2),
        *futures(house, "SOL", ("5m", "1h")),
    )
    return house


ORDERS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "by pair": (
        {},
        ["ADA/USDT 5m", "BTC/USDT 5m", "BTC/USDT 1M", "ETH/USDT 1h", "SOL/USDT:USDT 5m", "SOL/USDT:USDT 1h",
         "XRP/USDT:USDT 1h"],
    ),
    "a part of the pair": ({"text": " btc"}, ["BTC/USDT 5m", "BTC/USDT 1M"]),
    "a source": ({"source": "practice-2"}, ["BTC/USDT 1M"]),
    "futures": ({"trading_mode": "futures", "timeframe": "5m"}, ["SOL/USDT:USDT 5m"]),
    "gaps": ({"only_with_gaps": True}, ["BTC/USDT 5m"]),
    "problems": ({"only_problems": True}, ["ADA/USDT 5m"]),
    "the last of them": ({"offset": 5}, ["SOL/USDT:USDT 1h", "XRP/USDT:USDT 1h"]),
    "the first of them": ({"limit": 1, "offset": -3}, ["ADA/USDT 5m"]),
    "from the end": ({"descending": True, "limit": 2}, ["XRP/USDT:USDT 1h", "SOL/USDT:USDT 1h"]),
    "the most rows": ({"sort": "rows", "descending": True, "limit": 2, "trading_mode": "spot"},
                      ["ETH/USDT 1h", "BTC/USDT 1M"]),
    "what has no first candle is last": ({"sort": "first", "trading_mode": "spot"},
                                         ["BTC/USDT 1M", "BTC/USDT 5m", "ETH/USDT 1h", "ADA/USDT 5m"]),
    "also from the end": ({"sort": "last", "descending": True, "trading_mode": "spot"},
                          ["ETH/USDT 1h", "BTC/USDT 5m", "BTC/USDT 1M", "ADA/USDT 5m"]),
    "the longest timeframe": ({"sort": "timeframe", "descending": True, "limit": 1}, ["BTC/USDT 1M"]),
    "a column that there is not": ({"sort": "owner_id; --", "limit": 1}, ["ADA/USDT 5m"]),
}  # fmt: skip


@pytest.mark.parametrize("name", ORDERS)
async def test_files_are_filtered_and_sorted(some: House, name: str) -> None:
    query, wanted = ORDERS[name]
    assert await named(some, **query) == wanted


async def test_sums_are_of_what_the_filter_leaves_and_not_of_the_page(some: House) -> None:
    page = await held.files(some.olga, some.runner_id, FileQuery(trading_mode="spot", limit=1))
    assert len(page.files) == 1
    assert (page.totals.files, page.totals.rows, page.totals.size_bytes) == (4, 15, 3009)
    assert (page.totals.with_gaps, page.totals.with_problems) == (1, 1)
    assert (page.earliest, page.latest) == (START - timedelta(days=60), START + timedelta(days=9))
    assert page.sources == (("binance", "Binance"), ("practice-2", "Practice market"))
    assert page.timeframes == ("5m", "1h", "1M")


async def test_files_of_futures_belong_to_each_timeframe_and_are_counted_once(house: House) -> None:
    house.keep(*futures(house, "SOL", ("5m", "1h")))
    page = await held.files(house.olga, house.runner_id, FileQuery())
    assert [[one.candle_type for one in file.companions] for file in page.files] == [["funding_rate", "mark"]] * 2
    assert (page.totals.files, page.totals.size_bytes, page.totals.with_problems) == (2, 220, 0)


async def test_futures_without_funding_have_a_problem(house: House) -> None:
    house.keep(*(one for one in futures(house) if one.candle_type != "funding_rate"))
    page = await held.files(house.olga, house.runner_id, FileQuery(only_problems=True))
    assert [one.problem for one in page.files] == ["The funding rates are missing. Download the pair again."]


async def test_a_gap_of_a_companion_is_one_of_the_row(house: House) -> None:
    candles, mark, funding = futures(house)
    mark.gap_count = 1
    house.keep(candles, mark, funding, of(house))
    assert await named(house, only_with_gaps=True) == ["BTC/USDT:USDT 5m"]


async def test_names_from_a_store_are_only_text(house: House) -> None:
    """What lies beside strategies can be called anything."""
    paths = ["../../etc/passwd.feather", "<script>alert(1)</script>-5m.feather", "futures/\u202e%_-5m.feather"]
    house.keep(*(of(house, "", path=path) for path in paths))
    assert await named(house, text="%_") == [f"{paths[2]} 5m"]
    assert await named(house, text="x" * 100_000) == []
    page = await held.files(house.olga, house.runner_id, FileQuery())
    assert sorted(one.path for one in page.files) == sorted(paths)


async def test_the_rows_of_a_page_have_their_gaps(some: House) -> None:
    page = await held.files(some.olga, some.runner_id, FileQuery(only_with_gaps=True))
    (gap,) = page.files[0].gaps
    assert (gap.candles, gap.price_jump, gap.start) == (360, 0.61, datetime(2026, 10, 2, 10, tzinfo=UTC))
    assert await held.gaps(some.olga, some.runner_id, page.files[0].id) == page.files[0]


async def test_the_gaps_of_futures_come_with_what_belongs_to_them(house: House) -> None:
    found = futures(house)
    house.keep(*found)
    file = await held.gaps(house.olga, house.runner_id, found[0].id)
    assert [one.candle_type for one in file.companions] == ["funding_rate", "mark"]


@pytest.mark.parametrize("elsewhere", [True, False], ids=["on another runner", "nowhere"])
async def test_a_file_that_is_not_there_is_not_found(house: House, elsewhere: bool) -> None:
    other = rows.runner(name="Other", owner_id=house.admin.person_id)
    file = rows.candle_file(other.id)
    house.keep(other, file)
    with pytest.raises(NotFound):
        await held.gaps(house.olga, house.runner_id, file.id if elsewhere else uuid4())


async def test_the_number_of_queries_does_not_grow(house: House) -> None:
    house.keep(*(of(house, f"C{number}/USDT") for number in range(3)))
    with statements(house.database) as few:
        await held.files(house.olga, house.runner_id, FileQuery())
    house.keep(*(of(house, f"D{number}/USDT", gaps=[HOLE], gap_count=1) for number in range(2_000)))
    with statements(house.database) as many:
        page = await held.files(house.olga, house.runner_id, FileQuery(limit=200))
        assert all(one.gaps for one in page.files[3:])
    assert (len(page.files), page.totals.files) == (200, 2_003)
    assert len(many) == len(few) <= MOST_QUERIES


# -- summaries --------------------------------------------------------------------------------------------------------


def plan(house: House, **values: Any) -> RefreshPlan:
    its = {"source": "binance", "trading_mode": "spot", "exchange_id": house.exchange_id, "by": house.olga.person_id}
    return RefreshPlan.model_validate({"every_hours": 6, "next_at": START} | its | values)


async def test_a_summary_says_what_there_is(some: House) -> None:
    kept = {"last": {"x": 1}, "refresh": {"binance spot": plan(some).model_dump(mode="json"), "odd": {"by": 3}}}
    told = {"binance": {"read_at": "2026-11-02T00:00:00+00:00"}, "practice-2": {"read_at": "2026-11-01T00:00:00+00:00"}}
    some.change(RunnerRow, some.runner_id, data_download_config=kept, data_held=told, data_limit_gib=3)
    found = await held.summary(some.olga, some.runner_id)
    assert (found.totals.files, found.is_ready, found.last_updated) == (7, True, START)
    assert (found.limit_bytes, found.read_at) == (3 * 2**30, datetime(2026, 11, 1, tzinfo=UTC))
    assert [(one.source, one.every_hours, one.by_name) for one in found.refreshes] == [
        ("binance", 6, some.olga.name),
    ]
    assert (found.may_use, found.may_edit) == (True, True)


async def test_a_runner_without_candles_is_not_ready(house: House) -> None:
    found = await held.summary(house.olga, house.runner_id)
    assert (found.is_ready, found.last_updated, found.read_at, found.totals.files) == (False, None, None, 0)


async def test_whoever_may_use_the_runner_may_not_edit_it(house: House) -> None:
    bob = house.person("bob")
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE)
    found = await held.summary(bob, house.runner_id)
    assert (found.may_use, found.may_edit) == (True, False)


async def test_only_to_look_at_the_runner_is_not_enough(house: House) -> None:
    bob = house.person("bob")
    house.give(house.resource(Kind.RUNNER), bob, Scope.VIEW)
    with pytest.raises(NotFound):
        await held.summary(bob, house.runner_id)


def another(house: House, name: str, source: str, **values: Any) -> UUID:
    """A runner that holds a file of this source."""
    runner = rows.runner(name=name, **{"owner_id": house.olga.person_id} | values)
    house.keep(runner, rows.candle_file(runner.id, source=source))
    return runner.id


async def test_an_exchange_tells_where_its_candles_are(house: House) -> None:
    """On the runners that one may use, and only its own candles."""
    exchange = rows.exchange(owner_id=house.olga.person_id)
    house.keep(exchange, of(house), of(house, source="practice-2"))
    another(house, "Practises", "practice-2")
    another(house, "Adas", "binance", owner_id=house.admin.person_id)
    another(house, "Gone", "binance", archived_at=utcnow())
    another(house, "a second one", "binance")
    found = await held.summaries_of_exchange(house.olga, exchange.id)
    assert [(one.runner_name, one.totals.files) for one in found] == [("a second one", 1), ("Runner zebra", 1)]


async def test_an_exchange_that_one_may_see_tells_of_no_runner_that_one_may_only_see(house: House) -> None:
    house.keep(of(house, source="practice-2"))
    bob = house.person("bob")
    house.give(house.resource(Kind.EXCHANGE), bob, Scope.VIEW)
    house.give(house.resource(Kind.RUNNER), bob, Scope.VIEW)
    assert await held.summaries_of_exchange(bob, house.exchange_id) == []
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE)
    assert len(await held.summaries_of_exchange(bob, house.exchange_id)) == 1


async def test_the_number_of_queries_for_an_exchange_does_not_grow(house: House) -> None:
    another(house, "First", "practice-2")
    with statements(house.database) as few:
        await held.summaries_of_exchange(house.olga, house.exchange_id)
    for number in range(10):
        another(house, f"Runner {number}", "practice-2")
    with statements(house.database) as many:
        assert len(await held.summaries_of_exchange(house.olga, house.exchange_id)) == 11
    assert len(many) == len(few) <= MOST_QUERIES
