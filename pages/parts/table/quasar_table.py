"""The element that draws a table, and the row of sums below its rows."""

from collections.abc import Sequence
from typing import Any

from nicegui import ui

from pages.parts.table.columns import Column
from pages.parts.text import digits
from pages.parts.text.markup import text


class QuasarTable(ui.table, component="quasar_table.js"):
    """Cells keep what a person does with them when rows change; `add_slot` would draw them anew at every update."""

    def __init__(self, templates: dict[str, str], **given: Any) -> None:
        super().__init__(**given)
        self.props["templates"], self.props["sums"] = templates, ""

    def say_sums(self, cells: str) -> None:
        """HTML of the cells of the row under the rows; empty: there is none."""
        if self.props["sums"] != cells:
            self.props["sums"] = cells
            self.update()


def sum_cell(column: Column | None, lines: Sequence[tuple[str, str, str]]) -> str:
    """Return a cell of the row of sums as HTML. `lines`: (words, way, currency)."""
    drawn = "".join(
        f'<div><span class="delta {text(way)}" data-pad="{digits.pad(words, currency)}">{text(words)}</span> '
        + (f'<span class="cur">{text(currency)}</span>' if currency else "")
        + "</div>"
        for words, way, currency in lines
    )
    return f'<td class="{column.classes if column else "c-s0"}">{drawn}</td>'
