"""Notes and tags of a backtest: its owner and administrators change them."""

from nicegui import ui

from core.access.policy import Actor
from core.backtests.listed import marking
from core.backtests.models import MOST_NOTES
from core.backtests.views import RunLine
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.dialogs.dialog import dialog
from pages.parts.notice import toast
from pages.parts.text.markup import show, span, text


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
        with dialog("Notes and tags") as opened:
            opened.classes("wide")
            tags = self._field("Tags, separated by commas", ", ".join(self._run.tags), "backtest-tags")
            notes = self._field("Notes", self._notes, "backtest-notes", lines=8)
            with ui.element("div").classes("row-x dialog-foot"):
                button("Cancel", lambda: opened.submit(None), kind="ghost")
                button("Save", lambda: opened.submit(True), kind="primary")
        if await opened:
            await marking.set_notes(self._actor, self._run.id, notes.value or "")  # before tags, which may be refused
            await marking.set_tags(self._actor, self._run.id, (tags.value or "").split(","))
            toast("Saved.")

    def _field(self, label: str, value: str, name: str, lines: int = 0) -> ui.input | ui.textarea:
        with ui.element("div").classes("field"):
            show(text(label), tag="label").props(f'for="{name}"')
            made: ui.input | ui.textarea = ui.textarea(value=value) if lines else ui.input(value=value)
            made.props(f'{theme.INPUT} for="{name}" autocomplete=off maxlength={MOST_NOTES}').classes("input")
            return made.props(f"rows={lines}") if lines else made


def notes_html(tags: tuple[str, ...], notes: str) -> str:
    """Return tags as badges and notes as they were typed."""
    badges = "".join(span(tag, "badge") for tag in tags)
    words = f'<div class="whole">{text(notes)}</div>' if notes else ""
    nothing = "" if badges or words else span("None yet.", "muted small")
    return f'<div class="row-x wrap">{badges}</div>{words}{nothing}'
