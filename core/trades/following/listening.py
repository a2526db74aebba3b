"""Listening to the event stream of one bot."""

import asyncio
import logging
from collections.abc import Callable
from uuid import UUID

from core.errors import FlotillaError
from core.freqtrade.api import websocket
from core.freqtrade.api.stream_messages import Trigger
from core.trades.following.pace import Pace

log = logging.getLogger(__name__)


async def listen(
    bot_id: UUID,
    base_url: str,
    ws_token: str,
    pace: Pace,
    heard: Callable[[Trigger], None],
    missed: Callable[[], None],
) -> None:
    """Call `heard` for each event, without end, and `missed` whenever the stream broke, because events may have been
    lost. The stream is opened again after a pause that doubles each time."""
    delay = pace.listen_again
    while True:
        try:
            async for trigger in websocket.triggers(base_url, ws_token):
                delay = pace.listen_again
                heard(trigger)
        except FlotillaError as error:
            log.debug("Events of bot %s: %s", bot_id, error)
        except Exception:
            log.exception("Listening to bot %s failed", bot_id)
        await asyncio.sleep(delay)
        delay = min(pace.listen_again_most, delay * 2)
        missed()
