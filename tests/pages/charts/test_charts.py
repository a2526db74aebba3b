from datetime import UTC, datetime, timedelta

import numpy as np
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.charts.equity import equity
from pages.charts.profit import Curve, Mark, profit
from pages.charts.series import MAX_POINTS, milliseconds, thinned, with_gaps
from pages.charts.template import filled, painted
from pages.look.tokens import TOKENS, Look

MINUTE = 60_000


def curve(points: int, seed: int = 1, step_ms: int = MINUTE) -> Curve:
    amounts = 1000 + np.cumsum(np.random.default_rng(seed).normal(0, 1, points))
    return Curve(1_760_000_000_000 + np.arange(points, dtype=np.int64) * step_ms, amounts)


def points_of(figure) -> list[int]:
    return [len(trace["x"]) for trace in figure["data"]]


@pytest.mark.parametrize("points", [0, 1, 2, 20_000])
def test_no_trace_is_longer_than_a_screen_can_show(points):
    made = profit(curve(points), "USDT", with_open=curve(points, 2)), equity(curve(points), "USDT")
    for figure in made:
        assert all(length <= MAX_POINTS for length in points_of(figure))
        orjson.dumps(figure, option=orjson.OPT_SERIALIZE_NUMPY)


def test_closed_profit_is_drawn_as_steps_and_open_profit_is_not():
    shapes = {
        trace.get("name"): trace["line"].get("shape")
        for trace in profit(curve(9), "USDT", with_open=curve(9))["data"]
        if "name" in trace
    }
    assert shapes == {"with open profit": None, "closed": "hv"}


def test_peaks_survive_thinning():
    x, y = curve(50_000).at, np.zeros(50_000)
    y[31_234], y[40_001] = 9.0, -7.0
    _, kept = thinned(x, y)
    assert (kept.max(), kept.min()) == (9.0, -7.0)


@given(st.sets(st.integers(1, 199), max_size=11))
def test_every_pause_is_a_gap_also_after_thinning(missing):
    whole = curve(200)
    keep = np.array([at not in missing for at in range(200)])
    x, y = with_gaps(whole.at[keep], whole.amount[keep], MINUTE)
    pauses = int(np.sum(np.diff(whole.at[keep]) > MINUTE))
    assert int(np.isnan(y).sum()) == pauses
    assert (np.diff(x) > 0).all()
    _, kept = thinned(x, y, 120)
    assert len(kept) <= 120
    assert int(np.isnan(kept).sum()) == pauses


def test_nothing_is_filled_below_a_gap():
    x = np.arange(6, dtype=np.int64)
    areas = filled(x, np.array([1.0, 2.0, np.nan, 3.0, 4.0, 5.0]), "--accent")
    assert sorted(len(area["x"]) for area in areas) == [2, 3]


def test_equity_axis_ends_just_below_the_curve():
    low, high = equity(Curve(np.arange(3, dtype=np.int64), np.array([100.0, 110.0, 105.0])), "EUR")["layout"]["yaxis"][
        "range"
    ]
    assert 99 < low < 100
    assert 110 < high < 111


def test_marks_crowding_together_keep_their_lines_but_not_all_labels():
    start = datetime(2026, 1, 1, tzinfo=UTC)
    marks = [Mark(start + timedelta(hours=at), f"v{at}") for at in range(30)]
    layout = profit(curve(10), "USDT", marks=marks)["layout"]
    assert len(layout["shapes"]) == 30
    assert 2 < len(layout["annotations"]) <= 16
    assert layout["annotations"][-1]["text"] == "v29"


def test_a_label_is_no_markup():
    figure = profit(curve(3), "USDT", marks=[Mark(datetime(2026, 1, 1, tzinfo=UTC), "<a href='x'>v1</a>")])
    assert "<" not in figure["layout"]["annotations"][0]["text"]


@pytest.mark.parametrize("look", Look)
def test_every_colour_name_is_a_token(look):
    figure = profit(curve(9), "USDT", with_open=curve(9), marks=[Mark(datetime(2026, 1, 1, tzinfo=UTC), "v1")])
    drawn = painted(figure, TOKENS[look])
    assert "--" not in orjson.dumps(drawn, option=orjson.OPT_SERIALIZE_NUMPY).decode()
    assert drawn["data"][1]["fillcolor"] == TOKENS[look]["accent"][:7] + "14"


def test_milliseconds_are_utc():
    assert milliseconds([datetime(1970, 1, 2, tzinfo=UTC)]).tolist() == [86_400_000]


def test_a_curve_of_holes_can_be_sent():
    """Samples an hour apart are all pauses: every other point of 4,000 is a hole."""
    holes = profit(curve(10), "USDT", with_open=curve(4_000, 2, step_ms=60 * MINUTE))
    assert orjson.dumps(holes, option=orjson.OPT_SERIALIZE_NUMPY)


def amounts(*values: float) -> Curve:
    return Curve(np.arange(len(values), dtype=np.int64), np.array(values, dtype=np.float64))


def ticks(figure) -> list[str]:
    axis = figure["layout"]["yaxis"]
    assert axis["tickvals"] == sorted(axis["tickvals"])
    assert axis["range"][0] <= axis["tickvals"][0] and axis["tickvals"][-1] <= axis["range"][1]
    return axis["ticktext"]


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ((0.0, 0.00000331), ["0", "0.000001", "0.000002", "0.000003"]),
        ((0.1 + 0.2 - 0.3, -0.04, 0.02), ["−0.04", "−0.03", "−0.02", "−0.01", "0", "0.01", "0.02"]),
        ((0.0, 0.0), ["0"]),
        ((0.0, 0.1 + 0.2 - 0.3), ["0"]),
        ((-0.0, 1.0), ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        ((0.0, 1_234_567_890.0), ["0", "200,000,000", "400,000,000", "600,000,000", "800,000,000", "1,000,000,000",
                                  "1,200,000,000"]),
        ((0.0, np.nan, -9.0), ["−8", "−6", "−4", "−2", "0"]),
        ((0.0, 60.0), ["0", "10", "20", "30", "40", "50", "60"]),
    ],
)  # fmt: skip
def test_an_axis_has_round_figures_with_the_digits_its_range_needs(values, shown):
    assert ticks(profit(amounts(*values), "BTC")) == shown


def test_an_axis_far_from_zero_tells_its_figures_apart():
    assert ticks(equity(amounts(1.0, 1.0000004), "BTC"))[:2] == ["1.0000000", "1.0000001"]
    assert ticks(equity(amounts(1000.0, 1000.0), "USDT"))[:2] == ["996", "998"]


@given(st.lists(st.floats(-1e15, 1e15), min_size=1, max_size=5))
def test_an_axis_has_some_ticks_but_not_many_and_no_two_alike(values):
    figure = profit(amounts(*np.round(values, 8)), "USDT")
    assert 1 <= len(set(ticks(figure))) == len(ticks(figure)) <= 8


def test_the_axis_also_covers_what_is_open():
    low, high = profit(amounts(0, 1), "USDT", with_open=amounts(-5, 7))["layout"]["yaxis"]["range"]
    assert low < -5 and high > 7


def test_a_chart_keeps_every_digit_of_money():
    assert profit(amounts(0.0, 0.00000331), "BTC")["data"][0]["y"].tolist() == [0.0, 0.00000331]
