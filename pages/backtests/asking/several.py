"""Several runs from one form: further strategies, periods and sets of pairs."""

from nicegui import ui

from core.backtests.asking.batches import MOST_RUNS
from pages.backtests.asking.asking_form import AskingForm
from pages.backtests.asking.choices import Choices
from pages.look import theme
from pages.parts.form import field
from pages.parts.form.field import Field
from pages.parts.text.markup import show, text

_WHAT = f"Each strategy runs over each period and each set of pairs, a run of its own; {MOST_RUNS} at most."


def several_fields(form: AskingForm, known: Choices) -> None:
    """Draw the fields."""
    show(text(_WHAT), "muted small")
    _VersionsField(form, "strategies", "Further strategies", "Their newest versions.", known)
    field.textarea(
        form,
        "periods",
        "Further periods",
        "A line each: the first and the last day.",
        mono=True,
        placeholder="2026-08-01 2026-08-31",
    )
    field.textarea(
        form,
        "pair_sets",
        "Further sets of pairs",
        "A line each, in their order.",
        mono=True,
        placeholder="BTC/USDT, ETH/USDT",
    )
    field.switch(form, "accepts_all", "Accept gaps and warnings of all runs", "What is found stands in each record.")


class _VersionsField(Field):
    """Several versions to choose from. The draft's attribute is a list of their ids."""

    def __init__(self, form: AskingForm, name: str, label: str, help: str, known: Choices) -> None:
        super().__init__(form, name, label, help)
        options = dict(known.newest_words())
        with self.place:
            chosen = [one for one in self.value if one in options]
            made = ui.select(options, value=chosen, multiple=True, with_input=True)
            made.on_value_change(lambda event: self.changed(list(event.value or ())))
            made.props(f'{theme.INPUT} use-chips options-dense no-error-icon popup-content-class="select-menu"')
            self.hold(made.classes("input"))
