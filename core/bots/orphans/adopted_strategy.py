"""The strategy of an orphan: the stored version with exactly its source, or a new strategy made from it."""

import hashlib
from collections.abc import Iterator
from itertools import count
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, current, visible
from core.access.scopes import Kind, Scope
from core.bots.orphans import manifest_files
from core.bots.orphans.manifest import Manifest
from core.errors import Invalid, Refused
from core.freqtrade.sources.source import Reading
from core.runners.models import RunnerRow
from core.strategies import extras, storing
from core.strategies.models import WITHOUT_CODE, Strategy, StrategyDraft


def strategy_of(session: Session, actor: Actor, told: Manifest, reading: Reading, runner: RunnerRow) -> UUID:
    """Return the id of the version with exactly this source, extras and configuration, or of a new strategy made from
    them. Errors: `Refused` when they cannot be kept, or when a file is not in the manifest."""
    if known := known_strategy(session, actor, told):
        return known.id
    if reading.problem:
        raise Refused(f"Its strategy cannot be kept: {reading.problem}")
    draft = StrategyDraft(
        name=_free_name(session, actor, told.strategy_name.strip() or told.class_name),
        code=told.code,
        config=told.strategy_layer,
        parameters=told.strategy_parameters,
        packages=told.strategy_packages,
        files=manifest_files.opened(told.strategy_files),
        class_name=told.class_name,
        note=f"Found with a bot that was adopted on {runner.name}"[:500],
    )
    try:
        return storing.first_version(session, actor, draft, reading).id
    except Invalid as error:
        raise Refused(
            f"Its strategy cannot be kept: {error}", reasons=list(error.fields.values()), detail=error.detail
        ) from error


def known_strategy(session: Session, actor: Actor, told: Manifest) -> Strategy | None:
    """Return the newest version of this source, extras and configuration that the person may use."""
    mine = visible(current(session, actor), Kind.STRATEGY, Strategy.family_id, Strategy.owner_id, Scope.USE)
    sha256 = hashlib.sha256(told.code.encode()).hexdigest()
    files = {path: file.sha256 for path, file in told.strategy_files.items()}
    extras_sha256 = extras.sha256_of(told.strategy_parameters, files, told.strategy_packages)
    its = (Strategy.sha256 == sha256, Strategy.class_name == told.class_name, Strategy.extras_sha256 == extras_sha256)
    query = select(Strategy).where(*its, mine, col(Strategy.archived_at).is_(None)).options(WITHOUT_CODE)
    rows = session.exec(query.order_by(col(Strategy.created_at).desc()))
    return next((row for row in rows if row.config == told.strategy_layer), None)


def _free_name(session: Session, actor: Actor, name: str) -> str:
    mine = (Strategy.owner_id == actor.person_id, col(Strategy.archived_at).is_(None))
    taken = set(session.exec(select(Strategy.name).where(*mine)))
    return next(one for one in _variants(name) if one not in taken)


def _variants(name: str) -> Iterator[str]:
    yield name[:120]
    for number in count(2):
        yield f"{name[:100]} (adopted {number})"
