"""What people do with exchanges. Credentials go in and never come out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core import audit, crypto, events, revisions
from core.access.policy import HOUSE, Actor, Rights, current, fetch, require, rights, visible
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.bots.models import Bot, Deployment
from core.db import tell, transaction, utcnow
from core.errors import Invalid, Refused
from core.exchanges.models import PRACTICE, Exchange, ExchangeDraft
from core.freqtrade import exchanges as known
from core.freqtrade.mask import secret_paths
from core.freqtrade.refused import refused_keys


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """`credentials_set`: names of the credential fields that hold something; never what they hold.
    `old_key_bots`: how many bots still run with what was stored before the last change."""

    id: UUID
    name: str
    exchange_type: str
    display_name: str
    config: Mapping[str, Any]
    credentials_set: tuple[str, ...]
    credentials_changed_at: datetime | None
    owner_id: UUID
    bot_count: int
    old_key_bots: int
    scopes: frozenset[Scope]

    @property
    def is_practice(self) -> bool:
        return self.exchange_type == PRACTICE


@transaction
def list_exchanges(session: Session, actor: Actor, scope: Scope = Scope.VIEW) -> list[ExchangeView]:
    """Those the actor may see (or use), by name."""
    me = current(session, actor)
    mine = visible(me, Kind.EXCHANGE, Exchange.id, Exchange.owner_id, scope)
    living = select(Exchange).where(col(Exchange.archived_at).is_(None), mine)
    rows = session.exec(living.order_by(func.lower(Exchange.name))).all()
    counts, old, may = _bot_counts(session), _bots_on_old_keys(session), rights(session, me, Kind.EXCHANGE)
    return [_view(row, may, counts.get(row.id, 0), old.get(row.id, 0)) for row in rows]


@transaction
def get(session: Session, actor: Actor, exchange_id: UUID) -> ExchangeView:
    row = fetch(session, actor, Scope.VIEW, Exchange, exchange_id)
    return _of(session, actor, row)


@transaction
def add(session: Session, actor: Actor, draft: ExchangeDraft, credentials: Mapping[str, str]) -> ExchangeView:
    require(session, actor, Scope.CREATE, HOUSE)
    _check(draft)
    row = Exchange(name=draft.name, exchange_type=draft.exchange_type, config=draft.config, owner_id=actor.person_id)
    _refuse_taken_name(session, row)
    _seal(row, credentials)
    session.add(row)
    _saved(session, actor, row, "added")
    return _of(session, actor, row)


@transaction
def edit(session: Session, actor: Actor, exchange_id: UUID, draft: ExchangeDraft) -> ExchangeView:
    """Running bots go on with what they were started with. The type of an exchange that bots use cannot change."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    _check(draft)
    if draft.exchange_type != row.exchange_type and _users(session, row.id):
        raise Invalid(
            "Bots use this exchange.", fields={"exchange_type": "Bots use this exchange; add another instead."}
        )
    row.name, row.exchange_type, row.config = draft.name, draft.exchange_type, draft.config
    _refuse_taken_name(session, row)
    _saved(session, actor, row, "edited")
    return _of(session, actor, row)


@transaction
def replace_credentials(
    session: Session, actor: Actor, exchange_id: UUID, credentials: Mapping[str, str]
) -> ExchangeView:
    """All fields at once; empty ones are forgotten. Running bots keep the old ones until their next start."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    _seal(row, credentials)
    _saved(session, actor, row, "replaced the credentials of")
    return _of(session, actor, row)


@transaction
def wipe_credentials(session: Session, actor: Actor, exchange_id: UUID) -> ExchangeView:
    """Forget them without deleting the exchange."""
    row = fetch(session, actor, Scope.EDIT, Exchange, exchange_id)
    row.credentials, row.credentials_changed_at = "", utcnow()
    _saved(session, actor, row, "wiped the credentials of")
    return _of(session, actor, row)


@transaction
def remove(session: Session, actor: Actor, exchange_id: UUID) -> None:
    """Deleted when nothing ever used it, archived when something did. Errors: `Refused` with the bots that use it."""
    row = fetch(session, actor, Scope.DELETE, Exchange, exchange_id)
    if names := _users(session, row.id):
        raise Refused(f"{len(names)} bots use this exchange: {', '.join(names)}.", reasons=names)
    if session.exec(select(Bot.id).where(Bot.exchange_id == row.id)).first():
        row.archived_at, row.credentials = utcnow(), ""
    else:
        session.delete(row)
    audit.record(session, actor.doer, "deleted", Subject("exchange", row.id, row.name), f"deleted exchange {row.name}")
    tell(session, events.ThingChanged("exchange", row.id))


def types() -> Mapping[str, known.ExchangeType]:
    """What an exchange can be: the practice market first, then all that Freqtrade supports; with the credentials each
    one needs."""
    practice = known.ExchangeType(PRACTICE, "Practice market (synthetic)", (), official=True)
    return {PRACTICE: practice, **known.BY_NAME}


def open_credentials(row: Exchange) -> dict[str, str]:
    """In clear, for the secret file of a workload. Never for a page."""
    return {key: str(value) for key, value in crypto.vault().open(row.credentials).items()}


def _check(draft: ExchangeDraft) -> None:
    if draft.exchange_type not in types():
        raise Invalid(
            "Choose an exchange from the list.", fields={"exchange_type": "Choose an exchange from the list."}
        )
    if refused := refused_keys(draft.config):
        raise Invalid("The settings cannot be used.", fields={"config": " ".join(refused.values())})
    if secret := secret_paths(draft.config):
        where = ", ".join(".".join(path) for path in secret)
        raise Invalid(
            "Settings are kept in clear.", fields={"config": f"{where}: secrets belong into the credentials."}
        )


def _refuse_taken_name(session: Session, row: Exchange) -> None:
    same = select(Exchange.id).where(
        Exchange.owner_id == row.owner_id,
        Exchange.name == row.name,
        Exchange.id != row.id,
        col(Exchange.archived_at).is_(None),
    )
    with session.no_autoflush:
        if session.exec(same).first():
            raise Invalid("The name is taken.", fields={"name": "You have an exchange of this name already."})


def _seal(row: Exchange, credentials: Mapping[str, str]) -> None:
    wanted = {field.value for field in types()[row.exchange_type].credentials}
    given = {key: value.strip() for key, value in credentials.items() if value and value.strip()}
    if unknown := set(given) - wanted:
        raise Invalid("This exchange has no such credential.", fields=dict.fromkeys(unknown, "Not used here."))
    if too_long := {key: "Too long." for key, value in given.items() if len(value) > 8192}:
        raise Invalid("A credential is too long.", fields=too_long)
    row.credentials, row.credentials_changed_at = crypto.vault().seal(given), utcnow()


def _saved(session: Session, actor: Actor, row: Exchange, verb: str) -> None:
    session.flush()
    revisions.save(session, "exchange", row.id, row.config, actor.person_id)
    audit.record(session, actor.doer, "saved", Subject("exchange", row.id, row.name), f"{verb} exchange {row.name}")
    tell(session, events.ThingChanged("exchange", row.id))


def _users(session: Session, exchange_id: UUID) -> list[str]:
    query = select(Bot.name).where(Bot.exchange_id == exchange_id, col(Bot.archived_at).is_(None))
    return list(session.exec(query.order_by(Bot.name)))


def _bot_counts(session: Session) -> dict[UUID, int]:
    living = select(Bot.exchange_id, func.count()).where(col(Bot.archived_at).is_(None)).group_by(col(Bot.exchange_id))
    return dict(session.exec(living).all())


def _bots_on_old_keys(session: Session) -> dict[UUID, int]:
    query = (
        select(Bot.exchange_id, func.count())
        .join(Deployment, col(Deployment.bot_id) == Bot.id)
        .join(Exchange, col(Exchange.id) == Bot.exchange_id)
        .where(col(Deployment.ended_at).is_(None), col(Deployment.started_at) < Exchange.credentials_changed_at)
        .group_by(col(Bot.exchange_id))
    )
    return dict(session.exec(query).all())


def _of(session: Session, actor: Actor, row: Exchange) -> ExchangeView:
    may = rights(session, current(session, actor), Kind.EXCHANGE)
    return _view(row, may, len(_users(session, row.id)), _bots_on_old_keys(session).get(row.id, 0))


def _view(row: Exchange, may: Rights, bot_count: int, old_key_bots: int) -> ExchangeView:
    return ExchangeView(
        id=row.id,
        name=row.name,
        exchange_type=row.exchange_type,
        display_name=types()[row.exchange_type].title,
        config=row.config,
        credentials_set=tuple(open_credentials(row)),
        credentials_changed_at=row.credentials_changed_at,
        owner_id=row.owner_id,
        bot_count=bot_count,
        old_key_bots=old_key_bots,
        scopes=may.of(row.resource),
    )
