"""A bot's profit over time."""

from datetime import UTC, datetime, timedelta

import numpy as np

from core.performance.curves import Curve
from core.trades import service
from core.trades.figures.curve import POINTS, resolution_for, segments
from core.trades.kept.upsert import Source
from tests import rows
from tests.core.trades.house import House
from tests.core.trades.test_service import fill
from tests.told_trades import BEGAN_MS, HOUR_MS, closed_trades

BEGAN = datetime.fromtimestamp(BEGAN_MS / 1000, UTC)


def sampled(house: House, source: Source, minutes: list[int], resolution: int = 60) -> None:
    times = ((BEGAN_MS // 1000 + minute * 60, float(minute)) for minute in minutes)
    house.add(*(rows.sample(source.database_id, ts, resolution=resolution, profit_all=profit) for ts, profit in times))


async def test_closed_profit_adds_up(house: House) -> None:
    source = house.bot(started_at=BEGAN)
    fill(house, source, *closed_trades(50))
    curve = await service.profit_curve(house.owner, source.bot_id)
    profits = [round((n % 7 - 2) * 0.37, 8) for n in range(1, 51)]
    assert curve.closed.values.tolist() == np.cumsum(profits).round(8).tolist()
    assert curve.closed.times_ms[0] == BEGAN_MS + HOUR_MS + HOUR_MS // 2
    assert curve.stake_currency == "USDT"
    (marker,) = curve.markers
    assert (marker.strategy, marker.version_number, marker.started_at) == ("Eager", 3, BEGAN)


async def test_a_range_begins_where_the_profit_stood(house: House) -> None:
    source = house.bot(started_at=BEGAN)
    fill(house, source, *closed_trades(50))
    whole = (await service.profit_curve(house.owner, source.bot_id)).closed
    since = BEGAN + timedelta(hours=20)
    part = (await service.profit_curve(house.owner, source.bot_id, since, BEGAN + timedelta(hours=40))).closed
    assert part.times_ms[0] == int(since.timestamp() * 1000)
    assert part.values[0] == whole.values[18]
    assert part.values[1:].tolist() == whole.values[19:39].tolist()


async def test_missing_minutes_are_a_gap(house: House) -> None:
    source = house.bot(started_at=BEGAN)
    sampled(house, source, [*range(10), *range(11, 20), *range(90, 100)])
    curve = await service.profit_curve(house.owner, source.bot_id, until=BEGAN + timedelta(hours=3))
    assert [len(segment.values) for segment in curve.with_open] == [19, 10], "one late sample is no gap"
    assert curve.with_open[1].values[0] == 90.0


async def test_nothing_yet(house: House) -> None:
    source = house.bot(started_at=BEGAN)
    curve = await service.profit_curve(house.owner, source.bot_id)
    assert (len(curve.closed.values), curve.with_open) == (0, ())


async def test_a_long_history_is_thinned_and_keeps_its_end(house: House) -> None:
    source = house.bot(started_at=BEGAN)
    fill(house, source, *closed_trades(6_000))
    sampled(house, source, list(range(6_000)))
    curve = await service.profit_curve(house.owner, source.bot_id, until=BEGAN + timedelta(days=7))
    assert len(curve.closed.values) <= POINTS
    assert sum(len(segment.values) for segment in curve.with_open) <= POINTS
    whole = await service.profit_curve(house.owner, source.bot_id, until=BEGAN + timedelta(days=400))
    assert whole.closed.times_ms[-1] == BEGAN_MS + 6_000 * HOUR_MS + HOUR_MS // 2
    assert whole.with_open[-1].values[-1] == 5_999.0, "as fresh as the last minute"


def test_unknown_values_cut_too() -> None:
    times = np.arange(6, dtype=np.int64) * 60_000
    cut = segments(Curve(times, np.array([1.0, 2.0, np.nan, 4.0, 5.0, np.nan])), 180_000)
    assert [segment.values.tolist() for segment in cut] == [[1.0, 2.0], [4.0, 5.0]]
    assert segments(Curve(times, np.full(6, np.nan)), 180_000) == ()


def test_resolutions() -> None:
    assert [resolution_for(days * 86_400) for days in (1, 8, 9, 400, 401)] == [60, 60, 3_600, 3_600, 86_400]
