"""All bots together: what is added up, what is not."""

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from sqlmodel import Session

from core.bot_records.history_known import HistoryState
from core.bot_records.models import Bot, BotDatabase, Mode
from core.performance.curves import Period
from core.trades import service
from core.trades.figures.health import pulse_of
from core.trades.figures.views import Change, FlowCause, Pulse
from core.trades.following import progress
from core.trades.kept.upsert import Source
from core.trades.models import Sample
from core.trades.query import TradeQuery
from tests import rows
from tests.core.trades.house import House
from tests.core.trades.test_service import fill
from tests.told_trades import closed_at, trade

NOW = datetime(2026, 11, 22, 12, 7, tzinfo=UTC)
MINUTE = 60


def closed(number: int, ago: timedelta, profit: float) -> dict[str, Any]:
    return closed_at(number, NOW - ago, profit)


def samples(source: Source, minutes_ago: Any, profit: float | None = 0.0, balance: float = 1_000.0) -> list[Sample]:
    first = int(NOW.timestamp()) // 60 * 60
    return [
        rows.sample(source.database_id, first - minutes * 60, profit_all=profit, starting_balance=balance)
        for minutes in minutes_ago
    ]


async def test_live_dry_run_and_currencies_stay_apart(house: House) -> None:
    fill(house, house.bot("Dry"), closed(1, timedelta(hours=1), 5.0), trade(2, profit=1.0))
    fill(house, house.bot("Live", Mode.LIVE), closed(1, timedelta(hours=1), 7.0))
    fill(house, house.bot("Coins", currency="BTC"), closed(1, timedelta(hours=1), 0.25), capital=2.0)
    view = await service.fleet(house.owner, NOW)
    assert view.mode is Mode.LIVE
    assert (view.open_live, view.open_dry) == (0, 1)
    shown = {(p.stake_currency, p.mode): (p.equity, p.profit[Period.TODAY].profit) for p in view.purses}
    assert shown == {
        ("USDT", Mode.LIVE): (1_007.0, 7.0),
        ("USDT", Mode.DRY_RUN): (1_006.0, 5.0),
        ("BTC", Mode.DRY_RUN): (2.25, 0.25),
    }
    assert [p.mode for p in view.of(Mode.LIVE)] == [Mode.LIVE]


async def test_what_each_bot_has_made_today_as_a_share_of_its_own_capital(house: House) -> None:
    loser, calm = house.bot("Loser"), house.bot("Calm")
    fill(house, loser, closed(1, timedelta(hours=1), -4.0), closed(2, timedelta(hours=2), -1.0), capital=200.0)
    fill(house, calm, closed(1, timedelta(days=2), 9.0), trade(2, profit=-50.0))
    assert (await service.fleet(house.owner, NOW)).today == {loser.bot_id: Change(-5.0, -0.025, 2)}


async def test_periods_are_days_of_the_persons_zone(house: House) -> None:
    fill(
        house,
        house.bot(),
        closed(1, timedelta(minutes=30), 1.0),  # today everywhere
        closed(2, timedelta(hours=12, minutes=30), 2.0),  # yesterday in UTC, today in New York
        closed(3, timedelta(days=5), 4.0),
        closed(4, timedelta(days=20), 8.0),
        closed(5, timedelta(days=90), 16.0),
    )
    profit = (await service.fleet(house.owner, NOW)).purses[0].profit
    assert {p: change.profit for p, change in profit.items()} == {
        Period.TODAY: 1.0, Period.WEEK: 7.0, Period.MONTH: 15.0, Period.ALL: 31.0,
    }  # fmt: skip
    assert profit[Period.MONTH].ratio == pytest.approx(0.015)
    assert profit[Period.ALL].closed_trades == 5
    admin = house.person("new yorker", "administrator", "America/New_York")  # type: ignore[arg-type]
    view = await service.fleet(admin, NOW - timedelta(hours=8))
    assert view.time_zone == "America/New_York"
    assert view.purses[0].profit[Period.TODAY].profit == 3.0, "at 23:07 of the 21st there, both closed that day"


async def test_an_unknown_zone_is_utc(house: House) -> None:
    person = house.person("lost", "administrator", "Mars/Olympus")  # type: ignore[arg-type]
    assert (await service.fleet(person, NOW)).time_zone == "UTC"


async def test_bots_of_one_live_account_are_not_added_up(house: House) -> None:
    one, two = house.bot("One", Mode.LIVE), house.bot("Two", Mode.LIVE)
    pinned = house.bot("Pinned", Mode.LIVE, config={"available_capital": 300})
    alone = house.bot("Alone", Mode.LIVE, exchange_id=house.exchange("Another"))
    for bot, capital in ((one, 1_000.0), (two, 1_000.0), (pinned, 300.0), (alone, 50.0)):
        fill(house, bot, closed(1, timedelta(minutes=5), 1.0), capital=capital)
    (purse,) = (await service.fleet(house.owner, NOW)).purses
    assert set(purse.not_added) == {one.bot_id, two.bot_id}
    assert (purse.starting_capital, purse.equity) == (350.0, 352.0)
    assert (purse.profit[Period.TODAY].profit, purse.profit[Period.TODAY].ratio) == (4.0, None)


async def test_dry_runs_share_no_account(house: House) -> None:
    fill(house, house.bot("One"), closed(1, timedelta(minutes=5), 1.0))
    fill(house, house.bot("Two"), closed(1, timedelta(minutes=5), 1.0))
    (purse,) = (await service.fleet(house.owner, NOW)).purses
    assert (purse.equity, purse.not_added, purse.bots) == (2_002.0, (), 2)


async def test_a_bot_that_has_told_no_capital_is_left_out(house: House) -> None:
    fill(house, house.bot("Told"), closed(1, timedelta(minutes=5), 1.0))
    untold = house.bot("Untold")
    fill(house, untold, closed(1, timedelta(minutes=5), 1.0), capital=None)
    house.bot("Never ran")
    (purse,) = (await service.fleet(house.owner, NOW)).purses
    assert (purse.equity, purse.not_added, purse.bots) == (1_001.0, (untold.bot_id,), 3)


async def test_a_pair_without_a_price_leaves_equity_unknown(house: House) -> None:
    fill(house, house.bot(), trade(1, profit=2.0), trade(2, current_rate=None, profit=0.0), trade(3, filled=False))
    (purse,) = (await service.fleet(house.owner, NOW)).purses
    assert (purse.equity, purse.open_profit) == (None, None)
    assert (purse.open_positions, purse.in_trades, purse.winning_positions) == (3, 200.0, 1)


async def test_nobody_yet(house: House) -> None:
    view = await service.fleet(house.owner, NOW)
    assert (view.purses, view.mode) == ((), Mode.DRY_RUN)


# -- over time ----------------------------------------------------------------------------------------------------


async def equity(house: House, since: timedelta) -> Any:
    return await service.fleet_equity(house.owner, "USDT", Mode.DRY_RUN, NOW - since, NOW)


async def test_a_silent_bot_keeps_its_value_and_is_counted_as_silent(house: House) -> None:
    steady, shy = house.bot("Steady"), house.bot("Shy")
    house.add(*samples(steady, range(61)), *samples(shy, range(30, 61), profit=50.0))
    curve = await equity(house, timedelta(hours=1))
    assert np.isfinite(curve.equity).all()
    assert set(curve.equity.tolist()) == {2_050.0}
    assert curve.heard[-1] == 1 and curve.heard[5] == 2
    assert set(curve.known.tolist()) == {2}


async def test_where_nobody_was_heard_is_a_gap(house: House) -> None:
    source = house.bot()
    house.add(*samples(source, [*range(20), *range(40, 61)]))
    curve = await equity(house, timedelta(hours=1))
    gap = ~np.isfinite(curve.equity)
    assert gap.sum() == 20
    assert not gap[0] and not gap[-1]


async def test_a_bot_that_came_later_is_no_zero_before(house: House) -> None:
    old, new = house.bot("Old"), house.bot("New")
    house.add(*samples(old, range(61)), *samples(new, range(10)))
    curve = await equity(house, timedelta(hours=1))
    assert (curve.equity[0], curve.equity[-1]) == (1_000.0, 2_000.0)
    assert (curve.known[0], curve.known[-1]) == (1, 2)
    assert curve.earned == 0.0, "capital that joins is no gain"


async def test_what_was_earned_is_what_each_bot_made(house: House) -> None:
    old, new = house.bot("Old"), house.bot("New")
    house.add(*samples(old, range(31, 61), profit=1.0), *samples(old, range(31), profit=4.0))
    house.add(*samples(new, range(5, 10), profit=0.5), *samples(new, range(5), profit=-1.5))
    assert (await equity(house, timedelta(hours=1))).earned == pytest.approx(3.0 - 2.0)


async def test_a_closed_chapter_ends(house: House) -> None:
    source = house.bot()
    house.add(*samples(source, range(31, 61), profit=99.0))
    fresh = house.books(source.bot_id)
    house.add(fresh)
    rows.change(house.database, BotDatabase, source.database_id, closed_at=NOW - timedelta(minutes=31))
    house.add(*samples(Source(source.bot_id, fresh.id, "USDT"), range(31)))
    curve = await equity(house, timedelta(hours=1))
    assert (curve.equity[0], curve.equity[-1]) == (1_099.0, 1_000.0), "never both"


async def test_long_ranges_stay_small(house: House) -> None:
    source = house.bot()
    house.add(*samples(source, range(0, 60 * 24 * 2, 60)))
    for days in (1, 30, 3_000):
        curve = await equity(house, timedelta(days=days))
        assert 0 < len(curve.times_ms) <= 1_001
        assert len(curve.times_ms) == len(curve.equity) == len(curve.heard)


async def test_an_archived_bot_leaves_with_its_wallet_and_not_with_its_profit(house: House) -> None:
    stays, goes = house.bot("Stays"), house.bot("Goes")
    house.add(*samples(stays, range(61)))
    house.add(*samples(goes, range(40, 61)), *samples(goes, range(30, 40), profit=-8.0))
    with Session(house.database.engine) as session:
        session.get_one(Bot, goes.bot_id).archived_at = NOW - timedelta(minutes=30)
        session.commit()
    curve = await equity(house, timedelta(hours=1))
    assert (curve.equity[0], curve.equity[-1], curve.earned, curve.archived) == (2_000.0, 1_000.0, -8.0, 1)
    assert [(flow.bot_name, flow.amount, flow.cause) for flow in curve.flows] == [("Goes", -992.0, FlowCause.ARCHIVED)]
    long_ago = await service.fleet_equity(house.owner, "USDT", Mode.DRY_RUN, NOW - timedelta(minutes=20), NOW)
    assert (long_ago.equity[0], long_ago.earned, long_ago.archived) == (1_000.0, 0.0, 0)
    (purse,) = (await service.fleet(house.owner, NOW)).purses
    assert purse.bots == 1


async def test_a_bot_that_joins_is_a_deposit_and_no_profit(house: House) -> None:
    old, new = house.bot("Old"), house.bot("New")
    house.add(*samples(old, range(61)), *samples(new, range(5, 10), profit=50.0), *samples(new, range(5), profit=52.0))
    curve = await equity(house, timedelta(hours=1))
    assert (curve.profit[0], curve.profit[-1], curve.earned) == (0.0, 2.0, 2.0)
    assert [(flow.bot_name, flow.amount, flow.cause) for flow in curve.flows] == [("New", 1_050.0, FlowCause.ADDED)]


async def test_profit_is_of_bots_too_whose_account_is_not_added_up(house: House) -> None:
    one, two = house.bot("One", Mode.LIVE), house.bot("Two", Mode.LIVE)
    for source in (one, two):
        fill(house, source, closed(1, timedelta(minutes=5), 1.0))
        house.add(*samples(source, range(30, 61)), *samples(source, range(30), profit=1.0))
    curve = await service.fleet_equity(house.owner, "USDT", Mode.LIVE, NOW - timedelta(hours=1), NOW)
    assert curve.earned == 2.0
    assert not np.isfinite(curve.equity).any()


async def test_samples_of_an_older_flotilla_join_without_a_jump(house: House) -> None:
    """They tell Freqtrade's starting balance alone, of which the whole wallet is a hundredth more."""
    source = house.bot()
    with Session(house.database.engine) as session:
        session.get_one(BotDatabase, source.database_id).tradable_ratio = 0.99
        session.commit()
    older, newer = samples(source, range(31, 61), balance=990.0), samples(source, range(31), balance=990.0)
    for sample in newer:
        sample.starting_wallet = 1_000.0
    house.add(*older, *newer)
    curve = await equity(house, timedelta(hours=1))
    assert curve.equity.tolist() == [1_000.0] * 61
    assert curve.flows == ()


# -- a history that is being read ---------------------------------------------------------------------------------


def half_read(house: House, source: Source, read: int = 3, total: int | None = 20_000, error: str = "") -> None:
    """It has answered, and a part of its trades is kept."""
    with Session(house.database.engine) as session:
        database = session.get_one(BotDatabase, source.database_id)
        database.bot_start_ts = 1
        progress.note(session, source, read, total or 0)
        database.history_total = total
        session.get_one(Bot, source.bot_id).sync_error = error or None
        session.commit()


async def test_a_history_that_is_being_read_is_no_zero_and_no_part(house: House) -> None:
    known, reading = house.bot("Known"), house.bot("Reading")
    fill(house, known, closed(1, timedelta(hours=1), 5.0))
    fill(house, reading, closed(1, timedelta(hours=1), 70.0), trade(2, profit=1.0))
    half_read(house, reading)
    (purse,) = (await service.fleet(house.owner, NOW)).purses
    assert (purse.profit[Period.TODAY].profit, purse.profit[Period.ALL].profit, purse.equity) == (5.0, 5.0, 1_005.0)
    assert purse.open_positions == 1, "what is open is known"
    assert [(one.bot_name, one.history.read, one.history.total) for one in purse.unread] == [("Reading", 3, 20_000)]
    assert not purse.is_unknown
    assert await service.metrics_of(house.owner, reading.bot_id) is None
    house.add(*samples(known, range(61)), *samples(reading, range(61)))
    curve = await equity(house, timedelta(hours=1))
    assert set(curve.equity.tolist()) == {1_000.0}, "as the figures are"
    page = await service.trades_of_bot(house.owner, reading.bot_id, TradeQuery())
    assert page.history.state is HistoryState.READING


async def test_nothing_is_told_of_a_fleet_that_is_being_read(house: House) -> None:
    reading = house.bot("Reading")
    fill(house, reading, closed(1, timedelta(hours=1), 70.0))
    half_read(house, reading)
    (purse,) = (await service.fleet(house.owner, NOW)).purses
    assert purse.is_unknown
    fill(house, reading, closed(1, timedelta(hours=1), 70.0))
    (purse,) = (await service.fleet(house.owner, NOW)).purses
    assert (purse.is_unknown, purse.unread, purse.profit[Period.ALL].profit) == (False, (), 70.0)


async def test_sparklines(house: House) -> None:
    source, silent = house.bot(), house.bot("Silent")
    house.add(*samples(source, range(0, 200), profit=4.0))
    lines = await service.sparklines(house.owner, NOW)
    assert silent.bot_id not in lines
    line = lines[source.bot_id]
    assert len(line.times_ms) == 144
    assert np.nansum(line.values == 4.0) == 20


# -- health -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heard", "running", "pulse"),
    [
        (30, 30, Pulse.OK),
        (27, 30, Pulse.OK),
        (12, 30, Pulse.PART),
        (1, 30, Pulse.PART),
        (0, 30, Pulse.BAD),
        (0, 0, Pulse.NONE),
        (0, 2, Pulse.NONE),
        (6, 7, Pulse.OK),
        (3, 0, Pulse.OK),
    ],
)
def test_pulse(heard: int, running: int, pulse: Pulse) -> None:
    assert pulse_of(heard, running) is pulse


async def test_health_of_a_day(house: House) -> None:
    source = house.bot(started_at=NOW - timedelta(hours=3))
    house.add(*samples(source, range(0, 67)))
    (strip,) = await service.health_strip(house.owner, NOW)
    assert (strip.bot_name, len(strip.pulses)) == ("Ada", 48)
    assert strip.begins == datetime(2026, 11, 21, 12, 30, tzinfo=UTC)
    assert strip.pulses[-1] is Pulse.OK
    assert strip.pulses[-3:] == (Pulse.OK,) * 3
    assert strip.pulses[-5] is Pulse.BAD
    assert strip.pulses[0] is Pulse.NONE


async def test_health_of_some_bots_leaves_out_the_others(house: House) -> None:
    one, other = (house.bot(name, started_at=NOW - timedelta(hours=3)) for name in ("One", "Other"))
    house.add(*samples(one, range(0, 67)), *samples(other, range(0, 67)))
    both = await service.health_strip(house.owner, NOW)
    assert await service.health_strip(house.owner, NOW, bot_ids=[other.bot_id]) == both[1:]
    assert await service.health_strip(house.owner, NOW, bot_ids=[]) == ()
