"""The browser writes figures exactly as Python does."""

import json
import random
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from playwright.sync_api import Browser, Page

from pages.charts.profit import Curve, profit
from pages.parts import kpi
from pages.parts.kpi import Kpi, Line, kpis_html
from pages.parts.table.grid import Shape
from pages.parts.text import digits, figures
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
    page.add_script_tag(content=(machine.ROOT / "pages/look/flotilla.js").read_text())
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


def test_a_chart_tells_what_tables_tell(page: Page) -> None:
    """What `plot.js` gives Plotly to write into the hover box."""
    values = [0.0, 0.00000331, -0.0004, 1.5]
    (trace, *_) = profit(Curve(np.arange(4, dtype=np.int64), np.array(values)), "BTC")["data"]
    script = (machine.ROOT / "pages/parts/plot.js").read_text() + ";window.written = written"
    page.add_script_tag(content=script, type="module")
    page.wait_for_function("typeof window.written === 'function'")
    drawn = page.evaluate("trace => written(trace).text", {"y": trace["y"].tolist(), "meta": trace["meta"]})
    assert drawn == [figures.amount(value, "BTC") for value in values]
    assert trace["hovertemplate"].startswith("%{text} BTC")


LARGE = [
    kpi.money("Profit today", 1_234_567.89, "USDT", 0.1234, hero=True, sub="no closed trades"),
    kpi.money("All time", -1_234_567.89, "USDT", -0.1234, sub="total −1,234,567.89 (−12.34%)"),
    kpi.money("Open profit", -0.00000331, "BTC", -0.00004),
    kpi.money("30 days", 1_234_567_890, "IDR", 0.0001),
]
OF_A_BOT = [
    *LARGE,
    Kpi("Max drawdown", "12.34%", sub="1,234,567,890 KRW"),
    Kpi("Profit factor", "1.65", sub="expectancy 0.00000331 BTC"),
    Kpi("Equity", "1,234,567,890", "KRW", sub="began with 1,000,000,000"),
]
OF_HOME = [
    *LARGE,
    Kpi("Open positions", "12", "dry-run", lines=[Line("In trades", "1,234,567.89 USDT"),
                                                  Line("Open profit", "−0.00000331 BTC", "down")]),
    kpi.money("7 days", 12_345.67, "USDT", 0.01, lines=[Line("BTC", "+0.00000331", "up", "+0.004%", "up"),
                                                        Line("IDR", "−12,345,678", "down", "−0.10%", "down")]),
]  # fmt: skip
CUT = """() => [...document.querySelectorAll('.kpi, .kpi .fig, .kpi .name, .kpi .sub, .kpi .ccy > *')]
    .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth)
    .map(e => `${e.textContent} ${e.scrollWidth} > ${e.clientWidth}`)"""


@pytest.mark.parametrize("width", [390, 1024, 1440])
@pytest.mark.parametrize(("cells", "kind"), [(OF_A_BOT, "k7"), (OF_HOME, "")], ids=["a bot", "Home"])
def test_long_figures_fit_into_their_tiles(page: Page, cells: list[Kpi], kind: str, width: int) -> None:
    look = f"<style>{(machine.ROOT / 'pages/look/flotilla.css').read_text()}</style>"
    tiles = f'<section class="card kpis {kind}">{kpis_html(cells)}</section>'
    page.set_viewport_size({"width": width, "height": 900})
    page.set_content(f'{look}<div class="frame"><nav class="nav"></nav><main class="main">{tiles}</main></div>')
    assert page.evaluate(CUT) == []
    sizes = page.locator(".kpi .fig").evaluate_all("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))")
    assert min(sizes) >= 12, "to be read"
