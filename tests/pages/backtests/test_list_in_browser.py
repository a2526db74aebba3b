"""The list of backtests in a real Chromium: progress redraws one row alone, and nothing is wider than a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlmodel import Session, select

from core.access.models import Person
from core.backtests.models import BacktestStatus
from core.db import Database
from tests import held_backtests, rows
from tests.browser import Ear, errors_in, open_page, visit
from tests.server import Server

pytestmark = pytest.mark.browser
REPLACE = """id => {
    const all = [...document.querySelectorAll('main tbody tr')];
    window.rows = all;
    const table = getElement(Number(document.querySelector('main .q-table__container').id.slice(1)));
    table.replace([{id, state: 'Running, 77%', state_width: '77.0%'}]);
}"""
SAME = "() => [...document.querySelectorAll('main tbody tr')].every((row, at) => row === window.rows[at])"
WIDER = "() => document.documentElement.scrollWidth - window.innerWidth"


def test_progress_redraws_its_row_alone(tmp_path: Path, browser: Browser) -> None:
    with Server(tmp_path) as server:
        admin = server.create_admin()
        ids = _keep(server)
        ear = Ear(server.url)
        context = visit(browser, server, ear)
        context.add_cookies(server.cookies(admin))  # type: ignore[arg-type]
        page = context.new_page()
        open_page(page, "/backtests")
        expect(page.locator("main tbody tr")).to_have_count(3)
        page.locator("main tbody .q-checkbox").nth(1).click()
        page.evaluate(REPLACE, ids[2])
        expect(page.locator("main tbody tr").nth(2)).to_contain_text("Running, 77%")
        expect(page.locator("main tbody tr").nth(2).locator(".bar > i")).to_have_attribute("style", "width: 77%;")
        assert page.evaluate(SAME)
        expect(page.get_by_text("1 selected")).to_be_visible()
        _fits(page)
        assert (ear.heard, errors_in(server.log)) == ([], [])


def _fits(page: Page) -> None:
    for width in (1440, 1024, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_function("width => window.innerWidth === width", arg=width)
        assert page.evaluate(WIDER) <= 0, width
    expect(page.get_by_role("button", name="Delete Eager v1").first).to_be_visible()


def _keep(server: Server) -> list[str]:
    """Keep three backtests, and return their ids, the newest first."""
    database = Database(f"sqlite:///{server.data_dir}/flotilla.db")
    with Session(database.engine) as session:
        owner_id = session.exec(select(Person.id)).one()
    strategy = rows.strategy(owner_id=owner_id)
    told = {"status": BacktestStatus.FAILED, "error_message": "KeyError: " + "x" * 200}
    made = [held_backtests.waiting(owner_id, strategy.id, **told) for _ in range(3)]
    rows.keep(database, strategy, *made)
    database.engine.dispose()
    return [str(one.id) for one in sorted(made, key=lambda one: one.created_at, reverse=True)]
