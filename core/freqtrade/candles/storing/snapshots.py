"""The snapshots of a store: what one backtest reads, whatever becomes of the store meanwhile. A part of the store
program (`store_program.text`).

A snapshot is a folder of hard links. Candle files are replaced and never changed in place, so a link keeps what was
there when it was made, and takes no room of its own until the store lets go of that file.
"""

import os
import shutil
import stat
import time
from contextlib import ExitStack, suppress
from typing import Any

from core.freqtrade.candles.storing.candle_names import FOLDERS, CandleName
from core.freqtrade.candles.storing.candle_reading import opened_folder
from core.freqtrade.candles.storing.store_listing import candle_names, opened_folders
from core.freqtrade.candles.storing.store_lock import Declined

SNAPSHOTS = ".snapshots"
_MOST_LINKED = 20_000
_LEFT_SECONDS = 86_400.0
"""Age from which a snapshot that nobody wants counts as left behind."""
_MOST_CALLED = 100


def snapshot(store: int, given: dict[str, Any]) -> dict[str, Any]:
    """Make the snapshot `name` anew: candle files that a run in this `trading_mode` can read, and the markets of the
    exchange. Return `files`, how many; and `markets`, whether they are there. Old snapshots that are not among `wanted`
    are dropped. Errors: `Declined`."""
    name, mode = _called(given["name"]), given["trading_mode"]
    with ExitStack() as stack:
        try:
            snapshots = _made(SNAPSHOTS, store, stack)
            _drop_old(snapshots, {name, *given["wanted"]})
            _drop(snapshots, name)
            into = _made(name, snapshots, stack)
            files = _links(store, into, mode, stack)
            markets = _linked(store, into, f"markets-{mode}.json")
        except OSError as error:
            raise Declined(f"No snapshot of these candles can be made: {error.strerror or error}.") from error
    return {"files": files, "markets": markets}


def drop_snapshots(store: int, given: dict[str, Any]) -> dict[str, Any]:
    """Drop the snapshots `names`. Those that are gone do not matter. Return `left`, those that are still there."""
    names = [_called(name) for name in given["names"]]
    with ExitStack() as stack:
        try:
            snapshots = stack.enter_context(opened_folder(SNAPSHOTS, store))
        except OSError:
            return {"left": []}
        for name in names:
            _drop(snapshots, name)
        return {"left": [name for name in names if _is_there(snapshots, name)]}


def _called(name: Any) -> str:
    if not (isinstance(name, str) and 0 < len(name) <= _MOST_CALLED and name.replace("-", "").isalnum()):
        raise Declined("A snapshot is called by letters, digits and dashes.")
    return name


def _made(name: str, within: int, stack: ExitStack) -> int:
    with suppress(FileExistsError):
        os.mkdir(name, 0o700, dir_fd=within)
    return stack.enter_context(opened_folder(name, within))


def _links(store: int, into: int, mode: str, stack: ExitStack) -> int:
    """Candles of spot markets are read by runs on futures as well, as informative ones."""
    folders = opened_folders(store, stack)
    chosen = {folder: folders[folder] for folder in folders if FOLDERS[folder] in ("spot", mode)}
    names = candle_names(chosen)[:_MOST_LINKED]
    targets = {folder: into if not folder else _made(folder, into, stack) for folder in chosen}
    return sum(_linked(chosen[one.folder], targets[one.folder], one.name) for one in names if _is_readable(one))


def _is_readable(name: CandleName) -> bool:
    return not name.problem


def _linked(folder: int, into: int, name: str) -> bool:
    """Link an ordinary file; return whether it was there. A link is not followed."""
    try:
        if not stat.S_ISREG(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
            return False
        os.link(name, name, src_dir_fd=folder, dst_dir_fd=into, follow_symlinks=False)
    except FileNotFoundError:
        return False
    return True


def _drop_old(snapshots: int, wanted: set[str]) -> None:
    for name in os.listdir(snapshots):
        with suppress(OSError):
            age = time.time() - os.stat(name, dir_fd=snapshots, follow_symlinks=False).st_mtime
            if name not in wanted and age > _LEFT_SECONDS:
                _drop(snapshots, name)


def _drop(snapshots: int, name: str) -> None:
    with suppress(OSError):
        shutil.rmtree(name, dir_fd=snapshots)


def _is_there(snapshots: int, name: str) -> bool:
    with suppress(OSError):
        os.stat(name, dir_fd=snapshots, follow_symlinks=False)
        return True
    return False
