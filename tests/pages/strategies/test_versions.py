"""The page of a strategy: its versions, the next one, deleting it."""

from uuid import UUID

from core import db, events
from core.bot_records.models import Bot
from core.strategies import service as strategies
from tests.pages.site import Site
from tests.pages.strategies.strategies import CODE, made, save_button, saved_by_another, site_newest, source_of, write


async def kept(site: Site, family_id: UUID) -> list[tuple[int, str]]:
    lines = await strategies.versions(site.house.owner, family_id)
    return [(line.version_number, line.note) for line in lines]


async def test_each_version_has_an_address_and_says_whether_it_is_the_latest(site: Site) -> None:
    first = await made(site, note="How it began")
    await saved_by_another(site, first, CODE + "# 2\n")
    await site.user.open(f"/strategies/{first.family_id}")
    await site.sees("latest", "How it began", "Another")
    assert source_of(site).value.endswith("# 2\n")
    await site.user.open(f"/strategies/{first.family_id}?version=1")
    await site.sees("How it began")
    await site.sees_no_more("latest")
    assert source_of(site).value == CODE
    await site.user.open(f"/strategies/{first.family_id}?version=9")
    await site.sees("There is no such version of this strategy.")
    for words in ("abc", "-1", "9" * 30, "1.0", "٣"):
        await site.user.open(f"/strategies/{first.family_id}?version={words}")
        await site.sees("There is no such version of this strategy.")


async def test_saving_makes_the_next_version_and_only_when_something_changed(site: Site) -> None:
    first = await made(site)
    await site.user.open(f"/strategies/{first.family_id}?version=1&edit=1")
    await site.sees("Save as new version")
    assert not save_button(site, "Save as new version").enabled
    site.type("Note", "Only a note")
    assert not save_button(site, "Save as new version").enabled
    write(site, CODE + "# wider\n")
    assert save_button(site, "Save as new version").enabled
    write(site, CODE)
    assert not save_button(site, "Save as new version").enabled
    write(site, CODE + "# wider\n")
    site.type("Note", "Wider")
    await site.press("Save as new version")
    await site.sees("latest")
    assert await kept(site, first.family_id) == [(2, "Wider"), (1, "")]


async def test_two_who_save_at_the_same_time_both_keep_what_they_wrote(site: Site) -> None:
    first = await made(site)
    await site.user.open(f"/strategies/{first.family_id}?version=1&edit=1")
    await site.sees("Save as new version")
    write(site, CODE + "# mine\n")
    site.type("Note", "Mine")
    await saved_by_another(site, first, CODE + "# another's\n")
    await site.sees("v2 is the latest", "Saving creates v3. Nothing is overwritten.")
    await site.press("Save as new version")
    await site.sees("v3 saved.")
    assert await kept(site, first.family_id) == [(3, "Mine"), (2, "Another's"), (1, "")]
    assert (await strategies.get(site.house.owner, (await site_newest(site, first)).id)).parent_id == first.id


async def test_who_looks_on_is_told_of_a_newer_version(site: Site) -> None:
    first = await made(site)
    await site.user.open(f"/strategies/{first.family_id}")
    await site.sees("latest")
    await saved_by_another(site, first, CODE + "# 2\n")
    await site.sees("v2 has just been saved.", "Show v2")
    assert source_of(site).value == CODE


async def test_a_strategy_that_bots_use_is_not_deleted_and_they_are_named(site: Site) -> None:
    first = await made(site)
    source = site.house.bot("Trader")
    await db.current().run(lambda session: setattr(session.get_one(Bot, source.bot_id), "strategy_id", first.id))
    await site.user.open(f"/strategies/{first.family_id}")
    await site.press("Delete…")
    await site.press("Delete strategy")
    await site.sees("Bots still use this strategy.", "<li>Trader</li>")
    assert len(await strategies.list_strategies(site.house.owner)) == 2


async def test_one_that_nothing_uses_goes(site: Site) -> None:
    first = await made(site)
    await site.user.open(f"/strategies/{first.family_id}")
    await site.press("Delete…")
    await site.press("Delete strategy")
    await site.soon(lambda: site.column("name") == ["Eager"])


async def test_who_may_only_look_can_neither_edit_nor_delete(site: Site) -> None:
    first = await made(site)
    stranger = site.house.person("stranger")
    site.sign_in(stranger)
    await site.user.open(f"/strategies/{first.family_id}")
    await site.sees("Not found")
    await site.user.open("/strategies/none-such")
    await site.sees("Not found")


async def test_leaving_leaves_nothing_behind(site: Site) -> None:
    first = await made(site)
    await site.user.open("/account")
    before = events.listener_count()
    for path in ("", "?version=1&edit=1"):
        site.user.navigate.to(f"/strategies/{first.family_id}{path}")
        await site.sees("Source")
        site.user.navigate.to("/account")
        await site.user.should_not_see("Source")
    assert events.listener_count() == before
