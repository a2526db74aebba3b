"""What a backtest costs beside `freqtrade backtesting`: the same run by hand, with its own command line, settings and
candles, one after the other, in turns; from the start of its workload until its result is stored."""

import asyncio
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from core.backtests.models import BacktestStatus
from core.db import utcnow
from core.practice.exchange import exchange_block
from tests import backtest_place, plain_backtest
from tests.backtest_place import Place
from tests.bench.figure import Figure, percentile

TURNS, DAYS = 5, 31
PAIRS = ("BTC/USDT", "ETH/USDT", "SOL/USDT")
STRATEGY = """
from freqtrade.strategy import IStrategy


class {name}(IStrategy):
    timeframe = "1m"
    startup_candle_count = 60
    minimal_roi = {{"0": 0.008, "20": -0.01}}
    stoploss = -0.012

    def bot_loop_start(self, current_time, **kwargs):
        sum(range({work}))

    def populate_indicators(self, dataframe, metadata):
        dataframe["fast"] = dataframe["close"].ewm(span=5, adjust=False).mean()
        dataframe["slow"] = dataframe["close"].ewm(span=30, adjust=False).mean()
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dips = (dataframe["fast"] > dataframe["slow"] * 1.002) & (dataframe["close"] < dataframe["fast"])
        dataframe.loc[dips, ["enter_long", "enter_tag"]] = (1, "dip")
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        dataframe.loc[dataframe["close"] < dataframe["slow"], "exit_long"] = 1
        return dataframe
"""


@dataclass(frozen=True)
class _Kind:
    """`work`: numbers added up at each candle."""

    name: str
    words: str
    work: int
    most: float


KINDS = (
    _Kind("Short", "a run of ten seconds", 0, 1.3),
    _Kind("Long", "a run of a minute", 60_000, 1.05),
)


def measure(folder: Path, scale: float) -> list[Figure]:
    """Three pairs of 1m, a month."""
    return asyncio.run(_all(folder, max(3, round(DAYS * scale))))


async def _all(folder: Path, days: int) -> list[Figure]:
    with backtest_place.fresh_database(folder) as database:
        async with backtest_place.opened(database, folder, slots=1) as place:
            await place.download(*PAIRS, timeframe="1m", days=days + 2)
            return [figure for kind in KINDS for figure in await _measured(place, kind, days, folder / kind.name)]


async def _measured(place: Place, kind: _Kind, days: int, folder: Path) -> list[Figure]:
    turns = [await _turn(place, kind, days, folder / str(number)) for number in range(TURNS)]
    ours, plain = zip(*turns, strict=True)
    ratios = [one / other for one, other in turns]
    note = f"{len(PAIRS)} pairs, 1m, {days} days"
    each = ", ".join(f"{ratio:.3f}" for ratio in ratios)
    return [
        Figure(f"{kind.words}, freqtrade backtesting", percentile(list(plain), 0.5), "s", None, note),
        Figure(f"{kind.words}, from its workload until it is stored", percentile(list(ours), 0.5), "s", None, note),
        Figure(f"{kind.words} ÷ freqtrade backtesting", percentile(ratios, 0.5), "", kind.most, each),
    ]


async def _turn(place: Place, kind: _Kind, days: int, folder: Path) -> tuple[float, float]:
    """Seconds of ours and of Freqtrade alone."""
    code = STRATEGY.format(name=kind.name, work=kind.work)
    last = utcnow().date() - timedelta(days=1)
    strategy_id = await place.strategy(code, kind.name)
    asked = place.draft(strategy_id, *PAIRS, start=last - timedelta(days=days - 1), end=last)
    row = await place.run(asked)
    if row.status is not BacktestStatus.COMPLETED or row.began_at is None or row.completed_at is None:
        raise RuntimeError(f"The backtest failed: {row.error_message}")
    candles = place.folder / "runner" / ".stores" / place.store
    folder.mkdir(parents=True)
    began = time.perf_counter()
    alone = await asyncio.to_thread(
        plain_backtest.run, folder, row.recipe, code, candles, exchange_block(place.market.url)
    )
    passed = time.perf_counter() - began
    if alone["strategy"][kind.name]["total_trades"] != row.trades:
        raise RuntimeError("The results differ.")
    return (row.completed_at - row.began_at).total_seconds(), passed
