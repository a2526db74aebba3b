"""Shows what a pasted configuration says of an exchange, before it is filled into the form."""

from collections.abc import Sequence

from nicegui import ui

from core.configurations.pasted.parts import ExchangePart, Note
from core.exchanges import exchange_types
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog, forget
from pages.parts.text.markup import show, text
from pages.parts.words.pasted import exchange_html, notes_html

_NONE = "It has no section “exchange” with a name that Freqtrade knows."
_REST = "Everything else belongs to a bot. Paste it in the form of a bot."


async def show_exchange(part: ExchangePart, notes: Sequence[Note], fixed_type: str) -> bool:
    """Return whether the form is to be filled. `fixed_type`: the only type that the form takes, because bots use the
    exchange; empty for any."""
    problem = _problem(part, fixed_type)
    with dialog("Where it goes") as opened:
        opened.classes("wide")
        with ui.element("div").classes("sorted"):
            show(_words(part) + notes_html(notes), "col-x")
            ui.label(problem or _REST).classes("field-error" if problem else "muted small")
        with ui.element("div").classes("row-x dialog-foot wrap"):
            button("Cancel", lambda: opened.submit(False), kind="ghost")
            button("Fill the form", lambda: opened.submit(True), kind="primary").set_enabled(not problem)
    is_taken = bool(await opened)
    forget(opened)
    return is_taken


def _problem(part: ExchangePart, fixed_type: str) -> str:
    if not part.exchange_type:
        return _NONE
    if fixed_type and part.exchange_type != fixed_type:
        return f"Bots use this exchange, so it stays {_title(fixed_type)}. Add {_title(part.exchange_type)} as another."
    return ""


def _words(part: ExchangePart) -> str:
    title = _title(part.exchange_type) if part.exchange_type else part.name
    return f"<h3>Exchange: {text(title)}</h3>{exchange_html(part)}" if title else ""


def _title(exchange_type: str) -> str:
    return exchange_types.types()[exchange_type].title
