"""From a runner's row to the open runner: the one way services and background rounds get at it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from sqlmodel import Session

from core import crypto, db
from core.errors import NotFound, Refused
from core.runners import kinds
from core.runners.descriptor import Descriptor
from core.runners.models import RunnerRow
from core.runners.port import Runner
from core.runners.registry import Connection, Registry

_registry: Registry | None = None


def install(registry: Registry | None) -> None:
    """The composition root says which kinds this installation serves."""
    global _registry
    _registry = registry


async def reach(runner_id: UUID) -> Runner:
    """Opened at first use. Errors: `NotFound`, `Refused` for a kind that is not served here."""
    try:
        return _installed().get(runner_id)
    except LookupError:
        pass
    row = await db.current().run(lambda session: _row(session, runner_id), reads_only=True)
    connection = Connection(row.endpoint, {**row.config, **crypto.vault().open(row.secure_config, row.sealed_at)})
    return _installed().open(runner_id, row.type, connection)


async def forget(runner_id: UUID) -> None:
    """Close it, so that it is opened again with a changed connection. Its workloads go on. Nothing to do when it is not
    open."""
    if _registry is not None:
        await _registry.close(runner_id)


@asynccontextmanager
async def tried(runner_id: UUID, kind: str, connection: Connection) -> AsyncIterator[Runner]:
    """Reached this way for a moment, beside the open one: to see what is there before anything is saved."""
    runner = _installed().make(runner_id, kind, connection)
    try:
        yield runner
    finally:
        await runner.close()


def served() -> tuple[Descriptor, ...]:
    """The kinds of runner this installation can have, the preferred first."""
    return tuple(one for one in kinds.registered() if one.kind in _installed().kinds)


def require_served(kind: str) -> None:
    """Errors: `Refused` in words for people when this installation cannot have runners of this kind."""
    _installed().require_served(kind)


def _row(session: Session, runner_id: UUID) -> RunnerRow:
    row = session.get(RunnerRow, runner_id)
    if row is None:
        raise NotFound("This runner does not exist.")
    return row


def _installed() -> Registry:
    if _registry is None:
        raise Refused("No runners are available yet; Flotilla is still starting.")
    return _registry
