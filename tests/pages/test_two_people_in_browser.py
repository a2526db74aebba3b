"""Two people edit one bot in two browsers: the second is told, nothing is lost, and an earlier state is restored."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from core.db import utcnow
from tests.browser import Ear, errors_in, open_page, visit
from tests.installation import MEMBER, MEMBER_PASSWORD, seed
from tests.server import Server

pytestmark = [pytest.mark.browser]
BOT = "Trend majors"


def let_her_edit(database: Path, bot_id: str) -> None:
    """Give the member of the team the right to view and to edit the bot."""
    with closing(sqlite3.connect(database)) as connection, connection:
        people = dict(connection.execute("SELECT username, id FROM person"))
        for scope in ("view", "edit"):
            now = utcnow().isoformat()
            its = ("bot", UUID(bot_id).hex, people[MEMBER], scope, people["admin"])
            connection.execute(
                "INSERT INTO access_grant"
                " (id, created_at, updated_at, kind, resource_id, grantee_id, scope, granted_by)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (uuid4().hex, now, now, *its),
            )


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    folder = tmp_path_factory.mktemp("two people")
    bot_id = seed(folder / "data")["bots"][BOT]
    let_her_edit(folder / "data" / "flotilla.db", bot_id)
    with Server(folder, data_dir=folder / "data") as server:
        yield server, bot_id
        assert errors_in(server.log) == []


def opened(browser: Browser, server: Server, ear: Ear, path: str, *who: str) -> Page:
    context = visit(browser, server, ear)
    context.add_cookies(server.cookies(server.log_in(*who)))  # type: ignore[arg-type]
    page = context.new_page()
    open_page(page, path)
    return page


def test_two_people_edit_one_bot_and_nothing_is_lost(browser: Browser, served: tuple[Server, str]) -> None:
    server, bot_id = served
    ear = Ear(server.url)
    ada = opened(browser, server, ear, f"/bots/{bot_id}/edit")
    grace = opened(browser, server, ear, f"/bots/{bot_id}/edit", MEMBER, MEMBER_PASSWORD)

    grace.get_by_label("Stake per trade").fill("77")
    ada.get_by_label("Stake per trade").fill("55")
    ada.get_by_label("Most open trades").fill("4")
    ada.get_by_role("button", name="Save", exact=True).click()
    expect(ada.get_by_role("tab", name="Revisions")).to_be_visible()

    expect(grace.get_by_text("Ada saved r2 meanwhile.")).to_be_visible()
    grace.get_by_role("button", name="Save", exact=True).click()
    expect(grace.get_by_text("Ada changed this")).to_be_visible()
    expect(grace.get_by_label("Stake per trade")).to_have_value("77")
    expect(grace.get_by_role("button", name="Merge both")).to_have_count(0)
    grace.get_by_role("button", name="Keep mine over it").click()
    expect(grace.get_by_role("tab", name="Revisions")).to_be_visible()

    ada.get_by_role("tab", name="Revisions").click()
    expect(ada.get_by_text("Grace", exact=True)).to_be_visible()
    ada.get_by_role("button", name="Restore r2…").click()
    expect(ada.get_by_text("stake_amount: 77 → 55")).to_be_visible()
    ada.get_by_role("alertdialog").get_by_role("button", name="Restore r2").click()
    expect(ada.get_by_text("restored from r2")).to_be_visible()
    open_page(ada, f"/bots/{bot_id}/edit")
    expect(ada.get_by_label("Stake per trade")).to_have_value("55")
    expect(ada.get_by_label("Most open trades")).to_have_value("4")
    assert ear.heard == []


def test_changes_of_different_keys_are_merged(browser: Browser, served: tuple[Server, str]) -> None:
    server, bot_id = served
    ear = Ear(server.url)
    one, other = (opened(browser, server, ear, f"/bots/{bot_id}/edit") for _ in range(2))
    one.get_by_label("Stake per trade").fill("11")
    one.get_by_role("button", name="Save", exact=True).click()
    expect(one.get_by_role("tab", name="Revisions")).to_be_visible()
    expect(other.get_by_text("You, in another tab, saved")).to_be_visible()
    other.get_by_label("Most open trades").fill("9")
    other.get_by_role("button", name="Save", exact=True).click()
    other.get_by_role("button", name="Merge both").click()
    expect(other.get_by_role("tab", name="Revisions")).to_be_visible()
    open_page(one, f"/bots/{bot_id}/edit")
    expect(one.get_by_label("Stake per trade")).to_have_value("11")
    expect(one.get_by_label("Most open trades")).to_have_value("9")
    assert ear.heard == []
