"""What is about to be saved, compared with the version it is based on."""

import asyncio
import hashlib

from nicegui import ui

from core.access.policy import Actor
from core.strategies import version_files
from core.strategies.comparison import Content, content_of
from core.strategies.views import VersionView
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.text.markup import show
from pages.strategies.comparing.comparison_view import draw_differences, read_differences
from pages.strategies.source import parsed
from pages.strategies.writing.written import Written, parameters_of


async def show_changes(actor: Actor, base: VersionView, written: Written) -> None:
    """Show them, and return when the dialog was closed. Errors: `Invalid` for settings that cannot be read."""
    after = await asyncio.to_thread(_content, written, base)

    async def old(path: str) -> bytes:
        return await version_files.content(actor, base.id, path)

    async def new(path: str) -> bytes:
        return written.files[path] if path in written.files else await old(path)

    found = await read_differences(content_of(base), after, old, new)
    with dialog(f"Changes since v{base.version_number}") as opened:
        opened.classes("wide")
        with ui.element("div").classes("stack changes"):
            draw_differences(found)
            if found.values.is_empty:
                show("Nothing has changed.", "muted")
        with ui.element("div").classes("row-x dialog-foot"):
            button("Close", lambda: opened.submit(None), kind="primary")
    await opened


def _content(written: Written, base: VersionView) -> Content:
    kept = {path: file.sha256 for path, file in written.kept_files.items()}
    new = {path: hashlib.sha256(content).hexdigest() for path, content in written.files.items()}
    packages = tuple(line.strip() for line in written.packages.splitlines() if line.strip())
    class_name = written.class_name or base.class_name
    settings, parameters = parsed(written.config), parameters_of(written.parameters)
    return Content(written.code, class_name, settings, parameters, packages, kept | new)
