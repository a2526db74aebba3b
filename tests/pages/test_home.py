"""Home: the empty house, the first minutes, the fleet."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from nicegui import ui
from sqlmodel import Session

from core import db, events, jobs
from core.access.scopes import Role
from core.bots import service as bots
from core.bots.models import Bot, BotStatus, Mode
from core.curves import Period
from core.runners import reach
from core.runners.fake import FakeRunner
from core.runners.kinds import RunnerType
from core.runners.registry import Registry
from core.trades.views import Change, FleetView, PurseView
from pages import home, home_figures, home_fleet
from pages.parts.kpi import kpis_html
from tests.core.trades.standin import trade
from tests.core.trades.test_service import fill
from tests.pages.site import Site

HOUR_MS = 3_600_000


@pytest.fixture(autouse=True)
def registry() -> Iterator[None]:
    reach.install(Registry({RunnerType.LOCAL: lambda _id, _connection: FakeRunner()}))
    yield
    reach.install(None)


def closed(number: int, profit: float) -> dict[str, Any]:
    at = int(datetime.now(UTC).timestamp() * 1000)
    return trade(number, opened=at - HOUR_MS, closed=at - 1_000, profit=profit)


# -- the empty house -----------------------------------------------------------------------------------------------


async def test_the_first_visit_says_what_the_practice_fleet_is(site: Site) -> None:
    await site.user.open("/")
    await site.sees("No bots yet", "Creates 3 bots, dry-run", "Leaves no trace")


async def test_one_press_makes_the_fleet_and_shows_how_far_it_is(site: Site) -> None:
    await site.user.open("/")
    await site.press("Start the practice fleet")
    await site.sees("Your practice fleet is getting ready", "0 of 3 run", "Practice momentum", "First trade")
    assert len(await bots.list_bots(site.house.owner)) == 3


async def test_what_stands_in_the_way_is_told_beside_the_button(site: Site) -> None:
    guest = site.house.person("guest", Role.MEMBER)
    site.sign_in(guest)
    await site.user.open("/")
    await site.press("Start the practice fleet")
    await site.sees("only an administrator may add one", "Ask an administrator")


async def test_a_viewer_is_not_offered_what_he_may_not_do(site: Site) -> None:
    site.sign_in(site.house.person("eye", Role.VIEWER))
    await site.user.open("/")
    await site.sees("Nobody has given you a bot")
    await site.user.should_not_see("Start the practice fleet")


# -- the fleet -----------------------------------------------------------------------------------------------------


async def test_live_and_dry_run_are_never_one_figure(site: Site) -> None:
    fill(site.house, site.house.bot("Paper"), closed(1, 2.0), closed(2, 3.0))  # single trades stand among the events
    fill(site.house, site.house.bot("Money", Mode.LIVE), closed(1, 3.0), closed(2, 4.0))
    await site.user.open("/")
    await site.sees("live bots, days begin at midnight in UTC", "+7.00")
    await site.user.should_not_see("+12.00")
    await site.user.should_not_see("+5.00")
    site.user.find(kind=ui.toggle, content="Dry-run").elements.pop().set_value("DRY_RUN")
    await site.sees("dry-run bots, days begin", "+5.00")


async def test_a_trade_shows_without_a_reload(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open("/")
    await site.sees("No open positions")
    fill(site.house, source, trade(1, profit=1.5, pair="SOL/USDT"))
    events.publish(events.TradeChanged(source.bot_id))
    await site.soon(lambda: "SOL/USDT" in site.column("pair"))


async def test_an_outage_is_told_and_keeps_what_was_known(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open("/")
    await site.sees("Paper", "Nothing has happened yet", "No open positions")
    await asyncio.sleep(0.5)  # what was asked at the start is answered
    db.disconnect()
    events.publish(events.BotChanged(source.bot_id))
    await site.sees("The database is not open.", "Paper", "Try again")
    await site.user.should_not_see("No bots yet")


async def test_leaving_leaves_nothing_behind(site: Site) -> None:
    site.house.bot("Paper")
    await site.user.open("/bots/new")
    before = events.listener_count()
    for _ in range(3):
        site.user.navigate.to("/")
        await site.sees("Fleet equity")
        site.user.navigate.to("/bots/new")
        await site.sees("Create bot")
    assert events.listener_count() == before


async def test_removing_says_what_is_lost_and_waits_for_a_yes(site: Site) -> None:
    await site.user.open("/")
    await site.press("Start the practice fleet")
    await site.sees("Remove the practice fleet…")
    await site.press("Remove the practice fleet…")
    await site.sees("Remove the practice fleet?", "erased for good")
    await site.press("Cancel")
    await site.sees_no_more("erased for good")
    assert len(await bots.list_bots(site.house.owner)) == 3
    await site.press("Remove the practice fleet…")
    await site.sees("erased for good")
    await site.press("Remove the practice fleet")
    await site.soon(lambda: removal_of(site))


def removal_of(site: Site) -> object:
    with Session(site.house.database.engine) as session:
        return jobs.latest(session, "remove_practice_fleet", str(site.house.owner.person_id))


# -- the figures ---------------------------------------------------------------------------------------------------


def purse(currency: str, profit: float, mode: Mode = Mode.LIVE, **more: Any) -> PurseView:
    change = Change(profit, profit / 100, 1)
    values: dict[str, Any] = {
        "bots": 1, "starting_capital": 100.0, "equity": 100.0 + profit, "profit": dict.fromkeys(Period, change),
        "open_profit": 1.0, "open_positions": 2, "in_trades": 20.0, "winning_positions": 1, "not_added": (),
    }  # fmt: skip
    return PurseView(currency, mode, **(values | more))


def test_each_further_currency_has_a_line_of_its_own() -> None:
    fleet = FleetView((purse("USDT", 7.0), purse("BTC", -0.5), purse("USDT", 99.0, Mode.DRY_RUN)), 4, 2, "UTC")
    today = home_figures.cells(fleet, [], Mode.LIVE)[0]
    assert (today.figure, today.unit) == ("+7.00", "USDT")
    assert [(line.name, line.value, line.way) for line in today.lines] == [("BTC", "−0.5", "down")]


def test_the_other_mode_is_counted_apart() -> None:
    fleet = FleetView((purse("USDT", 7.0), purse("USDT", 9.0, Mode.DRY_RUN)), 2, 3, "UTC")
    assert home_figures.cells(fleet, [], Mode.LIVE)[4].unit == "live, 3 dry-run"
    assert home_figures.cells(fleet, [], Mode.DRY_RUN)[4].unit == "dry-run, 2 live"


def test_a_ratio_that_cannot_be_told_is_left_out() -> None:
    unknown = dict.fromkeys(Period, Change(7.0, None, 1))
    fleet = FleetView((replace(purse("USDT", 7.0), profit=unknown),), 2, 0, "UTC")
    assert home_figures.cells(fleet, [], Mode.LIVE)[0].aside == ""


def test_before_anything_ran_nothing_was_earned() -> None:
    cells = home_figures.cells(FleetView((), 0, 0, "UTC"), [], Mode.DRY_RUN)
    assert [cell.figure for cell in cells[:4]] == ["0.00"] * 4


async def test_settings_that_are_not_allowed_any_more_are_told_to_their_owner(site: Site) -> None:
    verbose = {"stake_currency": "USDT", "exchange": {"ccxt_config": {"verbose": True}}}
    site.house.bot("Paper", config=verbose)
    site.house.bot("Fine", config={"stake_currency": "USDT"})
    await site.user.open("/")
    await site.sees("1 bot cannot be started by hand", "exchange.ccxt_config.verbose: It would write requests")
    site.sign_in(site.house.person("eve", Role.ADMINISTRATOR))
    await site.user.open("/")
    await site.sees("Paper")
    await site.user.should_not_see("cannot be started by hand")


# -- what nobody watches ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("mode", "tone"), [(Mode.LIVE, "loss"), (Mode.DRY_RUN, "")])
async def test_positions_that_nobody_watches_are_counted(site: Site, mode: Mode, tone: str) -> None:
    """Red for real ones, a plain count for a dry run."""
    source = site.house.bot("Rests", mode)
    fill(site.house, source, trade(1, pair="SOL/USDT"), trade(2, pair="ADA/USDT"))
    with Session(site.house.database.engine) as session:
        bot = session.get_one(Bot, source.bot_id)
        bot.status = BotStatus.STOPPED
        session.add(bot)
        session.commit()
    seen = await home.look(site.house.owner)
    told = kpis_html(home_figures.cells(seen.fleet, seen.bots, mode))
    assert f'<span>Unattended</span></span><span class="{tone} ell">2 positions</span>' in told
    assert told.count("<span>Unattended</span>") == (2 if mode is Mode.LIVE else 1)
    line = home_fleet.health_html(seen.bots, ())
    assert ('title="2 positions unattended"' in line) is (mode is Mode.LIVE)
