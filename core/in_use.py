"""Who uses an exchange, a strategy or a runner. Each room that uses such things registers here how to find out, so that
the rooms of the things themselves know none of their users."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, Resource
from core.access.scopes import Kind
from core.errors import Refused


class Count(StrEnum):
    """Which users of a thing are counted."""

    LIVING = "living"  # all that were not deleted
    WANTED = "wanted"  # those that are meant to run, also where they move to
    ON_OLD_KEYS = "on old keys"  # those that run live with credentials that were replaced since


def _nobody(session: Session, actor: Actor, thing: Resource) -> Sequence[str]:
    return ()


def _none(session: Session, which: Count, kind: Kind) -> Mapping[UUID, int]:
    return {}


def _nowhere(session: Session, runner_id: UUID) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Users:
    """What one room tells of its use of things.

    `name`: in the plural, e.g. `bots`. `columns`: per kind of thing, the columns that hold its id, in rows of the past
    too; for a strategy the id of a version. `holders`: names of what keeps a thing from being deleted, with a line for
    those that the actor may not see. `counts`: id of a thing → how many use it. `workspaces`: workload → name, of all
    that have files on a runner.
    """

    name: str
    columns: Mapping[Kind, Sequence[Any]]
    holders: Callable[[Session, Actor, Resource], Sequence[str]] = _nobody
    counts: Callable[[Session, Count, Kind], Mapping[UUID, int]] = _none
    workspaces: Callable[[Session, UUID], Mapping[str, str]] = _nowhere


_registered: dict[str, Users] = {}


def register(users: Users) -> None:
    """Ask these users too from now on. Registering them twice does no harm."""
    _registered[users.name] = users


def refuse_while_used(session: Session, actor: Actor, thing: Resource, hint: str) -> None:
    """Errors: `Refused` with the names of what keeps the thing from being deleted."""
    for users in _all():
        if names := users.holders(session, actor, thing):
            raise Refused(f"{users.name.capitalize()} still use this {thing.kind}.", reasons=list(names), hint=hint)


def was_used(session: Session, kind: Kind, ids: Sequence[UUID]) -> bool:
    """Return whether any row refers to one of these ids. Such a thing is archived instead of deleted."""
    columns = (column for users in _all() for column in users.columns.get(kind, ()))
    return any(session.exec(select(column).where(col(column).in_(ids)).limit(1)).first() for column in columns)


def count(session: Session, which: Count, kind: Kind) -> Mapping[UUID, int]:
    """Return how many use each thing of this kind, by its id; without things that nobody uses."""
    total: Counter[UUID] = Counter()
    for users in _all():
        total.update(users.counts(session, which, kind))
    return total


def workspaces(session: Session, runner_id: UUID) -> dict[str, str]:
    """Return all that has files on this runner: name of the workload → name that people gave it."""
    return {workload: name for users in _all() for workload, name in users.workspaces(session, runner_id).items()}


def _all() -> Sequence[Users]:
    """Errors: `RuntimeError` when nobody is registered: what is in use would be taken for unused."""
    if not _registered:
        raise RuntimeError("Nobody has registered what uses exchanges, strategies and runners.")
    return tuple(_registered.values())
