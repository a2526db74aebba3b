"""A real Freqtrade bot in dry-run on the practice market, with a seeded history of trades, stopped at first."""

import asyncio
import json
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from core.errors import Unavailable
from core.freqtrade import command
from core.freqtrade.api.client import BotClient
from core.practice.exchange import exchange_block
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.server import PracticeServer
from tests import machine
from tests.core.freqtrade.operator import Operator

TESTS = machine.ROOT / "tests"
USERNAME, PASSWORD, WS_TOKEN = "flotilla", "correct horse", "token/with+signs"
PAIRS = ["BTC/USDT", "ETH/USDT", "SOL/USDT", "BNB/USDT", "XRP/USDT", "ADA/USDT", "DOGE/USDT", "LINK/USDT"]
STRATEGY = '''
from pandas import DataFrame
from freqtrade.strategy import IStrategy


class Eager(IStrategy):
    """Always wants to buy, never to sell."""

    timeframe = "1m"
    minimal_roi = {"0": 10}
    stoploss = -0.5
    process_only_new_candles = False
    startup_candle_count = 5

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        return dataframe
'''


@dataclass
class RealBot:
    http: httpx.AsyncClient
    url: str
    process: asyncio.subprocess.Process
    log: Path

    @property
    def client(self) -> BotClient:
        return BotClient(self.http, USERNAME, PASSWORD)

    @property
    def operator(self) -> Operator:
        return Operator(self.http, USERNAME, PASSWORD)

    async def reaches(self, state: str) -> None:
        async with asyncio.timeout(300):
            while (await self.client.show_config()).state != state:
                await asyncio.sleep(0.3)


@asynccontextmanager
async def running(python: Path, folder: Path, *, closed: int = 200) -> AsyncIterator[RealBot]:
    async with PracticeServer(api(Market(7)), folder / "practice.port") as market:
        port = _free_port()
        arguments = _prepared(folder, market.url, port)
        await _run(python, str(TESTS / "freqtrade_seed.py"), str(folder / "trades.sqlite"), "--closed", str(closed))
        log = folder / "bot.log"
        with log.open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                python, "-m", "freqtrade", *arguments, cwd=folder, stdout=output, stderr=output
            )
        url = f"http://127.0.0.1:{port}"
        try:
            async with httpx.AsyncClient(base_url=url) as http:
                bot = RealBot(http, url, process, log)
                await _answers(bot)
                yield bot
        finally:
            await _end(process)


def _prepared(folder: Path, market_url: str, port: int) -> tuple[str, ...]:
    strategies = folder / "user_data" / "strategies"
    strategies.mkdir(parents=True)
    (strategies / "eager.py").write_text(STRATEGY)
    settings = config(market_url, port) | {"db_url": f"sqlite:///{folder}/trades.sqlite"}
    (folder / "config.json").write_text(json.dumps(settings))
    return command.trade(
        configs=[str(folder / "config.json")],
        strategy="Eager",
        strategy_folder=str(strategies),
        user_data=str(folder / "user_data"),
    )


def config(market_url: str, port: int) -> dict[str, Any]:
    pricing = {"price_side": "other", "use_order_book": True, "order_book_top": 1}
    return {
        "exchange": exchange_block(market_url, PAIRS),
        "pairlists": [{"method": "StaticPairList"}],
        "stake_currency": "USDT",
        "stake_amount": 50,
        "max_open_trades": 8,
        "available_capital": 2_000,
        "dry_run": True,
        "dry_run_wallet": 5_000,
        "initial_state": "stopped",
        "entry_pricing": pricing,
        "exit_pricing": pricing,
        "bot_name": "Recorded",
        "internals": {"process_throttle_secs": 1},
        "api_server": {
            "enabled": True,
            "listen_ip_address": "127.0.0.1",
            "listen_port": port,
            "username": USERNAME,
            "password": PASSWORD,
            "jwt_secret_key": "x" * 40,
            "ws_token": WS_TOKEN,
        },
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _run(*arguments: object) -> None:
    process = await asyncio.create_subprocess_exec(*(str(argument) for argument in arguments))
    assert await process.wait() == 0


async def _answers(bot: RealBot) -> None:
    async with asyncio.timeout(300):
        while True:
            assert bot.process.returncode is None, bot.log.read_text()[-3_000:]
            try:
                await bot.client.show_config()
                return
            except Unavailable:
                await asyncio.sleep(0.3)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGINT)
        try:
            await asyncio.wait_for(process.wait(), 20)
        except TimeoutError:
            process.kill()
            await process.wait()
