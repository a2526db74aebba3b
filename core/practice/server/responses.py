"""The market's figures in the shapes of Binance's spot API: what each endpoint answers, as plain JSON values.

Reference: Binance's documentation of its spot REST API, "Market data endpoints".
"""

from typing import Any

from core.practice.market.candles import Candles
from core.practice.market.listing import Pair
from core.practice.market.order_book import Book, Trades

Json = dict[str, Any]

_KLINE = '[%d,"%.8f","%.8f","%.8f","%.8f","%.8f",%d,"%.8f",%d,"0","0","0"]'
"""Open time, open, high, low, close, volume, close time, quote volume, trades; who began a trade is not told apart."""


def klines(candles: Candles) -> bytes:
    """Return candles as JSON. They are formatted row by row, in half the time of building lists of strings for an
    encoder."""
    bars, coins = candles.bars, candles.volumes
    opens, highs, lows, closes = (candles.prices(column) for column in (bars.open, bars.high, bars.low, bars.close))
    quote = coins * ((opens + highs + lows + closes) / 4)
    columns = (candles.open_ms, opens, highs, lows, closes, coins, candles.close_ms, quote)
    rows = zip(*(column.tolist() for column in columns), trade_counts(candles), strict=True)
    return b"[" + ",".join([_KLINE % row for row in rows]).encode() + b"]"


def trade_counts(candles: Candles) -> list[int]:
    """Return how many trades each candle tells of: a round guess, four per second; nobody trades on it."""
    seconds = (candles.close_ms - candles.open_ms + 1) // 1000
    counts: list[int] = (seconds * 4).tolist()
    return counts


def day_ticker(day: Candles, book: Book) -> Json:
    """Return `ticker/24hr`. `day`: the last 24 hours as one candle; `book`: its first level is enough."""
    pair, bars = day.pair, day.bars
    opened, high, low, last = (int(column[0]) for column in (bars.open, bars.high, bars.low, bars.close))
    average = (opened + high + low + last) / 4 / pair.ticks_per_unit
    volume = float(day.volumes[0])
    count = trade_counts(day)[0]
    return {
        **book_ticker(pair, book),
        "priceChange": price(pair, last - opened),
        "priceChangePercent": f"{(last - opened) / opened * 100:.3f}",
        "weightedAvgPrice": f"{average:.8f}",
        "prevClosePrice": price(pair, opened),
        "lastPrice": price(pair, last),
        "lastQty": amount(pair, int(book.bid_amounts[0])),
        "openPrice": price(pair, opened),
        "highPrice": price(pair, high),
        "lowPrice": price(pair, low),
        "volume": f"{volume:.8f}",
        "quoteVolume": f"{volume * average:.8f}",
        "openTime": int(day.open_ms[0]),
        "closeTime": int(day.close_ms[0]),
        "firstId": int(day.open_ms[0]) // 250,
        "lastId": int(day.open_ms[0]) // 250 + count - 1,
        "count": count,
    }


def book_ticker(pair: Pair, book: Book) -> Json:
    """Return `ticker/bookTicker`."""
    return {
        "symbol": pair.symbol,
        "bidPrice": price(pair, int(book.bid_prices[0])),
        "bidQty": amount(pair, int(book.bid_amounts[0])),
        "askPrice": price(pair, int(book.ask_prices[0])),
        "askQty": amount(pair, int(book.ask_amounts[0])),
    }


def depth(pair: Pair, book: Book, second: int) -> Json:
    """Return `depth`. `second`: since 1970."""

    def side(prices: list[int], amounts: list[int]) -> list[tuple[str, str]]:
        return [(price(pair, p), amount(pair, a)) for p, a in zip(prices, amounts, strict=True)]

    return {
        "lastUpdateId": second,
        "bids": side(book.bid_prices.tolist(), book.bid_amounts.tolist()),
        "asks": side(book.ask_prices.tolist(), book.ask_amounts.tolist()),
    }


def trades(pair: Pair, found: Trades) -> list[Json]:
    """Return `trades`, oldest first."""
    rows = zip(
        *(column.tolist() for column in (found.numbers, found.times_ms, found.prices, found.amounts)), strict=True
    )
    return [
        {
            "id": number,
            "price": price(pair, ticks),
            "qty": amount(pair, lots),
            "quoteQty": f"{ticks / pair.ticks_per_unit * lots / pair.lots_per_unit:.8f}",
            "time": moment_ms,
            "isBuyerMaker": number % 2 == 0,
            "isBestMatch": True,
        }
        for number, moment_ms, ticks, lots in rows
    ]


def aggregate_trades(pair: Pair, found: Trades) -> list[Json]:
    """Return `aggTrades`: each trade as its own aggregate."""
    return [
        {
            "a": row["id"],
            "p": row["price"],
            "q": row["qty"],
            "f": row["id"],
            "l": row["id"],
            "T": row["time"],
            "m": row["isBuyerMaker"],
            "M": True,
        }
        for row in trades(pair, found)
    ]


def price(pair: Pair, ticks: int) -> str:
    """Return a price in USDT as text with eight digits."""
    return f"{ticks / pair.ticks_per_unit:.8f}"


def amount(pair: Pair, lots: int) -> str:
    """Return an amount in coins as text with eight digits."""
    return f"{lots / pair.lots_per_unit:.8f}"
