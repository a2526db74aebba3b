"""The market data of one runner: what it holds, the downloads, and what keeps it up to date."""

from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Scope
from core.db import utcnow
from core.errors import FlotillaError, NotFound
from core.events import Event, JobChanged, ThingChanged
from core.market_data import changing_files, held
from core.market_data.views import DataSummary
from core.runners import lookup
from core.runners.views import RunnerView
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.market_data.bring_dialog import bring_files
from pages.market_data.downloads import Downloads
from pages.market_data.inventory.inventory import Inventory
from pages.market_data.key_figures import key_figures
from pages.market_data.refresh_card import RefreshCard
from pages.parts import guard
from pages.parts.button import button
from pages.parts.empty import empty
from pages.parts.kpi import kpis_html
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice, toast, toast_error
from pages.parts.own_events import downloads_on, is_about
from pages.parts.text import figures
from pages.parts.text.markup import link, show
from pages.parts.text.status import status_html
from pages.parts.throttled import Throttled
from pages.parts.words.runners import state_of, state_words


async def market_data_page(runner_id: str) -> None:
    here = guard.view()
    runner = await lookup.get(here.actor, id_of(runner_id))
    set_crumb(("Runners", "/runners"), (runner.name, f"/runners/{runner.id}"), "Market data")
    if Scope.USE not in runner.scopes:
        _not_yours(runner)
        return
    _Page(here.actor, ZoneInfo(here.time_zone), runner).open()


def _not_yours(runner: RunnerView) -> None:
    what = f"You may see {runner.name}, but not use it. Ask its owner for the right to use it."
    with empty("Market data is not shared with you", what, symbol="lock", is_page=True):
        button("Back to the runner", to=f"/runners/{runner.id}")


_NO_FIGURES = '<div class="kpi"><div class="skeleton" style="height:68px"></div></div>' * 4


class _Page:
    def __init__(self, actor: Actor, zone: ZoneInfo, runner: RunnerView) -> None:
        self._actor, self._zone, self._runner = actor, zone, runner
        self._may_edit = Scope.EDIT in runner.scopes
        self._life = Lifetime()
        self._told_silent = ""
        self._summed = False

    def open(self) -> None:
        """Draw the page. Its rows are asked for first, what is summed over all of them when they are there."""
        self._look = Throttled(self._life, self._see)
        self._look_at_files = Throttled(self._life, self._see_files)
        self._look_at_downloads = Throttled(self._life, self._see_downloads, 1.0)
        self._draw()
        self._draw_title()
        self._life.subscribe(self._heard, ThingChanged, JobChanged)
        self._look_at_downloads.ask()

    def _draw(self) -> None:
        self._head()
        self._silent = ui.element("div").classes("in")
        self._figures = show(_NO_FIGURES, "card kpis k7", tag="section")
        self._cards = ui.element("div").classes("cols two-one")
        with self._cards:
            with ui.element("div").classes("stack"):
                self._downloads = Downloads(self._actor, self._runner.id)
            with ui.element("div").classes("stack"):
                self._refreshes = RefreshCard(
                    self._actor, self._runner.id, self._zone, self._may_edit, lambda: self._inventory.sources
                )
        self._inventory = Inventory(self._actor, self._runner.id, self._may_edit, self._nothing, self._listed)

    def _head(self) -> None:
        with ui.element("div").classes("page-head"):
            self._title = show("", "row-x wrap")
            with ui.element("div").classes("row-x end wrap"):
                button("Look again", guard.act(self._look_again), icon="refresh")
                if self._may_edit:
                    button("Bring in…", guard.act(self._bring), icon="drive_folder_upload")
                button("Download candles", icon="download", kind="primary", to=self._form_path)

    @property
    def _form_path(self) -> str:
        return f"/runners/{self._runner.id}/data/new"

    def _nothing(self) -> None:
        what = "Backtests need candles: prices of each pair, minute by minute. Bots fetch what they need by themselves."
        with empty("No candles yet", what, symbol="candlestick_chart"):
            button("Download candles", icon="download", to=self._form_path)
            button("What my bots trade", icon="smart_toy", to=f"{self._form_path}?bots=1")

    # ---- live ------------------------------------------------------------------------------------------------------

    def _listed(self) -> None:
        if not self._summed:
            self._summed = True
            self._look.ask()

    def _heard(self, event: Event) -> None:
        if is_about(event, self._runner.id):
            self._look_at_files.ask()
            self._look.ask()
            self._look_at_downloads.ask()
        elif downloads_on(event, self._runner.id):
            self._look_at_downloads.ask()

    async def _see(self) -> None:
        try:
            self._runner = await lookup.get(self._actor, self._runner.id)
            summary = await held.summary(self._actor, self._runner.id)
        except NotFound:
            ui.navigate.to("/runners")
        except FlotillaError as error:
            toast_error(error)
        else:
            self._redraw(summary)

    async def _see_files(self) -> None:
        self._inventory.refresh()

    async def _see_downloads(self) -> None:
        try:
            await self._downloads.see()
        except FlotillaError as error:
            toast_error(error)

    def _draw_title(self) -> None:
        runner = self._runner
        told = status_html(state_of(runner), runner.reached_at, word=state_words(runner), before=" ", after=" ago")
        self._title.set_content(f"<h1>Market data</h1>{link(runner.name, f'/runners/{runner.id}', 'link small')}{told}")

    def _redraw(self, summary: DataSummary) -> None:
        self._draw_title()
        self._figures.set_content(kpis_html(key_figures(summary, self._zone, utcnow())))
        self._refreshes.redraw(summary)
        self._draw_silent(self._runner.error or "", summary)

    def _draw_silent(self, why: str, summary: DataSummary) -> None:
        read = figures.moment(summary.read_at, utcnow(), self._zone)
        self._inventory.grey((f"as of {read}" if summary.read_at else "as last known") if why else "")
        if why == self._told_silent:
            return
        self._told_silent = why
        self._silent.clear()
        if why:
            with self._silent:
                notice("error", why, "What is shown is what was last read there. Downloads go on when it answers.")

    # ---- acts ------------------------------------------------------------------------------------------------------

    async def _look_again(self) -> None:
        await changing_files.look_again(self._actor, self._runner.id)
        toast("Read again. This is what the runner holds now.")
        self._look_at_files.ask()
        self._look.ask()

    async def _bring(self) -> None:
        if await bring_files(self._actor, self._runner.id):
            toast("The files are being brought in.")
