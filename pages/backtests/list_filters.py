"""The filters above the list of backtests. The address holds them, so that a link or a reload shows the same."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from nicegui import ui

from core.backtests.listed.run_query import RunChoices, RunQuery
from core.backtests.models import BacktestStatus
from pages.look import theme
from pages.parts.button import button, segment
from pages.parts.table import list_query
from pages.parts.table.list_query import Ask

SHOW = {"": "All", "mine": "Mine", "favourites": "Favourites"}
STATES = {
    "": "Any state",
    "running": "Running",
    "pending": "Waiting",
    "completed": "Finished",
    "flawed": "Finished with errors",
    "failed": "Failed",
    "cancelled": "Cancelled",
}
_THINGS = ("strategy", "runner", "exchange", "bot", "batch")
"""Filters by an id."""
_WORDS = {"state": "State", "strategy": "Strategy", "runner": "Runner", "exchange": "Exchange", "tag": "Tag"}
_MOST_CHARACTERS = 80


class ListFilters:
    """`typed` is called with what is typed, `changed` after every other change."""

    def __init__(self, typed: Callable[[str], None], changed: Callable[[], None]) -> None:
        self._changed = changed
        self._chosen = _of_address()
        self._drawn: Any = None
        self.element = ui.element("div").classes("filters row-x wrap")
        with self.element:
            self.find = ui.input(placeholder="Strategy, pair, tag", on_change=lambda event: typed(event.value or ""))
            self.find.props(f'{theme.INPUT} debounce=200 clearable aria-label="Filter backtests"').classes("input")
            self._segment = segment(SHOW, self._chosen["show"], self._show, says="Whose backtests")
            self._place = ui.element("div").classes("row-x wrap")

    def query(self, ask: Ask) -> RunQuery:
        """Return what to ask the service for."""
        chosen = self._chosen
        state = chosen["state"]
        return RunQuery(
            text=ask.filter,
            states=(BacktestStatus(state.upper()),) if state not in ("", "flawed") else (),
            family_id=_id(chosen["strategy"]),
            runner_id=_id(chosen["runner"]),
            exchange_id=_id(chosen["exchange"]),
            bot_id=_id(chosen["bot"]),
            batch=_id(chosen["batch"]),
            tag=chosen["tag"],
            only_mine=chosen["show"] == "mine",
            only_favourites=chosen["show"] == "favourites",
            only_flawed=state == "flawed",
            sort=ask.sort,
            descending=ask.descending or not ask.sort,
            offset=ask.offset,
            limit=ask.size,
        )

    def offer(self, choices: RunChoices) -> None:
        """Offer what is there to choose from; a choice of one thing is none. Drawn anew only when that differs."""
        options: dict[str, dict[str, str]] = {
            "state": STATES,
            "strategy": {"": "Any strategy"} | {str(id_): name for id_, name in choices.strategies},
            "runner": {"": "Any runner"} | {str(id_): name for id_, name in choices.runners},
            "exchange": {"": "Any exchange"} | {str(id_): name for id_, name in choices.exchanges},
            "tag": {"": "Any tag"} | {tag: tag for tag in choices.tags},
        }
        wanted = (options, self._chosen["batch"], self._chosen["bot"])
        if wanted != self._drawn:
            self._drawn = wanted
            self._draw(options)

    def clear(self) -> None:
        """Show everything."""
        self._chosen = dict.fromkeys(self._chosen, "")
        self._drawn = None
        self._segment.set_value("")
        self._write()

    # ---- details ---------------------------------------------------------------------------------------------------

    def _draw(self, options: dict[str, dict[str, str]]) -> None:
        self._place.clear()
        with self._place:
            for name, words in options.items():
                if len(words) > 2 or self._chosen[name] or (name == "tag" and len(words) > 1):
                    self._select(name, words)
            for name, said in (("batch", "One batch"), ("bot", "One bot")):
                if self._chosen[name]:
                    self._chip(name, said)

    def _select(self, name: str, options: dict[str, str]) -> None:
        chosen = self._chosen[name]
        made = ui.select(options, value=chosen if chosen in options else "")
        made.props(theme.SELECT).classes("input")
        made.props["aria-label"] = _WORDS[name]
        made.on_value_change(lambda event: self._choose(name, event.value or ""))

    def _chip(self, name: str, said: str) -> None:
        made = button(said, lambda: self._choose(name, ""), icon="close", small=True)
        made.props["aria-label"] = made.props["title"] = f"{said}: show all"

    def _show(self, value: str) -> None:
        self._choose("show", value)

    def _choose(self, name: str, value: str) -> None:
        if self._chosen[name] != (value or ""):
            self._chosen[name] = value or ""
            self._write()

    def _write(self) -> None:
        list_query.set_query(self._chosen)
        self._changed()


def _of_address() -> dict[str, str]:
    """Return the filters in the present address. Parts that make no sense are left out."""
    chosen = {name: list_query.query(name)[:_MOST_CHARACTERS] for name in (*_THINGS, "state", "tag", "show")}
    chosen |= {name: "" for name in _THINGS if not _id(chosen[name])}
    chosen["state"] = chosen["state"] if chosen["state"] in STATES else ""
    chosen["show"] = chosen["show"] if chosen["show"] in SHOW else ""
    return chosen


def _id(written: str) -> UUID | None:
    try:
        return UUID(written) if written else None
    except ValueError:
        return None
