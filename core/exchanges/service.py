"""What people do with exchanges. Credentials go in and never come out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import audit, crypto, events, in_use, revisions
from core.access import authority
from core.access.policy import HOUSE, Actor, Rights, current, fetch, require, rights, visible
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid, Refused
from core.exchanges.models import PRACTICE, Exchange, ExchangeDraft
from core.freqtrade.settings import exchanges as known
from core.freqtrade.settings.mask import secret_paths
from core.freqtrade.settings.refused_keys import refused_keys, require_allowed, told
from core.in_use import Count
from core.names import refuse_taken_name
from core.practice.market.editions import NEWEST

_MOST_CHARACTERS = 8192
"""Of one credential: private keys in PEM stay well below."""
_HINT = "Delete them, or let them use another."


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """`credentials_set`: names of the credential fields that hold something, never what they hold;
    `credentials_needed`: all of this exchange. `old_key_bots`: how many bots trade live with what was stored before
    the last change. `allowed_keys`: further keys for ccxt that an administrator let pass in its settings,
    `bot_allowed_keys`: in those of bots too. `refused`: a line for each stored key of its settings that would not
    be accepted any more."""

    id: UUID
    name: str
    exchange_type: str
    display_name: str
    config: Mapping[str, Any]
    credentials_needed: tuple[known.Credential, ...]
    credentials_set: tuple[str, ...]
    credentials_changed_at: datetime | None
    owner_id: UUID
    bot_count: int
    old_key_bots: int
    scopes: frozenset[Scope]
    allowed_keys: tuple[str, ...] = ()
    bot_allowed_keys: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def is_practice(self) -> bool:
        return self.exchange_type == PRACTICE

    @property
    def credentials_missing(self) -> tuple[known.Credential, ...]:
        """What has to be added before a bot may trade live."""
        return tuple(field for field in self.credentials_needed if field.value not in self.credentials_set)


@read_only
def list_exchanges(session: Session, actor: Actor, scope: Scope = Scope.VIEW) -> list[ExchangeView]:
    """Those the actor may see (or use), by name."""
    me = current(session, actor)
    mine = visible(me, Kind.EXCHANGE, Exchange.id, Exchange.owner_id, scope)
    living = select(Exchange).where(col(Exchange.archived_at).is_(None), mine)
    rows = session.exec(living.order_by(func.lower(Exchange.name))).all()
    bots, may = _Bots.read(session), rights(session, me, Kind.EXCHANGE)
    return [_view(row, may, bots) for row in rows]


@read_only
def get(session: Session, actor: Actor, exchange_id: UUID) -> ExchangeView:
    row = fetch(session, actor, Scope.VIEW, Exchange, exchange_id)
    return _of(session, actor, row)


@transaction
def add(session: Session, actor: Actor, draft: ExchangeDraft, credentials: Mapping[str, str]) -> ExchangeView:
    require(session, actor, Scope.CREATE, HOUSE)
    _check(draft, frozenset())
    row = Exchange(name=draft.name, exchange_type=draft.exchange_type, config=draft.config, owner_id=actor.person_id)
    refuse_taken_name(session, row, "an exchange")
    _keep(row, credentials)
    session.add(row)
    _saved(session, actor, row, "added")
    authority.current().created(session, row.resource, row.name)
    return _of(session, actor, row)


@transaction
def edit(
    session: Session,
    actor: Actor,
    exchange_id: UUID,
    draft: ExchangeDraft,
    credentials: Mapping[str, str] = MappingProxyType({}),
) -> ExchangeView:
    """`credentials`: those to replace, see `replace_credentials`. Running bots go on with what they were started with.
    The type of an exchange that bots use cannot change; with it the credentials of the old one are forgotten."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    if draft.exchange_type != row.exchange_type:
        _refuse_other_type(session, row)
        _forget_credentials(row)  # the keys of one exchange are never sent to another
        row.allowed_keys, row.bot_allowed_keys = [], []  # what is right for one may be wrong for another
        row.market_edition = NEWEST.number
    _check(draft, row.own_allowed_keys)
    row.name, row.exchange_type, row.config = draft.name, draft.exchange_type, draft.config
    refuse_taken_name(session, row, "an exchange")
    _keep(row, credentials)
    _saved(session, actor, row, "edited and replaced the credentials of" if _filled(credentials) else "edited")
    authority.current().renamed(session, row.resource, row.name)
    return _of(session, actor, row)


@transaction
def replace_credentials(
    session: Session, actor: Actor, exchange_id: UUID, credentials: Mapping[str, str]
) -> ExchangeView:
    """Those that are given; empty ones stay as they are. Live bots keep the old ones until their next start."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    if _filled(credentials):
        _keep(row, credentials)
        _saved(session, actor, row, "replaced the credentials of")
    return _of(session, actor, row)


@transaction
def wipe_credentials(session: Session, actor: Actor, exchange_id: UUID) -> ExchangeView:
    """Forget them without deleting the exchange."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    _forget_credentials(row)
    _saved(session, actor, row, "wiped the credentials of")
    return _of(session, actor, row)


@transaction
def remove(session: Session, actor: Actor, exchange_id: UUID) -> None:
    """Deleted when nothing ever used it, archived when something did, its credentials forgotten in any case.
    Errors: `Refused` with the bots that use it."""
    row = fetch(session, actor, Scope.DELETE, Exchange, exchange_id)
    in_use.refuse_while_used(session, actor, row.resource, _HINT)
    if in_use.was_used(session, Kind.EXCHANGE, [row.id]):
        _forget_credentials(row)
        row.archived_at = utcnow()
    else:
        session.delete(row)
        authority.current().deleted(session, row.resource)
    audit.record(session, actor.doer, "deleted", Subject("exchange", row.id, row.name), f"deleted exchange {row.name}")
    tell(session, events.ThingChanged("exchange", row.id))


def types() -> Mapping[str, known.ExchangeType]:
    """What an exchange can be: the practice market first, then all that Freqtrade supports; with the credentials each
    one needs."""
    practice = known.ExchangeType(PRACTICE, "Practice market (synthetic)", (), official=True)
    return {PRACTICE: practice, **known.BY_NAME}


def open_credentials(row: Exchange) -> dict[str, str]:
    """In clear, for the secret file of a workload. Never for a page."""
    return {key: str(value) for key, value in crypto.vault().open(row.credentials, row.sealed_at).items()}


def _openable(row: Exchange) -> dict[str, str]:
    """Nothing, where it does not open: it counts as not set, can be set anew, and hides no other exchange."""
    try:
        return open_credentials(row)
    except Refused:
        return {}


def _check(draft: ExchangeDraft, allowed: frozenset[str]) -> None:
    if draft.exchange_type not in types():
        raise Invalid(
            "Choose an exchange from the list.", fields={"exchange_type": "Choose an exchange from the list."}
        )
    require_allowed(draft.config, allowed)
    if secret := secret_paths(draft.config):
        where = ", ".join(".".join(path) for path in secret)
        raise Invalid(
            "Settings are kept in clear.", fields={"config": f"{where}: secrets belong into the credentials."}
        )


def _refuse_other_type(session: Session, row: Exchange) -> None:
    if in_use.count(session, Count.LIVING, Kind.EXCHANGE).get(row.id):
        raise Invalid(
            "Bots use this exchange.", fields={"exchange_type": "Bots use this exchange; add another instead."}
        )


def _filled(credentials: Mapping[str, str]) -> dict[str, str]:
    return {key: value.strip() for key, value in credentials.items() if value and value.strip()}


def _keep(row: Exchange, credentials: Mapping[str, str]) -> None:
    """Those given in place of those stored. Errors: `Invalid` at what this exchange does not know, or at nonsense."""
    given = _filled(credentials)
    if not given:
        return
    wanted = {field.value for field in types()[row.exchange_type].credentials}
    if unknown := set(given) - wanted:
        raise Invalid("This exchange has no such credential.", fields=dict.fromkeys(unknown, "Not used here."))
    if too_long := {key: "Too long." for key, value in given.items() if len(value) > _MOST_CHARACTERS}:
        raise Invalid("A credential is too long.", fields=too_long)
    row.credentials = crypto.vault().seal(_openable(row) | given, row.sealed_at)
    row.credentials_changed_at = utcnow()


def _forget_credentials(row: Exchange) -> None:
    if row.credentials:
        row.credentials, row.credentials_changed_at = "", utcnow()


def _saved(session: Session, actor: Actor, row: Exchange, verb: str) -> None:
    session.flush()
    revisions.save(session, "exchange", row.id, row.config, actor.person_id)
    audit.record(session, actor.doer, "saved", Subject("exchange", row.id, row.name), f"{verb} exchange {row.name}")
    tell(session, events.ThingChanged("exchange", row.id))


@dataclass(frozen=True, slots=True)
class _Bots:
    """By exchange: how many bots use it, and how many of them trade with credentials that were replaced since."""

    living: Mapping[UUID, int]
    on_old_keys: Mapping[UUID, int]

    @classmethod
    def read(cls, session: Session) -> "_Bots":
        return cls(*(in_use.count(session, which, Kind.EXCHANGE) for which in (Count.LIVING, Count.ON_OLD_KEYS)))


def _of(session: Session, actor: Actor, row: Exchange) -> ExchangeView:
    return _view(row, rights(session, current(session, actor), Kind.EXCHANGE), _Bots.read(session))


def _view(row: Exchange, may: Rights, bots: _Bots) -> ExchangeView:
    kind = types()[row.exchange_type]
    return ExchangeView(
        id=row.id,
        name=row.name,
        exchange_type=row.exchange_type,
        display_name=kind.title,
        config=row.config,
        credentials_needed=kind.credentials,
        credentials_set=tuple(_openable(row)),
        credentials_changed_at=row.credentials_changed_at,
        owner_id=row.owner_id,
        bot_count=bots.living.get(row.id, 0),
        old_key_bots=bots.on_old_keys.get(row.id, 0),
        scopes=may.of(row.resource),
        allowed_keys=tuple(row.allowed_keys),
        bot_allowed_keys=tuple(row.bot_allowed_keys),
        refused=tuple(told(refused_keys(row.config, row.own_allowed_keys))),
    )
