"""What tests of pages stand on: a real Chromium, and pages that load themselves again while a test looks at them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import close, look

pytestmark = pytest.mark.browser
RESTLESS = "<h1>Restless</h1><script>setTimeout(() => location.reload(), 0)</script>"
ONCE_MORE = """<h1>Once more</h1><script>
    if (!sessionStorage.again) setTimeout(() => { sessionStorage.again = "yes"; location.reload(); }, 100);
</script>"""
WAIT = "new Promise((resolve) => setTimeout(() => resolve(sessionStorage.again), 1000))"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(base_url="http://127.0.0.1")
    yield context.new_page()
    context.close()


def show(page: Page, body: str) -> None:
    page.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("/", wait_until="commit")


def test_a_page_is_closed_while_it_loads_itself_again(page: Page) -> None:
    for _ in range(10):  # of which Chromium would keep about three
        other = page.context.new_page()
        show(other, RESTLESS)
        close(other)
        assert other.is_closed()
    assert page.context.pages == [page]


def test_a_page_that_loads_itself_again_is_looked_at_again(page: Page) -> None:
    show(page, ONCE_MORE)
    assert look(page, "window.first = true", WAIT) == "yes"
    assert look(page, "window.first") is True
