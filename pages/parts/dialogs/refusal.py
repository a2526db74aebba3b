"""A refusal with everything that stands in the way: more than fits into a toast."""

from nicegui import ui

from core.errors import Refused
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.notice import error_notice


async def show_refusal(title: str, error: Refused) -> None:
    """Show it, and return when it was closed."""
    with dialog(title) as opened:
        error_notice(error)
        with ui.element("div").classes("row-x dialog-foot"):
            button("Close", lambda: opened.submit(None), kind="primary")
    await opened
