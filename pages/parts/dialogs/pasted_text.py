"""Asks for a configuration as text: pasted, or from a file. The text may hold secrets, so it goes with the dialog."""

import asyncio
from typing import Any

from nicegui import ui
from nicegui.events import UploadEventArguments

from core.configurations import json_text
from core.errors import Invalid
from core.freqtrade.settings.document import Document
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog, forget
from pages.parts.form import settings_text
from pages.parts.form.code import MOST_TYPED, editor
from pages.parts.form.text_editor import lines_of
from pages.parts.form.upload_button import upload_button
from pages.parts.text.markup import show, text

_WORDS = "Paste the whole config.json of a Freqtrade bot, comments and keys included. Nothing is stored yet."


async def ask_for_configuration(title: str) -> Document | None:
    """Return what was pasted or uploaded, as it was read; None when the dialog was left."""
    with dialog(title) as opened:
        opened.classes("wide")
        show(f"<p>{text(_WORDS)}</p>")
        _Pasted(opened)
    found: Document | None = await opened
    forget(opened)
    return found


class _Pasted:
    def __init__(self, opened: ui.dialog) -> None:
        self._opened, self._words = opened, ""
        self._editor = editor("", language="JSON", says="Configuration", on_change=self._typed, height_px=300)
        self._error = ui.label().classes("field-error").props("role=alert")
        with ui.element("div").classes("row-x dialog-foot wrap"):
            self._file_button()
            button("Cancel", lambda: opened.submit(None), kind="ghost")
            button("Continue", self._go_on, kind="primary")

    def _file_button(self) -> None:
        upload = ui.upload(auto_upload=True, max_file_size=4 * json_text.MOST_CHARACTERS, on_upload=self._uploaded)
        words = "This file is larger than a configuration may be."
        upload_button(upload, "Upload a file", too_much=words, accept=".json,application/json")

    def _typed(self, event: Any) -> None:
        self._words = event.value or ""
        self._error.set_text("")

    async def _uploaded(self, event: UploadEventArguments) -> None:
        content = await event.file.read()
        try:
            self._words = lines_of(content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            self._error.set_text("This file is not text in UTF-8. Save it as UTF-8, and upload it again.")
            return
        if len(self._words) <= MOST_TYPED:
            self._editor.set_value(self._words)
        await self._go_on()

    async def _go_on(self) -> None:
        if not self._words.strip():
            self._error.set_text("Paste a configuration, or upload its file.")
            return
        try:
            self._opened.submit(await asyncio.to_thread(settings_text.read, self._words))
        except Invalid as error:
            self._error.set_text(str(error))
