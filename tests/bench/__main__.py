"""`python -m tests.bench [--only group] [--scale 0.1]`: the figures, worst news last. Exit code 1 when a target was
missed. The scale makes histories smaller and windows shorter; targets are for a scale of 1."""

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests import machine
from tests.bench import (
    attack,
    backtest_runs,
    bot_turns,
    busy,
    by_hand,
    candle_page,
    containers,
    downloads,
    fleet,
    idle,
    inventory,
    large_result,
    large_strategy,
    market,
    run_list,
    start,
    verdicts,
)
from tests.bench.figure import Figure, Report

Part = Callable[[Path, float], list[Figure]]
GROUPS: dict[str, tuple[Part, ...]] = {
    "main": (
        lambda folder, scale: market.measure(),
        start.measure,
        large_strategy.measure,
        verdicts.measure,
        fleet.measure,
        busy.measure,
        attack.measure,
    ),
    "research": (
        downloads.measure,
        inventory.measure,
        candle_page.measure,
        run_list.measure,
        large_result.measure,
        backtest_runs.measure,
        bot_turns.measure,
        bot_turns.measure_on_engine,
    ),
    "docker": (containers.measure, by_hand.measure, idle.measure),
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=GROUPS, default=os.environ.get("BENCH_ONLY") or None)
    parser.add_argument("--scale", type=float, default=float(os.environ.get("BENCH_SCALE", "1")))
    given = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is ended
    machine.provide()
    report = Report(machine.ROOT / "build" / "bench.jsonl")
    began = time.monotonic()
    for group in [given.only] if given.only else GROUPS:
        for part in GROUPS[group]:
            with tempfile.TemporaryDirectory(prefix="flotilla-bench-", ignore_cleanup_errors=True) as folder:
                report.tell(group, *part(Path(folder), given.scale))
    print(f"\n{len(report.figures)} figures in {time.monotonic() - began:.0f} s, {len(report.missed)} missed")
    for figure in report.missed:
        print(figure.line)
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
