"""The figures of Home and its chart."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import numpy as np
import pytest
from nicegui import ui
from sqlmodel import Session

from core.access.scopes import Role
from core.bot_records.history_known import HistoryState, HistoryView
from core.bot_records.models import Bot, BotStatus, Mode
from core.performance.curves import Period
from core.trades.figures.views import Change, FleetCurve, Flow, FlowCause, PortfolioView, PurseView, UnreadView
from pages.home import equity as home_equity
from pages.home import figures
from pages.home import marks as home_fleet
from pages.home import page as home
from pages.parts.kpi import kpis_html
from pages.parts.words.history import left_out_words
from tests.core.trades.test_service import fill
from tests.pages.site import Site
from tests.told_trades import trade


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
