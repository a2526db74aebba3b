"""The filters above the inventory. The address holds them, so that a link or a reload shows the same."""

from collections.abc import Callable
from typing import Any

from nicegui import ui

from core.market_data.held import FilePage, FileQuery
from pages.look import theme
from pages.market_data.words import MODES
from pages.parts.button import segment
from pages.parts.table import list_query
from pages.parts.table.list_query import Ask

SHOW = {"": "All", "gaps": "With gaps", "problems": "Problems"}
_CHOICES = ("source", "mode", "timeframe")
_MOST_CHARACTERS = 80


class FileFilters:
    """`changed` is called after each change."""

    def __init__(self, typed: Callable[[str], None], changed: Callable[[], None]) -> None:
        self._changed = changed
        self._chosen = {name: list_query.query(name)[:_MOST_CHARACTERS] for name in (*_CHOICES, "show")}
        if self._chosen["show"] not in SHOW:
            self._chosen["show"] = ""
        self._drawn: Any = None
        self.element = ui.element("div").classes("filters row-x wrap")
        with self.element:
            self.find = ui.input(placeholder="Pair", on_change=lambda event: typed(event.value or ""))
            self.find.props(f'{theme.INPUT} debounce=200 clearable aria-label="Filter by pair"').classes("input")
            self._segment = segment(
                SHOW, self._chosen["show"], lambda value: self._choose("show", value), says="Which files"
            )
            self._place = ui.element("div").classes("row-x wrap")

    @property
    def is_set(self) -> bool:
        """Whether something is filtered, the typed words aside."""
        return any(self._chosen.values())

    def query(self, ask: Ask) -> FileQuery:
        """Return what to ask the service for."""
        show = self._chosen["show"]
        return FileQuery(
            text=ask.filter,
            source=self._chosen["source"],
            trading_mode=self._chosen["mode"],
            timeframe=self._chosen["timeframe"],
            only_with_gaps=show == "gaps",
            only_problems=show == "problems",
            sort=ask.sort or "pair",
            descending=ask.descending,
            offset=ask.offset,
            limit=ask.size,
        )

    def offer(self, page: FilePage) -> None:
        """Offer what is there to choose from; nothing while nothing is there. Drawn anew only when that differs."""
        self.element.set_visibility(bool(page.sources))
        options = {
            "source": {"": "Any exchange"} | dict(page.sources),
            "mode": {"": "Spot and futures"} | MODES,
            "timeframe": {"": "Any timeframe"} | {one: one for one in page.timeframes},
        }
        if options != self._drawn:
            self._drawn = options
            self._place.clear()
            with self._place:
                for name, words in zip(_CHOICES, ("Exchange", "Trading mode", "Timeframe"), strict=True):
                    self._select(name, words, options[name])

    def clear(self) -> None:
        """Show everything."""
        self._chosen = dict.fromkeys(self._chosen, "")
        self._drawn = None
        self._segment.set_value("")
        self._write()

    def _select(self, name: str, words: str, options: dict[str, str]) -> None:
        chosen = self._chosen[name]
        made = ui.select(options, value=chosen if chosen in options else "")
        made.props(f'{theme.SELECT} aria-label="{words}"')
        made.classes("input").on_value_change(lambda event: self._choose(name, event.value or ""))

    def _choose(self, name: str, value: str) -> None:
        if self._chosen[name] != (value or ""):
            self._chosen[name] = value or ""
            self._write()

    def _write(self) -> None:
        list_query.set_query(self._chosen)
        self._changed()
