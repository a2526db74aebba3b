from datetime import UTC, datetime, timedelta

import numpy as np
import orjson
import pytest

from core.backtests.figures.views import PeriodProfit
from pages.backtests.one.overview.heat import calendar_svg, months_html, strength, years_of
from pages.backtests.one.report.svg_curve import curve_svg
from pages.charts.profit import Curve
from pages.charts.result_curves import result_curves
from pages.charts.returns import returns

MOST_BYTES = 100_000


def curve(points: int, seed: int = 1) -> Curve:
    amounts = 1000 + np.cumsum(np.random.default_rng(seed).normal(0, 1, points))
    return Curve(1_760_000_000_000 + np.arange(points, dtype=np.int64) * 60_000, amounts)


@pytest.mark.parametrize("points", [2, 2_000])
def test_the_curves_of_a_result_are_light(points: int) -> None:
    sunk = Curve(curve(points).at, np.abs(curve(points, 3).amount - 1000) / 1000)
    lines = [("of closed trades", curve(points)), ("with open trades", curve(points, 2))]
    figure = result_curves(lines, sunk, "USDT")
    assert len(orjson.dumps(figure, option=orjson.OPT_SERIALIZE_NUMPY)) < MOST_BYTES
    assert [one["name"] for one in figure["data"] if "name" in one] == [name for name, _ in lines] + ["drawdown"]
    low = min(figure["data"][-1]["y"])
    assert low == pytest.approx(-100 * sunk.amount.max(), rel=1e-3), "the worst drawdown survives thinning"
    assert figure["layout"]["yaxis2"]["range"][0] <= low


def test_losses_and_gains_have_bars_of_their_own_colour() -> None:
    figure = returns([(-0.01, 0.0, 4), (0.0, 0.01, 6), (0.01, 0.02, 1)])
    bars = figure["data"][0]
    assert bars["marker"]["color"] == ["--loss", "--gain", "--gain"]
    assert bars["text"] == ["below 0%", "0% to 1%", "from 1%"]
    assert not figure["layout"]["xaxis"]["tickformatstops"], "formats of times win against that of figures"
    orjson.dumps(figure, option=orjson.OPT_SERIALIZE_NUMPY)


def days(count: int) -> list[PeriodProfit]:
    first = datetime(2026, 12, 20, tzinfo=UTC)
    return [PeriodProfit(first + timedelta(days=n), (-1) ** n * n * 0.5, n) for n in range(count)]


def test_a_calendar_has_a_cell_for_each_day_of_its_year() -> None:
    found = days(40)
    assert years_of(found) == [2026, 2027]
    assert calendar_svg(found, 2026, "USDT").count("<rect") == 12
    assert calendar_svg(found, 2027, "USDT").count("<rect") == 28
    assert "21 Dec 2026: −0.50 USDT, 1 trade" in calendar_svg(found, 2026, "USDT")
    assert calendar_svg(found, 2020, "USDT") == ""


def test_a_year_of_months_ends_with_its_sum() -> None:
    months = [PeriodProfit(datetime(2026, n, 1, tzinfo=UTC), 10.0 * n) for n in (1, 2, 12)]
    assert "+150.00" in months_html(months, "USDT")
    assert [strength(one, 4.0) for one in (0.1, 1.0, -2.5, 4.0)] == [0, 1, 2, 3]


def test_a_picture_without_a_script_has_a_path_for_each_curve() -> None:
    points = [(1_760_000_000_000.0 + n, 1000.0 + n) for n in range(50)]
    drawn = curve_svg([("closed", points), ("main", points)], [(x, 0.1) for x, _ in points], "USDT")
    assert drawn.count("<path") == 3 and "−10.00%" in drawn
    assert curve_svg([("main", points[:1])], [], "USDT") == ""
