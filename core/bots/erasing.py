"""Taking the practice fleet away with all its synthetic data: the one place where trades are erased.

A job: it waits until each bot rests, removes its workspace, then its rows. Begun again after a kill, it goes on with
what is left.
"""

import asyncio
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import audit, db, events, jobs
from core.audit import Doer, Subject
from core.bots.models import Bot, BotDatabase, BotMetrics, BotStatus, Deployment, Target
from core.db import tell
from core.errors import Unavailable
from core.exchanges.models import PRACTICE, Exchange
from core.revisions import ConfigRevision
from core.runners.reach import reach
from core.strategies.models import Strategy
from core.trades.models import Sample, Trade, TradeDetail

KIND = "remove_practice_fleet"
SAMPLE_NOTE = "Sample of the practice fleet"
_REST_WITHIN_SECONDS = 180.0


async def erase(job: jobs.Running) -> None:
    """Handler of the job."""
    owner = UUID(job.payload["person_id"])
    await job.progress(0.05, "Stopping the bots")
    places = await db.current().run(lambda session: _stop_all(session, owner))
    await _until_at_rest(owner)
    for number, (runner_id, name) in enumerate(places, 1):
        await job.progress(0.3 + 0.5 * number / len(places), f"Removing workspace {number} of {len(places)}")
        await (await reach(runner_id)).remove(name, data=True)
    await job.progress(0.9, "Erasing the synthetic trades")
    await db.current().run(lambda session: _erase_all(session, owner, job.payload["name"]))


async def _until_at_rest(owner: UUID) -> None:
    try:
        async with asyncio.timeout(_REST_WITHIN_SECONDS):
            while await db.current().run(lambda session: _restless(session, owner)):  # noqa: ASYNC110
                await asyncio.sleep(0.5)
    except TimeoutError as error:
        raise Unavailable("The practice bots did not stop in time. Nothing was erased; try again.") from error


def _practice(owner: UUID) -> Any:
    return select(Bot).where(Bot.owner_id == owner, Bot.is_practice)


def _stop_all(session: Session, owner: UUID) -> list[tuple[UUID, str]]:
    bots = session.exec(_practice(owner)).all()
    for bot in bots:
        if bot.target is not Target.STOPPED:
            bot.target, bot.generation, bot.next_attempt_at = Target.STOPPED, bot.generation + 1, None
            session.add(bot)
            tell(session, events.BotChanged(bot.id))
    return [(bot.runner_id, bot.workload_name) for bot in bots]


def _restless(session: Session, owner: UUID) -> bool:
    at_rest = (BotStatus.STOPPED, BotStatus.FAILED)
    return any(bot.status not in at_rest or bot.container_id for bot in session.exec(_practice(owner)))


def _erase_all(session: Session, owner: UUID, person_name: str) -> None:
    bots = session.exec(_practice(owner)).all()
    for bot in bots:
        _erase_bot(session, bot)
    for strategy_id in {bot.strategy_id for bot in bots}:
        _erase_sample(session, strategy_id)
    for exchange_id in {bot.exchange_id for bot in bots}:
        _erase_exchange(session, exchange_id)
    audit.record(session, Doer(person_name, owner), "erased", Subject("fleet", None, ""), "removed the practice fleet")
    tell(session, *(events.BotChanged(bot.id) for bot in bots))


def _erase_bot(session: Session, bot: Bot) -> None:
    trades = select(Trade.id).where(Trade.bot_id == bot.id)
    databases = select(BotDatabase.id).where(BotDatabase.bot_id == bot.id)
    for statement in (
        delete(TradeDetail).where(col(TradeDetail.trade_id).in_(trades)),
        delete(Trade).where(col(Trade.bot_id) == bot.id),
        delete(Sample).where(col(Sample.series).in_(databases)),
        delete(BotMetrics).where(col(BotMetrics.bot_id) == bot.id),
        delete(Deployment).where(col(Deployment.bot_id) == bot.id),
        delete(BotDatabase).where(col(BotDatabase.bot_id) == bot.id),
        delete(ConfigRevision).where(col(ConfigRevision.subject_id) == bot.id),
        delete(Bot).where(col(Bot.id) == bot.id),
    ):
        session.execute(statement)


def _erase_sample(session: Session, strategy_id: UUID) -> None:
    """Unless somebody made versions of his own of it, or a bot has used it."""
    sample = session.get(Strategy, strategy_id)
    if sample is None or sample.note != SAMPLE_NOTE or _is_used(session, col(Bot.strategy_id) == strategy_id):
        return
    versions = session.exec(select(Strategy.id).where(Strategy.family_id == sample.family_id)).all()
    if len(versions) == 1:
        session.delete(sample)


def _erase_exchange(session: Session, exchange_id: UUID) -> None:
    exchange = session.get(Exchange, exchange_id)
    if exchange and exchange.exchange_type == PRACTICE and not _is_used(session, col(Bot.exchange_id) == exchange_id):
        session.delete(exchange)


def _is_used(session: Session, by: Any) -> bool:
    return session.exec(select(Bot.id).where(by)).first() is not None
