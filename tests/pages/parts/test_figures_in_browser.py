"""The browser writes figures exactly as Python does."""

import json
import random
from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, Page

from pages.parts import digits, figures
from pages.parts.grid import Shape
from tests import machine
from tests.pages.parts.written import CASES, Case

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """With the script that every page of ours has, and nothing else."""
    page = browser.new_page()
    page.route(
        "**/*", lambda route: route.fulfill(body="<!doctype html><title>Figures</title>", content_type="text/html")
    )
    page.goto("http://figures.test/")
    page.add_script_tag(content=(machine.ROOT / "pages/flotilla.js").read_text())
    yield page
    page.close()


def by_browser(page: Page, cases: Sequence[Case]) -> list[str]:
    """With the functions that the columns of a long table are written by."""
    written = ", ".join(f"[{case.column.formatter}, {json.dumps(case.value)}]" for case in cases)
    found: list[str] = page.evaluate(f"[{written}].map(([write, value]) => write({{value}}))")
    return found


def test_the_table_of_figures(page: Page) -> None:
    assert by_browser(page, CASES) == [case.shown for case in CASES]


def test_any_figure_is_written_as_by_python(page: Page) -> None:
    made = random.Random(7)
    values = [made.choice([-1, 1]) * made.random() * 10.0 ** made.randint(-18, 17) for _ in range(1_500)]
    values += [made.randint(-(10**9), 10**9) / 10 ** made.randint(0, 12) for _ in range(1_500)]  # halves among them
    shapes = (Shape.NUMBER, Shape.DELTA, Shape.RATIO, Shape.PRICE)
    currencies = ("USDT", "BTC", "JPY", "")
    cases = [Case(made.choice(shapes), value, "", made.choice(currencies)) for value in values]
    told = zip(cases, by_browser(page, cases), strict=True)
    assert [(case, browsers) for case, browsers in told if case.by_python() != browsers] == []


@pytest.mark.parametrize(("value", "padded"), [(0.00041, "000"), (0, ".00000000"), (0.00000331, ""), (12.5, "")])
def test_amounts_of_a_coin_are_padded_alike(page: Page, value: float, padded: str) -> None:
    words = figures.amount(value, "BTC", sign=True)
    assert digits.pad(words, "BTC") == padded
    assert page.evaluate("words => flotilla.padded({valueFormatted: words}, 8).dataset.pad", words) == padded
