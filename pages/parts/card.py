"""A card: a head with title, count and controls at its end, and a body below."""

from types import TracebackType

from nicegui import ui

from pages.parts.text.markup import link, show, span, text


class Card:
    """`with card("Bots", "12") as c:` fills the body; `with c.end:` puts controls at the right of the head."""

    def __init__(self, title: str, note: str, to: tuple[str, str] | None, flush: bool, fill: bool, line: bool) -> None:
        self.element = ui.element("section").classes("card" + (" fill" if fill else ""))
        with self.element:
            with ui.element("div").classes("card-head" + (" line" if line else "")):
                self._title = show(_title(title, note), "row-x")
                self.end = ui.element("div").classes("row-x end")
            self.body = ui.element("div").classes("card-flush" if flush else "card-body")
        if to:
            with self.end:
                show(link(*to, "link small"))

    def head(self, title: str, note: str = "") -> None:
        """Write the title and the muted note of the head."""
        self._title.set_content(_title(title, note))

    def __enter__(self) -> "Card":
        self.body.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.body.__exit__(kind, error, trace)


def card(
    title: str,
    note: str = "",
    *,
    to: tuple[str, str] | None = None,
    flush: bool = False,
    fill: bool = False,
    line: bool = False,
) -> Card:
    """Draw a card. `to`: words and path of a link in the head. `flush`: no padding (tables, logs). `line`: one under
    the head."""
    return Card(title, note, to, flush, fill, line)


def page_head(title: str, note: str = "", *, beside: str = "") -> ui.element:
    """Draw the head of a page: title, muted context, and actions at the right: `with page_head("Bots"): button(…)`.
    `beside`: HTML after the title."""
    with ui.element("div").classes("page-head"):
        show(f"<h1>{text(title)}</h1>{beside}{span(note, 'muted small') if note else ''}", "row-x wrap")
        return ui.element("div").classes("row-x end wrap")


def _title(title: str, note: str) -> str:
    return f"<h2>{text(title)}</h2>{span(note, 'muted small') if note else ''}"
