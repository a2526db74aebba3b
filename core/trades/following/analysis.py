"""Checks at intervals whether a bot really analyses candles: a strategy can fail without a line in the log.

`/pair_candles` with one candle returns when its pair was last analysed without an error, at the same cost for any
history. Each check asks for one pair, in turn, and for more only when that one was not analysed lately.
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol

from core.bot_records.turn_times import Analysed
from core.freqtrade.api.shapes import Whitelist
from core.freqtrade.api.values import LATEST_MS

MOST_PAIRS_A_LOOK = 4
LEAST_PAUSE = timedelta(minutes=1)
MOST_PAUSE = timedelta(minutes=15)


class Analyst(Protocol):
    """The API that the check needs; `core.freqtrade.api.client.BotClient` implements it."""

    async def whitelist(self) -> Whitelist: ...

    async def last_analysed(self, pair: str, timeframe: str) -> int:
        """Return a Unix time in seconds; 0 when the pair was never analysed."""


class Analysis:
    """The analysis of one run."""

    def __init__(self, api: Analyst, began: datetime, least_pause: timedelta = LEAST_PAUSE) -> None:
        self._api = api
        self._least = least_pause
        self._not_before = began + least_pause
        self._looks = 0
        self.told: Analysed | None = None

    async def look(self, timeframe: str, length: timedelta | None, now: datetime) -> None:
        """Check when it is due: once a candle, at least every quarter of an hour. Errors: those of the API."""
        if now < self._not_before or length is None:
            return
        self._not_before = now + max(self._least, min(MOST_PAUSE, length))
        pairs = (await self._api.whitelist()).whitelist
        self.told = Analysed(await self._newest(pairs, timeframe, now - 2 * length), len(pairs), now)
        self._looks += 1

    async def _newest(self, pairs: tuple[str, ...], timeframe: str, since: datetime) -> datetime | None:
        newest: datetime | None = None
        for number in range(min(MOST_PAIRS_A_LOOK, len(pairs))):
            pair = pairs[(self._looks + number) % len(pairs)]
            seconds = await self._api.last_analysed(pair, timeframe)
            if 0 < seconds * 1000 <= LATEST_MS:
                at = datetime.fromtimestamp(seconds, UTC)
                newest = max(at, newest or at)
            if newest and newest >= since:
                break
        return newest
