"""A backtest in a container of a real engine: how far it is kept apart, as the engine and its strategy tell."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import docker
import pytest

from core import db
from core.backtests import service
from core.backtests.keeping import kept_zips
from core.backtests.models import BacktestStatus, workload_name
from tests import backtest_place, plain_backtest
from tests.backtest_place import STRATEGIES, Place, whole_candles
from tests.images import VERSIONS

pytestmark = [
    pytest.mark.freqtrade,
    pytest.mark.docker,
    pytest.mark.timeout(1800),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
_TRIES = """
    def bot_start(self, **kwargs):
        import json, logging, os, pathlib, socket

        def tried(attempt):
            try:
                return repr(attempt())
            except Exception as error:
                return type(error).__name__

        words = ("KEY", "TOKEN", "PASSWORD", "FLOTILLA_DATA")
        candles = pathlib.Path(self.config["datadir"]).resolve()
        told = {
            "network": tried(lambda: socket.create_connection(("198.51.100.7", 80), 2)),
            "names": tried(lambda: socket.getaddrinfo("example.org", 80)),
            "candles": tried(lambda: (candles / "planted.feather").write_bytes(b"x")),
            "delete": tried(lambda: next(candles.glob("*.feather")).unlink()),
            "root": tried(lambda: pathlib.Path("/planted").write_bytes(b"x")),
            "beside": os.listdir("/flotilla/secrets"),
            "user": os.getuid(),
            "environment": [name for name in os.environ if any(word in name for word in words)],
            "given": [self.config["exchange"].get(name) for name in ("key", "secret", "password")],
        }
        logging.getLogger("tries").info("TRIED %s", json.dumps(told))
"""
CURIOUS = (STRATEGIES / "Steady.py").read_text().replace("Steady", "Curious") + _TRIES


@pytest.fixture
async def place(database: db.Database, tmp_path: Path) -> AsyncIterator[Place]:
    async with backtest_place.opened(database, tmp_path, "DOCKER") as opened:
        await opened.put(whole_candles())
        yield opened


async def test_it_has_no_network_no_keys_and_only_reads_its_candles(place: Place) -> None:
    (asked,) = await place.ask(place.draft(await place.strategy(CURIOUS, "Curious")))
    told = await _container(place, asked)
    (row,) = await place.ended([asked])
    log = await service.log(place.owner, asked)
    assert row.status is BacktestStatus.COMPLETED, (row.error_message, log)
    assert (row.trades or 0) > 0
    _is_kept_apart(told)
    _found_nothing(json.loads(next(line for line in log.splitlines() if "TRIED" in line).partition("TRIED ")[2]))
    record = await service.record(place.owner, asked)
    assert "@sha256:" in record.build and "It had no network." in record.isolation
    assert await place.runner.observe() == [], "no workload stays"


async def test_two_versions_of_freqtrade_agree(place: Place, tmp_path: Path) -> None:
    strategy = await place.strategy(STRATEGIES / "Steady.py")
    asked = await place.ask(*(place.draft(strategy, freqtrade_version=one) for one in VERSIONS))
    ended = await place.ended(asked)
    assert [row.status for row in ended] == [BacktestStatus.COMPLETED] * 2, [row.error_message for row in ended]
    assert [row.recipe["freqtrade_version"] for row in ended] == list(VERSIONS)
    newer, older = [await _result(place, one, tmp_path / f"{one}.zip") for one in asked]
    assert newer["trades"]
    assert plain_backtest.differences(newer, older, relative=1e-9) == []


async def _result(place: Place, backtest_id: UUID, path: Path) -> dict[str, Any]:
    """Freqtrade's own, of the zip that is kept."""
    kept = await kept_zips.zip_of(place.owner, backtest_id)
    path.write_bytes(b"".join([block async for block in kept.content]))
    (found,) = plain_backtest.of_zip(path)["strategy"].values()
    return dict(found)


async def _container(place: Place, backtest_id: UUID) -> dict[str, Any]:
    """As `docker inspect` tells it while it runs."""
    async with asyncio.timeout(backtest_place.PATIENCE_SECONDS):
        while not (found := await asyncio.to_thread(_inspected, backtest_id)):
            await place.turn()
            (row,) = place.rows([backtest_id])
            assert row.status not in backtest_place.ENDED, row.error_message
    return found


def _inspected(backtest_id: UUID) -> dict[str, Any] | None:
    with closing(docker.APIClient(version="auto", timeout=60)) as client:
        rows = client.containers(filters={"name": workload_name(backtest_id)})
        return client.inspect_container(rows[0]["Id"]) if rows else None


def _is_kept_apart(told: dict[str, Any]) -> None:
    host = told["HostConfig"]
    assert (told["Config"]["User"], host["CapDrop"], host["ReadonlyRootfs"]) == ("1000:1000", ["ALL"], True)
    assert host["SecurityOpt"] == ["no-new-privileges:true"] and not host["PortBindings"]
    assert host["NetworkMode"] == "none"
    assert host["Memory"] > 0 and host["NanoCpus"] > 0 and host["PidsLimit"] > 0
    stores = [mount for mount in told["Mounts"] if "/stores/" in mount["Destination"]]
    assert stores and not any(mount["RW"] for mount in stores)


def _found_nothing(tried: dict[str, Any]) -> None:
    assert tried["network"].endswith(("Error", "timeout")) and tried["names"].endswith(("Error", "gaierror"))
    assert {tried[name] for name in ("candles", "delete", "root")} <= {"OSError", "PermissionError"}
    assert (tried["user"], tried["beside"]) == (1000, [])
    assert not any(tried["given"])
    assert tried["environment"] == []
