"""The life of real Freqtrade bots in containers: they are killed, their engine is killed, their containers are removed
by hand, their memory and disk run out; and everything is told, and no trade is lost.

One Flotilla and one engine of their own for all, because the engine dies too. The last test removes the fleet.
"""

import json
import os
import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from core.runners.docker.object_names import ROLE, Names
from tests import backtest_deaths
from tests.deaths import dies_and_comes_back, dies_until_it_waits_for_a_person, doubled_trades, eager_bot, ids
from tests.driven import EAGER, Flotilla, until
from tests.private_engine import PrivateEngine

pytestmark = [pytest.mark.docker, pytest.mark.freqtrade, pytest.mark.timeout(900)]
IMAGE = "freqtradeorg/freqtrade:2026.9"
CANARY = "canary-7f3a9c-do-not-leak"

HUNGRY = (
    EAGER.replace("Eager", "Hungry")
    .replace('timeframe = "1m"', 'timeframe = "1m"\n    held = []\n')
    .replace(
        "def populate_indicators(self, dataframe, metadata):",
        "def bot_loop_start(self, current_time, **kwargs):\n"
        "        while True:\n"
        "            self.held.append(bytearray(16 * 1024 * 1024))\n\n"
        "    def populate_indicators(self, dataframe, metadata):",
    )
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrivateEngine]:
    folder = Path(f"/tmp/flotilla-engine-{os.getpid()}")  # short: the path of a socket has a limit
    engine = PrivateEngine(folder, image=IMAGE)
    try:
        engine.start()
        yield engine
    finally:
        engine.close()


@pytest.fixture(scope="module")
def flotilla(engine: PrivateEngine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flotilla]:
    flotilla = Flotilla(tmp_path_factory.mktemp("docker-life"), FLOTILLA_LOCAL_RUNNERS="false")
    try:
        flotilla.open()
        flotilla.do("add docker runner", endpoint=engine.endpoint, pool="10.214.0.0/20")
        yield flotilla
    finally:
        flotilla.end_all()


@pytest.fixture(scope="module")
def fleet(flotilla: Flotilla) -> list[str]:
    return list(flotilla.do("start fleet"))


@pytest.fixture(scope="module")
def eager(flotilla: Flotilla, fleet: list[str]) -> str:
    """A bot that has opened a trade, with a secret in its settings."""
    telegram = {"enabled": False, "token": CANARY, "chat_id": "1"}
    return eager_bot(flotilla, config={"telegram": telegram})


def container_of(engine: PrivateEngine, bot_id: str) -> dict[str, Any]:
    """As `docker inspect` tells it."""
    with closing(engine.client()) as client:
        rows = client.containers(all=True, filters={"label": [f"flotilla.bot={bot_id}", f"{ROLE}=workload"]})
        assert len(rows) == 1, rows
        found: dict[str, Any] = client.inspect_container(rows[0]["Id"])
        return found


def has_container(engine: PrivateEngine, bot_id: str) -> bool:
    with closing(engine.client()) as client:
        return bool(client.containers(all=True, filters={"label": f"flotilla.bot={bot_id}"}))


def kill(engine: PrivateEngine, bot_id: str) -> None:
    """From outside, without telling the engine: every process in its container."""
    until(lambda: has_container(engine, bot_id))
    for pid in until(lambda: processes(container_of(engine, bot_id))):
        os.kill(pid, signal.SIGKILL)


def processes(container: dict[str, Any]) -> list[int]:
    """Without the init process, which ends when the last of them does. Empty while there is none."""
    init = container["State"]["Pid"]
    children = Path(f"/proc/{init}/task/{init}/children")
    return [int(pid) for pid in children.read_text().split()] if children.exists() else []


def test_a_bot_trades_in_a_hardened_container(flotilla: Flotilla, engine: PrivateEngine, eager: str) -> None:
    told = container_of(engine, eager)
    host = told["HostConfig"]
    assert told["Config"]["User"] == "1000:1000"
    assert (host["CapDrop"], host["ReadonlyRootfs"], host["Init"]) == (["ALL"], True, True)
    assert host["SecurityOpt"] == ["no-new-privileges:true"]
    assert host["RestartPolicy"]["Name"] == "always"
    assert host["PortBindings"]["8080/tcp"][0]["HostIp"] == "127.0.0.1"
    assert {mount["Type"] for mount in told["Mounts"]} == {"volume"}
    run = flotilla.runs(eager)[-1]
    assert run["image"].startswith(f"{IMAGE}@sha256:")
    assert flotilla.bot(eager)["container_id"].startswith(told["Id"][:12])


def test_a_planted_secret_is_nowhere(flotilla: Flotilla, engine: PrivateEngine, eager: str) -> None:
    """It was saved, it is in the container's own secret file, and in no other place."""
    credentials = {"api_key": f"{CANARY}-key", "secret": f"{CANARY}-secret"}
    exchange_id = flotilla.do("add exchange", name="Binance", type="binance", credentials=credentials)
    live = flotilla.do("add", name="Live", code=EAGER, mode="LIVE", exchange_id=exchange_id, restart_policy="never")
    flotilla.do("start", bot=live)
    told = until(lambda: has_container(engine, live) and container_of(engine, live))
    with closing(engine.client()) as client:
        chunks, _ = client.get_archive(told["Id"], "/flotilla/secrets/secrets.json")
        assert f"{CANARY}-secret".encode() in b"".join(chunks), "the test itself would prove nothing"
        everything = [client.inspect_container(row["Id"]) for row in client.containers(all=True)]
        everything += [client.inspect_image(row["Id"]) for row in client.images()]
        everything += [client.volumes(), client.networks()]
        logs = b"".join(client.logs(row["Id"]) for row in client.containers(all=True))
    assert CANARY not in json.dumps(everything)
    assert CANARY.encode() not in logs
    for pid in processes(container_of(engine, eager)):
        assert CANARY.encode() not in Path(f"/proc/{pid}/cmdline").read_bytes()
        assert CANARY.encode() not in Path(f"/proc/{pid}/environ").read_bytes()
    for path in flotilla.data.glob("flotilla.db*"):
        assert CANARY.encode() not in path.read_bytes()
    assert CANARY not in flotilla.log()
    flotilla.do("stop", bot=live)
    until(lambda: flotilla.bot(live)["status"] == "STOPPED")
    assert not has_container(engine, live)
    with closing(engine.client()) as client:
        volumes = [volume["Name"] for volume in client.volumes()["Volumes"]]
    assert not [name for name in volumes if live in name and name.endswith("-secrets")], "emptied with the stop"
    assert [name for name in volumes if live in name and name.endswith("-workspace")]


def test_a_killed_process_is_told_and_comes_back(flotilla: Flotilla, engine: PrivateEngine, eager: str) -> None:
    died = dies_and_comes_back(flotilla, eager, lambda: kill(engine, eager))
    assert (died["exit_code"], died["wanted"], died["oom_killed"]) == (137, 0, 0)
    assert "freqtrade" in died["log_tail"]


def test_a_container_removed_by_hand_is_told_and_comes_back(
    flotilla: Flotilla, engine: PrivateEngine, eager: str
) -> None:
    container_id = container_of(engine, eager)["Id"]
    with closing(engine.client()) as client:
        died = dies_and_comes_back(flotilla, eager, lambda: client.remove_container(container_id, force=True))
    assert "removed by something other than Flotilla" in died["cause"]


def test_a_container_that_a_kill_left_half_started_is_started(
    flotilla: Flotilla, engine: PrivateEngine, eager: str
) -> None:
    """As between the two calls to the engine: it was made, and nothing of it was noted."""
    until(lambda: flotilla.is_running(eager))
    flotilla.kill()
    told = container_of(engine, eager)
    networks: dict[str, Any] = {name: {} for name in told["NetworkSettings"]["Networks"]}
    made = told["Config"] | {"HostConfig": told["HostConfig"], "NetworkingConfig": {"EndpointsConfig": networks}}
    with closing(engine.client()) as client:
        client.remove_container(told["Id"], force=True)
        client.create_container_from_config(made, told["Name"].lstrip("/"))  # type: ignore[no-untyped-call]
    with closing(sqlite3.connect(flotilla.data / "flotilla.db")) as database, database:
        id = UUID(eager).hex
        database.execute("UPDATE bot SET status = 'STARTING', container_id = NULL WHERE id = ?", (id,))
        database.execute("UPDATE deployment SET workload_id = '' WHERE bot_id = ? AND ended_at IS NULL", (id,))
    flotilla.open()
    until(lambda: flotilla.is_running(eager))
    assert container_of(engine, eager)["State"]["Running"]


def test_killing_engine_and_flotilla_loses_nothing(
    flotilla: Flotilla, engine: PrivateEngine, fleet: list[str], eager: str
) -> None:
    bots = [*fleet, eager]
    until(lambda: flotilla.is_running(*bots))
    before = {bot_id: ids(flotilla.open_trades(bot_id)) for bot_id in bots}
    numbers = {bot_id: len(flotilla.runs(bot_id)) for bot_id in bots}
    engine.kill()
    silent = until(lambda: (told := flotilla.do("health", bot=eager))["health"] == "unknown" and told)
    assert silent["sentence"] == "Runner silent"
    assert flotilla.bot(eager)["status"] == "RUNNING", "what was last seen, with its age; nothing is made up"
    assert silent["since"] != "None"
    time.sleep(5)
    assert flotilla.do("health", bot=eager)["since"] == silent["since"]
    flotilla.kill()
    engine.start()
    flotilla.open()
    until(lambda: all(len(flotilla.runs(bot_id)) > numbers[bot_id] for bot_id in bots))
    until(lambda: flotilla.is_running(*bots))
    for bot_id in bots:
        ended = flotilla.runs(bot_id)[numbers[bot_id] - 1 :]
        assert [run["ended_at"] is None for run in ended] == [False, True], "the engine brought it back: one death"
    until(lambda: all(before[bot_id] <= ids(flotilla.trades(bot_id)) for bot_id in bots))
    until(lambda: all(flotilla.do("health", bot=bot_id)["health"] == "running" for bot_id in bots))
    assert doubled_trades(flotilla) == []


def test_a_backtest_outlives_flotilla_and_ends_once_although_its_engine_died(
    flotilla: Flotilla, engine: PrivateEngine, fleet: list[str]
) -> None:
    """Before those of the fleet that still wait."""
    pattern = flotilla.bot(fleet[0])
    runner_id, exchange_id = (str(UUID(pattern[name])) for name in ("runner_id", "exchange_id"))
    (asked,) = flotilla.do("backtest", **backtest_deaths.prepare(flotilla, runner_id, exchange_id))
    flotilla.do("put first", backtest=asked)
    until(lambda: (backtest_deaths.row_of(flotilla, asked)["share"] or 0) > 0.2, backtest_deaths.PATIENCE_SECONDS)
    engine.kill()
    flotilla.kill()
    engine.start()
    flotilla.open()
    until(lambda: backtest_deaths.has_ended(backtest_deaths.row_of(flotilla, asked)), backtest_deaths.PATIENCE_SECONDS)
    backtest_deaths.is_whole(flotilla, asked)
    with closing(engine.client()) as client:
        until(lambda: not any(asked in name for row in client.containers(all=True) for name in row["Names"]))


def test_out_of_memory_is_said_as_such(flotilla: Flotilla, fleet: list[str]) -> None:
    bot_id = flotilla.do("add", name="Hungry", code=HUNGRY, restart_policy="never", memory_bytes=400 * 2**20)
    flotilla.do("start", bot=bot_id)
    until(lambda: flotilla.bot(bot_id)["status"] == "FAILED")
    assert flotilla.runs(bot_id)[-1]["oom_killed"]
    assert "more memory than its limit allows" in flotilla.bot(bot_id)["error_message"]


def test_an_image_that_does_not_exist_is_a_sentence(flotilla: Flotilla, fleet: list[str]) -> None:
    bot_id = flotilla.do("add", name="Future", code=EAGER, freqtrade_version="2099.1")
    flotilla.do("start", bot=bot_id)
    until(lambda: flotilla.bot(bot_id)["status"] == "FAILED")
    said = flotilla.bot(bot_id)["error_message"]
    assert "freqtradeorg/freqtrade:2099.1" in said and said.endswith(".")


def test_a_full_disk_is_a_sentence(flotilla: Flotilla, engine: PrivateEngine, fleet: list[str]) -> None:
    bot_id = flotilla.do("add", name="Cramped", code=EAGER + "# " + "x" * 200_000)
    names = workload_names(flotilla, bot_id)
    tiny = {"type": "tmpfs", "device": "tmpfs", "o": "size=100k,uid=1000"}
    with closing(engine.client()) as client:
        client.create_volume(names.workspace, driver_opts=tiny, labels=names.labels)
    flotilla.do("start", bot=bot_id)
    until(lambda: flotilla.bot(bot_id)["status"] == "FAILED")
    assert "no space left in the workspace" in flotilla.bot(bot_id)["error_message"]


def workload_names(flotilla: Flotilla, bot_id: str) -> Names:
    installation = flotilla.ask("SELECT value FROM house_fact WHERE name = 'installation_id'")[0]["value"]
    runner_id = str(UUID(flotilla.bot(bot_id)["runner_id"]))
    return Names(installation, runner_id, f"bot-{bot_id}")


def test_after_the_fifth_time_it_waits_for_a_person(
    flotilla: Flotilla, engine: PrivateEngine, fleet: list[str]
) -> None:
    """Also its engine starts it no more."""
    victim = fleet[0]
    flotilla.do("stop", bot=victim)
    until(lambda: flotilla.bot(victim)["status"] == "STOPPED")
    flotilla.do("start", bot=victim)
    until(lambda: flotilla.is_running(victim))
    dies_until_it_waits_for_a_person(flotilla, victim, lambda: kill(engine, victim), times=5)
    assert "137" in flotilla.bot(victim)["error_message"]
    time.sleep(3)
    assert not container_of(engine, victim)["State"]["Running"]
    assert container_of(engine, victim)["HostConfig"]["RestartPolicy"]["Name"] == "no"


def test_removing_the_fleet_leaves_nothing_on_the_engine(
    flotilla: Flotilla, engine: PrivateEngine, fleet: list[str], eager: str
) -> None:
    flotilla.do("remove fleet")
    until(lambda: not flotilla.ask("SELECT id FROM bot WHERE is_practice"))
    with closing(engine.client()) as client:
        names = [
            *(name for row in client.containers(all=True) for name in row["Names"]),
            *(volume["Name"] for volume in client.volumes()["Volumes"]),
            *(network["Name"] for network in client.networks()),
        ]
    assert not [name for name in names for bot_id in fleet if bot_id in name]
    assert has_container(engine, eager)
    assert flotilla.complaints() == []
