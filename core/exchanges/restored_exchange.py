"""Restores a revision of an exchange, through the checks of its form. Its credentials stay those of today."""

from uuid import UUID

from sqlmodel import Session

from core.access.policy import HOUSE, Actor, allowed, current, fetch
from core.access.scopes import Scope
from core.db import transaction
from core.exchanges import allowances, revised_exchange, service
from core.exchanges.allowances import AllowanceDraft
from core.exchanges.models import Exchange, ExchangeDraft
from core.exchanges.revised_exchange import ALLOWANCES, REVISED
from core.freqtrade.settings.document import Document
from core.revisions import kept_states
from core.revisions.kept_states import changing
from core.revisions.models import Basis
from core.revisions.revised import Goal, Restorable

_ALLOWED_STAY = "The allowed settings for ccxt stay as they are; only administrators change them."
_OTHER_TYPE = "Its stored credentials are deleted, because they are of another exchange."


@transaction
def restore(session: Session, actor: Actor, exchange_id: UUID, basis: Basis) -> None:
    """Save the settings of this revision again. Errors: `NotFound`, and those of `service.edit`."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    today = revised_exchange.document(row)
    wanted = goal(session, actor, row, kept_states.at(session, "exchange", row.id, basis.restored).document).document
    with changing(session, REVISED, row, actor.person_id, basis.restores):
        is_same_type = wanted["exchange_type"] == today["exchange_type"]  # of another type, `edit` takes them all back
        if is_same_type and any(wanted[name] != today[name] for name in ALLOWANCES):
            draft = AllowanceDraft(own=wanted["allowed_keys"], bots=wanted["bot_allowed_keys"])
            allowances.allow.sync(session, actor, exchange_id, draft, basis)
        service.edit.sync(session, actor, exchange_id, _draft(wanted), {}, basis)


def goal(session: Session, actor: Actor, row: Exchange, document: Document) -> Goal:
    """Return the state that restoring this document leads to."""
    today = revised_exchange.document(row)
    wanted = {name: document.get(name, value) for name, value in today.items()}
    stays = []
    if wanted["exchange_type"] != today["exchange_type"]:
        stays.append(_OTHER_TYPE)
        wanted |= {name: [] for name in ALLOWANCES}  # what is safe on one exchange may be unsafe on another
    elif any(wanted[name] != today[name] for name in ALLOWANCES) and not _may_allow(session, actor):
        stays.append(_ALLOWED_STAY)
        wanted |= {name: today[name] for name in ALLOWANCES}
    return Goal(wanted, tuple(stays))


def _may_allow(session: Session, actor: Actor) -> bool:
    return allowed(session, current(session, actor), Scope.ADMINISTER, HOUSE)


def _draft(wanted: Document) -> ExchangeDraft:
    return ExchangeDraft.model_validate({name: wanted[name] for name in ExchangeDraft.model_fields})


def _fetched(session: Session, actor: Actor, scope: Scope, exchange_id: UUID) -> Exchange:
    return fetch(session, actor, scope, Exchange, exchange_id)


RESTORABLE = Restorable(REVISED, _fetched, goal, restore)
