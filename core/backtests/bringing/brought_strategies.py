"""Which strategy version a result that was made elsewhere belongs to: one with the same source, or a new strategy."""

import asyncio
import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, current, fetch, visible
from core.access.scopes import Kind, Scope
from core.db import read_only
from core.errors import Invalid
from core.freqtrade.backtests.results.result_reading import FoundStrategy
from core.freqtrade.sources import source_text
from core.freqtrade.sources.hyperopt_parameters import Content, is_export
from core.strategies import service as strategies
from core.strategies.models import WITHOUT_CODE, Strategy, StrategyDraft

NOTE = "Brought in with the result of a backtest"
_MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class BroughtVersion:
    """The version of a result. `new_family`: the strategy that was added for it; None when it was there before."""

    id: UUID
    new_family: UUID | None = None


async def version_of(actor: Actor, found: FoundStrategy, given: UUID | None) -> BroughtVersion:
    """Return the version of this result, which the actor may use. `given`: the one that they chose. Errors: `NotFound`;
    `Invalid` at `strategy_id` when the result has no source, or one that is no strategy."""
    if given is not None:
        await _may_use(actor, given)
        return BroughtVersion(given)
    code = await asyncio.to_thread(_code, found)
    parameters = found.parameters if is_export(found.parameters) else {}
    same = await _same(actor, hashlib.sha256(code.encode()).hexdigest(), found.strategy, parameters)
    return BroughtVersion(same) if same else await _add(actor, found.strategy, code, parameters)


def _code(found: FoundStrategy) -> str:
    """Return the source as a version stores it."""
    if found.source is None:
        words = f"The source of {found.strategy} is not in it. Choose the strategy version that was tested."
        raise Invalid(words, fields={"strategy_id": words})
    return source_text.decode(found.source)


@read_only
def _may_use(session: Session, actor: Actor, version_id: UUID) -> None:
    fetch(session, actor, Scope.USE, Strategy, version_id)


@read_only
def _same(session: Session, actor: Actor, sha256: str, class_name: str, parameters: Content) -> UUID | None:
    """Return the newest living version that the actor may use, of this source and with these parameters."""
    usable = visible(current(session, actor), Kind.STRATEGY, Strategy.family_id, Strategy.owner_id, Scope.USE)
    alike = Strategy.sha256 == sha256, Strategy.class_name == class_name, col(Strategy.archived_at).is_(None)
    query = select(Strategy).where(usable, *alike).options(WITHOUT_CODE).order_by(col(Strategy.created_at).desc())
    return next((row.id for row in session.exec(query.limit(100)) if row.parameters == parameters), None)


async def _add(actor: Actor, class_name: str, code: str, parameters: Content) -> BroughtVersion:
    name = await _free_name(actor, class_name)
    draft = StrategyDraft(name=name, code=code, class_name=class_name, parameters=parameters, note=NOTE)
    try:
        made = await strategies.add(actor, draft)
    except Invalid as error:
        words = f"The source of {class_name} in it cannot be taken in. Choose the strategy version that was tested."
        raise Invalid(words, fields={"strategy_id": words}, detail=str(error)) from error
    return BroughtVersion(made.id, made.family_id)


@read_only
def _free_name(session: Session, actor: Actor, class_name: str) -> str:
    living = Strategy.owner_id == actor.person_id, col(Strategy.archived_at).is_(None)
    taken = set(session.exec(select(Strategy.name).where(*living)))
    names = (class_name, *(f"{class_name[:100]} {number}" for number in range(2, _MOST_NAMES)))
    return next((name for name in names if name not in taken), class_name)
