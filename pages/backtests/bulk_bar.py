"""The bar below the list while backtests are selected."""

from collections.abc import Awaitable, Callable, Sequence

from nicegui import ui

from core.backtests.views import RunLine
from pages.backtests.run_rows import CANCEL, DELETE, may_delete
from pages.parts import guard
from pages.parts.button import button, icon_button
from pages.parts.text.markup import show, span


class BulkBar:
    """Built once. `redraw` changes only what differs, so that an update takes neither the focus nor a click."""

    def __init__(self, act: Callable[[str], Awaitable[None]], clear: Callable[[], None]) -> None:
        with ui.element("div").classes("bulk").props('role=region aria-label="Selected backtests"') as self.element:
            self._words = show("", "nowrap")
            self._cancel = button("Cancel…", guard.act(lambda: act(CANCEL)), icon="cancel", kind="ghost")
            self._delete = button("Delete…", guard.act(lambda: act(DELETE)), icon="delete", kind="ghost")
            icon_button("close", "Clear the selection", clear, kind="ghost")
        self.element.set_visibility(False)

    def redraw(self, chosen: Sequence[RunLine]) -> None:
        """Show how many there are, and offer what applies to any of them."""
        self.element.set_visibility(bool(chosen))
        self._words.set_content(span(f"{len(chosen)} selected", "strong"))
        self._cancel.set_enabled(any(run.may_cancel for run in chosen))
        self._delete.set_enabled(any(map(may_delete, chosen)))
