"""Which files a download is to bring, and what it cannot bring. A part of the program (`download_program.text`)."""

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from core.freqtrade.candles.downloading.exchange_access import Source
from core.freqtrade.candles.downloading.stored_candles import CandleFiles
from core.freqtrade.candles.downloading.telling import one_line_of

_PLAIN = re.compile(r"[\w.:/-]+")
_MOST_SECONDS, _LEAST_SECONDS = 10.0, 0.05
"""For all patterns of an order, and for each when that time is over."""


@dataclass
class Wanted:
    """Pair, timeframe and candle type of each file, and the reason for each pair or timeframe without one."""

    files: list[tuple[str, str, str]] = field(default_factory=list)
    pairs: list[str] = field(default_factory=list)
    without: list[tuple[str, str]] = field(default_factory=list)


class Question:
    """An order, asked of the markets of an exchange."""

    def __init__(self, order: dict[str, Any], source: Source, files: CandleFiles) -> None:
        self._order, self._source, self._files = order, source, files
        self._mode: str = order["trading_mode"]
        self._deadline = 0.0
        self._markets = source.exchange.markets
        self._tradable = set(source.exchange.get_markets(tradable_only=True))
        self._expand = import_module("freqtrade.plugins.pairlist.pairlist_helpers").expand_pairlist
        self._is_active = import_module("freqtrade.exchange").market_is_active

    def wanted(self) -> Wanted:
        """Return what is wanted, pairs in the order in which they were asked for."""
        found = Wanted()
        self._deadline = time.monotonic() + _MOST_SECONDS
        kinds = self._kinds(found)
        for asked in self._order["pairs"]:
            found.pairs += self._pairs(asked, found)
        found.pairs = list(dict.fromkeys(found.pairs))
        found.files = [(pair, timeframe, kind) for pair in found.pairs for timeframe, kind in kinds]
        return found

    def _kinds(self, found: Wanted) -> list[tuple[str, str]]:
        """Return timeframes and candle types. For futures, mark prices and funding rates belong to them, as in
        `refresh_backtest_ohlcv_data` of Freqtrade."""
        offered, kinds = self._source.exchange.timeframes, []
        for timeframe in self._order["timeframes"]:
            if timeframe in offered:
                kinds.append((timeframe, "spot" if self._mode == "spot" else "futures"))
            else:
                words = f"{self._source.name} has no candles of {timeframe}. Use one of: {', '.join(offered)}."
                found.without.append((timeframe, words))
        if self._mode == "futures" and kinds:
            option = self._source.exchange.get_option
            kinds.append((option("mark_ohlcv_timeframe"), str(option("mark_ohlcv_price"))))
            kinds.append((option("funding_fee_timeframe"), "funding_rate"))
        return list(dict.fromkeys(kinds))

    def _pairs(self, asked: str, found: Wanted) -> list[str]:
        if asked in self._markets:
            reason = self._refusal(asked)
            if reason:
                found.without.append((asked, f"{reason} {self._kept(asked)}".strip()))
            return [] if reason else [asked]
        try:
            with _ended_at(self._deadline):
                matching = self._expand([asked], list(self._markets))
        except ValueError as error:
            found.without.append((asked, f"{one_line_of(error)}. Write a regular expression, such as .*/USDT"))
            return []
        except TimeoutError:
            found.without.append((asked, "To find what it matches takes too long. Write a simpler pattern."))
            return []
        matches = [pair for pair in matching if self._is_matched(pair)]
        if not matches:
            found.without.append((asked, self._unknown(asked)))
        return matches

    def _refusal(self, pair: str) -> str:
        if pair not in self._tradable:
            return f"{pair} is no {self._mode} market that Freqtrade trades."
        return ""

    def _is_matched(self, pair: str) -> bool:
        """Return whether a pattern takes this pair. One that is not traded any more has to be named."""
        return bool(self._is_active(self._markets[pair])) and not self._refusal(pair)

    def _unknown(self, asked: str) -> str:
        if not _PLAIN.fullmatch(asked):
            return f"No pair of {self._source.name} matches {asked}."
        words = f"{self._source.name} has no pair {asked}: look up how it is written there."
        return f"{words} {self._kept(asked)}".strip()

    def _kept(self, pair: str) -> str:
        """Say up to when the store has candles of a pair."""
        kind = "spot" if self._mode == "spot" else "futures"
        paths = [self._files.path(pair, timeframe, self._source.kind(kind)) for timeframe in self._order["timeframes"]]
        last = max((self._files.look(path).last or 0 for path in paths), default=0)
        return f"Its candles until {moment(last)} are kept." if last else ""


@contextmanager
def _ended_at(deadline: float) -> Iterator[None]:
    """End at a moment of the monotonic clock: a pattern of a stranger may take years. Errors: `TimeoutError`."""

    def end(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, max(deadline - time.monotonic(), _LEAST_SECONDS))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def moment(milliseconds: int) -> str:
    """Return a time as people read it, by UTC."""
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(milliseconds // 1000))
