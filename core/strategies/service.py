"""What people do with strategies. Saving never changes a version: it makes the next one."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from core import audit, db, events
from core.access.policy import HOUSE, Actor, Rights, current, fetch, require, rights, visible
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.backtests.models import Backtest
from core.bot_records.models import Bot, Deployment
from core.bots.rights import used_by
from core.configurations.checks import require_strategy_layer
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid, NotFound
from core.freqtrade.sources.source import Reading
from core.names import refuse_taken_name
from core.strategies import readings
from core.strategies.models import WITHOUT_CODE, Strategy, StrategyDraft


@dataclass(frozen=True, slots=True)
class FamilyView:
    """A strategy in a list: its newest version, and who uses any of them."""

    family_id: UUID
    latest_id: UUID
    name: str
    class_name: str
    timeframe: str | None
    can_short: bool
    version_number: int
    saved_at: datetime
    bot_count: int
    owner_id: UUID
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version in the history of its family, without its code."""

    id: UUID
    version_number: int
    is_latest: bool
    class_name: str
    timeframe: str | None
    note: str
    author_id: UUID | None
    saved_at: datetime
    bot_count: int


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version whole. `config` is the layer "strategy" of the configuration. `is_too_large`: its source could not be
    read, so nothing is known of it but the name of its class."""

    id: UUID
    family_id: UUID
    name: str
    version_number: int
    is_latest: bool
    parent_id: UUID | None
    class_name: str
    timeframe: str | None
    can_short: bool
    is_too_large: bool
    code: str
    config: Mapping[str, Any]
    note: str
    sha256: str
    saved_at: datetime
    owner_id: UUID
    scopes: frozenset[Scope]


_LIGHT = (
    Strategy.id,
    Strategy.family_id,
    Strategy.name,
    Strategy.class_name,
    Strategy.timeframe,
    Strategy.can_short,
    Strategy.version_number,
    Strategy.is_latest,
    Strategy.created_at,
    Strategy.owner_id,
    Strategy.note,
    Strategy.author_id,
)
"""Everything a list shows; never the code."""

_USES: tuple[Any, ...] = (Bot.strategy_id, Deployment.strategy_id, Backtest.strategy_id)
_WHAT_WAS_SAVED = attrgetter("name", "class_name", "sha256", "config")


@read_only
def list_strategies(session: Session, actor: Actor, scope: Scope = Scope.VIEW) -> list[FamilyView]:
    """Families the actor may see (or use), by name."""
    me = current(session, actor)
    mine = visible(me, Kind.STRATEGY, Strategy.family_id, Strategy.owner_id, scope)
    newest = select(*_LIGHT).where(col(Strategy.is_latest), col(Strategy.archived_at).is_(None), mine)  # type: ignore[call-overload]
    bots, may = _bots_per_family(session), rights(session, me, Kind.STRATEGY)
    return [
        _family(row, bots.get(row.family_id, 0), may)
        for row in session.exec(newest.order_by(func.lower(Strategy.name)))
    ]


@read_only
def versions(session: Session, actor: Actor, family_id: UUID) -> list[VersionLine]:
    """Newest first."""
    _head(session, actor, Scope.VIEW, family_id)
    query = select(*_LIGHT).where(Strategy.family_id == family_id)  # type: ignore[call-overload]
    counts = _bots_per_version(session, family_id)
    rows = session.exec(query.order_by(col(Strategy.version_number).desc()))
    return [
        VersionLine(
            row.id,
            row.version_number,
            row.is_latest,
            row.class_name,
            row.timeframe,
            row.note,
            row.author_id,
            row.created_at,
            counts.get(row.id, 0),
        )
        for row in rows
    ]


@read_only
def get(session: Session, actor: Actor, version_id: UUID) -> VersionView:
    return _of(session, actor, fetch(session, actor, Scope.VIEW, Strategy, version_id))


async def inspect(actor: Actor, code: str) -> Reading:
    """What a source says of itself, for whoever writes one. It is never imported. Cancelled, it is read no further."""
    await _may_add(actor)
    return await readings.read(code, actor.person_id)


async def add(actor: Actor, draft: StrategyDraft) -> VersionView:
    """A new family with its version 1. Errors: `Invalid` at `code` (syntax, no strategy class), `class_name`, `name`,
    `config`."""
    await _may_add(actor)
    reading = await readings.read(draft.code, actor.person_id)
    return await db.current().run(lambda session: add_read(session, actor, draft, reading))


def add_read(session: Session, actor: Actor, draft: StrategyDraft, reading: Reading) -> VersionView:
    """`add` as a part of another transaction. `reading`: of its code."""
    require(session, actor, Scope.CREATE, HOUSE)
    id = uuid4()
    row = _row(draft, reading, id=id, family_id=id, owner_id=actor.person_id, author_id=actor.person_id)
    _refuse_taken_name(session, row)
    return _store(session, actor, row)


async def save(actor: Actor, family_id: UUID, draft: StrategyDraft, based_on: UUID) -> VersionView:
    """The next version. `based_on`: the version the author had before him, kept as its parent, also when somebody
    else has saved in between: nothing is lost, both are versions. Saving what the newest already holds returns it."""
    await _may_save(actor, family_id)
    reading = await readings.read(draft.code, actor.person_id)
    return await db.current().run(lambda session: _save(session, actor, family_id, draft, reading, based_on))


@read_only
def _may_add(session: Session, actor: Actor) -> None:
    require(session, actor, Scope.CREATE, HOUSE)


@read_only
def _may_save(session: Session, actor: Actor, family_id: UUID) -> None:
    _head(session, actor, Scope.EDIT, family_id)


def _save(
    session: Session, actor: Actor, family_id: UUID, draft: StrategyDraft, reading: Reading, based_on: UUID
) -> VersionView:
    head = _head(session, actor, Scope.EDIT, family_id)
    parent = session.exec(select(Strategy.family_id).where(Strategy.id == based_on)).first()
    if parent != family_id:
        raise NotFound("The version this was based on does not exist.")
    row = _row(draft, reading, id=uuid4(), family_id=family_id, owner_id=head.owner_id, author_id=actor.person_id)
    if _WHAT_WAS_SAVED(row) == _WHAT_WAS_SAVED(head):
        return _of(session, actor, head)
    row.version_number, row.parent_id = head.version_number + 1, based_on
    if row.name != head.name:
        _refuse_taken_name(session, row)
        session.execute(update(Strategy).where(col(Strategy.family_id) == family_id).values(name=row.name))
    head.is_latest = False
    session.add(head)
    session.flush()
    return _store(session, actor, row)


@transaction
def remove(session: Session, actor: Actor, family_id: UUID) -> None:
    """Deleted when nothing ever used any version, archived otherwise. Errors: `Refused` with the bots that use it."""
    head = _head(session, actor, Scope.DELETE, family_id)
    ids = select(Strategy.id).where(Strategy.family_id == family_id)
    hint = "Delete them, or let them use another."
    used_by.refuse_while_used(session, actor, head.resource, col(Bot.strategy_id).in_(ids), hint)
    if _has_history(session, family_id):
        session.execute(update(Strategy).where(col(Strategy.family_id) == family_id).values(archived_at=utcnow()))
    else:
        _erase(session, family_id)
    subject = Subject("strategy", family_id, head.name)
    audit.record(session, actor.doer, "deleted", subject, f"deleted strategy {head.name}")
    tell(session, events.ThingChanged("strategy", family_id))


def _has_history(session: Session, family_id: UUID) -> bool:
    """Ran, was tried, or is what another family was forked from."""
    ids = select(Strategy.id).where(Strategy.family_id == family_id)
    forks = select(Strategy.id).where(col(Strategy.forked_from).in_(ids), Strategy.family_id != family_id)
    used = (select(column).where(col(column).in_(ids)) for column in _USES)
    return any(session.exec(query.limit(1)).first() for query in (*used, forks))


def _erase(session: Session, family_id: UUID) -> None:
    """Youngest first: each version refers to the one before."""
    query = select(Strategy).where(Strategy.family_id == family_id).options(WITHOUT_CODE)
    for row in session.exec(query.order_by(col(Strategy.version_number).desc())).all():
        session.delete(row)
        session.flush()


def _row(
    draft: StrategyDraft, reading: Reading, *, id: UUID, family_id: UUID, owner_id: UUID, author_id: UUID
) -> Strategy:
    found = reading.choose(draft.class_name)
    require_strategy_layer(draft.config)
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
    )


def _refuse_taken_name(session: Session, row: Strategy) -> None:
    if not row.name:
        raise Invalid("The strategy needs a name.", fields={"name": "Give it a name."})
    refuse_taken_name(session, row, "a strategy", itself="family_id")


def _store(session: Session, actor: Actor, row: Strategy) -> VersionView:
    session.add(row)
    session.flush()
    subject = Subject("strategy", row.family_id, row.name)
    audit.record(session, actor.doer, "saved", subject, f"saved {row.name} v{row.version_number}")
    tell(session, events.ThingChanged("strategy", row.family_id))
    return _of(session, actor, row)


def _head(session: Session, actor: Actor, scope: Scope, family_id: UUID) -> Strategy:
    newest = select(Strategy).where(Strategy.family_id == family_id, col(Strategy.is_latest))
    row = session.exec(newest.options(WITHOUT_CODE)).first()
    if row is None or (row.archived_at is not None and scope is not Scope.VIEW):
        current(session, actor)
        raise NotFound("This strategy does not exist, or you may not do this with it.")
    require(session, actor, scope, row.resource)
    return row


def _bots_per_family(session: Session) -> dict[UUID, int]:
    query = (
        select(Strategy.family_id, func.count())
        .join(Bot, col(Bot.strategy_id) == Strategy.id)
        .where(col(Bot.archived_at).is_(None))
        .group_by(col(Strategy.family_id))
    )
    return dict(session.exec(query).all())


def _bots_per_version(session: Session, family_id: UUID) -> dict[UUID, int]:
    query = (
        select(Bot.strategy_id, func.count())
        .join(Strategy, col(Bot.strategy_id) == Strategy.id)
        .where(Strategy.family_id == family_id, col(Bot.archived_at).is_(None))
        .group_by(col(Bot.strategy_id))
    )
    return dict(session.exec(query).all())


def _family(row: Any, bot_count: int, may: Rights) -> FamilyView:
    resource = Strategy.resource_of(row.family_id, row.owner_id)
    return FamilyView(
        family_id=row.family_id,
        latest_id=row.id,
        name=row.name,
        class_name=row.class_name,
        timeframe=row.timeframe,
        can_short=row.can_short,
        version_number=row.version_number,
        saved_at=row.created_at,
        bot_count=bot_count,
        owner_id=row.owner_id,
        scopes=may.of(resource),
    )


def _of(session: Session, actor: Actor, row: Strategy) -> VersionView:
    may = rights(session, current(session, actor), Kind.STRATEGY)
    return VersionView(
        id=row.id,
        family_id=row.family_id,
        name=row.name,
        version_number=row.version_number,
        is_latest=row.is_latest,
        parent_id=row.parent_id,
        class_name=row.class_name,
        timeframe=row.timeframe,
        can_short=row.can_short,
        is_too_large=readings.of(row).is_too_large,
        code=row.code,
        config=row.config,
        note=row.note,
        sha256=row.sha256,
        saved_at=row.created_at,
        owner_id=row.owner_id,
        scopes=may.of(row.resource),
    )
