"""Candles that were made elsewhere, brought in from a person's computer or a folder; and what is kept up to date."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from nicegui import ElementFilter, ui
from nicegui.elements.upload_files import SmallFileUpload
from sqlmodel import Session, select

from core.access.scopes import Role
from core.config import Settings
from core.jobs import Job
from core.market_data.models import CandleDownload, Cause
from core.runners.models import RunnerRow
from pages.frame import settings
from tests import held_candles, rows
from tests.pages.site import Site


@pytest.fixture
def uploads(site: Site, tmp_path: Path) -> Iterator[Path]:
    """Where uploads are kept until they were brought in."""
    before = settings.current()
    settings.install(Settings(data_dir=tmp_path, allowed_hosts="test"))
    yield tmp_path / "uploads"
    settings.install(before)


def here(site: Site) -> str:
    return f"/runners/{site.house.runner_id}/data"


def brought(site: Site) -> list[dict[str, object]]:
    """What the jobs have in hand."""
    with Session(site.house.database.engine) as session:
        query = select(Job).join(CandleDownload).where(CandleDownload.cause == Cause.BROUGHT)
        return [job.payload for job in session.exec(query)]


async def choose(site: Site, *files: tuple[str, bytes]) -> None:
    with site.user:
        (upload,) = ElementFilter(kind=ui.upload)
        await upload.handle_uploads([SmallFileUpload(name, "", content) for name, content in files])


def zipped(**files: bytes) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"data/binance/{name}.feather", content)
    return into.getvalue()


async def test_files_and_archives_are_brought_in_together(site: Site, uploads: Path) -> None:
    await site.user.open(here(site))
    await site.press("Bring in…")
    await site.sees("Choose files", "user_data/data/&lt;exchange&gt;")
    await choose(site, ("ETH_USDT-5m.feather", b"one"), ("all.zip", zipped(**{"BTC_USDT-1h": b"two"})))
    await site.soon(lambda: brought(site))
    (payload,) = brought(site)
    files = payload["files"]
    assert isinstance(files, dict)
    assert {path: Path(file).read_bytes() for path, file in files.items()} == {
        "ETH_USDT-5m.feather": b"one",
        "BTC_USDT-1h.feather": b"two",
    }
    await site.sees("The files are being brought in.", "brought in")


async def test_what_holds_no_candles_is_refused_and_not_kept(site: Site, uploads: Path) -> None:
    await site.user.open(here(site))
    await site.press("Bring in…")
    await site.sees("Choose files")
    await choose(site, ("notes.feather", b"one"), ("broken.zip", b"PK"))
    await site.sees("This ZIP archive cannot be read.")
    assert brought(site) == []
    assert list(uploads.iterdir()) == []


async def test_administrators_alone_name_a_folder_of_this_machine(site: Site, tmp_path: Path) -> None:
    await site.user.open(here(site))
    await site.press("Bring in…")
    await site.sees("Choose files")
    await site.user.should_not_see("Or a folder of this machine")
    site.sign_in(site.house.person("root", Role.ADMINISTRATOR))
    site.house.add(rows.exchange(name="Own", owner_id=site.house.owner.person_id))
    await site.user.open(here(site))
    await site.press("Bring in…")
    await site.sees("Or a folder of this machine")
    site.type("Or a folder of this machine", str(tmp_path / "nowhere"))
    await site.press("Bring in folder")
    await site.sees("This folder cannot be read")


async def test_what_is_held_is_kept_up_to_date_and_no_more(site: Site) -> None:
    site.house.add(*held_candles.files(site.house.runner_id, 3))
    await site.user.open(here(site))
    await site.soon(lambda: len(site.column("pair")) == 3)
    await site.press("Schedule…")
    await site.sees("Through exchange")
    site.type("How often", 4)
    await site.press("Keep up to date")
    await site.sees("Binance, spot", "every 4 hours", "set by Owner")
    with Session(site.house.database.engine) as session:
        assert "refresh" in session.get_one(RunnerRow, site.house.runner_id).data_download_config


async def test_nothing_can_be_kept_up_to_date_before_something_is_there(site: Site) -> None:
    await site.user.open(here(site))
    await site.press("Schedule…")
    await site.sees("Download candles first.")
