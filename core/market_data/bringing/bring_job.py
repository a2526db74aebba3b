"""Carries out the bringing in of candle files: copies them to the runner, where they are merged into the store.

Restartable: what is in the store already brings nothing new.
"""

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, db, jobs
from core.access.scopes import Scope
from core.audit import FLOTILLA, Subject
from core.db import tell
from core.errors import NotFound, Refused
from core.events import ThingChanged
from core.freqtrade.candles.candle_files import FoundFile
from core.freqtrade.candles.store_answers import BroughtFile
from core.freqtrade.candles.store_answers import Outcome as TakingOutcome
from core.market_data import still_allowed, used_version
from core.market_data.bringing.brought_files import is_ordinary
from core.market_data.bringing.room_for_files import require_disk, require_share
from core.market_data.downloads import target_results
from core.market_data.models import CandleDownload
from core.market_data.sources import of_key
from core.market_data.stored import candle_inventory, store_calls
from core.market_data.views import Outcome, TargetResult
from core.runners.models import RunnerRow
from core.runners.open_runner import reach

KIND = "bring_candles"
DEADLINE = timedelta(hours=6)
WAITED_FOR_AS = "candle files that are brought in"
LEFT_EVERY_SECONDS = 3600.0
_MOST_AT_ONCE, _MOST_BYTES_AT_ONCE = 50, 200 * 10**6
_GONE = "The file is gone. Bring it in again."


async def carry_out(job: jobs.Running) -> None:
    """Handle the job. Errors: `Refused` when nothing was taken in."""
    files = {path: Path(file) for path, file in job.payload["files"].items()}
    try:
        results = await _bring(job, files)
    finally:
        if job.payload["removes"] and not job.is_left:
            await asyncio.to_thread(remove_files, list(files.values()))
    if all(one.is_problem for one in results):
        raise Refused(f"Nothing was brought in. {results[0].words}" if results else "There was nothing to bring in.")


async def remove_left() -> None:
    """Delete uploaded files of jobs that were cancelled before they began."""
    for job_id, files in await db.current().run(_left, reads_only=True):
        await asyncio.to_thread(remove_files, [Path(file) for file in files])
        await db.current().run(partial(_forget_files, job_id=job_id))


def remove_files(files: Iterable[Path]) -> None:
    """Delete files of this machine. Those that are gone do not matter."""
    for file in files:
        with suppress(OSError):
            file.unlink(missing_ok=True)


# -- details ----------------------------------------------------------------------------------------------------------


async def _bring(job: jobs.Running, files: Mapping[str, Path]) -> Sequence[TargetResult]:
    download_id = UUID(job.payload["download_id"])
    size = await asyncio.to_thread(_size_of, files)
    runner_id, source = await db.current().run(lambda session: _place(session, download_id, size), reads_only=True)
    runner = await reach(runner_id)
    await require_disk(runner, of_key(source).store, size)
    version = await used_version.make_ready(runner, job.report)
    told: list[BroughtFile] = []
    results: Sequence[TargetResult] = ()
    try:
        for begun, batch in await asyncio.to_thread(lambda: list(_batches(files))):
            job.report(begun / len(files), f"{begun} of {len(files)} files")
            told += await store_calls.take_in(runner, version, of_key(source).store, batch)
    finally:
        if not job.is_left:
            held = await candle_inventory.read(runner, version, runner_id, of_key(source))
            results = [*_results(files, told, held), *_refused(job.payload["refused"])]
            await db.current().run(lambda session: _note(session, download_id, results))
    return results


def _size_of(files: Mapping[str, Path]) -> int:
    return sum(file.lstat().st_size for file in files.values() if is_ordinary(file))


def _batches(files: Mapping[str, Path]) -> Iterator[tuple[int, dict[str, Path]]]:
    """Yield files in portions, each with the number of files before it. What is no ordinary file any more is left
    out."""
    batch: dict[str, Path] = {}
    size = begun = 0
    for number, (path, file) in enumerate(files.items()):
        if not is_ordinary(file):
            continue
        more = file.lstat().st_size
        if batch and (len(batch) >= _MOST_AT_ONCE or size + more > _MOST_BYTES_AT_ONCE):
            yield begun, batch
            batch, size, begun = {}, 0, number
        batch[path], size = file, size + more
    if batch:
        yield begun, batch


def _results(
    files: Mapping[str, Path], told: Sequence[BroughtFile], held: Sequence[FoundFile]
) -> Iterator[TargetResult]:
    by_path, there = {one.path: one for one in told}, {one.path: one for one in held}
    for path in files:
        yield _result(path, by_path.get(path), there.get(path))


def _result(path: str, told: BroughtFile | None, file: FoundFile | None) -> TargetResult:
    refused = told is None or told.outcome is TakingOutcome.REFUSED
    nothing_new = told is not None and told.outcome is TakingOutcome.NOTHING_NEW
    return TargetResult(
        pair=(file.pair if file else None) or path,
        timeframe=file.timeframe if file else "",
        candle_type=file.candle_type if file else "",
        outcome=Outcome.FAILED if refused else Outcome.WHOLE,
        progress=1.0,
        added=told.new_candles if told else 0,
        rows=file.rows if file else 0,
        first=file.first if file else None,
        last=file.last if file else None,
        words=(told.reason if told else _GONE) or ("It has nothing new." if nothing_new else ""),
    )


def _refused(names: Mapping[str, str]) -> Iterator[TargetResult]:
    """Yield what was not even copied, by name."""
    return (TargetResult(name, "", "", Outcome.FAILED, words=reason) for name, reason in names.items())


# -- rows -------------------------------------------------------------------------------------------------------------


def _place(session: Session, download_id: UUID, size: int) -> tuple[UUID, str]:
    """Return runner and source. Others may have brought much since it was asked for, and rights may be gone."""
    row = session.get(CandleDownload, download_id)
    if row is None:
        raise NotFound("The runner of these candles was deleted.")
    still_allowed.require(session, row, Scope.EDIT)
    require_share(session, session.get_one(RunnerRow, row.runner_id), size)
    return row.runner_id, row.source


def _note(session: Session, download_id: UUID, results: Sequence[TargetResult]) -> None:
    row = session.get(CandleDownload, download_id)
    if row is None:  # the runner was deleted meanwhile
        return
    runner = session.get_one(RunnerRow, row.runner_id)
    row.results = target_results.kept(results)
    row.added_rows = sum(one.added for one in results)
    row.problems = sum(one.is_problem for one in results)
    session.add(row)
    came = len(results) - row.problems
    text = f"Brought in {came} of {len(results)} candle files of {of_key(row.source).title} to {runner.name}"
    level = "warn" if row.problems else "info"
    audit.record(session, FLOTILLA, "brought in", Subject("runner", runner.id, runner.name), text, level=level)
    tell(session, ThingChanged("runner", runner.id))


def _left(session: Session) -> list[tuple[UUID, list[str]]]:
    ended = select(jobs.Job).where(jobs.Job.kind == KIND, col(jobs.Job.state).not_in(jobs.ALIVE))
    return [
        (job.id, list(job.payload["files"].values()))
        for job in session.exec(ended)
        if job.payload.get("removes") and job.payload.get("files")
    ]


def _forget_files(session: Session, job_id: UUID) -> None:
    job = session.get_one(jobs.Job, job_id)
    job.payload = {**job.payload, "files": {}}
    session.add(job)
