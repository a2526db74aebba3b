"""Sample the CPU and memory of workloads every ten seconds, from all runners that answer, concurrently and separately
from the rounds that keep bots running.

Samples are kept in memory for half an hour; a restart loses them.
"""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from core import db, events
from core.db import utcnow
from core.errors import FlotillaError
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Usage

log = logging.getLogger(__name__)
EVERY_SECONDS = 10
KEPT = timedelta(minutes=30)
_ANSWERS_WITHIN_SECONDS = 8.0
_MOST = KEPT // timedelta(seconds=EVERY_SECONDS)

Workloads = dict[str, deque["Sample"]]


@dataclass(frozen=True, slots=True)
class Sample:
    """`at`: in UTC. `cpu_percent`: of one core, since the previous sample."""

    at: datetime
    cpu_percent: float
    memory_bytes: int


_samples: defaultdict[UUID, Workloads] = defaultdict(dict)


def of(runner_id: UUID, workload: str) -> tuple[Sample, ...]:
    """Return the samples of the last half hour, oldest first; none when the workload no longer runs there."""
    kept = _samples.get(runner_id, {}).get(workload, ())
    since = utcnow() - KEPT
    return tuple(sample for sample in kept if sample.at > since)


async def sample() -> None:
    """Sample CPU and memory of all runners. A runner that does not answer in time keeps its last figures."""
    runners = await db.current().run(_runners, reads_only=True)
    for gone in _samples.keys() - runners.keys():
        del _samples[gone]
    await asyncio.gather(*(_ask(runner_id) for runner_id, answers in runners.items() if answers))


def forget_all() -> None:
    """Drop all samples, for tests that stand for a restart."""
    _samples.clear()


async def _ask(runner_id: UUID) -> None:
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            told = await (await reach(runner_id)).usage()
    except (TimeoutError, FlotillaError) as error:
        log.debug("Usage of runner %s: %s", runner_id, error)  # its silence is reported by the rounds
        return
    _keep(runner_id, told, utcnow())
    events.publish(events.UsageSampled(runner_id))


def _keep(runner_id: UUID, told: Sequence[Usage], now: datetime) -> None:
    before = _samples[runner_id]
    _samples[runner_id] = {one.name: before.get(one.name) or deque(maxlen=_MOST) for one in told}
    for one in told:
        _samples[runner_id][one.name].append(Sample(now, one.cpu_percent, one.memory_bytes))


def _runners(session: Session) -> dict[UUID, bool]:
    """Return runner id → whether it answered at the last round."""
    query = select(RunnerRow.id, RunnerRow.error_message).where(col(RunnerRow.archived_at).is_(None))
    return {runner_id: error is None for runner_id, error in session.exec(query)}
