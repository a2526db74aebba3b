from collections.abc import AsyncIterator

import httpx
import orjson
import pytest

from core.practice.market.listing import PAIRS
from core.practice.market.market import FIRST_MS, Market
from core.practice.server.api import api
from tests.core.practice.conftest import NOW_MS


class Clock:
    def __init__(self) -> None:
        self.now_ms = NOW_MS

    def __call__(self) -> int:
        return self.now_ms


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def client(market: Market, clock: Clock) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(api(market, clock=clock))
    async with httpx.AsyncClient(transport=transport, base_url=f"http://market{market.edition.path}/api/v3") as client:
        yield client


async def test_it_says_that_it_is_there_and_what_time_it_is(client: httpx.AsyncClient) -> None:
    assert (await client.get("/ping")).json() == {}
    assert (await client.get("/time")).json() == {"serverTime": NOW_MS}


async def test_every_pair_is_listed_with_its_filters(client: httpx.AsyncClient) -> None:
    symbols = (await client.get("/exchangeInfo")).json()["symbols"]
    assert [s["symbol"] for s in symbols] == [pair.symbol for pair in PAIRS]
    assert len(symbols) >= 8
    for symbol in symbols:
        kinds = {f["filterType"] for f in symbol["filters"]}
        assert {"PRICE_FILTER", "LOT_SIZE", "MARKET_LOT_SIZE", "NOTIONAL"} <= kinds
        assert symbol["status"] == "TRADING"


async def test_prices_everywhere_agree_at_every_moment(client: httpx.AsyncClient, clock: Clock) -> None:
    for _ in range(30):
        clock.now_ms += 1_733
        asked = {"symbol": "BTCUSDT"}
        kline = (await client.get("/klines", params={**asked, "interval": "5m", "limit": 1})).json()[0]
        price = (await client.get("/ticker/price", params=asked)).json()["price"]
        day = (await client.get("/ticker/24hr", params=asked)).json()
        best = (await client.get("/ticker/bookTicker", params=asked)).json()
        depth = (await client.get("/depth", params={**asked, "limit": 5})).json()
        trade = (await client.get("/trades", params={**asked, "limit": 1})).json()[0]
        assert kline[4] == price == day["lastPrice"] == trade["price"]
        assert depth["bids"][0] == [best["bidPrice"], best["bidQty"]] == [day["bidPrice"], day["bidQty"]]
        assert depth["asks"][0] == [best["askPrice"], best["askQty"]] == [day["askPrice"], day["askQty"]]
        assert price in (best["bidPrice"], best["askPrice"])
        assert float(best["bidPrice"]) < float(best["askPrice"])
        assert float(day["lowPrice"]) <= float(price) <= float(day["highPrice"])


async def test_the_book_is_sorted_and_as_deep_as_asked(client: httpx.AsyncClient) -> None:
    for pair in PAIRS:
        book = (await client.get("/depth", params={"symbol": pair.symbol, "limit": 100})).json()
        bids, asks = ([float(price) for price, _ in book[side]] for side in ("bids", "asks"))
        assert len(bids) == len(asks) == 100
        assert bids == sorted(set(bids), reverse=True)
        assert asks == sorted(set(asks))
        assert all(float(amount) > 0 for side in ("bids", "asks") for _, amount in book[side])


async def test_a_kline_has_binances_twelve_fields(client: httpx.AsyncClient) -> None:
    rows = (await client.get("/klines", params={"symbol": "ETHUSDT", "interval": "1m", "limit": 3})).json()
    assert [len(row) for row in rows] == [12, 12, 12]
    for row in rows:
        assert row[6] == row[0] + 59_999
        assert float(row[3]) <= min(float(row[1]), float(row[4])) <= max(float(row[1]), float(row[4])) <= float(row[2])
        assert all(isinstance(text, str) for text in row[1:6])


async def test_start_zero_asks_for_the_first_candle(client: httpx.AsyncClient) -> None:
    asked = {"symbol": "ETHUSDT", "interval": "1m", "startTime": 0, "limit": 1}
    assert (await client.get("/klines", params=asked)).json()[0][0] == FIRST_MS


async def test_limits_above_the_most_are_cut(client: httpx.AsyncClient) -> None:
    asked = {"symbol": "ETHUSDT", "interval": "1h", "limit": 5000}
    assert len((await client.get("/klines", params=asked)).json()) == 1000


async def test_nothing_is_found_where_nothing_is(client: httpx.AsyncClient) -> None:
    asked = {"symbol": "ETHUSDT", "interval": "1m"}
    for span in ({"startTime": NOW_MS + 10**9}, {"endTime": 1000}, {"startTime": 2 * 10**12, "endTime": 10**12}):
        answer = await client.get("/klines", params={**asked, **span})
        assert (answer.status_code, answer.json()) == (200, [])


async def test_trades_make_up_their_candle(client: httpx.AsyncClient) -> None:
    minute = NOW_MS // 60_000 * 60_000 - 60_000
    asked = {"symbol": "SOLUSDT", "startTime": minute, "endTime": minute + 59_999, "limit": 1000}
    trades = (await client.get("/aggTrades", params=asked)).json()
    kline = (
        await client.get("/klines", params={"symbol": "SOLUSDT", "interval": "1m", "startTime": minute, "limit": 1})
    ).json()[0]
    prices = [float(trade["p"]) for trade in trades]
    assert [prices[0], max(prices), min(prices), prices[-1]] == [float(text) for text in kline[1:5]]
    assert sum(float(trade["q"]) for trade in trades) == pytest.approx(float(kline[5]))
    rest = (await client.get("/aggTrades", params={"symbol": "SOLUSDT", "fromId": trades[10]["a"], "limit": 5})).json()
    assert rest == trades[10:15]


async def test_tickers_of_some_of_all_and_of_one(client: httpx.AsyncClient) -> None:
    for path in ("/ticker/24hr", "/ticker/price", "/ticker/bookTicker"):
        assert len((await client.get(path)).json()) == len(PAIRS)
        some = (await client.get(path, params={"symbols": '["BTCUSDT","XRPUSDT"]'})).json()
        assert [row["symbol"] for row in some] == ["BTCUSDT", "XRPUSDT"]
        assert (await client.get(path, params={"symbol": "XRPUSDT"})).json() == some[1]


@pytest.mark.parametrize(
    ("path", "asked", "code"),
    [
        ("/klines", {"symbol": "NOPEUSDT", "interval": "1m"}, -1121),
        ("/klines", {"symbol": "btcusdt", "interval": "1m"}, -1121),
        ("/klines", {"symbol": "BTCUSDT", "interval": "7m"}, -1120),
        ("/klines", {"symbol": "BTCUSDT"}, -1102),
        ("/klines", {"interval": "1m"}, -1102),
        ("/klines", {"symbol": "", "interval": "1m"}, -1102),
        ("/klines", {"symbol": "BTCUSDT", "interval": "1m", "limit": "0"}, -1130),
        ("/klines", {"symbol": "BTCUSDT", "interval": "1m", "limit": "-5"}, -1100),
        ("/klines", {"symbol": "BTCUSDT", "interval": "1m", "limit": "many"}, -1100),
        ("/klines", {"symbol": "BTCUSDT", "interval": "1m", "startTime": "1e9"}, -1100),
        ("/klines", {"symbol": "BTCUSDT", "interval": "1m", "startTime": "9" * 400}, -1100),
        ("/depth", {"symbol": "NOPE"}, -1121),
        ("/ticker/price", {"symbols": "BTCUSDT"}, -1100),
        ("/ticker/price", {"symbols": "[1]"}, -1100),
        ("/ticker/price", {"symbol": "BTCUSDT", "symbols": '["BTCUSDT"]'}, -1128),
        ("/aggTrades", {"symbol": "BTCUSDT", "fromId": "x"}, -1100),
    ],
)
async def test_bad_questions_are_refused_as_binance_refuses_them(
    client: httpx.AsyncClient, path: str, asked: dict[str, str], code: int
) -> None:
    answer = await client.get(path, params=asked)
    assert answer.status_code == 400
    assert answer.json()["code"] == code
    assert answer.json()["msg"]


async def test_it_takes_no_orders_and_holds_no_accounts(client: httpx.AsyncClient) -> None:
    for answer in (
        await client.post("/order", params={"symbol": "BTCUSDT", "side": "BUY"}),
        await client.delete("/order"),
        await client.get("/account"),
        await client.get("http://market/2/sapi/v1/capital/config/getall"),
    ):
        assert answer.status_code == 401
        assert answer.json()["code"] == -2015
        assert "takes no live orders" in answer.json()["msg"]


async def test_unknown_paths_are_told_in_json(client: httpx.AsyncClient) -> None:
    for answer in (await client.get("/nothing"), await client.post("/klines"), await client.get("http://market/")):
        assert answer.status_code == 404
        assert "The practice market has no" in answer.json()["msg"]


async def test_a_symbol_that_is_asked_for_again_and_again_is_answered_once_at_most(client: httpx.AsyncClient) -> None:
    asked = {"symbols": orjson.dumps(["BTCUSDT"] * 2000).decode()}
    for path in ("/ticker/24hr", "/ticker/price", "/ticker/bookTicker", "/exchangeInfo"):
        answer = await client.get(path, params=asked)
        assert (answer.status_code, answer.json()["code"]) == (400, -1151), path
