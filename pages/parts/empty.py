"""An empty state: what would be here, one button, and what it will do."""

from collections.abc import Sequence

from nicegui import ui

from pages.look.theme import icon
from pages.parts.text.markup import show, text


def empty(
    title: str, what: str, *, symbol: str = "sailing", steps: Sequence[tuple[str, str]] = (), is_page: bool = False
) -> ui.element:
    """Draw it; return the place for the buttons: `with empty("No bots yet", "A bot is …"): button("Create a bot…", …)`.
    `steps`: at most three pairs of a strong line and a muted one that say what the button will do. `is_page`: nothing
    else is on the page, which needs a first heading."""
    heading = "h1" if is_page else "h2"
    with ui.element("div").classes("empty"):
        show(f"{icon(symbol)}<{heading}>{text(title)}</{heading}><p>{text(what)}</p>", "empty-words")
        buttons = ui.element("div").classes("row-x wrap center")
        if steps:
            show("".join(map(_step, steps)), "steps card")
    return buttons


def _step(step: tuple[str, str]) -> str:
    return f'<div><div class="strong">{text(step[0])}</div><div class="muted small">{text(step[1])}</div></div>'
