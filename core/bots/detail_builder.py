"""Builds what the page of one bot shows, and the history of its runs, from rows."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core.access.policy import Actor, Rights, allowed
from core.access.scopes import Scope
from core.bot_records import heartbeats
from core.bot_records.models import Bot, Deployment, Target
from core.bot_records.turn_times import Loop
from core.bots import unattended, view_builder
from core.bots.databases import backups, maintenance
from core.bots.lifecycle.starts import packages_ready
from core.bots.settings import recipes
from core.bots.to_apply import ToApply, to_apply
from core.bots.views import BotDetail, Installing, RunEnd, RunLine, UnderWay
from core.db import utcnow
from core.freqtrade.logs.causes import CauseKind, Mends
from core.jobs import ALIVE
from core.revisions.kept_states import newest_number
from core.runners.models import RunnerRow
from core.runners.packages import package_installs
from core.runners.port import Limits
from core.runners.versions.installs import last_install
from core.strategies.models import Strategy


def detail(session: Session, may: Rights, bot: Bot) -> BotDetail:
    """Return everything that the page of this bot shows except its trades."""
    view = view_builder.views(session, may, col(Bot.id) == bot.id)[0]
    runs = _runs(session, bot.id, 3)
    going = next((run for run in runs if run.ended_at is None), None)
    applies = to_apply(session, bot, going) if going else ToApply()
    return BotDetail(
        bot=view,
        config=bot.config,
        config_revision=newest_number(session, "bot", bot.id),
        running_revision=going.config_revision if going else None,
        needs_restart=going is not None and (applies.has_new_secrets or recipes.needs_restart(session, bot, going)),
        to_apply=applies,
        restart_policy=bot.restart_policy,
        limits=Limits(bot.memory_bytes, bot.cpus, bot.pids),
        started_at=going.started_at if going else None,
        running_image=going.image if going else "",
        image_made_at=_image_made_at(bot, runs),
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


def _image_made_at(bot: Bot, runs: list[Deployment]) -> datetime | None:
    same = (run.image_made_at for run in runs if run.freqtrade_version == bot.freqtrade_version)
    return next(filter(None, same), None)


def _loop(bot_id: UUID) -> Loop:
    sign = heartbeats.newest(bot_id)
    return sign.loop if sign else Loop()


def run_lines(session: Session, bot_id: UUID, most: int) -> list[RunLine]:
    """Return the runs of the bot, newest first."""
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
            run.image_made_at,
            tuple(run.packages),
        )
        for run in runs
    ]


def _runs(session: Session, bot_id: UUID, most: int) -> list[Deployment]:
    query = select(Deployment).where(Deployment.bot_id == bot_id).order_by(col(Deployment.started_at).desc())
    return list(session.exec(query.limit(most)))


def _deaths_since(session: Session, bot_id: UUID, since: datetime) -> int:
    """Return how many runs died since then. Waiting for an exchange does not count as a death."""
    died = (Deployment.bot_id == bot_id, col(Deployment.wanted).is_(False), col(Deployment.ended_at) > since)
    inside = func.coalesce(Deployment.cause_kind, "") != CauseKind.OUTSIDE
    return session.exec(select(func.count()).select_from(Deployment).where(*died, inside)).one()


def _telling(runs: list[Deployment]) -> Deployment | None:
    """Return the last run that ended. When a person stopped a start that had not succeeded, return the failed run
    before it, which shows the cause."""
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
    if bot.target is Target.STOPPED:
        return None
    wanted = packages_ready.wanted_by(session, bot)
    packages = package_installs.last(session, wanted) if wanted.requirements else None
    may_cancel = allowed(session, me, Scope.EDIT, session.get_one(RunnerRow, bot.runner_id).resource)
    names = package_installs.cut(wanted.requirements, 100)
    for job, what in ((last_install(session, bot.runner_id, bot.freqtrade_version), ""), (packages, names)):
        if job and job.state in ALIVE:
            return Installing(job.id, job.step, job.progress, may_cancel, what)
    return None


def _under_way(session: Session, bot: Bot) -> UnderWay | None:
    job = maintenance.under_way(session, bot.id)
    if job is None:
        return None
    return UnderWay(job.id, job.title, job.step, job.progress, maintenance.may_cancel(session, bot))
