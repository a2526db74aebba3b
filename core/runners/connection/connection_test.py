"""Test a connection before it is saved. Only for administrators, because Flotilla connects to whatever address they
enter."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from uuid import UUID, uuid4

from sqlmodel import Session

from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Scope
from core.db import read_only
from core.errors import NotFound, Refused, Unavailable
from core.runners.connection import connections
from core.runners.connection.connection_model import Checked
from core.runners.folders.file_pieces import whole_file
from core.runners.models import RunnerDraft, RunnerRow
from core.runners.open_runner import require_served, tried
from core.runners.port import Runner, RunnerFacts
from core.runners.registry import Connection

ANSWERS_WITHIN_SECONDS = 20.0
"""Longer than an adapter itself waits for one answer, so that the adapter's own error comes first."""


async def try_out(actor: Actor, draft: RunnerDraft, runner_id: UUID | None = None) -> RunnerFacts:
    """Connect and return the facts of the runner; nothing is saved. `runner_id`: the runner being edited, whose stored
    secrets are used. Errors: `Invalid` at the fields, `Unavailable` with the cause when the runner does not answer."""
    checked = await _checked(actor, draft, runner_id)
    async with _opened(runner_id or uuid4(), draft.type, checked) as runner:
        return await runner.test()


async def require_workspaces(runner_id: UUID, kind: str, checked: Checked, bots: Mapping[str, str]) -> None:
    """Check that the workspaces of these bots (workload → name) exist at a changed address, so that it is the same
    engine. On another engine each bot would start over while it keeps trading on the old one. Errors: `Refused` with
    the names of the bots that are missing there."""
    async with _opened(runner_id, kind, checked) as runner:
        missing = [name for workload, name in bots.items() if not await _has_workspace(runner, workload)]
    if missing:
        raise Refused(
            "At this address what these bots have is not found; it is another engine.",
            reasons=sorted(missing),
            hint="Add it as another runner and move the bots there.",
        )


async def _has_workspace(runner: Runner, workload: str) -> bool:
    try:
        await whole_file(runner, workload, "manifest.json")
    except (NotFound, Refused):
        return False
    return True


@read_only
def _checked(session: Session, actor: Actor, draft: RunnerDraft, runner_id: UUID | None) -> Checked:
    require(session, actor, Scope.ADMINISTER, HOUSE)
    require_served(draft.type)
    row = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id) if runner_id else None
    return connections.check(draft, connections.stored(row) if row else None)


@asynccontextmanager
async def _opened(runner_id: UUID, kind: str, checked: Checked) -> AsyncIterator[Runner]:
    connection = Connection(checked.endpoint, {**checked.config, **checked.secrets})
    try:
        async with asyncio.timeout(ANSWERS_WITHIN_SECONDS), tried(runner_id, kind, connection) as runner:
            yield runner
    except TimeoutError as error:
        raise Unavailable(f"It did not answer within {ANSWERS_WITHIN_SECONDS:.0f} s.") from error
