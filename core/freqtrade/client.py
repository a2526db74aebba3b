"""A bot's REST API. Every failure becomes one of our errors, every answer a checked shape.

The httpx client comes from outside (the runner knows the way to the bot) and is closed there.
"""

import base64
from typing import Any, TypeVar

import httpx
import orjson
from pydantic import BaseModel

from core.errors import NotFound, Refused, Unauthorised, Unavailable
from core.freqtrade.shapes import (
    Balance,
    Health,
    LogRecord,
    OpenCount,
    OpenTradeAnswer,
    Profit,
    ShowConfig,
    Status,
    TradesPage,
    Version,
    shaped,
)

MOST_TRADES_A_PAGE = 500
"""20,000 in one page took the bot 5 s and half a gigabyte of memory."""
TIMEOUT = httpx.Timeout(10.0, connect=3.0)
SLOW_TIMEOUT = httpx.Timeout(30.0, connect=3.0)
"""Pages of trades and whole statistics; commands, which may wait for the exchange."""
PREFIX = "/api/v1"
DROPPED = (httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError)
"""A kept connection that the bot has closed meanwhile; it does so after each of its unhandled errors."""
MOST_BYTES = 64 * 2**20

Shape = TypeVar("Shape", bound=BaseModel)


class BotClient:
    """Errors of every method: `Unavailable` (no answer, not in time, not a bot's answer), `Unauthorised` (name or
    password refused), `Refused` (the bot itself says no, in its own words), `NotFound` (it knows no such trade).

    Reading may be tried twice; a command is sent once, whatever happens to its answer.
    """

    def __init__(self, http: httpx.AsyncClient, username: str, password: str) -> None:
        self._http = http
        self._headers = {"Authorization": _basic(username, password)}

    async def ping(self) -> None:
        """Only that something answers as a bot does: needs no password, and a stuck trader still does."""
        await self._read("/ping", Status)

    async def version(self) -> str:
        return (await self._read("/version", Version)).version

    async def show_config(self) -> ShowConfig:
        return await self._read("/show_config", ShowConfig)

    async def health(self) -> Health:
        return await self._read("/health", Health)

    async def status(self) -> tuple[OpenTradeAnswer, ...]:
        """All open trades."""
        answer = await self._get("/status", deadline=SLOW_TIMEOUT)
        return tuple(shaped(OpenTradeAnswer, trade, "/status") for trade in _listed(answer, "/status"))

    async def trades_page(self, limit: int = 50, offset: int = 0, newest_first: bool = True) -> TradesPage:
        """Closed trades: newest close first (equal close dates in no order), or by id. `limit` 1 to 500."""
        if not 1 <= limit <= MOST_TRADES_A_PAGE or offset < 0:
            raise ValueError(f"a page of trades holds 1 to {MOST_TRADES_A_PAGE}, from 0 on")
        order = "false" if newest_first else "true"
        return await self._read("/trades", TradesPage, {"limit": limit, "offset": offset, "order_by_id": order})

    async def trade(self, trade_id: int) -> OpenTradeAnswer:
        """Open or closed. Of a closed one use `profit_abs`: its `total_profit_abs` is 0."""
        return await self._read(f"/trade/{int(trade_id)}", OpenTradeAnswer)

    async def profit(self) -> Profit:
        """Reads every trade of the bot's database: at most once in a while."""
        return await self._read("/profit", Profit)

    async def balance(self) -> Balance:
        return await self._read("/balance", Balance)

    async def count(self) -> OpenCount:
        """Refused while the bot is stopped."""
        return await self._read("/count", OpenCount)

    async def logs(self, limit: int = 100) -> tuple[LogRecord, ...]:
        """The newest records, oldest first; the bot keeps 500 to 1,000."""
        answer = await self._get("/logs", {"limit": limit})
        lines = _listed(answer.get("logs") if isinstance(answer, dict) else None, "/logs")
        return tuple(_log_record(line) for line in lines)

    async def start(self) -> str:
        """As all commands: sets a flag that the bot obeys at its next round; look at `show_config().state`."""
        return await self._command("/start")

    async def stop(self) -> str:
        """The loop idles: open trades are not managed any more, no stop-loss, no exit."""
        return await self._command("/stop")

    async def pause(self) -> str:
        """Manages open trades, opens none."""
        return await self._command("/pause")

    async def reload_config(self) -> str:
        """With a configuration that is not valid the bot **ends**, exit code 0: check it before."""
        return await self._command("/reload_config")

    async def force_exit(self, trade_id: int, *, order_type: str | None = None, amount: float | None = None) -> str:
        """Sells: never sent twice. `Unavailable` here means that nobody knows whether it was: look at `status()`."""
        wish = {"tradeid": str(int(trade_id)), "ordertype": order_type, "amount": amount}
        return await self._command("/forceexit", {name: value for name, value in wish.items() if value is not None})

    # -- how it is asked -----------------------------------------------------------------------------------------

    async def _read(self, path: str, shape: type[Shape], params: dict[str, Any] | None = None) -> Shape:
        return shaped(shape, await self._get(path, params, deadline=SLOW_TIMEOUT), path)

    async def _get(self, path: str, params: dict[str, Any] | None = None, deadline: httpx.Timeout = TIMEOUT) -> Any:
        try:
            return await self._send("GET", path, params=params, timeout=deadline)
        except _Dropped:
            return await self._send("GET", path, params=params, timeout=deadline)

    async def _command(self, path: str, json: dict[str, Any] | None = None) -> str:
        answer = await self._send("POST", path, json=json, timeout=SLOW_TIMEOUT)
        return shaped(Status, answer, path).sentence

    async def _send(self, method: str, path: str, **request: Any) -> Any:
        try:
            async with self._http.stream(
                method, PREFIX + path, headers=self._headers, follow_redirects=False, **request
            ) as response:
                body = await _body(response, path)
        except DROPPED as error:
            raise _Dropped(
                f"The bot dropped the connection while it was asked for {path}.", detail=_said(error)
            ) from error
        except httpx.TimeoutException as error:
            raise Unavailable(f"The bot did not answer {path} in time.", detail=_said(error)) from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise Unavailable("The bot cannot be reached.", detail=_said(error)) from error
        except RuntimeError as error:
            if not self._http.is_closed:
                raise
            raise Unavailable("The way to the bot was closed meanwhile.") from error  # it is being stopped
        return _answer(response.status_code, body, path)


class _Dropped(Unavailable):
    """May be tried once more, where it is a question and not a command."""


async def _body(response: httpx.Response, path: str) -> bytes:
    """Unpacked. A bot is what its strategy has made of it: it may send without end."""
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > MOST_BYTES:
            raise Unavailable(f"The bot's answer to {path} is too long to be one.")
    return bytes(body)


def _answer(code: int, body: bytes, path: str) -> Any:
    if code == 401:
        raise Unauthorised("The bot refused its user name or password.", hint="Restart it: it gets new ones then.")
    answer = _json(code, body, path)
    if code == 200:
        return answer
    words = _words(answer)
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
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        said = "" if code == 200 else f" (HTTP {code})"
        raise Unavailable(
            f"What answered {path} is not a bot{said}.", hint="Something else may be listening at its address."
        ) from error


def _words(answer: Any) -> str:
    """Freqtrade's own words, without its repetition of the path."""
    if not isinstance(answer, dict):
        return ""
    words = answer.get("error") or answer.get("detail") or ""
    text = words if isinstance(words, str) else orjson.dumps(words).decode()
    if text.startswith("Error querying ") and ": " in text:
        text = text.split(": ", 1)[1]
    return text.replace("\x00", "")[:500]


def _listed(answer: Any, path: str) -> list[Any]:
    if not isinstance(answer, list):
        raise Unavailable(f"The bot's answer to {path} cannot be read: it is not a list.")
    return answer


def _log_record(line: Any) -> LogRecord:
    """[date, ms, logger, level, message]"""
    if not isinstance(line, list) or len(line) < 5:
        raise Unavailable("The bot's answer to /logs cannot be read: a line has not five parts.")
    _, timestamp, logger, level, message = line[:5]
    record = {"timestamp_ms": timestamp, "logger": logger, "level": level, "message": message}
    return shaped(LogRecord, record, "/logs")


def _basic(username: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")
