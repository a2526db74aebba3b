from datetime import UTC, datetime
from itertools import pairwise

import numpy as np
import pytest

from core.access.models import Person
from core.backtests.figures import breakdowns, kept_configuration, result_trades, result_view, trade_spread
from core.backtests.figures.result_trade_query import Ended, ResultSort, Side, TradeQuery
from core.db import Database
from core.errors import NotFound
from tests import freqtrade_results, held_backtests, rows
from tests.core.statements import statements


def test_tables_are_those_of_freqtrade() -> None:
    block = freqtrade_results.block("pair_order")
    found = {one.name: one for one in breakdowns.tables(block)}
    assert [line.key for line in found["pair"].lines] == ["ETH/USDT", "BTC/USDT", "SOL/USDT", "BNB/USDT"]
    eth = found["pair"].lines[0]
    assert (eth.trades, eth.duration, eth.wins, eth.losses, eth.win_rate) == (8, "3:02:00", 2, 6, 0.25)
    assert found["pair"].total and found["pair"].total.trades == 18
    assert [line.key for line in found["weekday"].lines] == ["Friday", "Saturday"]
    assert "left_open" not in found


def test_tags_are_as_they_were() -> None:
    block = freqtrade_results.block("odd_tags")
    found = {one.name: one for one in breakdowns.tables(block)}
    keys = {line.key for line in found["enter_tag"].lines}
    assert keys == {one["enter_tag"] or "" for one in block["trades"]}
    assert "" in keys and max(map(len, keys)) == 3_000
    mixed = {(line.key, line.second) for line in found["mixed"].lines}
    assert mixed == {(one["enter_tag"] or "", one["exit_reason"]) for one in block["trades"]}


def test_months_and_days_begin_with_their_first_moment() -> None:
    block = freqtrade_results.block("two_months")
    assert [one.start.month for one in breakdowns.months(block)] == [8, 9, 10]
    assert {one.start.day for one in breakdowns.months(block)} == {1}
    days = breakdowns.days(block)
    assert sum(one.profit_abs for one in days) == pytest.approx(block["profit_total_abs"])
    assert breakdowns.days({"daily_profit": block["daily_profit"]})[0].start == days[0].start


def test_odd_tables_are_left_out() -> None:
    block = {
        "results_per_pair": "x",
        "results_per_enter_tag": [1, {}],
        "periodic_breakdown": {"day": [{"date_ts": 1e40}]},
    }
    assert [one.name for one in breakdowns.tables(block)] == []
    assert breakdowns.days(block | {"daily_profit": [["x", 1], ["2026-10-01", "1"], 5]}) == ()


@pytest.fixture
def person(database: Database) -> Person:
    made = rows.person()
    rows.keep(database, made)
    return made


async def test_what_is_worked_out_agrees_with_the_trades(database: Database, person: Person) -> None:
    made = held_backtests.seed(database, person.id, count=300)
    found = await trade_spread.spread(rows.actor(person), made.id)
    trades = held_backtests.trades(made.id, 300)
    for one in (found.by_duration, found.by_direction):
        assert sum(line.trades for line in one.lines) == 300
        assert sum(line.profit_abs or 0 for line in one.lines) == pytest.approx(sum(x.profit_abs for x in trades))
        assert sum(line.wins for line in one.lines) == sum(x.profit_abs > 0 for x in trades)
    long, short = found.by_direction.lines
    assert (long.key, short.key, short.trades) == ("long", "short", 60)
    assert sum(one.trades for one in found.returns) == 300
    assert await trade_spread.spread(rows.actor(person), made.id) is found


async def test_a_stranger_sees_none_of_it(database: Database, person: Person) -> None:
    made = held_backtests.seed(database, person.id, count=3)
    await trade_spread.spread(rows.actor(person), made.id)
    stranger = rows.person("eve")
    rows.keep(database, stranger)
    for ask in (
        result_view.of(rows.actor(stranger), made.id),
        result_view.curves(rows.actor(stranger), made.id),
        trade_spread.spread(rows.actor(stranger), made.id),
        result_trades.trades(rows.actor(stranger), made.id, TradeQuery()),
        result_trades.trade(rows.actor(stranger), made.id, 0),
        result_trades.sums(rows.actor(stranger), made.id, TradeQuery()),
        kept_configuration.configuration(rows.actor(stranger), made.id),
        anext(result_trades.all_trades(rows.actor(stranger), made.id, TradeQuery())),
    ):
        with pytest.raises(NotFound):
            await ask


RATIOS = {
    "nothing": [0.0],
    "three": [0.01, -0.02, 0.5],
    "all alike": [0.013] * 7,
    "many": list(np.linspace(-3, 40, 500)),
    "without bound": [9e299, -9e299, 0.1],
}


@pytest.mark.parametrize("ratios", RATIOS.values(), ids=RATIOS)
def test_bins_are_equal_and_one_begins_at_zero(ratios: list[float]) -> None:
    found = trade_spread.bins(np.array(ratios))
    assert sum(one.trades for one in found) == len(ratios) and len(found) <= trade_spread.MOST_BINS
    widths = {round(one.high - one.low, 12) for one in found}
    assert len(widths) == 1 and all(a.high == pytest.approx(b.low) for a, b in pairwise(found))
    assert all(abs(one.low / (one.high - one.low) - round(one.low / (one.high - one.low))) < 1e-6 for one in found)


def test_trades_that_all_won_without_bound_have_one_bin() -> None:
    assert sum(one.trades for one in trade_spread.bins(np.array([9e299] * 23))) == 23


@pytest.mark.parametrize(
    ("minutes", "words"), [(182, "3:02:00"), (4_455, "3 days, 2:15:00"), (1_440, "1 day, 0:00:00")]
)
def test_durations_are_written_as_freqtrade_writes_them(minutes: float, words: str) -> None:
    assert trade_spread.span(minutes) == words


# -- trades -----------------------------------------------------------------------------------------------------------


async def test_pages_of_trades_are_sorted_and_filtered(database: Database, person: Person) -> None:
    made, me = held_backtests.seed(database, person.id, count=300), rows.actor(person)
    kept = held_backtests.trades(made.id, 300)

    async def numbers(**asked: object) -> list[int]:
        page = await result_trades.trades(me, made.id, TradeQuery(size=500, **asked))  # type: ignore[arg-type]
        assert page.total == len(page.rows)
        found = await result_trades.sums(me, made.id, TradeQuery(**asked))  # type: ignore[arg-type]
        assert found.total == len(page.rows)
        assert found.profit_abs == pytest.approx(sum(one.profit_abs for one in page.rows))
        return [one.n for one in page.rows]

    def those(is_so: object) -> list[int]:
        return [one.n for one in kept if is_so(one)]  # type: ignore[operator]

    assert await numbers() == list(range(300))
    assert await numbers(pair="btc") == those(lambda one: one.pair == "BTC/USDT")
    assert await numbers(tag="<B") == those(lambda one: one.enter_tag.startswith("<b"))
    assert await numbers(tag="%") == await numbers(tag="\ud83d") == await numbers(reason="\ud83d") == []
    assert await numbers(pair="btc\0", reason="roi\0") == await numbers(pair="btc", reason="roi")
    assert await numbers(reason="roi") == those(lambda one: one.exit_reason == "roi")
    assert await numbers(side=Side.SHORT) == those(lambda one: one.is_short)
    assert await numbers(ended=Ended.WON) == those(lambda one: one.profit_abs > 0)
    assert await numbers(ended=Ended.LEFT_OPEN) == [298, 299]
    noon = datetime(2026, 8, 20, 12, tzinfo=UTC)
    assert await numbers(since=noon) == those(lambda one: one.closed_at >= rows.milliseconds(noon))
    best_first = sorted(kept, key=lambda one: (-one.profit_ratio, -one.n))
    assert await numbers(sort=ResultSort.PROFIT_RATIO, descending=True) == [one.n for one in best_first]


async def test_every_page_has_its_own_trades(database: Database, person: Person) -> None:
    made, me = held_backtests.seed(database, person.id, count=300), rows.actor(person)
    found: list[int] = []
    for start in range(0, 300, 70):
        page = await result_trades.trades(me, made.id, TradeQuery(start=start, size=70, sort=ResultSort.PAIR))
        found += [one.n for one in page.rows]
    assert sorted(found) == list(range(300))


async def test_all_trades_come_in_blocks(database: Database, person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(result_trades, "BLOCK", 100)
    made = held_backtests.seed(database, person.id, count=250)
    blocks = [block async for block in result_trades.all_trades(rows.actor(person), made.id, TradeQuery())]
    assert [len(block) for block in blocks] == [100, 100, 50]
    assert [one.n for block in blocks for one in block] == list(range(250))


async def test_there_is_no_trade_of_that_number(database: Database, person: Person) -> None:
    made = held_backtests.seed(database, person.id, count=3)
    assert (await result_trades.trade(rows.actor(person), made.id, 2)).n == 2
    with pytest.raises(NotFound):
        await result_trades.trade(rows.actor(person), made.id, 3)


async def test_the_view_needs_as_many_queries_for_any_result(database: Database, person: Person) -> None:
    me, asked = rows.actor(person), []
    for count in (3, 300):
        made = held_backtests.seed(database, person.id, count=count)
        with statements(database) as sent:
            found = await result_view.of(me, made.id)
        assert found.total_trades == count
        asked.append(len(sent))
    assert asked[0] == asked[1]


async def test_curves_are_read_without_trust(database: Database, person: Person) -> None:
    made = held_backtests.seed(database, person.id, count=300)
    found = await result_view.curves(rows.actor(person), made.id)
    assert (len(found.closed), len(found.with_open), len(found.market)) == (300, 300, 201)
    waiting = held_backtests.waiting(person.id, made.strategy_id)
    rows.keep(database, waiting)
    assert (await result_view.curves(rows.actor(person), waiting.id)).closed == ()
    assert (await result_view.of(rows.actor(person), waiting.id)).headline == ()
