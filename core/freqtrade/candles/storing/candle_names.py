"""What the name of a candle file says, and which pair it is of. A part of the store program (`store_program.text`).

Freqtrade makes the name from the pair, and several pairs can give one name. So a name is compared with those that known
pairs give; without a known pair it counts only when no other pair could give it. Source: `misc.pair_to_filename` and
`IDataHandler` of Freqtrade 2026.9.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

FOLDERS = {"": "spot", "futures": "futures"}
"""Folder of the store → trading mode."""
CANDLE_TYPES = {"": ("spot",), "futures": ("futures", "mark", "index", "premiumIndex", "funding_rate", "open_interest")}
"""Folder of the store → the candles that Freqtrade looks for there."""
FUNDING = "funding_rate"
_CANDLE_FILE = re.compile(
    r"(?P<stem>.+)-(?:(?P<trades>trades)|(?P<count>[1-9]\d{0,3})(?P<unit>[Mm]o|[smhdwM])(?:-(?P<type>[A-Za-z_]{1,20}))?)"
    r"\.(?P<ending>feather|parquet|json|json\.gz|h5)"
)
_REPLACED = str.maketrans(dict.fromkeys("/ .@$+:", "_"))
_UNITS = {"Mo": "M", "mo": "M"}
"""Months are written so because some file systems do not tell `m` from `M`."""
_MOST_NAME = 200


@dataclass(frozen=True, slots=True)
class CandleName:
    """`stem`: what the pair gave. `timeframe`: as Freqtrade writes it, with `M` for months; empty for trades.
    `problem`: why it cannot be read, as far as its name tells; empty when it can be."""

    folder: str
    name: str
    stem: str
    candle_type: str
    timeframe: str
    problem: str

    @property
    def path(self) -> str:
        """Return the path in the store."""
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def trading_mode(self) -> str:
        """Return `spot` or `futures`."""
        return FOLDERS[self.folder]


def candle_name(folder: str, name: str) -> CandleName | None:
    """Return what the name says; None when Freqtrade gives no candle file such a name."""
    found = _CANDLE_FILE.fullmatch(name) if len(name) <= _MOST_NAME and name.isprintable() and name[0] != "." else None
    if found is None:
        return None
    candle_type = found["trades"] or found["type"] or "spot"
    timeframe = (found["count"] or "") + _UNITS.get(found["unit"], found["unit"] or "")
    problem = _problem_of_name(folder, candle_type, found["ending"])
    return CandleName(folder, name, found["stem"], candle_type, timeframe, problem)


def _problem_of_name(folder: str, candle_type: str, ending: str) -> str:
    if candle_type == "trades":
        return "It holds trades, not candles."
    if ending != "feather":
        return "It is not read, because it is no Feather file. Convert it with “freqtrade convert-data”."
    if candle_type not in CANDLE_TYPES[folder]:
        where = "the folder “futures”" if folder else "this folder"
        return f"Freqtrade looks for no candles of the type “{candle_type}” in {where}."
    return ""


# -- pairs ------------------------------------------------------------------------------------------------------------


def name_of_pair(pair: str) -> str:
    """Return what Freqtrade writes for a pair in the name of a file."""
    return pair.translate(_REPLACED)


def pairs_by_name(pairs: Iterable[str]) -> dict[str, set[str]]:
    """Return name → the pairs that give it."""
    found: dict[str, set[str]] = {}
    for pair in pairs:
        found.setdefault(name_of_pair(pair), set()).add(pair)
    return found


def only_pair(stem: str, folder: str) -> str | None:
    """Return the pair when no other one of this trading mode could give the name: `BTC_USDT` on spot markets,
    `BTC_USDT_USDT` (also with the date of a delivery) on futures."""
    parts = stem.split("_")
    if len(parts) != (3 if folder else 2) or not all(parts):
        return None
    return f"{parts[0]}/{parts[1]}:{parts[2]}" if folder else f"{parts[0]}/{parts[1]}"
