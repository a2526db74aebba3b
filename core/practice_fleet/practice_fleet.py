"""The practice fleet: a synthetic exchange, a runner, three sample strategies and three dry-run bots, made with one
button. Pressed again, it adds what is missing and starts the bots that are at rest."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from core import jobs
from core.access.policy import HOUSE, Actor, current, require
from core.access.scopes import Scope
from core.bot_records.models import Bot, BotDraft
from core.bots import service as bots
from core.bots.settings.templates import dry_run_settings
from core.db import read_only, transaction
from core.errors import NotFound, Refused
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, Exchange, ExchangeDraft
from core.freqtrade.sources.source import Reading
from core.jobs import JobView
from core.practice.market.editions import NEWEST
from core.practice.samples import SAMPLES, Sample
from core.practice_fleet import erasing
from core.runners import kinds
from core.runners import service as runners
from core.runners.lookup import list_runners
from core.runners.models import RunnerDraft
from core.runners.open_runner import served
from core.runners.views import RunnerView
from core.strategies import readings, storing
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft

NAMES = {"pullback": "Practice pullback", "momentum": "Practice momentum", "reversion": "Practice reversion"}
"""Sample strategy → the bot that trades it."""


@dataclass(frozen=True, slots=True)
class PracticeFleet:
    """The practice fleet of one person. `bot_ids`: the actor's own practice bots. `removal`: the job that removes them,
    once it was requested."""

    bot_ids: tuple[UUID, ...]
    removal: JobView | None


@read_only
def fleet(session: Session, actor: Actor) -> PracticeFleet:
    """Return the practice fleet of the actor."""
    me = current(session, actor)
    return PracticeFleet(tuple(_mine(session, me.person_id)), jobs.latest(session, erasing.KIND, str(me.person_id)))


async def start(actor: Actor, default_version: str) -> tuple[UUID, ...]:
    """Make and start the fleet; return the ids of its bots. Errors: `Refused` when there is no runner that the actor
    may use and they may not add one, when it is full, or while the fleet is being removed."""
    read = {sample.slug: await readings.read(sample.code) for sample in SAMPLES}
    return await _start(actor, default_version, read)


@transaction
def _start(session: Session, actor: Actor, default_version: str, read: Mapping[str, Reading]) -> tuple[UUID, ...]:
    """Make what is missing and start the bots. `read`: what each sample contains, by slug."""
    require(session, actor, Scope.CREATE, HOUSE)
    removal = jobs.latest(session, erasing.KIND, str(actor.person_id))
    if removal and removal.state in jobs.ALIVE:
        raise Refused("The practice fleet is being removed. Start it again when that is done.")
    exchange_id, runner_id = _exchange(session, actor), _runner(session, actor)
    ids = tuple(
        _bot(session, actor, sample, read[sample.slug], exchange_id, runner_id, default_version) for sample in SAMPLES
    )
    for bot_id in ids:
        bots.start.sync(session, actor, bot_id)
    return ids


@transaction
def remove(session: Session, actor: Actor) -> UUID:
    """Enqueue the job that stops the actor's practice bots and erases them with all their synthetic data; return its
    id."""
    require(session, actor, Scope.CREATE, HOUSE)
    if not session.exec(select(Bot.id).where(Bot.owner_id == actor.person_id, Bot.is_practice)).first():
        raise NotFound("There is no practice fleet of yours.")
    payload = {"person_id": str(actor.person_id), "name": actor.name}
    return jobs.enqueue(
        session, erasing.KIND, str(actor.person_id), "Remove the practice fleet", payload, actor.person_id
    )


def _mine(session: Session, person_id: UUID) -> list[UUID]:
    query = select(Bot.id).where(Bot.owner_id == person_id, Bot.is_practice, col(Bot.archived_at).is_(None))
    return list(session.exec(query))


def _exchange(session: Session, actor: Actor) -> UUID:
    """Return the actor's own practice exchange; one of another person may be removed or edited. A fleet keeps the
    market that its bots trade on; a new fleet uses the newest, for which the samples are made."""
    mine = select(Exchange).where(Exchange.owner_id == actor.person_id, col(Exchange.archived_at).is_(None))
    known = session.exec(mine).all()
    traded = select(Bot.exchange_id).where(col(Bot.id).in_(_mine(session, actor.person_id)))
    kept = set(session.exec(traded))
    for one in known:
        if one.exchange_type == PRACTICE and (one.id in kept or (not kept and one.market_edition == NEWEST.number)):
            return one.id
    taken = {one.name for one in known}
    name = next((name for name in erasing.MARKET_NAMES if name not in taken), erasing.MARKET_NAMES[-1])
    return exchanges.add.sync(session, actor, ExchangeDraft(name=name, exchange_type=PRACTICE), {}).id


def _runner(session: Session, actor: Actor) -> UUID:
    """Return a runner on this machine, because only such a runner can reach the practice market. Of several, the
    preferred kind is chosen."""
    here = [one for one in list_runners.sync(session, actor, Scope.USE) if is_on_this_machine(one)]
    kinds_here = [(one.kind, one.practice) for one in served() if one.practice]
    for kind, _ in kinds_here:
        if known := next((runner for runner in here if runner.type == kind), None):
            return known.id
    if not kinds_here:
        raise Refused("The practice fleet needs a runner on this machine, and none is available here.")
    kind, practice = kinds_here[0]
    try:
        return runners.add.sync(session, actor, RunnerDraft(name=practice.runner_name, type=kind)).id
    except NotFound as error:
        raise Refused(
            "The practice fleet needs a runner, and only an administrator may add one.",
            hint="Ask an administrator to add one on this machine and to give you the right to use it.",
        ) from error


def is_on_this_machine(runner: RunnerView) -> bool:
    """Return whether its workloads run where Flotilla does, so that they reach the practice market."""
    practice = kinds.describe(runner.type).practice
    return practice is not None and practice.is_here(runner.endpoint)


def _bot(
    session: Session,
    actor: Actor,
    sample: Sample,
    reading: Reading,
    exchange_id: UUID,
    runner_id: UUID,
    default_version: str,
) -> UUID:
    names = (NAMES[sample.slug], f"{NAMES[sample.slug]} (sample)")
    mine = select(Bot).where(Bot.owner_id == actor.person_id, col(Bot.archived_at).is_(None))
    known = session.exec(mine.where(col(Bot.name).in_(names))).all()
    if made := next((bot for bot in known if bot.is_practice), None):
        return made.id
    draft = BotDraft(
        name=next(name for name in names if name not in {bot.name for bot in known}),
        exchange_id=exchange_id,
        strategy_id=_strategy(session, actor, sample, reading),
        runner_id=runner_id,
        config=dry_run_settings(),
    )
    bot_id = bots.add.sync(session, actor, draft, default_version)
    session.get_one(Bot, bot_id).is_practice = True
    return bot_id


def _strategy(session: Session, actor: Actor, sample: Sample, reading: Reading) -> UUID:
    """Return the actor's own copy of the sample: a strategy of the same name by another person is a program that they
    have not read."""
    known = strategies.list_strategies.sync(session, actor, Scope.USE)
    for family in known:
        if family.name == sample.name and family.owner_id == actor.person_id:
            return family.latest_id
    draft = StrategyDraft(name=sample.name, code=sample.code, note=erasing.SAMPLE_NOTE)
    return storing.first_version(session, actor, draft, reading).id
