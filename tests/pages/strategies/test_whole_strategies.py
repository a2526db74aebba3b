"""Further files, parameters, packages, templates, copies: in the form of a version and on its page."""

import io
import json
import zipfile
from uuid import UUID

from nicegui import ElementFilter, ui
from nicegui.elements.upload_files import SmallFileUpload
from nicegui.testing.user_interaction import UserInteraction

from core.bot_records.models import Bot, Mode
from core.bots import strategy_use
from core.strategies import service as strategies
from core.strategies import version_files
from core.strategies.views import VersionView
from pages.strategies.addresses import archive_path, file_path
from tests import rows
from tests.pages.site import Site
from tests.pages.strategies.strategies import CODE, made, saved_by_another, site_newest, source_of, write

BASE = b"from freqtrade.strategy import IStrategy\n\n\nclass Base(IStrategy):\n    stoploss = -0.08\n"
CHILD = b"""from base import Base
from freqtrade.strategy import IStrategy


class Child(Base, IStrategy):
    timeframe = "5m"
"""
EXPORT = {"strategy_name": "Dips", "params": {"buy": {"rsi_limit": 12}, "stoploss": {"stoploss": -0.23}}}


async def upload(site: Site, button: str, files: dict[str, bytes]) -> None:
    """Through the button of this name: an upload stands before each."""
    with site.user:
        buttons = [one for one in ElementFilter(kind=ui.button) if one.text == button]
        uploads = [one for one in ElementFilter(kind=ui.upload) if one.id < buttons[0].id]
        nearest = max(uploads, key=lambda one: one.id)
    await nearest.handle_uploads([SmallFileUpload(name, "", content) for name, content in files.items()])


def zipped(files: dict[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return into.getvalue()


async def saved(site: Site, name: str) -> VersionView:
    found = next(one for one in await strategies.list_strategies(site.house.owner) if one.name == name)
    return await strategies.get(site.house.owner, found.latest_id)


def use(site: Site, bot: str, version_id: UUID, mode: Mode = Mode.DRY_RUN) -> UUID:
    bot_id = site.house.bot(bot).bot_id
    rows.change(site.house.database, Bot, bot_id, strategy_id=version_id, mode=mode)
    return bot_id


async def test_a_strategy_with_tuned_parameters_is_uploaded_with_them(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    await upload(site, "Upload files", {"Dips.py": CODE.encode(), "Dips.json": json.dumps(EXPORT).encode()})
    await site.sees("Dips.py is the strategy. Taken along: parameters.", "rsi_limit", "differs")
    await site.press("Save strategy")
    await site.sees("Bots trade with these values instead of those in the code.", "rsi_limit", "-0.23", "-0.08")
    assert (await saved(site, "Dips")).parameters == EXPORT


async def test_parameters_of_another_class_are_refused_where_they_stand(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, CODE)
    await site.sees("15m, long only")
    await upload(site, "Upload", {"Other.json": json.dumps(EXPORT | {"strategy_name": "Other"}).encode()})
    await site.press("Save strategy")
    await site.sees("These parameters are of Other, this version's class is Dips")
    assert [one.name for one in await strategies.list_strategies(site.house.owner)] == ["Eager"]


async def test_an_archive_brings_all_files_and_the_strategy_among_them_is_found(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    files = {"base.py": BASE, "Child.py": CHILD, "data/levels.csv": b"1\n", "requirements.txt": b"ta==0.11\n"}
    await upload(site, "Upload files", {"all.zip": zipped({f"Child-main/{name}": its for name, its in files.items()})})
    await site.sees("Taken along: 1 package, 2 further files.", "5m, long only", "base.py", "data/levels.csv")
    assert source_of(site).value == CHILD.decode()
    await site.press("Save strategy")
    await site.sees("latest", "Download all", "ta==0.11")
    found = await saved(site, "Child")
    assert ([file.path for file in found.files], found.packages) == (["base.py", "data/levels.csv"], ("ta==0.11",))


async def test_of_several_strategies_one_is_chosen(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    await upload(site, "Upload files", {"Dips.py": CODE.encode(), "Base.py": BASE})
    await site.press("Dips.py")
    await site.sees("15m, long only", "Left out: Base.py.")
    assert source_of(site).value == CODE


async def test_what_no_version_may_have_is_told_at_the_files(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    write(site, CODE)
    await site.sees("15m, long only")
    await upload(site, "Add files", {"pandas.py": b"x = 1\n"})
    await site.press("Save strategy")
    await site.sees("pandas.py: This would replace the module pandas of Python or Freqtrade. Rename it.")
    await upload(site, "Upload files", {"broken.zip": b"PK\x03\x04 no archive"})
    await site.sees("This ZIP archive cannot be read.")
    many = {"Other.py": CODE.encode(), **{f"{number}.csv": b"" for number in range(51)}}
    await upload(site, "Upload files", {"many.zip": zipped(many)})
    await site.sees("There are 51 files. A strategy may have 50 further files.")
    assert source_of(site).value == CODE


async def test_files_are_viewed_replaced_and_removed_and_changes_are_shown_before_saving(site: Site) -> None:
    first = await made(site, files={"a.csv": b"old\n", "b.csv": b"stays\n", "c.csv": b"goes\n"})
    await site.user.open(f"/strategies/{first.family_id}?version=1&edit=1")
    await site.sees("Save as new version", "b.csv")
    await upload(site, "Add files", {"a.csv": b"new\n"})
    press_icon(site, "Remove c.csv")
    await site.press("Show changes")
    await site.sees("Changes since v1", ">old</td>", ">new</td>", "c.csv", "removed")
    await site.press("Close")
    press_icon(site, "View b.csv")
    await site.sees("6 B")
    await site.press("Close")
    await site.press("Save as new version")
    await site.sees("v2 saved.")
    newest = (await site_newest(site, first)).id
    assert await version_files.content(site.house.owner, newest, "a.csv") == b"new\n"
    found = await strategies.get(site.house.owner, newest)
    assert [file.path for file in found.files] == ["a.csv", "b.csv"]


def press_icon(site: Site, says: str) -> None:
    with site.user:
        icon = next(one for one in ElementFilter(kind=ui.button) if one.props.get("aria-label") == says)
    UserInteraction(site.user, {icon}, None).click()


async def test_any_two_versions_are_compared(site: Site) -> None:
    first = await made(site, config={"stoploss": -0.1}, packages=["ta==0.10"])
    await saved_by_another(site, first, CODE + "# wider\n")
    await site.user.open(f"/strategies/{first.family_id}?version=2&compare=1")
    await site.sees("Changes from v1 to v2", "># wider</td>", "ta==0.10", "stoploss", "not there")
    await site.user.open(f"/strategies/{first.family_id}?version=1&compare=1")
    await site.sees("Nothing differs")
    await site.user.open(f"/strategies/{first.family_id}?version=1&compare=7")
    await site.sees("There is no such version of this strategy.")


async def test_a_template_and_a_copy_are_beginnings(site: Site) -> None:
    await site.user.open("/strategies/new")
    await site.sees("none found yet")
    with site.user:
        shown = next(one for one in ElementFilter(kind=ui.html) if "Trend following" in one.content)
        item = shown.parent_slot.parent.parent_slot.parent
    UserInteraction(site.user, {item}, None).click()
    await site.sees("TrendFollowing", "5m, long only")
    first = await made(site, files={"a.csv": b"1\n"}, packages=["ta"])
    await site.user.open(f"/strategies/new?copy={first.id}")
    await site.sees("Copy of Dips v1.", "15m, long only", "a.csv")
    await site.press("Save strategy")
    await site.sees("latest")
    copy = await saved(site, "Dips copy")
    assert ([file.path for file in copy.files], copy.packages) == (["a.csv"], ("ta",))


async def test_bots_that_run_an_earlier_version_are_told_and_updated(site: Site) -> None:
    first = await made(site)
    dry, live = use(site, "Dry", first.id), use(site, "Real", first.id, Mode.LIVE)
    second = await saved_by_another(site, first, CODE + "# 2\n")
    await site.user.open(f"/strategies/{first.family_id}?version=1")
    await site.sees("v1")
    await site.user.should_not_see("still run")
    await site.user.open(f"/strategies/{first.family_id}")
    await site.sees("2 bots still run v1.")
    await site.press("Update bots…")
    await site.sees("Real: v1, running", "Live: these trade with real money")
    await site.press("Update 1 bot")
    await site.sees("1 bot still runs v1.")
    bots = await strategy_use.uses_of(site.house.owner, first.family_id)
    assert {one.bot_id: one.version_id for one in bots} == {dry: second.id, live: first.id}


async def test_files_of_a_version_are_had_by_whoever_may_see_it(site: Site) -> None:
    first = await made(site, files={"lib/a_b.csv": b"1,2\n"}, packages=["ta"])
    path = file_path(first.id, "lib/a_b.csv")
    answer = await site.user.http_client.get(path)
    assert (answer.status_code, answer.content) == (200, b"1,2\n")
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''a_b.csv"
    archive = await site.user.http_client.get(archive_path(first.id))
    with zipfile.ZipFile(io.BytesIO(archive.content)) as found:
        assert found.namelist() == ["Dips.py", "requirements.txt", "lib/a_b.csv"]
    for missing in ("lib/none.csv", "../Dips.py", "..%2f..%2fetc/passwd"):
        assert (await site.user.http_client.get(file_path(first.id, missing))).status_code in (404, 307)
    site.sign_in(site.house.person("stranger"))
    for refused in (path, archive_path(first.id)):
        assert (await site.user.http_client.get(refused)).status_code == 404


async def test_a_new_bot_begins_with_the_version_it_was_asked_for(site: Site) -> None:
    first = await made(site)
    await saved_by_another(site, first, CODE + "# 2\n")
    await site.user.open(f"/bots/new?strategy={first.id}")
    await site.sees("Create bot")
    assert site.typed("Version") == first.id
