"""Restores a revision of a strategy family: the name it had. No version is made."""

from uuid import UUID

from sqlmodel import Session

from core import audit, events
from core.access.policy import Actor
from core.access.scopes import Scope
from core.audit import Subject
from core.db import tell, transaction
from core.freqtrade.settings.document import Document
from core.revisions import kept_states
from core.revisions.conflicts import reconciled
from core.revisions.kept_states import changing
from core.revisions.models import Basis
from core.revisions.revised import Goal, Restorable
from core.strategies import revised_family, storing
from core.strategies.families import head_of
from core.strategies.models import Strategy
from core.strategies.revised_family import REVISED


@transaction
def restore(session: Session, actor: Actor, family_id: UUID, basis: Basis) -> None:
    """Give the family its name of this revision again. Errors: `NotFound`; `Invalid` at `name` when it is taken."""
    head = head_of(session, actor, Scope.EDIT, family_id)
    document = kept_states.at(session, "strategy", family_id, basis.restored).document
    wanted = reconciled(session, REVISED, head, basis, goal(session, actor, head, document).document)
    with changing(session, REVISED, head, actor.person_id, basis.restores):
        storing.rename(session, head, wanted["name"])
    text = f"restored r{basis.restores} of strategy {head.name}"
    audit.record(session, actor.doer, "restored", Subject("strategy", family_id, head.name), text)
    tell(session, events.ThingChanged("strategy", family_id))


def goal(session: Session, actor: Actor, head: Strategy, document: Document) -> Goal:
    """Return the state that restoring this document leads to."""
    return Goal({name: document.get(name, value) for name, value in revised_family.document(head).items()})


RESTORABLE = Restorable(REVISED, head_of, goal, restore)
