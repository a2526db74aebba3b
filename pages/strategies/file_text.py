"""A further file as text, in a dialog."""

from nicegui import ui

from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.form.code import Language, code
from pages.parts.text import figures
from pages.parts.text.markup import show

MOST_SHOWN_BYTES = 100_000


async def show_file(path: str, content: bytes) -> None:
    """Show the file, and return when it was closed. Of a large file only the beginning is shown."""
    with dialog(path) as opened:
        opened.classes("wide")
        show(said(content), "muted small")
        if (words := text_of(content)) is not None:
            code(words, language=_language(path), says=path, height_px=480)
        with ui.element("div").classes("row-x dialog-foot"):
            button("Close", lambda: opened.submit(None), kind="primary")
    await opened


def said(content: bytes) -> str:
    """Return a sentence about what is shown of it."""
    if text_of(content) is None:
        return f"{figures.size(len(content))}. This is no text."
    is_cut = len(content) > MOST_SHOWN_BYTES
    return f"{figures.size(len(content))}{'. Only the beginning is shown.' if is_cut else ''}"


def text_of(content: bytes) -> str | None:
    """Return the beginning of the file; None when it is no text."""
    beginning = content[:MOST_SHOWN_BYTES]
    if b"\x00" in beginning:
        return None
    try:
        return beginning.decode("utf-8", "strict" if len(content) <= MOST_SHOWN_BYTES else "ignore")
    except UnicodeDecodeError:
        return None


def whole_text_of(content: bytes) -> str | None:
    """Return the file as text; None when it is none."""
    try:
        return None if b"\x00" in content else content.decode()
    except UnicodeDecodeError:
        return None


def _language(path: str) -> Language:
    return {"py": "Python", "json": "JSON"}.get(path.rpartition(".")[2])  # type: ignore[return-value]
