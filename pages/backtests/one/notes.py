"""Notes and tags of a backtest: its owner and administrators change them."""

from dataclasses import dataclass

from nicegui import ui

from core.access.policy import Actor
from core.backtests.listed import marking
from core.backtests.views import RunLine
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.dialogs.dialog import dialog
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import toast
from pages.parts.text.markup import show, span, text


@dataclass
class _Written:
    tags: str
    notes: str


class Notes:
    """A card with both."""

    def __init__(self, actor: Actor, run: RunLine, notes: str) -> None:
        self._actor, self._run, self._notes = actor, run, notes
        with card("Notes and tags") as made:
            if run.may_change:
                with made.end:
                    button("Edit…", guard.act(self._edit), icon="edit", small=True)
            show(notes_html(run.tags, notes), "col-x")

    async def _edit(self) -> None:
        written = _Written(", ".join(self._run.tags), self._notes)
        with dialog("Notes and tags") as opened:
            opened.classes("wide")
            form = Form(written, self._save, lambda _: opened.submit(True))
            with ui.element("div").classes("form"):
                field.text(form, "tags", "Tags", "Separated by commas.")
                field.textarea(form, "notes", "Notes")
                form.buttons("Save", inside=opened)
        if await opened:
            toast("Saved.")

    async def _save(self, written: _Written) -> None:
        await marking.annotate(self._actor, self._run.id, written.notes, written.tags.split(","))


def notes_html(tags: tuple[str, ...], notes: str) -> str:
    """Return tags as badges and notes as they were typed."""
    badges = "".join(span(tag, "badge") for tag in tags)
    words = f'<div class="whole">{text(notes)}</div>' if notes else ""
    nothing = "" if badges or words else span("None yet.", "muted small")
    return f'<div class="row-x wrap">{badges}</div>{words}{nothing}'
