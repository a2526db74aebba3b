"""Build the views of strategies for pages, with the number of bots that use them."""

from collections import Counter
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from core import in_use
from core.access.policy import Actor, Rights, current, rights
from core.access.scopes import Kind
from core.freqtrade.sources.parameter_differences import differences
from core.in_use import Count
from core.revisions.kept_states import newest_number
from core.runners.versions import provided_modules
from core.strategies import further_files, readings
from core.strategies.models import Strategy
from core.strategies.views import FamilyView, VersionLine, VersionView

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
"""All columns that a list shows, without the code."""


def families(session: Session, may: Rights, *wanted: ColumnElement[bool]) -> list[FamilyView]:
    """Return the newest version of each family, ordered by name. `wanted`: conditions of the query."""
    newest = select(*_LIGHT).where(col(Strategy.is_latest), *wanted)  # type: ignore[call-overload]
    bots = _bots_per_family(session)
    rows = session.exec(newest.order_by(func.lower(Strategy.name)))
    return [_family(row, bots.get(row.family_id, 0), may) for row in rows]


def version_lines(session: Session, family_id: UUID) -> list[VersionLine]:
    """Return the versions of a family, newest first."""
    query = select(*_LIGHT).where(Strategy.family_id == family_id)  # type: ignore[call-overload]
    counts = _bots_per_version(session)
    rows = session.exec(query.order_by(col(Strategy.version_number).desc()))
    return [_line(row, counts.get(row.id, 0)) for row in rows]


def whole(session: Session, actor: Actor, row: Strategy) -> VersionView:
    """Return one version with its code. Errors: `SignedOut` when the actor's session or account has ended."""
    may = rights(session, current(session, actor), Kind.STRATEGY)
    reading = readings.of(row)
    files = tuple(further_files.listed(session, row.id)) if row.extras_sha256 else ()
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
        is_too_large=reading.is_too_large,
        code=row.code,
        config=row.config,
        parameters=row.parameters,
        parameter_lines=tuple(differences(row.parameters, reading, row.class_name)),
        packages=tuple(row.packages),
        faults=reading.faults_of(row.class_name),
        advice=reading.advice_of(row.class_name),
        lacking=provided_modules.missing(reading.imports, row.packages, [file.path for file in files]),
        files=files,
        note=row.note,
        sha256=row.sha256,
        saved_at=row.created_at,
        owner_id=row.owner_id,
        scopes=may.of(row.resource),
        family_revision=newest_number(session, Kind.STRATEGY, row.family_id),
    )


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


def _line(row: Any, bot_count: int) -> VersionLine:
    return VersionLine(
        row.id,
        row.version_number,
        row.is_latest,
        row.class_name,
        row.timeframe,
        row.note,
        row.author_id,
        row.created_at,
        bot_count,
    )


def _bots_per_family(session: Session) -> Counter[UUID]:
    """Return family → number of bots that use any of its versions."""
    versions = _bots_per_version(session)
    families = session.exec(select(Strategy.id, Strategy.family_id).where(col(Strategy.id).in_(versions)))
    return sum((Counter({family_id: versions[id]}) for id, family_id in families), Counter())


def _bots_per_version(session: Session) -> Mapping[UUID, int]:
    return in_use.count(session, Count.LIVING, Kind.STRATEGY)
