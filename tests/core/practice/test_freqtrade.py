"""Real Freqtrade against the market: it downloads, it backtests, it trades."""

import asyncio
import json
import sqlite3
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.boot import MARKET_SEED, practice_markets
from core.bots.settings.templates import dry_run_settings
from core.practice import samples
from core.practice.exchange import exchange_block
from core.practice.market.listing import PAIRS as LISTED
from core.practice.market.market import Market
from core.practice.market.timeframes import Timeframe
from core.practice.server.api import api, system_clock
from core.practice.server.server import PracticeServer
from core.strategies import templates
from core.strategies.templates import TEMPLATES

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(400)]

PAIRS = ["BTC/USDT", "SOL/USDT", "XRP/USDT"]
TEMPLATES_FOLDER = Path(templates.__file__).parent
SAMPLES_FOLDER = Path(samples.__file__).parent
DAYS = (20260617, 20260620)
OUTCOMES = {"SampleMomentum": (0.005, 0.05), "SamplePullback": (-0.05, -0.005), "SampleReversion": (-0.005, 0.005)}
"""Profit on the wallet, from and to."""
READ_CANDLES = """
import sys
import pandas
frame = pandas.read_feather(sys.argv[1])
columns = ["open", "high", "low", "close", "volume"]
print([[int(row.date.timestamp() * 1000), *(getattr(row, c) for c in columns)] for row in frame.itertuples()][100:110])
"""
STRATEGY = '''
from pandas import DataFrame

from freqtrade.strategy import IStrategy


class Dips(IStrategy):
    """Buys what fell below its average, sells what rose above it."""

    timeframe = "1m"
    minimal_roi = {"0": 0.004}
    stoploss = -0.02
    process_only_new_candles = False
    startup_candle_count = 20

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe["mean"] = dataframe["close"].rolling(12).mean()
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["close"] < dataframe["mean"], "enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["close"] > dataframe["mean"], "exit_long"] = 1
        return dataframe


class Always(Dips):
    """Buys at once and sells after a minute, at any price: what the market does just now decides nothing."""

    minimal_roi = {"1": -1}
    order_types = {"entry": "market", "exit": "market", "stoploss": "market", "stoploss_on_exchange": False}

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        return dataframe
'''


@pytest.fixture
async def server(market: Market, tmp_path: Path) -> AsyncIterator[PracticeServer]:
    async with PracticeServer(api(market), tmp_path / "practice.port") as server:
        yield server


@pytest.fixture
def workspace(server: PracticeServer, tmp_path: Path) -> Path:
    strategies = tmp_path / "user_data" / "strategies"
    strategies.mkdir(parents=True)
    (strategies / "dips.py").write_text(STRATEGY)
    (tmp_path / "config.json").write_text(json.dumps(config(server, tmp_path)))
    return tmp_path


def config(server: PracticeServer, folder: Path) -> dict:
    pricing = {"price_side": "other", "use_order_book": True, "order_book_top": 1}
    return {
        "dry_run": True,
        "dry_run_wallet": 1000,
        "max_open_trades": 3,
        "stake_currency": "USDT",
        "stake_amount": 100,
        "trading_mode": "spot",
        "initial_state": "running",
        "db_url": f"sqlite:///{folder / 'trades.sqlite'}",
        "entry_pricing": pricing,
        "exit_pricing": pricing,
        "pairlists": [{"method": "StaticPairList"}],
        "exchange": exchange_block(server.url, PAIRS),
        "internals": {"process_throttle_secs": 2},
    }


async def freqtrade(python: Path, folder: Path, *arguments: str) -> str:
    process = await launch(python, folder, *arguments)
    output, _ = await asyncio.wait_for(process.communicate(), 180)
    assert process.returncode == 0, output.decode()
    return output.decode()


async def launch(python: Path, folder: Path, *arguments: str) -> asyncio.subprocess.Process:
    common = ("-m", "freqtrade", *arguments, "-c", "config.json", "--userdir", "user_data")
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        python, *common, cwd=folder, stdout=pipe, stderr=asyncio.subprocess.STDOUT
    )


async def test_it_downloads_and_backtests_and_the_samples_look_like_trading(
    freqtrade_python: Path, workspace: Path
) -> None:
    """As a practice fleet trades, on the market that every installation serves: of the samples one earns, one is about
    even and one loses, fees counted. Three days of which the candles are fixed; thirty take minutes, and bring about
    ten times as much."""
    async with PracticeServer(practice_markets(), workspace / "all.port") as server:
        fleet = config(server, workspace) | dry_run_settings() | {"exchange": exchange_block(server.url)}
        (workspace / "config.json").write_text(json.dumps(fleet))
        first, last = DAYS
        await freqtrade(freqtrade_python, workspace, "download-data", "--timerange", f"{first - 1}-{last}", "-t", "1m")
        await same_candles_as_ours(freqtrade_python, workspace)
        results = workspace / "results"
        results.mkdir()
        days = ("--timerange", f"{first}-{last}", "-i", "1m", "--cache", "none", "--backtest-directory", str(results))
        strategies = ("--strategy-path", str(SAMPLES_FOLDER), "--strategy-list", *OUTCOMES)
        await freqtrade(freqtrade_python, workspace, "backtesting", *days, *strategies)
        await the_templates_trade(freqtrade_python, workspace)
    found = results_of_backtest(results)
    for name, (least, most) in OUTCOMES.items():
        assert least < found[name]["profit_total"] < most, name
        assert 0.35 <= found[name]["winrate"] <= 0.65, name
        assert found[name]["trades_per_day"] > 100, name
        assert {trade["pair"] for trade in found[name]["trades"]} == {pair.name for pair in LISTED}


async def the_templates_trade(python: Path, workspace: Path) -> None:
    """Each template is loaded by Freqtrade, and gives signals in the candles of the market."""
    first, last = DAYS
    results = workspace / "of-templates"
    results.mkdir()
    await freqtrade(python, workspace, "download-data", "--timerange", f"{first - 3}-{last}", "-t", "5m", "1h")
    days = ("--timerange", f"{first}-{last}", "-i", "5m", "--cache", "none", "--backtest-directory", str(results))
    names = [one.name.title().replace(" ", "") for one in TEMPLATES]
    strategies = ("--strategy-path", str(TEMPLATES_FOLDER), "--strategy-list", *names)
    await freqtrade(python, workspace, "backtesting", *days, *strategies)
    found = results_of_backtest(results)
    assert {name: found[name]["total_trades"] > 5 for name in names} == dict.fromkeys(names, True)


async def same_candles_as_ours(python: Path, workspace: Path) -> None:
    """What Freqtrade stored is what `Market` says in this process, to the last digit."""
    stored = workspace / "user_data" / "data" / "binance" / "SOL_USDT-1m.feather"
    process = await asyncio.create_subprocess_exec(
        python, "-c", READ_CANDLES, str(stored), stdout=asyncio.subprocess.PIPE
    )
    found = json.loads((await process.communicate())[0])
    candles = Market(MARKET_SEED).candles("SOLUSDT", Timeframe.M1, found[0][0], None, 10, system_clock())
    bars = candles.bars
    columns = [candles.prices(column) for column in (bars.open, bars.high, bars.low, bars.close)]
    ours = zip(candles.open_ms.tolist(), *(c.tolist() for c in (*columns, candles.volumes)), strict=True)
    assert found == [list(row) for row in ours]


def results_of_backtest(results: Path) -> dict[str, dict]:
    """By strategy."""
    (archive,) = results.glob("*.zip")
    with zipfile.ZipFile(archive) as content:
        (name,) = (n for n in content.namelist() if n == f"{archive.stem}.json")
        return json.loads(content.read(name))["strategy"]


async def test_a_dry_run_bot_opens_and_closes_trades(freqtrade_python: Path, workspace: Path) -> None:
    bot = await launch(freqtrade_python, workspace, "trade", "--strategy", "Always")
    said: list[str] = []
    reading = asyncio.create_task(keep(bot.stdout, said))
    try:
        async with asyncio.timeout(240):
            while closed_trades(workspace / "trades.sqlite") == 0:
                assert bot.returncode is None, "".join(said)
                await asyncio.sleep(2)
        assert "ERROR" not in "".join(said)  # at its end a signal may catch it in the middle of a query
    finally:
        if bot.returncode is None:
            bot.terminate()  # SIGINT may be ignored where the tests were started from
        await reading
        await bot.wait()


async def keep(output: asyncio.StreamReader, said: list[str]) -> None:
    async for line in output:
        said.append(line.decode())


def closed_trades(database: Path) -> int:
    if not database.exists():
        return 0
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        try:
            return connection.execute("SELECT count(*) FROM trades WHERE is_open = 0").fetchone()[0]
        except sqlite3.OperationalError:  # the bot has not made its tables yet
            return 0
