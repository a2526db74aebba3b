"""Facts of the files that were read before, kept in the store. A part of the store program (`store_program.text`).

Whoever writes into the store can write here too: damaged content is ignored, and what is told of a file is checked by
Flotilla.
"""

import fcntl
import json
import math
import os
from contextlib import suppress
from typing import Any

from core.freqtrade.candles.storing.candle_reading import Unreadable, opened_file
from core.freqtrade.candles.storing.counted_file import NOTHING, Facts

CACHE = ".inventory.json"
_PART = f"{CACHE}.part"
_MOST_CACHE_BYTES = 32 * 2**20
_DAMAGED = (OSError, MemoryError, RecursionError, Unreadable, ValueError)
_MOST_COUNT, _MOST_WORDS = 2**53, 300


def read_json(folder: int, name: str, most_bytes: int) -> Any:
    """Return the content of a file; None when it is absent, too large or damaged. Few bytes can become many objects,
    for which the memory is then missing."""
    with suppress(*_DAMAGED), opened_file(folder, name) as descriptor:
        if os.fstat(descriptor).st_size <= most_bytes:
            with os.fdopen(os.dup(descriptor), "rb") as file:
                return json.loads(file.read(most_bytes))
    return None


class KeptFacts:
    """Facts by path, each for one state of its file. `edition`: of the program; another one's facts are not used."""

    def __init__(self, store: int, edition: str) -> None:
        self._store, self._edition = store, edition
        content = read_json(store, CACHE, _MOST_CACHE_BYTES)
        is_ours = isinstance(content, dict) and content.get("edition") == edition
        files = content.get("files") if is_ours else None
        self._before: dict[str, Any] = files if isinstance(files, dict) else {}
        self._now: dict[str, Any] = {}

    def of(self, path: str, state: list[int]) -> Facts | None:
        """Return the facts of a file in this state, [size, time of change]; None when it was not read yet."""
        kept = self._before.get(path)
        if not (isinstance(kept, list) and len(kept) == 3 and kept[:2] == state and is_as_found(kept[2])):
            return None
        self._now[path] = kept
        found: Facts = kept[2]
        return found

    def keep(self, path: str, state: list[int], facts: Facts) -> None:
        """Keep the facts of a file."""
        self._now[path] = [*state, facts]

    def save(self) -> None:
        """Write what was found, if it differs and the store is writable."""
        if self._now == self._before:
            return
        with suppress(OSError):
            content = json.dumps({"edition": self._edition, "files": self._now}).encode()
            _replace(self._store, content)


def is_as_found(facts: Any) -> bool:
    """Return whether facts have the shape of those that this program finds: all else would be told as it is."""
    if not (isinstance(facts, dict) and facts.keys() == NOTHING.keys()):
        return False
    counts = [facts[name] for name, none in NOTHING.items() if none == 0]
    ends = [facts[name] for name, none in NOTHING.items() if none is None and facts[name] is not None]
    gaps, problem = facts["gaps"], facts["problem"]
    is_told = isinstance(problem, str) and len(problem) <= _MOST_WORDS and problem.isprintable()
    return is_told and all(map(_is_count, counts + ends)) and isinstance(gaps, list) and all(map(_is_gap, gaps))


def _is_gap(gap: Any) -> bool:
    if not (isinstance(gap, list) and len(gap) == 4 and all(map(_is_count, gap[:3]))):
        return False
    return gap[3] is None or (type(gap[3]) in (int, float) and abs(gap[3]) < _MOST_COUNT and math.isfinite(gap[3]))


def _is_count(value: Any) -> bool:
    return type(value) is int and 0 <= value <= _MOST_COUNT


def _replace(store: int, content: bytes) -> None:
    """Another program that looks at the same time writes the same, so the later one gives up."""
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    with os.fdopen(os.open(_PART, flags, 0o600, dir_fd=store), "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        file.truncate()
        file.write(content)
        file.flush()
        os.replace(_PART, CACHE, src_dir_fd=store, dst_dir_fd=store)
