"""The inventory of a store. A part of the store program (`store_program.text`)."""

import os
import stat
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

from core.freqtrade.candles.storing.candle_names import CandleName
from core.freqtrade.candles.storing.counted_file import NOTHING, TOO_MUCH_MEMORY, Facts, facts_of
from core.freqtrade.candles.storing.kept_facts import KeptFacts
from core.freqtrade.candles.storing.store_listing import PairNames, candle_names, opened_folders

MOST_FILES = 5_000
MOST_SECONDS = 60.0
"""Files that are not read by then are told as such. The next look goes on with them."""
_MOST_THREADS = 4
_MOST_BYTES = 2**53
_LATE = "It was not read yet: there was too much to read. Look again."


def look(store: int, given: dict[str, Any]) -> dict[str, Any]:
    """Return `files`, the first by path; `left_out`, how many more there are. `given`: `pairs`, trading mode → pairs
    that may be there; `edition` of the program."""
    with ExitStack() as stack:
        folders = opened_folders(store, stack)
        names = candle_names(folders)
        kept = KeptFacts(store, given["edition"])
        found = _Look(folders, kept, time.monotonic() + MOST_SECONDS).at(names[:MOST_FILES])
        kept.save()
    pairs = PairNames(store, given["pairs"])
    return {
        "files": [_told(name, pairs.pair_of(name), facts) for name, facts in zip(names, found, strict=False)],
        "left_out": len(names[MOST_FILES:]),
    }


def _told(name: CandleName, pair: str | None, facts: Facts) -> Facts:
    return {
        **facts,
        "path": name.path,
        "trading_mode": name.trading_mode,
        "pair": pair,
        "candle_type": name.candle_type,
        "timeframe": name.timeframe,
    }


class _Look:
    """One look at the files of a store, several at a time."""

    def __init__(self, folders: dict[str, int], kept: KeptFacts, until: float) -> None:
        self._folders, self._kept, self._until = folders, kept, until

    def at(self, names: list[CandleName]) -> list[Facts]:
        """Return the facts of each. Files that together need too much memory are read again, one at a time."""
        with ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1)) as threads:
            found = list(threads.map(self._among_others, names))
        return [facts or self._alone(name) for name, facts in zip(names, found, strict=True)]

    def _among_others(self, name: CandleName) -> Facts | None:
        try:
            return self._of(name, facts_of)
        except MemoryError:
            return None

    def _alone(self, name: CandleName) -> Facts:
        return self._of(name, _facts_or_too_large)

    def _of(self, name: CandleName, read: Callable[[int, CandleName], Facts]) -> Facts:
        folder = self._folders[name.folder]
        try:
            status = os.stat(name.name, dir_fd=folder, follow_symlinks=False)
        except OSError:
            return {**NOTHING, "size_bytes": 0, "changed_at": 0, "problem": "It was removed just now."}
        seen = {"size_bytes": min(status.st_size, _MOST_BYTES), "changed_at": _changed_at(status)}
        if problem := name.problem or _problem_of_kind(status):
            return {**NOTHING, **seen, "problem": problem}
        state = [status.st_size, status.st_mtime_ns]
        facts = self._kept.of(name.path, state)
        if facts is None and time.monotonic() > self._until:
            return {**NOTHING, **seen, "problem": _LATE}
        if facts is None:
            facts = read(folder, name)
            self._kept.keep(name.path, state, facts)
        return {**facts, **seen}


def _changed_at(status: os.stat_result) -> int:
    """Return when a file was changed: whoever wrote it may have set any time, also one before 1970 or to come."""
    return max(0, min(int(status.st_mtime), int(time.time())))


def _facts_or_too_large(folder: int, name: CandleName) -> Facts:
    try:
        return facts_of(folder, name)
    except MemoryError:
        return {**NOTHING, "problem": TOO_MUCH_MEMORY}


def _problem_of_kind(status: os.stat_result) -> str:
    if stat.S_ISLNK(status.st_mode):
        return "It is a link. Links are not followed."
    return "" if stat.S_ISREG(status.st_mode) else "It is no ordinary file."
