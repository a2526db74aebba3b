"""Home while things happen: trades, outages, the practice fleet taken away."""

import asyncio

from sqlmodel import Session

from core import db, events, jobs
from core.bots import service as bots
from tests.core.trades.test_service import fill
from tests.pages.site import Site
from tests.told_trades import trade


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
