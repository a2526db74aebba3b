"""Collects the facts that the health of a bot is derived from: columns of its row, and what is kept in memory of its
API answers, its log and its start."""

from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from core.bot_records import heartbeats
from core.bot_records.models import BotStatus, Target
from core.bot_records.turn_times import Loop
from core.bots.health.rules import Signs
from core.bots.lifecycle.starts import start_watch
from core.bots.logs import log_watch
from core.freqtrade.logs.causes import CauseKind
from core.freqtrade.logs.log_errors import Complaint
from core.runners.connection.last_answers import answered_at
from core.trades.following import tradable


class Known(Protocol):
    """The columns of `Bot` that health needs; a row of a query that selects them will do."""

    @property
    def id(self) -> UUID: ...
    @property
    def status(self) -> BotStatus: ...
    @property
    def target(self) -> Target: ...
    @property
    def trader_state(self) -> str | None: ...
    @property
    def status_changed_at(self) -> datetime: ...
    @property
    def runner_id(self) -> UUID: ...
    @property
    def last_seen_at(self) -> datetime | None: ...
    @property
    def last_process_at(self) -> datetime | None: ...
    @property
    def sync_error(self) -> str | None: ...
    @property
    def error_kind(self) -> str | None: ...
    @property
    def moving_to(self) -> UUID | None: ...
    @property
    def restoring(self) -> UUID | None: ...


def complaints(bot: Known, throttle: timedelta, now: datetime) -> tuple[Complaint, ...]:
    """Return the problems found in the bot's log, the worst first; nothing unless the bot runs."""
    return log_watch.of(bot.id, throttle, now) if bot.status is BotStatus.RUNNING else ()


def of(
    bot: Known,
    runner_error: str | None,
    reached_at: datetime | None,
    told: tuple[Complaint, ...],
    throttle: timedelta,
) -> Signs:
    """Collect the signs of a bot. `runner_error`, `reached_at`: why its runner does not answer, and when it last did.
    `told`: the bot's `complaints`."""
    sign, start, none = heartbeats.newest(bot.id), start_watch.of(bot.id), tradable.none_of(bot.id)
    return Signs(
        status=bot.status,
        target=bot.target,
        trader_state=bot.trader_state,
        changed_at=bot.status_changed_at,
        observed_at=answered_at(bot.runner_id) or reached_at,
        seen_at=sign.at if sign else bot.last_seen_at,
        processed_at=sign.last_process_at if sign else bot.last_process_at,
        runner_error=runner_error,
        sync_error=bot.sync_error,
        complaints=told,
        loop=sign.loop if sign else Loop(),
        throttle=throttle,
        no_pairs=none.words if none else "",
        phase=start.phase if start else "",
        phase_at=start.phase_at if start and start.phase else None,
        is_outside=bot.error_kind == CauseKind.OUTSIDE,
        held="Moving" if bot.moving_to else "Rolling back" if bot.restoring else "",
    )
