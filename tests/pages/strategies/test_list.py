"""Strategies: the list, a new one, its versions, and what two people save at the same time."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import psutil
import pytest
from nicegui import ElementFilter, ui
from nicegui.elements.upload_files import SmallFileUpload

from core import db, events
from core.access.scopes import Role
from core.bot_records.models import Bot
from core.strategies import readings
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.strategies.views import VersionView
from pages.parts.table.list_query import Ask
from pages.strategies.file import source_path
from pages.strategies.list import chosen
from pages.strategies.source import MOST_SHOWN
from tests.core.strategies.child import Child, in_the_place_of_the_reader
from tests.pages.site import Site

CODE = """from freqtrade.strategy import IStrategy


class Dips(IStrategy):
    timeframe = "15m"
    stoploss = -0.08
"""
TWO = CODE + "\n\nclass Peaks(IStrategy):\n    timeframe = '4h'\n    can_short = True\n"
BROKEN = CODE + "\ndef populate(:\n"


async def made(site: Site, name: str = "Dips", code: str = CODE, **more: Any) -> VersionView:
    return await strategies.add(site.house.owner, StrategyDraft(name=name, code=code, **more))


async def saved_by_another(site: Site, before: VersionView, code: str) -> VersionView:
    draft = StrategyDraft(name=before.name, code=code, note="Another's")
    return await strategies.save(site.house.owner, before.family_id, draft, before.id)


def source_of(site: Site) -> ui.codemirror:
    with site.user:
        return next(one for one in ElementFilter(kind=ui.codemirror) if one.props["language"] == "Python")


def write(site: Site, code: str) -> None:
    with site.user:
        source_of(site).set_value(code)


def save_button(site: Site, words: str) -> ui.button:
    with site.user:
        return next(one for one in ElementFilter(kind=ui.button) if one.text == words)


async def kept(site: Site, family_id: UUID) -> list[tuple[int, str]]:
    lines = await strategies.versions(site.house.owner, family_id)
    return [(line.version_number, line.note) for line in lines]


# -- the list ----------------------------------------------------------------------------------------------------------


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


# -- a new one ---------------------------------------------------------------------------------------------------------


async def test_pasted_code_tells_its_class_at_once_and_becomes_version_1(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, CODE)
    await site.sees("15m, long only, stop loss −8.0%")
    assert site.typed("Name") == "Dips"
    await site.press("Save strategy")
    await site.sees("latest", "Dips, 15m")
    (found,) = [one for one in await strategies.list_strategies(site.house.owner) if one.name == "Dips"]
    assert (found.version_number, found.class_name) == (1, "Dips")


async def test_a_given_name_is_left_as_it_is(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    site.type("Name", "Mine")
    write(site, CODE)
    await site.sees("15m, long only")
    assert site.typed("Name") == "Mine"


async def test_a_syntax_error_is_told_with_its_line_marked(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, BROKEN)
    await site.sees("Line 8:")
    assert [(one["kind"], one["line"]) for one in source_of(site).decorations] == [("line", 8)]
    write(site, CODE)
    await site.sees("15m, long only")
    assert list(source_of(site).decorations) == []


async def test_what_is_no_strategy_is_not_saved(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    site.type("Name", "Plain")
    write(site, "class Plain:\n    pass\n")
    await site.press("Save strategy")
    await site.sees("No class here derives from IStrategy")
    assert [one.name for one in await strategies.list_strategies(site.house.owner)] == ["Eager"]


async def test_of_several_classes_one_is_chosen(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, TWO)
    await site.sees("2 strategies in this file: choose one")
    with site.user:
        next(iter(ElementFilter(kind=ui.select))).set_value("Peaks")
    await site.sees("4h, long and short")
    await site.press("Save strategy")
    await site.sees("Peaks, 4h, long and short")


async def test_settings_that_are_no_json_are_told_at_their_field(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, CODE)
    with site.user:
        next(one for one in ElementFilter(kind=ui.codemirror) if one.props["language"] == "JSON").set_value("{oops")
    await site.press("Save strategy")
    await site.sees("Not valid JSON at line 1, column 2")
    assert len(await strategies.list_strategies(site.house.owner)) == 1


# -- versions ----------------------------------------------------------------------------------------------------------


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
    await site.sees("v2 is the newest", "Saving makes v3. Nothing is overwritten.")
    await site.press("Save as new version")
    await site.sees("latest")
    assert await kept(site, first.family_id) == [(3, "Mine"), (2, "Another's"), (1, "")]
    assert (await strategies.get(site.house.owner, (await site_newest(site, first)).id)).parent_id == first.id


async def site_newest(site: Site, first: VersionView) -> Any:
    return (await strategies.versions(site.house.owner, first.family_id))[0]


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


# -- large sources -----------------------------------------------------------------------------------------------------

LARGE = CODE + "# 100 characters of a line that make a source too large for the editor, as some real ones are\n" * 5_000


async def upload(site: Site, code: str) -> None:
    with site.user:
        made = next(iter(ElementFilter(kind=ui.upload)))
    await made.handle_uploads([SmallFileUpload("dips.py", "text/x-python", code.encode())])


async def test_a_source_too_large_for_the_editor_comes_as_a_file_and_is_saved_whole(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    await upload(site, LARGE)
    await site.sees("too large for the editor", "15m, long only, stop loss −8.0%")
    assert not source_of(site).enabled
    assert len(source_of(site).value) <= MOST_SHOWN
    await site.press("Save strategy")
    await site.sees("latest", "Dips, 15m", "Only the beginning is shown.", "Download")
    (found,) = [one for one in await strategies.list_strategies(site.house.owner) if one.name == "Dips"]
    assert (await strategies.get(site.house.owner, found.latest_id)).code == LARGE
    assert len(source_of(site).value) <= MOST_SHOWN


async def test_the_next_version_of_a_large_source_is_what_is_uploaded(site: Site) -> None:
    first = await made(site, code=LARGE)
    await site.user.open(f"/strategies/{first.family_id}?version=1&edit=1")
    await site.sees("too large for the editor", "15m, long only")
    assert not save_button(site, "Save as new version").enabled
    await upload(site, CODE)
    await site.soon(lambda: source_of(site).enabled)
    assert source_of(site).value == CODE
    await site.sees_no_more("too large for the editor")
    write(site, CODE + "# smaller\n")
    await site.press("Save as new version")
    await site.sees("latest")
    newest = await strategies.get(site.house.owner, (await site_newest(site, first)).id)
    assert newest.code == CODE + "# smaller\n"


async def test_the_whole_of_a_large_source_can_be_had_by_whoever_may_see_it(site: Site) -> None:
    first = await made(site, code=LARGE)
    await site.user.open(f"/strategies/{first.family_id}")
    await site.sees("Download")
    answer = await site.user.http_client.get(source_path(first.id))
    assert (answer.status_code, answer.text) == (200, LARGE)
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''Dips.py"
    site.sign_in(site.house.person("stranger"))
    for path in (source_path(first.id), source_path(UUID(int=1)), "/api/strategies/x/source"):
        assert (await site.user.http_client.get(path)).status_code == 404


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Child]:
    yield from in_the_place_of_the_reader(tmp_path, monkeypatch)


async def test_of_what_cannot_be_read_the_class_is_typed(site: Site, child: Child) -> None:
    child.answers({"is_too_large": True})
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    site.type("Name", "Long")
    write(site, CODE)
    await site.sees("This source is too large to be read here.")
    await site.press("Save strategy")
    await site.sees("Type the name of the class.")
    site.type("Strategy class", "no name")
    await site.press("Save strategy")
    await site.sees("This is no name of a class.")
    site.type("Strategy class", "Dips")
    await site.press("Save strategy")
    await site.sees("Dips, too large to read", "latest")
    assert child.count == 1


async def test_a_version_that_was_read_is_not_read_again_for_any_page(site: Site, child: Child) -> None:
    first = await made(site)
    readings.forget_all()
    await site.user.open("/strategies")
    await site.soon(lambda: "Dips" in site.column("name"))
    for path, words in (
        (f"/strategies/{first.family_id}", "latest"),
        (f"/strategies/{first.family_id}?version=1&edit=1", "5m, long only"),
    ):
        await site.user.open(path)
        await site.sees(words)
    assert child.count == 1


async def test_whoever_leaves_the_page_ends_the_reading(site: Site, child: Child, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    child.script.write_text(f"import os, time\nopen({str(pid)!r}, 'w').write(f'{{os.getpid()}}.')\ntime.sleep(600)")
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, CODE)
    await site.soon(lambda: pid.exists() and pid.read_text().endswith("."))
    assert psutil.pid_exists(int(pid.read_text()[:-1]))
    site.user.navigate.to("/account")
    await site.soon(lambda: not psutil.pid_exists(int(pid.read_text()[:-1])))


async def test_a_slip_while_typing_keeps_the_class_that_was_chosen(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, TWO)
    await site.sees("2 strategies in this file: choose one")
    with site.user:
        next(iter(ElementFilter(kind=ui.select))).set_value("Peaks")
    await site.sees("4h, long and short")
    write(site, TWO + "def slip(:\n")
    await site.sees(f"Line {TWO.count(chr(10)) + 1}:")
    write(site, TWO + "# mended\n")
    await site.sees("4h, long and short")
