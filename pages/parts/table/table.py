"""A table whose rows come page by page from a service, which also sorts and filters. The browser only draws."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from nicegui import ui
from nicegui.events import GenericEventArguments

from core.errors import FlotillaError
from pages.look import theme
from pages.parts.button import button, icon_button
from pages.parts.empty import empty
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice, our_fault
from pages.parts.skeleton import skeleton_lines
from pages.parts.table import list_query as address
from pages.parts.table.cells import Row
from pages.parts.table.columns import ACTIONS, Action, Column, actions_template
from pages.parts.table.list_query import MOST_FILTER, Ask
from pages.parts.table.quasar_table import QuasarTable, sum_cell
from pages.parts.text import figures

log = logging.getLogger(__name__)
type_of_load = Callable[[Ask], Awaitable[tuple[Sequence[Row], int]]]
CHOOSE_ALL = '<q-checkbox dense v-model="props.selected" aria-label="Select all rows"></q-checkbox>'
CHOOSE = '<q-checkbox dense v-model="props.selected" :aria-label="`Select ${props.row.title}`"></q-checkbox>'
OPEN_ROW = """(event, row) => {
    const taken = event.target.closest('a, button, .q-checkbox') || String(getSelection());
    if (row.href && !taken) flotilla.go(row.href);
}"""


class Table:
    """Loads by itself when it is built. `refresh()` asks for the same page again; calls while it loads become one.

    States: skeleton until the first answer; an error box with "Try again" above the last rows, greyed, when the service
    fails; `when_empty` when there is nothing at all, a sentence when only the filter matches nothing. Without `pages`
    these are the first rows of a list that is whole elsewhere.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        load: type_of_load,
        *,
        says: str,
        usual: Ask = Ask(),  # noqa: B008  frozen
        prefix: str = "",
        actions: Sequence[Action] = (),
        on_action: Callable[[str, str], Any] | None = None,
        on_select: Callable[[list[str]], Any] | None = None,
        when_empty: Callable[[], Any] | None = None,
        on_total: Callable[[int], Any] | None = None,
        pages: bool = True,
    ) -> None:
        self._columns, self._load, self._usual, self._prefix = columns, load, usual, prefix
        self._on_action, self._on_select, self._when_empty, self._on_total = on_action, on_select, when_empty, on_total
        sortable = frozenset(column.name for column in columns if column.sortable)
        self._pages, self._has_actions = pages, bool(actions)
        self.ask = address.read(usual, sortable, prefix) if pages else usual
        self.total = 0
        self._loading = self._again = self._shown_once = False
        self._build(says, actions)
        self.refresh()

    @property
    def selected_ids(self) -> list[str]:
        return [str(row["id"]) for row in self._table.selected]

    def refresh(self) -> None:
        self._again = True
        if not self._loading:
            self._loading = True
            self._life.task(self._work())

    def filter(self, words: str) -> None:
        """From a field of the page: `ui.input(on_change=lambda e: table.filter(e.value))`."""
        self._change(filter=words.strip()[:MOST_FILTER], page=1)

    def first_page(self) -> None:
        """Go to the first page, because something else than `filter` was changed."""
        self._change(page=1)

    def clear_selection(self) -> None:
        self._table.selected = []
        self._tell_selection()

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those with their ids, without asking the service; for what moves quickly."""
        self._table.replace(rows)

    def set_sums(self, cells: dict[str, Sequence[tuple[str, str, str]]]) -> None:
        """The row under the rows: column → lines of (words, way, currency)."""
        names = [*(["_select"] if self._on_select else []), *(column.name for column in self._columns)]
        by_name = {column.name: column for column in self._columns}
        row = "".join(sum_cell(by_name.get(name), cells.get(name, ())) for name in names)
        if self._has_actions:
            row += '<td class="c-s0 c-actions"></td>'
        self._table.say_sums(row if cells else "")

    # ---- details ---------------------------------------------------------------------------------------------------

    def _build(self, says: str, actions: Sequence[Action]) -> None:
        self.element = ui.element("div").classes("table-box")
        with self.element:
            self._life = Lifetime()
            self._problem = ui.element("div").classes("table-problem")
            self._skeleton = skeleton_lines(min(self.ask.size, 6))
            self._table = self._quasar_table(says, actions)
            self._nothing = ui.element("div").classes("table-nothing")
            self._foot = ui.element("div").classes("table-foot")
        self._table.set_visibility(False)
        for hidden in (self._problem, self._nothing, self._foot):
            hidden.set_visibility(False)
        with self._foot:
            self._range = ui.label().props("role=status")
            self._earlier = icon_button(
                "chevron_left", "Previous page", lambda: self._turn(-1), kind="ghost", small=True
            )
            self._later = icon_button("chevron_right", "Next page", lambda: self._turn(1), kind="ghost", small=True)

    def _quasar_table(self, says: str, actions: Sequence[Action]) -> "QuasarTable":
        columns = [column.for_quasar() for column in self._columns] + ([ACTIONS] if actions else [])
        made = QuasarTable(
            self._templates(actions),
            rows=[], columns=columns, row_key="id", selection="multiple" if self._on_select else None,
            pagination=self._pagination(), on_select=lambda _: self._tell_selection(),
        ).props(theme.TABLE).classes("tbl cards")  # fmt: skip
        made.props["table-aria-label"] = says
        made.on("request", self._requested, args=["pagination"])
        made.on("rowClick", js_handler=OPEN_ROW)
        made.on("act", self._acted)
        return made

    def _templates(self, actions: Sequence[Action]) -> dict[str, str]:
        """Slot of Quasar's table → the template of its cells."""
        made = {f"body-cell-{column.name}": column.template() for column in self._columns}
        if self._on_select:
            made |= {"header-selection": CHOOSE_ALL, "body-selection": CHOOSE}
        if actions:
            made |= {"body-cell-actions": actions_template(actions)}
        return made

    def _pagination(self) -> dict[str, Any]:
        return {
            "page": self.ask.page, "rowsPerPage": self.ask.size, "rowsNumber": self.total,
            "sortBy": self.ask.sort or None, "descending": self.ask.descending,
        }  # fmt: skip

    def _requested(self, event: GenericEventArguments) -> None:
        wanted = event.args.get("pagination") or {}
        names = {column.name for column in self._columns if column.sortable}
        sort = wanted.get("sortBy") if wanted.get("sortBy") in names else ""
        self._change(sort=sort, descending=bool(wanted.get("descending")), page=1)

    def _turn(self, step: int) -> None:
        self._change(page=max(1, self.ask.page + step))

    def _change(self, **changes: object) -> None:
        asked = self.ask.with_(**changes)
        if asked != self.ask:
            self.ask = asked
            address.write(asked, self._usual, self._prefix)
            self.refresh()

    def _acted(self, event: GenericEventArguments) -> Any:
        name, row_id = event.args
        return self._on_action(str(name), str(row_id)) if self._on_action else None

    def _tell_selection(self) -> None:
        if self._on_select:
            self._on_select(self.selected_ids)

    async def _work(self) -> None:
        try:
            while self._again:
                self._again = False
                await self._load_once()
        finally:
            self._loading = False

    async def _load_once(self) -> None:
        asked = self.ask
        try:
            rows, total = await self._load(asked)
        except FlotillaError as error:
            self._show_error(error)
            return
        except Exception as error:
            log.exception("Loading a table failed")
            self._show_error(our_fault(error))
            return
        if asked != self.ask:
            self._again = True
        elif not rows and total and asked.page > 1:
            self._change(page=max(1, -(-total // asked.size)))
        else:
            self._show(list(rows), total)

    def _show_error(self, error: FlotillaError) -> None:
        self._skeleton.set_visibility(False)
        self._problem.clear()
        with self._problem, error_notice(error):
            button("Try again", self.refresh, icon="refresh")
        self._problem.set_visibility(True)
        self._table.classes("stale")

    def _show(self, rows: list[Row], total: int) -> None:
        self.total = total
        self._problem.set_visibility(False)
        self._skeleton.set_visibility(False)
        self._table.classes(remove="stale")
        if rows != self._table.rows or not self._shown_once:
            self._keep_selection(rows)
            self._table.rows = rows
        if self._table.pagination != self._pagination():
            self._table.pagination = self._pagination()
        self._shown_once = True
        self._table.set_visibility(bool(rows))
        self._show_nothing(not rows)
        self._show_foot(len(rows))
        if self._on_total:
            self._on_total(total)

    def _keep_selection(self, rows: list[Row]) -> None:
        """Told only when a chosen row has gone: figures that moved are no other choice."""
        chosen = self.selected_ids
        kept = [row for row in rows if row["id"] in set(chosen)]
        if len(kept) < len(chosen):
            self._table.selected = kept
            self._tell_selection()

    def _show_nothing(self, nothing: bool) -> None:
        self._nothing.set_visibility(nothing)
        if not nothing:
            return
        self._nothing.clear()
        with self._nothing:
            if self.ask.filter:
                with empty("Nothing matches", f"No row contains “{self.ask.filter}”.", symbol="filter_alt_off"):
                    button("Clear the filter", lambda: self.filter(""))
            elif self._when_empty:
                self._when_empty()
            else:
                ui.label("Nothing here yet").classes("muted")

    def _show_foot(self, shown: int) -> None:
        first = self.ask.offset + 1
        self._range.set_text(
            f"{figures.count(first)}–{figures.count(first + shown - 1)} of {figures.count(self.total)}"
        )
        self._foot.set_visibility(self._pages and self.total > self.ask.size)
        self._earlier.set_enabled(self.ask.page > 1)
        self._later.set_enabled(first + shown - 1 < self.total)
