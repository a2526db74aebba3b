"""The trades of a bot: the route behind the table, its filters, one trade whole."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from nicegui import ElementFilter, ui
from nicegui.events import GenericEventArguments, handle_event

from core.trades.kept.upsert import Source
from core.trades.query import TradeSort, TradeState
from pages.bots.one.trades.rows_route import query_of
from pages.bots.one.trades.tab import BotTrades
from tests.core.trades.test_service import fill
from tests.pages.bots.one.open_page import page_of
from tests.pages.home.homes import closed
from tests.pages.site import Site
from tests.told_trades import trade


async def test_the_route_of_the_table_filters_sorts_and_sums(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, *(closed(n, float(n)) for n in range(1, 6)), trade(6, profit=0.5, pair="SOL/USDT"))
    answer = await ask_route(site, source, start=0, end=2, sort="profit_abs", desc=1)
    assert [row["profit_abs"] for row in answer["rows"]] == [5.0, 4.0]
    assert answer["total"] == 6
    answer = await ask_route(site, source, start=0, end=100, pair="sol")
    assert [(row["pair"], row["close_date"], row["exit_reason"]) for row in answer["rows"]] == [
        ("SOL/USDT", None, "open")
    ]
    answer = await ask_route(site, source, start=0, end=100, state="closed")
    assert (answer["total"], answer["sums"]["profit"], answer["sums"]["wins"]) == (5, 15.0, 5)


async def ask_route(site: Site, source: Source, **query: Any) -> Any:
    answer = await site.user.http_client.get(f"/api/bots/{source.bot_id}/trades", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_the_route_is_closed_to_strangers_and_to_nobody(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, closed(1, 5.0))
    path = f"/api/bots/{source.bot_id}/trades?start=0&end=10"
    site.sign_in(site.house.person("stranger"))
    assert (await site.user.http_client.get(path)).status_code == 404
    assert (await site.user.http_client.get("/api/bots/none-such/trades")).status_code == 404
    site.user.http_client.cookies.clear()
    assert (await site.user.http_client.get(path)).status_code == 401


def test_what_makes_no_sense_is_passed_over() -> None:
    asked = query_of({"start": "-5", "end": "1e9", "sort": "password", "state": "x", "since": "yesterday"})
    assert (asked.start, asked.sort, asked.state, asked.since) == (0, TradeSort.CLOSE_DATE, None, None)
    asked = query_of({"start": "0", "end": "999999", "state": "open", "since": "2026-11-22T00:00:00+01:00"})
    assert (asked.size, asked.state) == (500, TradeState.OPEN)
    assert asked.since is not None
    assert asked.since.utcoffset() == timedelta(hours=1)


async def test_filters_of_the_trades_stand_in_the_address_and_in_the_sum(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, closed(1, 5.0), closed(2, 3.0), trade(3, profit=0.5, pair="SOL/USDT"))
    await site.user.open(page_of(source, "trades"))
    await site.sees("2 closed trades, 100.0% won", "+8.00", "1 open", "+0.50")
    await site.user.open(f"{page_of(source, 'trades')}&t.state=open&t.direction=nonsense")
    await site.sees("0 closed trades", "1 open")
    with site.user:
        assert [one.value for one in ElementFilter(kind=ui.toggle)] == ["open", ""]


async def test_days_of_a_filter_are_those_of_the_person_and_the_last_one_counts(site: Site) -> None:
    made = BotTrades.__new__(BotTrades)
    made._zone, made._filters = ZoneInfo("Europe/Berlin"), {"since": "2026-11-22", "until": "2026-11-22", "pair": "BTC"}
    assert made._query() == {
        "since": "2026-11-22T00:00:00+01:00",
        "until": "2026-11-23T00:00:00+01:00",
        "pair": "BTC",
    }
    made._filters = {"until": "9999-12-31"}
    assert made._query() == {}


async def test_a_trade_opens_with_its_orders(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, closed(1, 5.0))
    (row,) = (await ask_route(site, source, start=0, end=1))["rows"]
    await site.user.open(page_of(source, "trades"))
    await site.sees("1 closed trade")
    with site.user:
        (grid,) = ElementFilter(kind=ui.aggrid)
    for listener in grid._event_listeners.values():
        if listener.type == "rowClicked":
            handle_event(listener.handler, GenericEventArguments(sender=grid, client=grid.client, args={"data": row}))
    await site.sees("BTC/USDT, trade 1 of Paper", "limit", "10,000.00")
