"""Downloads as a runner starts them: the program in the interpreter of a real Freqtrade, a workspace and a store."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.freqtrade.candles.download_facts import (
    Advanced,
    Fact,
    Finished,
    Planned,
    Target,
    parse,
)
from core.freqtrade.candles.downloading.download_program import arguments, workload_files
from core.freqtrade.candles.order import Order
from core.practice.exchange import exchange_block

_READ = """
import json, sys
from pyarrow import feather
table = feather.read_table(sys.argv[1])
columns = [column.to_pylist() for column in table.columns]
print(json.dumps([table.column_names, [[row[0].timestamp(), *row[1:]] for row in zip(*columns)]]))
"""


@dataclass
class Told:
    """What a download has said, and how it ended."""

    facts: list[Fact]
    log: str
    code: int

    @property
    def targets(self) -> list[Target]:
        return [target for fact in self.facts if isinstance(fact, Planned) for target in fact.targets]

    @property
    def without(self) -> dict[str, str]:
        return {name: words for fact in self.facts if isinstance(fact, Planned) for name, words in fact.without}

    @property
    def finished(self) -> dict[str, Finished]:
        """By pair, or pair and timeframe and kind where a pair has several files."""
        found = [fact for fact in self.facts if isinstance(fact, Finished)]
        names = [self.targets[fact.index] for fact in found]
        pairs = [one.pair for one in names]
        return {
            one.pair if pairs.count(one.pair) == 1 else f"{one.pair} {one.timeframe} {one.candle_type}": fact
            for one, fact in zip(names, found, strict=True)
        }

    @property
    def outcomes(self) -> dict[str, str]:
        return {name: fact.outcome.value for name, fact in self.finished.items()}

    def pages(self, index: int) -> list[int]:
        return [fact.pages for fact in self.facts if isinstance(fact, Advanced) and fact.index == index]


@dataclass
class Download:
    python: Path
    folder: Path
    exchange: dict[str, Any]
    trading_mode: str = "spot"
    number: int = 0
    before: tuple[str, ...] = ()
    """A program that starts it, with its arguments."""

    @property
    def store(self) -> Path:
        return self.folder / "store"

    def start(self, *pairs: str, timeframes: tuple[str, ...] = ("1h",), **values: Any) -> "subprocess.Popen[str]":
        self.store.mkdir(exist_ok=True)
        self.number += 1
        workspace = self.folder / f"workspace-{self.number}"
        workspace.mkdir()
        values = {"trading_mode": self.trading_mode, "is_practice": True} | values
        for name, content in workload_files(Order(pairs, timeframes, **values), self.config()).items():
            (workspace / name).write_bytes(content)
        command = [*self.before, self.python, *arguments(str(workspace), str(self.store))]
        return subprocess.Popen(
            command, cwd=workspace, stdout=subprocess.PIPE, stderr=(workspace / "log").open("w"), text=True
        )

    def config(self) -> dict[str, Any]:
        margin = "isolated" if self.trading_mode == "futures" else ""
        return {
            "exchange": self.exchange, "trading_mode": self.trading_mode, "margin_mode": margin,
            "stake_currency": "USDT",
        }  # fmt: skip

    def run(self, *pairs: str, **values: Any) -> Told:
        return self.end(self.start(*pairs, **values))

    def end(self, process: "subprocess.Popen[str]", *, seconds: float = 300) -> Told:
        said, _ = process.communicate(timeout=seconds)
        log = (self.folder / f"workspace-{self.number}" / "log").read_text()
        lines = said.splitlines()
        facts = [parse(line) for line in lines]
        assert None not in facts, (lines[facts.index(None)], log)
        return Told([fact for fact in facts if fact], log, process.returncode)

    def rows(self, name: str) -> list[list[float]]:
        """Of a file without its suffix: seconds since 1970, then the values."""
        command = [self.python, "-c", _READ, str(self.file(name))]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        columns, rows = json.loads(said)
        assert columns[0] == "date"
        return list(rows)

    def file(self, name: str) -> Path:
        return self.store / f"{name}.feather"


def awkward(url: str) -> dict[str, Any]:
    """The exchange block for the market of awkward symbols, which has no editions."""
    block = exchange_block(url)
    v3 = f"{url}/api/v3"
    block["ccxt_config"]["urls"]["api"] = {"public": v3, "private": v3, "v1": f"{url}/api/v1", "sapi": f"{url}/sapi/v1"}
    return block
