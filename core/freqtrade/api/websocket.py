"""A bot's event stream, used as a trigger only. Its messages carry no number and no time, and are never repeated, so
the listener reads the truth from the REST API."""

import time
from collections.abc import AsyncIterator
from urllib.parse import quote

import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from core.errors import Unauthorised, Unavailable
from core.freqtrade.api.stream_messages import Kind, Trigger, parse

PATH = "/api/v1/message/ws"
OPEN_SECONDS = 5.0
PING_SECONDS = 20.0
"""Freqtrade sends no pings of its own: without ours a dead bot would be listened to for ever."""
MOST_BYTES = 64 * 1024
MOST_MESSAGES, IN_SECONDS = 1_000, 60.0
"""A fleet of entries in one candle is a hundred. Whoever sends more keeps us busy, and tells no more by it."""
REFUSED_TOKEN = 1008


async def triggers(base_url: str, ws_token: str) -> AsyncIterator[Trigger]:
    """Yield messages from now on, until the bot goes away. `base_url` as `http://host:port`. The caller reconnects.

    Errors: `Unavailable` when the stream ends for any reason, a restart of the bot or a flood included; `Unauthorised`
    for a wrong token.
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
    """Refuses a stream with more than `most` messages in `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._began, self._count = 0.0, 0

    def count(self, now: float) -> None:
        """Count one message. `now`: seconds of a clock that never goes back. Errors: `Unavailable`."""
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


def _closed(error: ConnectionClosed) -> Unavailable:
    if error.rcvd is not None and error.rcvd.code == REFUSED_TOKEN:
        return Unauthorised("The bot refused the token of its event stream.")
    return Unavailable("The bot closed its event stream.")
