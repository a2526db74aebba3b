"""The page of one backtest: its progress while it runs, its result afterwards, or why there is none."""

import asyncio
from functools import partial
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.backtests import service as backtests
from core.backtests.figures import result_view
from core.backtests.figures.views import ResultView
from core.backtests.listed import runs_list
from core.backtests.models import ALIVE, BacktestStatus
from core.backtests.views import RunLine
from core.errors import FlotillaError, NotFound, SignedOut
from core.events import Event, JobChanged, ThingChanged
from pages.backtests.one import head, state_notices
from pages.backtests.one.acts import Acts
from pages.backtests.one.breakdown_tab import Breakdowns
from pages.backtests.one.candles.tab import CandlesTab
from pages.backtests.one.log_tab import RunLog
from pages.backtests.one.overview.tab import Overview
from pages.backtests.one.record_tab import Record
from pages.backtests.one.trades.tab import ResultTrades
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button, tabs
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice, toast, toast_error
from pages.parts.own_events import backtest_of, is_about
from pages.parts.table import list_query
from pages.parts.text.markup import show
from pages.parts.throttled import Throttled
from pages.parts.words.backtests import title_of

OF_RESULT = {"overview": "Overview", "breakdown": "Breakdown", "trades": "Trades", "candles": "Candles"}
ALWAYS = {"record": "Record", "log": "Log"}


class Tab(Protocol):
    """The content below the tabs."""

    async def open(self) -> None: ...


async def backtest_page(backtest_id: str, tab: str = "") -> None:
    """Show one backtest. `?tab=`: the open tab."""
    here = guard.view()
    await BacktestPage(here.actor, ZoneInfo(here.time_zone), id_of(backtest_id)).open(tab)


class BacktestPage:
    """The head is always drawn; of the tabs, only the open one."""

    def __init__(self, actor: Actor, zone: ZoneInfo, backtest_id: UUID) -> None:
        self._actor, self._zone, self._id = actor, zone, backtest_id
        self._life = Lifetime()
        self._look = Throttled(self._life, self._see, 0.3)
        self._step = Throttled(self._life, self._advance, 0.5)
        self._drawn: tuple[object, ...] = ()
        self._turn = asyncio.Lock()

    async def open(self, tab: str) -> None:
        """Draw the page."""
        self._life.subscribe(self._heard, ThingChanged, JobChanged)
        with self._look.held():
            await self._read()
            self._draw_head()
            self._body = ui.element("div").classes("in")
            await self._draw_body(tab)

    async def _read(self) -> None:
        self._run: RunLine = await runs_list.one(self._actor, self._id)
        self._view: ResultView = await result_view.of(self._actor, self._id)
        is_over = self._run.status not in ALIVE and not self._run.is_brought
        self._why_not_again = await backtests.why_not_again(self._actor, self._id) if is_over else ""

    def _draw_head(self) -> None:
        set_crumb(("Backtests", "/backtests"), title_of(self._run))
        with ui.element("div").classes("page-head"):
            self._head = show("", "row-x wrap")
            self._acts = Acts(self._actor, ui.element("div").classes("row-x end wrap"))
        self._progress = show("", "col-x tight")
        self._redraw_head()

    def _redraw_head(self) -> None:
        self._head.set_content(head.head_html(self._run))
        self._acts.redraw(self._run, self._view, self._why_not_again)
        progress = head.progress_html(self._run)
        self._progress.set_content(progress)
        self._progress.set_visibility(bool(progress))

    async def _draw_body(self, tab: str) -> None:
        """Draw the notices and the tabs of this state anew."""
        is_done = self._run.status is BacktestStatus.COMPLETED
        offered = (OF_RESULT if is_done else {}) | ALWAYS
        usual = "log" if self._run.status in ALIVE else next(iter(offered))
        failed = self._run.status is BacktestStatus.FAILED
        log = await backtests.log(self._actor, self._id) if failed else ""
        async with self._turn:
            self._body.clear()
            with self._body:
                state_notices.draw(self._run, self._view, log)
                self._tab_name = tab if tab in offered else usual
                tabs(offered, self._tab_name, guard.act(self._choose))
                self._place = ui.element("div").classes("in")
            self._drawn = self._state
            await self._draw_tab()

    @property
    def _state(self) -> tuple[object, ...]:
        """What the body is drawn anew for."""
        return (self._run.status, self._run.tags, self._view.run.notes, self._view.run.problems)

    async def _choose(self, tab: str) -> None:
        self._tab_name = tab
        list_query.set_query({"tab": tab})
        async with self._turn:
            if tab == self._tab_name:  # no other one was chosen while this one waited for its turn
                await self._draw_tab()

    async def _draw_tab(self) -> None:
        """Draw the chosen tab, or why it cannot be drawn. Its own parts are read while it is drawn: two at a time would
        stand in one place."""
        self._place.clear()
        with self._place:
            try:
                await self._make().open()
            except SignedOut:
                raise
            except FlotillaError as error:
                self._place.clear()
                with error_notice(error):
                    button("Try again", guard.act(partial(self._choose, self._tab_name)), icon="refresh")

    def _make(self) -> Tab:
        match self._tab_name:
            case "breakdown":
                return Breakdowns(self._actor, self._run, self._view)
            case "trades":
                return ResultTrades(self._actor, self._run, self._view, self._zone)
            case "candles":
                return CandlesTab(self._actor, self._id)
            case "record":
                return Record(self._actor, self._run, self._view)
            case "log":
                return RunLog(self._actor, self._run)
        return Overview(self._actor, self._run, self._view)

    # ---- live ------------------------------------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        if not self._drawn or is_about(event, self._id, self._run.family_id):
            self._look.ask()
        elif backtest_of(event) == str(self._id):
            self._step.ask()

    async def _advance(self) -> None:
        """Draw how far it is, and nothing else, unless its state has changed."""
        try:
            before, self._run = self._run.status, await runs_list.one(self._actor, self._id)
        except FlotillaError:
            return
        self._redraw_head()
        if self._run.status is not before:
            self._look.ask()

    async def _see(self) -> None:
        """Read all of it again. A run that has just ended shows what came of it."""
        before = self._drawn[0]
        try:
            await self._read()
            self._redraw_head()
            if self._state != self._drawn:
                await self._draw_body(self._tab_name if self._run.status is before else "")
        except NotFound:
            toast("This backtest was deleted, or is no longer shared with you.")
            ui.navigate.to("/backtests")
        except FlotillaError as error:
            toast_error(error)
