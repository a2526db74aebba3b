"""The program is one text, whose modules share one space of names."""

import ast
from collections import Counter

from core.freqtrade.candles.downloading import download_program
from core.freqtrade.candles.order import Order


def test_no_module_of_the_program_hides_a_name_of_another() -> None:
    names: Counter[str] = Counter()
    for node in ast.parse(download_program.text()).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names[node.name] += 1
        elif isinstance(node, ast.Assign):
            names.update(target.id for target in node.targets if isinstance(target, ast.Name))
    assert "main" in names and [name for name, count in names.items() if count > 1] == []


def test_a_workload_gets_the_files_that_the_program_reads() -> None:
    files = download_program.workload_files(Order(("BTC/USDT",), ("5m",)), {"exchange": {"name": "binance"}})
    arguments = download_program.arguments("/work", "/stores/data")
    assert arguments[-2:] == ("/work", "/stores/data") and arguments[-3].removeprefix("/work/") in files
    assert all(f'"{name}"' in files["download.py"].decode() for name in ("order.json", "config.json"))
