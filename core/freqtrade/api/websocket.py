"""A bot's event stream, as a trigger only: messages carry no number, no time and are never repeated, so whoever hears
one reads the truth from the REST API."""

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import quote

import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from core.errors import Unauthorised, Unavailable

PATH = "/api/v1/message/ws"
OPEN_SECONDS = 5.0
PING_SECONDS = 20.0
"""Freqtrade sends no pings of its own: without ours a dead bot would be listened to for ever."""
MOST_BYTES = 64 * 1024
MOST_MESSAGES, IN_SECONDS = 1_000, 60.0
"""A fleet of entries in one candle is a hundred. Whoever sends more keeps us busy, and tells no more by it."""
REFUSED_TOKEN = 1008


class Kind(StrEnum):
    """What we listen to. `analyzed_df` is left out on purpose: one big message a pair and candle."""

    ENTRY = "entry"
    ENTRY_FILL = "entry_fill"
    ENTRY_CANCEL = "entry_cancel"
    EXIT = "exit"
    EXIT_FILL = "exit_fill"
    EXIT_CANCEL = "exit_cancel"
    STATUS = "status"
    STARTUP = "startup"
    WARNING = "warning"
    EXCEPTION = "exception"
    PROTECTION_TRIGGER = "protection_trigger"
    PROTECTION_TRIGGER_GLOBAL = "protection_trigger_global"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A message of the stream that is a reason to ask the bot at once."""

    kind: Kind
    pair: str = ""
    trade_id: int | None = None
    closes_trade: bool = False
    """An exit that ends its trade, not a partial one."""
    text: str = ""
    """Of status, startup, warning and exception messages: Freqtrade's own words."""


async def triggers(base_url: str, ws_token: str) -> AsyncIterator[Trigger]:
    """From now on, until the bot goes away. `base_url` as `http://host:port`. Coming back is the caller's matter.

    Errors: `Unavailable` when it ends for any reason, a restart of the bot or a flood included; `Unauthorised` for a
    wrong token.
    """
    flood = Flood(MOST_MESSAGES, IN_SECONDS)
    try:
        async with _connection(base_url, ws_token) as socket:
            await _subscribe(socket)
            async for message in socket:
                flood.count(time.monotonic())
                trigger = parse(message)
                if trigger is not None:
                    yield trigger
    except InvalidStatus as error:
        if error.response.status_code in (401, 403):
            raise Unauthorised("The bot refused the token of its event stream.") from error
        raise Unavailable("What answered is not a bot's event stream.") from error
    except ConnectionClosed as error:
        raise _closed(error) from error
    except (WebSocketException, OSError, TimeoutError) as error:
        raise Unavailable("The bot's event stream cannot be reached.", detail=type(error).__name__) from error
    raise Unavailable("The bot closed its event stream.")


class Flood:
    """So many messages in so many seconds are too many. Errors of `count`: `Unavailable`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._began, self._count = 0.0, 0

    def count(self, now: float) -> None:
        if now - self._began > self._seconds:
            self._began, self._count = now, 0
        self._count += 1
        if self._count > self._most:
            raise Unavailable("The bot floods its event stream; it is listened to again later.")


def _connection(base_url: str, ws_token: str) -> connect:
    scheme, _, rest = base_url.rstrip("/").partition("://")
    address = f"{'wss' if scheme == 'https' else 'ws'}://{rest}{PATH}?token={quote(ws_token, safe='')}"
    return connect(
        address,
        open_timeout=OPEN_SECONDS,
        ping_interval=PING_SECONDS,
        ping_timeout=PING_SECONDS,
        close_timeout=1.0,
        max_size=MOST_BYTES,
        proxy=None,  # bots are near; a proxy of the environment must not hear the token
        compression=None,
    )


async def _subscribe(socket: ClientConnection) -> None:
    """Not answered; one topic the bot does not know would make it ignore all of them."""
    await socket.send(orjson.dumps({"type": "subscribe", "data": list(Kind)}).decode())


def parse(message: str | bytes) -> Trigger | None:
    """None for what we do not listen to, and for what is no message at all."""
    try:
        content = orjson.loads(message)
        kind = Kind(content["type"])
    except (orjson.JSONDecodeError, ValueError, KeyError, TypeError):
        return None
    return Trigger(
        kind=kind,
        pair=_text(content.get("pair")),
        trade_id=content.get("trade_id") if isinstance(content.get("trade_id"), int) else None,
        closes_trade=kind is Kind.EXIT_FILL and content.get("is_final_exit") is not False,
        text=_text(content.get("status") or content.get("data")),
    )


def _text(value: Any) -> str:
    return value.replace("\x00", "")[:500] if isinstance(value, str) else ""


def _closed(error: ConnectionClosed) -> Unavailable:
    if error.rcvd is not None and error.rcvd.code == REFUSED_TOKEN:
        return Unauthorised("The bot refused the token of its event stream.")
    return Unavailable("The bot closed its event stream.")
