"""Home with three, thirty and three hundred bots: what matters is seen without scrolling, and reached by keyboard."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser import Ear, close, errors_in, open_page, visit
from tests.installation import seed
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
COUNTS = (3, 30, 300)
LAPTOP: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def crowds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("crowds")
    seed(folder / "data", "--bots", *map(str, COUNTS))
    with Server(folder, data_dir=folder / "data") as server:
        yield server


@pytest.mark.parametrize("count", COUNTS)
def test_what_matters_is_seen_without_scrolling(browser: Browser, crowds: Server, count: int) -> None:
    ear = Ear(crowds.url)
    with closing(visit(browser, crowds, ear)) as context:
        context.add_cookies(crowds.cookies(crowds.log_in(f"crowd-{count}")))  # type: ignore[arg-type]
        page = context.new_page()
        open_page(page, "/")
        expect(page.locator(".plot.drawn")).to_be_visible()
        on_a_laptop(page, count)
        page.set_viewport_size(PHONE)
        on_a_phone(page, count)
        close(page)
    assert (ear.heard, errors_in(crowds.log)) == ([], [])


def on_a_laptop(page: Page, count: int) -> None:
    rows = page.locator(".home-positions tbody tr")
    expect(rows).to_have_count(5 if count == 300 else 2)
    below = [bottom(one) for one in (*figures(page), page.locator(".home-equity"), rows.last, page.locator("#events"))]
    assert max(below) <= LAPTOP["height"]
    lines = page.locator(".bot-line")
    assert lines.count() == min(10, count)
    assert bottom(lines.last if count == 3 else page.locator(".marks")) <= LAPTOP["height"]
    assert bottom(page.locator(".events .item").nth(2)) <= LAPTOP["height"]
    chart = page.locator(".home-equity .plot").bounding_box()
    assert chart and 200 <= chart["height"] <= 300


def on_a_phone(page: Page, count: int) -> None:
    fold = top(page.locator(".tabbar"))
    lines = page.locator(".bot-line:visible")
    expect(lines).to_have_count(min(6, count))
    ways = page.locator("[data-jump]")
    below = [bottom(one) for one in (*figures(page), lines.last, ways.first, ways.last)]
    assert max(below) <= fold
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for place in ("positions", "events"):
        page.locator(f"[data-jump={place}]").click()
        expect(page.locator(f"#{place}")).to_be_focused()
        assert top(page.locator(f"#{place}")) < fold
        page.evaluate("scrollTo(0, 0)")


def figures(page: Page) -> list[Locator]:
    return [page.locator(".kpi").first, page.locator(".kpi").last, page.locator(".bot-list"), page.locator("#main h1")]


def test_each_of_three_hundred_is_named_and_reached_by_keyboard(browser: Browser, crowds: Server) -> None:
    with closing(visit(browser, crowds)) as context:
        context.add_cookies(crowds.cookies(crowds.log_in("crowd-300")))  # type: ignore[arg-type]
        page = context.new_page()
        open_page(page, "/")
        marks = page.locator(".mark")
        expect(marks).to_have_count(300)
        assert page.evaluate("document.querySelectorAll('.mark:not([tabindex])').length") == 1
        marks.first.focus()
        page.keyboard.press("ArrowRight")
        expect(marks.nth(1)).to_be_focused()
        page.keyboard.press("End")
        expect(marks.last).to_be_focused()
        says = str(marks.last.get_attribute("aria-label"))
        assert says in page.evaluate("getComputedStyle(document.activeElement, '::after').content")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text(says.partition(":")[0])
        close(page)


def bottom(one: Locator) -> float:
    box = one.bounding_box()
    assert box, "it is not drawn"
    return box["y"] + box["height"]


def top(one: Locator) -> float:
    box = one.bounding_box()
    assert box, "it is not drawn"
    return box["y"]
