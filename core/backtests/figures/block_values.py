"""Values of Freqtrade's strategy block. A strategy can write what it likes into a result, so nothing in it is trusted:
what has another type than it should is as if it were not there."""

import math
from collections.abc import Mapping
from typing import Any

Block = Mapping[str, Any]
MOST, MOST_LINES, MOST_CHARACTERS = 1e300, 2_000, 4_000


def number(block: Block, name: str) -> float | None:
    """Return the finite number of this name. `wallet_stats.sharpe` is the one within `wallet_stats`."""
    outer, _, inner = name.partition(".")
    value = part(block, outer).get(inner) if inner else block.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if abs(value) < MOST and math.isfinite(value) else None


def count(block: Block, name: str) -> int:
    """Return the whole number of this name; 0 without it."""
    return int(number(block, name) or 0)


def words(block: Block, name: str, missing: str = "n/a") -> str:
    """Return the text of this name, cut to what a page can show."""
    outer, _, inner = name.partition(".")
    value = part(block, outer).get(inner) if inner else block.get(name)
    return value[:MOST_CHARACTERS] if isinstance(value, str) else missing


def part(block: Block, name: str) -> Block:
    """Return the mapping of this name; an empty one without it."""
    value = block.get(name)
    return value if isinstance(value, Mapping) else {}


def lines(block: Block, name: str) -> list[Block]:
    """Return the lines of a table, at most `MOST_LINES`."""
    value = block.get(name)
    return [line for line in value[:MOST_LINES] if isinstance(line, Mapping)] if isinstance(value, list) else []
