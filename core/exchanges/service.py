"""List, add, edit and remove exchanges. Credentials can be written but never read."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import audit, events, in_use
from core.access import authority
from core.access.policy import HOUSE, Actor, current, fetch, require, rights, visible
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.configurations.checks import require_exchange_layer
from core.configurations.exchange_account import other_name
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid
from core.exchanges import credentials, exchange_view_builder
from core.exchanges.exchange_types import types
from core.exchanges.exchange_view_builder import bot_count, view
from core.exchanges.models import Exchange, ExchangeDraft
from core.exchanges.revised_exchange import REVISED
from core.exchanges.views import ExchangeView
from core.names import refuse_taken_name
from core.practice.market.editions import NEWEST
from core.revisions import kept_states
from core.revisions.conflicts import reconciled
from core.revisions.kept_states import changing
from core.revisions.models import ANY, Basis

_HINT = "Delete them, or let them use another."


@read_only
def list_exchanges(session: Session, actor: Actor, scope: Scope = Scope.VIEW) -> list[ExchangeView]:
    """Return the exchanges on which the actor has `scope`, ordered by name."""
    me = current(session, actor)
    mine = visible(me, Kind.EXCHANGE, Exchange.id, Exchange.owner_id, scope)
    living = select(Exchange).where(col(Exchange.archived_at).is_(None), mine)
    rows = session.exec(living.order_by(func.lower(Exchange.name))).all()
    return exchange_view_builder.views(session, rights(session, me, Kind.EXCHANGE), rows)


@read_only
def get(session: Session, actor: Actor, exchange_id: UUID) -> ExchangeView:
    """Return one exchange. Errors: `NotFound` when it does not exist or the actor may not see it."""
    row = fetch(session, actor, Scope.VIEW, Exchange, exchange_id)
    return view(session, actor, row)


@transaction
def add(session: Session, actor: Actor, draft: ExchangeDraft, keys: Mapping[str, str]) -> ExchangeView:
    """Add an exchange. `keys`: its credentials, named as in Freqtrade's `exchange` section. Errors: `Invalid` at the
    field."""
    require(session, actor, Scope.CREATE, HOUSE)
    _check(draft, frozenset())
    row = Exchange(name=draft.name, exchange_type=draft.exchange_type, config=draft.config, owner_id=actor.person_id)
    refuse_taken_name(session, row, "an exchange")
    credentials.keep(row, keys)
    session.add(row)
    kept_states.save(session, REVISED, row, actor.person_id)
    _told(session, actor, row, "added")
    authority.current().created(session, row.resource, row.name)
    return view(session, actor, row)


@transaction
def edit(
    session: Session,
    actor: Actor,
    exchange_id: UUID,
    draft: ExchangeDraft,
    keys: Mapping[str, str] = MappingProxyType({}),
    basis: Basis = ANY,
) -> ExchangeView:
    """Save the draft. `keys`: credentials to replace, see `replace_credentials`. Running bots keep the settings they
    were started with. The type cannot change while bots use the exchange; a new type deletes the old credentials.
    Errors: `Conflict` when somebody else has saved since `basis`."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    mine, typed = draft.model_dump(mode="json"), credentials.filled(keys)
    draft = ExchangeDraft.model_validate(reconciled(session, REVISED, row, basis, mine, typed))
    with changing(session, REVISED, row, actor.person_id, basis.restores):
        _edit(session, row, draft, keys)
    _told(session, actor, row, _verb(basis, typed))
    authority.current().renamed(session, row.resource, row.name)
    return view(session, actor, row)


def _verb(basis: Basis, typed: Mapping[str, str]) -> str:
    if basis.restores:
        return f"restored r{basis.restores} of"
    return "edited and replaced the credentials of" if typed else "edited"


def _edit(session: Session, row: Exchange, draft: ExchangeDraft, keys: Mapping[str, str]) -> None:
    if draft.exchange_type != row.exchange_type:
        _refuse_other_type(session, row)
        credentials.forget(row)  # credentials of one exchange are never sent to another
        row.allowed_keys, row.bot_allowed_keys = [], []  # keys that are safe on one exchange may be unsafe on another
        row.market_edition = NEWEST.number
    _check(draft, row.own_allowed_keys)
    row.name, row.exchange_type, row.config = draft.name, draft.exchange_type, draft.config
    refuse_taken_name(session, row, "an exchange")
    credentials.keep(row, keys)


@transaction
def replace_credentials(session: Session, actor: Actor, exchange_id: UUID, keys: Mapping[str, str]) -> ExchangeView:
    """Replace the credentials given here; empty ones stay as they are. Live bots keep the old ones until their next
    start."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    if credentials.filled(keys):
        with changing(session, REVISED, row, actor.person_id):
            credentials.keep(row, keys)
        _told(session, actor, row, "replaced the credentials of")
    return view(session, actor, row)


@transaction
def wipe_credentials(session: Session, actor: Actor, exchange_id: UUID) -> ExchangeView:
    """Delete the stored credentials and keep the exchange."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    with changing(session, REVISED, row, actor.person_id):
        credentials.forget(row)
    _told(session, actor, row, "wiped the credentials of")
    return view(session, actor, row)


@transaction
def remove(session: Session, actor: Actor, exchange_id: UUID) -> None:
    """Delete the exchange, or archive it when something ever used it. Its credentials are deleted in any case. Errors:
    `Refused` with the names of the bots that use it."""
    row = fetch(session, actor, Scope.DELETE, Exchange, exchange_id)
    in_use.refuse_while_used(session, actor, row.resource, _HINT)
    if in_use.was_used(session, Kind.EXCHANGE, [row.id]):
        credentials.forget(row)
        row.archived_at = utcnow()
    else:
        session.delete(row)
        kept_states.forget(session, REVISED, row)
        authority.current().deleted(session, row.resource)
    audit.record(session, actor.doer, "deleted", Subject("exchange", row.id, row.name), f"deleted exchange {row.name}")
    tell(session, events.ThingChanged("exchange", row.id))


def _check(draft: ExchangeDraft, allowed: frozenset[str]) -> None:
    if draft.exchange_type not in types():
        raise Invalid(
            "Choose an exchange from the list.", fields={"exchange_type": "Choose an exchange from the list."}
        )
    require_exchange_layer(draft.config, allowed)
    if other_name(draft.config, draft.exchange_type):
        why = "exchange.name: the exchange is chosen above. Remove this, or choose the other exchange."
        raise Invalid("The settings cannot be used.", fields={"config": why})


def _refuse_other_type(session: Session, row: Exchange) -> None:
    if bot_count(session, row.id):
        raise Invalid(
            "Bots use this exchange.", fields={"exchange_type": "Bots use this exchange; add another instead."}
        )


def _told(session: Session, actor: Actor, row: Exchange, verb: str) -> None:
    session.flush()
    audit.record(session, actor.doer, "saved", Subject("exchange", row.id, row.name), f"{verb} exchange {row.name}")
    tell(session, events.ThingChanged("exchange", row.id))
