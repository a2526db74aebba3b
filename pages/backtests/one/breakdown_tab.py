"""A result by pair, tag, reason, weekday, duration and direction."""

from collections.abc import Sequence

from nicegui import ui

from core.access.policy import Actor
from core.backtests.figures import trade_spread
from core.backtests.figures.block_values import MOST_LINES
from core.backtests.figures.caveats import FEW
from core.backtests.figures.views import Breakdown, ResultView
from core.backtests.views import RunLine
from pages.backtests.one import breakdown_rows
from pages.parts import guard
from pages.parts.button import segment
from pages.parts.card import card
from pages.parts.dialogs.dialog import dialog
from pages.parts.empty import empty
from pages.parts.table import list_query
from pages.parts.table.cells import Row
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.text.markup import show, text

BY = "by"
LABELS = {
    "pair": "Pair",
    "enter_tag": "Enter tag",
    "exit_reason": "Exit reason",
    "mixed": "Both",
    "weekday": "Weekday",
    "duration": "Duration",
    "direction": "Direction",
    "left_open": "Left open",
}


class Breakdowns:
    """One table at a time. The address says which one."""

    def __init__(self, actor: Actor, run: RunLine, view: ResultView) -> None:
        self._actor, self._run, self._view = actor, run, view

    async def open(self) -> None:
        """Draw the tab."""
        if not self._view.total_trades:
            empty("No trades", "A result without trades has nothing to break down.", symbol="table_rows")
            return
        spread = await trade_spread.spread(self._actor, self._view.id)
        found = (*self._view.breakdowns, spread.by_duration, spread.by_direction)
        self._tables = {one.name: one for one in found}
        chosen = list_query.query(BY)
        self._chosen = chosen if chosen in self._tables else next(iter(self._tables))
        with card("Breakdown", flush=True) as self._card:
            with ui.element("div").classes("filters row-x by-what"):
                segment(self._offered(), self._chosen, self._choose, says="By what")
            self._place = ui.element("div").classes("breakdown")
        self._draw()

    def _offered(self) -> dict[str, str]:
        return {name: words for name, words in LABELS.items() if name in self._tables}

    def _choose(self, name: str) -> None:
        self._chosen = name
        list_query.set_query({BY: name, "page": "", "sort": "", "desc": "", "q": ""})
        self._draw()

    def _draw(self) -> None:
        table = self._tables[self._chosen]
        self._card.head("Breakdown", _note(table))
        self._place.clear()
        with self._place:
            _OneTable(table, self._view.currency).draw()


def _note(table: Breakdown) -> str:
    lines = figures.plural(len(table.lines), "line")
    few = f" · ratios in grey: {FEW[0].lower()}{FEW[1:]}" if any(map(breakdown_rows.is_few, table.lines)) else ""
    short = f" · only the first {figures.count(MOST_LINES)} lines are kept" if table.is_cut else ""
    return f"{lines}{short}{few}"


class _OneTable:
    """Sorted and filtered here: a breakdown has at most 2,000 lines."""

    def __init__(self, table: Breakdown, currency: str) -> None:
        self._breakdown, self._currency = table, currency

    def draw(self) -> None:
        """Draw it, with its total below."""
        made = Table(
            breakdown_rows.columns(self._breakdown, self._currency),
            self._load,
            says=f"Result by {self._breakdown.title.lower()}",
            usual=Ask(size=25),
            actions=[breakdown_rows.WHOLE],
            on_action=guard.act(self._show_whole),
        )
        if total := self._breakdown.total:
            made.set_sums(breakdown_rows.sums(total, self._currency))

    async def _load(self, ask: Ask) -> tuple[Sequence[Row], int]:
        found = breakdown_rows.ordered(self._breakdown.lines, ask)
        page = found[ask.offset : ask.offset + ask.size]
        return [breakdown_rows.row(n, line, self._currency) for n, line in page], len(found)

    async def _show_whole(self, _: str, row_id: str) -> None:
        line = self._breakdown.lines[int(row_id)]
        with dialog(self._breakdown.title) as opened:
            for words in (line.key, line.second):
                if words:
                    show(f'<pre class="quote whole" tabindex="0">{text(words)}</pre>')
        opened.classes("wide")
        await opened
