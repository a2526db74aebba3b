"""Adopts an orphan: a bot that runs but has no row, because the database was lost or restored from a backup.

The bot gets its row back under its own id, from the manifest in its workspace, and goes on trading without a restart.
Only when its credentials cannot be opened (the key of this installation was rotated since the bot was started) does it
get new ones, with a restart, which the person has to confirm beforehand.
"""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, events
from core.access import authority
from core.access.policy import Actor, current, fetch, visible
from core.access.scopes import Kind, Scope
from core.bot_records.models import (
    Bot,
    Mode,
    bot_id_of,
)
from core.bots.orphans import manifest, manifest_files, orphan_search
from core.bots.orphans.adopted_bot import AdoptionDraft, adopted_bot, is_running, wish_what_runs
from core.bots.orphans.adopted_history import databases_of, note_run
from core.bots.orphans.adopted_strategy import known_strategy
from core.bots.orphans.manifest import Manifest
from core.bots.orphans.orphan_search import Why
from core.db import read_only, tell, transaction
from core.errors import NotFound, Refused
from core.exchanges.models import Exchange
from core.freqtrade.sources.source import Reading
from core.names import refuse_taken_name
from core.runners.folders.file_pieces import whole_file
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Observation, State
from core.strategies import readings


@dataclass(frozen=True, slots=True)
class Offer:
    """What an adoption would do. `exchanges`: id → name, those of its type that the person may use. `strategy`: such as
    `Dips v3` when its source is known, empty when a new strategy would be made from it. `restarts`: its credentials
    cannot be opened any more, so adopting restarts it, and secret settings have to be entered again."""

    name: str
    bot_name: str
    mode: Mode
    exchange_type: str
    exchanges: dict[UUID, str]
    strategy: str
    class_name: str
    freqtrade_version: str
    is_running: bool
    restarts: bool


async def offer(actor: Actor, runner_id: UUID, name: str) -> Offer:
    """Return what adopting the orphan would do. Errors: `NotFound`; `Refused` with the reason when it can only be
    stopped."""
    seen, told = await _adoptable(actor, runner_id, name)
    return await _offer(actor, seen, told)


async def adopt(actor: Actor, runner_id: UUID, name: str, draft: AdoptionDraft) -> UUID:
    """Adopt the orphan. Return the id of the bot, which is the same as before. The person becomes its owner. Errors: as
    `offer`; `Invalid` at the fields."""
    seen, told = await _adoptable(actor, runner_id, name)
    modules = await asyncio.to_thread(manifest_files.modules, told.strategy_files)
    reading = await readings.read(told.code, actor.person_id, modules)
    return await _adopt(actor, runner_id, seen, told, reading, draft)


async def _adoptable(actor: Actor, runner_id: UUID, name: str) -> tuple[Observation, Manifest]:
    seen, why = await orphan_search.find(actor, runner_id, name)
    if why is not Why.UNKNOWN:
        raise Refused("The bot it belongs to is known; it can only be stopped here.")
    if seen.state is State.STOPPING:
        raise Refused("It is being stopped.")
    if seen.state is State.UNKNOWN:
        raise Refused("Its machine is silent: nobody knows whether it runs.")
    try:
        content = await whole_file(await reach(runner_id), name, manifest.FILE)
    except NotFound as error:
        raise Refused("It has no manifest that would tell what it was started from. It can only be stopped.") from error
    told = await asyncio.to_thread(manifest.read, content)
    if told.mode != seen.labels.get("mode"):  # the label counts: a bot must not make itself a live one
        raise Refused("Its manifest tells of another mode than it was started in. It can only be stopped.")
    return seen, told


@read_only
def _offer(session: Session, actor: Actor, seen: Observation, told: Manifest) -> Offer:
    mine = visible(current(session, actor), Kind.EXCHANGE, Exchange.id, Exchange.owner_id, Scope.USE)
    living = (Exchange.exchange_type == told.exchange_type, col(Exchange.archived_at).is_(None), mine)
    rows = session.exec(select(Exchange.id, Exchange.name).where(*living).order_by(Exchange.name))
    known = known_strategy(session, actor, told)
    return Offer(
        name=seen.name,
        bot_name=told.name,
        mode=told.mode,
        exchange_type=told.exchange_type,
        exchanges=dict(rows.all()),
        strategy=f"{known.name} v{known.version_number}" if known else "",
        class_name=told.class_name,
        freqtrade_version=told.freqtrade_version,
        is_running=is_running(seen),
        restarts=is_running(seen) and manifest.opened(told, bot_id_of_orphan(seen)) is None,
    )


@transaction
def _adopt(
    session: Session,
    actor: Actor,
    runner_id: UUID,
    seen: Observation,
    told: Manifest,
    reading: Reading,
    draft: AdoptionDraft,
) -> UUID:
    """Store the adopted bot. `reading`: what its source was found to contain."""
    runner = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    bot_id = bot_id_of_orphan(seen)
    if session.get(Bot, bot_id) is not None:
        raise Refused("Somebody has adopted it meanwhile.")
    bot = adopted_bot(session, actor, bot_id, runner, told, reading, draft)
    wish_what_runs(bot, seen, told, draft, actor.person_id)
    refuse_taken_name(session, bot, "a bot")
    session.add(bot)
    session.flush()
    authority.current().created(session, bot.resource, bot.name)
    note_run(session, bot, databases_of(session, bot, told), seen, told, actor)
    audit.record(
        session,
        actor.doer,
        "adopted",
        bot.subject,
        f"adopted {bot.name}, which nobody knew of on {runner.name}" + (", with a restart" if draft.restart else ""),
        level="warn",
    )
    tell(session, events.DesiredStateChanged(bot.id), events.ThingChanged("runner", runner.id))
    return bot.id


def bot_id_of_orphan(seen: Observation) -> UUID:
    """Return the bot id in the labels of the workload. Errors: `Refused` when it is not an id."""
    found = bot_id_of(seen.name)
    if found is None:
        raise Refused("Its name is not that of a bot. It can only be stopped.")
    return found
