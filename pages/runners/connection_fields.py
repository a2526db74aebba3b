"""The fields for the connection of one kind of runner, drawn from the description in its model."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from nicegui import ui

from core.runners.connection.connection_model import Control, FormField
from core.runners.descriptor import Descriptor
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.runners.filled import attribute

Named = tuple[str, FormField]


class ConnectionFields:
    """`secrets_set`: names of the stored secrets. A kind without a connection has no fields."""

    def __init__(self, form: Form, kind: Descriptor, secrets_set: Sequence[str]) -> None:
        self._form, self._kind, self._secrets_set = form, kind, secrets_set
        self._drawn: dict[str, field.Field] = {}
        self._offers_to_forget = bool(secrets_set)
        self.element = ui.element("div").classes("form")
        with self.element:
            fields = kind.connection.form_fields().items()
            for only_if, some in groupby(fields, key=lambda one: one[1].only_if):
                self._draw_together(only_if, list(some))

    def _draw_together(self, only_if: tuple[str, str] | None, fields: Sequence[Named]) -> None:
        """Draw neighbours that are shown under the same condition."""
        if only_if is None:
            self._draw_rows(fields)
            return
        with ui.element("div").classes("form") as place:
            self._draw_rows(fields)
        self._show_only_if(*only_if, place)

    def _draw_rows(self, fields: Sequence[Named]) -> None:
        for row, some in groupby(fields, key=lambda one: one[1].row):
            if row:
                with field.row():
                    self._draw_each(some)
            else:
                self._draw_each(some)
        if self._offers_to_forget and any(one.is_secret for _, one in fields):
            self._offers_to_forget = False
            words = f"Forget the {self._kind.secrets_word} that are kept"
            field.switch(self._form, "forget_secrets", words, "When it is saved; those given above are taken instead.")

    def _draw_each(self, fields: Iterable[Named]) -> None:
        for name, one in fields:
            self._drawn[name] = self._draw(name, one)

    def _draw(self, name: str, one: FormField) -> field.Field:
        at = attribute(self._kind.kind, name)
        if not one.is_secret:
            return field.text(self._form, at, one.label, one.help, placeholder=one.placeholder)
        return field.secret(
            self._form,
            at,
            one.label,
            one.help,
            is_set=name in self._secrets_set,
            placeholder=one.placeholder,
            lines=one.control is Control.HIDDEN_LINES,
        )

    def _show_only_if(self, other: str, beginning: str, place: ui.element) -> None:
        """Show `place` only while the text of the other field, which is drawn before, begins with `beginning`."""

        def show(text: str | None) -> None:
            place.set_visibility((text or "").strip().startswith(beginning))

        control = self._drawn[other].control
        if isinstance(control, ui.input):
            control.on_value_change(lambda event: show(event.value))
        show(self._drawn[other].value)
