"""Which candle files a store holds, and of which pairs they are. A part of the store program (`store_program.text`)."""

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from typing import Any

from core.freqtrade.candles.storing.candle_names import FOLDERS, CandleName, candle_name, only_pair, pairs_by_name
from core.freqtrade.candles.storing.candle_reading import opened_folder
from core.freqtrade.candles.storing.kept_facts import read_json

MOST_ENTRIES = 50_000
"""Of each folder that is listed. Files beyond them are not seen."""
_MOST_PAIRS_BYTES, _MOST_MARKETS_BYTES = 2**20, 64 * 2**20


def opened_folders(store: int, stack: ExitStack) -> dict[str, int]:
    """Return folder → descriptor, of the folders that are there. The stack closes them."""
    found = {"": store}
    for folder in filter(None, FOLDERS):
        with suppress(OSError):
            found[folder] = stack.enter_context(opened_folder(folder, store))
    return found


def candle_names(folders: dict[str, int]) -> list[CandleName]:
    """Return the candle files by path."""
    found = (candle_name(folder, name) for folder, descriptor in folders.items() for name in _names(descriptor))
    return sorted((one for one in found if one), key=lambda one: one.path)


def _names(folder: int) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for _, entry in zip(range(MOST_ENTRIES), entries, strict=False):
            yield entry.name


class PairNames:
    """Finds the pair of a file. `asked`: trading mode → pairs that the caller knows. The store knows those that were
    ever asked for, and its markets; the latter are read only when they are needed."""

    def __init__(self, store: int, asked: Any) -> None:
        kept = read_json(store, ".pairs.json", _MOST_PAIRS_BYTES)
        self._store = store
        self._asked = {mode: pairs_by_name({*_texts(asked, mode), *_texts(kept, mode)}) for mode in FOLDERS.values()}
        self._markets: dict[str, dict[str, set[str]]] = {}

    def pair_of(self, name: CandleName) -> str | None:
        """Return the pair; None when it cannot be told."""
        mode = name.trading_mode
        found = self._asked[mode].get(name.stem)
        if found is None and (only := only_pair(name.stem, name.folder)):
            return only
        found = found or self._of_markets(mode).get(name.stem, set())
        return next(iter(found)) if len(found) == 1 else None

    def _of_markets(self, mode: str) -> dict[str, set[str]]:
        if mode not in self._markets:
            content = read_json(self._store, f"markets-{mode}.json", _MOST_MARKETS_BYTES)
            self._markets[mode] = pairs_by_name(_texts(content, "markets"))
        return self._markets[mode]


def _texts(content: Any, key: str) -> Iterable[str]:
    """Return the texts of a list, or the keys of an object, under a key of whatever was read."""
    found = content.get(key) if isinstance(content, dict) else None
    return [one for one in found if isinstance(one, str)] if isinstance(found, dict | list) else []
