"""A strategy of megabytes in a real browser, pasted, saved, opened, typed in and saved again; `/healthz` is asked
meanwhile."""

import json
import time
from pathlib import Path

from playwright.sync_api import Page, Response, expect

from tests.bench.attack.watch import Watch
from tests.bench.figure import Figure, percentile
from tests.browser import becomes, chromium, open_page, visit
from tests.large_source import large_source
from tests.server import Server
from tests.source_editor import paste, source

METHODS = 8_180
OPENINGS, PAUSES = 3, 5
OPENS_WITHIN_SECONDS, ANSWERS_WITHIN_SECONDS = 2.0, 0.5
ASKED_EVERY_SECONDS, AT_REST_SECONDS = 0.02, 3.0
FIRST_LINE = "document.querySelector('.cm-line')?.textContent ?? ''"
READ = "5m, long only"
TOAST_SAYS = "[...document.querySelectorAll('.toast')].some(toast => toast.textContent.includes({}))"


def measure(folder: Path, scale: float) -> list[Figure]:
    code = large_source(max(400, int(METHODS * scale)))
    with Server(folder) as server, chromium() as browser:
        context = visit(browser, server)
        context.add_cookies(server.cookies(server.create_admin()))  # type: ignore[arg-type]
        with _watch(server) as calm:
            time.sleep(AT_REST_SECONDS)
        with _watch(server) as pasting:
            page = context.new_page()
            read = _paste(page, code)
            first, path = _save(page, "is saved as v1."), _path_of_version(page)
        with _watch(server) as opening:
            opened = [_open(context.new_page(), path) for _ in range(max(1, round(OPENINGS * scale)))]
        page = context.pages[-1]
        with _watch(server) as typing:
            pauses = [_type(page) for _ in range(max(1, round(PAUSES * scale)))]
            second = _save(page, "v2 saved.")
    name = f"strategy of {len(code) / 2**20:.1f} MiB"
    most, each = ANSWERS_WITHIN_SECONDS, f"the slowest of {_all(opened)}"
    return [
        Figure("before it: slowest answer of /healthz at rest", calm.slowest, "s", None, calm.words),
        Figure(f"{name}: from its address to a key on the screen", max(opened), "s", OPENS_WITHIN_SECONDS, each),
        Figure(f"{name}, opened: slowest answer of /healthz", opening.slowest, "s", most, opening.words),
        Figure(f"{name}: pasted until its class is told", read, "s"),
        Figure(f"{name}: saved after pasting", first, "s"),
        Figure(f"{name}, pasted and saved: slowest answer of /healthz", pasting.slowest, "s", most, pasting.words),
        Figure(f"{name}: from a key until the server has the text", percentile(pauses, 0.5), "s", None, _all(pauses)),
        Figure(f"{name}: saved after typing", second, "s"),
        Figure(f"{name}, typed in and saved: slowest answer of /healthz", typing.slowest, "s", most, typing.words),
    ]


def _watch(server: Server) -> Watch:
    return Watch(server.url, server.pid, ASKED_EVERY_SECONDS)


def _all(values: list[float]) -> str:
    return " ".join(f"{value:.2f}" for value in values)


def _paste(page: Page, code: str) -> float:
    """Seconds until it is said what strategy this is."""
    open_page(page, "/strategies/new")
    expect(source(page)).to_have_attribute("contenteditable", "true")
    began = time.perf_counter()
    paste(page, code)
    becomes(page, f"document.querySelector('main').textContent.includes({json.dumps(READ)})")
    return time.perf_counter() - began


def _path_of_version(page: Page) -> str:
    expect(page.get_by_role("link", name="Download")).to_be_visible()
    return page.url.partition("?")[0]


def _open(page: Page, path: str) -> float:
    """In a tab of its own, where nothing typed before is offered. Seconds until a key that is pressed is shown."""
    with page.expect_response(_takes_text):
        began = time.perf_counter()
        page.goto(f"{path}?edit=1", wait_until="commit")
        becomes(page, f"{FIRST_LINE} !== ''")
        source(page).focus()
        page.keyboard.type("#")
        becomes(page, f"{FIRST_LINE}.startsWith('#')")
        passed = time.perf_counter() - began
    return passed


def _type(page: Page) -> float:
    with page.expect_response(_takes_text):
        began = time.perf_counter()
        page.keyboard.type("#")
    return time.perf_counter() - began


def _takes_text(answer: Response) -> bool:
    return answer.request.method == "PUT"


def _save(page: Page, words: str) -> float:
    began = time.perf_counter()
    page.keyboard.press("Control+s")
    becomes(page, TOAST_SAYS.format(json.dumps(words)))
    return time.perf_counter() - began
