"""Several runs from one form: further strategies, periods and sets of pairs."""

from uuid import UUID

from nicegui import ui

from core.backtests.asking.batches import MOST_RUNS
from pages.backtests.asking.asking_form import AskingForm
from pages.backtests.asking.choices import Choices
from pages.parts.button import button
from pages.parts.form import field
from pages.parts.form.field import Field
from pages.parts.text.markup import show, text

_WHAT = f"Every combination of strategy, period and set of pairs is a run of its own; {MOST_RUNS} runs at most."


def several_fields(form: AskingForm, known: Choices) -> None:
    """Draw the fields."""
    show(text(_WHAT), "muted small")
    _VersionsField(form, "strategies", "Further strategies", "The newest version of each.", known)
    help = "One per line: the first and the last day."
    field.textarea(form, "periods", "Further periods", help, mono=True, placeholder="2026-08-01 2026-08-31")
    help = "One set per line, its pairs in their order."
    field.textarea(form, "pair_sets", "Further sets of pairs", help, mono=True, placeholder="BTC/USDT, ETH/USDT")
    help = "The record of each run says what was found."
    field.switch(form, "accepts_all", "Accept gaps and warnings of all runs", help)


class _VersionsField(Field):
    """A button for each strategy, pressed where it is chosen. The draft's attribute is a list of version ids."""

    def __init__(self, form: AskingForm, name: str, label: str, help: str, known: Choices) -> None:
        super().__init__(form, name, label, help)
        with self.place, ui.element("div").classes("row-x wrap tight").props("role=group") as group:
            group.props["aria-labelledby"] = f"{self.dom_id}-label"
            self._buttons = {id: self._button(id, words) for id, words in known.newest_words().items()}

    def _button(self, id: UUID, words: str) -> ui.button:
        made = button(words, lambda: self._press(id), small=True).classes("choice")
        made.props["aria-pressed"] = "false"
        return made

    def _press(self, id: UUID) -> None:
        others = [one for one in self.value if one != id]
        self.changed(others if id in self.value else [*others, id])
        self._buttons[id].props(f"aria-pressed={'true' if id in self.value else 'false'}")
