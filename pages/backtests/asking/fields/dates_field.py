"""The fields of the range: two days, ranges to choose from, and from where to where there are candles."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from nicegui import ui

from core.backtests.asking.date_presets import Preset
from pages.backtests.asking.asking_form import AskingForm
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

    def __init__(self, form: AskingForm) -> None:
        with ui.element("div").classes("col-x"):
            with field.row():
                self.start = _day_field(form, "start", "First day, UTC")
                self.end = _day_field(form, "end", "Last day, UTC", "That day is included.")
            self._presets = ui.element("div").classes("row-x wrap").props('role=group aria-label="Ranges"')
            self._limits = show("", "muted small")
        self._form = form
        self._drawn: Sequence[Preset] = ()
        self._filled_in: Preset | None = None

    def offer(self, presets: Sequence[Preset], common: tuple[datetime, datetime] | None, of: str) -> None:
        """Offer these ranges, and fill in the first where nobody has chosen. `common`: from where to where there are
        candles of all pairs; `of`: which pairs these are, empty for none."""
        self._limits.set_content(text(_limits(common, of)))
        if presets != self._drawn:
            self._drawn = presets
            self._draw()
        if presets and self._may_fill_in(presets):
            self._filled_in = presets[0]
            with self._form.by_itself():
                self._take(presets[0])

    def _draw(self) -> None:
        self._presets.clear()
        with self._presets:
            for one in self._drawn:
                made = button(one.words, partial(self._take, one), small=True)
                made.props["title"] = f"{one.start} to {one.end}"

    def _take(self, preset: Preset) -> None:
        _set(self.start, preset.start.isoformat())
        _set(self.end, preset.end.isoformat())

    def _may_fill_in(self, offered: Sequence[Preset]) -> bool:
        """Return whether no days are there, or those that were filled in are not offered any more, and nobody has
        changed them."""
        days, before = (self._form.draft.start, self._form.draft.end), self._filled_in
        if before is None or not any(days):
            return not any(days)
        return days == _days(before) and _days(before) not in map(_days, offered)


def _days(preset: Preset) -> tuple[str, str]:
    return str(preset.start), str(preset.end)


def _limits(common: tuple[datetime, datetime] | None, of: str) -> str:
    if common:
        return f"Candles of {of}: {figures.date_time(common[0])} to {figures.date_time(common[1])} UTC"
    return _NO_COMMON if of else ""


def _set(made: Field, value: str) -> None:
    assert isinstance(made.control, ui.input)
    made.control.set_value(value)


def _day_field(form: Form, name: str, label: str, help: str = "") -> Field:
    made = field.text(form, name, label, help)
    if made.control:
        made.control.props(f"{theme.INPUT} type=date")
    return made
