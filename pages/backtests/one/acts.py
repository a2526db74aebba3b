"""What can be done with a backtest: cancel, run again, make a bot, share, download, delete."""

import json
from collections.abc import Callable

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests import service as backtests
from core.backtests.figures.views import ResultView
from core.backtests.listed import marking
from core.backtests.models import ALIVE, BacktestStatus
from core.backtests.views import RunLine
from pages.backtests import acts
from pages.backtests.command_dialog import show_command
from pages.backtests.one import addresses
from pages.backtests.run_rows import MARK, UNMARK
from pages.look.theme import script_text
from pages.parts import guard
from pages.parts.button import button, icon_button
from pages.parts.notice import toast
from pages.parts.text.digits import plain_json


class Acts:
    """The buttons in the head; rebuilt when another set of them is offered."""

    def __init__(self, actor: Actor, place: ui.element) -> None:
        self._actor, self._place = actor, place
        self._drawn: object = None
        self._why_not_again = ""

    def redraw(self, run: RunLine, view: ResultView, why_not_again: str) -> None:
        """Draw the buttons for this state. `why_not_again`: empty where the person can run it again."""
        self._run, self._view, self._why_not_again = run, view, why_not_again
        state = (run.status, run.may_change, run.may_cancel, why_not_again, bool(view.run.zip_bytes))
        if state != self._drawn:
            self._drawn = state
            self._place.clear()
            with self._place:
                self._build()
        self._redraw_star()

    def _redraw_star(self) -> None:
        """In its place: who pressed it with the keyboard stays on it."""
        if self._run.may_change:
            is_one = self._run.is_favourite
            self._star.props["aria-label"] = self._star.props["title"] = UNMARK if is_one else MARK
            self._star.classes(add="primary" if is_one else "ghost", remove="ghost" if is_one else "primary")

    def _build(self) -> None:
        run, may_add = self._run, self._actor.role is not Role.VIEWER
        if run.may_change:
            self._star = icon_button("star", MARK, guard.act(self._favour))
        if run.may_cancel:
            button("Cancel…", guard.act(self._cancel), icon="cancel")
        if run.status not in ALIVE and may_add and not run.is_brought:
            self._again()
        if run.status is BacktestStatus.COMPLETED and may_add and not run.is_brought:
            button("Make a bot", icon="smart_toy", to=f"/bots/new?backtest={run.id}")
        self._more()

    def _again(self) -> None:
        again = button("Run again", icon="replay").props('aria-haspopup="menu"')
        with again, ui.menu().props("auto-close").classes("pop"):
            _item("Exactly the same", guard.act(self._run_again), why_not=self._why_not_again)
            _item("With changes…", to=f"/backtests/new?from={self._run.id}")

    def _more(self) -> None:
        run, is_done = self._run, self._run.status is BacktestStatus.COMPLETED
        more = icon_button("more_horiz", "More", kind="ghost").props('aria-haspopup="menu"')
        with more, ui.menu().props("auto-close").classes("pop"):
            if not run.is_brought:
                _item("Show command line…", guard.act(self._show_command))
            if is_done:
                _item("Share as HTML file", guard.act(self._report))
            if self._view.run.zip_bytes:
                _item("Download Freqtrade’s zip", guard.act(self._zip))
            if run.may_change and run.status not in ALIVE:
                _item("Delete…", guard.act(self._delete))

    # ---- acts ------------------------------------------------------------------------------------------------------

    async def _favour(self) -> None:
        await marking.set_favourite(self._actor, self._run.id, not self._run.is_favourite)

    async def _cancel(self) -> None:
        await acts.cancel(self._actor, [self._run])

    async def _run_again(self) -> None:
        made = await backtests.again(self._actor, self._run.id)
        toast("Backtest queued.")
        ui.navigate.to(f"/backtests/{made}")

    async def _show_command(self) -> None:
        record = await backtests.record(self._actor, self._run.id)
        if not record.command:
            toast("The command line is known once the backtest has begun.")
            return
        await show_command(record.command, plain_json(json.dumps(record.config, indent=2, ensure_ascii=False)))

    async def _report(self) -> None:
        ui.download.from_url(addresses.of(addresses.REPORT, self._run.id))

    async def _zip(self) -> None:
        ui.download.from_url(addresses.of(addresses.ZIP, self._run.id))

    async def _delete(self) -> None:
        if await acts.delete(self._actor, [self._run]):
            ui.navigate.to("/backtests")


def _item(words: str, on_click: Callable[..., object] | None = None, *, to: str = "", why_not: str = "") -> None:
    """`why_not`: why the person cannot choose it, a sentence below its words; empty when they can."""
    made = ui.item(on_click=on_click).props("clickable dense role=menuitem").classes("pop-item")
    with made, ui.item_section(words):
        if why_not:
            ui.item_label(why_not).props("caption")
    made.set_enabled(not why_not)
    if to:
        made.on("click", js_handler=f"() => flotilla.go({script_text(to)})")
