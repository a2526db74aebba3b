"""Two versions of a strategy, compared."""

from collections.abc import Callable, Sequence

from nicegui import ui

from core.access.policy import Actor
from core.strategies import version_files
from core.strategies.comparison import content_of
from core.strategies.views import VersionLine, VersionView
from pages.look import theme
from pages.parts.button import button
from pages.parts.card import page_head
from pages.parts.empty import empty
from pages.strategies.addresses import path_of
from pages.strategies.comparing.comparison_view import draw_differences, read_differences


async def comparison(actor: Actor, old: VersionView, new: VersionView, lines: Sequence[VersionLine]) -> None:
    """Draw what changed from `old` to `new`, with a choice of both."""
    numbers = f"v{old.version_number} → v{new.version_number}"
    with page_head(new.name, f"Changes from v{old.version_number} to v{new.version_number}"):
        _choice("From", lines, old.version_number, lambda number: path_of(new, new.version_number, compare=number))
        _choice("To", lines, new.version_number, lambda number: path_of(new, number, compare=old.version_number))
        button("Close", to=path_of(new, new.version_number))

    async def read_old(path: str) -> bytes:
        return await version_files.content(actor, old.id, path)

    async def read_new(path: str) -> bytes:
        return await version_files.content(actor, new.id, path)

    with ui.element("div").classes("stack"):
        found = await read_differences(content_of(old), content_of(new), read_old, read_new)
        draw_differences(found)
        if found.values.is_empty:
            empty("Nothing differs", f"{numbers}: code, files, parameters, packages and settings are equal.")


def _choice(says: str, lines: Sequence[VersionLine], number: int, path: Callable[[int], str]) -> None:
    options = {line.version_number: f"{says} v{line.version_number}" for line in lines}
    made = ui.select(options, value=number, on_change=lambda event: ui.navigate.to(path(event.value)))
    made.props(theme.SELECT).classes("input")
    made.props["aria-label"] = says
