"""A page of which a part does not arrive, in a real Chromium: it is loaded again by itself, and says so where that does
not help."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser import HANDSHAKE, open_page, open_plain, visit
from tests.server import Server

pytestmark = pytest.mark.browser
PARTS = ("**/static/nicegui.js", "**/static/vue.esm-browser*.js", "**/components/**/table.js", "**/_flotilla/**/*.css")
HAS_STYLE = "getComputedStyle(document.documentElement).getPropertyValue('--surface') !== ''"
SAID = "This page could not be loaded"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("arrival")) as server:
        server.create_admin()
        yield server


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    context = visit(browser, server)
    context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("part", PARTS)
def test_what_did_not_arrive_is_asked_for_again(page: Page, part: str) -> None:
    lost = lose_at_first(page, part)
    open_page(page, "/bots")
    assert lost
    assert page.evaluate(HAS_STYLE)
    expect(page.get_by_role("heading", name="Bots", level=1)).to_be_visible()


def test_the_log_in_page_asks_again_too(browser: Browser, server: Server) -> None:
    page = visit(browser, server).new_page()
    lost = lose_at_first(page, "**/_flotilla/**/*.css")
    open_plain(page, "/login")
    assert lost
    assert page.evaluate(HAS_STYLE)
    page.context.close()


def test_a_part_that_a_later_page_needs_is_asked_for_again(page: Page) -> None:
    open_page(page, "/account")
    lost = lose_at_first(page, "**/components/**/table.js")
    with page.expect_event("load"):  # which a link within Flotilla does not cause
        page.get_by_role("link", name="Bots", exact=True).first.click()
    comes_alive(page)
    assert lost


def test_what_never_arrives_is_said_and_can_be_asked_for(page: Page) -> None:
    loads: list[str] = []
    page.on("load", lambda at: loads.append(at.url))
    page.route("**/static/nicegui.js", lambda route: route.abort())
    page.goto("/bots")
    expect(page.get_by_role("dialog", name=SAID)).to_be_visible()
    assert len(loads) == 5, "four times more, and not for ever"
    page.unroute_all()
    page.get_by_role("button", name="Load it again").click()
    comes_alive(page)


def lose_at_first(page: Page, part: str) -> list[str]:
    """What was asked for and broken off, until the page is loaded again: one request may come before another."""
    lost: list[str] = []

    def abort(route: Route) -> None:
        lost.append(route.request.url)
        route.abort()

    page.route(part, abort)
    page.once("load", lambda _: page.unroute(part))
    return lost


def comes_alive(page: Page) -> None:
    page.wait_for_function(f"{HANDSHAKE} && {HAS_STYLE}")
    expect(page.get_by_role("heading", name="Bots", level=1)).to_be_visible()
    expect(page.get_by_role("dialog", name=SAID)).to_have_count(0)
