"""The editor for settings as JSON. Errors are shown while somebody types, and keys that Freqtrade does not read are
marked at their lines; a mark does not keep anybody from saving."""

import asyncio
from collections.abc import Callable
from typing import Any

from core.freqtrade.settings.document import Document
from pages.parts.form import settings_marks, settings_text
from pages.parts.form.code import editor
from pages.parts.form.field import Field
from pages.parts.form.form import Form
from pages.parts.form.settings_marks import Reading
from pages.parts.lifetime import Lifetime
from pages.parts.text.markup import show, text
from pages.parts.throttled import Throttled

COMMENTS = "Comments are not kept when this is saved."


class JsonField(Field):
    """`version`: the Freqtrade version whose keys are known; without one, the newest. `found(document)` is called with
    what was read, None for what is no JSON."""

    def __init__(
        self,
        form: Form,
        name: str,
        label: str,
        help: str = "",
        version: Callable[[], str] | None = None,
        found: Callable[[Document | None], None] | None = None,
    ) -> None:
        super().__init__(form, name, label, help)
        self._version, self._found = version, found
        self._look = Throttled(Lifetime(), self._see)
        with self.place:
            # Not held as the control of the field: a changed property would send the text again, over what is typed.
            self.editor = editor(self.value or "", language="JSON", says=label, on_change=self._changed, height_px=240)
        with self.element:
            self._marks = show("", "field-marks").props("role=status")
        self._marks.set_visibility(False)
        if (self.value or "{}").strip() != "{}":
            self._look.ask()

    def look_again(self) -> None:
        """Read the text once more: another version was chosen."""
        self._look.ask()

    def _changed(self, event: Any) -> None:
        words = event.value or ""
        self.changed(words)
        if settings_text.is_short(words):
            self.show_error(settings_text.problem(words))
        self._look.ask()

    async def _see(self) -> None:
        words, version = self.value or "", self._version() if self._version else ""
        reading = await asyncio.to_thread(settings_marks.read, words, version)
        if words == (self.value or ""):
            if reading.problem and not settings_text.is_short(words):  # without one, that of a refused save stays
                self.show_error(reading.problem)
            self._tell(reading)

    def _tell(self, reading: Reading) -> None:
        told = [
            f'<div class="{"loss" if mark.is_error else "warn"}">Line {mark.line}: {text(mark.sentence)}</div>'
            for mark in reading.marks
        ]
        told += [f'<div class="muted">{text(COMMENTS)}</div>'] if reading.has_comments else []
        self._marks.set_content("".join(told))
        self._marks.set_visibility(bool(told))
        self._decorate(reading)
        if self._found:
            self._found(reading.document)

    def _decorate(self, reading: Reading) -> None:
        lines = [_line(mark.line, mark.is_error) for mark in reading.marks]
        if reading.wrong_line:
            lines.append(_line(reading.wrong_line, True))
        assert self.editor
        if lines != list(self.editor.decorations):
            self.editor.decorations = lines


def _line(line: int, is_error: bool) -> dict[str, Any]:
    return {"kind": "line", "line": line, "class": "d-del" if is_error else "d-warn"}
