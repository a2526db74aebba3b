"""The curves that a run tells: what they mean."""

import pandas as pd
import pytest

from core.freqtrade.backtests.running.curve_points import market


def test_a_market_that_halves_and_doubles_is_where_it_was() -> None:
    """Freqtrade's own column adds up the mean changes, and would be at a half more."""
    changes = pd.DataFrame({"A": [1.0, 0.5, 1.0, 1.1], "B": [2.0, 1.0, 2.0, 2.2]}).pct_change()
    dates = pd.date_range("2026-10-01", periods=4, freq="5min")
    told = market(pd.DataFrame({"date": dates, "rel_mean": changes.mean(axis=1).cumsum()}))
    assert [at for at, _ in told] == [1790812800000 + n * 300_000 for n in range(4)]
    assert [change for _, change in told] == pytest.approx([0.0, -0.5, 0.0, 0.1])
