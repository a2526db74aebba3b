"""Builds the list views of bots from rows. A list costs the same few queries whatever its length."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from core.access.policy import Rights
from core.access.scopes import Scope
from core.bot_records import turn_times
from core.bot_records.history_known import history_of
from core.bot_records.models import Bot, BotDatabase, BotMetrics, BotStatus
from core.bots import unattended
from core.bots.health import rules, signs
from core.bots.rights import entitlement
from core.bots.rights.entitlement import Verdict
from core.bots.views import BotView, Unattended
from core.db import utcnow
from core.exchanges.models import Exchange
from core.freqtrade.logs.causes import Mends
from core.runners.models import RunnerRow
from core.strategies.models import Strategy
from core.trades.following import tradable
from core.trades.models import Trade

_LATEST = aliased(Strategy)
ONLY_LOOKED_AT = frozenset({Scope.VIEW})


def views(session: Session, may: Rights, *conditions: ColumnElement[bool]) -> list[BotView]:
    """Return the bots that match these conditions, sorted by name."""
    now = utcnow()
    query = (
        select(  # type: ignore[call-overload]
            Bot,
            BotDatabase,
            BotMetrics,
            Strategy.family_id,
            Strategy.name.label("strategy_name"),  # type: ignore[attr-defined]
            Strategy.version_number,
            Strategy.timeframe,
            col(Exchange.config)["internals"].label("exchange_internals"),
            col(Strategy.config)["internals"].label("strategy_internals"),
            _LATEST.version_number.label("latest"),  # type: ignore[attr-defined]
            Exchange.name.label("exchange_name"),  # type: ignore[attr-defined]
            RunnerRow.name.label("runner_name"),  # type: ignore[attr-defined]
            RunnerRow.error_message.label("runner_error"),  # type: ignore[union-attr]
            RunnerRow.reached_at,
        )
        .join(Strategy, col(Strategy.id) == Bot.strategy_id)
        .join(_LATEST, (col(_LATEST.family_id) == Strategy.family_id) & col(_LATEST.is_latest))
        .join(Exchange, col(Exchange.id) == Bot.exchange_id)
        .join(RunnerRow, col(RunnerRow.id) == Bot.runner_id)
        .outerjoin(BotDatabase, (col(BotDatabase.bot_id) == Bot.id) & col(BotDatabase.closed_at).is_(None))
        .outerjoin(BotMetrics, (col(BotMetrics.database_id) == BotDatabase.id) & col(BotDatabase.history_is_complete))
        .where(*conditions)
        .order_by(func.lower(Bot.name))
    )
    rows = session.exec(query).all()
    verdicts = entitlement.verdicts(session, [row.Bot for row in rows])
    nobody_watches = unattended.counts(session, *conditions)
    opened = _open_counts(session, [row.BotDatabase.id for row in rows if row.BotDatabase and not row.BotMetrics])
    return [
        _view(row, may, verdicts[row.Bot.id], nobody_watches.get(row.Bot.id, Unattended()), opened, now) for row in rows
    ]


def _open_counts(session: Session, databases: list[UUID]) -> dict[UUID, int]:
    """Return bot → open trades, for bots without figures: their open trades are known before their history is."""
    if not databases:
        return {}
    query = select(Trade.bot_id, func.count()).where(
        col(Trade.database_id).in_(databases), Trade.is_open, col(Trade.superseded_at).is_(None)
    )
    return dict(session.exec(query.group_by(col(Trade.bot_id))).all())


def _view(
    row: Any, may: Rights, verdict: Verdict, nobody_watches: Unattended, opened: Mapping[UUID, int], now: datetime
) -> BotView:
    bot: Bot = row.Bot
    metrics = row.BotMetrics or BotMetrics(bot_id=bot.id, database_id=bot.id, open_trade_count=opened.get(bot.id, 0))
    throttle = turn_times.throttle_of(row.exchange_internals, row.strategy_internals, bot.config.get("internals"))
    told = signs.complaints(bot, throttle, now)
    return BotView(
        id=bot.id,
        name=bot.name,
        mode=bot.mode,
        status=bot.status,
        target=bot.target,
        health=rules.health(signs.of(bot, row.runner_error, row.reached_at, told, throttle), now),
        strategy_id=bot.strategy_id,
        strategy_family_id=row.family_id,
        strategy_name=row.strategy_name,
        strategy_version=row.version_number,
        strategy_latest=row.latest,
        timeframe=row.timeframe,
        exchange_id=bot.exchange_id,
        exchange_name=row.exchange_name,
        runner_id=bot.runner_id,
        runner_name=row.runner_name,
        freqtrade_version=bot.freqtrade_version,
        stake_currency=metrics.stake_currency or str(bot.config.get("stake_currency", "")),
        open_trade_count=metrics.open_trade_count,
        closed_trade_count=metrics.closed_trade_count,
        profit_closed=metrics.profit_closed_coin,
        profit_all=metrics.profit_all_coin if row.BotMetrics else None,
        profit_all_ratio=_ratio(metrics.profit_all_coin, metrics.starting_balance),
        error=bot.error_message or _silence(bot) or next((one.sentence for one in told), None) or _no_pairs(bot),
        error_mends=Mends(bot.error_mends or ""),
        complaints=told,
        owner_id=bot.owner_id,
        is_practice=bot.is_practice,
        scopes=may.of(bot.resource) & (ONLY_LOOKED_AT if bot.archived_at else frozenset(Scope)),
        start_refused=verdict.reason if bot.archived_at is None else "",
        start_refused_hint=verdict.hint,
        is_withdrawn=verdict.is_withdrawn,
        unattended=nobody_watches,
        archived_at=bot.archived_at,
        history=history_of(bot, row.BotDatabase),
    )


def _silence(bot: Bot) -> str | None:
    """Return why the API of the bot does not answer; None while the bot is only starting."""
    is_starting = bot.status is BotStatus.STARTING and bot.container_id is not None
    return None if is_starting else bot.sync_error


def _no_pairs(bot: Bot) -> str | None:
    none = tradable.none_of(bot.id) if bot.status is BotStatus.RUNNING else None
    return none.sentence if none else None


def _ratio(profit: float | None, start: float | None) -> float | None:
    return None if profit is None or not start else profit / start
