"""A bot's REST API. Every failure becomes one of our errors, every answer a checked shape.

The httpx client comes from outside (the runner knows the way to the bot) and is closed there.
"""

import asyncio
import base64
from collections.abc import Callable
from typing import Any, TypeVar

import httpx
import orjson
from pydantic import BaseModel

from core.errors import NotFound, Refused, Unauthorised, Unavailable
from core.freqtrade.api import bounded_answer
from core.freqtrade.api.shapes import (
    Balance,
    Health,
    OpenTradeAnswer,
    PairCandles,
    Profit,
    ShowConfig,
    Version,
    Whitelist,
    shaped,
)
from core.freqtrade.api.trade_lists import Trades, TradesPage, one_by_one, untold_page

MOST_TRADES_A_PAGE = 500
"""20,000 in one page took the bot 5 s and half a gigabyte of memory."""
MOST_HALVINGS = 3
"""Of a page whose trades have hundreds of orders: it is read in up to eight parts."""
MOST_UNTOLD = 20
"""Trades of one page at which the bot itself fails: each takes some twenty questions to be found."""
BEYOND_ALL = 10**9
"""An offset behind every trade: the answer is the total alone, of the same length for a long history as for none."""
TIMEOUT = httpx.Timeout(10.0, connect=3.0)
SLOW_TIMEOUT = httpx.Timeout(30.0, connect=3.0)
"""Pages of trades and whole statistics."""
PREFIX = "/api/v1"
DROPPED = (httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError)
"""A kept connection that the bot has closed meanwhile; it does so after each of its unhandled errors."""
WHOLE_SECONDS = 60.0
"""For all of an answer: a bot may send a byte now and then, and no single wait takes long."""
MOST_OPEN_TRADES = 2_000
MOST_CLOSED_TRADES = 2_000_000
"""Of one trade database: a trade a minute for four years."""

Shape = TypeVar("Shape", bound=BaseModel)
T = TypeVar("T")


class BotClient:
    """Errors of every method: `Unavailable` (no answer, not in time, not a bot's answer), `Failed` (it failed inside),
    `Unauthorised` (name or password refused), `Refused` (the bot itself says no, in its own words), `NotFound` (it
    does not know what was asked for).

    It only reads: a question may be asked twice.
    """

    def __init__(self, http: httpx.AsyncClient, username: str, password: str) -> None:
        self._http = http
        self._headers = {"Authorization": _basic(username, password), "Accept-Encoding": bounded_answer.ACCEPTED}

    async def version(self) -> str:
        """Freqtrade's own name of its version."""
        return (await self._read("/version", Version)).version

    async def show_config(self) -> ShowConfig:
        """What it runs with, and its state (`running`, `paused`, `stopped`)."""
        return await self._read("/show_config", ShowConfig)

    async def health(self) -> Health:
        """When its loop last turned, and since when its trade database exists."""
        return await self._read("/health", Health)

    async def status(self) -> Trades[OpenTradeAnswer]:
        """All open trades."""
        return await self._get("/status", _open_trades, deadline=SLOW_TIMEOUT)

    async def trades_page(self, limit: int = 50, offset: int = 0, newest_first: bool = True) -> TradesPage:
        """Closed trades: newest close first (equal close dates in no order), or by id. `limit` 1 to 500. By id, trades
        at which the bot itself fails are found one by one, and incomplete."""
        if not 1 <= limit <= MOST_TRADES_A_PAGE or offset < 0:
            raise ValueError(f"a page of trades holds 1 to {MOST_TRADES_A_PAGE}, from 0 on")
        page = await self._trades(limit, offset, newest_first)
        if page.length > limit or page.total_trades > MOST_CLOSED_TRADES:
            raise Unavailable("The bot tells of more closed trades than it can have; its answer is not believed.")
        return page

    async def _trades(
        self, limit: int, offset: int, newest_first: bool, halvings: int = 0, untold: int = 0
    ) -> TradesPage:
        order = "false" if newest_first else "true"
        try:
            return await self._read("/trades", TradesPage, {"limit": limit, "offset": offset, "order_by_id": order})
        except bounded_answer.TooLong:
            if limit == 1 or halvings >= MOST_HALVINGS:
                raise
        except Failed:
            if newest_first or offset >= BEYOND_ALL or untold >= MOST_UNTOLD:
                raise
            if limit == 1:
                return untold_page(offset, (await self._trades(1, BEYOND_ALL, False)).total_trades)
        half = limit // 2
        first = await self._trades(half, offset, newest_first, halvings + 1, untold)
        untold += first.untold
        rest = await self._trades(limit - half, offset + half, newest_first, halvings + 1, untold)
        both = {"trades": first.trades + rest.trades, "incomplete": first.incomplete + rest.incomplete}
        return rest.model_copy(update=both | {"offset": first.offset})

    async def profit(self) -> Profit:
        """Reads every trade of the bot's database: at most once in a while."""
        return await self._read("/profit", Profit)

    async def balance(self) -> Balance:
        """Its wallet in stake currency, the coins it holds, and the capital it began with."""
        return await self._read("/balance", Balance)

    async def whitelist(self) -> Whitelist:
        """The pairs it trades now."""
        return await self._read("/whitelist", Whitelist)

    async def last_analysed(self, pair: str, timeframe: str) -> int:
        """When a candle of this pair was last analysed without an error, in seconds; 0 when none ever was."""
        asked = {"pair": pair, "timeframe": timeframe, "limit": 1}
        return (await self._read("/pair_candles", PairCandles, asked)).last_analyzed_ts or 0

    # -- how it is asked -----------------------------------------------------------------------------------------

    async def _read(self, path: str, shape: type[Shape], params: dict[str, Any] | None = None) -> Shape:
        return await self._get(path, lambda found: shaped(shape, found, path), params, deadline=SLOW_TIMEOUT)

    async def _get(
        self,
        path: str,
        shape: Callable[[Any], T],
        params: dict[str, Any] | None = None,
        deadline: httpx.Timeout = TIMEOUT,
    ) -> T:
        try:
            return await self._send(path, shape, params=params, timeout=deadline)
        except _Dropped:
            return await self._send(path, shape, params=params, timeout=deadline)

    async def _send(self, path: str, shape: Callable[[Any], T], **request: Any) -> T:
        code, body = await self._answered(path, request)
        return await bounded_answer.read(body, lambda body: shape(_said_with(code, body, path)))

    async def _answered(self, path: str, request: dict[str, Any]) -> tuple[int, bytes]:
        try:
            async with (
                asyncio.timeout(WHOLE_SECONDS),
                self._http.stream(
                    "GET", PREFIX + path, headers=self._headers, follow_redirects=False, **request
                ) as response,
            ):
                return response.status_code, await bounded_answer.body_of(response, path)
        except DROPPED as error:
            raise _Dropped(
                f"The bot dropped the connection while it was asked for {path}.", detail=_said(error)
            ) from error
        except (httpx.TimeoutException, TimeoutError) as error:
            raise TooSlow(f"The bot did not answer {path} in time.", detail=_said(error)) from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise Unavailable("The bot cannot be reached.", detail=_said(error)) from error
        except RuntimeError as error:
            if not self._http.is_closed:
                raise
            raise Unavailable("The way to the bot was closed meanwhile.") from error  # it is being stopped


class TooSlow(Unavailable):
    """It is there, and does not answer in time: its loop may be at work."""


class Failed(Unavailable):
    """The bot failed at it by a defect of its own, or by what stands in its database."""


class _Dropped(Unavailable):
    """May be tried once more."""


def _said_with(code: int, body: bytes, path: str) -> Any:
    """The JSON of an answer that is none of the failures."""
    if code == 401:
        raise Unauthorised("The bot refused its user name or password.", hint="Restart it: it gets new ones then.")
    if code == 500:
        raise Failed(f"The bot itself failed to answer {path} (HTTP 500).", hint="Its log shows where.")
    found = _json(code, body, path)
    if code == 200:
        return found
    words = _words(found)
    if code == 502 and words:
        # Freqtrade says 502 for every refusal of its own; an outage of a proxy has no {"error": …}.
        raise Refused(f"The bot refused: {words}", detail=words)
    if code == 404 and words:
        raise NotFound(f"The bot does not know it: {words}", detail=words)
    if code == 503 and words:
        raise Refused(f"The bot cannot do this in its present mode: {words}", detail=words)
    if code in (400, 422) and words:
        raise Refused(f"The bot did not understand {path}: {words}", detail=words)
    raise Unavailable(f"The bot answered {path} with an error (HTTP {code}).", detail=words)


def _json(code: int, body: bytes, path: str) -> Any:
    try:
        return bounded_answer.json_of(body)
    except ValueError as error:
        said = "" if code == 200 else f" (HTTP {code})"
        raise Unavailable(
            f"What answered {path} is not a bot{said}.", hint="Something else may be listening at its address."
        ) from error


def _words(found: Any) -> str:
    """Freqtrade's own words, without its repetition of the path."""
    if not isinstance(found, dict):
        return ""
    words = found.get("error") or found.get("detail") or ""
    text = words if isinstance(words, str) else orjson.dumps(words).decode()
    if text.startswith("Error querying ") and ": " in text:
        text = text.split(": ", 1)[1]
    return text.replace("\x00", "")[:500]


def _listed(found: Any, path: str, most: int) -> list[Any]:
    if not isinstance(found, list):
        raise Unavailable(f"The bot's answer to {path} cannot be read: it is not a list.")
    if len(found) > most:
        raise Unavailable(f"The bot's answer to {path} is not believed: it lists more than {most:,}.")
    return found


def _open_trades(found: Any) -> Trades[OpenTradeAnswer]:
    return one_by_one(OpenTradeAnswer, _listed(found, "/status", MOST_OPEN_TRADES), is_open=True)


def _basic(username: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")
