"""Get the open runner for a row. Services and background rounds reach runners only through this module."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from sqlmodel import Session

from core import db
from core.encryption import crypto
from core.errors import NotFound, Refused
from core.runners import kinds
from core.runners.descriptor import Descriptor
from core.runners.models import RunnerRow
from core.runners.port import Runner
from core.runners.registry import Connection, Registry

_registry: Registry | None = None


def install(registry: Registry | None) -> None:
    """Set the registry of this installation. The composition root calls it."""
    global _registry
    _registry = registry


async def reach(runner_id: UUID) -> Runner:
    """Return the open runner; it is opened at first use. Errors: `NotFound`; `Refused` for a kind that is not served
    here."""
    try:
        return _installed().get(runner_id)
    except LookupError:
        pass
    row = await db.current().run(lambda session: _row(session, runner_id), reads_only=True)
    connection = Connection(row.endpoint, {**row.config, **crypto.vault().open(row.secure_config, row.sealed_at)})
    return _installed().open(runner_id, row.type, connection)


async def forget(runner_id: UUID) -> None:
    """Close the runner, so that the next `reach` uses its changed connection. Its workloads keep running. Does nothing
    when it is not open."""
    if _registry is not None:
        await _registry.close(runner_id)


@asynccontextmanager
async def tried(runner_id: UUID, kind: str, connection: Connection) -> AsyncIterator[Runner]:
    """Open a second runner with this connection and close it afterwards, to look at it before the connection is
    saved."""
    runner = _installed().make(runner_id, kind, connection)
    try:
        yield runner
    finally:
        await runner.close()


def served() -> tuple[Descriptor, ...]:
    """Return the kinds of runner that this installation serves, the preferred one first."""
    return tuple(one for one in kinds.registered() if one.kind in _installed().kinds)


def require_served(kind: str) -> None:
    """Raise when this installation does not serve this kind. Errors: `Refused`."""
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
