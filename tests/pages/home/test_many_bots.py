"""Home with many bots: a line or a mark for each, their positions and events."""

import re

from nicegui import ElementFilter, ui

from core import events
from core.bot_records.models import BotStatus, Mode
from core.db import utcnow
from core.trades import service as trades
from pages.home import events as pages_events
from pages.home import page as home
from pages.home import positions
from pages.parts.table.list_query import Ask
from tests.core.trades.test_service import count, fill
from tests.pages.home.homes import change, closed, html_of
from tests.pages.site import Site
from tests.told_trades import trade


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
