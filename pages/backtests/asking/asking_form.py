"""A form that tells after each change, notes findings at its fields, and names its button anew."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from nicegui import ui

from core.backtests.views import GateLine
from pages.backtests.asking.gate_words import lines_html
from pages.parts.form.field import Field
from pages.parts.form.form import Form, Place
from pages.parts.text.markup import show


class AskingForm(Form):
    """`changed(name)` is called after each change of a field."""

    def __init__(
        self,
        draft: Any,
        save: Callable[[Any], Awaitable[Any]],
        saved: Callable[[Any], Any],
        changed: Callable[[str], None],
    ) -> None:
        super().__init__(draft, save, saved)
        self._changed = changed
        self._notes: dict[str, ui.html] = {}
        self._is_own = False

    def add(self, field: Place) -> None:
        super().add(field)
        if isinstance(field, Field):
            with field.element:
                self._notes[field.name] = show("", "field-marks")

    def put(self, name: str, value: Any) -> None:
        super().put(name, value)
        self._changed(name)

    @contextmanager
    def by_itself(self) -> Iterator[None]:
        """What is filled in within this block was not typed by a person: the page is left without a question."""
        self._is_own = True
        try:
            yield
        finally:
            self._is_own = False

    def _tell_unsaved(self) -> None:
        if not self._is_own:
            super()._tell_unsaved()

    @property
    def names(self) -> Iterable[str]:
        """Return the names of the fields that findings can stand at."""
        return self._notes.keys()

    def note(self, found: Mapping[str, list[GateLine]]) -> None:
        """Show the findings of each field, and none at the others."""
        for name, place in self._notes.items():
            lines = found.get(name, [])
            place.set_content(lines_html(lines))
            place.set_visibility(bool(lines))

    def name_button(self, words: str) -> None:
        """Write on the button what it does now."""
        if self._button and not self._button.is_deleted:
            self._button.set_text(words)
