"""The page of a bot: what it shows, and how it follows."""

import asyncio

from nicegui import ElementFilter, ui
from sqlmodel import Session, select

from core import events
from core.bot_records.models import BotDatabase, Deployment
from core.db import utcnow
from core.strategies.models import Strategy
from pages.bots.one.page import TABS
from tests.core.trades.figures.test_portfolio import half_read
from tests.core.trades.test_service import fill
from tests.pages.bots.one.open_page import page_of, runs, texts
from tests.pages.bots.resting import rest
from tests.pages.home.homes import closed
from tests.pages.site import Site
from tests.told_trades import trade


async def test_the_overview_tells_its_figures_and_trades(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    fill(site.house, source, closed(1, 5.0), closed(2, 3.0), trade(3, profit=1.5, pair="SOL/USDT"))
    await site.user.open(page_of(source))
    await site.sees("Paper", "Eager v3 on Binance, runner Local", "Running", "+8.00", "+9.50", "1,009.50", "100.0%")
    await site.soon(lambda: sorted(site.column("pair")) == ["BTC/USDT", "BTC/USDT", "SOL/USDT"])
    (factor,) = [line for line in texts(site).split('class="kpi') if "Profit factor" in line]
    assert "n/a" in factor, "without a loss there is none"


async def test_before_its_first_answer_nothing_is_claimed(site: Site) -> None:
    source = site.house.bot("Fresh")
    await site.user.open(page_of(source))
    await site.sees("Fresh", "No open positions.", "Waiting for its first answer.", "The curve appears once")
    assert texts(site).count(">n/a<") >= 7


async def test_a_history_that_is_being_read_is_told_with_how_far_it_is(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    fill(site.house, source, closed(1, 5.0), closed(2, 3.0))
    half_read(site.house, source, 3_500, 20_000)
    await site.user.open(page_of(source))
    await site.sees("is reading the history of this bot: 3,500 of 20,000 closed trades", "The curve appears once")
    assert texts(site).count(">n/a<") >= 7
    assert "+8.00" not in texts(site)
    half_read(site.house, source, 4_000, 20_000, error="The bot cannot be reached.")
    events.publish(events.BotObserved(source.bot_id))
    await site.sees(
        "Reading the history of this bot has stopped since", "4,000 of 20,000", "The bot cannot be reached."
    )
    fill(site.house, source)
    events.publish(events.BotObserved(source.bot_id))
    await site.sees("+8.00")
    await site.sees_no_more("the history of this bot")


async def test_sums_of_a_part_say_so(site: Site) -> None:
    source = site.house.bot("Paper")
    runs(site, source)
    fill(site.house, source, closed(1, 5.0), closed(2, 3.0))
    half_read(site.house, source, 2, 20_000)
    await site.user.open(page_of(source, "trades"))
    await site.sees("reading its history: 2 of 20,000", "2 closed trades")


async def test_a_bot_that_has_closed_nothing_says_so(site: Site) -> None:
    source = site.house.bot("Paper")
    fill(site.house, source)
    await site.user.open(page_of(source))
    await site.sees("No closed trades yet.", "no closed trades yet", "The curve begins with")


async def test_all_time_is_closed_and_the_wallet_is_whole(site: Site) -> None:
    """As on Home, where it is closed too; what is open beside it makes the total."""
    source = site.house.bot("Paper")
    with Session(site.house.database.engine) as session:
        session.get_one(BotDatabase, source.database_id).tradable_ratio = 0.99
        session.commit()
    fill(site.house, source, closed(1, 9.9), trade(3, profit=1.5), capital=990.0, is_derived=True)
    await site.user.open(page_of(source))
    await site.sees("1,011.40", "began with 1,000.00", "total +11.40 (+1.15%)")
    (all_time,) = [line for line in texts(site).split('class="kpi') if "All time" in line]
    assert "+9.90" in all_time
    assert 'title="Percent of the tradable balance 990.00 USDT, as Freqtrade computes it">+1.00%<' in all_time


async def test_a_fill_shows_without_a_reload(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(page_of(source))
    await site.sees("No open positions.")
    await asyncio.sleep(0.8)  # what was asked at the start is answered
    fill(site.house, source, trade(1, profit=1.5, pair="SOL/USDT"))
    events.publish(events.TradeChanged(source.bot_id))
    await site.soon(lambda: "SOL/USDT" in site.column("pair"))
    await site.soon(lambda: "+1.50" in texts(site))


async def test_other_bots_do_not_make_it_ask_again(site: Site) -> None:
    source, other = site.house.bot("Paper"), site.house.bot("Other")
    await site.user.open(page_of(source))
    await site.sees("No open positions.")
    await asyncio.sleep(0.8)
    fill(site.house, source, trade(1, pair="SOL/USDT"))
    events.publish(events.TradeChanged(other.bot_id))
    await asyncio.sleep(0.5)
    assert "SOL/USDT" not in site.column("pair")


async def test_tabs_have_addresses(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(page_of(source, "runs"))
    await site.sees("newest first", "2026.9", "v3", "r1")
    await site.user.open(page_of(source, "no such tab"))
    await site.sees("No open positions.")


async def test_a_guessed_address_of_a_tab_leads_to_the_tab(site: Site) -> None:
    source = site.house.bot("Paper")
    for tab in TABS:
        await site.user.open(f"{page_of(source)}/{tab}")
        await site.sees("Paper")
        assert address(site) == page_of(source, "" if tab == "overview" else tab)
        with site.user:
            assert [one.value for one in ElementFilter(kind=ui.tabs)] == [tab]


async def test_a_tab_that_is_none_leaves_the_address(site: Site) -> None:
    source = site.house.bot("Paper")
    await site.user.open(page_of(source, "nothing"))
    await site.sees("Paper", "No open positions.")
    assert address(site) == page_of(source)


def address(site: Site) -> str:
    return site.user.client.sub_pages_router.current_path if site.user.client else ""


async def test_a_bot_that_is_not_there_is_not_found(site: Site) -> None:
    for path in ("/bots/none-such", "/bots/00000000-0000-4000-8000-000000000000"):
        await site.user.open(path)
        await site.sees("Not found")
    source = site.house.bot("Paper")
    site.sign_in(site.house.person("stranger"))
    await site.user.open(page_of(source))
    await site.sees("Not found")


async def test_the_effective_configuration_tells_the_layer_of_each_key(site: Site) -> None:
    with Session(site.house.database.engine) as session:
        strategy = session.exec(select(Strategy)).one()
        strategy.code = "from freqtrade.strategy import IStrategy\nclass Eager(IStrategy):\n    timeframe = '5m'\n"
        strategy.config = {"stake_amount": 50, "max_open_trades": 2}
        session.add(strategy)
        session.commit()
    source = site.house.bot("Paper", config={"stake_amount": 100, "telegram": {"enabled": False}})
    await site.user.open(page_of(source, "configuration"))
    await site.soon(lambda: "stake_amount" in texts(site))
    (row,) = [line for line in texts(site).split("<tr>") if "stake_amount" in line]
    assert 'class="layer bot"' in row
    assert "strategy" in row, "whose value it overrides"
    await site.sees("has not checked this configuration yet")


async def test_a_tab_that_cannot_be_filled_says_why(site: Site) -> None:
    source = site.house.bot("Paper")
    with Session(site.house.database.engine) as session:
        session.exec(select(Deployment)).one().ended_at = utcnow()
        session.commit()
    rest(site.house, source.bot_id, secure_config="sealed by another installation")
    await site.user.open(page_of(source, "configuration"))
    await site.sees("A stored secret cannot be opened", "Try again")
