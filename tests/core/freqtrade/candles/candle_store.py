"""A store of candles in a folder, and the store program run on it as a runner runs it."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from core.freqtrade.candles import store_program
from core.freqtrade.candles.candle_files import FoundFile, Inventory, parse_inventory
from core.freqtrade.candles.store_answers import Deleted, TakenIn, parse_deleted, parse_taken_in

CASES = Path(__file__).parents[3] / "data" / "candles"
MAKER = Path(__file__).with_name("made_candles.py")
START = int(datetime(2026, 10, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True)
class Made:
    """A candle file to make. `dates`: seconds since 1970. `prices`: of each row, of all columns; 1, 2, 3 … without."""

    path: str
    dates: Sequence[int | None]
    prices: Sequence[float | None] = ()
    unit: str = "us"
    zone: bool = True
    columns: Sequence[str] = ("open", "high", "low", "close", "volume")
    is_nan: bool = False
    """Whether an empty price is written as NaN, and rows in several batches."""


def every(seconds: int, count: int, start: int = START) -> list[int]:
    return [start + seconds * number for number in range(count)]


def day(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@dataclass(frozen=True)
class CandleStore:
    python: Path
    """The interpreter of a Freqtrade."""
    folder: Path

    def make(self, *files: Made) -> None:
        told = [{**asdict(one), "path": str(self.folder / one.path)} for one in files]
        subprocess.run([self.python, "-I", MAKER], input=json.dumps(told), text=True, check=True)

    def look(self, pairs: dict[str, list[str]] | None = None) -> Inventory:
        return parse_inventory(self.run(store_program.look(pairs or {})))

    def delete(self, *paths: str) -> Deleted:
        return parse_deleted(self.run(store_program.delete(paths)))

    def take_in(self, folder: str = "a") -> TakenIn:
        return parse_taken_in(self.run(store_program.take_in(folder)))

    def run(self, program: str) -> bytes:
        with TemporaryDirectory() as stores:
            Path(stores, store_program.MOUNT).symlink_to(self.folder)
            command = [self.python, "-I", "-c", program]
            environment = {"FLOTILLA_STORES": stores, "TZ": "UTC"}
            done = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout


def the(inventory: Inventory, path: str) -> FoundFile:
    (found,) = [one for one in inventory.files if one.path == path]
    return found
