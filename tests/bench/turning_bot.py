"""A usual bot that tells how long each turn takes: one pass of Freqtrade's main loop, without the sleep after it.
`python -m tests.bench.turning_bot LOCAL` fills the data folder and prints ids; the server starts the bot.

Ten pairs of 5m with an informative timeframe, five open trades whose order books are asked for in each turn, and all
indicators in each turn, as at a new candle: otherwise four minutes of five would show requests alone.
"""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

from core import boot, config, db
from core.bot_records.models import BotDraft
from core.bots import service as bots
from core.bots.settings.templates import dry_run_settings
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.practice.market.listing import PAIRS
from core.runners import open_runner
from core.runners import service as runners
from core.runners.docker.descriptor import docker_factory
from core.runners.docker.docker_connection import DockerConnection
from core.runners.models import RunnerDraft
from core.runners.registry import Registry
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import machine, server
from tests.bench.backtest_runs import STRATEGY as TESTED
from tests.bench.harbour import POOL
from tests.installation import VERSION, administrator, with_local_runners

PAIR_NAMES = [pair.name for pair in PAIRS[:10]]
OPEN_TRADES = 5
TURN = "FLOTILLA-TURN"
"""Followed by when the turn ended (seconds since 1970), how long it took, how long of that it ran and how long it
waited for a processor, and how many trades were open."""
STRATEGY = """
import logging
import time

from freqtrade.persistence import Trade
from freqtrade.strategy import IStrategy, informative

log = logging.getLogger("turns")


class Turns(logging.Handler):
    began = None

    def emit(self, record):
        words = record.getMessage()
        if words.startswith("====="):
            self.began = self.clocks()
        elif self.began and "_process_running()" in words:
            passed = [now - then for now, then in zip(self.clocks(), self.began)]
            log.info("TURN %.3f %.6f %.6f %.6f %d", time.time(), *passed, Trade.get_open_trade_count())

    def clocks(self):
        try:
            with open("/proc/thread-self/schedstat") as file:
                waited = int(file.read().split()[1]) / 1e9
        except OSError:
            waited = 0.0
        return time.perf_counter(), time.thread_time(), waited


class Turning(IStrategy):
    timeframe = "5m"
    startup_candle_count = 200
    process_only_new_candles = False
    stoploss = -0.99
    minimal_roi = {"0": 100}

    def bot_start(self, **kwargs):
        worker = logging.getLogger("freqtrade.worker")
        worker.setLevel(logging.DEBUG)
        worker.addHandler(Turns())

    @informative("1h")
    def populate_indicators_1h(self, dataframe, metadata):
        return self.averages(dataframe)

    def populate_indicators(self, dataframe, metadata):
        return self.averages(dataframe)

    def averages(self, dataframe):
        close = dataframe["close"]
        for length in (5, 10, 20, 50, 100, 200):
            dataframe[f"ewm{length}"] = close.ewm(span=length, adjust=False).mean()
            dataframe[f"deviation{length}"] = close.rolling(length).std()
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe
""".replace("TURN %", f"{TURN} %")

LONG = TESTED.format(name="Long", work=1_000_000)
"""Adds up for ten milliseconds at each candle: a month of minutes takes minutes."""


async def build(kind: str) -> dict[str, str]:
    admin = await administrator()
    exchange = await exchanges.add(admin, ExchangeDraft(name="Practice market", exchange_type=PRACTICE), {})
    runner = await runners.add(admin, _runner(kind))
    strategy = await strategies.add(admin, StrategyDraft(name="Turning", code=STRATEGY))
    settings = dry_run_settings(pairs=tuple(PAIR_NAMES)) | {"max_open_trades": OPEN_TRADES}
    settings["internals"] = {"process_throttle_secs": 1}
    pricing = {"price_side": "other", "use_order_book": True, "order_book_top": 1}
    settings |= {"entry_pricing": pricing, "exit_pricing": pricing}
    draft = BotDraft(
        name="Turning", exchange_id=exchange.id, strategy_id=strategy.id, runner_id=runner.id, config=settings
    )
    bot_id = await bots.add(admin, draft, VERSION)
    await bots.start(admin, bot_id)
    tested = await strategies.add(admin, StrategyDraft(name="Long", code=LONG))
    return {"bot": str(bot_id), "runner": str(runner.id), "exchange": str(exchange.id), "tested": str(tested.id)}


def _runner(kind: str) -> RunnerDraft:
    if kind == "LOCAL":
        return RunnerDraft(name="This machine", type=kind)
    return RunnerDraft(name="This engine", type=kind, connection=DockerConnection(pool=POOL))


def hire(data_dir: Path, kind: str) -> dict[str, str]:
    """Return the ids of bot, runner, exchange, and of the strategy that is tested beside the bot."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.turning_bot", kind],
        cwd=machine.ROOT, env=server.environment(data_dir), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    ids: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return ids


async def _no_market(host: str) -> int:
    raise NotImplementedError("Nothing is started here.")


if __name__ == "__main__":
    settings = config.load()
    boot.prepare(settings)
    with_local_runners(settings)
    if sys.argv[1] == "DOCKER":
        open_runner.install(Registry({"DOCKER": docker_factory("", Path("/nowhere"), _no_market, lambda: None)}))
    print(json.dumps(asyncio.run(build(sys.argv[1]))))
    db.disconnect()
