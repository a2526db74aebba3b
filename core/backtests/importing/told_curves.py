"""The curves that a run leaves in `curves.json`. The strategy ran in the same workspace and may have written anything
there: what is no curve is left out."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from core.backtests.views import Curves

MOST_POINTS = 2_000
MOST_BYTES = 2**20
_MOST = 1e100
"""Of an amount: charts round them, subtract them and multiply them."""
_MOST_MS = 253_402_300_800_000  # the year 10000


def curves(content: bytes, closed: Iterable[tuple[int, float, float]]) -> Curves:
    """Return the curves of a run. `closed`: computed from its trades."""
    told = _object(content)
    return Curves(
        with_open=tuple(_points(told.get("with_open"), 3)),
        closed=tuple((at, _bounded(balance), _bounded(drawdown)) for at, balance, drawdown in closed),
        market=tuple(_points(told.get("market"), 2)),
    )


def _object(content: bytes) -> Mapping[str, Any]:
    if len(content) > MOST_BYTES:
        return {}
    try:
        found = orjson.loads(content)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _points(found: object, width: int) -> list[Any]:
    """Return the points in the order of time; none when one of them is no point."""
    if not isinstance(found, list) or len(found) > MOST_POINTS:
        return []
    points = [(int(one[0]), *one[1:]) for one in found if _is_point(one, width)]
    return sorted(points) if len(points) == len(found) else []


def _bounded(amount: float) -> float:
    return min(max(amount, -_MOST), _MOST)


def _is_point(found: object, width: int) -> bool:
    if not isinstance(found, list) or len(found) != width:
        return False
    are_numbers = all(isinstance(one, int | float) and not isinstance(one, bool) for one in found)
    return are_numbers and all(abs(one) < _MOST for one in found) and 0 <= found[0] < _MOST_MS
