"""The commands of the store program, and its entry point. The first file to read here."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any

from core.freqtrade.candles.storing.candle_reading import bound_memory, opened_folder
from core.freqtrade.candles.storing.deleting import delete
from core.freqtrade.candles.storing.kept_markets import markets
from core.freqtrade.candles.storing.looking import look
from core.freqtrade.candles.storing.snapshots import drop_snapshots, snapshot
from core.freqtrade.candles.storing.store_lock import Declined
from core.freqtrade.candles.storing.taking_in import take_in

COMMANDS: dict[str, Callable[[int, dict[str, Any]], dict[str, Any]]] = {
    "look": look,
    "delete": delete,
    "take_in": take_in,
    "markets": markets,
    "snapshot": snapshot,
    "drop_snapshots": drop_snapshots,
}


def main(command: str, given: dict[str, Any]) -> None:
    """Run one command on the store that is mounted at `data`, and print its result as one JSON document; after a
    refusal it has the key `declined`, a sentence."""
    bound_memory()
    try:
        with opened_folder(os.path.join(os.environ["FLOTILLA_STORES"], "data")) as store:  # noqa: PTH118  (quick)
            told = COMMANDS[command](store, given)
    except Declined as error:
        told = {"declined": str(error)}
    json.dump(told, sys.stdout)
