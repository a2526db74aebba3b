"""The backtest program as a workload runs it."""

import json
from pathlib import Path

from core.freqtrade.backtests.backtest_order import BacktestOrder
from core.freqtrade.backtests.command_line import arguments_of
from core.freqtrade.backtests.running.run_folder import (
    CANDLES_MARK,
    CONFIG,
    DRAWING,
    HOOKED,
    ORDER,
    PROGRAM,
    WORKSPACE_MARK,
)
from core.freqtrade.joined_program import joined

GRACE_SECONDS = 15.0
"""Time to end Freqtrade and to tell it, after the program was told to end."""
_TIMES_AS_PATIENT = 8
"""Where FreqAI trains: one model may take an hour, and says nothing meanwhile."""
_RUNNING = Path(__file__).parent / "running"
_SUPERVISOR = (
    "run_folder", "told_lines", "heard_facts", "last_place", "engine_process", "memory_kills", "result_zip",
    "used_markets", "supervision", "run_backtest",
)  # fmt: skip
_HOOKED = (
    "fact_pipe", "import_hooks", "run_progress", "offline_markets", "candles_read", "strategy_frames",
    "failing_callbacks", "exchange_calls", "pairs_left_out", "last_error", "hooked_backtest",
)  # fmt: skip


def workload_files(order: BacktestOrder) -> dict[str, bytes]:
    """Return the files of the workspace, without those of the strategy: they go into `order.strategy_folder`, with its
    parameters as `strategy.json` beside `strategy.py`. A file `markets.json` beside them, such as that of an earlier
    run, is used instead of the markets of the snapshot."""
    return {
        PROGRAM: text().encode(),
        HOOKED: hooked_text().encode(),
        DRAWING: curves_text().encode(),
        ORDER: _order(order),
        CONFIG: json.dumps(order.config, indent=2).encode(),
    }


def arguments(workspace: str, store: str) -> tuple[str, ...]:
    """Return the arguments of the interpreter. Paths as the workload sees them: its workspace, and the mounted store,
    which it only reads."""
    return ("-P", f"{workspace}/{PROGRAM}", workspace, store)


def text() -> str:
    """Return the program that supervises. Modules it uses: the standard library's."""
    return f"{joined(_RUNNING, _SUPERVISOR)}\nmain(sys.argv[1], sys.argv[2])\n"


def hooked_text() -> str:
    """Return the program that is Freqtrade with hooks. It may be imported again by processes that it starts."""
    return f'{joined(_RUNNING / "hooks", _HOOKED)}\nif __name__ == "__main__":\n    run()\n'


def curves_text() -> str:
    """Return the program that thins the curves of a result. Modules it uses: pyarrow and numpy."""
    return f"{joined(_RUNNING, ('curve_points',))}\nrun()\n"


def _order(order: BacktestOrder) -> bytes:
    line = arguments_of(
        order,
        config=f"{WORKSPACE_MARK}/{CONFIG}",
        strategy_folder=f"{WORKSPACE_MARK}/{order.strategy_folder}",
        candles=CANDLES_MARK,
        user_data=f"{WORKSPACE_MARK}/user_data",
        results=f"{WORKSPACE_MARK}/user_data/backtest_results",
    )
    told = json.loads(order.to_json())
    freqai = told.pop("config").get("freqai")
    if isinstance(freqai, dict) and freqai.get("enabled"):
        told["silent_seconds"] *= _TIMES_AS_PATIENT
    return json.dumps({**told, "arguments": [*line, "--no-color"]}).encode()
