"""A small window over the page, for a form that is too little for a page of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from nicegui import ui

from pages.parts.text.markup import show, text


@contextmanager
def dialog(title: str) -> Iterator[ui.dialog]:
    """Open a dialog, and fill it in the block. Await what is yielded: it returns what was submitted, None when it was
    left; then the dialog is removed."""
    with (
        ui.dialog(value=True) as opened,
        ui.element("div").classes("card dialog").props('role="dialog" aria-modal="true"') as box,
    ):
        box.props["aria-label"] = title
        show(f"<h2>{text(title)}</h2>")
        yield opened
    opened.on("hide", opened.delete)


def forget(opened: ui.dialog) -> None:
    """Remove a dialog that was answered at once, with what was typed in it, and not only when the browser has closed
    it."""
    if not opened.is_deleted:
        opened.delete()
