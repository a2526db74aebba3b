"""A new strategy: what is told while it is pasted, and what is saved."""

from nicegui import ElementFilter, ui

from core.strategies import service as strategies
from tests.pages.site import Site
from tests.pages.strategies.strategies import CODE, TWO, source_of, write

BROKEN = CODE + "\ndef populate(:\n"


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
    assert source_of(site).marked == 8
    write(site, CODE)
    await site.sees("15m, long only")
    assert source_of(site).marked == 0


async def test_what_is_no_strategy_is_not_saved(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    site.type("Name", "Plain")
    write(site, "class Plain:\n    pass\n")
    await site.press("Save strategy")
    await site.sees("No class here derives from IStrategy")
    write(site, "")
    site.type("Name", " ")
    await site.press("Save strategy")
    await site.sees("Give it a name.", "Paste the source or upload a file.")
    assert [one.name for one in await strategies.list_strategies(site.house.owner)] == ["Eager"]


async def test_what_a_refused_save_said_outlasts_a_reading_that_ends_later(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, CODE)
    await site.sees("15m, long only")
    write(site, "")
    await site.press("Save strategy")
    await site.sees("Paste the source or upload a file.")
    await site.sees_no_more("15m, long only")  # now the empty source was read
    await site.sees("Paste the source or upload a file.")


async def test_of_several_classes_one_is_chosen(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, TWO)
    await site.sees("2 strategies in this file: choose one")
    site.type("Name", "Peaks")
    await site.press("Save strategy")
    await site.sees("There are several strategies here: choose one.")
    with site.user:
        next(iter(ElementFilter(kind=ui.select))).set_value("Peaks")
    await site.sees("4h, long and short")
    await site.sees_no_more("There are several strategies here")
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
