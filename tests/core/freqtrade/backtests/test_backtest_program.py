"""The texts of the program, each of which shares one space of names; and the command line."""

import ast
import json
import shlex
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest

from core.freqtrade.backtests import backtest_program
from core.freqtrade.backtests.backtest_order import BacktestOrder
from core.freqtrade.backtests.command_line import command_line, timerange
from tests.core.freqtrade.backtests.backtest_runs import day

TEXTS = {
    "supervisor": backtest_program.text,
    "hooked": backtest_program.hooked_text,
    "curves": backtest_program.curves_text,
}


def order(**values: Any) -> BacktestOrder:
    given: dict[str, Any] = {
        "class_name": "Steady", "pairs": ("ETH/USDT", "BTC/USDT"), "start": day(2), "end": day(4),
        "trading_mode": "spot", "config": {"stake_currency": "USDT"},
    }  # fmt: skip
    return BacktestOrder(**{**given, **values})


@pytest.mark.parametrize("text", TEXTS)
def test_no_module_of_a_text_hides_a_name_of_another(text: str) -> None:
    names: Counter[str] = Counter()
    for node in ast.parse(TEXTS[text]()).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names[node.name] += 1
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names.update(name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
    assert names and [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_needs_nothing_of_flotilla(text: str) -> None:
    for node in ast.walk(ast.parse(TEXTS[text]())):
        module = node.module if isinstance(node, ast.ImportFrom) else ""
        assert not (module or "").startswith("core")


def test_a_workload_gets_its_files() -> None:
    files = backtest_program.workload_files(order(snapshot=".snapshots/7"))
    arguments = backtest_program.arguments("/work", "/stores/candles")
    assert arguments[-2:] == ("/work", "/stores/candles") and arguments[-3].removeprefix("/work/") in files
    told = json.loads(files["order.json"])
    assert told["snapshot"] == ".snapshots/7" and "config" not in told
    assert json.loads(files["config.json"]) == {"stake_currency": "USDT"}


def test_a_run_that_trains_models_may_be_silent_for_longer() -> None:
    told = {
        is_on: json.loads(backtest_program.workload_files(order(config={"freqai": {"enabled": is_on}}))["order.json"])
        for is_on in (False, True)
    }
    assert told[True]["silent_seconds"] == 8 * told[False]["silent_seconds"] == 8 * 900


def test_the_command_line_is_what_a_person_can_run() -> None:
    assert command_line(order()) == (
        "freqtrade backtesting -c config.json --strategy-path strategy -s Steady -p ETH/USDT BTC/USDT "
        "--timerange 20261002-20261004 --cache none --export trades"
    )


def test_what_was_asked_for_is_in_the_command_line() -> None:
    whole = order(
        timeframe="5m", timeframe_detail="1m", wallet=1000.0, stake_amount="unlimited", max_open_trades=-1, fee=0.00001,
        enable_protections=True, pairs=("1000PEPE/USDT:USDT", "A B"), strategy_folder="it's",
    )  # fmt: skip
    line = command_line(whole)
    assert "--dry-run-wallet 1000 --stake-amount unlimited --max-open-trades -1 --fee 0.00001" in line
    assert "--timeframe 5m --timeframe-detail 1m" in line and "--enable-protections" in line
    words = shlex.split(line)
    at = words.index("-p")
    assert words[at + 1 : at + 3] == list(whole.pairs) and words[words.index("--strategy-path") + 1] == "it's"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (day(2), day(4), "20261002-20261004"),
        (day(2), day(4) + timedelta(minutes=5), "1790899200-1791072300"),
    ],
    ids=["days", "moments"],
)
def test_a_range_is_told_as_freqtrade_reads_it(start: datetime, end: datetime, text: str) -> None:
    assert timerange(start, end) == text
