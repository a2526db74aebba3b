"""Freqtrade alone, of which one thing is changed: it reads its markets from a file, as there is no network."""

import json
import subprocess
from typing import Any

from tests.core.freqtrade.backtests.backtest_runs import BacktestRun, stats_of, without_network

_PROGRAM = """
import json, sys
import freqtrade.exchange.exchange as exchange
from freqtrade.main import main
path = sys.argv.pop(1)
async def load(self, reload=False):
    kept = json.load(open(path))
    self._api_async.set_markets(list(kept["markets"].values()), kept["currencies"])
exchange.Exchange._api_reload_markets = load
main(sys.argv[1:])
"""


def plain_stats(run: BacktestRun) -> dict[str, Any]:
    """Freqtrade's block of the strategy, of the same command line."""
    folder = run.folder / "plain"
    (folder / "backtest_results").mkdir(parents=True)
    places = {"{workspace}/user_data": folder, "{workspace}": run.workspace, "{candles}": run.store}
    line = json.loads((run.workspace / "order.json").read_text())["arguments"]
    for mark, place in places.items():
        line = [one.replace(mark, str(place)) for one in line]
    markets = run.store / f"markets-{run.order().trading_mode}.json"
    command = [*without_network(), str(run.python), "-P", "-c", _PROGRAM, str(markets), *line]
    subprocess.run(command, cwd=folder, env=run.env, check=True, capture_output=True, timeout=280)
    (zip_file,) = (folder / "backtest_results").glob("*.zip")
    return stats_of(zip_file)
