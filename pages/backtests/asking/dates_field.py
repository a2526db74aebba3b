"""The fields of the range: two days, ranges to choose from, and from where to where there are candles."""

from collections.abc import Sequence
from datetime import datetime

from nicegui import ui

from core.backtests.asking.date_presets import Preset
from pages.look import theme
from pages.parts.button import button
from pages.parts.form import field
from pages.parts.form.field import Field
from pages.parts.form.form import Form
from pages.parts.text import figures
from pages.parts.text.markup import show, text

_NO_COMMON = "These pairs have no candles in common."


class DatesField:
    """`start` and `end` of the draft, as ISO days; both are included."""

    def __init__(self, form: Form) -> None:
        with ui.element("div").classes("col-x"):
            with field.row():
                self.start = _day_field(form, "start", "First day, UTC")
                self.end = _day_field(form, "end", "Last day, UTC", "That day is included.")
            self._presets = ui.element("div").classes("row-x wrap").props('role=group aria-label="Ranges"')
            self._limits = show("", "muted small")
        self._drawn: Sequence[Preset] = ()

    def offer(self, presets: Sequence[Preset], common: tuple[datetime, datetime] | None, of: str) -> None:
        """Offer these ranges. `common`: from where to where there are candles of all pairs; `of`: which pairs these
        are, empty for none."""
        words = ""
        if common:
            words = f"Candles of {of}: {figures.date_time(common[0])} to {figures.date_time(common[1])}"
        self._limits.set_content(text(words or (_NO_COMMON if of else "")))
        if presets == self._drawn:
            return
        self._drawn = presets
        self._presets.clear()
        with self._presets:
            for one in presets:
                button(one.words, lambda one=one: self.take(one), small=True).props["title"] = (
                    f"{one.start} to {one.end}"
                )

    def take(self, preset: Preset) -> None:
        """Choose this range."""
        _set(self.start, preset.start.isoformat())
        _set(self.end, preset.end.isoformat())


def _set(made: Field, value: str) -> None:
    assert isinstance(made.control, ui.input)
    made.control.set_value(value)


def _day_field(form: Form, name: str, label: str, help: str = "") -> Field:
    made = field.text(form, name, label, help)
    if made.control:
        made.control.props(f"{theme.INPUT} type=date")
    return made
