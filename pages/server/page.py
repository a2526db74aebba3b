"""The server, for administrators: whether it keeps up, and how many connections there are."""

from nicegui import ui

from core import administration
from core.administration import ServerView
from core.serving.stalls import Stall
from pages.frame.layout import set_crumb
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.guard import act, actor
from pages.parts.text import figures
from pages.parts.text.facts import Fact, facts_html
from pages.parts.text.markup import show, span, text
from pages.parts.text.status import age_html
from pages.server.packages import Packages

QUIET = "Nothing has held the server for more than a second since it started."


async def server_page() -> None:
    set_crumb("Server")
    who = actor()

    async def refresh() -> None:
        found = await administration.server(who)
        connections.set_content(facts_html(_facts(found)))
        stalls.set_content(stalls_html(found.stalls))
        await packages.refresh()

    with page_head("Server", "How the process that serves these pages keeps up"):
        button("Refresh", act(refresh), icon="refresh")
    with card("Delays", "times when everybody had to wait for more than a second"):
        stalls = show("").props("role=status")
    with card("Connections"):
        connections: ui.html = show("", "facts", tag="dl")
    packages = Packages(who)
    await refresh()


def _facts(found: ServerView) -> list[Fact]:
    tone = "warn" if found.refused else ""
    return [
        Fact("Open now", f"{figures.count(found.connections)} of {figures.count(found.most_connections)}"),
        Fact("From one address", f"at most {figures.count(found.most_of_one)}"),
        Fact("Came when there were too many", figures.count(found.refused), tone=tone),
        Fact("File descriptors allowed", figures.count(found.descriptors)),
    ]


def stalls_html(stalls: tuple[Stall, ...]) -> str:
    return "".join(map(_stall_html, stalls)) or span(QUIET, "muted")


def _stall_html(stall: Stall) -> str:
    """The innermost place is in sight, the way to it behind it."""
    where = str(stall.stack[-1]) if stall.stack else "unknown"
    held = f"in {where}" if stall.is_ours else "waiting: the machine was busy or suspended"
    length = f"{stall.seconds:.1f} s" if stall.is_over else f"{stall.seconds:.1f} s so far"
    way = "<br>".join(text(place) for place in stall.stack)
    told = f"{span(length, 'strong')} {span(held)} {age_html(stall.at)}"
    return f'<details><summary>{told}</summary><div class="mono small muted">{way}</div></details>'
