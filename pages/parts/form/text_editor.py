"""An editor for texts of megabytes. The text is not a part of the page: the browser fetches it, and sends what changed
when typing pauses and before saving, both over HTTP (`pages/frame/editor_route.py`).

NiceGUI's own editor sends every key over the socket. At 4 MB each costs the event loop 10 ms, a message of more than
1 MB closes the socket, and whatever else is redrawn of the editor sends the whole text again.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from nicegui import ui
from nicegui.element import Element

from core.errors import Unavailable
from pages.entry.page_sessions import session_of
from pages.parts.form.text_change import changed

PATH = "/api/editors/{client_id}/{element_id}"
SENDS_SECONDS = 90
"""The longest that a browser may take to send the text before it is saved."""
_CODEMIRROR = ui.codemirror  # registers the library that text_editor.js imports
_LATE = "What you typed has not arrived here, so nothing was saved."


class StaleChange(Exception):
    """The browser's change is of another text than ours. `is_replaced`: ours has come from elsewhere, and is the
    newer."""

    def __init__(self, is_replaced: bool) -> None:
        super().__init__()
        self.is_replaced = is_replaced


class TextEditor(Element, component="text_editor.js", default_classes="nicegui-codemirror"):
    """`value`: the text as the browser last sent it, with line ends of one character. `bring` fetches what it has not
    sent yet.

    `on_change(text)` is called when a text has come from the browser; `on_touch()` at the first key before that. With
    `most_bytes` 0 it can only be read.
    """

    def __init__(
        self,
        value: str,
        *,
        language: str | None,
        says: str,
        most_bytes: int = 0,
        too_much: str = "",
        on_change: Callable[[str], object] | None = None,
        on_touch: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.value, self.most_bytes, self._on_change = lines_of(value), most_bytes, on_change
        self.revision = self._replaced = 0
        self._props["path"] = PATH.format(client_id=self.client.id, element_id=self.id)
        self._props["language"], self._props["says"], self._props["theme"] = language, says, ""
        self._props["most"], self._props["too-much"] = most_bytes, too_much
        self._props["marked"] = self._props["replaced"] = 0
        session = session_of(self.client)
        self._props["person"] = str(session.actor.person_id) if session else ""
        if on_touch:
            self.on("touched", on_touch, args=[])

    @property
    def marked(self) -> int:
        """The number of the line that is marked as wrong, from 1; 0 for none."""
        return int(self._props["marked"])

    def mark_line(self, line: int) -> None:
        """Mark this line, and no other; 0 marks none."""
        if line != self.marked:
            self._props["marked"] = line

    def set_theme(self, name: str) -> None:
        """Show the text in this theme of CodeMirror."""
        self._props["theme"] = name

    def replace(self, text: str) -> None:
        """Show another text. What was typed meanwhile is dropped."""
        self.value = lines_of(text)
        self.revision += 1
        self._replaced = self.revision
        self._props["replaced"] = self.revision

    def take(self, text: str) -> None:
        """Take the text as the browser has it now."""
        self.value = text
        self.revision += 1
        if self._on_change and self.parent_slot and not self.is_deleted:
            with self.parent_slot:
                self._on_change(text)

    async def take_change(self, base: int, start: int, end: int, inserted: bytes) -> None:
        """Take a change of the text of revision `base`. Errors: `StaleChange`; those of `text_change.changed`."""
        self._require(base)
        text = await asyncio.to_thread(changed, self.value, start, end, inserted, self.most_bytes)
        self._require(base)
        self.take(text)

    def _require(self, base: int) -> None:
        if base != self.revision:
            raise StaleChange(base < self._replaced)

    async def bring(self) -> None:
        """Return when `value` is the text in the browser. Errors: `Unavailable` when it does not arrive."""
        try:
            revision: Any = await self.run_method("bring", timeout=SENDS_SECONDS)
        except TimeoutError:
            revision = None
        if revision != self.revision:
            raise Unavailable(_LATE, hint="It is still in your browser. Try again in a moment.")

    def _displayed_contents(self, *, only_visible: bool) -> list[Any]:
        return [*super()._displayed_contents(only_visible=only_visible), self.value]


def lines_of(value: str) -> str:
    """Return the text with the line ends of the editor, which counts each as one character: its changes are told in
    counts."""
    return value.replace("\r\n", "\n").replace("\r", "\n")
