"""What happens while Freqtrade fetches: pages that arrive, a ban, a signal. A part of the program
(`download_program.text`)."""

import asyncio
import os
import re
import signal
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

_BANNED_UNTIL = re.compile(r"banned until (\d{10,13})\b")
_CANCELLED_EXIT = 130


class Ban(Exception):
    """The exchange answers this address no more. `until_ms`: None when it does not say."""

    def __init__(self, until_ms: int | None) -> None:
        super().__init__("banned")
        self.until_ms = until_ms


class Watch:
    """Counts pages, and ends what is being fetched at a ban or a signal."""

    def __init__(self) -> None:
        self.ban: Ban | None = None
        self.is_cancelled = False
        self.on_page: Callable[[], None] = lambda: None
        self._loop: asyncio.AbstractEventLoop | None = None

    def heed_signals(self, first: Callable[[], None]) -> None:
        """The first signal cancels: `first` is called when nothing was fetched yet. The second ends the program at
        once."""

        def heed(number: int, frame: FrameType | None) -> None:
            if self.is_cancelled:
                os._exit(_CANCELLED_EXIT)
            self.is_cancelled = True
            if self._loop is None:
                first()
            else:
                self._loop.call_soon_threadsafe(self._end_all)

        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, heed)

    @property
    def has_ended(self) -> bool:
        """Whether nothing more is to be fetched."""
        return self.is_cancelled or self.ban is not None

    def over(self, exchange: Any) -> None:
        """Watch this exchange of Freqtrade."""
        self._loop = exchange.loop
        self._count_pages(exchange)
        self._see_bans(exchange._api_async)

    def _count_pages(self, exchange: Any) -> None:
        fetch = exchange._async_get_candle_history

        async def counted(*args: Any, **kwargs: Any) -> Any:
            found = await fetch(*args, **kwargs)
            self.on_page()
            return found

        exchange._async_get_candle_history = counted

    def _see_bans(self, api: Any) -> None:
        """ccxt and Freqtrade would ask again and again, which makes a ban longer."""
        handle = api.handle_errors

        def seen(code: int, reason: str, url: str, method: str, headers: Any, body: str, *rest: Any) -> Any:
            told = _BANNED_UNTIL.search((body or "")[:2_000])
            if code == 418 or told:
                self.ban = Ban(_until(told, headers))
                if self._loop is not None:
                    self._loop.call_soon(self._end_all)
                raise self.ban
            return handle(code, reason, url, method, headers, body, *rest)

        api.handle_errors = seen

    def _end_all(self) -> None:
        if self._loop is not None:
            for task in asyncio.all_tasks(self._loop):
                task.cancel()


def _until(told: "re.Match[str] | None", headers: Any) -> int | None:
    """Return the end of a ban: from the message of the exchange, else from its header."""
    if told:
        return int(told[1]) if len(told[1]) > 11 else int(told[1]) * 1000
    try:
        waits = {str(name).lower(): value for name, value in dict(headers).items()}["retry-after"]
        return round((time.time() + min(float(waits), 90 * 86_400)) * 1000)
    except (KeyError, TypeError, ValueError):
        return None
