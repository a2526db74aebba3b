"""The page of market data with 2,000 candle files, in a real browser: until its rows are there."""

from contextlib import closing
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Browser, Page

from core.db import Database
from tests import held_candles, rows
from tests.bench.figure import Figure, percentile
from tests.bench.visit import GOALS
from tests.browser import HANDSHAKE, chromium, visit
from tests.installation import seed
from tests.server import Server

FILES = 2_000
_VISITS = 7
_CLICK = """path => { const link = document.createElement('a'); link.href = path; link.style.display = 'none';
    document.querySelector('main').append(link); benchBegin(path); link.click(); }"""


def measure(folder: Path, scale: float) -> list[Figure]:
    count = max(100, int(FILES * scale))
    runner_id = seed(folder / "data")["runners"]["This machine"]
    with closing(_Held(folder / "data")) as held:
        held.keep(UUID(runner_id), count)
    with Server(folder, data_dir=folder / "data") as server, chromium() as browser:
        found = _visits(browser, server, f"/runners/{runner_id}/data")
    name = f"market data, {count:,} files, by a click: rows"
    return [
        Figure(f"{name}, median", percentile(found, 0.5), "s", 0.5),
        Figure(f"{name}, slowest", max(found), "s"),
    ]


class _Held:
    """The database of an installation that does not run."""

    def __init__(self, data_dir: Path) -> None:
        self._database = Database(f"sqlite:///{data_dir / 'flotilla.db'}")

    def keep(self, runner_id: UUID, count: int) -> None:
        rows.keep(self._database, *held_candles.files(runner_id, count))

    def close(self) -> None:
        self._database.engine.dispose()


def _visits(browser: Browser, server: Server, path: str) -> list[float]:
    """Seconds from the click until the first row is drawn. The first visit, which loads the code of the page, does not
    count."""
    context = visit(browser, server)
    context.add_init_script(GOALS)
    context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/server")
    page.wait_for_function(HANDSHAKE)
    return [_there_and_back(page, path) for _ in range(_VISITS)][1:]


def _there_and_back(page: Page, path: str) -> float:
    page.evaluate(_CLICK, path)
    page.wait_for_function("'rows' in window.benchSeen")
    seconds = float(page.evaluate("window.benchSeen.rows")) / 1000
    page.evaluate(_CLICK, "/server")
    page.wait_for_function("location.pathname === '/server' && 'content' in window.benchSeen")
    page.wait_for_timeout(500)
    return seconds
