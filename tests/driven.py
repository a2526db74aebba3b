"""A Flotilla without pages in a process of its own, driven from a test, killed and opened again; and what its database
says of it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from core.errors import FlotillaError
from core.runners.folders.workspace_paths import Place, all_places
from core.runners.local import runs
from tests import machine

T = TypeVar("T")

EAGER = '''
from freqtrade.strategy import IStrategy


class Eager(IStrategy):
    """Buys whatever there is and keeps it."""

    timeframe = "1m"
    stoploss = -0.99
    minimal_roi = {"0": 100}

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe
'''


class Flotilla:
    """The process, its data folder, and what its database says."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self._settings = settings
        self.data = folder / "data"
        self._log = folder / "flotilla.log"
        self._process: subprocess.Popen[str] | None = None

    # -- the process --------------------------------------------------------------------------------------------------

    def open(self) -> None:
        own = {"FLOTILLA_DATA_DIR": str(self.data), "FLOTILLA_FREQTRADE_DIR": str(machine.freqtrade_dir())}
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.flotilla"],
                cwd=machine.ROOT,
                env={**os.environ, **own, **self._settings},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                start_new_session=True,
            )
        assert self._line() == "ready"

    def kill(self) -> None:
        """-9, with everything in its process group."""
        if self._process is None:
            return
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()
        self._process = None

    def do(self, do: str, **words: Any) -> Any:
        assert self._process and self._process.stdin
        self._process.stdin.write(json.dumps({"do": do, **words}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._line())
        assert "error" not in answer, answer
        return answer["value"]

    def _line(self) -> str:
        assert self._process and self._process.stdout
        line = self._process.stdout.readline().strip()
        assert line, self._log.read_text()[-4000:]
        return line

    def log(self) -> str:
        return self._log.read_text()

    def complaints(self) -> list[str]:
        return [line for line in self._log.read_text().splitlines() if "Traceback" in line or " ERROR " in line]

    # -- what it knows ------------------------------------------------------------------------------------------------

    def ask(self, sql: str, *values: Any) -> list[dict[str, Any]]:
        return ask(self.data, sql, *values)

    def bot(self, bot_id: str) -> dict[str, Any]:
        return self.ask("SELECT * FROM bot WHERE id = ?", UUID(bot_id).hex)[0]

    def runs(self, bot_id: str) -> list[dict[str, Any]]:
        return self.ask("SELECT * FROM deployment WHERE bot_id = ? ORDER BY started_at", UUID(bot_id).hex)

    def open_trades(self, bot_id: str) -> list[dict[str, Any]]:
        query = "SELECT * FROM trade WHERE bot_id = ? AND is_open AND has_filled_entry ORDER BY freqtrade_trade_id"
        return self.ask(query, UUID(bot_id).hex)

    def trades(self, bot_id: str) -> list[dict[str, Any]]:
        return self.ask("SELECT * FROM trade WHERE bot_id = ?", UUID(bot_id).hex)

    def is_running(self, *bot_ids: str) -> bool:
        return all(self.bot(bot_id)["status"] == "RUNNING" for bot_id in bot_ids)

    # -- what really runs ----------------------------------------------------------------------------------------------

    def places(self) -> list[Place]:
        roots = self.data / "runners"
        return [place for root in roots.iterdir() for place in all_places(root)] if roots.exists() else []

    def pid(self, bot_id: str) -> int | None:
        """Of its living process."""
        place = next((one for one in self.places() if one.name == f"bot-{bot_id}"), None)
        run = runs.read(place) if place else None
        return run.started.pid if run and run.is_alive else None

    def log_of(self, bot_id: str) -> str:
        place = next(one for one in self.places() if one.name == f"bot-{bot_id}")
        return place.log.read_text()

    def end_all(self) -> None:
        """Whatever the tests left, told by the records of what was started."""
        self.kill()
        for place in self.places():
            try:
                run = runs.read(place)
            except FlotillaError:
                continue
            if run:
                runs.end_at_once(run)


def ask(data: Path, sql: str, *values: Any) -> list[dict[str, Any]]:
    """Rows of the database in a data folder, which a Flotilla may have open."""
    with closing(sqlite3.connect(f"file:{data}/flotilla.db?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql, values)]


def until(condition: Callable[[], T], seconds: float = 180.0) -> T:
    """The first true answer; the test fails when none comes."""
    deadline = time.monotonic() + seconds
    while not (answer := condition()):
        assert time.monotonic() < deadline, f"still {answer!r} after {seconds} s"
        time.sleep(0.1)
    return answer
