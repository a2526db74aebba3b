"""Add, edit, remove and test runners. `lookup` reads them; `installs` is about the Freqtrade versions on them.

A person who adds a runner or edits its connection makes Flotilla call an address of their choice. The descriptor of
each kind therefore reserves acts for administrators; everything else needs the rights that an owner can give.
"""

from uuid import UUID

from sqlmodel import Session

from core import audit, events, in_use, jobs
from core.access import authority
from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.db import read_only, tell, transaction, utcnow
from core.errors import FlotillaError, Invalid
from core.freqtrade.settings.document import Document
from core.names import refuse_taken_name
from core.revisions import kept_states
from core.revisions.conflicts import reconciled
from core.revisions.kept_states import changing
from core.revisions.models import ANY, Basis
from core.runners import kinds, lookup
from core.runners.connection import connection_test, connections, last_answers
from core.runners.connection.connection_model import Checked
from core.runners.descriptor import Act
from core.runners.models import RunnerDraft, RunnerRow
from core.runners.open_runner import forget, reach, require_served
from core.runners.packages import package_removal
from core.runners.port import Runner, RunnerFacts
from core.runners.revised import revised_runner
from core.runners.revised.revised_runner import REVISED
from core.runners.views import RunnerView


@transaction
def add(session: Session, actor: Actor, draft: RunnerDraft) -> RunnerView:
    """Add a runner without contacting it. Errors: `Invalid` with a sentence for each wrong field, `Refused` for a kind
    that is not served."""
    only_administrators = kinds.is_for_administrators(draft.type, Act.ADD)
    require(session, actor, Scope.ADMINISTER if only_administrators else Scope.CREATE, HOUSE)
    require_served(draft.type)
    row = RunnerRow(name=draft.name, type=draft.type, owner_id=actor.person_id)
    _fill(row, draft)
    connections.store(row, connections.check(draft))
    refuse_taken_name(session, row, "a runner")
    session.add(row)
    kept_states.save(session, REVISED, row, actor.person_id)
    _told(session, actor, row, "added")
    authority.current().created(session, row.resource, row.name)
    return lookup.view(session, actor, row)


async def edit(actor: Actor, runner_id: UUID, draft: RunnerDraft, basis: Basis = ANY) -> RunnerView:
    """Save the draft. A changed connection is opened anew, and bots there keep running. Errors: `Invalid` with a
    sentence for each wrong field; `Refused` with the names of bots whose workspaces do not exist at a new address;
    `Conflict` when somebody else has saved since `basis`."""
    checked, left = await _to_be_left(actor, runner_id, draft, basis)
    if left:
        await connection_test.require_workspaces(runner_id, draft.type, checked, left)
    view, is_reached_otherwise = await _edit(actor, runner_id, draft, basis)
    if is_reached_otherwise:
        await forget(runner_id)
    return view


@read_only
def _to_be_left(
    session: Session, actor: Actor, runner_id: UUID, draft: RunnerDraft, basis: Basis
) -> tuple[Checked, dict[str, str]]:
    """Return the draft's connection and, when its address is another one, workload → name of the bots that have a
    workspace at the old address."""
    row, _, checked = _drafted(session, actor, runner_id, draft, basis)
    if checked.endpoint == row.endpoint:
        return checked, {}
    return checked, in_use.workspaces(session, row.id)


@transaction
def _edit(session: Session, actor: Actor, runner_id: UUID, draft: RunnerDraft, basis: Basis) -> tuple[RunnerView, bool]:
    """Return the view, and whether the connection changed."""
    row, draft, checked = _drafted(session, actor, runner_id, draft, basis)
    is_other = checked != connections.stored(row)
    with changing(session, REVISED, row, actor.person_id, basis.restores):
        if is_other:
            connections.store(row, checked)
        _fill(row, draft)
        refuse_taken_name(session, row, "a runner")
    _told(session, actor, row, _verb(basis, is_other))
    authority.current().renamed(session, row.resource, row.name)
    return lookup.view(session, actor, row), is_other


def _fill(row: RunnerRow, draft: RunnerDraft) -> None:
    """Set the fields that every kind has, apart from the kind itself, which never changes."""
    row.name, row.capacity, row.job_slots = draft.name, draft.capacity, draft.job_slots
    row.data_limit_gib = draft.data_limit_gib


def _verb(basis: Basis, is_other: bool) -> str:
    if basis.restores:
        return f"restored r{basis.restores} of"
    return "edited and changed the connection of" if is_other else "edited"


def _drafted(
    session: Session, actor: Actor, runner_id: UUID, draft: RunnerDraft, basis: Basis
) -> tuple[RunnerRow, RunnerDraft, Checked]:
    """Return the row, the draft to be saved and its connection."""
    row = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    if draft.type != row.type:
        raise Invalid("The kind cannot change.", fields={"type": "Add another runner instead."})
    before = connections.stored(row)
    checked = connections.check(draft, before)
    mine, typed = revised_runner.drafted(draft, checked), revised_runner.typed_secrets(checked, before)
    saved = reconciled(session, REVISED, row, basis, mine, typed)
    if saved is not mine:
        draft = _merged(draft, saved)
        checked = connections.check(draft, before)
    if checked != before and kinds.is_for_administrators(row.type, Act.CONNECT):
        require(session, actor, Scope.ADMINISTER, HOUSE)
    return row, draft, checked


def _merged(draft: RunnerDraft, saved: Document) -> RunnerDraft:
    """Return the draft with these fields. The secrets that were typed stay."""
    plain, connection = draft_of(saved), draft.connection
    if connection is not None:
        names = [name for name, one in type(connection).form_fields().items() if not one.is_secret]
        connection = connection.model_copy(update={name: getattr(plain.connection, name) for name in names})
    return plain.model_copy(update={"connection": connection, "forget_secrets": draft.forget_secrets})


def draft_of(document: Document) -> RunnerDraft:
    """Make the draft of what a revision holds, without secrets. Errors: `Invalid` with a sentence for each wrong
    field."""
    connection = kinds.describe(document["type"]).connection
    fields = {name: document[name] for name in revised_runner.PLAIN}
    filled = connection.filled({"endpoint": document["endpoint"], **document["config"]})
    return RunnerDraft.model_validate({**fields, "connection": filled})


async def remove(actor: Actor, runner_id: UUID) -> None:
    """Delete the runner, or archive it when a bot ever ran there, cancel its jobs and delete its packages. Errors:
    `Refused` with the names of the bots that use it."""
    under_way = await _jobs_of_removable(actor, runner_id)
    runner = await _if_served(runner_id)
    for job_id in under_way:
        await jobs.cancel(job_id)
    await _remove(actor, runner_id)
    if runner is not None:
        await package_removal.leave(runner)
    await forget(runner_id)


async def _if_served(runner_id: UUID) -> Runner | None:
    """Return the runner without contacting it; None for a kind that this installation does not serve."""
    try:
        return await reach(runner_id)
    except FlotillaError:
        return None


@read_only
def _jobs_of_removable(session: Session, actor: Actor, runner_id: UUID) -> list[UUID]:
    """Return the ids of the jobs under way there, if the runner may be removed. Errors: as `remove`."""
    _removable(session, actor, runner_id)
    return jobs.alive_on(session, runner_id)


def _removable(session: Session, actor: Actor, runner_id: UUID) -> RunnerRow:
    row = fetch(session, actor, Scope.DELETE, RunnerRow, runner_id)
    in_use.refuse_while_used(session, actor, row.resource, "Delete them, or move them to another.")
    return row


@transaction
def _remove(session: Session, actor: Actor, runner_id: UUID) -> None:
    row = _removable(session, actor, runner_id)
    if in_use.was_used(session, Kind.RUNNER, [row.id]):
        row.archived_at = utcnow()
    else:
        session.delete(row)
        kept_states.forget(session, REVISED, row)
        authority.current().deleted(session, row.resource)
    audit.record(session, actor.doer, "deleted", Subject("runner", row.id, row.name), f"deleted runner {row.name}")
    tell(session, events.ThingChanged("runner", row.id))


async def test(actor: Actor, runner_id: UUID) -> RunnerFacts:
    """Contact the runner and return its facts. Errors: `Unavailable` with the cause when it does not answer."""
    await _may(actor, runner_id, Scope.EDIT)
    told = await (await reach(runner_id)).test()
    last_answers.answered(runner_id, utcnow())
    return told


@read_only
def _may(session: Session, actor: Actor, runner_id: UUID, scope: Scope) -> None:
    fetch(session, actor, scope, RunnerRow, runner_id)


def _told(session: Session, actor: Actor, row: RunnerRow, verb: str) -> None:
    session.flush()
    audit.record(session, actor.doer, "saved", Subject("runner", row.id, row.name), f"{verb} runner {row.name}")
    tell(session, events.ThingChanged("runner", row.id))
