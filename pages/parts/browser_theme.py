"""Which look the browser shows now, for the few elements that cannot take their colours from the stylesheet."""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from nicegui import Client, ui

from pages.look.tokens import Look
from pages.parts.lifetime import Lifetime

_watchers: WeakKeyDictionary[Client, list[Callable[[Look], object]]] = WeakKeyDictionary()


def listen() -> None:
    """Listen to changes of the theme. The frame calls it once per page load."""
    client = ui.context.client
    _watchers[client] = []

    def changed(event: object) -> None:
        look = _parsed(getattr(event, "args", ""))
        for watcher in list(_watchers.get(client, [])):
            watcher(look)

    ui.on("flotilla_look", changed)


def follow(show: Callable[[Look], object]) -> None:
    """Call `show` with the present look, and again whenever it changes while the page is open."""
    client = ui.context.client
    watchers = _watchers.setdefault(client, [])
    request = client.request
    show(_parsed(request.cookies.get("flotilla_look", "") if request else ""))
    watchers.append(show)
    Lifetime().add(lambda: watchers.remove(show))


def _parsed(word: str) -> Look:
    return Look.DARK if word == Look.DARK else Look.LIGHT
