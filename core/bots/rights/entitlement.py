"""Whether a bot may run: its owner must have the right to use its exchange, its strategy and its runner, whoever or
whatever starts it.

After a definite no the bot is never started again, and never gets newer credentials. While the answer is unknown (the
owner's account is disabled, or the authority does not answer), only what ran before may be started again by itself.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import load_only
from sqlmodel import Session, col, select

from core import db
from core.access import absent, authority
from core.access.absent import Answer, PersonStanding
from core.access.policy import Resource
from core.access.scopes import Role, Scope
from core.bot_records.models import Bot, BotStatus
from core.errors import Refused
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import Strategy

Change = Callable[[PersonStanding], PersonStanding]
"""A change to a person's standing: a function from the present standing to the changed one."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer whether a bot may run. `reason`: a sentence, empty for a yes; `hint`: what to do about it."""

    answer: Answer
    reason: str = ""
    hint: str = ""

    @property
    def is_withdrawn(self) -> bool:
        """Whether the answer is a definite no."""
        return self.answer is Answer.NO

    def require(self) -> None:
        """Raise `Refused` for anything but a definite yes."""
        if self.answer is not Answer.YES:
            raise Refused(self.reason, hint=self.hint)


YES = Verdict(Answer.YES)
_OF_A_STRATEGY: tuple[Any, ...] = (Strategy.family_id, Strategy.name, Strategy.owner_id, Strategy.archived_at)


class Usable(Protocol):
    """An exchange, a strategy or a runner."""

    name: str
    archived_at: datetime | None

    @property
    def resource(self) -> Resource: ...


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that a bot refers to. `is_there`: it was not deleted."""

    name: str
    resource: Resource
    is_there: bool


@dataclass(frozen=True, slots=True)
class Used:
    """Everything that some bots refer to, by the id in their rows."""

    things: Mapping[UUID, Thing]

    def by(self, bot: Bot) -> list[Thing]:
        return [self.things[id] for id in (bot.exchange_id, bot.strategy_id, bot.runner_id)]


async def look_up(bot_id: UUID) -> None:
    """Refresh the rights of the bot's owner from the authority. Call this before a transaction that asks whether the
    bot may run."""
    owner_id = await db.current().run(lambda session: session.get_one(Bot, bot_id).owner_id, reads_only=True)
    await authority.current().look_up({owner_id})


def of(session: Session, bot: Bot) -> Verdict:
    """Return whether this bot may run."""
    return verdicts(session, [bot])[bot.id]


def verdicts(session: Session, bots: Sequence[Bot], change: Change | None = None) -> dict[UUID, Verdict]:
    """Return the verdict of each bot. `change`: assume that its owner's standing were changed like this. The number of
    queries does not grow with the bots."""
    people = absent.of(session, {bot.owner_id for bot in bots})
    used = _used(session, bots)
    return {bot.id: _verdict(people[bot.owner_id], used.by(bot), change) for bot in bots}


def elsewhere(session: Session, bot: Bot, runner: RunnerRow) -> Verdict:
    """Return whether the bot may run on another runner."""
    owner, used = absent.of(session, {bot.owner_id})[bot.owner_id], _used(session, [bot]).things
    return _verdict(owner, (used[bot.exchange_id], used[bot.strategy_id], _thing(runner)), None)


def may_use(session: Session, person_id: UUID, thing: Usable) -> Verdict:
    """Return whether bots of this person may refer to the thing."""
    return _of_thing(absent.of(session, {person_id})[person_id], _thing(thing))


def holders(session: Session, resource: Resource, bots: Sequence[Bot]) -> list[Bot]:
    """Return the bots that keep the thing from being deleted: all except those that are at rest and whose owner may no
    longer use it."""
    people = absent.of(session, {bot.owner_id for bot in bots})
    return [bot for bot in bots if not rests(bot) or people[bot.owner_id].may(Scope.USE, resource) is not Answer.NO]


def may_run() -> ColumnElement[bool]:
    """Return the SQL condition on `Bot` for bots that are not deleted, and deleted ones that are not at rest yet."""
    return or_(col(Bot.archived_at).is_(None), col(Bot.status) != BotStatus.STOPPED)


def rests(bot: Bot) -> bool:
    """Return whether no workload of the bot runs, and none is about to."""
    return bot.status in (BotStatus.STOPPED, BotStatus.FAILED) and bot.container_id is None and not bot.is_held


def _verdict(owner: PersonStanding, things: Iterable[Thing], change: Change | None) -> Verdict:
    """Return the worst answer: a definite no counts before an unknown one."""
    person = change(owner) if change else owner
    found = [_of_thing(person, thing) for thing in things]
    return min(found, key=lambda verdict: (Answer.NO, Answer.UNKNOWN, Answer.YES).index(verdict.answer))


def _of_thing(person: PersonStanding, thing: Thing) -> Verdict:
    what = f"the {thing.resource.kind} {thing.name}"
    if not thing.is_there:
        hint = f"Choose another {thing.resource.kind} in the bot's settings."
        return Verdict(Answer.NO, f"{what[0].upper()}{what[1:]} was deleted.", hint)
    answer = person.may(Scope.USE, thing.resource)
    if answer is Answer.YES:
        return YES
    if answer is Answer.NO:
        return Verdict(answer, *_why_not(person, thing, what))
    if not person.answers:
        return Verdict(answer, f"It is not known now whether {person.name} may still use {what}.", "Try again later.")
    return Verdict(
        answer,
        f"The account of its owner, {person.name}, is disabled.",
        "Enable it, or hand the bot over to somebody else.",
    )


def _why_not(person: PersonStanding, thing: Thing, what: str) -> tuple[str, str]:
    if person.role is Role.VIEWER:
        return f"Its owner, {person.name}, is a viewer now, and viewers run no bots.", "Make them a member again."
    hint = f"Choose another {thing.resource.kind} in the bot's settings, or ask for the right to use this one."
    return f"{what[0].upper()}{what[1:]} is no longer shared with {person.name}.", hint


def _used(session: Session, bots: Sequence[Bot]) -> Used:
    things: dict[UUID, Thing] = {}
    exchanges = select(Exchange).where(col(Exchange.id).in_({bot.exchange_id for bot in bots}))
    runners = select(RunnerRow).where(col(RunnerRow.id).in_({bot.runner_id for bot in bots}))
    strategies = (
        select(Strategy)
        .where(col(Strategy.id).in_({bot.strategy_id for bot in bots}))
        .options(load_only(*_OF_A_STRATEGY))  # without its code
    )
    things |= {row.id: _thing(row) for row in session.exec(exchanges)}
    things |= {row.id: _thing(row) for row in session.exec(runners)}
    things |= {row.id: _thing(row) for row in session.exec(strategies)}
    return Used(things)


def _thing(row: Usable) -> Thing:
    return Thing(row.name, row.resource, row.archived_at is None)
