"""Sources that are large, or cannot be read."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import psutil
import pytest
from nicegui import ElementFilter, ui
from nicegui.elements.upload_files import SmallFileUpload

from core.strategies import readings
from core.strategies import service as strategies
from pages.strategies.addresses import source_path
from tests.core.strategies.child import Child, in_the_place_of_the_reader
from tests.pages.site import Site
from tests.pages.strategies.strategies import CODE, TWO, made, save_button, site_newest, source_of, write

LARGE = (
    CODE
    + "# 100 characters of a line that make a source as large as some real ones, and more than one message\n" * 5_000
)


async def upload(site: Site, code: str) -> None:
    with site.user:
        made = next(iter(ElementFilter(kind=ui.upload)))
    await made.handle_uploads([SmallFileUpload("dips.py", "text/x-python", code.encode())])


async def test_a_large_file_is_edited_and_saved_whole(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    await upload(site, LARGE)
    await site.sees("15m, long only, stop loss −8.0%")
    assert source_of(site).value == LARGE
    write(site, LARGE + "# edited\n")
    await site.press("Save strategy")
    await site.sees("latest", "Dips, 15m", "Download")
    (found,) = [one for one in await strategies.list_strategies(site.house.owner) if one.name == "Dips"]
    assert (await strategies.get(site.house.owner, found.latest_id)).code == LARGE + "# edited\n"
    assert source_of(site).value == LARGE + "# edited\n"


async def test_a_file_takes_the_place_of_what_is_edited(site: Site) -> None:
    first = await made(site, code=LARGE)
    await site.user.open(f"/strategies/{first.family_id}?version=1&edit=1")
    await site.sees("15m, long only")
    assert not save_button(site, "Save as new version").enabled
    await upload(site, CODE)
    await site.soon(lambda: source_of(site).value == CODE)
    assert save_button(site, "Save as new version").enabled
    write(site, CODE + "# smaller\n")
    await site.press("Save as new version")
    await site.sees("latest")
    newest = await strategies.get(site.house.owner, (await site_newest(site, first)).id)
    assert newest.code == CODE + "# smaller\n"


async def test_what_has_not_arrived_is_not_saved(site: Site) -> None:
    first = await made(site)
    await site.user.open(f"/strategies/{first.family_id}?version=1&edit=1")
    await site.sees("15m, long only")
    write(site, CODE + "# begun\n")
    site.user.javascript_rules = {re.compile(".*bring"): lambda _: -1}
    await site.press("Save as new version")
    await site.sees("What you typed has not arrived here, so nothing was saved.")
    assert len(await strategies.versions(site.house.owner, first.family_id)) == 1


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
    mark = f"pathlib.Path({str(tmp_path)!r}, f'{{os.getpid()}}.pid').touch()"  # it may write nothing into a file
    child.script.write_text(f"import os, pathlib, time\n{mark}\ntime.sleep(600)")
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, CODE)
    await site.soon(lambda: list(tmp_path.glob("*.pid")) != [])
    (pid,) = (int(path.stem) for path in tmp_path.glob("*.pid"))
    assert psutil.pid_exists(pid)
    site.user.navigate.to("/account")
    await site.soon(lambda: not psutil.pid_exists(pid))


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
