"""Adopting an orphan: a bot that runs and of which no row speaks, after a database was lost or restored from a backup.

It gets its row back under its own id, from the manifest in its workspace, and goes on trading without a restart. Only
when its credentials cannot be opened (the key of this installation was rotated since it was started) it gets new ones,
with a restart, which is said and asked for beforehand.
"""

import asyncio
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic import Field as Text
from sqlmodel import Session, col, select

from core import audit, db, events, revisions
from core.access.policy import Actor, current, fetch, visible
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.bot_records.models import Bot, BotDatabase, BotDraft, BotStatus, DatabaseCause, Deployment, Mode, Target
from core.bots.lifecycle import rules
from core.bots.orphans import manifest, orphans
from core.bots.orphans.manifest import Kept, Manifest
from core.bots.orphans.orphans import Why
from core.bots.settings import secrets
from core.configurations.refused_keys import refused_keys
from core.configurations.refused_keys import told as told_of
from core.configurations.secret_parts import without_marks
from core.db import read_only, tell, utcnow
from core.errors import Invalid, NotFound, Refused
from core.exchanges.models import Exchange
from core.freqtrade.sources.source import Reading
from core.names import refuse_taken_name
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Observation, State
from core.strategies import readings, storing
from core.strategies.models import WITHOUT_CODE, Strategy, StrategyDraft

_NOT_KNOWN = "lost"
"""Trading mode of a database whose exchange is not known here any more: it is never chosen again, and its file name is
not given to another."""
_MAY_BE_ALLOWED = "An administrator can allow settings for ccxt on the page of the exchange. Adopt the bot after that."


@dataclass(frozen=True, slots=True)
class Offer:
    """What would be adopted. `exchanges`: id → name, those of its type that the person may use. `strategy`: `Dips v3`
    when its source is known, empty when a new strategy would be made of it. `restarts`: its credentials cannot be
    opened any more, so adopting restarts it, and what was secret in its settings has to be entered again."""

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


class AdoptionDraft(BaseModel):
    """What a person may fill in."""

    model_config = ConfigDict(str_strip_whitespace=True)

    name: str = Text(min_length=1, max_length=120)
    exchange_id: UUID
    restart: bool = False
    """He knows that it restarts, where it has to."""


async def offer(actor: Actor, runner_id: UUID, name: str) -> Offer:
    """Errors: `NotFound`; `Refused` for what can only be stopped, with the reason."""
    seen, told = await _adoptable(actor, runner_id, name)
    return await _offer(actor, seen, told)


async def adopt(actor: Actor, runner_id: UUID, name: str, draft: AdoptionDraft) -> UUID:
    """Its id, which is that of before. The person owns it. Errors: as `offer`; `Invalid` at the fields."""
    seen, told = await _adoptable(actor, runner_id, name)
    reading = await readings.read(told.code, actor.person_id)
    return await db.current().run(lambda session: _adopt(session, actor, runner_id, seen, told, reading, draft))


async def _adoptable(actor: Actor, runner_id: UUID, name: str) -> tuple[Observation, Manifest]:
    seen, why = await orphans.find(actor, runner_id, name)
    if why is not Why.UNKNOWN:
        raise Refused("The bot it belongs to is known; it can only be stopped here.")
    if seen.state is State.STOPPING:
        raise Refused("It is being stopped.")
    try:
        content = await (await reach(runner_id)).fetch(name, manifest.FILE)
    except NotFound as error:
        raise Refused("It has no manifest that would tell what it was started from. It can only be stopped.") from error
    told = await asyncio.to_thread(manifest.read, content)
    if told.mode != seen.labels.get("mode"):  # its runner's word counts: a bot must not make itself a live one
        raise Refused("Its manifest tells of another mode than it was started in. It can only be stopped.")
    return seen, told


@read_only
def _offer(session: Session, actor: Actor, seen: Observation, told: Manifest) -> Offer:
    mine = visible(current(session, actor), Kind.EXCHANGE, Exchange.id, Exchange.owner_id, Scope.USE)
    living = (Exchange.exchange_type == told.exchange_type, col(Exchange.archived_at).is_(None), mine)
    rows = session.exec(select(Exchange.id, Exchange.name).where(*living).order_by(Exchange.name))
    known = _known_strategy(session, actor, told)
    return Offer(
        name=seen.name,
        bot_name=told.name,
        mode=told.mode,
        exchange_type=told.exchange_type,
        exchanges=dict(rows.all()),
        strategy=f"{known.name} v{known.version_number}" if known else "",
        class_name=told.class_name,
        freqtrade_version=told.freqtrade_version,
        is_running=_runs(seen),
        restarts=_runs(seen) and manifest.opened(told, _bot_id(seen)) is None,
    )


def _adopt(
    session: Session,
    actor: Actor,
    runner_id: UUID,
    seen: Observation,
    told: Manifest,
    reading: Reading,
    draft: AdoptionDraft,
) -> UUID:
    """`reading`: of the source that it was told of."""
    runner = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    bot_id = _bot_id(seen)
    if session.get(Bot, bot_id) is not None:
        raise Refused("Somebody has adopted it meanwhile.")
    bot = _bot(session, actor, bot_id, runner, told, reading, draft)
    _wish(bot, seen, told, draft)
    refuse_taken_name(session, bot, "a bot")
    session.add(bot)
    session.flush()
    _note_run(session, bot, _chain(session, bot, told), seen, actor)
    audit.record(
        session,
        actor.doer,
        "adopted",
        Subject("bot", bot.id, bot.name),
        f"adopted {bot.name}, which nobody knew of on {runner.name}" + (", with a restart" if draft.restart else ""),
        level="warn",
    )
    tell(session, events.BotChanged(bot.id), events.ThingChanged("runner", runner.id))
    return bot.id


def _bot(
    session: Session,
    actor: Actor,
    bot_id: UUID,
    runner: RunnerRow,
    told: Manifest,
    reading: Reading,
    draft: AdoptionDraft,
) -> Bot:
    """As it was saved. Without its secrets what they stood for is left out."""
    exchange = _exchange(session, actor, told, draft)
    opened = manifest.opened(told, bot_id)
    api, settings = opened or (secrets.new_api_credentials(), {})
    checked = _checked(told, draft, exchange, _strategy(session, actor, told, reading, runner), runner)
    config = checked.config if opened else without_marks(checked.config)
    return Bot(
        **checked.model_dump(exclude={"config"}),
        id=bot_id,
        config=config,
        secure_config=secrets.seal(bot_id, api, settings),
        owner_id=actor.person_id,
    )


def _checked(
    told: Manifest, draft: AdoptionDraft, exchange: Exchange, strategy_id: UUID, runner: RunnerRow
) -> BotDraft:
    """By the rules for what a person fills in: the bot may write to its manifest itself."""
    same = ("mode", "restart_policy", "freqtrade_version", "memory_bytes", "cpus", "pids")
    filled = {name: getattr(told, name) for name in same} | {
        "name": draft.name,
        "config": told.bot_layer,
        "exchange_id": exchange.id,
        "strategy_id": strategy_id,
        "runner_id": runner.id,
    }
    try:
        checked = BotDraft.model_validate(filled)
    except ValidationError as error:
        if any(line["loc"][:1] == ("name",) for line in error.errors()):
            raise Invalid("Another name, please.", fields={"name": "Only letters, digits and signs."}) from error
        raise Refused("Its manifest holds what no bot may have.", detail=str(error)) from error
    if refused := refused_keys(checked.config, exchange.bot_allowed_keys):
        raise Refused("Its manifest holds what no bot may have.", reasons=told_of(refused), hint=_MAY_BE_ALLOWED)
    return checked


def _exchange(session: Session, actor: Actor, told: Manifest, draft: AdoptionDraft) -> Exchange:
    try:
        chosen = fetch(session, actor, Scope.USE, Exchange, draft.exchange_id)
    except NotFound as error:
        raise Invalid(str(error), fields={"exchange_id": "Choose one that you may use."}) from error
    if chosen.exchange_type != told.exchange_type:
        raise Invalid("Another exchange.", fields={"exchange_id": f"It trades on {told.exchange_type}."})
    return chosen


def _strategy(session: Session, actor: Actor, told: Manifest, reading: Reading, runner: RunnerRow) -> UUID:
    """The version with exactly this source and configuration, or a new strategy of it."""
    if known := _known_strategy(session, actor, told):
        return known.id
    if reading.problem:
        raise Refused(f"Its strategy cannot be kept: {reading.problem}")
    draft = StrategyDraft(
        name=_free_name(session, actor, told.strategy_name.strip() or told.class_name),
        code=told.code,
        config=told.strategy_layer,
        class_name=told.class_name,
        note=f"Found with a bot that was adopted on {runner.name}"[:500],
    )
    try:
        return storing.first_version(session, actor, draft, reading).id
    except Invalid as error:
        raise Refused(
            f"Its strategy cannot be kept: {error}", reasons=list(error.fields.values()), detail=error.detail
        ) from error


def _known_strategy(session: Session, actor: Actor, told: Manifest) -> Strategy | None:
    """The newest of those the person may use."""
    mine = visible(current(session, actor), Kind.STRATEGY, Strategy.family_id, Strategy.owner_id, Scope.USE)
    sha256 = hashlib.sha256(told.code.encode()).hexdigest()
    same = (Strategy.sha256 == sha256, Strategy.class_name == told.class_name, col(Strategy.archived_at).is_(None))
    query = select(Strategy).where(*same, mine).options(WITHOUT_CODE)
    rows = session.exec(query.order_by(col(Strategy.created_at).desc()))
    return next((row for row in rows if row.config == told.strategy_layer), None)


def _free_name(session: Session, actor: Actor, name: str) -> str:
    mine = (Strategy.owner_id == actor.person_id, col(Strategy.archived_at).is_(None))
    taken = set(session.exec(select(Strategy.name).where(*mine)))
    return next(one for one in _variants(name) if one not in taken)


def _variants(name: str) -> Iterator[str]:
    yield name[:120]
    for number in count(2):
        yield f"{name[:100]} (adopted {number})"


def _wish(bot: Bot, seen: Observation, told: Manifest, draft: AdoptionDraft) -> None:
    """What runs is wished to run, at the generation it was made for: so nothing is restarted. What has ended is wished
    to rest, and is tidied away by the next round."""
    bot.generation = bot.applied_generation = rules.generation_of(seen)
    bot.container_id, bot.fingerprint = seen.workload_id, seen.labels.get("fingerprint", "")[:64]
    bot.observed_at, bot.status = utcnow(), BotStatus.STARTING  # until its API has answered
    bot.target = (told.target if told.target is Target.PAUSED else Target.RUNNING) if _runs(seen) else Target.STOPPED
    if not _runs(seen):
        bot.status = BotStatus.STOPPING
    elif manifest.opened(told, bot.id) is None:
        if not draft.restart:
            raise Refused(
                "Its credentials cannot be opened any more: Flotilla could not speak to it.",
                hint="Adopt it with a restart, which gives it new ones.",
            )
        bot.generation += 1
        bot.status = BotStatus.STOPPING


def _chain(session: Session, bot: Bot, told: Manifest) -> BotDatabase:
    """All the databases it has had; the one in use, the last that was begun in its file."""
    in_use = next((kept for kept in reversed(told.databases) if kept.file_name == told.database_file), None)
    if in_use is None:
        raise Refused("Its manifest does not tell of the trade database it uses.")
    made = [_database(session, bot, kept, is_in_use=kept is in_use) for kept in told.databases]
    session.add_all(made)
    session.flush()
    return next(one for one in made if one.closed_at is None)


def _database(session: Session, bot: Bot, kept: Kept, *, is_in_use: bool) -> BotDatabase:
    exchange = None if is_in_use else session.get(Exchange, kept.exchange_id)
    is_known = is_in_use or exchange is not None
    return BotDatabase(
        bot_id=bot.id,
        mode=kept.mode,
        exchange_id=exchange.id if exchange else bot.exchange_id,
        stake_currency=kept.stake_currency,
        trading_mode=kept.trading_mode if is_known else _NOT_KNOWN,
        file_name=kept.file_name,
        cause=DatabaseCause.IMPORTED,
        closed_at=None if is_in_use else utcnow(),
    )


def _note_run(session: Session, bot: Bot, database: BotDatabase, seen: Observation, actor: Actor) -> None:
    number = revisions.save(session, "bot", bot.id, bot.config, actor.person_id)
    run = Deployment(
        id=_run_id(session, seen),
        bot_id=bot.id,
        database_id=database.id,
        strategy_id=bot.strategy_id,
        runner_id=bot.runner_id,
        config_revision=number,
        freqtrade_version=bot.freqtrade_version,
        image=seen.image[:200],
        workload_id=seen.workload_id[:128],
        generation=bot.applied_generation,
        fingerprint=bot.fingerprint or "",
        started_at=seen.started_at or utcnow(),
    )
    session.add(run)
    session.flush()


def _run_id(session: Session, seen: Observation) -> UUID:
    """That of before, by which reconciliation knows its run."""
    try:
        labelled = UUID(seen.labels.get("deployment", ""))
    except ValueError:
        return uuid4()
    return uuid4() if session.get(Deployment, labelled) else labelled


def _bot_id(seen: Observation) -> UUID:
    """Errors: `Refused`."""
    found = orphans.bot_id_of(seen.name)
    if found is None:
        raise Refused("Its name is not that of a bot. It can only be stopped.")
    return found


def _runs(seen: Observation) -> bool:
    return seen.state in (State.STARTING, State.RUNNING)
