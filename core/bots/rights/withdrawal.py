"""Withdrawn rights: the owner of a bot may no longer use something it needs.

A running bot keeps running with the keys it has. The withdrawal is noted here, the runner is told not to restart the
bot by itself, and when the bot ends, its owner and the owner of the exchange are told of the positions that nobody
watches.
"""

import logging
from uuid import UUID

from sqlmodel import Session, select

from core import audit, db, events
from core.access import authority
from core.access.absent import Answer
from core.access.models import Person
from core.audit import FLOTILLA, Subject
from core.bot_records.models import Bot, RestartPolicy, workload_name
from core.bots.lifecycle.rules import Wish
from core.bots.rights import entitlement
from core.bots.rights.entitlement import Verdict
from core.db import tell, utcnow
from core.exchanges.models import Exchange
from core.runners.open_runner import reach
from core.trades import positions

log = logging.getLogger(__name__)


async def review() -> None:
    """Note the verdicts that have changed: rights can also end without an action in Flotilla. Restartable."""
    await authority.current().look_up(await db.current().run(_owners, reads_only=True))
    if await db.current().run(_unnoted, reads_only=True):
        await db.current().run(_note_all)


def _owners(session: Session) -> frozenset[UUID]:
    return frozenset(session.exec(select(Bot.owner_id).where(entitlement.may_run()).distinct()))


def _note_all(session: Session) -> None:
    for bot, verdict in _unnoted(session):
        note(session, bot, verdict)


def note(session: Session, bot: Bot, verdict: Verdict) -> None:
    """Note a verdict on the bot. An unknown verdict changes nothing."""
    if not _is_news(bot, verdict):
        return
    bot.withdrawn_at = utcnow() if verdict.is_withdrawn else None
    session.add(bot)
    tell(session, events.DesiredStateChanged(bot.id))


async def end(bot_id: UUID) -> None:
    """Kill the workload of a bot that may not be started again but runs again all the same."""
    runner_id, _ = await db.current().run(lambda session: _policy(session, bot_id), reads_only=True)
    log.warning("Bot %s came back although it may not be started again: it is ended.", bot_id)
    await (await reach(runner_id)).kill(workload_name(bot_id))


async def tell_runner(bot_id: UUID, wish: Wish) -> None:
    """Set whether the runner restarts the bot after a crash or a restart of the machine."""
    runner_id, policy = await db.current().run(lambda session: _policy(session, bot_id), reads_only=True)
    comes_back = policy is RestartPolicy.ALWAYS and not wish.is_withdrawn
    await (await reach(runner_id)).set_comeback(workload_name(bot_id), comes_back)
    await db.current().run(lambda session: _told(session, bot_id, wish))


def tell_owners(session: Session, bot: Bot, verdict: Verdict) -> str:
    """Report the positions that nobody watches from now on, once a bot has ended that is not started again. Return a
    sentence for the owner of the bot. The owner of the exchange gets a row of their own in the trail, without the bot's
    name."""
    words = positions.unattended(positions.open_counts(session, [bot.id]).get(bot.id, 0))
    exchange = session.get_one(Exchange, bot.exchange_id)
    if words and verdict.is_withdrawn and exchange.owner_id != bot.owner_id:
        whose = session.get_one(Person, bot.owner_id).name
        text = f"A bot of {whose} on {exchange.name} ended and is not started again. {words}"
        audit.record(
            session, FLOTILLA, "unattended", Subject("exchange", exchange.id, exchange.name), text, level="error"
        )
    return words


def _unnoted(session: Session) -> list[tuple[Bot, Verdict]]:
    bots = session.exec(select(Bot).where(entitlement.may_run())).all()
    found = entitlement.verdicts(session, bots)
    return [(bot, found[bot.id]) for bot in bots if _is_news(bot, found[bot.id])]


def _is_news(bot: Bot, verdict: Verdict) -> bool:
    return verdict.answer is not Answer.UNKNOWN and verdict.is_withdrawn != (bot.withdrawn_at is not None)


def _policy(session: Session, bot_id: UUID) -> tuple[UUID, RestartPolicy]:
    bot = session.get_one(Bot, bot_id)
    return bot.runner_id, bot.restart_policy


def _told(session: Session, bot_id: UUID, wish: Wish) -> None:
    bot = session.get_one(Bot, bot_id)
    if bot.container_id == wish.container_id:  # a newer run has the policy it was started with
        bot.is_kept_down = wish.is_withdrawn
        session.add(bot)
