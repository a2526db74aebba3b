"""What a strategy is asked before and after a run works in a container as well: no network, candles that it may only
read."""

import json
from datetime import UTC, datetime

import pytest

from core.freqtrade.backtests.charting import chart_program, signal_candles
from core.freqtrade.backtests.charting.chart_program import ChartOrder
from core.freqtrade.backtests.needs import needs_program
from core.practice.exchange import exchange_block
from core.runners.docker.docker_runner import Settings
from core.runners.port import Needs, StoreMount
from tests import machine
from tests.core.backtests.charting.test_real_charts import CODE
from tests.core.freqtrade.candles.candle_store import CandleStore, Made, every
from tests.engine import engine_runner

pytestmark = [pytest.mark.docker, pytest.mark.freqtrade, pytest.mark.timeout(300)]
CONFIG = {
    "dry_run": True, "stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000,
    "entry_pricing": {"price_side": "other"}, "exit_pricing": {"price_side": "other"}, "trading_mode": "spot",
    "pairlists": [{"method": "StaticPairList"}], "exchange": exchange_block("http://market", ["BTC/USDT"]),
}  # fmt: skip
FILES = {"config.json": json.dumps(CONFIG).encode(), "strategy/strategy.py": CODE.encode()}
STORE = "market-data-test"
START = int(datetime(2026, 10, 2, tzinfo=UTC).timestamp())


async def test_needs_and_candles_are_told(freqtrade_python, tmp_path) -> None:
    made = CandleStore(freqtrade_python, tmp_path)
    made.make(Made("BTC_USDT-5m.feather", every(300, 3 * 288)))
    name = "BTC_USDT-5m.feather"
    async with engine_runner(settings=Settings()) as runner:
        await runner.stores.put(STORE, {name: tmp_path / name})
        code = needs_program.program("n", "Drawn")
        told = await runner.ask(machine.FREQTRADE_VERSION, code, Needs(secret_files=FILES))
        assert needs_program.parse(told, "n").startup_candles == 20
        order = ChartOrder("BTC/USDT", START, START + 86_400, START, START + 36_000)
        needs = Needs(secret_files=FILES, stores=(StoreMount(STORE, signal_candles.STORE),))
        code = chart_program.program("n", "Drawn", order)
        window = chart_program.parse(await runner.ask(machine.FREQTRADE_VERSION, code, needs), "n").window
        assert window is not None and len(window.dates) == 120
        await runner.stores.delete(STORE)
