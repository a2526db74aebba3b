"""Candles that were made elsewhere are brought into a real store, with the interpreter of a real Freqtrade."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, select

from core import jobs
from core.access.scopes import Kind, Role, Scope
from core.audit import AuditEvent
from core.errors import Invalid, NotFound, Refused
from core.jobs import Job, JobState
from core.market_data import service
from core.market_data.bringing import bring_job, bringing_in
from core.market_data.models import CandleDownload, CandleFileRow, Cause
from core.market_data.views import DownloadView, Outcome
from core.runners.models import RunnerRow
from tests import rows
from tests.core.access.house import House
from tests.core.freqtrade.candles.candle_store import START, CandleStore, Made, every
from tests.core.runners.fake import FakeRunner

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
BITCOIN, ETHER = "BTC_USDT-5m.feather", "ETH_USDT-5m.feather"


@pytest.fixture
async def worked(house: House) -> AsyncIterator[House]:
    jobs.register(bring_job.KIND, bring_job.carry_out)
    yield house
    await jobs.close()


@pytest.fixture
def elsewhere(stored: CandleStore, tmp_path: Path) -> CandleStore:
    """A folder of somebody's own Freqtrade."""
    folder = tmp_path / "binance"
    folder.mkdir()
    return CandleStore(stored.python, folder)


def made(store: CandleStore, *names: str, **values: Any) -> dict[str, Path]:
    store.make(*(Made(name, every(300, 10), **values) for name in names))
    return {name: store.folder / name for name in names}


async def ended(house: House, download_id: UUID) -> DownloadView:
    await jobs.work()
    with Session(house.database.engine) as session:
        row = session.get_one(CandleDownload, download_id)
    assert row.job_id is not None
    await jobs.wait(row.job_id)
    return next(one for one in await service.downloads(house.admin, house.runner_id) if one.id == download_id)


def held(house: House) -> dict[str, int]:
    with Session(house.database.engine) as session:
        return {row.path: row.rows for row in session.exec(select(CandleFileRow))}


def results(seen: DownloadView) -> dict[str, tuple[Outcome, int]]:
    return {one.pair: (one.outcome, one.added) for one in seen.targets}


@pytest.mark.freqtrade
@on_sqlite
async def test_uploaded_files_are_merged_and_removed(
    worked: House, stored: CandleStore, elsewhere: CandleStore
) -> None:
    """What is there wins; each file is told by name."""
    stored.make(Made(BITCOIN, every(300, 4, START - 600)))
    files = made(elsewhere, BITCOIN, ETHER, "futures/BTC_USDT_USDT-5m-futures.feather")
    (elsewhere.folder / "notes.md").write_text("x")
    (elsewhere.folder / "ADA_USDT-5m.feather").write_text("not a feather")
    for name in ("notes.md", "ADA_USDT-5m.feather"):
        files[name] = elsewhere.folder / name
    brought = await bringing_in.bring_in(worked.olga, worked.runner_id, worked.exchange_id, files)
    seen = await ended(worked, brought)
    assert seen.job.state is JobState.DONE, seen.job.error
    assert (seen.cause, seen.draft, seen.added_rows, seen.problems) == (Cause.BROUGHT, None, 28, 2)
    assert results(seen) == {
        "BTC/USDT": (Outcome.WHOLE, 8),
        "ETH/USDT": (Outcome.WHOLE, 10),
        "BTC/USDT:USDT": (Outcome.WHOLE, 10),
        "ADA_USDT-5m.feather": (Outcome.FAILED, 0),
        "notes.md": (Outcome.FAILED, 0),
    }
    assert all(one.words for one in seen.targets if one.is_problem)
    assert held(worked) == {BITCOIN: 12, ETHER: 10, "futures/BTC_USDT_USDT-5m-futures.feather": 10}
    assert [one for one in files.values() if one.exists()] == [], "uploads are deleted"
    with Session(worked.database.engine) as session:
        lines = [(line.verb, line.text, line.level) for line in session.exec(select(AuditEvent))]
    title = "Practice market"
    assert ("brought in", f"Brought in 3 of 5 candle files of {title} to Runner zebra", "warn") in lines


@pytest.mark.freqtrade
@on_sqlite
async def test_a_folder_is_brought_in_and_stays(worked: House, stored: CandleStore, elsewhere: CandleStore) -> None:
    files = made(elsewhere, BITCOIN, "futures/BTC_USDT_USDT-5m-futures.feather")
    folder = str(elsewhere.folder)
    first = await bringing_in.bring_folder(worked.admin, worked.runner_id, worked.exchange_id, folder)
    assert (await ended(worked, first)).added_rows == 20
    assert all(one.exists() for one in files.values())
    again = await bringing_in.bring_folder(worked.admin, worked.runner_id, worked.exchange_id, folder)
    seen = await ended(worked, again)
    assert (seen.job.state, seen.added_rows, seen.problems) == (JobState.DONE, 0, 0)
    assert {one.words for one in seen.targets} == {"It has nothing new."}


@pytest.mark.freqtrade
@on_sqlite
async def test_what_brings_nothing_fails(worked: House, stored: CandleStore, elsewhere: CandleStore) -> None:
    (elsewhere.folder / BITCOIN).write_text("not a feather")
    files = {BITCOIN: elsewhere.folder / BITCOIN}
    seen = await ended(worked, await bringing_in.bring_in(worked.olga, worked.runner_id, worked.exchange_id, files))
    assert seen.job.state is JobState.FAILED
    assert seen.job.error and seen.job.error.startswith("Nothing was brought in.")
    assert (held(worked), files[BITCOIN].exists()) == ({}, False)


@pytest.mark.freqtrade
@on_sqlite
async def test_a_file_that_vanished_is_told(worked: House, stored: CandleStore, elsewhere: CandleStore) -> None:
    """And what a link has taken the place of."""
    files = made(elsewhere, BITCOIN, ETHER, "SOL_USDT-5m.feather")
    brought = await bringing_in.bring_in(worked.olga, worked.runner_id, worked.exchange_id, files)
    files[BITCOIN].unlink()
    files[ETHER].unlink()
    files[ETHER].symlink_to(files["SOL_USDT-5m.feather"])
    seen = await ended(worked, brought)
    words = "The file is gone. Bring it in again."
    assert {one.pair: one.words for one in seen.targets} == {BITCOIN: words, ETHER: words, "SOL/USDT": ""}


# -- without a real store ---------------------------------------------------------------------------------------------


@pytest.fixture
def upload(tmp_path: Path) -> dict[str, Path]:
    file = tmp_path / "upload"
    file.write_bytes(b"x" * 1_000)
    return {BITCOIN: file}


async def brought(house: House, files: dict[str, Path]) -> UUID:
    return await bringing_in.bring_in(house.olga, house.runner_id, house.exchange_id, files)


async def test_what_the_share_does_not_hold_is_refused_and_removed(house: House, upload: dict[str, Path]) -> None:
    house.change(RunnerRow, house.runner_id, data_limit_gib=1)
    house.keep(rows.candle_file(house.runner_id, size_bytes=2**30 - 999))
    with pytest.raises(Refused, match=r"may take 1\.0 GiB\. 1\.0 GiB are used, and these need up to 1000 bytes"):
        await brought(house, upload)
    assert not upload[BITCOIN].exists()


async def test_what_is_no_candle_file_is_refused_and_removed(house: House, upload: dict[str, Path]) -> None:
    with pytest.raises(Invalid):
        await brought(house, {"notes.md": upload[BITCOIN]})
    assert not upload[BITCOIN].exists()


async def test_it_never_runs_beside_a_download_of_the_same_store(house: House, upload: dict[str, Path]) -> None:
    made = await brought(house, upload)
    with Session(house.database.engine) as session:
        row = session.get_one(CandleDownload, made)
        job = session.get_one(Job, row.job_id)
    assert (job.alone_with, row.source) == ("candles practice-2@here", "practice-2")


async def test_files_of_a_job_that_was_cancelled_before_it_began_are_removed(
    worked: House, runner: FakeRunner, upload: dict[str, Path]
) -> None:
    waiting = await brought(worked, upload)
    await bring_job.remove_left()
    assert upload[BITCOIN].exists(), "it is still to come"
    await service.cancel(worked.olga, worked.runner_id, waiting)
    await bring_job.remove_left()
    assert not upload[BITCOIN].exists()
    upload[BITCOIN].write_bytes(b"another one's")
    await bring_job.remove_left()
    assert upload[BITCOIN].exists(), "once is enough"


@pytest.mark.parametrize("kind", [Kind.RUNNER, Kind.EXCHANGE], ids=["runner", "exchange"])
async def test_it_takes_edit_on_the_runner_and_use_of_the_exchange(
    house: House, upload: dict[str, Path], kind: Kind
) -> None:
    """Files of somebody who may not are left to whoever took them."""
    bob = house.person("bob")
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE if kind is Kind.RUNNER else Scope.EDIT)
    house.give(house.resource(Kind.EXCHANGE), bob, Scope.VIEW if kind is Kind.EXCHANGE else Scope.USE)
    with pytest.raises(NotFound):
        await bringing_in.bring_in(bob, house.runner_id, house.exchange_id, upload)
    assert upload[BITCOIN].exists()


async def test_folders_are_for_administrators(house: House, tmp_path: Path) -> None:
    (tmp_path / BITCOIN).write_bytes(b"1")
    with pytest.raises(NotFound):
        await bringing_in.bring_folder(house.olga, house.runner_id, house.exchange_id, str(tmp_path))
    other = house.person("abe", Role.ADMINISTRATOR)
    assert await bringing_in.bring_folder(other, house.runner_id, house.exchange_id, str(tmp_path))
