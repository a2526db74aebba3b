"""The registry of the users of exchanges, strategies and runners. Each room that uses such things registers here how to
find its uses, so that the rooms of the things need not know their users."""

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
    """The uses of a thing that are counted."""

    LIVING = "living"  # all that are not deleted
    WANTED = "wanted"  # those whose target is not STOPPED; while one moves, also on its new runner
    ON_OLD_KEYS = "on old keys"  # those running live with credentials that were replaced since their start


def _nobody(session: Session, actor: Actor, thing: Resource) -> Sequence[str]:
    return ()


def _none(session: Session, which: Count, kind: Kind) -> Mapping[UUID, int]:
    return {}


def _nowhere(session: Session, runner_id: UUID) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Users:
    """How one room answers about its use of things.

    `name`: in the plural, e.g. `bots`. `columns`: per kind of thing, the columns that hold its id (for a strategy, the
    id of a version), including rows of the past. `holders`: names of the users that keep a thing from being deleted,
    with one line for all those that the actor may not see. `counts`: id of a thing → number of users. `workspaces`:
    workload → name, for all workloads with files on a runner.
    """

    name: str
    columns: Mapping[Kind, Sequence[Any]]
    holders: Callable[[Session, Actor, Resource], Sequence[str]] = _nobody
    counts: Callable[[Session, Count, Kind], Mapping[UUID, int]] = _none
    workspaces: Callable[[Session, UUID], Mapping[str, str]] = _nowhere


_registered: dict[str, Users] = {}


def register(users: Users) -> None:
    """Add these users to the registry. Safe to call again."""
    _registered[users.name] = users


def refuse_while_used(session: Session, actor: Actor, thing: Resource, hint: str) -> None:
    """Raise when the thing is still used. Errors: `Refused` with the names of the users."""
    for users in _all():
        if names := users.holders(session, actor, thing):
            raise Refused(f"{users.name.capitalize()} still use this {thing.kind}.", reasons=list(names), hint=hint)


def was_used(session: Session, kind: Kind, ids: Sequence[UUID]) -> bool:
    """Return whether any row, also of the past, refers to one of these ids. Such a thing is archived instead of
    deleted."""
    columns = (column for users in _all() for column in users.columns.get(kind, ()))
    return any(session.exec(select(column).where(col(column).in_(ids)).limit(1)).first() for column in columns)


def count(session: Session, which: Count, kind: Kind) -> Mapping[UUID, int]:
    """Return id of a thing → number of its users, for things of this kind that have any."""
    total: Counter[UUID] = Counter()
    for users in _all():
        total.update(users.counts(session, which, kind))
    return total


def workspaces(session: Session, runner_id: UUID) -> dict[str, str]:
    """Return workload → name that people gave it, for all workloads with files on this runner."""
    return {workload: name for users in _all() for workload, name in users.workspaces(session, runner_id).items()}


def _all() -> Sequence[Users]:
    """Return the registered users. Errors: `RuntimeError` when there are none, because every thing would count as
    unused."""
    if not _registered:
        raise RuntimeError("Nobody has registered what uses exchanges, strategies and runners.")
    return tuple(_registered.values())
