"""From rows to what pages see. A list costs the same few queries whatever its length."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from core.access.policy import Actor, Rights, allowed
from core.access.scopes import Scope
from core.bot_records import heartbeats, turn_times
from core.bot_records.history_known import history_of
from core.bot_records.models import Bot, BotDatabase, BotMetrics, BotStatus, Deployment, Target
from core.bot_records.turn_times import Loop
from core.bots import unattended
from core.bots.databases import backups, maintenance
from core.bots.lifecycle import rules, start_watch
from core.bots.logs import log_watch
from core.bots.rights import entitlement
from core.bots.rights.entitlement import Verdict
from core.bots.settings import recipes
from core.bots.views import BotDetail, BotView, Installing, RunEnd, RunLine, Unattended, UnderWay
from core.db import utcnow
from core.exchanges.models import Exchange
from core.freqtrade.logs.causes import CauseKind, Mends
from core.freqtrade.logs.log_errors import Complaint
from core.jobs import ALIVE
from core.revisions import ConfigRevision
from core.runners.installs import last_install
from core.runners.last_answers import answered_at
from core.runners.models import RunnerRow
from core.runners.port import Limits
from core.strategies.models import Strategy
from core.trades.following import tradable
from core.trades.models import Trade

_LATEST = aliased(Strategy)
ONLY_LOOKED_AT = frozenset({Scope.VIEW})


def views(session: Session, may: Rights, *conditions: ColumnElement[bool]) -> list[BotView]:
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
    """By bot, of those without figures: their positions are known before their history is."""
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
    told = log_watch.of(bot.id, throttle, now) if bot.status is BotStatus.RUNNING else ()
    return BotView(
        id=bot.id,
        name=bot.name,
        mode=bot.mode,
        status=bot.status,
        target=bot.target,
        health=rules.health(_signs(bot, row.runner_error, row.reached_at, told, throttle), now),
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
    """Why its API does not answer; of one that is only starting, that is no news."""
    is_starting = bot.status is BotStatus.STARTING and bot.container_id is not None
    return None if is_starting else bot.sync_error


def _no_pairs(bot: Bot) -> str | None:
    none = tradable.none_of(bot.id) if bot.status is BotStatus.RUNNING else None
    return none.sentence if none else None


def _ratio(profit: float | None, start: float | None) -> float | None:
    return None if profit is None or not start else profit / start


def _signs(
    bot: Bot,
    runner_error: str | None,
    reached_at: datetime | None,
    told: tuple[Complaint, ...],
    throttle: timedelta,
) -> rules.Signs:
    sign, start = heartbeats.newest(bot.id), start_watch.of(bot.id)
    return rules.Signs(
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
        no_pairs=none.words if (none := tradable.none_of(bot.id)) else "",
        phase=start.phase if start else "",
        phase_at=start.phase_at if start and start.phase else None,
        is_outside=bot.error_kind == CauseKind.OUTSIDE,
        held="Moving" if bot.moving_to else "Rolling back" if bot.restoring else "",
    )


def detail(session: Session, may: Rights, bot: Bot) -> BotDetail:
    view = views(session, may, col(Bot.id) == bot.id)[0]
    runs = _runs(session, bot.id, 3)
    going = next((run for run in runs if run.ended_at is None), None)
    return BotDetail(
        bot=view,
        config=bot.config,
        config_revision=_revision(session, bot.id),
        running_revision=going.config_revision if going else None,
        needs_restart=going is not None and recipes.needs_restart(session, bot, going),
        restart_policy=bot.restart_policy,
        limits=Limits(bot.memory_bytes, bot.cpus, bot.pids),
        started_at=going.started_at if going else None,
        restarts_30_days=_deaths_since(session, bot.id, utcnow() - timedelta(days=30)),
        last_end=_end(_telling(runs)),
        next_attempt_at=bot.next_attempt_at,
        installing=_installing(session, bot, may.actor),
        under_way=_under_way(session, bot),
        notice=bot.notice,
        rolls_back_to=next((one.freqtrade_version for one in backups.usable(session, bot)), None),
        unattended_pairs=unattended.pairs(session, bot.id) if view.unattended.count else (),
        created_at=bot.created_at,
        loop=_loop(bot.id),
    )


def _loop(bot_id: UUID) -> Loop:
    sign = heartbeats.newest(bot_id)
    return sign.loop if sign else Loop()


def run_lines(session: Session, bot_id: UUID, most: int) -> list[RunLine]:
    runs = _runs(session, bot_id, most)
    used = {run.strategy_id for run in runs}
    numbers = dict(session.exec(select(Strategy.id, Strategy.version_number).where(col(Strategy.id).in_(used))).all())
    return [
        RunLine(
            run.id,
            run.started_at,
            run.ended_at,
            numbers[run.strategy_id],
            run.config_revision,
            run.freqtrade_version,
            run.image,
            run.exit_code,
            run.oom_killed,
            run.wanted,
            run.cause,
            run.log_tail,
            run.details or "",
            run.tries,
        )
        for run in runs
    ]


def _runs(session: Session, bot_id: UUID, most: int) -> list[Deployment]:
    query = select(Deployment).where(Deployment.bot_id == bot_id).order_by(col(Deployment.started_at).desc())
    return list(session.exec(query.limit(most)))


def _deaths_since(session: Session, bot_id: UUID, since: datetime) -> int:
    """Waiting for an exchange is no death."""
    died = (Deployment.bot_id == bot_id, col(Deployment.wanted).is_(False), col(Deployment.ended_at) > since)
    inside = func.coalesce(Deployment.cause_kind, "") != CauseKind.OUTSIDE
    return session.exec(select(func.count()).select_from(Deployment).where(*died, inside)).one()


def _revision(session: Session, bot_id: UUID) -> int:
    query = select(func.max(ConfigRevision.number)).where(ConfigRevision.subject_id == bot_id)
    return session.exec(query).one() or 0


def _telling(runs: list[Deployment]) -> Deployment | None:
    """The last that ended. When a person stopped a start that had not succeeded: the failed run before it, which tells
    the cause."""
    ended = [run for run in runs if run.ended_at is not None]
    died = len(ended) > 1 and ended[1].wanted is False and ended[0].answered_at is None
    is_same_wish = len(ended) > 1 and ended[0].generation == ended[1].generation
    return ended[1] if died and is_same_wish and ended[0].wanted else next(iter(ended), None)


def _end(run: Deployment | None) -> RunEnd | None:
    if run is None or run.ended_at is None:
        return None
    return RunEnd(
        run.ended_at,
        bool(run.wanted),
        run.exit_code,
        run.oom_killed,
        run.cause or "",
        run.log_tail,
        Mends(run.cause_mends or ""),
        run.details or "",
        run.tries,
    )


def _installing(session: Session, bot: Bot, me: Actor) -> Installing | None:
    job = last_install(session, bot.runner_id, bot.freqtrade_version)
    if bot.target is Target.STOPPED or job is None or job.state not in ALIVE:
        return None
    runner = session.get_one(RunnerRow, bot.runner_id)
    return Installing(job.id, job.step, job.progress, allowed(session, me, Scope.EDIT, runner.resource))


def _under_way(session: Session, bot: Bot) -> UnderWay | None:
    job = maintenance.under_way(session, bot.id)
    if job is None:
        return None
    return UnderWay(job.id, job.title, job.step, job.progress, maintenance.may_cancel(session, bot))
