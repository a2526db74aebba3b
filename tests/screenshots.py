"""`make screenshots [-- --only word]`: pictures of every page and its states, dark and light, wide and phone, into
build/screenshots, from a team's installation with a practice fleet at work; and the small ones of the README."""

import argparse
import contextlib
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as NotSeen

from tests import machine, workloads
from tests.browser import chromium, open_page, open_plain, settle, visit
from tests.installation import seed
from tests.server import Server

FOLDER = machine.ROOT / "build" / "screenshots"
README = machine.ROOT / ".github" / "pictures"
WIDTHS = {1440: 900, 390: 844}
THEMES = ("dark", "light")
README_WIDTH = 1200
PATIENCE_SECONDS = 150.0


def nothing(page: Page) -> None:
    """As it opens."""


def tab(words: str) -> Callable[[Page], None]:
    def choose(page: Page) -> None:
        page.get_by_role("tab", name=words).click()
        page.wait_for_timeout(1_200)

    return choose


def press(words: str) -> Callable[[Page], None]:
    def click(page: Page) -> None:
        page.get_by_role("button", name=re.compile(f"^{words}")).first.click()
        page.wait_for_timeout(700)

    return click


def more(words: str) -> Callable[[Page], None]:
    """In the menu behind "More"."""

    def choose(page: Page) -> None:
        page.locator("#main").get_by_role("button", name="More").click()
        page.get_by_role("menuitem", name=words).click()
        page.wait_for_timeout(700)

    return choose


@dataclass(frozen=True)
class Shot:
    """`path` may hold a name in brackets: {bots:Trend majors}."""

    name: str
    path: str
    act: Callable[[Page], None] = nothing


PRACTICE = "/bots/{bots:Practice pullback}"
SHOTS = (
    Shot("home", "/"),
    Shot("home-dry-run", "/", press("Dry-run")),
    Shot("bots", "/bots"),
    Shot("bots-archived", "/bots?show=archived"),
    Shot("bots-nothing-matches", "/bots?filter=nobody"),
    Shot("bot", PRACTICE),
    Shot("bot-trades", PRACTICE, tab("Trades")),
    Shot("bot-log", PRACTICE, tab("Log")),
    Shot("bot-configuration", PRACTICE, tab("Configuration")),
    Shot("bot-runs", PRACTICE, tab("Runs")),
    Shot("bot-stop", PRACTICE, press("Stop")),
    Shot("bot-version", PRACTICE, more("Change Freqtrade version")),
    Shot("bot-move", PRACTICE, more("Move to another runner")),
    Shot("bot-stopped", "/bots/{bots:Trend majors}"),
    Shot("bot-failed", "/bots/{bots:Breakout}"),
    Shot("bot-silent-runner", "/bots/{bots:Night watch}"),
    Shot("bot-never-started", "/bots/{bots:New idea}"),
    Shot("bot-unattended", "/bots/{bots:Swing majors}"),
    Shot("bot-deleted", "/bots/{bots:Old grid}"),
    Shot("bot-new", "/bots/new"),
    Shot("bot-edit", "/bots/{bots:Trend majors}/edit"),
    Shot("backtest", "/backtests/{backtests:With trades}"),
    Shot("backtest-breakdown", "/backtests/{backtests:With trades}", tab("Breakdown")),
    Shot("backtest-trades", "/backtests/{backtests:With trades}", tab("Trades")),
    Shot("backtest-record", "/backtests/{backtests:With trades}", tab("Record")),
    Shot("backtest-failed", "/backtests/{backtests:Failed}"),
    Shot("strategies", "/strategies"),
    Shot("strategy-new", "/strategies/new"),
    Shot("strategy", "/strategies/{families:Trend pullback}"),
    Shot("exchanges", "/exchanges"),
    Shot("exchange-new", "/exchanges/new"),
    Shot("exchange", "/exchanges/{exchanges:Binance main}"),
    Shot("runners", "/runners"),
    Shot("runner-new", "/runners/new"),
    Shot("runner", "/runners/{runners:This machine}"),
    Shot("runner-silent", "/runners/{runners:Rack in the cellar}"),
    Shot("market-data", "/runners/{runners:Rack in the cellar}/data"),
    Shot("market-data-gaps", "/runners/{runners:Rack in the cellar}/data", press("(Gaps: )?1, longest")),
    Shot("market-data-none", "/runners/{runners:This machine}/data"),
    Shot("market-data-download", "/runners/{runners:This machine}/data/new?pairs=BTC%2FUSDT&timeframes=5m&days=90"),
    Shot("people", "/people"),
    Shot("people-add", "/people", press("Add person")),
    Shot("account", "/account"),
    Shot("not-found", "/nowhere"),
)
EMPTY = (Shot("empty-home", "/"), Shot("empty-bots", "/bots"), Shot("empty-strategies", "/strategies"))
EMPTY += (Shot("empty-exchanges", "/exchanges"), Shot("empty-runners", "/runners"))
STRANGER = (Shot("login", "/login"), Shot("login-said-no", "/login?reason=You+are+logged+out."))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="a word in the names of the pictures to take")
    only = parser.parse_args(arguments).only
    machine.provide()
    FOLDER.mkdir(parents=True, exist_ok=True)
    places = tempfile.TemporaryDirectory(prefix="flotilla-pictures-", ignore_cleanup_errors=True)
    with places as folder, chromium() as browser:
        failed = _first_visit(browser, Path(folder) / "empty", only)
        failed += _at_work(browser, Path(folder) / "team", only)
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER.relative_to(machine.ROOT)}")
    for line in failed:
        print(line)
    return 1 if failed else 0


def _first_visit(browser: Browser, folder: Path, only: str) -> list[str]:
    folder.mkdir()
    with Server(folder) as server:
        failed = _take(browser, server, (Shot("first-visit", "/login"),), {}, only, known=False)
        server.create_admin()
        return failed + _take(browser, server, EMPTY, {}, only)


def _at_work(browser: Browser, folder: Path, only: str) -> list[str]:
    folder.mkdir()
    ids = seed(folder / "data", "--fleet")
    server = Server(folder)
    try:
        with server:
            _wait_for_positions(browser, server)
            failed = _take(browser, server, STRANGER, ids, only, known=False) + _take(browser, server, SHOTS, ids, only)
            if not only or only == "readme":
                _for_the_readme(browser, server, ids)
            return failed
    finally:
        workloads.end_all(server.data_dir)


def _wait_for_positions(browser: Browser, server: Server) -> None:
    """The fleet trades within two minutes; without it the pictures are taken all the same."""
    with _page(browser, server, "dark", 1440) as page:
        open_page(page, "/")
        press("Dry-run")(page)
        rows = page.locator("#main table tbody tr")
        deadline = time.monotonic() + PATIENCE_SECONDS
        while rows.count() < 3 and time.monotonic() < deadline:
            page.wait_for_timeout(1_000)


def _take(
    browser: Browser, server: Server, shots: tuple[Shot, ...], ids: dict[str, dict[str, str]], only: str, *,
    known: bool = True,
) -> list[str]:  # fmt: skip
    """What could not be pictured."""
    failed = []
    for theme in THEMES:
        for width in WIDTHS:
            with _page(browser, server, theme, width, known=known) as page:
                for shot in (shot for shot in shots if only in shot.name):
                    try:
                        _shoot(page, shot, ids, FOLDER / f"{shot.name}-{theme}-{width}.png")
                    except NotSeen as error:
                        failed.append(f"{shot.name}, {theme}, {width}: {str(error).splitlines()[0]}")
    return failed


def _shoot(page: Page, shot: Shot, ids: dict[str, dict[str, str]], file: Path, *, whole: bool = True) -> None:
    path = re.sub(r"{(\w+):([^}]+)}", lambda found: ids[found[1]][found[2]], shot.path)
    if path.startswith("/login"):
        open_plain(page, path)
    else:
        open_page(page, path)
    shot.act(page)
    with contextlib.suppress(NotSeen):  # a picture of what never finished tells most
        settle(page)
    page.wait_for_timeout(500)
    page.screenshot(path=file, full_page=whole, animations="disabled")


@contextlib.contextmanager
def _page(
    browser: Browser, server: Server, theme: str, width: int, *, known: bool = True, **options: float
) -> Iterator[Page]:
    size = {"width": width, "height": WIDTHS[width]}
    context = visit(browser, server, color_scheme=theme, viewport=size, **options)
    if known:
        context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
    try:
        yield context.new_page()
    finally:
        context.close()


def _for_the_readme(browser: Browser, server: Server, ids: dict[str, dict[str, str]]) -> None:
    README.mkdir(parents=True, exist_ok=True)
    with _page(browser, server, "dark", 1440, device_scale_factor=README_WIDTH / 1440) as page:
        _shoot(page, Shot("home", "/", press("Dry-run")), ids, README / "home.png", whole=False)
        _shoot(page, Shot("bot", PRACTICE), ids, README / "bot.png", whole=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
