"""Two people edit one bot in two browsers: the second is told, nothing is lost, and an earlier state is restored. The
bot is one of an older Flotilla, which kept no revision of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlmodel import Session, select

from core.access.local import passwords
from core.access.models import AccessGrant, LocalPassword, Person
from core.access.scopes import Kind, Scope
from core.bots.settings.templates import dry_run_settings
from core.db import Database
from core.practice.samples import SAMPLES
from tests import rows
from tests.browser import Ear, errors_in, open_page, visit
from tests.server import Server

pytestmark = [pytest.mark.browser]
GRACE, PASSWORD = "grace", "an entirely other one"


def bot_of_two(file: Path) -> str:
    """Store a bot of the administrator that another person may edit; return its id."""
    database = Database(f"sqlite:///{file}")
    with Session(database.engine) as session:
        owner = session.exec(select(Person)).one().id
    grace, its = rows.person(GRACE), {"owner_id": owner}
    exchange = rows.exchange(exchange_type="practice", **its)
    strategy = rows.strategy(code=SAMPLES[0].code, class_name="SamplePullback", **its)
    runner = rows.runner(**its)
    made_of = {"exchange_id": exchange.id, "strategy_id": strategy.id, "runner_id": runner.id}
    bot = rows.bot(name="Majors", config=dry_run_settings(), **made_of, **its)
    password = LocalPassword(person_id=grace.id, hash=passwords.hashed_now(PASSWORD))
    who = {"kind": Kind.BOT, "resource_id": bot.id, "grantee_id": grace.id, "granted_by": owner}
    grants = [AccessGrant(scope=scope, **who) for scope in (Scope.VIEW, Scope.EDIT)]
    rows.keep(database, grace, password, exchange, strategy, runner, bot, *grants)
    database.close()
    return str(bot.id)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    with Server(tmp_path_factory.mktemp("two people")) as server:
        server.create_admin()
        yield server, bot_of_two(server.data_dir / "flotilla.db")
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
    grace = opened(browser, server, ear, f"/bots/{bot_id}/edit", GRACE, PASSWORD)

    grace.get_by_label("Stake per trade").fill("77")
    ada.get_by_label("Stake per trade").fill("55")
    ada.get_by_label("Max open trades").fill("4")
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
    expect(ada.get_by_label("Max open trades")).to_have_value("4")
    assert ear.heard == []


def test_changes_of_different_keys_are_merged(browser: Browser, served: tuple[Server, str]) -> None:
    server, bot_id = served
    ear = Ear(server.url)
    one, other = (opened(browser, server, ear, f"/bots/{bot_id}/edit") for _ in range(2))
    one.get_by_label("Stake per trade").fill("11")
    one.get_by_role("button", name="Save", exact=True).click()
    expect(one.get_by_role("tab", name="Revisions")).to_be_visible()
    expect(other.get_by_text(re.compile(r"You, in another tab, saved r\d+ meanwhile"))).to_be_visible()
    other.get_by_label("Max open trades").fill("9")
    other.get_by_role("button", name="Save", exact=True).click()
    other.get_by_role("button", name="Merge both").click()
    expect(other.get_by_role("tab", name="Revisions")).to_be_visible()
    open_page(one, f"/bots/{bot_id}/edit")
    expect(one.get_by_label("Stake per trade")).to_have_value("11")
    expect(one.get_by_label("Max open trades")).to_have_value("9")
    assert ear.heard == []
