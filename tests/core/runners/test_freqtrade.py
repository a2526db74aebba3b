"""Real Freqtrade, run by the local runner."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from core.practice.exchange import exchange_block
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.server import PracticeServer
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.runners.packages import package_installs, package_switch
from core.runners.packages.package_switch import PackageSettings
from core.runners.port import Layout, State, Workload
from tests.core.runners.bench import eventually, log_lines, seen
from tests.core.runners.conftest import clear
from tests.package_index import package_index

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(300)]

NAME = "bot-real"
STRATEGY = b"""
from freqtrade.strategy import IStrategy


class Quiet(IStrategy):
    timeframe = "5m"
    stoploss = -0.1
    minimal_roi = {"0": 0.1}

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe
"""


@pytest.fixture
def installed(freqtrade_dir: Path) -> tuple[Venvs, str]:
    """The installed versions, and the newest of them."""
    venvs = Venvs(freqtrade_dir)
    return venvs, venvs.installed()[0]


@pytest.fixture
async def market(tmp_path: Path) -> AsyncIterator[PracticeServer]:
    async with PracticeServer(api(Market(7)), tmp_path / "market.port") as server:
        yield server


@pytest.fixture
async def runner(tmp_path: Path, installed: tuple[Venvs, str], market: PracticeServer) -> AsyncIterator[LocalRunner]:
    runner = LocalRunner(tmp_path / "runner", installed[0], market_url=market.url)
    yield runner
    await clear(runner)


def config(layout: Layout) -> dict[str, object]:
    return {
        "bot_name": "real",
        "dry_run": True,
        "dry_run_wallet": 1000,
        "max_open_trades": 2,
        "stake_currency": "USDT",
        "stake_amount": 100,
        "initial_state": "running",
        "db_url": f"sqlite:///{layout.workspace}/trades.sqlite",
        "entry_pricing": {"price_side": "same", "use_order_book": True, "order_book_top": 1},
        "exit_pricing": {"price_side": "same", "use_order_book": True, "order_book_top": 1},
        "pairlists": [{"method": "StaticPairList"}],
        "exchange": exchange_block(layout.market_url, ["BTC/USDT", "ETH/USDT"]),
        "api_server": {"enabled": True, "listen_ip_address": layout.listen_host, "listen_port": layout.listen_port},
    }


def secret(layout: Layout) -> bytes:
    keys = {"username": "flotilla", "password": "a password", "jwt_secret_key": "x" * 40}
    return json.dumps({"api_server": keys}).encode()


def bot(layout: Layout, version: str) -> Workload:
    configs = ("-c", f"{layout.workspace}/config.json", "-c", f"{layout.secrets}/keys.json")
    return Workload(
        name=NAME,
        version=version,
        command=("trade", *configs, "--userdir", layout.workspace, "--strategy", "Quiet"),
        files={"config.json": json.dumps(config(layout)).encode(), "strategies/quiet.py": STRATEGY},
        secret_files={"keys.json": secret(layout)},
        labels={"bot": "real"},
    )


async def test_it_says_its_version(runner: LocalRunner, installed: tuple[Venvs, str]) -> None:
    await runner.layout(NAME)
    await runner.apply(Workload(NAME, installed[1], ("--version",)))
    end = await eventually(lambda: exited(runner), seconds=60)
    assert end.exit_code == 0
    assert any(installed[1] in line for line in await log_lines(runner, NAME))
    code = "import freqtrade; print(freqtrade.__version__)"
    assert (await runner.ask(installed[1], code)).decode().strip() == installed[1]


async def test_a_strategy_imports_packages_that_were_installed_for_it(
    runner: LocalRunner, installed: tuple[Venvs, str]
) -> None:
    with package_index() as index:
        index.wheel("flotilla_tides", "1.2")
        index.wheel("flotilla_waves", "1.0", {"flotilla_waves.py": "VERSION = 'of the index'\n"})
        package_switch.install(PackageSettings(index=index.url()))
        needed = ("flotilla_tides", "flotilla_waves")
        there = await package_installs.install(runner, installed[1], needed, lambda share, step: None)
        package_switch.install(PackageSettings())
    layout = await runner.layout(NAME)
    code = b"import flotilla_tides, flotilla_waves\nassert flotilla_waves.VERSION == 'our own'\n" + STRATEGY
    files = {"strategies/quiet.py": code, "strategies/flotilla_waves.py": b"VERSION = 'our own'\n"}
    command = ("list-strategies", "--userdir", layout.workspace, "--no-color")
    await runner.apply(
        Workload(
            NAME, installed[1], command, files, env=there.environment(layout), stores=there.mounts, labels={"bot": "x"}
        )
    )
    end = await eventually(lambda: exited(runner), seconds=60)
    lines = await log_lines(runner, NAME)
    assert end.exit_code == 0
    assert any("Quiet" in line and "OK" in line for line in lines), "a strategy's own files come first"


async def test_a_bot_starts_answers_and_ends_politely(runner: LocalRunner, installed: tuple[Venvs, str]) -> None:
    layout = await runner.layout(NAME)
    await runner.apply(bot(layout, installed[1]))
    await eventually(lambda: is_running(runner), seconds=90)
    (usage,) = await runner.usage()
    assert usage.memory_bytes > 100_000_000
    before = await log_lines(runner, NAME, tail=1000)
    assert not [line for line in before if "ERROR" in line or "Traceback" in line], "Freqtrade may stumble at its end"
    await runner.remove(NAME)
    lines = await log_lines(runner, NAME, tail=1000)
    assert any("SIGINT" in line for line in lines), lines[-10:]
    with sqlite3.connect(f"file:{layout.workspace}/trades.sqlite?mode=ro", uri=True) as database:
        assert database.execute("SELECT count(*) FROM trades").fetchone() == (0,)
    assert not Path(layout.secrets).exists()


async def test_what_freqtrade_complains_about_is_in_the_log(runner: LocalRunner, installed: tuple[Venvs, str]) -> None:
    layout = await runner.layout(NAME)
    wanted = bot(layout, installed[1])
    await runner.apply(
        Workload(NAME, installed[1], (*wanted.command[:-1], "Missing"), wanted.files, wanted.secret_files)
    )
    end = await eventually(lambda: exited(runner), seconds=90)
    assert end.exit_code == 2
    # One line, not folded: where no terminal is, its console would be narrow.
    assert any("Impossible to load Strategy 'Missing'" in line for line in await log_lines(runner, NAME))


async def exited(runner: LocalRunner):
    now = await seen(runner, NAME)
    return now if now and now.state is State.EXITED else None


async def is_running(runner: LocalRunner) -> bool:
    now = await seen(runner, NAME)
    assert now and now.state is State.RUNNING, await log_lines(runner, NAME)
    await asyncio.sleep(0.5)
    try:
        answer = await runner.http(NAME).get("/api/v1/show_config", auth=("flotilla", "a password"))
    except httpx.TransportError:
        return False
    return answer.status_code == 200 and answer.json()["state"] == "running"
