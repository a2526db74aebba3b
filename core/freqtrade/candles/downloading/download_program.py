"""The download program as a workload runs it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.freqtrade.candles.order import Order
from core.freqtrade.joined_program import joined

PROGRAM, ORDER, CONFIG = "download.py", "order.json", "config.json"
GRACE_SECONDS = 60.0
"""Time to store what was fetched, after the program was told to end."""
_ORDER = (
    "telling", "ranges", "candle_frames", "pieces", "store_folder", "stored_candles", "exchange_watch",
    "exchange_access", "wanted", "planning", "room", "fetching", "run_download",
)  # fmt: skip


def workload_files(order: Order, config: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the files of the workspace. `config`: of Freqtrade, with `exchange`, `trading_mode`, `margin_mode` and
    `stake_currency`; without keys."""
    return {
        PROGRAM: text().encode(),
        ORDER: order.to_json(),
        CONFIG: json.dumps(config, indent=2).encode(),
    }


def arguments(workspace: str, store: str) -> tuple[str, ...]:
    """Return the arguments of the interpreter. Paths as the workload sees them: its workspace, and the store, which it
    may write into."""
    return ("-P", f"{workspace}/{PROGRAM}", workspace, store)


def text() -> str:
    """Return the program. Modules it uses: Freqtrade's and the standard library."""
    return f"{joined(Path(__file__).parent, _ORDER)}\nmain(sys.argv[1], sys.argv[2])\n"
