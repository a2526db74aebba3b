"""The store program: it looks at the candles of a store, deletes some, takes in files that were brought, and makes
snapshots of it.

`Runner.ask` runs it with the interpreter of a Freqtrade version, which has pyarrow and numpy; Freqtrade itself is not
imported, because that takes seconds. Strategies run where the store lies and may write into it, so everything that the
program reads has bounds, and so has what Flotilla reads of its answer (`candle_files`).
"""

import base64
import functools
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from core.freqtrade.joined_program import joined

MOUNT = "data"
"""Where the program finds the store, among the stores of its work."""
MOST_PAIR_CHARACTERS = 100_000
"""Of all pairs that `look` is told. The system limits how long a program may be; pairs beyond them are not told."""
BROUGHT = ".pieces/brought"
"""Folder of the store for files from elsewhere: each time a folder of its own, with files named as Freqtrade does."""
SNAPSHOTS = ".snapshots"
"""Folder of the store for snapshots: hard links to what one backtest reads, a folder each."""
MOST_DELETED = 1_000
"""Paths that one program can delete."""
_ORDER = (
    "candle_names", "candle_reading", "gap_counting", "counted_file", "kept_facts", "store_listing", "looking",
    "store_lock", "deleting", "candle_table", "taking_in", "snapshots", "kept_markets",
    "store_commands",
)  # fmt: skip


def look(pairs: Mapping[str, Iterable[str]]) -> str:
    """Return the program that prints the inventory (`candle_files.parse_inventory`). `pairs`: trading mode → pairs that
    may be there, so that their files are recognised. Files that are already known are not read again."""
    return _text("look", {"pairs": _bounded(pairs), "edition": _edition()})


def delete(paths: Sequence[str]) -> str:
    """Return the program that deletes these files, `MOST_DELETED` at most, and prints which (`store_answers`)."""
    return _text("delete", {"paths": list(paths[:MOST_DELETED])})


def take_in(folder: str) -> str:
    """Return the program that merges the files in this folder of `BROUGHT` into the store, removes them, and prints
    what became of each (`store_answers`). Call it again while it says that some are left."""
    return _text("take_in", {"folder": folder})


def markets(trading_mode: str, pairs: Sequence[str]) -> str:
    """Return the program that prints what the kept markets say of these pairs (`store_answers.parse_markets`)."""
    return _text("markets", {"trading_mode": trading_mode, "pairs": list(pairs)})


def snapshot(name: str, trading_mode: str, wanted: Sequence[str]) -> str:
    """Return the program that makes the snapshot of this name, letters, digits and dashes, and prints what it holds
    (`store_answers`). It is at `SNAPSHOTS` in the store. Old snapshots that are not among `wanted` are
    dropped."""
    return _text("snapshot", {"name": name, "trading_mode": trading_mode, "wanted": list(wanted)})


def drop_snapshots(names: Sequence[str]) -> str:
    """Return the program that drops these snapshots, and prints which are left (`store_answers`)."""
    return _text("drop_snapshots", {"names": list(names)})


def _bounded(pairs: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    left = MOST_PAIR_CHARACTERS
    for mode, of_mode in sorted(pairs.items()):
        told[mode] = []
        for pair in sorted(set(of_mode)):
            left -= len(pair) + 4
            if left < 0:
                return told
            told[mode].append(pair)
    return told


def _text(command: str, given: Mapping[str, Any]) -> str:
    packed = base64.b64encode(zlib.compress(json.dumps(given).encode())).decode()
    call = f"main({command!r}, json.loads(zlib.decompress(base64.b64decode({packed!r}))))"
    return f"{_joined()}\nimport base64, zlib\n{call}\n{_END}"


_END = "sys.stdout.flush()\nos._exit(0)\n"
"""A regular exit waits for the threads of pyarrow, and now and then aborts on them."""


@functools.cache
def _joined() -> str:
    return joined(Path(__file__).parent / "storing", _ORDER)


def _edition() -> str:
    """Return what names this text of the program: facts that another one found are not used."""
    return hashlib.sha256(_joined().encode()).hexdigest()[:16]
