"""Takes a right back, lowers a role or disables an account, and reports beforehand which running bots that affects.

With `stop` these bots are stopped; without, they run on with the keys they have.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlmodel import Session, select

from core.access import people
from core.access.absent import Answer
from core.access.policy import HOUSE, Actor, Resource, require
from core.access.scopes import Role, Scope
from core.access.sharing import grants
from core.access.sharing.grants import Touched
from core.bot_records.models import Bot, Mode
from core.bots import service
from core.bots.rights import entitlement, withdrawal
from core.bots.rights.entitlement import Change
from core.db import read_only, transaction
from core.trades import positions


@dataclass(frozen=True, slots=True)
class Hit:
    """The running bots of one person that are affected. `positions`: the open positions of all of them."""

    running: int = 0
    live: int = 0
    positions: int = 0


@read_only
def hit_by_sharing(
    session: Session, actor: Actor, resource: Resource, person_id: UUID, scopes: frozenset[Scope]
) -> Hit:
    """Return the bots that are affected when the person gets exactly these rights to a thing."""
    return _hit(session, _lost_by_sharing(session, actor, resource, person_id, scopes))


@read_only
def hit_by_role(session: Session, actor: Actor, person_id: UUID, role: Role) -> Hit:
    """Return the bots that are affected by this role."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    return _hit(session, _lost(session, person_id, lambda before: replace(before, role=role)))


@read_only
def hit_by_disabling(session: Session, actor: Actor, person_id: UUID) -> Hit:
    """Return all running bots: nobody can start them again until the account is enabled."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    return _hit(session, _running(session, person_id))


@transaction
def give(
    session: Session,
    actor: Actor,
    resource: Resource,
    person_id: UUID,
    scopes: frozenset[Scope],
    *,
    stop: bool = False,
) -> None:
    """Like `grants.give`."""
    lost = _lost_by_sharing(session, actor, resource, person_id, scopes)
    grants.give.sync(session, actor, resource, person_id, scopes, _touched(lost, stop))
    _carry_out(session, actor, person_id, lost, stop)


@transaction
def change_role(session: Session, actor: Actor, person_id: UUID, role: Role, *, stop: bool = False) -> None:
    """Like `people.change_role`."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    lost = _lost(session, person_id, lambda before: replace(before, role=role))
    people.change_role.sync(session, actor, person_id, role, _touched(lost, stop))
    _carry_out(session, actor, person_id, lost, stop)


@transaction
def disable(session: Session, actor: Actor, person_id: UUID, *, stop: bool = False) -> None:
    """Like `people.disable`."""
    require(session, actor, Scope.ADMINISTER, HOUSE)
    running = _running(session, person_id)
    people.disable.sync(session, actor, person_id, _touched(running, stop, goes_on=True))
    _carry_out(session, actor, person_id, running, stop)


# -- details --------------------------------------------------------------------------------------------------------


def _lost_by_sharing(
    session: Session, actor: Actor, resource: Resource, person_id: UUID, scopes: frozenset[Scope]
) -> list[Bot]:
    _, thing = grants.shared_thing(session, actor, resource)
    return _lost(session, person_id, lambda before: before.given(thing, scopes))


def _lost(session: Session, person_id: UUID, change: Change) -> list[Bot]:
    """Return this person's running bots that could not be started again after the change."""
    running = _running(session, person_id)
    now = entitlement.verdicts(session, running)
    then = entitlement.verdicts(session, running, change)
    return [bot for bot in running if then[bot.id].answer is Answer.NO and now[bot.id].answer is not Answer.NO]


def _running(session: Session, person_id: UUID) -> list[Bot]:
    mine = select(Bot).where(Bot.owner_id == person_id, entitlement.may_run()).order_by(Bot.name)
    return [bot for bot in session.exec(mine) if not entitlement.rests(bot)]


def _hit(session: Session, bots: Sequence[Bot]) -> Hit:
    open_counts = positions.open_counts(session, [bot.id for bot in bots])
    return Hit(len(bots), sum(bot.mode is Mode.LIVE for bot in bots), sum(open_counts.values()))


def _touched(bots: Sequence[Bot], stop: bool, goes_on: bool = False) -> Touched:
    """Describe the affected bots. `goes_on`: no right was taken back for good."""
    if not bots:
        return grants.NOBODY
    one = len(bots) == 1
    count = "1 running bot of theirs" if one else f"{len(bots)} running bots of theirs"
    if stop:
        return Touched(f"{count} {'was' if one else 'were'} stopped", [bot.name for bot in bots])
    what = ("goes on" if one else "go on") if goes_on else "cannot be started again"
    return Touched(f"{count} {what}", [bot.name for bot in bots])


def _carry_out(session: Session, actor: Actor, person_id: UUID, touched: Sequence[Bot], stop: bool) -> None:
    """Note the verdict of all bots of the person, also those at rest, which show why they cannot be started. With
    `stop`, stop the affected ones."""
    session.flush()
    mine = session.exec(select(Bot).where(Bot.owner_id == person_id, entitlement.may_run())).all()
    for bot_id, verdict in entitlement.verdicts(session, mine).items():
        withdrawal.note(session, session.get_one(Bot, bot_id), verdict)
    for bot in touched if stop else ():
        service.bring_to_rest(session, actor, bot)
