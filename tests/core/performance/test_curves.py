from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.performance.curves import Curve, Period, PeriodProfit, period_starts, periods, thin

BERLIN, KATHMANDU = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Kathmandu")


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp() * 1000)


def trades(*closes: tuple[str, float]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "trade_id": range(1, len(closes) + 1),
            "close_ts_ms": [ms(when) for when, _ in closes],
            "profit_abs": [profit for _, profit in closes],
        }
    )


@pytest.mark.parametrize(
    ("zone", "now", "today", "week"),
    [
        (BERLIN, "2026-11-22T23:30:00+00:00", "2026-11-23T00:00:00+01:00", "2026-11-17T00:00:00+01:00"),
        (KATHMANDU, "2026-11-22T18:15:00+00:00", "2026-11-23T00:00:00+05:45", "2026-11-17T00:00:00+05:45"),
        # the clocks went back in the night before the 26th: a day of 25 hours lies in the week
        (BERLIN, "2026-10-28T12:00:00+00:00", "2026-10-28T00:00:00+01:00", "2026-10-22T00:00:00+02:00"),
    ],
)
def test_days_begin_at_midnight_there(zone: ZoneInfo, now: str, today: str, week: str) -> None:
    starts = period_starts(zone, datetime.fromisoformat(now))
    assert (starts[Period.TODAY], starts[Period.WEEK], starts[Period.ALL]) == (ms(today), ms(week), 0)


def test_profits_of_periods() -> None:
    now = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    closed = trades(
        ("2026-11-22T23:00:00+00:00", 1.0),
        ("2026-11-22T22:59:59+00:00", 2.0),
        ("2026-11-16T23:00:00+00:00", 4.0),
        ("2026-11-16T22:59:59+00:00", 8.0),
        ("2025-01-01T00:00:00+00:00", -16.0),
    )
    assert periods(closed, BERLIN, now) == {
        Period.TODAY: PeriodProfit(1.0, 1),
        Period.WEEK: PeriodProfit(7.0, 3),
        Period.MONTH: PeriodProfit(15.0, 4),
        Period.ALL: PeriodProfit(-1.0, 5),
    }
    assert periods(closed.head(0), BERLIN, now)[Period.ALL] == PeriodProfit(0.0, 0)


def walk(count: int, seed: int = 1) -> Curve:
    chance = np.random.default_rng(seed)
    return Curve(np.arange(count, dtype=np.int64) * 60_000, chance.normal(size=count).cumsum())


def test_short_curves_are_left_alone() -> None:
    curve = walk(100)
    assert thin(curve, 100) is curve


@given(st.integers(500, 5_000), st.integers(50, 300), st.integers(0, 99))
def test_thin_curves_keep_peaks_ends_and_order(count: int, points: int, seed: int) -> None:
    curve = walk(count, seed)
    thinned = thin(curve, points)
    assert len(thinned.values) <= points
    assert (thinned.times_ms[0], thinned.times_ms[-1]) == (curve.times_ms[0], curve.times_ms[-1])
    assert (np.diff(thinned.times_ms) > 0).all()
    assert set(zip(thinned.times_ms, thinned.values, strict=True)) <= set(
        zip(curve.times_ms, curve.values, strict=True)
    )
    assert thinned.times_ms.dtype == np.int64


def test_a_spike_of_one_point_is_not_lost() -> None:
    values = np.zeros(100_000)
    values[54_321] = -1_000
    assert thin(Curve(np.arange(100_000, dtype=np.int64), values), 200).values.min() == -1_000


def test_gaps_stay_gaps() -> None:
    curve = walk(10_000)
    curve.values[3_000:4_000] = np.nan
    curve.values[9_999] = np.nan
    thinned = thin(curve, 500)
    unknown = np.isnan(thinned.values)
    assert list(thinned.times_ms[unknown]) == [3_000 * 60_000, 9_999 * 60_000]
    assert np.diff(thinned.times_ms).max() >= timedelta(minutes=999).total_seconds() * 1000
