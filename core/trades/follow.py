"""One bot, followed for as long as one run of it lasts.

Three small questions a look (`/show_config`, `/health`, `/status`), whatever the length of its history. Everything
dearer has a cause: closed trades are read when an open one vanished or the bot told of an exit, the balance when a
trade changed, the whole statistics at the start and once a night. What the event stream tells is never believed, it
only makes the next look come at once.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from uuid import UUID

from core.db import utcnow
from core.errors import FlotillaError, Refused
from core.freqtrade import stream
from core.freqtrade.shapes import Balance, Health, OpenTradeAnswer, ShowConfig
from core.performance import ClosedPart
from core.trades import history, identity, ledger, seen
from core.trades.rows import Key, key_of, row_of
from core.trades.upsert import Source

log = logging.getLogger(__name__)


class Api(history.Bookkeeper, Protocol):
    """What a follower asks; `core.freqtrade.client.BotClient` is the real one."""

    async def show_config(self) -> ShowConfig: ...

    async def health(self) -> Health: ...

    async def status(self) -> tuple[OpenTradeAnswer, ...]: ...

    async def balance(self) -> Balance: ...


@dataclass(frozen=True, slots=True)
class Followed:
    """One run of one bot."""

    bot_id: UUID
    container_id: str


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds."""

    with_open_trades: float = 5.0
    idle: float = 12.0
    debounce: float = 0.15
    """From an event to the look it causes: events come in bunches."""
    second_look: float = 0.8
    """After an event once more: Freqtrade may tell of a fill before it has stored it."""
    silent_first: float = 1.0
    silent_most: float = 30.0
    patience: float = 30.0
    """How long a bot that just started may stay silent without it being told as an error."""
    listen_again: float = 5.0
    listen_again_most: float = 60.0
    slow_checks: float = 600.0


class Follower:
    """`run` never ends by itself and never raises; cancel it."""

    def __init__(self, followed: Followed, api: Api, base_url: str, ws_token: str, pace: Pace | None = None) -> None:
        self._followed = followed
        self._api = api
        self._base_url = base_url
        self._ws_token = ws_token
        self._pace = pace or Pace()
        self._began = utcnow()
        self._wake = asyncio.Event()
        self._looks_due = 0
        self._failures = 0
        self._state: str | None = None
        self._error: str | None = None
        self._is_told = False
        self._book: _Book | None = None

    async def run(self) -> None:
        listener = asyncio.create_task(self._listen())
        try:
            while True:
                await self._round()
                await self._pause()
        finally:
            listener.cancel()
            await asyncio.gather(listener, return_exceptions=True)

    # -- a look -------------------------------------------------------------------------------------------------------

    async def _round(self) -> None:
        try:
            await self._look()
        except FlotillaError as error:
            await self._not_answered(error)
        except Exception:
            log.exception("Looking at bot %s failed", self._followed.bot_id)
            self._failures += 1
        else:
            self._failures = 0
            await self._say(self._state, None)

    async def _look(self) -> None:
        config = await self._api.show_config()
        health = await self._api.health()
        trades = await self._api.status()
        self._mark(health)
        await self._say(config.state, self._error)  # before the trades: a long first reading must not hide the state
        book = await self._identified(health)
        if book:
            await book.take(config, trades)

    async def _identified(self, health: Health) -> "_Book | None":
        """None until the bot has told which database it has: it does from its first start on."""
        if health.bot_start_ts is None:
            return None
        if self._book is None or self._book.bot_start_ts != health.bot_start_ts:
            followed = self._followed
            source = await identity.identify(followed.bot_id, followed.container_id, health.bot_start_ts)
            self._book = _Book(self._api, source, health.bot_start_ts, self._pace) if source else None
        return self._book

    def _mark(self, health: Health) -> None:
        turned = health.last_process_ts
        at = datetime.fromtimestamp(turned, UTC) if turned is not None else None
        seen.mark(seen.Sign(self._followed.bot_id, self._followed.container_id, utcnow(), at))

    async def _not_answered(self, error: FlotillaError) -> None:
        self._failures += 1
        log.info("Bot %s: %s %s", self._followed.bot_id, error, error.detail)
        starting = self._state is None and utcnow() - self._began < timedelta(seconds=self._pace.patience)
        if not starting and self._failures > 1:
            await self._say(self._state, str(error))

    async def _say(self, state: str | None, error: str | None) -> None:
        if self._is_told and (self._state, self._error) == (state, error):
            return
        self._state, self._error = state, error
        try:
            await ledger.report(self._followed.bot_id, self._followed.container_id, state, error)
            self._is_told = True
        except FlotillaError as trouble:
            self._is_told = False
            log.warning("The state of bot %s could not be stored: %s", self._followed.bot_id, trouble)

    # -- when ---------------------------------------------------------------------------------------------------------

    async def _pause(self) -> None:
        """Until the next look is due, or something happened there."""
        try:
            async with asyncio.timeout(self._delay()):
                await self._wake.wait()
        except TimeoutError:
            self._looks_due = max(0, self._looks_due - 1)
            return
        await asyncio.sleep(self._pace.debounce)
        self._wake.clear()

    def _delay(self) -> float:
        pace = self._pace
        if self._failures:
            return min(pace.silent_most, float(pace.silent_first * 2 ** min(self._failures - 1, 10)))
        if self._looks_due:
            return pace.second_look
        return pace.with_open_trades if self._book and self._book.has_open_trades else pace.idle

    def wake(self) -> None:
        """Look at once, and once more a little later."""
        self._looks_due = 1
        self._wake.set()

    async def _listen(self) -> None:
        """To the event stream, for ever; when it breaks, something may have been missed."""
        delay = self._pace.listen_again
        while True:
            try:
                async for trigger in stream.triggers(self._base_url, self._ws_token):
                    delay = self._pace.listen_again
                    self._heard(trigger)
            except FlotillaError as error:
                log.debug("Events of bot %s: %s", self._followed.bot_id, error)
            except Exception:
                log.exception("Listening to bot %s failed", self._followed.bot_id)
            await asyncio.sleep(delay)
            delay = min(self._pace.listen_again_most, delay * 2)
            if self._book:
                self._book.history_is_due = True

    def _heard(self, trigger: stream.Trigger) -> None:
        if self._book and trigger.kind in (stream.Kind.EXIT_FILL, stream.Kind.STARTUP):
            self._book.history_is_due = True
        self.wake()


class _Book:
    """What is remembered between looks of one trade database, so that a look at an idle bot needs none of ours."""

    def __init__(self, api: Api, source: Source, bot_start_ts: int, pace: Pace) -> None:
        self.bot_start_ts = bot_start_ts
        self.history_is_due = True
        self._api = api
        self._source = source
        self._pace = pace
        self._open: dict[Key, str] | None = None
        self._closed: ClosedPart | None = None
        self._starting_balance: float | None = None
        self._capital_is_due = True
        self._capital_not_before = utcnow()
        self._figures_are_due = True
        self._checked_at = utcnow()
        self._proven_on: date | None = None

    @property
    def has_open_trades(self) -> bool:
        return bool(self._open)

    async def take(self, config: ShowConfig, trades: Sequence[OpenTradeAnswer]) -> None:
        now = utcnow()
        await self._take_open(trades)
        await self._check_slowly(now)
        if self.history_is_due or self._proof_is_due(now):
            await self._take_closed(trades, now)
        await self._take_capital(config, now)
        if self._figures_are_due or self._closed is None:
            self._closed = await ledger.keep_figures(self._source, self._closed, self._starting_balance)
            self._figures_are_due = False

    async def _take_open(self, trades: Sequence[OpenTradeAnswer]) -> None:
        """Without touching our database when every answer is the one of the last look."""
        hashes = {key_of(trade): row_of(trade).answer_hash for trade in trades}
        before = self._open
        if hashes == before:
            return
        if before is None or before.keys() - hashes.keys():
            self.history_is_due = True
        stored = await ledger.take_open(self._source, trades)
        self._open = hashes
        self._figures_are_due = True
        if stored.closed_changed:
            self._closed = None
        if stored.events:
            self._capital_is_due = True

    async def _take_closed(self, trades: Sequence[OpenTradeAnswer], now: datetime) -> None:
        """Due until it succeeded: it is called off only at the end."""
        proving = self._proof_is_due(now)
        self._count_in(await (history.prove if proving else history.catch_up)(self._api, self._source))
        if await ledger.let_go(self._source, trades):
            self._figures_are_due = True
        self.history_is_due = False
        if proving:
            self._proven_on = proof_day(now, self._source.bot_id)

    def _count_in(self, taken: history.Taken) -> None:
        if taken.closed_changed:
            self._closed = None
            self._capital_is_due = True

    async def _check_slowly(self, now: datetime) -> None:
        """Every ten minutes: a deposit, a trade deleted in the bot, a fee that came late."""
        if (now - self._checked_at).total_seconds() < self._pace.slow_checks:
            return
        self._checked_at = now
        self._capital_is_due = True
        total = (await self._api.trades_page(1, FAR_BEYOND, newest_first=False)).total_trades
        waiting_since = await ledger.late_fees(self._source, now)
        if waiting_since is not None:
            self._count_in(await history.catch_up(self._api, self._source, back_to_ms=waiting_since))
        elif self._closed is None or total != self._closed.count:
            self.history_is_due = True

    async def _take_capital(self, config: ShowConfig, now: datetime) -> None:
        """The starting balance: configured, or what `/balance` derives from the wallet. A bot whose exchange does not
        answer refuses; the last known one stays then."""
        capital = config.available_capital
        if capital is None:
            if not self._capital_is_due or now < self._capital_not_before:
                return
            self._capital_not_before = now + AFTER_REFUSAL
            try:
                capital = (await self._api.balance()).starting_capital
            except Refused as refusal:
                log.info("The balance of bot %s is not known: %s", self._source.bot_id, refusal)
                return
            self._capital_not_before = now
        self._capital_is_due = False
        if capital is not None and capital != self._starting_balance:
            self._starting_balance = capital
            self._figures_are_due = True

    def _proof_is_due(self, now: datetime) -> bool:
        return self._proven_on is None or self._proven_on < proof_day(now, self._source.bot_id)


FAR_BEYOND = 10**9
"""An offset behind every trade: the answer is the total alone, of the same length for a long history as for none."""
NIGHT = timedelta(hours=2)
AFTER_REFUSAL = timedelta(minutes=1)


def proof_day(now: datetime, bot_id: UUID) -> date:
    """The night (UTC) whose proof is owed: from two o'clock on, each bot at a minute of its own within two hours."""
    return (now - NIGHT - timedelta(minutes=bot_id.int % 120)).date()
