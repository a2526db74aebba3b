"""The folder of the store as a whole: who writes into it, what lies beside the candles, its size. A part of the program
(`download_program.text`)."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from core.freqtrade.candles.downloading.pieces import BROUGHT, PIECES, is_ordinary, replace_durably

LOCK, PAIRS, SNAPSHOTS = ".lock", ".pairs.json", ".snapshots"
_MOST_PAIRS, _MOST_PAIRS_BYTES = 20_000, 2 * 1024 * 1024


class StoreFolder:
    """A store of candles. `path`: Freqtrade's `datadir`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: int | None = None

    def lock(self) -> bool:
        """Become the one who writes, until the process ends; False when another is."""
        self._lock = os.open(self.path / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def tidy(self) -> None:
        """Delete what a killed download has left half written."""
        parts = [*self.path.glob("*.part"), *(self.path / "futures").glob("*.part")]
        parts += [path for path in (self.path / PIECES).rglob("*.part") if BROUGHT not in path.parts]
        for part in parts:
            with suppress(OSError):
                part.unlink()

    def free_bytes(self) -> int:
        """Return what its disk can still take."""
        return shutil.disk_usage(self.path).free

    def bytes(self) -> int:
        """Return the size of all of it. Snapshots are links to what is counted already."""
        total = 0
        for folder, folders, names in os.walk(self.path):
            folders[:] = [one for one in folders if one != SNAPSHOTS]
            for name in names:
                with suppress(OSError):
                    total += (Path(folder) / name).lstat().st_size
        return total

    def files(self) -> set[Path]:
        """Return its candle files."""
        return {*self.path.glob("*.feather"), *(self.path / "futures").glob("*.feather")}

    def keep_markets(self, trading_mode: str, markets: Any, currencies: Any) -> None:
        """Write what a backtest without a network needs to know of the exchange."""
        self._write(f"markets-{trading_mode}.json", {"markets": markets, "currencies": currencies})

    def keep_pairs(self, trading_mode: str, pairs: Iterable[str]) -> None:
        """Note pairs that were asked for: a pair cannot be told from the name of its file."""
        known = self._known_pairs()
        before = [pair for pair in known.get(trading_mode, []) if isinstance(pair, str)]
        known[trading_mode] = sorted({*before[:_MOST_PAIRS], *pairs})
        self._write(PAIRS, known)

    def _known_pairs(self) -> dict[str, list[Any]]:
        with suppress(OSError, ValueError, RecursionError, AttributeError):
            file = self.path / PAIRS
            if is_ordinary(file) and file.stat().st_size <= _MOST_PAIRS_BYTES:
                known = json.loads(file.read_bytes())
                return {mode: known[mode] for mode in ("spot", "futures") if isinstance(known.get(mode), list)}
        return {}

    def _write(self, name: str, content: Any) -> None:
        part = self.path / f"{name}.part"
        part.unlink(missing_ok=True)  # it may be a link
        part.write_text(json.dumps(content, default=str))
        replace_durably(part, self.path / name)
