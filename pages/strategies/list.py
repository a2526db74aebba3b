"""The list of all strategies: what each is made for, its number of versions, and how many bots trade it."""

from collections.abc import Callable, Sequence
from typing import Any

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.events import DesiredStateChanged, ThingChanged
from core.strategies import service as strategies
from core.strategies.views import FamilyView
from pages.frame.layout import set_crumb
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button
from pages.parts.empty import empty
from pages.parts.lifetime import Lifetime
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.text.markup import show, span
from pages.parts.throttled import Throttled

COLUMNS = (
    Column("name", "Strategy", Kind.NAME, sortable=True, phone="s1"),
    Column("class_name", "Class", phone="s3"),
    Column("timeframe", "Timeframe", sortable=True),
    Column("version", "Latest version", Kind.NUMBER, phone="s2"),
    Column("bots", "Bots", Kind.NUMBER, sortable=True, phone="s4"),
    Column("saved", "Saved", Kind.AGE, sortable=True),
)


async def strategies_page() -> None:
    set_crumb("Strategies")
    Strategies(guard.actor())


class Strategies:
    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._may_add = actor.role is not Role.VIEWER
        self._life = Lifetime()
        with ui.element("div").classes("page-head"):
            self._title = show("<h1>Strategies</h1>", "row-x wrap")
            if self._may_add:
                with ui.element("div").classes("row-x end"):
                    button("New strategy", icon="add", kind="primary", to="/strategies/new")
        self._filter = self._filter_field()
        with ui.element("section").classes("card"):
            self._table = Table(
                COLUMNS, self._load, says="Strategies", usual=Ask(size=50, sort="name"), when_empty=self._nothing
            )
        self._filter.set_value(self._table.ask.filter)
        again = Throttled(self._life, self._refresh)
        self._life.subscribe(again.ask, ThingChanged, DesiredStateChanged)

    def _filter_field(self) -> ui.input:
        made = ui.input(
            placeholder="Filter by name or class", on_change=lambda event: self._table.filter(event.value or "")
        )
        made.props(f'{theme.INPUT} debounce=200 aria-label="Filter strategies" clearable').classes("input filter")
        with made.add_slot("prepend"):
            ui.icon("sym_o_filter_list")
        return made

    async def _refresh(self) -> None:
        self._table.refresh()

    async def _load(self, ask: Ask) -> tuple[Sequence[Row], int]:
        known = await strategies.list_strategies(self._actor)
        self._title.set_content(f"<h1>Strategies</h1>{span(figures.count(len(known)), 'muted small') if known else ''}")
        self._filter.set_visibility(bool(known))
        found = chosen(known, ask)
        return [_row(family) for family in found[ask.offset : ask.offset + ask.size]], len(found)

    def _nothing(self) -> None:
        what = (
            "A strategy is a Python class that tells Freqtrade when to buy and when to sell. "
            "Each time you save one, a new version is kept."
        )
        if not self._may_add:
            empty("No strategies yet", "Nobody has given you a strategy to look at so far.", symbol="code")
            return
        with empty("No strategies yet", what, symbol="code"):
            button("Paste or upload a file", icon="add", kind="primary", to="/strategies/new")
            button("Try the practice fleet first", icon="sailing", to="/")


def chosen(known: Sequence[FamilyView], ask: Ask) -> list[FamilyView]:
    """Return the families that match the filter, in the requested order; equal ones sorted by name."""
    found = [one for one in known if ask.matches(f"{one.name} {one.class_name}")]
    return sorted(found, key=_KEYS.get(ask.sort, _KEYS["name"]), reverse=ask.descending)


_KEYS: dict[str, Callable[[FamilyView], Any]] = {
    "name": lambda one: one.name.casefold(),
    "timeframe": lambda one: _minutes(one.timeframe or ""),
    "bots": lambda one: one.bot_count,
    "saved": lambda one: one.saved_at,
}


def _minutes(timeframe: str) -> int:
    """Return the length of a timeframe, so that `4h` sorts after `15m`."""
    number, unit = timeframe[:-1], timeframe[-1:]
    return int(number) * {"m": 1, "h": 60, "d": 1_440, "w": 10_080, "M": 43_200}.get(unit, 0) if number.isdigit() else 0


def _row(family: FamilyView) -> Row:
    return (
        cells.row(family.family_id, f"/strategies/{family.family_id}", family.name)
        | cells.text("name", family.name)
        | cells.text("class_name", family.class_name, tone="muted")
        | cells.text("timeframe", family.timeframe or "n/a")
        | cells.figure("version", f"v{family.version_number}")
        | cells.figure("bots", figures.plural(family.bot_count, "bot") if family.bot_count else "none")
        | cells.age("saved", family.saved_at)
    )
