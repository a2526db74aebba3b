"""Runs one backtest, and tells how it goes. The entry point of the program (`backtest_program`).

Freqtrade, and with it the strategy, runs in a child process. This one only listens: it ends with code 0 once it has
told the end of the run, whatever that was. Restartable: it starts over.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from core.freqtrade.backtests.running.engine_process import (
    EngineProcess,
    peak_bytes,
    yield_to_others,
)
from core.freqtrade.backtests.running.last_place import LastPlace
from core.freqtrade.backtests.running.memory_kills import MemoryKills
from core.freqtrade.backtests.running.result_zip import has_result
from core.freqtrade.backtests.running.run_folder import DRAWING, HOOKED, MARKETS_FILE, RESULT_ZIP, RunFolder
from core.freqtrade.backtests.running.supervision import Supervision, heed_signals
from core.freqtrade.backtests.running.told_lines import ToldLines
from core.freqtrade.backtests.running.used_markets import keep_used

_KILLED = -9
_NOTHING: dict[str, Any] = {
    "code": 1, "why": "ended", "peak_bytes": 0, "has_result": False, "error_file": "", "error_line": 0, "files": [],
}  # fmt: skip
_SECONDS_FOR_CURVES = 120


def main(workspace: str, store: str) -> None:
    """Run the order of this workspace, and end the process. `store`: candles, which it may only read."""
    began, lines = time.monotonic(), ToldLines(sys.stdout.fileno())
    try:
        end = _run(RunFolder(Path(workspace), Path(store)), lines)
    except Exception as error:  # the disk is full, or no process can be started
        end = {**_NOTHING, "error": f"The run cannot be carried out: {error}"[:900]}
    lines.tell("ended", seconds=round(time.monotonic() - began, 3), **end)
    os._exit(0)


def _run(folder: RunFolder, lines: ToldLines) -> dict[str, Any]:
    """Return the end, as `backtest_facts.Ended`."""
    yield_to_others()
    folder.make_empty()
    lines.tell("phase", words="Starting Freqtrade", share=0.0)
    kills, supervision = MemoryKills(), _start(folder, lines)
    code = supervision.follow()
    why, peak = supervision.why, peak_bytes()
    if why == "ended" and code == _KILLED and kills.happened():
        why = "out of memory"
    is_there = why == "ended" and code == 0 and _take_result(folder, lines)
    keep_used(folder.results / MARKETS_FILE, {*folder.order["pairs"], *supervision.facts.pairs})
    error, file, line = supervision.facts.error
    if not line and code < 0:
        file, line = supervision.place.found()
    return {
        "code": code, "why": why, "peak_bytes": peak, "has_result": is_there,
        "error": error, "error_file": file, "error_line": line, "files": folder.result_files(),
    }  # fmt: skip


def _start(folder: RunFolder, lines: ToldLines) -> Supervision:
    arguments = folder.arguments()
    engine = EngineProcess(folder.workspace / HOOKED, arguments, _settings(folder), folder.working)
    supervision = Supervision(engine, lines, LastPlace(folder.strategy), float(folder.order["silent_seconds"]))
    heed_signals(supervision)
    return supervision


def _settings(folder: RunFolder) -> dict[str, Any]:
    """What the hooks need to know."""
    order, markets = folder.order, folder.keep_markets()
    kinds = 1 + bool(order["timeframe_detail"]) + 2 * (order["trading_mode"] == "futures")
    return {
        "strategy_folder": str(folder.strategy),
        "markets": str(markets or ""),
        "asked_markets": str(folder.results / MARKETS_FILE),
        "pairs": len(order["pairs"]),
        "loads": len(order["pairs"]) * kinds,
    }


def _take_result(folder: RunFolder, lines: ToldLines) -> bool:
    exported = folder.exported()
    if exported is None or not has_result(exported):
        return False
    lines.tell("phase", words="Drawing the curves", share=0.99)
    result = folder.results / RESULT_ZIP
    exported.replace(result)
    _draw_curves(folder, lines, result, exported.stem)
    return True


def _draw_curves(folder: RunFolder, lines: ToldLines, result: Path, stem: str) -> None:
    """In a process of its own, as the files in the zip are the strategy's. Without it there are no curves."""
    command = [sys.executable, "-P", str(folder.workspace / DRAWING), str(result), stem, str(folder.results)]
    try:
        done = subprocess.run(  # noqa: S603
            command, cwd=folder.working, stdin=subprocess.DEVNULL, capture_output=True,
            timeout=_SECONDS_FOR_CURVES, check=False,
        )  # fmt: skip
        problem = done.stderr[-2_000:].decode(errors="replace").strip().splitlines() if done.returncode else []
    except (OSError, subprocess.SubprocessError) as error:
        problem = [str(error)]
    if problem:
        lines.tell("noted", words=f"The curves could not be drawn: {problem[-1][:500]}")
