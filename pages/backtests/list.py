"""The list of backtests: those under way with their progress, and what the others found."""

from collections.abc import Sequence
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests.listed import marking, runs_list
from core.backtests.listed.run_query import RunPage
from core.backtests.models import ALIVE
from core.backtests.views import RunLine
from core.db import utcnow
from core.errors import FlotillaError
from core.events import Event, JobChanged, ThingChanged
from pages.backtests import acts, run_rows
from pages.backtests.bring_dialog import bring_result
from pages.backtests.bulk_bar import BulkBar
from pages.backtests.list_filters import ListFilters
from pages.backtests.no_runs import no_runs, nothing_matches
from pages.backtests.space_line import SpaceLine
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.lifetime import Lifetime
from pages.parts.notice import toast
from pages.parts.own_events import backtest_of
from pages.parts.table.cells import Row
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.text.markup import show, span
from pages.parts.throttled import Throttled

PROGRESS_SECONDS = 1.0


async def backtests_page() -> None:
    """Show the list. The address holds filters, sort and page."""
    set_crumb("Backtests")
    Backtests(guard.actor())


class Backtests:
    """The list and its controls."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._may_add = actor.role is not Role.VIEWER
        self._runs: dict[str, RunLine] = {}
        self._known = 0
        self._life = Lifetime()
        self._head()
        with ui.element("section").classes("card backtests"):
            self._filters = ListFilters(self._typed, self._filtered)
            with ui.element("div").classes("acts-s"):
                self._table = self._draw_table()
        self._space = SpaceLine(actor)
        self._filters.find.set_value(self._table.ask.filter)
        self._bulk = BulkBar(self._act_on_selected, self._table.clear_selection)
        self._listen()

    def _head(self) -> None:
        with ui.element("div").classes("page-head"):
            self._title = show("<h1>Backtests</h1>", "row-x wrap")
            if self._may_add:
                with ui.element("div").classes("row-x end wrap"):
                    button("Bring in…", guard.act(self._bring_in), icon="upload_file")
                    button("New backtest", icon="add", kind="primary", to="/backtests/new")

    async def _bring_in(self) -> None:
        if ids := await bring_result(self._actor):
            toast(f"{figures.plural(len(ids), 'backtest')} brought in.")
            self._table.refresh()

    def _draw_table(self) -> Table:
        return Table(
            run_rows.COLUMNS,
            self._load,
            says="Backtests",
            usual=Ask(size=50, sort="created", descending=True),
            actions=run_rows.ACTIONS,
            on_action=guard.act(self._act),
            on_select=self._selected,
            when_empty=self._nothing,
        )

    def _listen(self) -> None:
        self._again = Throttled(self._life, self._refresh)
        self._progress = Throttled(self._life, self._advance, PROGRESS_SECONDS)
        self._offers = Throttled(self._life, self._offer, 5.0)
        self._life.subscribe(self._heard, ThingChanged, JobChanged)
        self._offers.ask()

    # ---- live ------------------------------------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        if isinstance(event, ThingChanged) and event.kind in ("backtest", "strategy", "runner", "exchange", "person"):
            self._again.ask()
            self._offers.ask()
        elif backtest_of(event) in self._runs:
            self._progress.ask()

    async def _refresh(self) -> None:
        self._table.refresh()

    async def _offer(self) -> None:
        try:
            self._filters.offer(await runs_list.choices(self._actor))
        except FlotillaError:
            return  # the table reports the same outage
        await self._space.look()

    async def _advance(self) -> None:
        """Draw the progress of those under way, and nothing else."""
        under_way = [run.id for run in self._runs.values() if run.status in ALIVE]
        try:
            runs = await runs_list.some(self._actor, under_way)
        except FlotillaError:
            return
        if any(run.status is not self._runs[str(run.id)].status for run in runs if str(run.id) in self._runs):
            self._table.refresh()  # their places change
            return
        self._runs |= {str(run.id): run for run in runs if str(run.id) in self._runs}
        self._table.replace(_rows(runs))

    # ---- rows ------------------------------------------------------------------------------------------------------

    def _typed(self, words: str) -> None:
        self._table.filter(words)

    def _filtered(self) -> None:
        self._table.first_page()
        self._table.refresh()
        self._offers.ask()

    async def _load(self, ask: Ask) -> tuple[Sequence[Row], int]:
        page = await runs_list.find(self._actor, self._filters.query(ask))
        self._runs = {str(run.id): run for run in page.rows}
        self._tell(page)
        self._selected(self._table.selected_ids)  # what may be done with them may have changed
        return _rows(page.rows), page.total

    def _tell(self, page: RunPage) -> None:
        self._known = page.known
        alive = sum(page.counts.get(state, 0) for state in ALIVE)
        words = figures.count(page.known) + (f" in total, {figures.count(alive)} waiting or running" if alive else "")
        self._title.set_content(f"<h1>Backtests</h1>{span(words, 'muted small') if page.known else ''}")
        self._filters.element.set_visibility(bool(page.known))
        if (self._filters.find.value or "").strip() and not self._table.ask.filter:
            self._filters.find.set_value("")  # cleared by the button within the table

    def _nothing(self) -> None:
        if self._known:
            nothing_matches(self._filters.clear)
        else:
            no_runs(self._may_add)

    # ---- acts ------------------------------------------------------------------------------------------------------

    async def _act(self, name: str, row_id: str) -> None:
        if row_id not in self._runs:
            return
        if name in (run_rows.FAVOUR, run_rows.UNFAVOUR):
            await marking.set_favourite(self._actor, UUID(row_id), name == run_rows.FAVOUR)
        elif name in _ACTS:
            await _ACTS[name](self._actor, [self._runs[row_id]])

    async def _act_on_selected(self, name: str) -> None:
        if await _ACTS[name](self._actor, self._chosen(self._table.selected_ids)):
            self._table.clear_selection()

    def _selected(self, ids: list[str]) -> None:
        self._bulk.redraw(self._chosen(ids))

    def _chosen(self, ids: Sequence[str]) -> list[RunLine]:
        return [run for id_ in ids if (run := self._runs.get(id_))]


def _rows(runs: Sequence[RunLine]) -> list[Row]:
    today = utcnow().date()
    return [run_rows.row(run, today) for run in runs]


_ACTS = {run_rows.CANCEL: acts.cancel, run_rows.DELETE: acts.delete}
