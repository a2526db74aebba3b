"""The downloads of a runner: those under way with their progress, and what the last ones brought."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.jobs import ALIVE, JobState
from core.market_data import service as market_data
from core.market_data.views import DownloadView
from pages.market_data.download_html import MOST_LISTED, ended_html, first_ones, running_html, targets_html
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.dialogs.dialog import dialog
from pages.parts.notice import toast
from pages.parts.text.markup import show, span, text

FIRST_SHOWN = 4
"""Of the last downloads; the others come on demand."""
_MOST_LOG = 20_000
"""Characters of a log that are shown: its end."""


class Downloads:
    """The elements are rebuilt only when a download begins or ends, so that its buttons keep the focus in between."""

    def __init__(self, actor: Actor, runner_id: UUID) -> None:
        self._actor, self._runner_id = actor, runner_id
        self._drawn: Any = None
        self._all_shown = False
        self._ended: Sequence[DownloadView] = ()
        self._rows: dict[UUID, _Running] = {}
        with card("Downloads") as made:
            made.body.classes("downloads")
            self._running = ui.element("div").classes("stack")
            self._last = ui.element("div").classes("stack")

    async def see(self) -> None:
        """Reload them."""
        found = await market_data.downloads(self._actor, self._runner_id)
        alive = _in_turn(one for one in found if one.job.state in ALIVE)
        self._ended = [one for one in found if one.job.state not in ALIVE]
        state = ([(one.id, one.may_cancel) for one in alive], [one.id for one in self._ended], self._all_shown)
        if state != self._drawn:
            self._drawn = state
            self._rebuild(alive)
        for one in alive:
            self._rows[one.id].redraw(one)

    def _rebuild(self, alive: Sequence[DownloadView]) -> None:
        before, self._rows = self._rows, {}
        self._running.clear()
        with self._running:
            for one in alive:
                self._rows[one.id] = _Running(one, self._cancel, before.get(one.id))
        self._last.clear()
        with self._last:
            self._draw_ended()

    def _draw_ended(self) -> None:
        if not self._ended and not self._rows:
            show(span("Nothing has been downloaded yet.", "muted small"))
        shown = self._ended if self._all_shown else self._ended[:FIRST_SHOWN]
        for one in shown:
            with ui.element("div").classes("download row-x"):
                show(ended_html(one), "grow col-x tight")
                if one.log and (one.problems or one.job.state is JobState.FAILED):
                    button("Log…", guard.act(lambda one=one: _show_log(one)), kind="ghost", small=True)
        if len(shown) < len(self._ended):
            button(f"Show {len(self._ended) - len(shown)} earlier", guard.act(self._show_all), kind="ghost", small=True)

    async def _show_all(self) -> None:
        self._all_shown = True
        await self.see()

    async def _cancel(self, download_id: UUID) -> None:
        await market_data.cancel(self._actor, self._runner_id, download_id)
        toast("Cancelled. What was fetched is kept.")


def _in_turn(alive: Iterable[DownloadView]) -> list[DownloadView]:
    """Return what is at work, then what waits, as it was asked for. `alive`: newest first."""
    oldest_first = list(alive)[::-1]
    return sorted(oldest_first, key=lambda one: one.job.state is JobState.WAITING)


class _Running:
    """One that is under way. Its list of all targets and its log are sent only while they are open."""

    def __init__(self, one: DownloadView, cancel: Any, before: "_Running | None") -> None:
        self._one = one
        self._targets_open: bool = before is not None and before._targets_open
        self._log_open: bool = before is not None and before._log_open
        with ui.element("div").classes("download col-x"):
            self._progress = show("", "col-x tight")
            with ui.element("div").classes("row-x wrap"):
                self._all = button("All pairs and timeframes", self._open_targets, kind="ghost", small=True)
                button("Log", self._open_log, kind="ghost", small=True)
                if one.may_cancel:
                    button("Cancel download", guard.act(lambda: cancel(one.id)), small=True).classes("end")
            self._targets = show("", "targets-all")
            self._log = show("", "download-log")

    def redraw(self, one: DownloadView) -> None:
        """Show what it is at."""
        self._one = one
        self._progress.set_content(running_html(one))
        self._all.set_visibility(bool(one.targets))
        listed = targets_html(first_ones(one.targets)[:MOST_LISTED]) if self._targets_open else ""
        self._targets.set_content(listed)
        self._log.set_content(_log_html(one.log) if self._log_open else "")

    def _open_targets(self) -> None:
        self._targets_open = not self._targets_open
        self.redraw(self._one)

    def _open_log(self) -> None:
        self._log_open = not self._log_open
        self.redraw(self._one)


def _log_html(log: str) -> str:
    return f'<pre class="log" tabindex="0">{text(log[-_MOST_LOG:] or "Nothing yet.")}</pre>'


async def _show_log(one: DownloadView) -> None:
    with dialog("Log of the download") as opened:
        opened.classes("wide")
        show(_log_html(one.log))
        with ui.element("div").classes("row-x dialog-foot"):
            button("Close", lambda: opened.submit(None), kind="primary")
    await opened
