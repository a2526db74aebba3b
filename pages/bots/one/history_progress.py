"""The progress of reading a bot's history, shown above its tabs, and why the reading has stopped."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from nicegui import ui

from core.bot_records.history_known import HistoryState, HistoryView
from pages.parts.notice import notice
from pages.parts.text import figures
from pages.parts.text.markup import show
from pages.parts.words.history import reading_notice


class Reading:
    """Hidden once everything is read. Redrawn only when its text changes."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._drawn: HistoryView | None = None
        self._place = ui.element("div").classes("in")

    def redraw(self, history: HistoryView) -> None:
        if history == self._drawn:
            return
        self._drawn = history
        self._place.clear()
        told = reading_notice(history, datetime.now(UTC), self._zone)
        self._place.set_visibility(told is not None)
        if told:
            with self._place:
                notice("info" if history.state is HistoryState.READING else "warn", *told)
                if history.state is not HistoryState.CUT_OFF:
                    show(bar_html(history))


def bar_html(history: HistoryView) -> str:
    """Return the progress bar; empty when the number of trades is not known."""
    if not history.total or history.read > history.total:
        return ""
    done = figures.percent(history.read / history.total, 0, sign=False)
    return (
        f'<div class="bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" '
        f'aria-valuenow="{done.rstrip("%")}" aria-label="History read"><i style="width:{done}"></i></div>'
    )
