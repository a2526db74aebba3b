"""What stands around every page: navigation, header, search. Pages themselves are drawn in the `ui.sub_pages`
within."""

import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from nicegui import Client, ui

from pages.frame import search
from pages.frame.account_menu import person_menu, theme_switch
from pages.frame.search import type_of_search
from pages.look import theme
from pages.parts import browser_theme
from pages.parts.text.markup import link, show, span, text

PHONE_PLACES = 4  # in the bar at the bottom; what is left goes behind "More"


@dataclass(frozen=True)
class Entry:
    """A place in the navigation. `group`: the heading it stands under; entries of a group follow each other."""

    path: str
    title: str
    icon: str
    group: str = ""

    def holds(self, path: str) -> bool:
        """Return whether the page at this path belongs to the entry."""
        return path == self.path or (self.path != "/" and path.startswith(f"{self.path}/"))


@dataclass
class _Frame:
    crumb: ui.html
    links: list[tuple[Entry, ui.link]]


_frames: WeakKeyDictionary[Client, _Frame] = WeakKeyDictionary()


@contextmanager
def frame(
    person_name: str,
    role: str,
    current_path: str,
    *,
    entries: Sequence[Entry],
    search_for: type_of_search,
    on_log_out: Callable[[], Any | Awaitable[Any]],
    password_path: str = "/account",  # noqa: S107  a path
    version: str = "",
) -> Iterator[ui.element]:
    """Draw the frame: `with frame(…): ui.sub_pages(routes)`. Once per page load. It marks the present place when the
    path changes."""
    client = ui.context.client
    browser_theme.listen()
    links: list[tuple[Entry, ui.link]] = []
    with ui.element("div").classes("frame").props(f"data-now={time.time():.1f}"):
        show('<a class="skip" href="#main">Skip to content</a>', "skip-box")
        _navigation(entries, links, version)
        crumb = _header(person_name, role, search_for, on_log_out, password_path)
        main = ui.element("main").classes("main").props("id=main tabindex=-1")
        _bar(entries, links)
    _frames[client] = _Frame(crumb, links)
    client.sub_pages_router.on_path_changed(lambda path: _mark(client, path))
    _mark(client, current_path)
    with main:
        yield main


def set_title(title: str) -> None:
    """Set the title of the browser's tab."""
    ui.page_title(f"{title} · Flotilla")


def set_crumb(*steps: tuple[str, str] | str) -> None:
    """Show where the person is: `set_crumb(("Bots", "/bots"), "Trend majors")`. The last step is this page. Sets the
    tab's title too."""
    if not steps:
        return
    last = steps[-1]
    set_title(last if isinstance(last, str) else last[0])
    here = _frames.get(ui.context.client)
    if here:
        here.crumb.set_content(_crumb(steps))


# ---- details -------------------------------------------------------------------------------------------------------


def _mark(client: Client, path: str) -> None:
    here = _frames.get(client)
    if here is None:
        return
    where = urlsplit(path).path.rstrip("/") or "/"
    for entry, element in here.links:
        on = entry.holds(where)
        element.classes(add="on" if on else "", remove="" if on else "on")
        element.props(add='aria-current="page"' if on else "", remove="" if on else "aria-current")


def _crumb(steps: Sequence[tuple[str, str] | str]) -> str:
    drawn = [link(*step, "muted") if isinstance(step, tuple) else span(step, "strong ell") for step in steps]
    return "<i>/</i>".join(drawn)


def _navigation(entries: Sequence[Entry], links: list[tuple[Entry, ui.link]], version: str) -> None:
    with ui.element("nav").classes("nav").props('aria-label="Main"'):
        show(f'<a class="brand" href="/" aria-label="Flotilla, home">{theme.LOGO}<span>Flotilla</span></a>')
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                show(text(group), "nav-group")
            links.append((entry, _link(entry, "nav-item")))
        if version:
            show(f"Flotilla {text(version)}", "nav-foot")


def _link(entry: Entry, classes: str) -> ui.link:
    with ui.link(target=entry.path).classes(classes) as made:
        made.props["title"] = entry.title
        show(f"{theme.icon(entry.icon)}<span>{text(entry.title)}</span>", "in")
    return made


def _header(
    name: str, role: str, search_for: type_of_search, on_log_out: Callable[[], Any], password_path: str
) -> ui.html:
    with ui.element("header").classes("head"):
        crumb = show("", "crumb", tag="nav").props('aria-label="Where you are"')
        search.box(search_for)
        show(LINE, "live-dot head-live").props("role=status")
        theme_switch()
        person_menu(name, role, on_log_out, password_path)
    return crumb


LINE = (
    '<span class="line live"><i class="dot running"></i>Live</span>'
    '<span class="line connecting"><i class="dot moving"></i>Connecting…</span>'
    '<span class="line reconnecting"><i class="dot moving"></i>Reconnecting…</span>'
    '<span class="line offline"><i class="dot failed"></i>Offline</span>'
)


def _bar(entries: Sequence[Entry], links: list[tuple[Entry, ui.link]]) -> None:
    near, far = entries[:PHONE_PLACES], entries[PHONE_PLACES:]
    with ui.element("nav").classes("tabbar").props('aria-label="Main, small screen"'):
        links.extend((entry, _link(entry, "")) for entry in near)
        if far:
            with ui.element("button").classes("more").props('type=button aria-haspopup="menu"'):
                show(f"{theme.icon('menu')}<span>More</span>", "in")
                with ui.menu().props('auto-close anchor="top right" self="bottom right"').classes("pop"):
                    links.extend((entry, _link(entry, "nav-item")) for entry in far)
