"""Backtests as a runner starts them: the program in the interpreter of a real Freqtrade, a workspace, candles."""

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from core.freqtrade.backtests.backtest_facts import Ended, Fact, Phase, parse
from core.freqtrade.backtests.backtest_order import BacktestOrder
from core.freqtrade.backtests.backtest_program import arguments, workload_files
from tests import machine
from tests.core.freqtrade.backtests.made_markets import markets_file

CANDLES = machine.ROOT / "tests" / "data" / "candles"
STRATEGIES = machine.ROOT / "tests" / "data" / "tested_strategies"
PAIRS = ("BTC/USDT", "ETH/USDT", "SOL/USDT", "BNB/USDT")
FUTURES = tuple(f"{pair}:USDT" for pair in PAIRS)
T = TypeVar("T", bound=Fact)


def day(number: int) -> datetime:
    """The begin of a day of October 2026."""
    return datetime(2026, 10, number, tzinfo=UTC)


SECOND, FOURTH = day(2), day(4)


@dataclass(frozen=True)
class Case:
    """One run. `strategy`: the name of a file of `tests/data/tested_strategies`, or source, whose class is `Tested`.
    `candles`: folders laid over the whole candles, the last wins. `without`: files that are then deleted; `cut`: those
    that are halved."""

    strategy: str
    pairs: Sequence[str] = ("BTC/USDT",)
    start: datetime = SECOND
    end: datetime = FOURTH
    candles: Sequence[str] = ()
    without: Sequence[str] = ()
    cut: Sequence[str] = ()
    config: Mapping[str, Any] = field(default_factory=dict)
    order: Mapping[str, Any] = field(default_factory=dict)
    markets: bytes = b""

    @property
    def is_futures(self) -> bool:
        return ":" in self.pairs[0]


@dataclass
class Told:
    """What a run has said, and what it left."""

    facts: list[Fact]
    log: str
    results: Path
    code: int

    @property
    def ended(self) -> Ended:
        last = self.facts[-1]
        assert isinstance(last, Ended), self.log[-3_000:]
        return last

    def of(self, kind: type[T]) -> list[T]:
        return [fact for fact in self.facts if isinstance(fact, kind)]

    @property
    def shares(self) -> list[float]:
        return [fact.share for fact in self.of(Phase)]

    @property
    def stats(self) -> dict[str, Any]:
        """Freqtrade's block of the strategy."""
        assert self.ended.has_result, (self.ended, self.log[-3_000:])
        return stats_of(self.results / "result.zip")

    def figures(self, *names: str) -> tuple[Any, ...]:
        return tuple(round(self.stats[name], 2) for name in names)


def stats_of(file: Path) -> dict[str, Any]:
    with zipfile.ZipFile(file) as packed:
        name = next(one for one in packed.namelist() if one.endswith(".json") and "_" not in one.partition("_")[2][19:])
        strategies = json.loads(packed.read(name))["strategy"]
    assert len(strategies) == 1
    return dict(next(iter(strategies.values())))


class BacktestRun:
    """A workspace with its candles."""

    def __init__(self, python: Path, folder: Path, case: Case) -> None:
        self.python, self.folder, self.case = python, folder, case
        self.workspace, self.store = folder / "workspace", folder / "store"
        (self.workspace / "strategy").mkdir(parents=True)
        self._lay_out_candles()
        for name, content in workload_files(self.order()).items():
            (self.workspace / name).write_bytes(content)
        (self.workspace / "strategy" / "strategy.py").write_text(self.source())

    def _lay_out_candles(self) -> None:
        for name in ("whole", *self.case.candles):
            shutil.copytree(CANDLES / name, self.store, dirs_exist_ok=True)
        for name in self.case.without:
            (self.store / name).unlink()
        for name in self.case.cut:
            file = self.store / name
            os.truncate(file, file.stat().st_size // 2)
        kinds = {"spot": PAIRS, "futures": FUTURES}
        for mode, pairs in kinds.items():
            (self.store / f"markets-{mode}.json").write_bytes(self.case.markets or markets_file(*pairs))

    def source(self) -> str:
        kept = STRATEGIES / f"{self.case.strategy}.py"
        return kept.read_text() if self.case.strategy.isidentifier() else self.case.strategy

    def order(self) -> BacktestOrder:
        case = self.case
        values: dict[str, Any] = {
            "class_name": case.strategy if case.strategy.isidentifier() else "Tested",
            "pairs": tuple(case.pairs), "start": case.start, "end": case.end,
            "trading_mode": "futures" if case.is_futures else "spot", "config": self.config(),
        }  # fmt: skip
        return BacktestOrder(**{**values, **case.order})

    def config(self) -> dict[str, Any]:
        pricing = {"price_side": "same", "use_order_book": self.case.is_futures}
        return {
            "stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run": True,
            "dry_run_wallet": 1000, "trading_mode": "futures" if self.case.is_futures else "spot",
            "margin_mode": "isolated" if self.case.is_futures else "",
            "entry_pricing": pricing, "exit_pricing": pricing, "pairlists": [{"method": "StaticPairList"}],
            "exchange": {"name": "binance", "pair_whitelist": list(self.case.pairs), "pair_blacklist": []},
            **self.case.config,
        }  # fmt: skip

    @property
    def env(self) -> dict[str, str]:
        return {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(self.folder), "COLUMNS": "400", "TZ": "UTC"}

    def command(self) -> list[str]:
        return [*without_network(), str(self.python), *arguments(str(self.workspace), str(self.store))]

    def start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            self.command(), cwd=self.workspace, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )

    def run(self) -> Told:
        return self.end(self.start())

    def end(self, process: "subprocess.Popen[bytes]", seconds: float = 280) -> Told:
        said, _ = process.communicate(timeout=seconds)
        return self.told(said.decode(errors="replace"), process.returncode)

    def told(self, said: str, code: int) -> Told:
        lines = said.splitlines()
        facts = [fact for line in lines if (fact := parse(line))]
        unread = [line for line in lines if line.startswith("FLOTILLA {") and not parse(line)]
        assert not unread, unread[:3]
        log = "\n".join(line for line in lines if not line.startswith("FLOTILLA {"))
        return Told(facts, log, self.workspace / "results", code)


def without_network() -> list[str]:
    """As a container without a network, where we may: nothing that a run needs comes from elsewhere."""
    return ["unshare", "-n"] if os.geteuid() == 0 and shutil.which("unshare") else []


def strategy(body: str = "", *, top: str = "", entry: int = 10, **values: Any) -> str:
    """Source of a strategy that goes in every 60 candles and out 30 later. `body`: further lines of the class."""
    lines = {"timeframe": "5m", "minimal_roi": {"0": 10}, "stoploss": -0.5, **values}
    named = "\n".join(f"    {name} = {value!r}" for name, value in lines.items() if value is not None)
    more = "\n".join(f"    {line}" if line else "" for line in body.splitlines())
    return f'''"""Tested."""
from freqtrade.strategy import IStrategy
{top}

class Tested(IStrategy):
{named}

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe.loc[dataframe.index % 60 == {entry}, "enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        dataframe.loc[dataframe.index % 60 == 40, "exit_long"] = 1
        return dataframe

{more}
'''


def lines_of(names: Iterable[str], text: str) -> dict[str, int]:
    """Where each is in the text: its line, counted from 1."""
    lines = text.splitlines()
    return {name: next(number for number, line in enumerate(lines, 1) if name in line) for name in names}
