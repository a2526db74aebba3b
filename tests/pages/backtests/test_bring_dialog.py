"""A result that was made elsewhere, brought in from a person's computer."""

from pathlib import Path

import pytest
from nicegui import ElementFilter, ui
from nicegui.elements.upload_files import SmallFileUpload
from sqlmodel import Session, col, select

from core.backtests.models import Backtest
from core.backtests.runs import brought_back
from tests.pages.site import Site
from tests.result_files import RESULTS, STEADY

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def uploads(site: Site, tmp_path: Path) -> Path:
    """Where uploads are kept until they were brought in."""
    brought_back.keep_in(tmp_path / "results")
    return brought_back.upload_folder()


def brought(site: Site) -> list[Backtest]:
    with Session(site.house.database.engine) as session:
        return list(session.exec(select(Backtest).where(col(Backtest.is_brought))))


async def choose(site: Site, file: Path) -> None:
    await site.sees("Choose file")
    with site.user:
        (upload,) = ElementFilter(kind=ui.upload)
        await upload.handle_uploads([SmallFileUpload(file.name, "", file.read_bytes())])
    await site.sees(file.name)


@on_sqlite
async def test_a_zip_becomes_a_backtest_in_the_list(site: Site, uploads: Path) -> None:
    await site.user.open("/backtests")
    await site.press("Bring in…")
    await site.sees("user_data/backtest_results", "not run here")
    await site.press("Bring in")
    await site.sees("Choose a file first.")
    await choose(site, STEADY)
    await site.press("Bring in")
    await site.sees("1 backtest brought in.")
    (row,) = brought(site)
    assert (row.trades, row.owner_id) == (23, site.house.owner.person_id)
    await site.soon(lambda: not list(uploads.iterdir()))


@on_sqlite
async def test_a_result_without_its_source_asks_for_the_strategy(site: Site, uploads: Path) -> None:
    """The file stays chosen."""
    await site.user.open("/backtests")
    await site.press("Bring in…")
    await choose(site, RESULTS / "Steady-2024.10.json")
    await site.press("Bring in")
    await site.sees("Choose the strategy version that was tested.")
    assert brought(site) == []
    with site.user:
        strategy = next(one for one in ElementFilter(kind=ui.select) if str(site.house.strategy_id) in one.options)
        strategy.set_value(str(site.house.strategy_id))
    await site.press("Bring in")
    await site.sees("1 backtest brought in.")
    assert [row.strategy_id for row in brought(site)] == [site.house.strategy_id]
    await site.soon(lambda: not list(uploads.iterdir()))
