"""Publishes changes in the health of bots, also those caused by time alone, and whether or not anybody views a page.

The last known health is kept in memory. After a restart of Flotilla the first call publishes nothing; it only records
the current health of each bot.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, events
from core.bot_records import turn_times
from core.bot_records.models import Bot
from core.bots.health import rules, signs
from core.bots.views import Health
from core.db import utcnow
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import Strategy

EVERY_SECONDS = 5.0
_known: dict[UUID, Health] = {}


async def watch(now: datetime | None = None) -> None:
    """Check all bots once and publish `HealthChanged` for each whose health differs from the last call. Runs one query,
    however many bots there are. Must not run twice at the same time."""
    moment = now or utcnow()
    found = await db.current().run(lambda session: _read(session, moment), reads_only=True)
    before = dict(_known)
    _known.clear()
    _known.update(found)
    for bot_id, health in found.items():
        if before.get(bot_id, health) is not health:
            events.publish(events.HealthChanged(bot_id, before[bot_id], health))


def forget_all() -> None:
    """Forget everything. For a process that opens another database, as tests do."""
    _known.clear()


def _read(session: Session, now: datetime) -> dict[UUID, Health]:
    query = (
        select(  # type: ignore[call-overload, misc]
            Bot.id,
            Bot.status,
            Bot.target,
            Bot.trader_state,
            Bot.status_changed_at,
            Bot.runner_id,
            Bot.last_seen_at,
            Bot.last_process_at,
            Bot.sync_error,
            Bot.error_kind,
            Bot.moving_to,
            Bot.restoring,
            col(Exchange.config)["internals"].label("of_exchange"),
            col(Strategy.config)["internals"].label("of_strategy"),
            col(Bot.config)["internals"].label("of_bot"),
            RunnerRow.error_message.label("runner_error"),  # type: ignore[union-attr]
            RunnerRow.reached_at,
        )
        .join(Exchange, col(Exchange.id) == Bot.exchange_id)
        .join(Strategy, col(Strategy.id) == Bot.strategy_id)
        .join(RunnerRow, col(RunnerRow.id) == Bot.runner_id)
        .where(col(Bot.archived_at).is_(None))
    )
    return {row.id: _health(row, now) for row in session.exec(query)}


def _health(row: Any, now: datetime) -> Health:
    throttle = turn_times.throttle_of(row.of_exchange, row.of_strategy, row.of_bot)
    told = signs.complaints(row, throttle, now)
    return rules.health(signs.of(row, row.runner_error, row.reached_at, told, throttle), now).health
