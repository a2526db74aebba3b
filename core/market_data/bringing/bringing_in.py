"""Bring in candles that were made elsewhere: files that somebody uploads, or a folder of Flotilla's machine."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from sqlmodel import Session

from core import audit, jobs
from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Scope
from core.audit import Subject
from core.db import read_only, tell, transaction
from core.errors import Refused
from core.events import ThingChanged
from core.exchanges.models import Exchange
from core.market_data.bringing import brought_files
from core.market_data.bringing.bring_job import KIND, remove_files
from core.market_data.bringing.brought_files import BroughtFiles
from core.market_data.downloads.download_records import alone_with
from core.market_data.models import CandleDownload, Cause
from core.market_data.size_words import GIB, size_words
from core.market_data.sources import source_of
from core.market_data.stored.candle_inventory import bytes_of_others
from core.runners.models import RunnerRow

_MOST_TITLE = 200


async def bring_in(actor: Actor, runner_id: UUID, exchange_id: UUID, files: Mapping[str, Path]) -> UUID:
    """Enqueue a job that merges candle files into the store of this exchange on the runner, and return the id of its
    row among the downloads. `files`: name as Freqtrade gives it → file of this machine, which is deleted afterwards,
    also when it is refused. Names tell what is spot and what is futures. Candles that are there stay as they are.

    Errors: `Invalid` when none is a candle file; `Refused` when the share of the runner is too small.
    """
    await _may_bring(actor, runner_id, exchange_id)
    try:
        found = await asyncio.to_thread(brought_files.sorted_out, files)
        made = await _enqueue(actor, runner_id, exchange_id, found, True)
    except BaseException:
        await asyncio.to_thread(remove_files, list(files.values()))
        raise
    await asyncio.to_thread(remove_files, set(files.values()) - set(found.files.values()))
    return made


async def bring_folder(actor: Actor, runner_id: UUID, exchange_id: UUID, folder: str) -> UUID:
    """The same for a folder of Flotilla's machine as Freqtrade keeps one for each exchange, e.g. `…/data/binance`. Its
    files stay. For administrators. Errors: `Invalid` at the field `folder`; as `bring_in`."""
    await _may_read_here(actor)
    await _may_bring(actor, runner_id, exchange_id)
    given = await asyncio.to_thread(brought_files.in_folder, folder)
    found = await asyncio.to_thread(brought_files.sorted_out, given)
    return await _enqueue(actor, runner_id, exchange_id, found, False)


@read_only
def _may_bring(session: Session, actor: Actor, runner_id: UUID, exchange_id: UUID) -> None:
    fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    fetch(session, actor, Scope.USE, Exchange, exchange_id)


@read_only
def _may_read_here(session: Session, actor: Actor) -> None:
    require(session, actor, Scope.ADMINISTER, HOUSE)


@transaction
def _enqueue(
    session: Session, actor: Actor, runner_id: UUID, exchange_id: UUID, found: BroughtFiles, removes: bool
) -> UUID:
    runner = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    exchange = fetch(session, actor, Scope.USE, Exchange, exchange_id)
    _require_room(session, runner, found)
    source = source_of(exchange)
    row = CandleDownload(
        runner_id=runner.id,
        exchange_id=exchange.id,
        source=source.key,
        cause=Cause.BROUGHT,
        requested_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    files = "1 candle file" if len(found.files) == 1 else f"{len(found.files)} candle files"
    row.job_id = jobs.enqueue(
        session,
        KIND,
        f"{runner.id}/{source.key}/{row.id}",
        f"Bring {files} of {source.title} onto {runner.name}"[:_MOST_TITLE],
        _payload(row.id, found, removes),
        actor.person_id,
        runner_id=runner.id,
        alone_with=alone_with(source, runner),
    )
    text = f"brings {files} of {source.title} onto {runner.name}"
    audit.record(session, actor.doer, "asked for", Subject("runner", runner.id, runner.name), text)
    tell(session, ThingChanged("runner", runner.id))
    return row.id


def _payload(download_id: UUID, found: BroughtFiles, removes: bool) -> dict[str, object]:
    files = {path: str(file) for path, file in found.files.items()}
    return {"download_id": str(download_id), "files": files, "refused": dict(found.refused), "removes": removes}


def _require_room(session: Session, runner: RunnerRow, found: BroughtFiles) -> None:
    held, limit = bytes_of_others(session, runner.id, ""), runner.data_limit_gb * GIB
    if held + found.size_bytes > limit:
        raise Refused(
            f"Candles on {runner.name} may take {size_words(limit)}. {size_words(held)} are taken, and these files "
            f"have {size_words(found.size_bytes)}.",
            hint="Bring in fewer, or delete candles there.",
        )
