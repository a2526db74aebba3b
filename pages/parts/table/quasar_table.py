"""The element that draws a table, and the row of sums below its rows."""

from collections.abc import Sequence
from typing import Any

from nicegui import ui

from pages.parts.table.cells import Row
from pages.parts.table.columns import Column
from pages.parts.text import digits
from pages.parts.text.markup import text


class QuasarTable(ui.table, component="quasar_table.js"):
    """Cells keep what a person does with them when rows change; `add_slot` would draw them anew at every update."""

    def __init__(self, templates: dict[str, str], **given: Any) -> None:
        super().__init__(**given)
        self.props["templates"], self.props["sums"] = templates, ""

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those with their ids. Only they are sent. What is not shown is left out."""
        new = {row["id"]: row for row in rows}
        known = {one["id"] for one in self.rows if one != new.get(one["id"], one)}
        if changed := [row for id_, row in new.items() if id_ in known]:
            self.rows[:] = [new.get(one["id"], one) for one in self.rows]
            self.run_method("replace", changed)

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
