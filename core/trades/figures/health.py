"""Whether each bot answered, per half hour in which it was meant to run."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlmodel import Session, col

from core.access.policy import Actor, current, visible
from core.access.scopes import Kind
from core.bot_records.models import Bot, BotDatabase, Deployment
from core.db import read_only, utcnow
from core.trades.figures.samples import MINUTE
from core.trades.figures.views import HealthStrip, Pulse
from core.trades.models import Sample

HALF_HOUR = 1_800
HALF_HOURS = 48


@read_only
def health_strip(
    session: Session, actor: Actor, now: datetime | None = None, bot_ids: Collection[UUID] | None = None
) -> tuple[HealthStrip, ...]:
    """Return one strip per bot that the actor may see and that is not archived, or per bot in `bot_ids`, sorted by
    name. The answers are read from the samples (1,440 per bot), the expected times from the runs."""
    me = current(session, actor)
    at = int((now or utcnow()).timestamp())
    first = at // HALF_HOUR - HALF_HOURS + 1
    mine = and_(visible(me, Kind.BOT, Bot.id, Bot.owner_id), col(Bot.archived_at).is_(None))
    if bot_ids is not None:
        mine = and_(mine, col(Bot.id).in_(bot_ids))
    bots = session.execute(select(col(Bot.id), col(Bot.name)).where(mine).order_by(func.lower(Bot.name))).all()
    counts = {(bot_id, int(half)): int(n) for bot_id, half, n in _sample_counts(session, mine, first)}
    runs: dict[UUID, list[tuple[int, int]]] = defaultdict(list)
    for bot_id, started, ended in _runs(session, mine, first):
        runs[bot_id].append((int(started.timestamp()), int(ended.timestamp()) if ended else at))
    begins = datetime.fromtimestamp(first * HALF_HOUR, UTC)
    return tuple(
        HealthStrip(bot_id, name, begins, _pulses(first, at, runs[bot_id], bot_id, counts)) for bot_id, name in bots
    )


def _sample_counts(session: Session, mine: ColumnElement[bool], first: int) -> Iterable[Any]:
    half = col(Sample.ts) // HALF_HOUR
    return session.execute(
        select(col(BotDatabase.bot_id), half, func.count())
        .join(BotDatabase, col(BotDatabase.id) == col(Sample.series))
        .join(Bot, col(Bot.id) == col(BotDatabase.bot_id))
        .where(mine, col(Sample.resolution) == MINUTE, col(Sample.ts) >= first * HALF_HOUR)
        .group_by(col(BotDatabase.bot_id), half)
    )


def _runs(session: Session, mine: ColumnElement[bool], first: int) -> Iterable[Any]:
    begins = datetime.fromtimestamp(first * HALF_HOUR, UTC) - timedelta(seconds=1)
    return session.execute(
        select(col(Deployment.bot_id), col(Deployment.started_at), col(Deployment.ended_at))
        .join(Bot, col(Bot.id) == col(Deployment.bot_id))
        .where(mine, or_(col(Deployment.ended_at).is_(None), col(Deployment.ended_at) > begins))
    )


def _pulses(
    first: int, at: int, runs: list[tuple[int, int]], bot_id: UUID, counts: dict[tuple[UUID, int], int]
) -> tuple[Pulse, ...]:
    def running(half: int) -> int:
        begin, end = half * HALF_HOUR, min((half + 1) * HALF_HOUR, at)
        return sum(max(0, min(end, ended) - max(begin, started)) for started, ended in runs)

    return tuple(
        pulse_of(counts.get((bot_id, half), 0), running(half) // MINUTE) for half in range(first, first + HALF_HOURS)
    )


def pulse_of(samples: int, minutes_running: int) -> Pulse:
    """Compare the samples with the minutes of running. A start takes a minute or two until the first answer, so a run
    that is too short proves nothing."""
    if samples == 0:
        return Pulse.NONE if minutes_running < 3 else Pulse.BAD
    return Pulse.OK if samples >= 0.9 * minutes_running - 2 else Pulse.PART
