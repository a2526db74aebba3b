"""Turn a draft and the reading of its code into a row. Rows never change: saving adds the next version."""

import hashlib
from operator import attrgetter
from uuid import UUID, uuid4

from sqlalchemy import update
from sqlmodel import Session, col, select

from core import audit, events
from core.access import authority
from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Scope
from core.audit import Subject
from core.configurations.checks import require_strategy_layer
from core.db import tell
from core.errors import Invalid, NotFound
from core.freqtrade.sources.hyperopt_parameters import checked
from core.freqtrade.sources.source import Reading
from core.names import refuse_taken_name
from core.revisions import kept_states
from core.revisions.conflicts import reconciled
from core.revisions.kept_states import changing
from core.revisions.models import ANY, Basis
from core.strategies import (
    extras,
    further_files,
    package_list,
    readings,
    strategy_view_builder,
)
from core.strategies.families import head_of
from core.strategies.further_files import FurtherFiles
from core.strategies.models import Strategy, StrategyDraft
from core.strategies.revised_family import REVISED
from core.strategies.views import VersionView

_WHAT_WAS_SAVED = attrgetter("name", "class_name", "sha256", "config", "extras_sha256")


def first_version(
    session: Session, actor: Actor, draft: StrategyDraft, reading: Reading, copied_from: UUID | None = None
) -> VersionView:
    """Add a new family with its version 1. `reading`: of the draft's code. `copied_from`: a version whose further files
    may be kept. Errors: `NotFound` for a version that the actor may not view; `Invalid` at the field."""
    require(session, actor, Scope.CREATE, HOUSE)
    if copied_from is not None:
        fetch(session, actor, Scope.VIEW, Strategy, copied_from)
    id = uuid4()
    files = further_files.of_draft(session, draft, copied_from)
    row = _row(draft, reading, files, id=id, family_id=id, owner_id=actor.person_id, author_id=actor.person_id)
    row.forked_from = copied_from
    _refuse_taken_name(session, row)
    view = _store(session, actor, row, files)
    kept_states.save(session, REVISED, row, actor.person_id)
    authority.current().created(session, row.resource, row.name)
    return view


def next_version(
    session: Session,
    actor: Actor,
    family_id: UUID,
    draft: StrategyDraft,
    reading: Reading,
    based_on: UUID,
    basis: Basis = ANY,
) -> VersionView:
    """Add the version after the newest, or return the newest when nothing changed. `based_on`: becomes its parent.
    `basis`: of the name. Errors: `NotFound`, `Invalid` at the field; `Conflict` when somebody else has renamed it
    too."""
    head = head_of(session, actor, Scope.EDIT, family_id)
    parent = session.exec(select(Strategy.family_id).where(Strategy.id == based_on)).first()
    if parent != family_id:
        raise NotFound("The version this was based on does not exist.")
    name = reconciled(session, REVISED, head, basis, {"name": draft.name.strip()})["name"]
    draft = draft.model_copy(update={"name": name})
    files = further_files.of_draft(session, draft, based_on)
    whose = {"family_id": family_id, "owner_id": head.owner_id, "author_id": actor.person_id}
    row = _row(draft, reading, files, id=uuid4(), **whose)
    if _WHAT_WAS_SAVED(row) == _WHAT_WAS_SAVED(head):
        return strategy_view_builder.whole(session, actor, head)
    row.version_number, row.parent_id = head.version_number + 1, based_on
    with changing(session, REVISED, head, actor.person_id):
        rename(session, head, row.name)
    head.is_latest = False
    session.add(head)
    session.flush()
    return _store(session, actor, row, files)


def rename(session: Session, head: Strategy, name: str) -> None:
    """Give all versions of the family this name. Errors: `Invalid` at `name`."""
    if name == head.name:
        return
    head.name = name
    _refuse_taken_name(session, head)
    session.execute(update(Strategy).where(col(Strategy.family_id) == head.family_id).values(name=name))
    authority.current().renamed(session, head.resource, name)


def _row(
    draft: StrategyDraft,
    reading: Reading,
    files: FurtherFiles,
    *,
    id: UUID,
    family_id: UUID,
    owner_id: UUID,
    author_id: UUID,
) -> Strategy:
    found = reading.choose(draft.class_name)
    require_strategy_layer(draft.config)
    parameters = checked(draft.parameters, found.class_name) if draft.parameters else {}
    packages = package_list.checked(draft.packages)
    return Strategy(
        id=id,
        family_id=family_id,
        owner_id=owner_id,
        author_id=author_id,
        name=draft.name.strip(),
        code=draft.code,
        config=draft.config,
        note=draft.note.strip(),
        version_number=1,
        is_latest=True,
        class_name=found.class_name,
        timeframe=found.timeframe,
        can_short=bool(found.can_short),
        sha256=hashlib.sha256(draft.code.encode()).hexdigest(),
        reading=readings.as_json(reading),
        parameters=parameters,
        packages=packages,
        extras_sha256=extras.sha256_of(parameters, files.sha256s, packages),
    )


def _refuse_taken_name(session: Session, row: Strategy) -> None:
    if not row.name:
        raise Invalid("The strategy needs a name.", fields={"name": "Give it a name."})
    refuse_taken_name(session, row, "a strategy", itself="family_id")


def _store(session: Session, actor: Actor, row: Strategy, files: FurtherFiles) -> VersionView:
    further_files.require_found_first(session, files, row.class_name)
    session.add(row)
    session.flush()
    further_files.store(session, row, files)
    subject = Subject("strategy", row.family_id, row.name)
    audit.record(session, actor.doer, "saved", subject, f"saved {row.name} v{row.version_number}")
    tell(session, events.ThingChanged("strategy", row.family_id))
    return strategy_view_builder.whole(session, actor, row)
