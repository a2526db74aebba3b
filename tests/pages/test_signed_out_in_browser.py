"""What a real browser does with its open pages once its session is over."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser import Ear, chromium, errors_in, go, open_page, visit
from tests.server import Server

pytestmark = [pytest.mark.browser]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("signed-out")) as server:
        server.create_admin()
        yield server
        assert errors_in(server.log) == []


@pytest.fixture
def ada(server: Server) -> httpx.Client:
    return server.log_in()


@pytest.fixture
def browser(server: Server, ada: httpx.Client) -> Iterator[BrowserContext]:
    with chromium() as browser:
        context = visit(browser, server, Ear(server.url))
        context.add_cookies(server.cookies(ada))  # type: ignore[arg-type]
        yield context


def test_logging_out_in_one_tab_takes_all_tabs_to_the_log_in_page(browser: BrowserContext) -> None:
    one, two = browser.new_page(), browser.new_page()
    for tab in (one, two):
        open_page(tab, "/account")
    one.get_by_role("button", name="Ada, Administrator").click()
    one.get_by_text("Log out").click()
    for tab in (one, two):
        expect(tab.get_by_text("You are logged out.")).to_be_visible()
    go(two, "/account")
    expect(two.get_by_role("button", name="Log in")).to_be_visible()


def test_a_page_that_was_out_of_reach_goes_when_it_is_back(browser: BrowserContext, ada: httpx.Client) -> None:
    tab = browser.new_page()
    open_page(tab, "/account")
    browser.set_offline(True)
    ada.post("/auth/logout")
    tab.wait_for_timeout(4_000)  # longer than a page that does not go is left its socket
    browser.set_offline(False)
    expect(tab.get_by_role("button", name="Log in")).to_be_visible()
    assert tab.url.endswith("/login?next=/account")
