"""What tests of pages stand on: a real Chromium, and pages that load themselves again while a test looks at them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser import REPLACED, close, look

pytestmark = pytest.mark.browser
RESTLESS = "<h1>Restless</h1><script>setTimeout(() => location.reload(), 0)</script>"
LOAD_AGAIN_ONCE = "sessionStorage.again || (sessionStorage.again = 'yes', setTimeout(() => location.reload()))"
A_SECOND_LATER = "new Promise((resolve) => setTimeout(() => resolve(window.first), 1000))"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(base_url="http://127.0.0.1")
    yield context.new_page()
    context.close()


def show(page: Page, body: str) -> None:
    page.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("/", wait_until="commit")


def test_a_page_is_closed_while_it_loads_itself_again(page: Page) -> None:
    for _ in range(6):  # of which Chromium forgets about half
        other = page.context.new_page()
        show(other, RESTLESS)
        with pytest.raises(Error, match=REPLACED):
            other.evaluate("new Promise(() => {})")
        close(other)
        assert other.is_closed()
    assert page.context.pages == [page]


def test_all_scripts_run_again_when_the_page_loads_itself_again(page: Page) -> None:
    show(page, "<h1>Once more</h1>")
    assert look(page, "window.first = true", LOAD_AGAIN_ONCE, A_SECOND_LATER) is True
    assert page.evaluate("performance.getEntriesByType('navigation')[0].type") == "reload"
