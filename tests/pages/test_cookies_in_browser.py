"""What a real browser makes of the cookies: names with a prefix come with rules that only a browser holds."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import Ear, errors_in, open_page, open_plain, visit
from tests.pages.entry.test_cookies import BROWSER, PLAIN, SESSION, session_of_before
from tests.server import NAME, PASSWORD, Server
from tests.steps import create_account

pytestmark = [pytest.mark.browser]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """As if a proxy before it spoke https: browsers take such cookies from their own machine by plain http too."""
    with Server(tmp_path_factory.mktemp("cookies"), https=True) as server:
        yield server
        assert errors_in(server.log) == []


def kept(context: BrowserContext) -> dict[str, Any]:
    """Those that are about who is signed in, by name."""
    named = {str(cookie["name"]): cookie for cookie in context.cookies()}
    return {name: cookie for name, cookie in named.items() if name in (SESSION, BROWSER, PLAIN)}


def test_a_browser_keeps_them_from_the_first_visit_to_the_next_login(server: Server, browser: Browser) -> None:
    context = visit(browser, server, Ear(server.url))
    page = context.new_page()
    create_account(page, server.first_token)
    assert set(kept(context)) == {SESSION, BROWSER}
    assert all(cookie["httpOnly"] and cookie["secure"] for cookie in kept(context).values())
    before = kept(context)[BROWSER]["value"]
    open_page(page, "/account")
    page.get_by_role("button", name="Ada, Administrator").click()
    page.get_by_text("Log out").click()
    expect(page.get_by_text("You are logged out.")).to_be_visible()
    page.get_by_label("User name").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("button", name="Ada, Administrator")).to_be_visible()
    assert kept(context)[BROWSER]["value"] != before
    context.close()


def test_a_session_of_a_released_version_goes_on_in_the_browser(server: Server, browser: Browser) -> None:
    context = visit(browser, server, Ear(server.url))
    old = session_of_before(server)
    context.add_cookies([{"name": PLAIN, "value": old, "url": server.url, "httpOnly": True, "secure": True}])
    page = context.new_page()
    open_page(page, "/account")
    assert {name: cookie["value"] for name, cookie in kept(context).items()} == {SESSION: old}
    open_plain(page, "/login")
    expect(page.get_by_role("button", name="Ada, Administrator")).to_be_visible()
    context.close()
