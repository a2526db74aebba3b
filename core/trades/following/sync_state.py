"""The state of one trade database while it is followed: which requests are due, and where their answers are stored."""

import logging
from datetime import date, datetime, timedelta
from typing import Protocol
from uuid import UUID

from core.db import utcnow
from core.errors import Refused
from core.freqtrade.api.account_shapes import Balance
from core.freqtrade.api.client import BEYOND_ALL
from core.freqtrade.api.error_answers import Failed
from core.freqtrade.api.shapes import Health, ShowConfig
from core.freqtrade.api.trade_lists import Trades
from core.freqtrade.api.trade_shapes import OpenTradeAnswer
from core.performance.closed_trades import ClosedPart
from core.trades.following import history, store
from core.trades.kept import incomplete
from core.trades.kept.rows import Key, key_of, row_of
from core.trades.kept.upsert import Source

log = logging.getLogger(__name__)

NIGHT = timedelta(hours=2)
AFTER_REFUSAL = timedelta(minutes=1)


class Api(history.Bookkeeper, Protocol):
    """The API that a book needs; `core.freqtrade.api.client.BotClient` implements it."""

    async def show_config(self) -> ShowConfig: ...

    async def health(self) -> Health: ...

    async def status(self) -> Trades[OpenTradeAnswer]: ...

    async def balance(self) -> Balance: ...


class Book:
    """What is remembered of one trade database between polls, so that a poll of an idle bot needs no query."""

    def __init__(self, api: Api, source: Source, bot_start_ts: int, slow_check_seconds: float) -> None:
        self.bot_start_ts = bot_start_ts
        self.history_is_due = True
        self._api = api
        self._source = source
        self._slow_check_seconds = slow_check_seconds
        self._open: dict[Key | str, str] | None = None
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

    async def take(self, config: ShowConfig, trades: Trades[OpenTradeAnswer]) -> None:
        now = utcnow()
        await self._take_open(trades)
        await self._check_slowly(now)
        if self.history_is_due or self._proof_is_due(now):
            await self._take_closed(trades, now)
        await self._take_capital(config, now)
        if self._figures_are_due or self._closed is None:
            derived = config.available_capital is None
            self._closed = await store.keep_figures(
                self._source, self._closed, self._starting_balance, is_derived=derived
            )
            self._figures_are_due = False

    async def _take_open(self, trades: Trades[OpenTradeAnswer]) -> None:
        """Store the open trades. Uses no query when the answer equals that of the last poll."""
        hashes = self._hashes(trades)
        before = self._open
        if hashes == before:
            return
        if before is None or before.keys() - hashes.keys():
            self.history_is_due = True
        stored = await store.take_open(self._source, trades)
        self._open = hashes
        self._figures_are_due = True
        if stored.closed_changed:
            self._closed = None
        if stored.events:
            self._capital_is_due = True

    def _hashes(self, trades: Trades[OpenTradeAnswer]) -> dict[Key | str, str]:
        currency = self._source.stake_currency
        hashes: dict[Key | str, str] = {key_of(t): row_of(t, currency).answer_hash for t in trades.whole}
        return hashes | {incomplete.place_of(odd): incomplete.firm_hash(odd) for odd in trades.incomplete}

    async def _take_closed(self, trades: Trades[OpenTradeAnswer], now: datetime) -> None:
        """Read the closed trades. The read stays due until it has succeeded, because the flag is cleared at the end."""
        proving = self._proof_is_due(now)
        self._count_in(await (history.prove if proving else history.catch_up)(self._api, self._source))
        if await store.let_go(self._source, trades):
            self._figures_are_due = True
        self.history_is_due = False
        self._figures_are_due = True  # figures that were hidden during a partial read are shown again
        if proving:
            self._proven_on = proof_day(now, self._source.bot_id)

    def _count_in(self, taken: history.Taken) -> None:
        if taken.closed_changed:
            self._closed = None
            self._capital_is_due = True

    async def _check_slowly(self, now: datetime) -> None:
        """Check every ten minutes for a deposit, a trade deleted in the bot, or a fee that came late."""
        if (now - self._checked_at).total_seconds() < self._slow_check_seconds:
            return
        self._checked_at = now
        self._capital_is_due = True
        total = (await self._api.trades_page(1, BEYOND_ALL, newest_first=False)).total_trades
        waiting_since = await store.late_fees(self._source, now)
        if waiting_since is not None:
            self._count_in(await history.catch_up(self._api, self._source, back_to_ms=waiting_since))
        elif self._closed is None or total != await history.held(self._source):
            self.history_is_due = True

    async def _take_capital(self, config: ShowConfig, now: datetime) -> None:
        """Set the starting balance: the configured one, or the one that `/balance` derives from the wallet. A bot whose
        exchange does not answer refuses the request; the last known balance stays then."""
        capital = config.available_capital
        if capital is None:
            if not self._capital_is_due or now < self._capital_not_before:
                return
            self._capital_not_before = now + AFTER_REFUSAL
            try:
                capital = (await self._api.balance()).starting_capital
            except (Refused, Failed) as refusal:
                log.info("The balance of bot %s is not known: %s", self._source.bot_id, refusal)
                return
            self._capital_not_before = now
        self._capital_is_due = False
        if capital is not None and capital != self._starting_balance:
            self._starting_balance = capital
            self._figures_are_due = True

    def _proof_is_due(self, now: datetime) -> bool:
        return self._proven_on is None or self._proven_on < proof_day(now, self._source.bot_id)


def proof_day(now: datetime, bot_id: UUID) -> date:
    """Return the night (UTC) whose proof is due. Proofs begin at two o'clock, each bot at a minute of its own within
    two hours."""
    return (now - NIGHT - timedelta(minutes=bot_id.int % 120)).date()
