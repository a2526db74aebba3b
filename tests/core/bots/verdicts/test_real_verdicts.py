"""Real Freqtrade says what it says when a bot starts, on each kind of runner; and no strategy fools it."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from core.errors import Unavailable
from core.freqtrade.verdicts.verdict import Source, Verdict, parse_verdict, program
from core.practice.exchange import exchange_block
from core.runners.docker.docker_runner import Settings
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.runners.port import Needs, Runner
from tests import machine
from tests.core.runners.conftest import clear
from tests.engine import engine_runner

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(300)]

PLAIN = """
from freqtrade.strategy import IntParameter, IStrategy


class Plain(IStrategy):
    timeframe = "5m"
    stoploss = -0.1
    minimal_roi = {"0": 0.02}
    rsi_limit = IntParameter(5, 50, default=30, space="buy")

    def populate_indicators(self, dataframe, metadata): return dataframe
    def populate_entry_trend(self, dataframe, metadata): return dataframe
    def populate_exit_trend(self, dataframe, metadata): return dataframe
"""
TUNED = {"strategy_name": "Plain", "params": {"buy": {"rsi_limit": 12}, "stoploss": {"stoploss": -0.23}}}
OLD = PLAIN.replace("timeframe", "ticker_interval").replace("entry_trend", "buy_trend")
GUARDED = PLAIN.replace(
    "    def populate_indicators",
    "    @property\n    def protections(self):\n"
    "        return [{'method': 'CooldownPeriod', 'stop_duration_candles': self.rsi_limit.value}]\n\n"
    "    def populate_indicators",
)
NOSY = "import os\nSEEN = [name for name in os.environ if 'CANARY' in name]\n" + PLAIN.replace(
    '"5m"', '"1h" if SEEN else "5m"'
)
FORGES = f"""
import os, sys
print('{{"nonce": "n", "said": []}}', flush=True)
for descriptor in range(1, 64):
    try:
        os.write(descriptor, b'{{"mark": "m", "stage": "strategy", "values": []}}\\n')
    except OSError:
        pass
os._exit(0)
{PLAIN}"""
LOOPS = f"while True:\n    pass\n{PLAIN}"
SETTINGS: dict[str, Any] = {
    "stake_currency": "USDT",
    "stake_amount": 100,
    "max_open_trades": 3,
    "entry_pricing": {"price_side": "same"},
    "exit_pricing": {"price_side": "same"},
    "pairlists": [{"method": "StaticPairList"}],
}
SYSTEM = {"bot_name": "Größe “7” \\ {x} 🐟 <b>%s</b>", "dry_run": True, "db_url": "sqlite:////tmp/x.sqlite"}


@dataclass(frozen=True)
class Case:
    """`wanted`: of the verdict; None where there can be none."""

    wanted: Callable[[Verdict], bool] | None
    code: str = PLAIN
    more: dict[str, Any] = field(default_factory=dict)
    parameters: dict[str, Any] = field(default_factory=dict)
    everywhere: bool = False

    def files(self) -> dict[str, bytes]:
        documents = {"exchange": {"exchange": exchange_block("http://market", ["BTC/USDT"])}, "strategy": {}}
        documents |= {"system": SYSTEM, "secrets": {}, "bot": {**SETTINGS, **self.more}}
        files = {f"{name}.json": json.dumps(document).encode() for name, document in documents.items()}
        files |= {"strategy/strategy.json": json.dumps(self.parameters).encode()} if self.parameters else {}
        return files | {"strategy/strategy.py": self.code.encode()}


def refused(path: str) -> Callable[[Verdict], bool]:
    return lambda verdict: [one.path for one in verdict.errors] == [path]


def gives(path: str, value: object, *sources: Source) -> Callable[[Verdict], bool]:
    return lambda verdict: (path, value, sources) in [(one.path, one.value, one.sources) for one in verdict.given]


def warns(path: str) -> Callable[[Verdict], bool]:
    return lambda verdict: verdict.is_accepted and path in [one.path for one in verdict.warnings]


PRICES = {"ask_strategy": {"price_side": "ask"}, "bid_strategy": {"price_side": "bid"}}
FUTURES = {"trading_mode": "futures", "margin_mode": "isolated"}
CASES = {
    "tuned": Case(gives("stoploss", -0.23, Source.PARAMETERS, Source.CODE), parameters=TUNED, everywhere=True),
    "protections in the settings": Case(refused("protections"), more={"protections": []}),
    "old interface": Case(refused("timeframe"), code=OLD),
    "forges": Case(refused("strategy"), code=FORGES, everywhere=True),
    "loops": Case(None, code=LOOPS, everywhere=True),
    "reads the environment": Case(gives("timeframe", "5m", Source.CODE), code=NOSY),
    "protections of the strategy": Case(
        gives("protections", [{"method": "CooldownPeriod", "stop_duration_candles": 12}], Source.CODE),
        code=GUARDED,
        parameters=TUNED,
    ),
    "old prices": Case(warns("ask_strategy"), more=PRICES),
    "old prices on futures": Case(refused("ask_strategy"), more={**PRICES, **FUTURES}),
    "another class's parameters": Case(refused("strategy"), parameters={**TUNED, "strategy_name": "Other"}),
    "ends": Case(refused("strategy"), code=f"import sys\nsys.exit(0)\n{PLAIN}"),
}


async def said(runner: Runner, case: Case) -> Verdict | None:
    seconds = 8.0 if case.wanted is None else 60.0
    needs = Needs(secret_files=case.files())
    output = await runner.ask(machine.FREQTRADE_VERSION, program("n", "Plain", seconds), needs)
    try:
        return parse_verdict(output, "n")
    except Unavailable:
        return None


async def all_said(runner: Runner, cases: dict[str, Case]) -> None:
    """Two at once, as people are served."""
    turn = asyncio.Semaphore(2)

    async def one(case: Case) -> Verdict | None:
        async with turn:
            return await said(runner, case)

    found = dict(zip(cases, await asyncio.gather(*map(one, cases.values())), strict=True))
    is_right = {
        name: (verdict is None if case.wanted is None else verdict is not None and case.wanted(verdict))
        for (name, case), verdict in zip(cases.items(), found.values(), strict=True)
    }
    assert all(is_right.values()), {name: found[name] for name, right in is_right.items() if not right}


async def test_on_this_machine(freqtrade_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLOTILLA_CANARY", "a secret of Flotilla")
    runner = LocalRunner(tmp_path / "runner", Venvs(freqtrade_dir))
    try:
        await all_said(runner, CASES)
    finally:
        await clear(runner)


@pytest.mark.docker
async def test_in_containers() -> None:
    async with engine_runner(settings=Settings()) as runner:
        await all_said(runner, {name: case for name, case in CASES.items() if case.everywhere})
