"""A strategy can write what it likes into the curves of its run."""

import json
from typing import Any

import pytest

from core.backtests.importing import told_curves
from core.backtests.views import Curves

POINT = [1790899200000, 1000.0, 0.0]
CURVES: dict[str, Any] = {
    "no JSON": b"curves",
    "no object": b"[1]",
    "deep": b"[" * 100_000,
    "a megabyte and more": b" " * (2**20 + 1),
    "text": {"with_open": [POINT, ["1", 2, 3]]},
    "too few values": {"with_open": [[1, 2]]},
    "true": {"with_open": [[True, 1, 1]]},
    "NaN": b'{"with_open": [[1, NaN, 1]]}',
    "too large": {"with_open": [[1, 1e300, 0.0]]},
    "before 1970": {"with_open": [[-1, 1, 1]]},
    "too many": {"with_open": [POINT] * 2_001},
}


@pytest.mark.parametrize("told", CURVES.values(), ids=CURVES)
def test_what_is_no_curve_is_left_out(told: Any) -> None:
    content = told if isinstance(told, bytes) else json.dumps(told).encode()
    assert told_curves.curves(content, [(1, 2.0, 0.0)]) == Curves(closed=((1, 2.0, 0.0),))


def test_points_come_in_the_order_of_time() -> None:
    told = json.dumps({"market": [[2, 0.1], [1, 0.0]]}).encode()
    assert told_curves.curves(told, []).market == ((1, 0.0), (2, 0.1))


def test_a_balance_that_no_chart_can_draw_is_cut() -> None:
    found = told_curves.curves(b"", [(1, 9e299, 0.0), (2, -9e299, 9e299)])
    assert found.closed == ((1, 1e100, 0.0), (2, -1e100, 1e100))
