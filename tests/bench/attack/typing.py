"""The same member in a browser: pastes sources and settings that take long to read, and looks at the hostile bot."""

from __future__ import annotations

import contextlib
import time
from itertools import cycle

from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as PlaywrightError

from tests.browser import visit
from tests.server import Server

_WAITS_MS = 10_000


def _layers(count: int) -> str:
    """Classes with two parents each, in layers: every path through them is another one."""
    lines = ["class A0(X): pass", "class B0(X): pass"]
    for n in range(1, count):
        lines += [f"class A{n}(A{n - 1}, B{n - 1}): pass", f"class B{n}(A{n - 1}, B{n - 1}): pass"]
    return "\n".join(lines)


def _chain(count: int) -> str:
    return "\n".join(["class A0(X): pass", *(f"class A{n}(A{n - 1}): pass" for n in range(1, count))])


SOURCES = (_layers(18), _chain(1000), "x = " + "(" * 900 + ")" * 900, "a = [" + "1," * 200_000 + "]")
SETTINGS = (
    "{" + ",".join(f'"k{n}": {n}' for n in range(14_000)) + ', "k0": 1}',
    "[" * 50_000,
    '{"a": ' * 900 + "1" + "}" * 900,
    '{"url": "' + "?key" * 700 + '"}',
)


def until(deadline: float, browser: Browser, server: Server, bot_id: str) -> None:
    context = visit(browser, server)
    context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(_WAITS_MS)
    for source, settings in cycle(zip(SOURCES, SETTINGS, strict=True)):
        for path, text in (
            ("/strategies/new", source),
            (f"/bots/{bot_id}/edit", settings),
            (f"/bots/{bot_id}?tab=log", ""),
            (f"/bots/{bot_id}", ""),
        ):
            if time.monotonic() > deadline:
                return
            with contextlib.suppress(PlaywrightError):
                _paste(page, path, text)


def _paste(page: Page, path: str, text: str) -> None:
    page.goto(path)
    page.wait_for_timeout(1000)
    if text:
        editor = page.locator(".cm-content").first
        editor.click()
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(text)
        page.wait_for_timeout(3000)
