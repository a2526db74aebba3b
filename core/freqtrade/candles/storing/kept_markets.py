"""What the markets that lie beside the candles say of some pairs. A part of the store program (`store_program.text`).

Whoever writes into the store can write there too: what is no market is left out.
"""

from typing import Any

from core.freqtrade.candles.storing.candle_names import FOLDERS
from core.freqtrade.candles.storing.kept_facts import read_json

MOST_KEPT_BYTES = 64 * 2**20


def markets(store: int, given: dict[str, Any]) -> dict[str, Any]:
    """Return `markets`: pair → whether it is active, and its taker fee, of those `pairs` that the exchange has; None
    when there is no such file. `given`: also `trading_mode`."""
    mode = given["trading_mode"]
    kept = read_json(store, f"markets-{mode}.json", MOST_KEPT_BYTES) if mode in FOLDERS.values() else None
    found = kept.get("markets") if isinstance(kept, dict) else None
    if not isinstance(found, dict):
        return {"markets": None}
    its = {pair: found[pair] for pair in given["pairs"] if isinstance(found.get(pair), dict)}
    return {"markets": {pair: [one.get("active") is not False, _ratio(one.get("taker"))] for pair, one in its.items()}}


def _ratio(taker: Any) -> float | None:
    return float(taker) if type(taker) in (int, float) and -1 < taker < 1 else None
