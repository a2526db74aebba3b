"""The cards in the form of a version, for a new strategy and for the next version of one."""

from collections.abc import Callable
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.freqtrade.sources.source import Reading, StrategySource
from core.strategies.templates import TEMPLATES, Template
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.text.markup import show, span
from pages.strategies.source import SourceField
from pages.strategies.writing.files_field import FilesField
from pages.strategies.writing.parameters_field import ParametersField
from pages.strategies.writing.upload import Upload

PACKAGES = "One per line, such as ta==0.11.0. Installed for each bot before it starts, beside Freqtrade's own packages."
SETTINGS = "Optional. Freqtrade settings this strategy needs; bots override them."


class VersionFields:
    """Draws the cards. `base`: the version whose further files are kept. `on_found`: is told what was read of the
    source. `foot`: the place of the buttons."""

    def __init__(
        self,
        actor: Actor,
        form: Form,
        title: str,
        note_help: str,
        *,
        base: UUID | None = None,
        on_found: Callable[[StrategySource], object] = lambda _: None,
    ) -> None:
        self._on_found = on_found
        with ui.element("div").classes("cols two-one"):
            with ui.element("div").classes("stack"):
                with card("Source", flush=True) as made:
                    self._source = SourceField(actor, form, "code", form.draft.code, base=base, on_found=self._found)
                self._files = FilesField(actor, form, base, self._source.look)
            with ui.element("div").classes("stack"):
                with card(title), ui.element("div").classes("form"):
                    self._version(form, note_help)
                self._parameters = ParametersField(form)
                with card("Packages and settings"), ui.element("div").classes("form"):
                    self._packages = _packages(form)
                    field.json_editor(form, "config", "Settings", SETTINGS)
        with made.end:
            self._templates()
            Upload(form, self._source, self._files, self._parameters, self._packages)

    def _version(self, form: Form, note_help: str) -> None:
        self._source.choice()
        self.name = field.text(form, "name", "Name", "Applies to all versions.")
        field.textarea(form, "note", "Note", note_help)
        self.foot = ui.element("div").classes("in")

    def _templates(self) -> None:
        with button("Template", icon="draft", small=True), ui.menu().props("auto-close").classes("pop"):
            for template in TEMPLATES:
                self._template(template)

    def _template(self, template: Template) -> None:
        with ui.item(on_click=lambda: self._source.replace(template.code)), ui.item_section():
            show(span(template.name, "strong") + span(template.what, "muted small"), "col-x tight")

    def _found(self, reading: Reading, found: StrategySource) -> None:
        self._parameters.compare_with(reading, found.class_name)
        self._on_found(found)


def _packages(form: Form) -> ui.textarea:
    made = field.textarea(form, "packages", "Packages", PACKAGES, mono=True).control
    assert isinstance(made, ui.textarea)
    return made
