"""Futures of the practice market: perpetual contracts whose prices are those of its spot pairs, in the shape of
Binance's futures. For Freqtrade in tests, downloads and backtests; it takes no orders."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from threading import Lock
from typing import Any
from urllib.parse import parse_qs, urlparse

from core.practice.market.listing import PAIRS
from core.practice.market.market import Market
from core.practice.market.timeframes import Timeframe
from core.practice.server import responses
from tests.awkward_market import serve

FUNDING_MS = 8 * 3_600_000
_NAMES = ("fapiPublic", "fapiPublicV2", "fapiPublicV3", "fapiPrivate", "fapiPrivateV2", "fapiPrivateV3", "fapiData")
_SPOT_NAMES = ("public", "private", "sapi", "v1")


def exchange_block(url: str) -> dict[str, Any]:
    """Return the `exchange` block of Freqtrade. Nothing leaves the machine."""
    urls = dict.fromkeys(_NAMES + _SPOT_NAMES, f"{url}/fapi/v1")
    options = {"fetchMarkets": {"types": ["linear"]}, "defaultType": "swap"}
    return {
        "name": "binance", "key": "", "secret": "", "enable_ws": False, "only_from_ccxt": True,
        "pair_whitelist": [], "pair_blacklist": [],
        "ccxt_config": {"urls": {"api": urls}, "options": options, "enableRateLimit": False},
    }  # fmt: skip


@contextmanager
def serving(seed: int = 7, now: float | None = None) -> Iterator[str]:
    """Serve it, and return its address. `now`: seconds since 1970 at which it stands still."""
    market, turn = Market(seed), Lock()

    class Futures(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: Any) -> None:
            pass

        def do_GET(self) -> None:
            url = urlparse(self.path)
            query = {name: values[0] for name, values in parse_qs(url.query).items()}
            with turn:
                body = _answer(market, url.path.rpartition("/")[2], query, int((now or time.time()) * 1000))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with serve(Futures) as url:
        yield url


def _answer(market: Market, what: str, query: dict[str, str], now: int) -> bytes:
    if what in ("klines", "markPriceKlines"):
        start, end = (int(query[name]) if name in query else None for name in ("startTime", "endTime"))
        limit, timeframe = int(query.get("limit", 500)), Timeframe(query["interval"])
        return responses.klines(market.candles(query["symbol"], timeframe, start, end, limit, now))
    if what == "fundingRate":
        return json.dumps(list(_funding(query, now))).encode()
    if what == "exchangeInfo":
        return json.dumps({"serverTime": now, "symbols": [_contract(pair.base) for pair in PAIRS]}).encode()
    return json.dumps({"serverTime": now}).encode()


def _funding(query: dict[str, str], now: int) -> Iterator[dict[str, Any]]:
    first = -(-int(query.get("startTime", now - 100 * FUNDING_MS)) // FUNDING_MS) * FUNDING_MS
    for at in range(first, now, FUNDING_MS)[: int(query.get("limit", 100))]:
        rate = f"{((at // FUNDING_MS) % 7 - 2) / 20_000:.8f}"
        yield {"symbol": query["symbol"], "fundingTime": at, "fundingRate": rate, "markPrice": "100"}


def _contract(base: str) -> dict[str, Any]:
    filters = [
        {"filterType": "PRICE_FILTER", "minPrice": "0.01", "maxPrice": "1000000", "tickSize": "0.01"},
        {"filterType": "LOT_SIZE", "minQty": "0.001", "maxQty": "90000", "stepSize": "0.001"},
        {"filterType": "MARKET_LOT_SIZE", "minQty": "0.001", "maxQty": "90000", "stepSize": "0.001"},
        {"filterType": "MIN_NOTIONAL", "notional": "5"},
    ]
    return {
        "symbol": f"{base}USDT", "pair": f"{base}USDT", "contractType": "PERPETUAL", "status": "TRADING",
        "baseAsset": base, "quoteAsset": "USDT", "marginAsset": "USDT", "deliveryDate": 4133404800000,
        "onboardDate": 1577836800000, "pricePrecision": 2, "quantityPrecision": 3, "filters": filters,
    }  # fmt: skip
