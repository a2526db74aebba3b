"""The list of strategies."""

from core import db, events
from core.access.scopes import Role
from core.strategies import service as strategies
from pages.parts.table.list_query import Ask
from pages.strategies.list import chosen
from tests.pages.site import Site
from tests.pages.strategies.strategies import CODE, made, saved_by_another


async def test_the_list_tells_class_timeframe_newest_version_and_bots(site: Site) -> None:
    first = await made(site)
    await saved_by_another(site, first, CODE + "# 2\n")
    await site.user.open("/strategies")
    await site.soon(lambda: "Dips" in site.column("name"))
    row = next(row for row in site.rows() if row["name"] == "Dips")
    assert (row["class_name"], row["timeframe"], row["version"], row["bots"]) == ("Dips", "15m", "v2", "none")


async def test_a_strategy_saved_elsewhere_appears(site: Site) -> None:
    await site.user.open("/strategies")
    await site.soon(lambda: site.column("name") == ["Eager"])
    await made(site)
    await site.soon(lambda: site.column("name") == ["Dips", "Eager"])


async def test_nothing_yet_leads_to_the_editor_or_the_practice_fleet(site: Site) -> None:
    site.sign_in(site.house.person("guest"))
    await site.user.open("/strategies")
    await site.sees("No strategies yet", "Paste or upload a file", "Try the practice fleet first")


async def test_a_viewer_is_not_asked_to_write_one(site: Site) -> None:
    site.sign_in(site.house.person("eye", Role.VIEWER))
    await site.user.open("/strategies")
    await site.sees("No strategies yet")
    await site.user.should_not_see("New strategy")
    await site.user.open("/strategies/new")
    await site.sees("You may not add a strategy")


async def test_an_outage_is_no_empty_list(site: Site) -> None:
    await site.user.open("/strategies")
    await site.soon(lambda: site.column("name") == ["Eager"])
    db.disconnect()
    events.publish(events.ThingChanged("strategy", site.house.strategy_id))
    await site.sees("The database is not open.", "Try again")
    assert site.column("name") == ["Eager"]


async def test_the_list_is_sorted_by_what_it_means(site: Site) -> None:
    for name, timeframe in (("a", "4h"), ("b", "15m"), ("c", "1d")):
        await made(site, name, CODE.replace("15m", timeframe))
    known = [one for one in await strategies.list_strategies(site.house.owner) if one.timeframe]
    assert [one.name for one in chosen(known, Ask(sort="timeframe"))] == ["b", "a", "c"]
    assert [one.name for one in chosen(known, Ask(sort="name", descending=True, filter="DIPS"))] == ["c", "b", "a"]
    assert chosen(known, Ask(filter="nothing")) == []
