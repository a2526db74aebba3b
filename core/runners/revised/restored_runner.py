"""Restores a revision of a runner, through the checks of its form. Its secrets stay those of today."""

from uuid import UUID

from sqlmodel import Session

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.db import read_only
from core.freqtrade.settings.document import Document
from core.revisions import kept_states
from core.revisions.models import Basis
from core.revisions.revised import Goal, Restorable
from core.runners import service
from core.runners.models import RunnerDraft, RunnerRow
from core.runners.revised import revised_runner


async def restore(actor: Actor, runner_id: UUID, basis: Basis) -> None:
    """Save the fields of this revision again. Errors: `NotFound`, and those of `service.edit`."""
    draft = await _draft(actor, runner_id, basis.restored)
    await service.edit(actor, runner_id, draft, basis)


@read_only
def _draft(session: Session, actor: Actor, runner_id: UUID, number: int) -> RunnerDraft:
    row = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    wanted = goal(session, actor, row, kept_states.at(session, "runner", row.id, number).document).document
    return service.draft_of(wanted)


def goal(session: Session, actor: Actor, row: RunnerRow, document: Document) -> Goal:
    """Return the state that restoring this document leads to."""
    today = revised_runner.document(row)
    return Goal({name: document.get(name, value) for name, value in today.items()})


def _fetched(session: Session, actor: Actor, scope: Scope, runner_id: UUID) -> RunnerRow:
    return fetch(session, actor, scope, RunnerRow, runner_id)


RESTORABLE = Restorable(revised_runner.REVISED, _fetched, goal, restore)
