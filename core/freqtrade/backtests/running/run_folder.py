"""Where the files of one run are. A part of the program (`backtest_program`)."""

import json
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import Any

ORDER, CONFIG, PROGRAM, HOOKED, DRAWING = "order.json", "config.json", "backtest.py", "hooked.py", "curves.py"
RESULTS, RESULT_ZIP, CURVES_FILE = "results", "result.zip", "curves.json"
"""What a run leaves in its workspace: a folder, and files in it."""
MARKETS_FILE = "markets.json"
"""In that folder: the markets that the run has used. In the workspace itself, where there is one: those of an earlier
run, used instead of those of the snapshot."""
WORKSPACE_MARK, CANDLES_MARK = "{workspace}", "{candles}"


class RunFolder:
    """A workspace and the candles of its run, as the order in the workspace names them."""

    def __init__(self, workspace: Path, store: Path) -> None:
        self.workspace = workspace
        self.order: dict[str, Any] = json.loads((workspace / ORDER).read_bytes())
        self.candles = store / self.order["snapshot"]
        self.results = workspace / RESULTS
        self.strategy = workspace / self.order["strategy_folder"]
        self.working = workspace / "run"
        self._exports = workspace / "user_data" / "backtest_results"

    def make_empty(self) -> None:
        """Delete what an earlier attempt has left, and make the folders that Freqtrade needs."""
        for folder in (self.results, self.working, self.workspace / "user_data"):
            if folder.is_symlink():
                folder.unlink()
            shutil.rmtree(folder, ignore_errors=True)
        for folder in (self.results, self.working, self._exports):
            folder.mkdir(parents=True, exist_ok=True)

    def arguments(self) -> list[str]:
        """Return Freqtrade's command line."""
        places = {WORKSPACE_MARK: str(self.workspace), CANDLES_MARK: str(self.candles)}
        return [_placed(one, places) for one in self.order["arguments"]]

    def keep_markets(self) -> Path | None:
        """Return the file of the markets, after it was copied to the results; None when there is none."""
        kept = self.workspace / MARKETS_FILE
        file = kept if is_file(kept) else self.candles / f"markets-{self.order['trading_mode']}.json"
        if not is_file(file):
            return None
        shutil.copyfile(file, self.results / MARKETS_FILE)
        return self.results / MARKETS_FILE

    def exported(self) -> Path | None:
        """Return the newest zip that Freqtrade has written."""
        with suppress(OSError):
            found = [file for file in self._exports.glob("backtest-result-*.zip") if is_file(file)]
            return max(found, key=lambda file: file.lstat().st_mtime_ns, default=None)
        return None

    def result_files(self) -> list[str]:
        """Return the names of what is there to be taken."""
        with suppress(OSError):
            return sorted(file.name for file in self.results.iterdir() if is_file(file))[:20]
        return []


def is_file(path: Path) -> bool:
    """Whether it is an ordinary file, no link and no pipe."""
    with suppress(OSError):
        return stat.S_ISREG(path.lstat().st_mode)
    return False


def _placed(argument: str, places: dict[str, str]) -> str:
    for mark, place in places.items():
        if argument.startswith(mark):
            return place + argument.removeprefix(mark)
    return argument
