"""A bot's REST API. Every failure becomes one of our errors, every answer a checked shape.

The httpx client is handed in (the runner knows the way to the bot), and closed by whoever made it.
"""

import asyncio
import base64
from collections.abc import Callable
from typing import Any, TypeVar

import httpx
from pydantic import BaseModel

from core.errors import Unavailable
from core.freqtrade.api import bounded_answer, unpacking
from core.freqtrade.api.account_shapes import Balance, Profit
from core.freqtrade.api.error_answers import Dropped, Failed, TooSlow, said_with
from core.freqtrade.api.listed_answers import open_trades
from core.freqtrade.api.shapes import (
    Health,
    PairCandles,
    ShowConfig,
    Version,
    Whitelist,
    shaped,
)
from core.freqtrade.api.trade_lists import Trades, TradesPage, untold_page
from core.freqtrade.api.trade_shapes import OpenTradeAnswer

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
MOST_CLOSED_TRADES = 2_000_000
"""Of one trade database: a trade a minute for four years."""

Shape = TypeVar("Shape", bound=BaseModel)
T = TypeVar("T")


class BotClient:
    """Errors of every method: `Unavailable` (no answer, not in time, not a bot's answer), `Failed` (the bot failed
    inside), `Unauthorised` (name or password refused), `Refused` (the bot says no, in its own words), `NotFound` (it
    does not know what was asked for).

    It only reads: a question may be asked twice.
    """

    def __init__(self, http: httpx.AsyncClient, username: str, password: str) -> None:
        self._http = http
        self._headers = {"Authorization": _basic(username, password), "Accept-Encoding": unpacking.ACCEPTED}

    async def version(self) -> str:
        """Return the Freqtrade version, such as 2026.9."""
        return (await self._read("/version", Version)).version

    async def show_config(self) -> ShowConfig:
        """Return the settings that the bot runs with, and its state."""
        return await self._read("/show_config", ShowConfig)

    async def health(self) -> Health:
        """Return when its loop turned last."""
        return await self._read("/health", Health)

    async def status(self) -> Trades[OpenTradeAnswer]:
        """Return all open trades."""
        return await self._get("/status", open_trades, deadline=SLOW_TIMEOUT)

    async def trades_page(self, limit: int = 50, offset: int = 0, newest_first: bool = True) -> TradesPage:
        """Return closed trades: newest close first (equal close dates in no order), or by id. `limit`: 1 to 500. By id,
        trades at which the bot itself fails are found one by one, and returned as incomplete."""
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
        """Return its statistics. The bot reads every trade of its database for it: ask seldom."""
        return await self._read("/profit", Profit)

    async def balance(self) -> Balance:
        """Return the balance of the account and of this bot."""
        return await self._read("/balance", Balance)

    async def whitelist(self) -> Whitelist:
        """Return the pairs that it trades now."""
        return await self._read("/whitelist", Whitelist)

    async def last_analysed(self, pair: str, timeframe: str) -> int:
        """Return when a candle of this pair was last analysed without an error, in seconds since 1970; 0 when none ever
        was."""
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
        except Dropped:
            return await self._send(path, shape, params=params, timeout=deadline)

    async def _send(self, path: str, shape: Callable[[Any], T], **request: Any) -> T:
        code, body = await self._answered(path, request)
        return await bounded_answer.read(body, lambda body: shape(said_with(code, body, path)))

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
            raise Dropped(
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


def _basic(username: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")
