"""Follows one bot for as long as one run of it lasts.

Each poll makes three cheap requests (`/show_config`, `/health`, `/status`), whatever the length of the history, and
once a candle checks whether it is analysed. Expensive requests need a reason: closed trades are read when an open one
vanished or the bot reported an exit, the balance when a trade changed, the whole statistics at the start and once a
night. Events of the stream are never trusted; they only trigger the next poll.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID

from core.bot_records import heartbeats
from core.bot_records.turn_times import Loop, Turns, answer_patience
from core.db import utcnow
from core.errors import FlotillaError, Unavailable, cause_of
from core.freqtrade.api import stream_messages
from core.freqtrade.api.error_answers import TooSlow
from core.freqtrade.api.shapes import Health, ShowConfig
from core.freqtrade.api.values import LATEST_MS
from core.freqtrade.settings.mask import mask_text
from core.freqtrade.timeframe_lengths import length_of
from core.trades.following import database_identity, store, tradable
from core.trades.following.analysis import Analysis, Analyst
from core.trades.following.listening import listen
from core.trades.following.pace import Pace, Rhythm
from core.trades.following.sync_state import Api as Bookkeeper
from core.trades.following.sync_state import Book

log = logging.getLogger(__name__)


TURNING = ("running", "paused")
"""States in which Freqtrade's loop turns."""


class Api(Bookkeeper, Analyst, Protocol):
    """The API that a follower needs; `core.freqtrade.api.client.BotClient` implements it."""


@dataclass(frozen=True, slots=True)
class Followed:
    """One run of one bot."""

    bot_id: UUID
    container_id: str


class Follower:
    """Follows one run. `run` never ends by itself and never raises; cancel it."""

    def __init__(
        self,
        followed: Followed,
        api: Api,
        base_url: str,
        ws_token: str,
        pace: Pace | None = None,
    ) -> None:
        self._followed = followed
        self._api = api
        self._base_url = base_url
        self._ws_token = ws_token
        self._pace = pace or Pace()
        self._began = utcnow()
        self._rhythm = Rhythm(self._pace)
        self._failures = 0
        self._state: str | None = None
        self._error: str | None = None
        self._is_told = False
        self._book: Book | None = None
        self._turns = Turns()
        self._loop = Loop()
        self._answered_at: datetime | None = None
        self._analysis = Analysis(api, self._began, timedelta(seconds=self._pace.analysis))
        self._pairs = tradable.Watch(api, followed.bot_id, self._pace.slow_checks)

    async def run(self) -> None:
        followed = self._followed
        listening = listen(followed.bot_id, self._base_url, self._ws_token, self._pace, self._heard, self._missed)
        listener = asyncio.create_task(listening)
        try:
            while True:
                await self._round()
                await self._rhythm.pause(self._delay())
        finally:
            listener.cancel()
            await asyncio.gather(listener, return_exceptions=True)

    # -- a poll -------------------------------------------------------------------------------------------------------

    async def _round(self) -> None:
        try:
            await self._look()
        except FlotillaError as error:
            await self._not_answered(error)
        except Exception as error:
            log.exception("Looking at bot %s failed", self._followed.bot_id)
            await self._not_answered(Unavailable(f"Its answers cannot be stored: {mask_text(cause_of(error))}."))
        else:
            self._failures = 0
            await self._say(self._state, None)

    async def _look(self) -> None:
        config = await self._api.show_config()
        health = await self._api.health()
        self._mark(health, config)
        await self._say(config.state, self._error)  # before the trades: a long first read must not hide the state
        trades = await self._api.status()
        book = await self._identified(health)
        if book:
            await book.take(config, trades)
        await self._look_at_analysis(config)
        await self._pairs.look(health, utcnow())

    async def _identified(self, health: Health) -> Book | None:
        """Return the book of the answering database. None until the bot reports which one it has, which it does from
        its first start on."""
        if health.bot_start_ts is None:
            return None
        if self._book is None or self._book.bot_start_ts != health.bot_start_ts:
            followed = self._followed
            source = await database_identity.identify(followed.bot_id, followed.container_id, health.bot_start_ts)
            self._book = Book(self._api, source, health.bot_start_ts, self._pace.slow_checks) if source else None
        return self._book

    async def _look_at_analysis(self, config: ShowConfig) -> None:
        """Check the analysis. A failure changes nothing."""
        if config.state not in TURNING:
            return
        try:
            await self._analysis.look(config.timeframe, length_of(config.timeframe), utcnow())
        except FlotillaError as error:
            log.debug("When bot %s last analysed a candle is not known: %s", self._followed.bot_id, error)

    def _mark(self, health: Health, config: ShowConfig) -> None:
        now, turned_at = utcnow(), _moment(health.last_process_ts)
        self._turns.saw(now, turned_at, health.bot_startup_ts, turns=config.state in TURNING)
        self._loop = Loop(
            started_at=_moment(health.bot_startup_ts),
            timeframe=length_of(config.timeframe),
            usual=self._turns.usual,
            longest=self._turns.longest,
            analysed=self._analysis.told,
        )
        self._answered_at = now
        heartbeats.mark(heartbeats.Sign(self._followed.bot_id, self._followed.container_id, now, turned_at, self._loop))

    async def _not_answered(self, error: FlotillaError) -> None:
        self._failures += 1
        if isinstance(error, TooSlow) and self._is_at_work:
            return
        level = logging.DEBUG if self._is_starting else logging.INFO
        log.log(level, "Bot %s: %s %s", self._followed.bot_id, error, error.detail)
        if not self._is_starting and self._failures > 1:
            await self._say(self._state, str(error))

    @property
    def _is_at_work(self) -> bool:
        """Return whether a late answer is expected: the API answers late while the loop is in a long turn."""
        return self._answered_at is not None and utcnow() - self._answered_at <= answer_patience(self._loop)

    @property
    def _is_starting(self) -> bool:
        return self._state is None and utcnow() - self._began < timedelta(seconds=self._pace.patience)

    async def _say(self, state: str | None, error: str | None) -> None:
        if self._is_told and (self._state, self._error) == (state, error):
            return
        self._state, self._error = state, error
        try:
            await store.report(self._followed.bot_id, self._followed.container_id, state, error)
            self._is_told = True
        except FlotillaError as trouble:
            self._is_told = False
            log.warning("The state of bot %s could not be stored: %s", self._followed.bot_id, trouble)

    # -- when ---------------------------------------------------------------------------------------------------------

    def _delay(self) -> float:
        pace = self._pace
        if self._failures and self._state is None:
            return min(pace.silent_most, max(pace.starting, (utcnow() - self._began).total_seconds() / 20))
        if self._failures:
            return min(pace.silent_most, float(pace.silent_first * 2 ** min(self._failures - 1, 10)))
        if self._rhythm.is_second_look_due:
            return pace.second_look
        return pace.with_open_trades if self._book and self._book.has_open_trades else pace.idle

    # -- events -------------------------------------------------------------------------------------------------------

    def _missed(self) -> None:
        if self._book:
            self._book.history_is_due = True

    def _heard(self, trigger: stream_messages.Trigger) -> None:
        if self._book and trigger.kind in (stream_messages.Kind.EXIT_FILL, stream_messages.Kind.STARTUP):
            self._book.history_is_due = True
        self._rhythm.wake()


def _moment(seconds: int | None) -> datetime | None:
    """Return the time in UTC; None also for a number that is no valid time."""
    return datetime.fromtimestamp(seconds, UTC) if seconds is not None and seconds * 1000 <= LATEST_MS else None
