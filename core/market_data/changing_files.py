"""What people do with the candle files on a runner: look at them again, and delete some."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, jobs
from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.audit import Subject
from core.db import read_only, tell, transaction
from core.errors import Invalid, NotFound, Refused
from core.events import ThingChanged
from core.market_data import used_version
from core.market_data.models import CandleDownload, CandleFileRow
from core.market_data.size_words import size_words
from core.market_data.sources import of_key
from core.market_data.stored import candle_inventory, store_calls
from core.market_data.stored.file_rows import TRADED
from core.market_data.stored.kept_files import without_gaps
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Runner

MOST_FILES = 5_000
"""Files that one call deletes."""
_MOST_NAMED = 5
_looks: dict[UUID, asyncio.Task[None]] = {}
"""Runner → the look that is under way there."""


async def look_again(actor: Actor, runner_id: UUID) -> None:
    """Read what is in the stores of this runner now. Each runner is read once at a time: a second caller waits for the
    first. Errors: `Refused` when it has no Freqtrade version to read them with; `Unavailable`."""
    await _may_look(actor, runner_id)
    look = _looks.get(runner_id)
    if look is None:
        look = _looks[runner_id] = asyncio.create_task(_look(runner_id), name=f"look at candles of {runner_id}")
        look.add_done_callback(lambda done: _forget_look(runner_id, done))
    await asyncio.shield(look)


async def delete(actor: Actor, runner_id: UUID, file_ids: Collection[UUID]) -> int:
    """Delete these files and return their size in bytes. What belongs to futures goes with the last timeframe of its
    pair. Errors: `Refused` while a download of the same source runs there, and when some files stayed; `NotFound`
    when one is not there any more."""
    if len(file_ids) > MOST_FILES:
        raise Invalid(f"At most {MOST_FILES:,} files can be deleted at once.")
    chosen = await _chosen(actor, runner_id, frozenset(file_ids))
    runner = await reach(runner_id)
    version = await _version(runner)
    deleted, stayed = 0, list[str]()
    for source, files in chosen.items():
        told = await store_calls.delete(runner, version, of_key(source).store, list(files))
        size = sum(files.get(path, 0) for path in told.paths)
        await _note(actor, runner_id, source, len(told.paths), size)
        await candle_inventory.read(runner, version, runner_id, of_key(source))
        deleted += size
        stayed += (f"{path}: {reason}" for path, reason in told.refused.items())
    if stayed:
        raise Refused(f"{len(stayed)} of the files were not deleted.", reasons=stayed[:_MOST_NAMED])
    return deleted


# -- details ----------------------------------------------------------------------------------------------------------


def _forget_look(runner_id: UUID, look: asyncio.Task[None]) -> None:
    """Take note of its error, which nobody hears when those who waited have left."""
    _looks.pop(runner_id, None)
    if not look.cancelled():
        look.exception()


async def _look(runner_id: UUID) -> None:
    runner = await reach(runner_id)
    await candle_inventory.read_all(runner, await _version(runner), runner_id)


async def _version(runner: Runner) -> str:
    version = await used_version.find(runner)
    if version is None:
        raise Refused(
            "Candles are read with Freqtrade, which this runner does not have yet.",
            hint="Install a version on the runner's page, or download candles: that installs one.",
        )
    return version


@read_only
def _may_look(session: Session, actor: Actor, runner_id: UUID) -> None:
    fetch(session, actor, Scope.USE, RunnerRow, runner_id)


@read_only
def _chosen(session: Session, actor: Actor, runner_id: UUID, ids: frozenset[UUID]) -> Mapping[str, Mapping[str, int]]:
    """Return source → path → bytes of what is to be deleted."""
    runner = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    rows = without_gaps(session, [runner_id])
    chosen = [row for row in rows if row.id in ids]
    if len(chosen) < len(ids):
        raise NotFound("Some of these files are gone. Press Look again.")
    _refuse_while_one_runs(session, runner, {row.source for row in chosen})
    found: dict[str, dict[str, int]] = {}
    for row in _with_companions(rows, chosen):
        found.setdefault(row.source, {})[row.path] = row.size_bytes
    return found


def _with_companions(rows: Sequence[CandleFileRow], chosen: Sequence[CandleFileRow]) -> Sequence[CandleFileRow]:
    """Return the chosen files, and the companions of pairs of which no traded file stays."""
    ids = {row.id for row in chosen}
    staying = {_key(row) for row in rows if row.candle_type in TRADED and row.id not in ids}
    going = {_key(row) for row in chosen if row.candle_type in TRADED and row.pair} - staying
    beside = [row for row in rows if row.candle_type not in TRADED and _key(row) in going and row.id not in ids]
    return [*chosen, *beside]


def _key(row: CandleFileRow) -> tuple[str, str, str]:
    return row.source, row.trading_mode, row.pair


def _refuse_while_one_runs(session: Session, runner: RunnerRow, sources: Collection[str]) -> None:
    """A download would bring back what is deleted, or write while it goes."""
    query = select(CandleDownload.source).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    running = query.where(CandleDownload.runner_id == runner.id, jobs.Job.state == jobs.JobState.RUNNING)
    found = session.exec(running.where(col(CandleDownload.source).in_(sources)).limit(1)).first()
    if found:
        raise Refused(
            f"Candles from {of_key(found).title} are being downloaded to {runner.name}.",
            hint="Wait until the download has ended, or cancel it. Then delete.",
        )


@transaction
def _note(session: Session, actor: Actor, runner_id: UUID, source: str, count: int, size: int) -> None:
    runner = session.get(RunnerRow, runner_id)
    if runner is None:
        return
    files = "1 candle file" if count == 1 else f"{count} candle files"
    text = f"deleted {files} of {of_key(source).title} from {runner.name} ({size_words(size)})"
    audit.record(session, actor.doer, "deleted candles", Subject("runner", runner_id, runner.name), text)
    tell(session, ThingChanged("runner", runner_id))
