"""Candles of a store, on real runners."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.errors import Refused
from core.freqtrade.candles.store_answers import BroughtFile, Outcome
from core.market_data.stored.store_calls import delete, look, take_in
from core.runners.docker.docker_runner import Settings
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.runners.port import Network, Program, Runner, StoreMount, Workload
from tests import machine
from tests.core.runners.bench import eventually, has_logged
from tests.core.runners.conftest import clear
from tests.engine import engine_runner

CASES = Path(__file__).parents[3] / "data" / "candles"
STORE, VERSION = "market-data-binance", machine.FREQTRADE_VERSION
NO_FEATHER = "It is no Feather file as Freqtrade writes it. Delete it."
SOL, MARK = "SOL_USDT-5m.feather", "futures/BTC_USDT_USDT-1h-mark.feather"


@pytest.fixture(
    params=[pytest.param("local", marks=pytest.mark.freqtrade), pytest.param("docker", marks=pytest.mark.docker)]
)
async def runner(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Runner]:
    if request.param == "docker":
        async with engine_runner(settings=Settings()) as docker_runner:
            yield docker_runner
    else:
        local_runner = LocalRunner(tmp_path / "runner", Venvs(machine.freqtrade_dir()))
        yield local_runner
        await clear(local_runner)


async def test_what_is_brought_is_seen_and_can_be_deleted(runner: Runner) -> None:
    assert (await look(runner, VERSION, STORE, {})).files == ()
    files = {SOL: CASES / "late-listing" / SOL, MARK: CASES / "funding" / MARK, "BTC_USDT-5m.feather": b"cut"}
    assert await take_in(runner, VERSION, STORE, files) == (
        BroughtFile(
            "BTC_USDT-5m.feather", Outcome.REFUSED, 0, "It is no Feather file as Freqtrade writes it. Delete it."
        ),
        BroughtFile(SOL, Outcome.TAKEN_IN, 432, ""),
        BroughtFile(MARK, Outcome.TAKEN_IN, 96, ""),
    )
    found = await look(runner, VERSION, STORE, {"spot": ["SOL/USDT"]})
    assert [(one.path, one.pair, one.rows) for one in found.files] == [
        (SOL, "SOL/USDT", 432),
        (MARK, "BTC/USDT:USDT", 96),
    ]
    assert (await look(runner, VERSION, STORE, {})).files == found.files, "as kept"
    told = await delete(runner, VERSION, STORE, [SOL, "../etc"])
    assert told.paths == (SOL,) and list(told.refused) == ["../etc"]
    assert [one.path for one in (await look(runner, VERSION, STORE, {})).files] == [MARK]


async def test_a_store_that_a_download_writes_into_is_seen_and_not_changed(runner: Runner) -> None:
    """The lock is one for all programs of a runner, also in containers."""
    await runner.stores.put(STORE, {SOL: CASES / "late-listing" / SOL})
    place = await runner.layout(NAME)
    await runner.apply(
        Workload(
            name=NAME, version=VERSION, program=Program.PYTHON, command=("-c", HOLDS, f"{place.stores}/data/.lock"),
            stores=(StoreMount(STORE, "data", writable=True),), network=Network.NONE, grace_seconds=0.0,
        )
    )  # fmt: skip
    await eventually(lambda: has_logged(runner, NAME, "held"))
    assert [one.path for one in (await look(runner, VERSION, STORE, {})).files] == [SOL]
    with pytest.raises(Refused, match="A download is writing"):
        await delete(runner, VERSION, STORE, [SOL])
    with pytest.raises(Refused, match="A download is writing"):
        await take_in(runner, VERSION, STORE, {SOL: b""})
    await runner.kill(NAME)
    await runner.remove(NAME, data=True)
    assert (await delete(runner, VERSION, STORE, [SOL])).paths == (SOL,)
    await runner.stores.delete(STORE)


NAME = "download-held"
HOLDS = """
import fcntl, sys, time
lock = open(sys.argv[1], "a")
fcntl.flock(lock, fcntl.LOCK_EX)
print("held", flush=True)
time.sleep(3600)
"""
