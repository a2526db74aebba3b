"""List, read, add, save and remove strategies. Saving never changes a version: it adds the next one."""

import asyncio
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col

from core import audit, events, in_use
from core.access import authority
from core.access.policy import HOUSE, Actor, current, fetch, require, rights, visible
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.db import read_only, tell, transaction, utcnow
from core.freqtrade.sources import source_text
from core.freqtrade.sources.source import Reading
from core.revisions import kept_states
from core.revisions.models import ANY, Basis
from core.runners.packages import package_switch
from core.strategies import further_files, readings, storing, strategy_view_builder
from core.strategies.families import erase, has_history, head_of
from core.strategies.models import Strategy, StrategyDraft
from core.strategies.revised_family import REVISED
from core.strategies.views import FamilyView, VersionLine, VersionView

_NO_FILES: Mapping[str, bytes] = MappingProxyType({})


@read_only
def list_strategies(session: Session, actor: Actor, scope: Scope = Scope.VIEW) -> list[FamilyView]:
    """Return the families on which the actor has `scope`, ordered by name."""
    me = current(session, actor)
    mine = visible(me, Kind.STRATEGY, Strategy.family_id, Strategy.owner_id, scope)
    living = col(Strategy.archived_at).is_(None)
    return strategy_view_builder.families(session, rights(session, me, Kind.STRATEGY), living, mine)


@read_only
def versions(session: Session, actor: Actor, family_id: UUID) -> list[VersionLine]:
    """Return the versions of a family, newest first. Errors: `NotFound`."""
    head_of(session, actor, Scope.VIEW, family_id)
    return strategy_view_builder.version_lines(session, family_id)


@read_only
def get(session: Session, actor: Actor, version_id: UUID) -> VersionView:
    """Return one version with its code. Errors: `NotFound`."""
    return strategy_view_builder.whole(session, actor, fetch(session, actor, Scope.VIEW, Strategy, version_id))


async def inspect(
    actor: Actor,
    code: str,
    files: Mapping[str, bytes] = _NO_FILES,
    kept_files: Sequence[str] = (),
    base: UUID | None = None,
) -> Reading:
    """Read a source while a person writes it, with the files beside it as in `StrategyDraft`. It is never imported.
    Cancelling stops the reading. Errors: `Invalid` at `files`."""
    await _may_add(actor)
    draft = StrategyDraft.model_construct(files=dict(files), kept_files=list(kept_files))
    return await readings.read(code, actor.person_id, await _modules(actor, draft, base))


async def add(actor: Actor, draft: StrategyDraft, copied_from: UUID | None = None) -> VersionView:
    """Add a new family with its version 1. `copied_from`: a version of another family that it begins from. Errors:
    `Invalid` at `code` (syntax, no strategy class), `class_name`, `name`, `config`, `files`, `parameters` or
    `packages`."""
    await _may_add(actor)
    draft = await asyncio.to_thread(_as_stored, draft)
    reading = await readings.read(draft.code, actor.person_id, await _modules(actor, draft, copied_from))
    return await _add(actor, draft, reading, copied_from)


async def save(actor: Actor, family_id: UUID, draft: StrategyDraft, based_on: UUID, basis: Basis = ANY) -> VersionView:
    """Add the next version. `based_on`: the version the author started from; it becomes the parent, also when somebody
    else has saved in between: both stay as versions. `basis`: of the name, which all versions share. Returns the newest
    version when nothing changed. Errors: `Conflict` when somebody else has renamed the strategy too."""
    await _may_save(actor, family_id)
    draft = await asyncio.to_thread(_as_stored, draft)
    reading = await readings.read(draft.code, actor.person_id, await _modules(actor, draft, based_on))
    return await _save(actor, family_id, draft, reading, based_on, basis)


@read_only
def _may_add(session: Session, actor: Actor) -> None:
    require(session, actor, Scope.CREATE, HOUSE)


@read_only
def _may_save(session: Session, actor: Actor, family_id: UUID) -> None:
    head_of(session, actor, Scope.EDIT, family_id)


@read_only
def _modules(session: Session, actor: Actor, draft: StrategyDraft, base: UUID | None) -> dict[str, str]:
    """Return path → text of the Python files that the version will have beside its code."""
    if base is not None:
        fetch(session, actor, Scope.VIEW, Strategy, base)
    return further_files.modules(session, further_files.of_draft(session, draft, base))


def _as_stored(draft: StrategyDraft) -> StrategyDraft:
    return draft.model_copy(update={"code": source_text.normalised(draft.code)})


@transaction
def _add(
    session: Session, actor: Actor, draft: StrategyDraft, reading: Reading, copied_from: UUID | None
) -> VersionView:
    package_switch.require_to_save(session, draft.packages)
    return storing.first_version(session, actor, draft, reading, copied_from)


@transaction
def _save(
    session: Session,
    actor: Actor,
    family_id: UUID,
    draft: StrategyDraft,
    reading: Reading,
    based_on: UUID,
    basis: Basis,
) -> VersionView:
    package_switch.require_to_save(session, draft.packages)
    return storing.next_version(session, actor, family_id, draft, reading, based_on, basis)


@transaction
def remove(session: Session, actor: Actor, family_id: UUID) -> None:
    """Delete the family, or archive it when a version was ever used. Errors: `Refused` with the names of the bots that
    use it."""
    head = head_of(session, actor, Scope.DELETE, family_id)
    in_use.refuse_while_used(session, actor, head.resource, "Delete them, or let them use another.")
    if has_history(session, family_id):
        session.execute(update(Strategy).where(col(Strategy.family_id) == family_id).values(archived_at=utcnow()))
    else:
        erase(session, family_id)
        kept_states.forget(session, REVISED, head)
        authority.current().deleted(session, head.resource)
    subject = Subject("strategy", family_id, head.name)
    audit.record(session, actor.doer, "deleted", subject, f"deleted strategy {head.name}")
    tell(session, events.ThingChanged("strategy", family_id))
