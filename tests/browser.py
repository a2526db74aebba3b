"""A real Chromium, and an ear on everything a page says while it is open."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)
from playwright.sync_api import TimeoutError as TookTooLong

from tests import machine
from tests.server import Server

HANDSHAKE = "window.did_handshake === true"
WHOLE = "document.readyState === 'complete' && !('missing' in document.documentElement.dataset)"
"""All it asked for has arrived: it will not load itself again, as a page does that lacks a part."""
ALIVE = f"{WHOLE} && {HANDSHAKE}"
REPLACED = "Execution context was destroyed"
"""What Playwright says when the document that a script runs in is replaced by another."""
LOST = "location.protocol === 'chrome-error:' || !!document.getElementById('flotilla-load-retry')"
"""It could not be loaded and will not be by itself: the browser says so, or the page does after four times."""
_OWN = frozenset({"data", "blob", "about"})


HERE_ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
"""No other host is found. Refusing requests by a route of Playwright's would switch the browser's cache off."""


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        flags = [*machine.CHROMIUM_FLAGS, HERE_ALONE]
        browser = playwright.chromium.launch(executable_path=machine.chromium(), args=flags)
        try:
            yield browser
        finally:
            browser.close()


PATIENCE_MS = 60_000
"""One machine draws, serves and runs bots at the same time, and others may work on it."""
expect.set_options(timeout=PATIENCE_MS)
CUT = "ERR_NETWORK_CHANGED"
"""Chromium breaks off what it loads when a network comes or goes, and those of containers do, on the same machine."""
TO_ERROR_PAGE = 'interrupted by another navigation to "chrome-error:'
"""The same, as Playwright says it when Chromium shows its error page first."""
BY_ITSELF = re.compile(r'Navigation to "([^"]+)" is interrupted by another navigation to "\1"')
"""Chromium asks again for what it broke off, by itself, while it is asked to."""


@dataclass
class Ear:
    """What nobody may say: errors in the console, exceptions in a page, requests to other hosts."""

    url: str
    heard: list[str] = field(default_factory=list)
    _cut: set[Page] = field(default_factory=set)

    def listen(self, context: BrowserContext) -> BrowserContext:
        context.on("request", lambda request: self._asked(request.url))
        context.on("page", self._follow)
        return context

    def allow(self, *words: str) -> None:
        """Forget what was to be expected."""
        self.heard = [line for line in self.heard if not any(word in line for word in words)]

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in _OWN and parts.netloc != urlsplit(self.url).netloc:
            self.heard.append(f"request to another host: {url}")

    def _follow(self, page: Page) -> None:
        page.on("console", lambda message: self._console(page, message))
        page.on("requestfailed", lambda request: self._cut.add(page) if CUT in (request.failure or "") else None)
        page.on("framenavigated", lambda _: self._cut.discard(page))
        page.on("pageerror", lambda error: self._exception(page, error))
        page.on("websocket", lambda socket: self._asked(socket.url))

    def _exception(self, page: Page, error: Error) -> None:
        if page not in self._cut:  # which lacks a part, and loads itself again
            self.heard.append(f"exception in {page.url}: {error}")

    def _console(self, page: Page, message: ConsoleMessage) -> None:
        if message.type == "error" and CUT not in message.text:
            where = message.location.get("url", "")
            self.heard.append(f"console of {page.url}: {message.text} ({where})")


def visit(browser: Browser, server: Server, ear: Ear | None = None, **options: Any) -> BrowserContext:
    """A browser of its own: nobody is logged in, and nothing is cached yet. Animations are off:
    without a graphics card, drawing them takes a tenth of a processor for each page."""
    usual = {"base_url": server.url, "viewport": WIDE, "reduced_motion": "reduce"}
    context = browser.new_context(**(usual | options))
    context.set_default_timeout(PATIENCE_MS)
    return ear.listen(context) if ear else context


WIDE: ViewportSize = {"width": 1440, "height": 900}


def go(page: Page, path: str) -> None:
    """Until its document has come. What the page loads it gets by itself, also when that was broken off, and may load
    itself again; its own document it cannot."""
    for _ in range(4):
        try:
            page.goto(path, wait_until="commit")
        except Error as error:
            if not _is_broken_off(str(error)) and not _has_lost_it(page, path, error):
                raise
        else:
            return
    page.goto(path, wait_until="commit")


def _is_broken_off(says: str) -> bool:
    return CUT in says or TO_ERROR_PAGE in says or bool(BY_ITSELF.search(says))


def _has_lost_it(page: Page, path: str, error: Error) -> bool:
    """The browser waited in vain for what the server gives to others at once."""
    return isinstance(error, TookTooLong) and page.request.get(path, timeout=10_000).ok


def close(page: Page) -> None:
    """Returns when it is gone. If a page is just loading a document, Chromium may agree to close it and then forget to
    (crbug.com/536385539): `page.close` would wait for ever. Here Chromium is asked again."""
    session = page.context.new_cdp_session(page)
    target = {"targetId": session.send("Target.getTargetInfo")["targetInfo"]["targetId"]}
    while not page.is_closed():
        # The innermost: a page that goes meanwhile gives no answer.
        with suppress(TookTooLong), page.expect_event("close", timeout=1_000), suppress(Error):
            session.send("Target.closeTarget", target)


def open_plain(page: Page, path: str) -> None:
    """A page without a socket, such as the one to log in at. Until it is whole."""
    go(page, path)
    arrives(page, path, WHOLE)


def open_page(page: Page, path: str) -> None:
    """Until it is whole and alive, and what it loads by itself has been drawn."""
    go(page, path)
    arrives(page, path)
    settle(page)


def arrives(page: Page, path: str, until: str = ALIVE) -> None:
    """Wait for what a press or an address leads to. If it could not be loaded, load `path`, as a person would."""
    if becomes(page, f"({until}) ? 'there' : ({LOST}) ? 'lost' : ''") == "lost":
        go(page, path)
        becomes(page, until)


def becomes(page: Page, expression: str) -> Any:
    """The first answer that says something. Asked for from outside, again and again: `wait_for_function` evaluates
    within the page, which only those of NiceGUI allow."""
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while not (answer := _asked(page, expression)):
        if time.monotonic() > deadline:
            raise TookTooLong(f"{page.url} never became {expression}")
        page.wait_for_timeout(50)
    return answer


def _asked(page: Page, expression: str) -> Any:
    """Nothing while another document takes the place of this one."""
    try:
        return page.evaluate(expression)
    except Error as error:
        if REPLACED not in str(error):
            raise
        return None


def settle(page: Page) -> None:
    """Its heading is there, no skeleton is left, charts are drawn, editors are named and wear the page's theme."""
    page.wait_for_function(
        """() => {
            const isDark = document.documentElement.dataset.look === 'dark';
            const bright = (rgb) => rgb.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) > 382;
            const isReady = (box) => box.querySelector('.cm-content[aria-label]')
                && bright(getComputedStyle(box.querySelector('.cm-editor')).color) === isDark;
            return document.querySelector('h1')
                && ![...document.querySelectorAll('main .skeleton, main .sk')].some(e => e.offsetParent)
                && [...document.querySelectorAll('main .code-box')].filter(e => e.offsetParent).every(isReady);
        }"""
    )
    page.wait_for_timeout(150)


def look(page: Page, *scripts: str) -> Any:
    """Run these scripts in one document, and return what the last one finds. A page may load itself again meanwhile,
    because a part of it did not arrive: then all of them run again, in the new document."""
    for _ in range(4):
        try:
            return [page.evaluate(script) for script in scripts][-1]
        except Error as error:
            if REPLACED not in str(error):
                raise
        arrives(page, page.url, WHOLE)
        settle(page)
    return [page.evaluate(script) for script in scripts][-1]


def errors_in(log: str) -> list[str]:
    """Lines of a server's log that a person on duty would have to look at."""
    return [line for line in log.splitlines() if " ERROR " in line or " CRITICAL " in line or "Traceback" in line]
