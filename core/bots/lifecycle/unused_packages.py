"""Deletes stores of packages that no bot has needed for a month."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session, col, or_, select

from core import db
from core.bot_records.models import Bot, Deployment
from core.db import utcnow
from core.errors import FlotillaError
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.packages import package_removal, package_store
from core.runners.packages.package_installs import Wanted
from core.strategies.models import Strategy

log = logging.getLogger(__name__)
KEPT_FOR = timedelta(days=30)


async def delete() -> None:
    """Go through the runners one by one. Those that do not answer are left for the next round."""
    needed = await db.current().run(_needed, reads_only=True)
    for runner_id, wanted in needed.items():
        try:
            await _on_one(runner_id, wanted)
        except FlotillaError as error:
            log.info("Packages on runner %s are looked at again tomorrow: %s", runner_id, error)


async def _on_one(runner_id: UUID, wanted: set[Wanted]) -> None:
    """Delete the stores of a runner that belong to none of these. A version that is not installed any more needs
    none."""
    runner = await reach(runner_id)
    if not any(store.startswith(package_store.PREFIX) for store in await runner.stores.names()):
        return
    ready = [one for one in wanted if await runner.ready(one.version)]
    names = {await package_store.name_of(runner, one.version, one.requirements) for one in ready}
    await package_removal.delete_stores(runner, but=names)


def _needed(session: Session) -> Mapping[UUID, set[Wanted]]:
    """Return runner → the packages that its bots need, or that a run needed within the last month."""
    living = select(RunnerRow.id).where(col(RunnerRow.archived_at).is_(None))
    found: dict[UUID, set[Wanted]] = {runner_id: set() for runner_id in session.exec(living)}
    bots = select(Bot.runner_id, Bot.moving_to, Bot.freqtrade_version, Strategy.packages)
    rows = session.exec(bots.join(Strategy, col(Strategy.id) == Bot.strategy_id).where(col(Bot.archived_at).is_(None)))
    places = [(place, version, packages) for here, there, version, packages in rows for place in (here, there) if place]
    recent = or_(col(Deployment.ended_at).is_(None), col(Deployment.ended_at) > utcnow() - KEPT_FOR)
    runs = select(Deployment.runner_id, Deployment.freqtrade_version, Strategy.packages)
    of_runs = session.exec(runs.join(Strategy, col(Strategy.id) == Deployment.strategy_id).where(recent)).all()
    for runner_id, version, packages in (*places, *of_runs):
        if packages and runner_id in found:
            found[runner_id].add(Wanted(runner_id, version, tuple(packages)))
    return found
