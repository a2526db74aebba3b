"""Home: the empty house, the first minutes, the fleet."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import numpy as np
import pytest
from nicegui import ElementFilter, ui
from sqlmodel import Session, select

from core import db, events, jobs
from core.access.scopes import Role
from core.bot_records.history_known import HistoryState, HistoryView
from core.bot_records.models import Bot, BotStatus, Mode
from core.bots import service as bots
from core.curves import Period
from core.db import utcnow
from core.runners import open_runner
from core.runners.registry import Registry
from core.trades import service as trades
from core.trades.figures.views import Change, FleetCurve, Flow, FlowCause, PortfolioView, PurseView, UnreadView
from pages.home import equity as home_equity
from pages.home import events as pages_events
from pages.home import figures, positions
from pages.home import marks as home_fleet
from pages.home import page as home
from pages.parts.kpi import kpis_html
from pages.parts.table.list_query import Ask
from pages.parts.words.history import left_out_words
from tests.core.runners.fake import FakeRunner
from tests.core.trades.standin import trade
from tests.core.trades.test_service import count, fill
from tests.pages.site import Site

HOUR_MS = 3_600_000


@pytest.fixture(autouse=True)
def registry() -> Iterator[None]:
    open_runner.install(Registry({"LOCAL": lambda _id, _connection: FakeRunner()}))
    yield
    open_runner.install(None)


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


async def test_live_and_dry_run_are_never_one_figure_and_both_are_there(site: Site) -> None:
    """The first live bot does not push the dry runs off the page."""
    fill(site.house, site.house.bot("Paper"), closed(1, 2.0), closed(2, 3.0))  # single trades stand among the events
    fill(site.house, site.house.bot("Money", Mode.LIVE), closed(1, 3.0), closed(2, 4.0))
    await site.user.open("/")
    await site.sees("live bots,", "days begin at midnight in UTC")
    assert ("+7.00" in html_of(site, "kpis"), "+5.00" in html_of(site, "kpis")) == (True, False)
    assert ("+5.00" in html_of(site, "other-mode"), "+7.00" in html_of(site, "other-mode")) == (True, False)
    await site.user.should_not_see("+12.00")
    site.user.find(kind=ui.toggle, content="Dry-run").elements.pop().set_value("DRY_RUN")
    await site.sees("dry-run bots,")
    assert "+5.00" in html_of(site, "kpis") and "+7.00" in html_of(site, "other-mode")


async def test_the_chosen_mode_is_in_the_address(site: Site) -> None:
    for name, mode in (("Paper", Mode.DRY_RUN), ("Money", Mode.LIVE)):
        fill(site.house, site.house.bot(name, mode), trade(1, pair=f"{name.upper()}/USDT"))
    await site.user.open("/?mode=dry")
    await site.sees("dry-run bots,")
    await site.soon(lambda: site.column("pair") == ["PAPER/USDT"])


async def test_one_mode_alone_has_no_second_row(site: Site) -> None:
    site.house.bot("Paper")
    await site.user.open("/?mode=live")
    await site.sees("dry-run bots,")
    assert html_of(site, "other-mode") == ""


# -- many bots -----------------------------------------------------------------------------------------------------


def html_of(site: Site, css_class: str) -> str:
    with site.user:
        (made,) = (one for one in ElementFilter(kind=ui.html) if css_class in one.classes)
        return str(made.content)


def shown(site: Site) -> list[str]:
    """The bots with a line of their own, from top to bottom."""
    return re.findall(r'<a class="ell" href="/bots/[^"]+">([^<]+)</a>', html_of(site, "bot-list"))


async def test_a_dozen_bots_have_a_line_each_the_worst_first(site: Site) -> None:
    for n in range(10):
        site.house.bot(f"Bot {n}")
    fill(site.house, site.house.bot("Loser", last_seen_at=utcnow()), closed(1, -20.0))
    site.house.bot("Broken")
    change(site, "Broken", status=BotStatus.FAILED)
    await site.user.open("/")
    await site.sees("All bots")
    await site.soon(lambda: len(shown(site)) == 12)
    assert shown(site)[0] == "Broken"
    assert shown(site)[-1] == "Loser", "it answers, the others do not"
    assert "−2.00%" in html_of(site, "bot-list")
    await site.user.should_not_see("Arrow keys")


async def test_of_more_there_are_ten_lines_and_a_mark_for_each(site: Site) -> None:
    for n in range(60):
        site.house.bot(f"Bot {n:02}", last_seen_at=utcnow())
    change(site, "Bot 55", status=BotStatus.FAILED)
    await site.user.open("/")
    await site.sees("All 60 bots")
    assert (len(shown(site)), shown(site)[0]) == (10, "Bot 55")
    first, second = marks(site)
    assert [piece.count('class="mark"') for piece in (first, second)] == [50, 10]
    assert (first + second).count("tabindex") == 59, "one stop of the Tab key"
    assert 'aria-label="Bot 55: Failed"' in second
    assert 'title="1 failed"' in html_of(site, "marks-legend")
    change(site, "Bot 56", status=BotStatus.FAILED)
    events.publish(events.BotObserved(site.house.owner.person_id))
    await site.soon(lambda: 'aria-label="Bot 56: Failed"' in marks(site)[1])
    assert marks(site)[0] == first, "news of one bot leaves the others as they are"


def marks(site: Site) -> list[str]:
    with site.user:
        return [one.content for one in ElementFilter(kind=ui.html) if 'class="mark"' in one.content]


def change(site: Site, name: str, **values: Any) -> None:
    with Session(site.house.database.engine) as session:
        bot = session.exec(select(Bot).where(Bot.name == name)).one()
        for key, value in values.items():
            setattr(bot, key, value)
        session.add(bot)
        session.commit()


async def test_home_asks_no_more_for_more_bots(site: Site) -> None:
    async def ask() -> None:
        seen = await home.look(site.house.owner)
        await home._jobs(site.house.owner, seen)
        await pages_events.last(site.house.owner, 20, seen.bots)
        await positions.load(site.house.owner, Ask(size=5), None)
        await trades.health_strip(site.house.owner, bot_ids=[bot.id for bot in seen.bots[:10]])

    site.house.bot("First")
    before = await count(site.house, ask)
    for n in range(15):
        fill(site.house, site.house.bot(f"Bot {n}"), closed(1, 1.0), trade(2))
    assert await count(site.house, ask) == before


async def test_the_newest_positions_and_a_way_to_all(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source, *(trade(n, pair=f"P{n}/USDT") for n in range(1, 8)))
    await site.user.open("/")
    await site.sees("All 7 positions")
    assert len(site.column("pair")) == home.MOST_POSITIONS
    fill(site.house, site.house.bot("Money", Mode.LIVE), trade(1, pair="LIVE/USDT"))
    await site.user.open("/positions")
    await site.soon(lambda: len(site.column("pair")) == 8)
    site.choose("live")
    await site.soon(lambda: site.column("pair") == ["LIVE/USDT"])


async def test_all_events_have_a_page(site: Site) -> None:
    fill(site.house, site.house.bot("Paper"), *(closed(n, 1.0) for n in range(1, 31)))
    await site.user.open("/events")
    await site.soon(lambda: len(site.column("what")) == 50)  # of 30 entries and 30 exits
    assert all(words.startswith(("Paper sold", "Paper bought")) for words in site.column("what"))
    site.sign_in(site.house.person("stranger"))
    await site.user.open("/events")
    await site.sees("Nothing has happened yet")


# -- news ----------------------------------------------------------------------------------------------------------


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
    events.publish(events.BotObserved(source.bot_id))
    await site.sees("The database is not open.", "Paper", "Try again")
    await site.user.should_not_see("No bots yet")


async def test_leaving_leaves_nothing_behind(site: Site) -> None:
    site.house.bot("Paper")
    await site.user.open("/bots/new")
    before = events.listener_count()
    for _ in range(3):
        site.user.navigate.to("/")
        await site.sees("Fleet profit")
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
        "told": 1, "unread": (),
    }  # fmt: skip
    return PurseView(currency, mode, **(values | more))


def test_each_further_currency_has_a_line_of_its_own() -> None:
    fleet = PortfolioView((purse("USDT", 7.0), purse("BTC", -0.5), purse("USDT", 99.0, Mode.DRY_RUN)), 4, 2, "UTC")
    today = figures.cells(fleet, [], Mode.LIVE)[0]
    assert (today.figure, today.unit) == ("+7.00", "USDT")
    assert [(line.name, line.value, line.way) for line in today.lines] == [("BTC", "−0.5", "down")]


def test_the_other_mode_is_counted_apart() -> None:
    fleet = PortfolioView((purse("USDT", 7.0), purse("USDT", 9.0, Mode.DRY_RUN)), 2, 3, "UTC")
    assert figures.cells(fleet, [], Mode.LIVE)[4].unit == "live, 3 dry-run"
    assert figures.cells(fleet, [], Mode.DRY_RUN)[4].unit == "dry-run, 2 live"


def test_a_ratio_that_cannot_be_told_is_left_out() -> None:
    unknown = dict.fromkeys(Period, Change(7.0, None, 1))
    fleet = PortfolioView((replace(purse("USDT", 7.0), profit=unknown),), 2, 0, "UTC")
    assert figures.cells(fleet, [], Mode.LIVE)[0].aside == ""


def test_before_anything_ran_nothing_was_earned() -> None:
    cells = figures.cells(PortfolioView((), 0, 0, "UTC"), [], Mode.DRY_RUN)
    assert [cell.figure for cell in cells[:4]] == ["0.00"] * 4


@pytest.mark.parametrize(
    ("told", "rest", "figure", "sub"),
    [
        (0, 0, "n/a", "reading its history: 3,500 of 20,000"),
        (0, 1, "n/a", "reading 2 histories: 3,500 of 20,090"),
        (2, 0, "+7.00", "without Ada: 3,500 of 20,000 read"),
        (2, 1, "+7.00", "without 2 bots: 3,500 of 20,090 read"),
    ],
)
def test_no_zero_while_a_history_is_read(told: int, rest: int, figure: str, sub: str) -> None:
    unread = tuple(
        UnreadView(uuid4(), name, HistoryView(HistoryState.READING, read, total))
        for name, read, total in [("Ada", 3_500, 20_000), ("Bob", 0, 90)][: 1 + rest]
    )
    fleet = PortfolioView((purse("USDT", 7.0, told=told, unread=unread),), 2, 0, "UTC")
    cells = figures.cells(fleet, [], Mode.LIVE)[:4]
    assert [(cell.figure, cell.sub) for cell in cells] == [(figure, sub)] * 4
    other = PortfolioView((purse("EUR", 1.0), purse("USDT", 7.0, told=told, unread=unread)), 2, 0, "UTC")
    lines = figures.cells(other, [], Mode.LIVE)[0].lines
    assert [(line.name, line.value) for line in lines] == [("USDT", figure), ("Incomplete", left_out_words(unread))]


def test_the_percent_says_what_it_is_of() -> None:
    fleet = PortfolioView((purse("USDT", 7.0, starting_capital=990.0),), 2, 0, "UTC")
    told = kpis_html(figures.cells(fleet, [], Mode.LIVE))
    assert 'title="Percent of the tradable balance 990.00 USDT, as Freqtrade computes it"' in told


def fleet_curve(**more: Any) -> FleetCurve:
    values = np.array([0.0, 1.0, 3.0])
    fields: dict[str, Any] = {
        "stake_currency": "USDT", "mode": Mode.LIVE, "times_ms": np.arange(3) * 60_000, "profit": values,
        "equity": values + 100.0, "heard": np.ones(3), "known": np.ones(3), "flows": (), "archived": 0,
    }  # fmt: skip
    return FleetCurve(**(fields | more))


def test_a_deposit_is_told_as_one() -> None:
    flow = Flow(60_000, uuid4(), "Ada", 1_000.0, FlowCause.ADDED)
    curve = fleet_curve(flows=(flow,), archived=1)
    profit, equity = (
        home_equity.words_html(purse("USDT", 7.0), curve, "in 30 days", view) for view in ("profit", "equity")
    )
    for told in (profit, equity):
        assert "+3.00 USDT" in told and "+3.00%" in told and "1 archived bot included" in told
    assert "107.00" in equity and "107.00" not in profit
    assert "+1,000.00 USDT paid in or out, not profit" in equity
    assert home_equity.flow_words([flow], "USDT") == "+1,000.00 Ada added"
    gone = replace(flow, amount=-500.0, cause=FlowCause.ARCHIVED, bot_id=uuid4())
    assert home_equity.flow_words([flow, gone], "USDT") == "+500.00 2 bots"
    (mark,) = home_equity.marks_of([flow, gone], "USDT")
    assert mark.label == "+500.00 2 bots"


async def test_the_chart_shows_profit_until_equity_is_asked_for(site: Site) -> None:
    site.house.bot("Paper")
    await site.user.open("/")
    await site.sees("Fleet profit")
    site.user.find(kind=ui.toggle, content="Equity").elements.pop().set_value("equity")
    await site.sees("Fleet equity")


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
    told = kpis_html(figures.cells(seen.fleet, seen.bots, mode))
    assert f'<span>Unattended</span></span><span class="{tone} ell">2 positions</span>' in told
    assert told.count("<span>Unattended</span>") == (2 if mode is Mode.LIVE else 1)
    line = home_fleet.bots_html(seen.bots, (), {})
    assert ('title="2 positions unattended"' in line) is (mode is Mode.LIVE)
