"""Reads a backtest result in a process of its own, and tells it in lines.

A script of the standard library and of `reading` alone, which `bounded_child` runs: `result_child.py <file>` tells
which strategies are in it, `result_child.py <file> one <strategy>` tells the result of one. The file is a stranger's:
this process may be killed at any time. The last line is `{"refused": sentence}` when it is no result to take in.
"""

import gc
import json
import os
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Tell the file, end."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[4]))
    from core.freqtrade.backtests.results.reading.told_result import tell_one, tell_strategies
    from core.freqtrade.backtests.results.reading.unusable import Unusable

    gc.disable()  # what JSON is decoded to has no cycles
    try:
        if sys.argv[2:3] == ["one"]:
            tell_one(Path(sys.argv[1]), sys.argv[3], _say)
        else:
            tell_strategies(Path(sys.argv[1]), _say)
    except Unusable as problem:
        _say({"refused": str(problem)})
    except MemoryError:
        _say({"refused": "It takes more memory to read than Flotilla gives it."})
    sys.stdout.buffer.flush()
    os._exit(0)


def _say(told: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(told, separators=(",", ":")).encode() + b"\n")


if __name__ == "__main__":
    main()
