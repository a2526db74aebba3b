"""The card of scheduled refreshes: what is kept up to date by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Scope
from core.db import utcnow
from core.errors import Invalid
from core.exchanges import service as exchanges
from core.exchanges.views import ExchangeView
from core.market_data.refreshing import refreshes
from core.market_data.sources import of_key
from core.market_data.views import DataSummary, Refresh
from pages.market_data.words import MODES
from pages.parts import guard
from pages.parts.button import button, icon_button
from pages.parts.card import card
from pages.parts.dialogs.dialog import dialog
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import toast
from pages.parts.text import figures
from pages.parts.text.markup import show, span

HOURS = {1: "every hour", 4: "every 4 hours", 12: "every 12 hours", 24: "every day", 168: "every week"}
NONE = "No refresh is scheduled. Backtests use the candles that are here; bots fetch their own."


@dataclass
class _Asked:
    source: str = ""
    trading_mode: str = "spot"
    exchange_id: str = ""
    every_hours: int = 24


class RefreshCard:
    """`held_sources`: returns key → title of the sources that the runner holds."""

    def __init__(
        self,
        actor: Actor,
        runner_id: UUID,
        zone: ZoneInfo,
        may_edit: bool,
        held_sources: Callable[[], Mapping[str, str]],
    ) -> None:
        self._actor, self._runner_id, self._zone, self._may_edit = actor, runner_id, zone, may_edit
        self._held_sources = held_sources
        self._drawn: Any = None
        with card("Kept up to date") as made:
            self._list = ui.element("div").classes("col-x")
        if may_edit:
            with made.end:
                button("Schedule…", guard.act(self._schedule), icon="schedule", small=True)

    def redraw(self, summary: DataSummary) -> None:
        """Show what is scheduled."""
        if summary.refreshes == self._drawn:
            return
        self._drawn = summary.refreshes
        self._list.clear()
        with self._list:
            for one in summary.refreshes:
                self._line(one)
            if not summary.refreshes:
                show(span(NONE, "muted small"))

    def _line(self, one: Refresh) -> None:
        with ui.element("div").classes("row-x"):
            show(self._line_html(one), "grow col-x tight")
            if self._may_edit:
                what = f"Stop refreshing {one.source_title}, {one.trading_mode}"
                icon_button("close", what, guard.act(lambda: self._end(one)), kind="ghost", small=True)

    def _line_html(self, one: Refresh) -> str:
        next_at = f", next {figures.moment(one.next_at, utcnow(), self._zone)}" if one.next_at else ""
        by = f", set by {one.by_name}" if one.by_name else ""
        every = HOURS.get(one.every_hours, f"every {one.every_hours} hours")
        told = span(f"{every}{next_at}{by}", "muted small")
        return span(f"{one.source_title}, {one.trading_mode}", "strong") + told

    async def _end(self, one: Refresh) -> None:
        await refreshes.schedule(self._actor, self._runner_id, one.source, one.trading_mode, one.exchange_id, None)
        toast(f"{one.source_title}, {one.trading_mode} is no longer refreshed.")

    async def _schedule(self) -> None:
        usable = await exchanges.list_exchanges(self._actor, Scope.USE)
        sources = self._held_sources()
        with dialog("Keep candles up to date") as opened:
            if not sources:
                show("Download candles first. Then they can be kept up to date.", "muted")
                with ui.element("div").classes("row-x dialog-foot"):
                    button("Close", lambda: opened.submit(None), kind="primary")
            else:
                self._fields(opened, sources, usable)
        if await opened is not None:
            toast("Scheduled. All pairs and timeframes that are held are kept up to date.")

    def _fields(self, opened: ui.dialog, sources: Mapping[str, str], usable: list[ExchangeView]) -> None:
        first = next(iter(sources))
        asked = _Asked(first, exchange_id=next(iter(_accounts(usable, first)), ""))
        form = Form(asked, self._save, lambda _: opened.submit(True))
        with ui.element("div").classes("form"):

            def offer(source: str) -> None:
                options = _accounts(usable, source)
                control: Any = through.control
                control.set_options(options, value=next(iter(options), None))

            field.select(form, "source", "Candles of", sources, on_change=offer)
            field.select(form, "trading_mode", "Trading mode", MODES)
            through = field.select(
                form,
                "exchange_id",
                "Through exchange",
                _accounts(usable, first),
                "Candles are public: no keys are sent.",
            )
            field.select(form, "every_hours", "How often", HOURS, "Never while bots of this runner are starting.")
            form.buttons("Keep up to date", inside=opened)

    async def _save(self, asked: _Asked) -> bool:
        if not asked.exchange_id:
            raise Invalid("An exchange is missing.", fields={"exchange_id": "Add an exchange of this type first."})
        await refreshes.schedule(
            self._actor, self._runner_id, asked.source, asked.trading_mode, UUID(asked.exchange_id), asked.every_hours
        )
        return True


def _accounts(usable: list[ExchangeView], source: str) -> dict[str, str]:
    """Return the exchanges of this source's type, as far as the person may use them."""
    kind = of_key(source).exchange_type
    return {str(one.id): one.name for one in usable if one.exchange_type == kind}
