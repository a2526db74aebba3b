"""The backtests that the practice fleet brings: one of each sample strategy, run once when its candles are there, and
removed with it.

They wait for the candles, which wait for the first trade, so that it comes no later than without them.
"""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, select

from core import db, jobs
from core.backtests.keeping import backtest_erasing
from core.backtests.models import Backtest, BacktestDraft
from core.backtests.runs import run_notes, tidying
from core.backtests.runs.enqueueing import enqueue
from core.bot_records.models import Bot
from core.bots.settings.templates import dry_run_settings
from core.db import utcnow
from core.exchanges.markets import listed
from core.exchanges.models import PRACTICE
from core.market_data.models import CandleDownload, Cause
from core.practice_fleet import fleet_candles

EVERY_SECONDS = 5.0
KIND = "practice_backtests"
"""Kind of the job that asks for them; its subject is the id of the fleet's owner. Its row is why they are asked for
once, whatever becomes of them."""
DAYS = 7
_TITLE = "Backtest the strategies of the practice fleet"


async def bring() -> None:
    """Enqueue the job for each practice fleet whose candles have come and that has had none since."""
    if await db.current().run(lambda session: bool(_waiting(session)), reads_only=True):
        await db.current().run(_enqueue_all)


async def ask(job: jobs.Running) -> None:
    """Handle the job. Restartable: asks once."""
    owner = UUID(job.payload["person_id"])
    await db.current().run(lambda session: _ask(session, job.id, owner))


def _enqueue_all(session: Session) -> None:
    for owner in _waiting(session):
        jobs.enqueue(session, KIND, str(owner), _TITLE, {"person_id": str(owner)}, owner)


def _waiting(session: Session) -> list[UUID]:
    """Return the owners of the fleets whose backtests are due."""
    done = select(CandleDownload).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    brought = done.where(CandleDownload.cause == Cause.PRACTICE, jobs.Job.state == jobs.JobState.DONE)
    return [
        row.requested_by
        for row in session.exec(brought)
        if row.requested_by and row.config["timeframes"] == [fleet_candles.TESTED.timeframe] and not _had(session, row)
    ]


def _had(session: Session, candles: CandleDownload) -> bool:
    last = jobs.latest(session, KIND, str(candles.requested_by))
    return last is not None and last.created_at > candles.created_at


def _ask(session: Session, job_id: UUID, owner: UUID) -> None:
    since = session.get_one(jobs.Job, job_id).created_at
    mine = select(Backtest.id).where(_of_fleet(owner), Backtest.created_at > since)
    if session.exec(mine).first():
        return
    bots = select(Bot).where(Bot.owner_id == owner, Bot.is_practice, col(Bot.archived_at).is_(None))
    for bot in session.exec(bots.order_by(col(Bot.created_at))):
        enqueue(session, _draft(bot, utcnow().date()), owner, is_practice=True)
    fleet_candles.bring_further(session, owner)


def _draft(bot: Bot, today: date) -> BacktestDraft:
    """Return the last whole days of what this bot does, with the settings that the fleet begins with."""
    settings = dry_run_settings()
    return BacktestDraft(
        strategy_id=bot.strategy_id,
        runner_id=bot.runner_id,
        exchange_id=bot.exchange_id,
        pairs=list(listed(PRACTICE)),
        start=today - timedelta(days=DAYS),
        end=today - timedelta(days=1),
        wallet=settings["dry_run_wallet"],
        stake_amount=settings["stake_amount"],
        max_open_trades=settings["max_open_trades"],
        bot_id=bot.id,
        tags=["sample"],
    )


# -- removed with the fleet -------------------------------------------------------------------------------------------


async def remove(owner: UUID) -> None:
    """End and delete the backtests that the fleet has brought. Call it before the sample strategies are erased, which
    stay while a backtest has used them. Restartable."""
    for job_id in await db.current().run(lambda session: _under_way(session, owner), reads_only=True):
        await jobs.cancel(job_id)
    ids = await db.current().run(lambda session: _end(session, owner))
    for backtest_id in ids:
        await tidying.tidy(backtest_id)
    await backtest_erasing.erase(ids)


def _under_way(session: Session, owner: UUID) -> list[UUID]:
    asking = select(jobs.Job.id).where(jobs.Job.kind == KIND, jobs.Job.subject_key == str(owner))
    running = select(jobs.Job.id).join(Backtest, col(Backtest.job_id) == col(jobs.Job.id)).where(_of_fleet(owner))
    return [id for query in (asking, running) for id in session.exec(query.where(col(jobs.Job.state).in_(jobs.ALIVE)))]


def _end(session: Session, owner: UUID) -> list[UUID]:
    """Note that those which were under way are cancelled, and return the ids of all."""
    ids = list(session.exec(select(Backtest.id).where(_of_fleet(owner))))
    for backtest_id in ids:
        run_notes.cancel(session, backtest_id)
    return ids


def _of_fleet(owner: UUID) -> ColumnElement[bool]:
    return and_(col(Backtest.owner_id) == owner, col(Backtest.is_practice))
