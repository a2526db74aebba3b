"""The commands of the store program, and its entry point. The first file to read here."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any

from core.freqtrade.candles.storing.candle_reading import bound_memory, opened_folder
from core.freqtrade.candles.storing.looking import look

COMMANDS: dict[str, Callable[[int, dict[str, Any]], dict[str, Any]]] = {"look": look}


def main(command: str, given: dict[str, Any]) -> None:
    """Run one command on the store that is mounted at `data`, and print its result as one JSON document."""
    bound_memory()
    with opened_folder(os.path.join(os.environ["FLOTILLA_STORES"], "data")) as store:  # noqa: PTH118  (quick)
        json.dump(COMMANDS[command](store, given), sys.stdout)
