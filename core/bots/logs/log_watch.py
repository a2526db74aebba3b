"""Watches the logs of running bots for complaints.

Freqtrade catches the exceptions of a strategy and only logs them: a bot whose strategy always fails still answers, and
its loop still turns. So Flotilla reads the new lines of each log at intervals. Complaints are kept in memory, by run:
after a restart they are known again within seconds.
"""

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, select

from core import db, events
from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotStatus, workload_name
from core.bot_records.turn_times import USUAL_THROTTLE, unanalysed_since
from core.bots.logs.log_reading import LogReading
from core.db import utcnow
from core.errors import FlotillaError
from core.freqtrade.logs.log_errors import Complaint, Rhythm, silence
from core.runners.open_runner import reach

log = logging.getLogger(__name__)
_ANSWERS_WITHIN_SECONDS = 5.0


@dataclass(slots=True)
class _Told:
    """The log of one run of a bot, and the sentences that were last published."""

    run: str | None
    log: LogReading = field(default_factory=LogReading)
    sentences: tuple[str, ...] = ()


_told: dict[UUID, _Told] = {}


def of(bot_id: UUID, throttle: timedelta = USUAL_THROTTLE, now: datetime | None = None) -> tuple[Complaint, ...]:
    """Return what is wrong with a bot whose loop turns, the worst first; sentences without secrets. Empty when all is
    well. `throttle`: its `process_throttle_secs`."""
    known = _told.get(bot_id)
    told = known.log.findings.told(_rhythm(bot_id), now or utcnow()) if known else ()
    sign = heartbeats.newest(bot_id)
    since = unanalysed_since(sign.loop, sign.last_process_at, throttle) if sign else None
    if sign is None or since is None or any(complaint.explains_silence for complaint in told):
        return told
    return (silence(since, sign.at), *told)


def _rhythm(bot_id: UUID) -> Rhythm:
    """Return the rhythm of the bot as far as it is known."""
    sign, usual = heartbeats.newest(bot_id), Rhythm()
    if sign is None:
        return usual
    loop = sign.loop
    analysed = loop.analysed
    return Rhythm(
        timeframe=loop.timeframe or usual.timeframe,
        turn=loop.longest or usual.turn,
        analysed_at=analysed.at if analysed else None,
        pairs=analysed.pairs if analysed else None,
    )


async def listen() -> None:
    """Read all running bots once, and publish the bots whose complaints began, changed or ended."""
    running = await db.current().run(_running, reads_only=True)
    for gone in _told.keys() - running.keys():
        del _told[gone]
    await asyncio.gather(*(_one(bot_id, *running[bot_id]) for bot_id in running))


async def _one(bot_id: UUID, runner_id: UUID, run: str | None) -> None:
    known = _told.get(bot_id)
    if known is None or known.run != run:
        known = _told[bot_id] = _Told(run)
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            found = await known.log.read_on(await reach(runner_id), workload_name(bot_id))
    except (TimeoutError, FlotillaError) as error:
        log.debug("Log of bot %s: %s", bot_id, error)  # a silent runner is reported elsewhere
        return
    await asyncio.to_thread(known.log.take, found, _rhythm(bot_id), utcnow())
    _tell(bot_id, known)


def _tell(bot_id: UUID, known: _Told) -> None:
    sentences = tuple(complaint.sentence for complaint in of(bot_id))
    if sentences != known.sentences:
        known.sentences = sentences
        events.publish(events.BotObserved(bot_id))


def _running(session: Session) -> dict[UUID, tuple[UUID, str | None]]:
    query = select(Bot.id, Bot.runner_id, Bot.container_id).where(Bot.status == BotStatus.RUNNING)
    return {bot_id: (runner_id, run) for bot_id, runner_id, run in session.exec(query)}
