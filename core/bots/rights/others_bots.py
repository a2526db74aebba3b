"""Bots of other people on an exchange or a runner, as the owner of that thing sees them: how many there are, whose they
are, and their state. Their names and everything else stay hidden. The owner can stop them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, or_, select

from core import audit
from core.access.models import Person
from core.access.person_names import names_of
from core.access.policy import Actor, Resource
from core.access.scopes import Kind
from core.access.sharing import grants
from core.audit import Subject
from core.bot_records.models import Bot, Mode
from core.bots import service
from core.bots.rights import entitlement
from core.bots.rights.entitlement import Verdict
from core.db import read_only, transaction
from core.errors import NotFound
from core.trades import positions


@dataclass(frozen=True, slots=True)
class Guest:
    """One person's bots on a thing. `running`, `live`: among those not at rest; `positions`: open positions of all of
    them; `withdrawn`: how many of all cannot be started again because what they use is no longer shared with their
    owner."""

    person_id: UUID
    name: str
    bots: int
    running: int
    live: int
    positions: int
    withdrawn: int


@read_only
def look(session: Session, actor: Actor, resource: Resource) -> list[Guest]:
    """Return the bots of others, grouped by person. Errors: `NotFound` for everyone but the owner and
    administrators."""
    _, thing = _mine(session, actor, resource)
    bots = _bots(session, thing)
    verdicts, by_owner = entitlement.verdicts(session, bots), defaultdict(list)
    for bot in bots:
        by_owner[bot.owner_id].append(bot)
    names = names_of(session, by_owner)
    open_counts = positions.open_counts(session, [bot.id for bot in bots])
    found = [_guest(id, names[id], of_one, verdicts, open_counts) for id, of_one in by_owner.items()]
    return sorted(found, key=lambda guest: guest.name.casefold())


@transaction
def stop(session: Session, actor: Actor, resource: Resource, person_id: UUID) -> int:
    """Stop this person's bots on the thing; return how many were stopped. Errors: as `look`."""
    name, thing = _mine(session, actor, resource)
    stopped = [bot for bot in _bots(session, thing, person_id) if service.bring_to_rest(session, actor, bot)]
    if stopped:
        whose = session.get_one(Person, person_id)
        count = "1 bot" if len(stopped) == 1 else f"{len(stopped)} bots"
        names = {"bots": [bot.name for bot in stopped]}
        text = f"stopped {count} of {whose.name} on {thing.kind} {name}"
        subjects = (Subject(str(thing.kind), thing.id, name), whose.subject)
        for subject in subjects:  # the owner of the bots sees it in their trail too
            audit.record(session, actor.doer, "stopped guests", subject, text, after=names)
    return len(stopped)


def _mine(session: Session, actor: Actor, resource: Resource) -> tuple[str, Resource]:
    if resource.kind not in (Kind.EXCHANGE, Kind.RUNNER):
        raise NotFound("Only exchanges and runners have guests.")
    return grants.owned_thing(session, actor, resource)


def _bots(session: Session, thing: Resource, person_id: UUID | None = None) -> Sequence[Bot]:
    refers = Bot.exchange_id == thing.id if thing.kind is Kind.EXCHANGE else _is_on(thing.id)
    others = [Bot.owner_id != thing.owner_id] if person_id is None else [Bot.owner_id == person_id]
    living = select(Bot).where(entitlement.may_run(), refers, *others)
    return session.exec(living.order_by(Bot.name)).all()


def _is_on(runner_id: UUID) -> ColumnElement[bool]:
    return or_(col(Bot.runner_id) == runner_id, col(Bot.moving_to) == runner_id)


def _guest(
    person_id: UUID, name: str, bots: Sequence[Bot], verdicts: dict[UUID, Verdict], open_counts: dict[UUID, int]
) -> Guest:
    running = [bot for bot in bots if not entitlement.rests(bot)]
    return Guest(
        person_id,
        name,
        bots=len(bots),
        running=len(running),
        live=sum(bot.mode is Mode.LIVE for bot in running),
        positions=sum(open_counts.get(bot.id, 0) for bot in bots),
        withdrawn=sum(verdicts[bot.id].is_withdrawn for bot in bots),
    )
