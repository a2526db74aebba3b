"""The candles that the practice fleet brings: begun when its bots run, removed with it.

They wait for the first trade, so that it comes no later than without them. Those that the sample strategies are tested
with come first; the others wait until the backtests have been asked for, which would wait for them otherwise.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete
from sqlmodel import Session, col, select

from core import db, jobs
from core.bot_records.models import Bot, BotStatus
from core.db import utcnow
from core.exchanges.markets import listed
from core.exchanges.models import PRACTICE, Exchange
from core.market_data.downloads.download_records import enqueue
from core.market_data.models import CandleDownload, Cause, DownloadDraft
from core.market_data.sources import Source, of_key, source_of
from core.market_data.stored import candle_inventory
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.trades.models import Trade

EVERY_SECONDS = 5.0
_CALM = timedelta(seconds=60)
"""How long the bots run before candles are fetched when none of them has traded yet."""


class Span(NamedTuple):
    """Candles of one timeframe, so many days back."""

    timeframe: str
    days: int


TESTED = Span("1m", 10)
"""What the sample strategies are tested with: the timeframe that they trade."""
FURTHER = Span("5m", 90)


async def bring() -> None:
    """Enqueue the first download for each practice fleet that runs and has not had it."""
    if await db.current().run(lambda session: bool(_waiting(session)), reads_only=True):
        await db.current().run(_enqueue_first)


def bring_further(session: Session, owner: UUID) -> None:
    """Enqueue the other download, unless the fleet has had it."""
    bots = _living(session).get(owner)
    if bots and not _had(session, owner, FURTHER):
        _enqueue(session, _fleet(session, bots[0]), FURTHER)


def _enqueue_first(session: Session) -> None:
    for fleet in _waiting(session):
        _enqueue(session, fleet, TESTED)


def _enqueue(session: Session, fleet: "_Fleet", span: Span) -> None:
    draft = DownloadDraft(
        exchange_id=fleet.exchange.id, pairs=list(listed(PRACTICE)), timeframes=[span.timeframe], days=span.days
    )
    enqueue(session, fleet.runner, fleet.exchange, draft, Cause.PRACTICE, fleet.owner_id)


@dataclass(frozen=True, slots=True)
class _Fleet:
    owner_id: UUID
    runner: RunnerRow
    exchange: Exchange


def _waiting(session: Session) -> list[_Fleet]:
    """Return the fleets whose first candles are due."""
    return [
        _fleet(session, bots[0])
        for owner, bots in _living(session).items()
        if not _had(session, owner, TESTED) and _is_calm(session, bots)
    ]


def _living(session: Session) -> dict[UUID, list[Bot]]:
    """Return the owners of fleets, and their bots."""
    query = select(Bot).join(Exchange, col(Bot.exchange_id) == col(Exchange.id))
    living = query.where(Bot.is_practice, col(Bot.archived_at).is_(None), Exchange.exchange_type == PRACTICE)
    fleets: dict[UUID, list[Bot]] = {}
    for bot in session.exec(living.order_by(col(Bot.created_at))):
        fleets.setdefault(bot.owner_id, []).append(bot)
    return fleets


def _had(session: Session, owner: UUID, span: Span) -> bool:
    rows = session.exec(select(CandleDownload).where(_mine(owner)))
    return any(row.config["timeframes"] == [span.timeframe] for row in rows)


def _fleet(session: Session, bot: Bot) -> _Fleet:
    places = session.get_one(RunnerRow, bot.runner_id), session.get_one(Exchange, bot.exchange_id)
    return _Fleet(bot.owner_id, *places)


def _is_calm(session: Session, bots: list[Bot]) -> bool:
    if any(bot.status is not BotStatus.RUNNING for bot in bots):
        return False
    if all(utcnow() - bot.status_changed_at > _CALM for bot in bots):
        return True
    trades = select(Trade.id).where(col(Trade.bot_id).in_([bot.id for bot in bots]))
    return session.exec(trades.limit(1)).first() is not None


# -- removed with the fleet -------------------------------------------------------------------------------------------


async def remove(owner: UUID) -> None:
    """Delete the candles that the fleet has brought. They stay where somebody asked for more of them and an exchange is
    left that they come from. Call it when the fleet's own exchange is erased. Restartable."""
    for job_id in await db.current().run(lambda session: _under_way(session, owner), reads_only=True):
        await jobs.cancel(job_id)
    for runner_id, source in await db.current().run(lambda session: _of_nobody(session, owner), reads_only=True):
        await _delete(runner_id, of_key(source))
    await db.current().run(lambda session: _forget_downloads(session, owner))


async def _delete(runner_id: UUID, source: Source) -> None:
    for job_id in await db.current().run(
        lambda session: _all_under_way(session, runner_id, source.key), reads_only=True
    ):
        await jobs.cancel(job_id)
    await (await reach(runner_id)).stores.delete(source.store)
    await db.current().run(lambda session: candle_inventory.forget(session, runner_id, source.key))


def _mine(owner: UUID) -> ColumnElement[bool]:
    return and_(col(CandleDownload.cause) == Cause.PRACTICE, col(CandleDownload.requested_by) == owner)


def _under_way(session: Session, owner: UUID) -> list[UUID]:
    return _alive(session, _mine(owner))


def _all_under_way(session: Session, runner_id: UUID, source: str) -> list[UUID]:
    return _alive(session, and_(col(CandleDownload.runner_id) == runner_id, col(CandleDownload.source) == source))


def _alive(session: Session, which: ColumnElement[bool]) -> list[UUID]:
    query = select(jobs.Job.id).join(CandleDownload, col(CandleDownload.job_id) == col(jobs.Job.id))
    return list(session.exec(query.where(which, col(jobs.Job.state).in_(jobs.ALIVE))))


def _of_nobody(session: Session, owner: UUID) -> list[tuple[UUID, str]]:
    """Return runner and source of the fleet's candles that nobody can use, or that nobody else has asked for."""
    places = select(CandleDownload.runner_id, CandleDownload.source).distinct()
    mine = set(session.exec(places.where(_mine(owner))))
    others = set(session.exec(places.where(~_mine(owner))))
    living = select(Exchange).where(Exchange.exchange_type == PRACTICE, col(Exchange.archived_at).is_(None))
    usable = {source_of(one).key for one in session.exec(living)}
    return sorted((place for place in mine if place not in others or place[1] not in usable), key=str)


def _forget_downloads(session: Session, owner: UUID) -> None:
    session.execute(delete(CandleDownload).where(_mine(owner)))
