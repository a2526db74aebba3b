"""The tuned parameters in the form of a version: uploaded or pasted as JSON, and shown beside the code."""

import asyncio

from nicegui import ui

from core.errors import Invalid
from core.freqtrade.sources.hyperopt_parameters import is_export
from core.freqtrade.sources.parameter_differences import Difference, differences
from core.freqtrade.sources.source import Reading
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.text.markup import show
from pages.parts.throttled import Throttled
from pages.strategies.parameter_table import table_html
from pages.strategies.writing.files_button import files_button
from pages.strategies.writing.written import parameters_of

HELP = (
    "The JSON file that hyperopt leaves beside a strategy. Bots trade with these values instead of those in the code."
)


class ParametersField:
    """The card of `parameters`: a table, and the JSON, which is folded away while there is a table."""

    name = "parameters"

    def __init__(self, form: Form) -> None:
        self._form = form
        self._reading, self._class_name = Reading(), ""
        self._is_open = False
        self._look = Throttled(Lifetime(), self._see)
        with card("Parameters", "tuned by hyperopt") as made, ui.element("div").classes("form"):
            self._table = show("", "scroll-x").props('tabindex=0 role=region aria-label="Parameters"')
            with ui.element("div").classes("row-x") as self._edit:
                button("Edit as JSON", self._open, icon="edit", small=True)
            self._json = field.json_editor(form, self.name, "Parameters as JSON", HELP)
            with made.end:
                files_button("Upload", self._uploaded, accept=".json,application/json")
        assert self._json.editor is not None
        self._json.editor.on_value_change(self._typed)
        self.dom_id = self._json.dom_id
        form.add(self)
        self._draw([])
        self._look.ask()

    def take(self, words: str) -> None:
        """Replace the parameters by this JSON text."""
        assert self._json.editor is not None
        self._json.editor.set_value(words)
        self._form.put(self.name, words)
        self._is_open = False
        self._look.ask()

    def compare_with(self, reading: Reading, class_name: str) -> None:
        """Show the parameters beside the values of this class."""
        self._reading, self._class_name = reading, class_name
        self._look.ask()

    def show_error(self, sentence: str) -> None:
        """Show the sentence below the JSON; an empty one removes it."""
        self._json.show_error(sentence)
        if sentence:
            self._open()

    # ---- details ---------------------------------------------------------------------------------------------------

    async def _uploaded(self, files: dict[str, bytes]) -> None:
        content = next(iter(files.values()))
        try:
            self.take(content.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise Invalid("This file is no text. Upload the JSON file of hyperopt.") from error

    def _typed(self) -> None:
        self._is_open = True
        self._look.ask()

    def _open(self) -> None:
        self._is_open = True
        self._json.element.set_visibility(True)
        self._edit.set_visibility(False)

    async def _see(self) -> None:
        words = self._form.draft.parameters
        lines = await asyncio.to_thread(_lines, words, self._reading, self._class_name)
        if words == self._form.draft.parameters:
            self._draw(lines)

    def _draw(self, lines: list[Difference]) -> None:
        self._table.set_content(table_html(lines) if lines else "")
        self._table.set_visibility(bool(lines))
        self._json.element.set_visibility(self._is_open or not lines)
        self._edit.set_visibility(not self._json.element.visible)


def _lines(words: str, reading: Reading, class_name: str) -> list[Difference]:
    try:
        document = parameters_of(words)
    except Invalid:
        return []
    return differences(document, reading, class_name) if is_export(document) else []
