"""Every page of the site map in a real Chromium, with something to show: what people see in both themes and all widths,
and what stands there when there is nothing, when nobody answers, and when something is wrong."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, TimeoutError, ViewportSize, expect

from pages import PAGES
from tests import machine
from tests.browser import WIDE, Ear, close, errors_in, look, open_page, open_plain, visit
from tests.installation import seed
from tests.server import Server

pytestmark = pytest.mark.browser
Theme = Literal["dark", "light"]
THEMES: tuple[Theme, ...] = ("dark", "light")
WIDTHS = (390, 1024, 1440)
SHOWN = {
    "/bots/{bot_id}": ("bots", ("Trend majors", "Breakout", "Night watch", "New idea", "Swing majors", "Old grid")),
    "/bots/{bot_id}/edit": ("bots", ("Trend majors",)),
    "/strategies/{family_id}": ("families", ("Trend pullback",)),
    "/exchanges/{exchange_id}": ("exchanges", ("Binance main",)),
    "/backtests/{backtest_id}": ("backtests", ("With trades", "Without trades", "Failed")),
    "/runners/{runner_id}": ("runners", ("This machine", "Rack in the cellar")),
    "/runners/{runner_id}/edit": ("runners", ("Rack in the cellar",)),
    "/runners/{runner_id}/data": ("runners", ("This machine", "Rack in the cellar")),
    "/runners/{runner_id}/data/new": ("runners", ("This machine",)),
}
"""Which thing a page with a name in its path is opened with."""
CASES = [(page.path, name) for page in PAGES for name in SHOWN.get(page.path, ("", ("",)))[1]]
Ids = dict[str, dict[str, str]]


class Shown:
    """A server with an installation behind it, and its administrator in a browser: what one page has loaded the next
    one finds in the cache."""

    def __init__(self, browser: Browser, server: Server, ids: Ids) -> None:
        self.server, self.ids = server, ids
        self._ear = Ear(server.url)
        self._context = visit(browser, server, self._ear)
        self._context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]

    @contextmanager
    def page(
        self, theme: Theme = "dark", viewport: ViewportSize = WIDE, *, unheard: tuple[str, ...] = ()
    ) -> Iterator[Page]:
        """Afterwards nothing was said that nobody may say, but for what is `unheard`."""
        self._ear.heard.clear()
        before = len(self.server.log)
        page = self._context.new_page()
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size(viewport)
        try:
            yield page
        finally:
            close(page)
        self._ear.allow(*unheard)
        assert self._ear.heard == []
        assert errors_in(self.server.log[before:]) == []

    def close(self) -> None:
        self._context.close()

    def path(self, pattern: str, name: str) -> str:
        if pattern not in SHOWN:
            return pattern
        wanted = self.ids[SHOWN[pattern][0]][name]
        before, _, rest = pattern.partition("{")
        return before + wanted + rest.partition("}")[2]


@pytest.fixture(scope="module")
def team(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    folder = tmp_path_factory.mktemp("team")
    ids = seed(folder / "data")
    with Server(folder, data_dir=folder / "data") as server, closing(Shown(browser, server, ids)) as shown:
        yield shown


@pytest.fixture(scope="module")
def empty_house(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    with Server(tmp_path_factory.mktemp("empty")) as server:
        server.create_admin()
        with closing(Shown(browser, server, {})) as shown:
            yield shown


def findings(page: Page) -> list[str]:
    """What axe-core calls serious or critical, each with the element it is about."""
    found = look(page, machine.axe().read_text(), "axe.run()")["violations"]
    return [
        f"{violation['id']} ({violation['impact']}): {node['html'][:160]} {node['failureSummary'][:300]}"
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"][:3]
    ]


def fits_all_widths(page: Page) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(250)  # what follows the width, such as charts, may also begin to reach beyond it
        with suppress(TimeoutError):
            page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")
        assert too_wide(page) == [], f"at {width} px"


def too_wide(page: Page) -> list[str]:
    """What reaches beyond the right edge, when the page scrolls sideways."""
    found: list[str] = look(
        page,
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
        [`${document.documentElement.scrollWidth} > ${innerWidth}`,
         ...[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 5).map(e => e.outerHTML.slice(0, 160))]""",
    )
    return found


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("pattern", "name"), CASES)
def test_a_page_is_whole(team: Shown, pattern: str, name: str, theme: Theme) -> None:
    with team.page(theme) as page:
        open_page(page, team.path(pattern, name))
        assert findings(page) == []
        if theme == THEMES[0]:  # which changes colours and no sizes
            fits_all_widths(page)
        assert page.locator("text=/could not be|failed inside|produced an error/").count() == 0


@pytest.mark.parametrize("theme", THEMES)
def test_phones_get_pages_that_all_can_use(team: Shown, theme: Theme) -> None:
    """The phone draws other elements than the wide page."""
    with team.page(theme, {"width": 390, "height": 844}) as page:
        for path in ("/", "/bots", team.path("/bots/{bot_id}", "Trend majors")):
            open_page(page, path)
            assert findings(page) == [], path


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("path", ["/login", "/login?reason=You+are+logged+out."])
def test_the_way_in(browser: Browser, team: Shown, path: str, theme: str) -> None:
    ear = Ear(team.server.url)
    page = visit(browser, team.server, ear, color_scheme=theme).new_page()
    open_plain(page, path)
    assert findings(page) == []
    fits_all_widths(page)
    page.context.close()
    assert ear.heard == []


# -- states -----------------------------------------------------------------------------------------------------------


def test_an_empty_house_says_what_to_do(empty_house: Shown) -> None:
    with empty_house.page() as page:
        open_page(page, "/")
        expect(page.get_by_text("Start the practice fleet")).to_be_visible()
        for path in ("/bots", "/strategies", "/exchanges", "/runners"):
            open_page(page, path)
            expect(page.locator("#main .empty, #main .table-nothing").first).to_be_visible()
            assert findings(page) == [], path


SILENT_FOR = re.compile(r"\b((4[7-9]|5\d) min|\d h)\b")
"""47 minutes when the installation was made; it grows while the tests run."""


def test_a_bot_of_a_silent_runner_is_drawn_as_what_it_was_with_its_age(team: Shown) -> None:
    with team.page() as page:
        open_page(page, team.path("/bots/{bot_id}", "Night watch"))
        expect(page.locator("#main").get_by_text("Runner silent").first).to_be_visible()
        expect(page.locator("#main").get_by_text(SILENT_FOR).first).to_be_visible()
        open_page(page, "/bots")
        row = page.locator("tr", has_text="Night watch")
        expect(row.get_by_text("Runner silent")).to_be_visible()
        expect(row.get_by_text(SILENT_FOR)).to_be_visible()


def test_a_failed_bot_shows_its_first_cause_and_its_last_words(team: Shown) -> None:
    with team.page() as page:
        open_page(page, team.path("/bots/{bot_id}", "Breakout"))
        expect(page.locator("#main").get_by_text("The strategy imports talib").first).to_be_visible()
        page.locator("#main summary", has_text="Details").click()
        expect(page.locator("#main .quote")).to_contain_text("Exit code 2.")


@pytest.mark.parametrize("path", ["/nowhere", "/bots/none-such", "/bots/00000000-0000-4000-8000-000000000000"])
def test_what_is_not_there_is_said_to_be_not_there(team: Shown, path: str) -> None:
    with team.page(unheard=("404",)) as page:
        open_page(page, path)
        expect(page.locator("#main").get_by_text("Not found").first).to_be_visible()
        expect(page.locator("#main").get_by_role("link", name="Back to Home")).to_be_visible()
        assert findings(page) == []


def test_an_address_below_a_known_one_has_one_answer(team: Shown) -> None:
    """And none of what stands at its beginning, which comes a moment later."""
    known = ("/bots/{bot_id}", "/strategies/{family_id}", "/exchanges/{exchange_id}", "/runners/{runner_id}/edit")
    with team.page(unheard=("404",)) as page:
        for path in (*(team.path(pattern, SHOWN[pattern][1][0]) for pattern in known), "/account"):
            open_page(page, f"{path}/nothing")
            expect(page.locator("#main h1, #main h2")).to_have_text(["Not found"])


@contextmanager
def locked(data_dir: Path) -> Iterator[None]:
    """Another program has the database to itself."""
    with closing(sqlite3.connect(data_dir / "flotilla.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_a_locked_database_keeps_nobody_from_looking_and_is_said_to_who_would_change(team: Shown) -> None:
    data = team.server.data_dir
    with team.page(unheard=("503",)) as page:
        open_page(page, "/people")
        with locked(data):
            page.get_by_role("link", name="Bots", exact=True).first.click()
            row = page.locator("tr", has_text="Trend majors")
            expect(row).to_be_visible()
            row.get_by_role("button", name="Start Trend majors").click()
            expect(page.get_by_text("The database is locked").first).to_be_visible()
        open_page(page, page.url)
        expect(page.locator("tr", has_text="Trend majors").get_by_text("Stopped").first).to_be_visible()


def test_what_is_typed_right_after_choosing_goes_where_the_person_is(team: Shown) -> None:
    """Quasar gives a select its focus only when the menu of the one before it has gone."""
    with team.page() as page:
        open_page(page, "/bots/new")
        for label in ("Exchange", "Strategy", "Runner"):
            page.get_by_role("combobox", name=label).click()
            page.get_by_role("option").first.click()
        version = page.get_by_role("textbox", name="Freqtrade")
        version.focus()
        page.wait_for_timeout(1_000)
        expect(version).to_be_focused(timeout=1_000)


def test_a_double_click_does_not_also_press_the_button_that_takes_its_place(team: Shown) -> None:
    with team.page() as page:
        open_page(page, "/people")
        add_person(page, "bob")
        enable, disable = (page.get_by_role("button", name=f"{verb} bob") for verb in ("Enable", "Disable"))
        disable.click()
        page.get_by_role("dialog").get_by_role("button", name="Disable").click()
        place = middle_of(enable)
        enable.click()  # which waits until the question has gone from above it, and stays there
        expect(disable).to_be_visible()
        assert middle_of(disable) == place
        page.mouse.down(click_count=2)
        page.mouse.up(click_count=2)
        page.get_by_role("button", name="Change role bob").click()
        expect(page.get_by_role("dialog").get_by_text("Role").first).to_be_visible()
        expect(page.get_by_text("Disable bob?")).to_have_count(0)


def add_person(page: Page, username: str) -> None:
    page.get_by_role("button", name="Add person").click()
    page.get_by_label("User name").fill(username)
    page.get_by_label("First password").fill("correct horse battery staple")
    page.get_by_role("dialog").get_by_role("button", name="Add").click()
    expect(page.locator("tr", has_text=username)).to_be_visible()


def middle_of(button: Locator) -> tuple[float, float]:
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
