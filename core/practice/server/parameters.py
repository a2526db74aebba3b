"""Query parameters, checked the way Binance checks them."""

import re
from collections.abc import Mapping

import orjson

from core.practice.market.listing import PAIR_OF_SYMBOL, PAIRS, Pair
from core.practice.market.timeframes import Timeframe

_NUMBER = re.compile(r"[0-9]{1,16}")


class Rejected(Exception):
    """Answered as Binance answers it: `code` is Binance's, which ccxt turns into its own error classes."""

    def __init__(self, code: int, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


class Question:
    """The parameters of one request. Errors of every method: `Rejected`."""

    def __init__(self, parameters: Mapping[str, str]) -> None:
        self._parameters = parameters

    def pair(self) -> Pair:
        return _listed(self._required("symbol"))

    def pairs(self) -> list[Pair]:
        """`symbol`, or the JSON list `symbols`, or all."""
        if "symbol" in self._parameters and "symbols" in self._parameters:
            raise Rejected(-1128, "Combination of optional parameters invalid.")
        if "symbol" in self._parameters:
            return [self.pair()]
        return [_listed(symbol) for symbol in self._symbols()] if "symbols" in self._parameters else list(PAIRS)

    def asks_for_one(self) -> bool:
        """Binance answers an object to `symbol`, a list to everything else."""
        return "symbol" in self._parameters

    def asks_for_the_past(self) -> bool:
        """Whether it wants what followed some moment, as downloads do; bots that trade want the newest."""
        return "startTime" in self._parameters

    def timeframe(self) -> Timeframe:
        try:
            return Timeframe(self._required("interval"))
        except ValueError:
            raise Rejected(-1120, "Invalid interval.") from None

    def number(self, name: str) -> int | None:
        text = self._parameters.get(name)
        if text is None:
            return None
        if not _NUMBER.fullmatch(text):
            raise Rejected(-1100, f"Illegal characters found in parameter '{name}'; legal range is '^[0-9]{{1,16}}$'.")
        return int(text)

    def limit(self, usual: int, most: int) -> int:
        """More than there may be is cut off, as Binance does it."""
        limit = self.number("limit")
        if limit == 0:
            raise Rejected(-1130, "Data sent for parameter 'limit' is not valid.")
        return usual if limit is None else min(limit, most)

    def _required(self, name: str) -> str:
        value = self._parameters.get(name)
        if not value:
            raise Rejected(-1102, f"Mandatory parameter '{name}' was not sent, was empty/null, or malformed.")
        return value

    def _symbols(self) -> list[str]:
        try:
            symbols = orjson.loads(self._parameters["symbols"])
        except orjson.JSONDecodeError:
            symbols = None
        if not isinstance(symbols, list) or not all(isinstance(symbol, str) for symbol in symbols):
            raise Rejected(
                -1100, "Illegal characters found in parameter 'symbols'; a JSON list of symbols is expected."
            )
        if len(set(symbols)) < len(symbols):
            raise Rejected(-1151, "Symbol is present multiple times in the list.")
        return symbols


def _listed(symbol: str) -> Pair:
    try:
        return PAIR_OF_SYMBOL[symbol]
    except KeyError:
        raise Rejected(-1121, "Invalid symbol.") from None
