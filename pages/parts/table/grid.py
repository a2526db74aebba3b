"""A long table: AG Grid asks a guarded route of ours block by block, so 300,000 rows scroll like fifty.

Rows on that route are built from fixed lists of fields: a key that begins with ":" would be run as script before
NiceGUI 3.19.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from nicegui import ui

from pages.look.theme import script_text
from pages.parts.text import digits
from pages.parts.text.digits import Digits


class Shape(StrEnum):
    """How a value is written. Numbers travel as numbers, the browser writes them as `parts.figures` would."""

    TEXT = "text"
    MUTED = "muted"
    NUMBER = "number"
    PRICE = "price"  # a rate: as many digits as its size asks for
    DELTA = "delta"  # an amount with sign and arrow
    RATIO = "ratio"  # 0.0123 → +1.23% with arrow
    TIME = "time"  # milliseconds since 1970 → 22 Nov, 12:53
    SPAN = "span"  # seconds → 5 h 14 min


@dataclass(frozen=True)
class GridColumn:
    """`digits` of a number after the point, or the `currency` that it is an amount of. `width_px` 0: as wide as there
    is room. `pinned`: stays at the left."""

    field: str
    label: str
    shape: Shape = Shape.TEXT
    digits: int = 2
    currency: str = ""
    width_px: int = 0
    pinned: bool = False
    sortable: bool = True

    def __post_init__(self) -> None:
        if not self.field.isidentifier():
            raise ValueError(f"a column needs a plain name, not {self.field!r}")

    @property
    def rule(self) -> Digits:
        if self.shape is Shape.RATIO:
            return digits.PERCENT
        return digits.of(self.currency) if self.currency else Digits(self.digits)

    @property
    def formatter(self) -> str:
        """A function of AG Grid's, as script."""
        return f"p => flotilla.written(p.value, '{self.shape}', {self.rule.as_list})"


NUMBERS = {Shape.NUMBER, Shape.PRICE, Shape.DELTA, Shape.RATIO, Shape.SPAN}
SIGNED = {"delta up": "x >= LEAST", "delta down": "x <= -LEAST"}
"""What is shown as zero has no arrow."""
BLOCK = 100


class Grid:
    """`url`: a GET route that answers `{"rows": [...], "total": n}` to `start, end, sort, desc` and to `query`.

    Each row has an `id`; a row with `href` opens on click, and Enter is a click. `refresh()` asks again for the blocks
    in sight.
    """

    def __init__(
        self, columns: Sequence[GridColumn], url: str, *, says: str, query: dict[str, str] | None = None,
        sort: str = "", descending: bool = True, height: str = "60vh",
    ) -> None:  # fmt: skip
        self._url, self._query = url, dict(query or {})
        options = _options(columns, sort, descending) | {"datasource": self._source()}
        with ui.element("div").classes("grid-box") as box:
            self.element = ui.aggrid(options, theme="quartz", auto_size_columns=False).style(f"height: {height}")
        box.props('role="region"').props["aria-label"] = says

    def refresh(self) -> None:
        self.element.run_grid_method("refreshInfiniteCache")

    def set_query(self, query: dict[str, str]) -> None:
        """Another filter: from the first row on."""
        if query != self._query:
            self._query = dict(query)
            self.element.run_grid_method("setGridOption", "datasource", self._source())

    def set_sums(self, row: dict[str, Any]) -> None:
        """The row that stays at the bottom: field → value, as in the rows."""
        self.element.run_grid_method("setGridOption", "pinnedBottomRowData", [row])

    def _source(self) -> dict[str, str]:
        return {":getRows": f"p => flotilla.rows(p, {script_text(self._url)}, {json.dumps(self._query)})"}


def _options(columns: Sequence[GridColumn], sort: str, descending: bool) -> dict[str, Any]:
    return {
        "columnDefs": [_definition(column, sort, descending) for column in columns],
        "defaultColDef": {"suppressHeaderMenuButton": True, "resizable": True, "suppressMovable": True,
            "sortingOrder": ["desc", "asc"],
        },
        "rowModelType": "infinite", "cacheBlockSize": BLOCK, "maxBlocksInCache": 10, "rowBuffer": 20,
        "infiniteInitialRowCount": 30,  "suppressCellFocus": False,
        ":getRowId": "p => String(p.data.id)", ":onRowClicked": "e => e.data?.href && flotilla.go(e.data.href)",
        ":onCellKeyDown": "e => e.event.key === 'Enter' && e.event.target.click()",
        "overlayNoRowsTemplate": "Nothing matches",
    }  # fmt: skip


def _definition(column: GridColumn, sort: str, descending: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "field": column.field, "headerName": column.label, "sortable": column.sortable, "colId": column.field,
        ":valueFormatter": column.formatter,
    }  # fmt: skip
    made |= {"width": column.width_px} if column.width_px else {"flex": 1, "minWidth": 90}
    if column.pinned:
        made |= {"pinned": "left", "cellClass": "strong"}
    if column.sortable and column.field == sort:
        made |= {"sort": "desc" if descending else "asc"}
    if column.shape in NUMBERS:
        made |= {"type": "rightAligned"}
    if column.shape in {Shape.DELTA, Shape.RATIO}:
        least = "5e-13" if column.shape is Shape.RATIO else "5e-9"
        made |= {"cellClassRules": {name: rule.replace("LEAST", least) for name, rule in SIGNED.items()}}
    if column.currency and column.rule is digits.COIN:
        made |= {":cellRenderer": f"p => flotilla.padded(p, {digits.MONEY_PLACES})"}
    if column.shape is Shape.MUTED:
        made |= {"cellClass": "muted"}
    return made
