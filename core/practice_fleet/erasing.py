"""Erases the practice fleet with all its synthetic data. It is the one place where trades are erased.

A job: it waits until each bot rests, removes its workspace, then its rows. Restartable: after a kill it continues with
what is left.
"""

import asyncio
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core import audit, db, events, in_use, jobs
from core.access import authority
from core.access.scopes import Kind
from core.audit import Doer, Subject
from core.bot_records.models import Bot, BotBackup, BotDatabase, BotMetrics, BotStatus, Deployment, Target
from core.bot_records.transitions import desire, turn
from core.bots.databases import maintenance
from core.bots.settings import revised_bot
from core.db import tell
from core.errors import Refused, Unavailable
from core.exchanges import revised_exchange
from core.exchanges.models import Exchange
from core.practice_fleet import fleet_backtests, fleet_candles
from core.revisions import kept_states
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.strategies import families, revised_family
from core.strategies.models import WITHOUT_CODE, Strategy
from core.trades.models import IncompleteTrade, Sample, Trade, TradeDetail

KIND = "remove_practice_fleet"
SAMPLE_NOTE = "Sample of the practice fleet"
MARKET_NAMES = ("Practice market", "Practice market 2")
"""Names for the practice exchange, of which the first free one is used: bots outside the fleet may still use an older
market."""
_REST_WITHIN_SECONDS = 180.0


async def erase(job: jobs.Running) -> None:
    """Handle the job."""
    owner = UUID(job.payload["person_id"])
    await job.progress(0.05, "Stopping the bots")
    places = await db.current().run(lambda session: _stop_all(session, owner))
    await _until_at_rest(owner)
    for number, (runner_id, name) in enumerate(places, 1):
        await job.progress(0.3 + 0.5 * number / len(places), f"Removing workspace {number} of {len(places)}")
        await (await reach(runner_id)).remove(name, data=True)
    await job.progress(0.8, "Removing the backtests")
    await fleet_backtests.remove(owner)
    await job.progress(0.85, "Erasing the synthetic trades")
    await db.current().run(lambda session: _erase_all(session, owner, job.payload["name"]))
    await job.progress(0.95, "Removing the candles")
    await fleet_candles.remove(owner)


async def _until_at_rest(owner: UUID) -> None:
    try:
        async with asyncio.timeout(_REST_WITHIN_SECONDS):
            while await db.current().run(lambda session: _restless(session, owner), reads_only=True):  # noqa: ASYNC110
                await asyncio.sleep(0.5)
    except TimeoutError as error:
        raise Unavailable("The practice bots did not stop in time. Nothing was erased; try again.") from error


def _practice(owner: UUID) -> Any:
    return select(Bot).where(Bot.owner_id == owner, Bot.is_practice)


def _stop_all(session: Session, owner: UUID) -> list[tuple[UUID, str]]:
    bots = session.exec(_practice(owner)).all()
    for bot in bots:
        if bot.target is not Target.STOPPED or bot.status is BotStatus.FAILED:
            desire(bot, Target.STOPPED, owner)
            if bot.status is not BotStatus.STOPPED:
                turn(bot, BotStatus.STOPPING)
            session.add(bot)
            tell(session, events.DesiredStateChanged(bot.id))
    return [(runner_id, bot.workload_name) for bot in bots for runner_id in _runners_of(session, bot)]


def _runners_of(session: Session, bot: Bot) -> list[UUID]:
    """Return the runner of the bot, and the runners on which it left copies when it was moved."""
    been = session.exec(select(Deployment.runner_id).where(Deployment.bot_id == bot.id).distinct())
    living = session.exec(select(RunnerRow.id).where(col(RunnerRow.archived_at).is_(None)))
    return [bot.runner_id, *sorted((set(been) & set(living)) - {bot.runner_id})]


def _restless(session: Session, owner: UUID) -> bool:
    """Return whether a practice bot is not at rest. A bot that is moved or rolled back counts too, because its files
    are still copied."""
    return any(
        bot.status is not BotStatus.STOPPED or bot.container_id or maintenance.under_way(session, bot.id)
        for bot in session.exec(_practice(owner))
    )


def _erase_all(session: Session, owner: UUID, person_name: str) -> None:
    bots = session.exec(_practice(owner)).all()
    if _restless(session, owner):
        raise Refused("A practice bot was started meanwhile. Its trades were not erased; try again.")
    for bot in bots:
        _erase_bot(session, bot)
    for strategy_id in {bot.strategy_id for bot in bots}:
        _erase_sample(session, owner, strategy_id)
    for exchange_id in {bot.exchange_id for bot in bots}:
        _erase_exchange(session, owner, exchange_id)
    audit.record(session, Doer(person_name, owner), "erased", Subject("fleet", None, ""), "removed the practice fleet")
    tell(session, *(events.DesiredStateChanged(bot.id) for bot in bots))


def _erase_bot(session: Session, bot: Bot) -> None:
    trades = select(Trade.id).where(Trade.bot_id == bot.id)
    databases = select(BotDatabase.id).where(BotDatabase.bot_id == bot.id)
    for statement in (
        delete(TradeDetail).where(col(TradeDetail.trade_id).in_(trades)),
        delete(Trade).where(col(Trade.bot_id) == bot.id),
        delete(IncompleteTrade).where(col(IncompleteTrade.bot_id) == bot.id),
        delete(Sample).where(col(Sample.series).in_(databases)),
        delete(BotMetrics).where(col(BotMetrics.bot_id) == bot.id),
        delete(Deployment).where(col(Deployment.bot_id) == bot.id),
        delete(BotBackup).where(col(BotBackup.bot_id) == bot.id),
        delete(BotDatabase).where(col(BotDatabase.bot_id) == bot.id),
        delete(Bot).where(col(Bot.id) == bot.id),
    ):
        session.execute(statement)
    kept_states.forget(session, revised_bot.REVISED, bot)
    authority.current().deleted(session, bot.resource)


def _erase_sample(session: Session, owner: UUID, strategy_id: UUID) -> None:
    """Erase the sample strategy, unless it has further versions, a bot or a backtest has used it, or it was copied."""
    sample = session.get(Strategy, strategy_id, options=[WITHOUT_CODE])
    if sample is None or sample.note != SAMPLE_NOTE or sample.owner_id != owner:
        return
    if families.has_history(session, sample.family_id):
        return
    versions = session.exec(select(Strategy.id).where(Strategy.family_id == sample.family_id)).all()
    if len(versions) == 1:
        families.erase(session, sample.family_id)
        kept_states.forget(session, revised_family.REVISED, sample)
        authority.current().deleted(session, sample.resource)


def _erase_exchange(session: Session, owner: UUID, exchange_id: UUID) -> None:
    """Erase the exchange if the fleet made it and nothing else has used it."""
    exchange = session.get(Exchange, exchange_id)
    if exchange is None or exchange.owner_id != owner or exchange.name not in MARKET_NAMES:
        return
    if not in_use.was_used(session, Kind.EXCHANGE, [exchange_id]):
        session.delete(exchange)
        kept_states.forget(session, revised_exchange.REVISED, exchange)
        authority.current().deleted(session, exchange.resource)
