"""How exchanges give candles: how many at once, how often, and whether they give old ones at all.

Source: `ohlcv_candle_limit` and `ohlcv_has_history` of Freqtrade 2026.9, `rateLimit` of its ccxt 4.5.90, for spot.
"""

from collections.abc import Mapping
from dataclasses import dataclass

WITHOUT_HISTORY = ("hyperliquid", "kraken", "luno")
"""Exchanges that give only their newest candles, one page of each pair and timeframe."""
_KNOWN: Mapping[str, tuple[int, int]] = {
    "binance": (1000, 50), "binanceus": (1000, 50), "binanceusdm": (1000, 50), "bingx": (1000, 100),
    "bitget": (200, 50), "bybit": (1000, 20), "bybiteu": (1000, 20), "gate": (1000, 50), "gateeu": (1000, 20),
    "htx": (1000, 100), "hyperliquid": (5000, 50), "kraken": (720, 1000), "krakenfutures": (500, 600),
    "myokx": (300, 110), "okx": (300, 110), "alpaca": (1000, 333), "apex": (500, 20), "aster": (1500, 333),
    "bequant": (1000, 3), "bigone": (500, 20), "bitbank": (1000, 100), "bitfinex": (10000, 250), "bithumb": (200, 8),
    "bitopro": (1000, 100), "bitrue": (1440, 10), "bitso": (300, 2000), "bitstamp": (1000, 75), "bitteam": (1000, 1),
    "bittrade": (2000, 100), "bitvavo": (1440, 60), "btcmarkets": (1000, 1000), "bullish": (1000, 20),
    "bybitid": (1000, 20), "cex": (1000, 300), "coinbase": (300, 34), "coinbaseexchange": (300, 100),
    "coinbaseinternational": (300, 100), "coinsph": (1000, 50), "cryptocom": (300, 10), "deepcoin": (300, 200),
    "delta": (2000, 300), "deribit": (1000, 50), "derive": (5000, 50), "digifinex": (500, 900),
    "extended": (500, 600), "fmfwio": (1000, 3), "foxbit": (500, 33), "gemini": (500, 100), "grvt": (500, 10),
    "hashkey": (1000, 100), "hibachi": (500, 100), "hitbtc": (1000, 3), "hollaex": (1000, 250), "indodax": (2000, 50),
    "kucoin": (1500, 8), "lbank": (1998, 20), "luno": (500, 200), "mercado": (1000, 1000), "mexc": (1000, 50),
    "modetrade": (500, 100), "mudrex": (500, 100), "nado": (500, 25), "okxus": (300, 110), "onetrading": (5000, 300),
    "pacifica": (500, 600), "paradex": (500, 50), "phemex": (1000, 120), "polymarket": (500, 60),
    "revolutx": (50000, 1000), "tokocrypto": (1000, 2000), "toobit": (1000, 20), "upbit": (200, 50),
    "weex": (300, 20), "whitebit": (1440, 20), "woo": (1000, 100), "woofipro": (1000, 100), "xt": (1000, 100),
    "zebpay": (500, 50),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageSize:
    """`candles`: in an answer at most. `milliseconds`: from one request to the next at least, by ccxt's rate limit."""

    candles: int
    milliseconds: int


def page_of(exchange: str) -> PageSize | None:
    """Return how the exchange of this name gives candles; None when it is not known. Futures may have smaller pages."""
    known = _KNOWN.get(exchange)
    return PageSize(*known) if known else None
