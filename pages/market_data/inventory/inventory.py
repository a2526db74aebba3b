"""The candle files that a runner holds: a table that the service filters, sorts and sums."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.db import utcnow
from core.errors import Refused
from core.market_data import changing_files, held
from core.market_data.held import FilePage
from core.market_data.size_words import size_words
from core.market_data.views import CandleFileView
from pages.market_data.inventory import file_cells
from pages.market_data.inventory.file_filters import FileFilters
from pages.market_data.inventory.gaps import show_gaps
from pages.parts import guard
from pages.parts.button import button, icon_button
from pages.parts.card import card
from pages.parts.dialogs.confirm import confirm
from pages.parts.dialogs.refusal import show_refusal
from pages.parts.empty import empty
from pages.parts.notice import toast
from pages.parts.table.cells import Row
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.text.markup import show, span

_MOST_NAMED = 5


class Inventory:
    """`when_empty` draws what stands there while the runner holds nothing. `listed` is called when rows are shown."""

    sources: Mapping[str, str] = MappingProxyType({})
    """Key → title of the sources that the runner holds, as far as they were listed."""

    def __init__(
        self,
        actor: Actor,
        runner_id: UUID,
        may_edit: bool,
        when_empty: Callable[[], None],
        listed: Callable[[], None],
    ) -> None:
        self._actor, self._runner_id, self._may_edit = actor, runner_id, may_edit
        self._when_empty, self._listed = when_empty, listed
        self._files: dict[str, CandleFileView] = {}
        with card("Candles", flush=True) as self._card:
            self._filters = FileFilters(self._typed, self._filtered)
            with ui.element("div").classes("acts-s candle-files") as self._box:
                self._table = self._draw_table()
        self._filters.find.set_value(self._table.ask.filter)
        self._bulk = self._draw_bulk()

    def refresh(self) -> None:
        """Ask the service again."""
        self._table.refresh()

    def grey(self, why: str) -> None:
        """Show the rows as of an earlier time; empty words: as of now."""
        self._box.classes(add="stale" if why else "", remove="" if why else "stale")
        self._card.head("Candles", why)

    # ---- details ---------------------------------------------------------------------------------------------------

    def _draw_table(self) -> Table:
        return Table(
            file_cells.COLUMNS,
            self._load,
            says="Candle files",
            usual=Ask(size=50, sort="pair"),
            actions=file_cells.ACTIONS if self._may_edit else (),
            on_action=guard.act(self._act),
            on_select=self._selected if self._may_edit else None,
            when_empty=self._nothing,
            on_total=lambda _: self._listed(),
        )

    def _draw_bulk(self) -> ui.element:
        with ui.element("div").classes("bulk").props('role=region aria-label="Selected files"') as made:
            self._chosen = show("", "nowrap")
            button("Delete…", guard.act(self._delete_chosen), icon="delete", kind="ghost")
            icon_button("close", "Clear the selection", self._table.clear_selection, kind="ghost")
        made.set_visibility(False)
        return made

    def _typed(self, words: str) -> None:
        self._table.filter(words)

    def _filtered(self) -> None:
        self._table.first_page()
        self._table.refresh()

    async def _load(self, ask: Ask) -> tuple[Sequence[Row], int]:
        page = await held.files(self._actor, self._runner_id, self._filters.query(ask))
        self._files = {str(file.id): file for file in page.files}
        self._tell(page)
        now = utcnow()
        return [file_cells.row(one, page, now, may_delete=self._may_edit) for one in page.files], page.totals.files

    def _tell(self, page: FilePage) -> None:
        self.sources = dict(page.sources)
        self._filters.offer(page)
        self._table.set_sums(file_cells.sums(page))
        if (self._filters.find.value or "").strip() and not self._table.ask.filter:
            self._filters.find.set_value("")  # cleared by the button within the table

    def _nothing(self) -> None:
        if not self._filters.is_set:
            self._when_empty()
            return
        with empty("Nothing matches", "No candle file matches these filters.", symbol="filter_alt_off"):
            button("Show all", self._filters.clear)

    # ---- acts ------------------------------------------------------------------------------------------------------

    async def _act(self, name: str, row_id: str) -> None:
        file = self._files.get(row_id)
        if file and name == file_cells.GAPS:
            await show_gaps(self._actor, self._runner_id, file.id)
        elif file and name == file_cells.DELETE:
            await self._delete([file])

    async def _delete_chosen(self) -> None:
        chosen = [file for id_ in self._table.selected_ids if (file := self._files.get(id_))]
        if chosen and await self._delete(chosen):
            self._table.clear_selection()

    async def _delete(self, files: Sequence[CandleFileView]) -> bool:
        what = f"{_name(files[0])}" if len(files) == 1 else figures.plural(len(files), "candle file")
        if not await confirm(f"Delete {what}?", _WARNING, "Delete candles", consequences=_consequences(files)):
            return False
        try:
            freed = await changing_files.delete(self._actor, self._runner_id, [file.id for file in files])
        except Refused as error:
            await show_refusal("Not deleted", error)
            return False
        toast(f"Deleted. Freed {size_words(freed)}.")
        return True

    def _selected(self, ids: list[str]) -> None:
        chosen = [file for id_ in ids if (file := self._files.get(id_))]
        size = size_words(sum(file.size_bytes for file in chosen))
        self._chosen.set_content(f"{span(f'{len(ids)} selected', 'strong')} {span(size, 'muted small')}")
        self._bulk.set_visibility(bool(ids))


_WARNING = "Backtests that need these candles cannot start until they are downloaded again. Bots are not affected."


def _consequences(files: Sequence[CandleFileView]) -> list[str]:
    named = [f"{_name(file)}: {figures.plural(file.rows, 'candle')}, {size_words(file.size_bytes)}" for file in files]
    more = len(named) - _MOST_NAMED
    futures = any(file.trading_mode == "futures" for file in files)
    return [
        *named[:_MOST_NAMED],
        *([f"and {more} more"] if more > 0 else []),
        *(["Mark prices and funding go with the last timeframe of a pair."] if futures else []),
    ]


def _name(file: CandleFileView) -> str:
    return f"{file.pair or file.path} {file.timeframe}".strip()
