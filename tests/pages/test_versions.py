"""Freqtrade versions on pages: what may be chosen, of which day an image is, and that there is a newer one."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from nicegui import ElementFilter, ui
from sqlmodel import Session, select

from core.bot_records.models import Deployment
from core.db import utcnow
from core.freqtrade import releases
from core.freqtrade.releases import ReleaseShelf
from core.runners import open_runner
from core.runners.models import RunnerRow
from core.runners.port import Build
from core.runners.registry import Registry
from pages.parts.text import figures
from tests.core.runners.fake import FakeRunner
from tests.core.trades.house import Source
from tests.pages.bots.one.open_page import page_of, runs
from tests.pages.bots.one.test_what_can_be_done import choose
from tests.pages.bots.resting import read, rest
from tests.pages.site import Site

MADE = utcnow() - timedelta(days=18)
OLD = Build(f"freqtradeorg/freqtrade:develop@sha256:{'a' * 64}", MADE)
NEW = Build(f"freqtradeorg/freqtrade:develop@sha256:{'b' * 64}", MADE + timedelta(days=2))
DEVELOP = f"develop, of {figures.day(MADE, utcnow())}"
NOWHERE = "/nowhere/python"
"""With it, no package index answers."""


@pytest.fixture
def engine(site: Site) -> FakeRunner:
    """The runner of the house is an engine with two images."""
    runner = FakeRunner(("2026.9", "develop"))
    runner.builds = {"develop": OLD}
    open_runner.install(Registry(dict.fromkeys(("LOCAL", "DOCKER"), lambda _, __: runner)))
    of_kind(site, "DOCKER")
    return runner


@pytest.fixture(autouse=True)
async def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Path]:
    """What the package index said today."""
    file = tmp_path / "releases.json"
    told = {"asked_at": utcnow().isoformat(), "versions": ["2026.10", "2026.9", "2026.8"]}
    file.write_text(json.dumps(told))
    monkeypatch.setattr(releases, "_shelf", ReleaseShelf(file, NOWHERE))
    yield file
    open_runner.install(None)


def of_kind(site: Site, kind: str) -> None:
    with Session(site.house.database.engine) as session:
        session.get_one(RunnerRow, site.house.runner_id).type = kind
        session.commit()


def offered(site: Site) -> list[str]:
    """What the menu of the field offers, from top to bottom."""
    with site.user:
        (menu,) = [one for one in ElementFilter(kind=ui.menu) if "version-menu" in one.classes and not one.is_deleted]
        return [part.text for part in menu.descendants() if isinstance(part, ui.item_section)]


async def test_the_form_offers_what_is_there_and_what_exists(site: Site, engine: FakeRunner) -> None:
    await site.user.open("/bots/new")
    await site.sees(f"Installed: 2026.9; {DEVELOP}. Other versions are installed at the next start.")
    there, others = offered(site)[:2], offered(site)[2:]
    assert there == ["2026.9", DEVELOP]
    assert others[:4] == ["2026.10", "2026.8", "stable", "stable_freqai"]
    assert "2026.10_freqai" in others and "develop_plot" in others
    choose(site, DEVELOP)
    await site.soon(lambda: site.typed("Freqtrade") == "develop")


async def test_a_local_runner_offers_releases_and_says_why_it_takes_no_image(site: Site, engine: FakeRunner) -> None:
    engine.versions, engine.builds = ("2026.9",), {}
    of_kind(site, "LOCAL")
    source = site.house.bot("Paper")
    await site.user.open(f"/bots/{source.bot_id}/edit")
    await site.sees("Installed: 2026.9. Other versions are installed at the next start.")
    assert offered(site) == ["2026.9", "2026.10", "2026.8"]
    for typed, why in (
        ("develop", "develop is an image: use a Docker runner."),
        ("ghcr.io/me/freqtrade", "Add the tag of the image, as in ghcr.io/me/freqtrade:2026.9."),
        ("--help", "A version looks like 2026.9."),
    ):
        site.type("Freqtrade", typed)
        await site.press("Save")
        await site.sees(why)
    assert read(site.house, source.bot_id).freqtrade_version == "2026.9"


async def test_without_a_network_what_is_installed_is_shown_and_that_is_said(
    site: Site, engine: FakeRunner, shelf: Path
) -> None:
    shelf.unlink()
    await site.user.open("/bots/new")
    await site.sees("Installed: 2026.9", "The package index does not answer, so other releases are not listed.")
    assert offered(site)[:3] == ["2026.9", DEVELOP, "stable"]


async def test_the_page_of_a_runner_tells_the_day_of_an_image(site: Site, engine: FakeRunner) -> None:
    await site.user.open(f"/runners/{site.house.runner_id}")
    await site.sees("Pull a version", DEVELOP, "Pull develop or stable again to get the newest.")
    await site.soon(lambda: "2026.10" in offered(site))


async def test_the_page_of_a_bot_tells_of_which_day_its_image_is_and_that_a_newer_one_is_there(
    site: Site, engine: FakeRunner
) -> None:
    source = site.house.bot("Paper")
    on_develop(site, source)
    await site.user.open(page_of(source))
    await site.sees(DEVELOP)
    await site.user.should_not_see("A newer develop is on Local")
    engine.builds["develop"] = NEW
    await site.user.open(page_of(source))
    await site.sees("A newer develop is on Local: restart to use it.", f"It runs {DEVELOP}.")
    await site.user.open(f"{page_of(source)}?tab=runs")
    await site.sees(DEVELOP)


def on_develop(site: Site, source: Source) -> None:
    runs(site, source)
    of_run = {"freqtrade_version": "develop", "image": OLD.exact, "image_made_at": MADE, "light_fingerprint": None}
    with Session(site.house.database.engine) as session:
        for run in session.exec(select(Deployment).where(Deployment.bot_id == source.bot_id)):
            run.sqlmodel_update(of_run)
            session.add(run)
        session.commit()
    rest(site.house, source.bot_id, freqtrade_version="develop")
