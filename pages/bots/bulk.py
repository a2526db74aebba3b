"""The bar below the list while bots are selected: how many there are, and the actions on all of them."""

from collections.abc import Awaitable, Callable, Sequence

from nicegui import ui

from core.access.scopes import Scope
from core.bots.views import BotView
from pages.bots.actions import ACTS
from pages.parts import guard
from pages.parts.button import button, icon_button
from pages.parts.text.markup import show, span
from pages.parts.words.bots import MODES, modes_of


class BulkBar:
    """Built once. `redraw` changes only what differs, so that an update takes neither the focus nor a click in
    progress."""

    def __init__(self, act: Callable[[str], Awaitable[None]], clear: Callable[[], None]) -> None:
        self._one: BotView | None = None
        with ui.element("div").classes("bulk").props('role=region aria-label="Selected bots"') as self.element:
            self._words = show("", "nowrap")
            self._acts = {name: self._button(name, act) for name in ACTS}
            self._of_one = ui.element("div").classes("row-x")
            icon_button("close", "Clear the selection", clear, kind="ghost")
        self.element.set_visibility(False)

    def redraw(self, chosen: Sequence[BotView]) -> None:
        self.element.set_visibility(bool(chosen))
        self._words.set_content(words_html(chosen))
        for name, pressed in self._acts.items():
            pressed.set_enabled(any(map(ACTS[name].may, chosen)))
        one = chosen[0] if len(chosen) == 1 and Scope.EDIT in chosen[0].scopes else None
        if (one and one.id) != (self._one and self._one.id):
            self._draw_one(one)

    def _button(self, name: str, act: Callable[[str], Awaitable[None]]) -> ui.button:
        words = ACTS[name]
        return button(words.verb, guard.act(lambda: act(name)), icon=words.icon, kind="ghost")

    def _draw_one(self, one: BotView | None) -> None:
        """Draw the actions for a single bot. They are rebuilt only when the person changes the selection."""
        self._one = one
        self._of_one.clear()
        if one:
            with self._of_one:
                button("Edit…", icon="edit", kind="ghost", to=f"/bots/{one.id}/edit")
                button("Clone…", icon="content_copy", kind="ghost", to=f"/bots/new?copy={one.id}")


def words_html(chosen: Sequence[BotView]) -> str:
    modes = " and ".join(MODES[mode] for mode in modes_of(chosen))
    kinds = modes if len(modes_of(chosen)) > 1 else f"all {modes}"
    return f"{span(f'{len(chosen)} selected', 'strong')} {span(kinds, 'muted small')}"
