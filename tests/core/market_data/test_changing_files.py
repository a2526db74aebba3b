"""Looking again, and deleting, in real stores with the interpreter of a real Freqtrade."""

import asyncio
import fcntl
from collections.abc import Iterable
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, select

from core import events
from core.access.scopes import Kind, Scope
from core.audit import AuditEvent
from core.errors import Invalid, NotFound, Refused
from core.jobs import Job, JobState
from core.market_data import changing_files
from core.market_data.models import CandleDownload, CandleFileRow
from tests import rows
from tests.core.access.house import House
from tests.core.freqtrade.candles.candle_store import CandleStore, Made, every
from tests.core.runners.fake import FakeRunner

SOURCE = "practice-2"
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
SPOT = ("BTC_USDT-5m.feather", "BTC_USDT-1h.feather", "ETH_USDT-5m.feather")
FUTURES = ("5m-futures", "1h-futures", "1h-mark", "1h-funding_rate")


def made(store: CandleStore, *paths: str) -> None:
    store.make(*(Made(path, every(300 if "5m" in path else 3600, 10)) for path in paths))


def made_futures(store: CandleStore) -> None:
    made(store, *(f"futures/{coin}_USDT_USDT-{kind}.feather" for coin in ("BTC", "ETH") for kind in FUTURES))


def files(house: House) -> dict[str, UUID]:
    with Session(house.database.engine) as session:
        return {row.path: row.id for row in session.exec(select(CandleFileRow))}


def on_disk(store: CandleStore) -> set[str]:
    return {str(path.relative_to(store.folder)) for path in store.folder.glob("**/[!.]*.feather")}


def ids(house: House, *names: str) -> list[UUID]:
    return [id for path, id in files(house).items() if any(name in path for name in names)]


def trail(house: House) -> list[str]:
    with Session(house.database.engine) as session:
        return [line.text for line in session.exec(select(AuditEvent))]


@pytest.mark.freqtrade
@on_sqlite
async def test_a_look_finds_what_is_there_now(house: House, stored: CandleStore) -> None:
    house.keep(rows.candle_file(house.runner_id, source="kraken"))
    made(stored, *SPOT)
    told: list[events.Event] = []
    events.subscribe(told.append, events.ThingChanged)
    await changing_files.look_again(house.olga, house.runner_id)
    assert files(house).keys() == set(SPOT), "what a store that is gone held is forgotten"
    assert events.ThingChanged("runner", house.runner_id) in told


@pytest.mark.freqtrade
@on_sqlite
async def test_two_who_look_at_once_share_a_look(house: House, stored: CandleStore) -> None:
    made(stored, *SPOT)
    both = [changing_files.look_again(who, house.runner_id) for who in (house.olga, house.admin)]
    looking = asyncio.gather(*both)
    names = set()
    while not looking.done():
        names |= {one for one in asyncio.all_tasks() if one.get_name().startswith("look at candles")}
        await asyncio.sleep(0)
    assert len(names) == 1
    assert files(house).keys() == set(SPOT)


async def test_a_runner_without_freqtrade_is_told(house: House, runner: FakeRunner) -> None:
    runner.versions = ()
    with pytest.raises(Refused, match="which this runner does not have yet"):
        await changing_files.look_again(house.olga, house.runner_id)


@pytest.mark.freqtrade
@on_sqlite
async def test_files_are_deleted_and_counted(house: House, stored: CandleStore) -> None:
    made(stored, *SPOT)
    await changing_files.look_again(house.olga, house.runner_id)
    sizes = {path: (stored.folder / path).stat().st_size for path in SPOT}
    found = await changing_files.delete(house.olga, house.runner_id, ids(house, "BTC"))
    assert found == sizes[SPOT[0]] + sizes[SPOT[1]]
    assert files(house).keys() == on_disk(stored) == {SPOT[2]}
    (line,) = [text for text in trail(house) if text.startswith("deleted")]
    assert line.startswith("deleted 2 candle files of Practice market from Runner zebra (")


@pytest.mark.freqtrade
@on_sqlite
async def test_what_belongs_to_futures_goes_with_the_last_timeframe(house: House, stored: CandleStore) -> None:
    made_futures(stored)
    await changing_files.look_again(house.olga, house.runner_id)
    await changing_files.delete(house.olga, house.runner_id, ids(house, "BTC_USDT_USDT-5m"))
    kept = {f"futures/BTC_USDT_USDT-{kind}.feather" for kind in FUTURES[1:]}
    ether = {f"futures/ETH_USDT_USDT-{kind}.feather" for kind in FUTURES}
    assert on_disk(stored) == kept | ether
    await changing_files.delete(house.olga, house.runner_id, ids(house, "BTC_USDT_USDT-1h-futures"))
    assert on_disk(stored) == ether


@pytest.mark.freqtrade
@on_sqlite
async def test_nothing_is_deleted_while_the_store_is_written(house: House, stored: CandleStore) -> None:
    """By whatever holds its lock, also where Flotilla knows of no download."""
    made(stored, *SPOT)
    await changing_files.look_again(house.olga, house.runner_id)
    with (stored.folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(Refused):
            await changing_files.delete(house.olga, house.runner_id, ids(house, "BTC"))
    assert on_disk(stored) == set(SPOT)


@pytest.mark.freqtrade
@on_sqlite
async def test_what_stayed_is_told_by_name(house: House, stored: CandleStore) -> None:
    """A file behind a path that a strategy has put somewhere else meanwhile is not followed there: the link goes."""
    made(stored, *SPOT)
    await changing_files.look_again(house.olga, house.runner_id)
    elsewhere = stored.folder.parent / "precious.feather"
    elsewhere.write_text("kept")
    (stored.folder / SPOT[0]).unlink()
    (stored.folder / SPOT[0]).mkdir()
    (stored.folder / SPOT[1]).unlink()
    (stored.folder / SPOT[1]).symlink_to(elsewhere)
    with pytest.raises(Refused) as error:
        await changing_files.delete(house.olga, house.runner_id, ids(house, "BTC_USDT"))
    assert error.value.reasons == (f"{SPOT[0]}: It is a folder.",)
    assert elsewhere.read_text() == "kept"
    assert not (stored.folder / SPOT[1]).is_symlink(), "the others are deleted"


def download(house: House, state: JobState, source: str = "binance") -> Iterable[Job | CandleDownload]:
    job = Job(kind="download_candles", subject_key=str(uuid4()), title="x", state=state, runner_id=house.runner_id)
    return job, CandleDownload(runner_id=house.runner_id, source=source, job_id=job.id)


async def test_a_download_of_the_source_is_in_the_way(house: House, runner: FakeRunner) -> None:
    file = rows.candle_file(house.runner_id)
    house.keep(file, *download(house, JobState.RUNNING))
    with pytest.raises(Refused, match="Candles from Binance are being downloaded to Runner zebra"):
        await changing_files.delete(house.olga, house.runner_id, [file.id])


@pytest.mark.parametrize(
    ("state", "source"), [(JobState.WAITING, "binance"), (JobState.DONE, "binance"), (JobState.RUNNING, "kraken")]
)
async def test_no_other_download_is_in_the_way(house: House, runner: FakeRunner, state: JobState, source: str) -> None:
    file = rows.candle_file(house.runner_id)
    house.keep(file, *download(house, state, source))
    runner.versions = ()  # what comes after is refused for another reason
    with pytest.raises(Refused, match="Candles are read with Freqtrade"):
        await changing_files.delete(house.olga, house.runner_id, [file.id])


async def test_files_of_another_runner_are_not_found(house: House, runner: FakeRunner) -> None:
    other = rows.runner(name="Other", owner_id=house.olga.person_id)
    mine, theirs = rows.candle_file(house.runner_id), rows.candle_file(other.id)
    house.keep(other, mine, theirs)
    with pytest.raises(NotFound):
        await changing_files.delete(house.olga, house.runner_id, [mine.id, theirs.id])


async def test_too_many_at_once_are_refused(house: House) -> None:
    with pytest.raises(Invalid):
        await changing_files.delete(house.olga, house.runner_id, [uuid4() for _ in range(5_001)])


async def test_whoever_may_use_the_runner_may_look_and_not_delete(house: House, runner: FakeRunner) -> None:
    bob, file = house.person("bob"), rows.candle_file(house.runner_id)
    house.keep(file)
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE)
    with pytest.raises(NotFound):
        await changing_files.delete(bob, house.runner_id, [file.id])
    await changing_files.look_again(bob, house.runner_id)
    assert files(house) == {}, "there is no store"
