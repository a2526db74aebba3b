"""A page of which a part does not arrive, in a real Chromium: it is loaded again by itself, and says so where that does
not help."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser import HANDSHAKE, go, open_page, open_plain, visit
from tests.server import NAME, PASSWORD, Server

pytestmark = pytest.mark.browser
PARTS = (
    "**/static/nicegui.js",
    "**/static/vue.esm-browser*.js",
    "**/components/**/quasar_table.js",
    "**/_flotilla/**/*.css",
)
HAS_STYLE = "getComputedStyle(document.documentElement).getPropertyValue('--surface') !== ''"
SAID = "This page could not be loaded"
LOG_IN_AT_ONCE = f"""addEventListener("load", () => {{
    const form = document.querySelector("form[action='/auth/login']");
    if (!form || sessionStorage.sent) return;
    sessionStorage.sent = true;
    form.elements.username.value = {NAME!r};
    form.elements.password.value = {PASSWORD!r};
    form.requestSubmit();
}})"""
"""Before a page that lacks a part loads itself again, however slow the machine is."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("load-retry")) as server:
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


def test_a_form_that_was_sent_is_not_broken_off_by_asking_again(browser: Browser, server: Server) -> None:
    page = visit(browser, server).new_page()
    lose_at_first(page, "**/_flotilla/**/*.css")
    page.route("**/auth/login", answer_late)
    page.add_init_script(LOG_IN_AT_ONCE)
    go(page, "/login?next=/bots")
    page.wait_for_url("**/bots")  # the log-in page lets nobody evaluate a condition
    comes_alive(page)
    page.context.close()


def test_a_part_that_a_later_page_needs_is_asked_for_again(page: Page) -> None:
    open_page(page, "/account")
    lost = lose_at_first(page, "**/components/**/quasar_table.js")
    with page.expect_event("load"):  # which a link within Flotilla does not cause
        page.get_by_role("link", name="Bots", exact=True).first.click()
    comes_alive(page)
    assert lost


def test_what_never_arrives_is_said_and_can_be_asked_for(page: Page) -> None:
    loads: list[str] = []
    page.on("load", lambda at: loads.append(at.url))
    page.route("**/static/nicegui.js", lambda route: route.abort())
    go(page, "/bots")
    expect(page.get_by_role("dialog", name=SAID)).to_be_visible()
    assert len(loads) == 5, "four times more, and not for ever"
    page.unroute_all()
    page.get_by_role("button", name="Load it again").click()
    comes_alive(page)


def test_only_pages_of_nicegui_may_evaluate(page: Page) -> None:
    """And those would be dead without it: where this fails because nothing is refused, the policy can be stricter."""

    def be_strict(route: Route) -> None:
        answer = route.fetch()
        policy = answer.headers["content-security-policy"]
        assert " 'unsafe-eval'" in policy
        headers = {**answer.headers, "content-security-policy": policy.replace(" 'unsafe-eval'", "")}
        route.fulfill(response=answer, headers=headers)

    page.route("**/account", be_strict)
    with page.expect_console_message(lambda said: "unsafe-eval" in said.text):
        go(page, "/account")
    page.context.clear_cookies()
    open_plain(page, "/login")
    tried = "try { eval('1'); document.title = 'may' } catch { document.title = 'may not' }"
    page.add_script_tag(content=f"setTimeout(() => {{ {tried} }})")  # later: what a test runs itself may evaluate
    expect(page).to_have_title("may not")


def lose_at_first(page: Page, part: str) -> list[str]:
    """What was asked for and broken off, until the page is loaded again: one request may come before another."""
    lost: list[str] = []

    def abort(route: Route) -> None:
        lost.append(route.request.url)
        route.abort()

    page.route(part, abort)
    page.once("load", lambda _: page.unroute(part))
    return lost


def answer_late(route: Route) -> None:
    """Later than a page that lacks a part would load itself again."""
    time.sleep(2)
    route.continue_()


def comes_alive(page: Page) -> None:
    page.wait_for_function(f"{HANDSHAKE} && {HAS_STYLE}")
    expect(page.get_by_role("heading", name="Bots", level=1)).to_be_visible()
    expect(page.get_by_role("dialog", name=SAID)).to_have_count(0)
