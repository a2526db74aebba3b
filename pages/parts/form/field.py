"""Fields of a form: label above, help below, the error where it belongs. Each writes into the draft of its form."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from nicegui import ui
from nicegui.elements.mixins.value_element import ValueElement

from core.freqtrade.settings.document import Document
from pages.look import theme
from pages.parts.button import button, icon_button
from pages.parts.form.form import Form
from pages.parts.text import digits
from pages.parts.text.markup import show
from pages.parts.text.markup import text as escaped

_numbers = count(1)  # a page may hold two forms with a field of the same name


@dataclass(frozen=True, slots=True)
class Offer:
    """What a person probably meant: the words of a button, and the value that it puts into the field."""

    words: str
    value: Any


class Field:
    """Label, control, help and error of one attribute of the draft."""

    def __init__(self, form: Form, name: str, label: str, help: str = "", classes: str = "") -> None:
        self.form, self.name = form, name
        self.dom_id = f"field-{name}-{next(_numbers)}"
        self.element = ui.element("div").classes(f"field of-form {classes}")
        with self.element:
            show(escaped(label), tag="label").props(f'for="{self.dom_id}" id="{self.dom_id}-label"')
            self.place = ui.element("div").classes("field-place")
            self._help = ui.label(help).classes("help").props(f'id="{self.dom_id}-help"')
            self._error = ui.label().classes("field-error").props(f'role="alert" id="{self.dom_id}-error"')
            self._offer = ui.element("div").classes("field-offer")
        self._help.set_visibility(bool(help))
        self._error.set_visibility(False)
        self.control: ui.element | None = None
        self.editor: ui.codemirror | None = None
        self.mend: Callable[[], Offer | None] | None = None
        form.add(self)

    @property
    def value(self) -> Any:
        """The value of the draft."""
        return getattr(self.form.draft, self.name)

    def hold(self, control: ui.element) -> None:
        """Tie the control to label, help and error."""
        self.control = control
        control.props["for"] = self.dom_id
        control.props["aria-describedby"] = f"{self.dom_id}-help {self.dom_id}-error"

    def changed(self, value: Any) -> None:
        """Write a value into the draft."""
        if value != self.value:
            self.form.put(self.name, value)

    def set_help(self, words: str) -> None:
        """Change the words below the field."""
        self._help.set_text(words)
        self._help.set_visibility(bool(words))

    def show_error(self, sentence: str) -> None:
        """Show the sentence at the field; an empty one removes it."""
        if sentence == self._error.text:
            return
        self._error.set_text(sentence)
        self._error.set_visibility(bool(sentence))
        if self.control:
            self.control.props(add="error" if sentence else "", remove="" if sentence else "error")
        self._draw_offer(self.mend() if sentence and self.mend else None)

    def _draw_offer(self, offer: Offer | None) -> None:
        self._offer.clear()
        if offer:
            with self._offer:
                button(offer.words, lambda: self._take(offer.value), small=True, icon="auto_fix_high")

    def _take(self, value: Any) -> None:
        if isinstance(self.control, ValueElement):
            self.control.set_value(value)


def text(
    form: Form,
    name: str,
    label: str,
    help: str = "",
    *,
    placeholder: str = "",
    password: bool = False,
    autocomplete: str = "off",
) -> Field:
    """Draw a field of one line. Enter sends the form."""
    field = Field(form, name, label, help)
    with field.place:
        made = ui.input(value=field.value or "", placeholder=placeholder, password=password)
        _finish(field, made.on_value_change(lambda event: field.changed(event.value or "")), autocomplete)
    made.on("keydown.enter", form.submit)
    return field


def number(
    form: Form,
    name: str,
    label: str,
    help: str = "",
    *,
    whole: bool = False,
    least: float | None = None,
    most: float | None = None,
    step: float | None = None,
    suffix: str = "",
) -> Field:
    """Draw a field for a number; empty is None. A number out of range stays as typed: the service says what is
    wrong."""
    field = Field(form, name, label, help)
    with field.place:
        made = _Number(value=field.value, step=step, suffix=suffix or None)
        made.props(f"min={least}" if least is not None else "").props(f"max={most}" if most is not None else "")
        _finish(field, made.on_value_change(lambda event: field.changed(_number(event.value, whole))))
    made.on("keydown.enter", form.submit)
    return field


def select(
    form: Form,
    name: str,
    label: str,
    options: Mapping[Any, str],
    help: str = "",
    *,
    on_change: Callable[[Any], Any] | None = None,
    search: bool = False,
) -> Field:
    """Draw a list to choose from. `options`: value → words. `search`: type to narrow a long list."""
    field = Field(form, name, label, help)

    def changed(event: Any) -> Any:
        field.changed(event.value)
        return on_change(event.value) if on_change else None

    with field.place:
        value = field.value if field.value in options else None
        made = ui.select(dict(options), value=value, with_input=search, on_change=changed)
        # With an autocomplete, Quasar adds an input without a label for the browser to fill.
        _finish(field, made.props('options-dense popup-content-class="select-menu"'), "")
    return field


def textarea(form: Form, name: str, label: str, help: str = "", *, mono: bool = False, placeholder: str = "") -> Field:
    """Draw a field of several lines."""
    field = Field(form, name, label, help)
    with field.place:
        made = ui.textarea(value=field.value or "", placeholder=placeholder).props("autogrow")
        _finish(field, made.on_value_change(lambda event: field.changed(event.value or "")))
        made.classes("area mono" if mono else "area")
    return field


def switch(form: Form, name: str, label: str, help: str = "") -> Field:
    """Draw a switch for a flag."""
    field = Field(form, name, label, help, "field-switch")
    with field.place:
        made = ui.switch(value=bool(field.value), on_change=lambda event: field.changed(bool(event.value)))
        made.props(
            f'dense id="{field.dom_id}" aria-labelledby="{field.dom_id}-label" aria-describedby="{field.dom_id}-help"'
        )
    return field


def secret(
    form: Form,
    name: str,
    label: str,
    help: str = "",
    *,
    is_set: bool = False,
    set_words: str = "Set, never shown",
    placeholder: str = "",
    lines: bool = False,
) -> Field:
    """Draw a write-only field: it says whether a secret is kept, and never shows it. The draft's attribute stays None
    until the secret is replaced.

    `lines`: of several lines, such as a key in PEM; it is seen while it is pasted, because one line would lose its line
    ends.
    """
    field = Field(form, name, label, help)
    with field.place:
        holder = ui.element("div").classes("row-x")

        def replace() -> None:
            holder.clear()
            with holder:
                made = ui.textarea(placeholder=placeholder) if lines else ui.input(password=True)
                _finish(field, made.on_value_change(lambda event: field.changed(event.value or None)), "new-password")
                made.classes("grow area mono" if lines else "grow")
            if not lines:
                with made.add_slot("append"):
                    show_button = icon_button("visibility", f"Show or hide {label}", kind="ghost", small=True)
                show_button.on("click", js_handler=_SHOW_OR_HIDE)
            # Any change of its properties would send it anew, with what was typed: the error stands below it alone.
            field.control = None

        if not is_set:
            replace()
        else:
            with holder:
                show(escaped(set_words), "muted grow")
                button("Replace", replace, small=True).props["aria-label"] = f"Replace {label}"
    return field


_SHOW_OR_HIDE = """(event) => {
    const input = event.currentTarget.closest('.q-field').querySelector('input');
    input.type = input.type === 'password' ? 'text' : 'password';
}"""


def json_editor(
    form: Form,
    name: str,
    label: str,
    help: str = "",
    *,
    version: Callable[[], str] | None = None,
    found: Callable[[Document | None], None] | None = None,
) -> Field:
    """Draw an editor for JSON, see `JsonField`. The draft's attribute holds the text; the service parses it."""
    from pages.parts.form.json_field import JsonField

    return JsonField(form, name, label, help, version, found)


def row() -> ui.element:
    """Draw fields side by side that belong together: `with field.row():`; on a phone below each other."""
    return ui.element("div").classes("field-row")


class _Number(ui.number):
    def _value_to_model_value(self, value: Any) -> Any:
        """NiceGUI's own writes 1e-06 for what was typed as 0.000001."""
        shown = super()._value_to_model_value(value)
        return digits.plain(float(value)) if isinstance(shown, str) and "e" in shown else shown

    def sanitize(self) -> None:
        """Leave what was typed as it is: NiceGUI would bend it into range, and fails on limits given as props."""


def _finish(field: Field, control: "ValueElement[Any]", autocomplete: str = "off") -> None:
    control.props(f"{theme.INPUT} no-error-icon").classes("input")
    if autocomplete:
        control.props["autocomplete"] = autocomplete
    field.hold(control)


def _number(value: Any, whole: bool) -> float | int | None:
    if value is None or value == "":
        return None
    return int(value) if whole and float(value).is_integer() else float(value)
