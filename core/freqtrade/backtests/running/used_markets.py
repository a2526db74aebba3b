"""Leaves of the markets what a run has used: those of an exchange are some thousand, many megabytes, and are kept with
each run. A part of the program (`backtest_program`)."""

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any


def keep_used(file: Path, pairs: Collection[str]) -> None:
    """Leave the markets of these pairs, and their currencies, in the file; the same pairs leave the same bytes. What
    cannot be read stays as it is. A run with what is left gives the same result."""
    with suppress(OSError, ValueError, RecursionError, AttributeError, TypeError):
        told = json.loads(file.read_bytes())
        markets = {pair: told["markets"][pair] for pair in sorted(pairs) if pair in told["markets"]}
        names = {market.get(name) for market in markets.values() for name in ("base", "quote", "settle")}
        currencies = _of(told.get("currencies"), names)
        if markets:
            part = file.with_suffix(".part")
            part.write_text(json.dumps({"markets": markets, "currencies": currencies}, sort_keys=True))
            part.replace(file)


def _of(currencies: Any, names: Collection[Any]) -> dict[str, Any]:
    found = currencies if isinstance(currencies, dict) else {}
    return {name: found[name] for name in found if name in names}
