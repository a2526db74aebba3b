"""Home: the fleet at one glance. Live money and dry runs are never shown as one."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access import trail
from core.access.policy import Actor
from core.access.scopes import Role
from core.bots import service as bots
from core.bots.models import Mode
from core.bots.views import BotView
from core.errors import FlotillaError, NotFound
from core.events import BotChanged, Happened, JobChanged, SampleTaken, ThingChanged, TradeChanged
from core.jobs import ALIVE, JobView
from core.runners import service as runners
from core.trades import service as trades
from core.trades.views import FleetView, HealthStrip
from pages import guard, home_figures, home_fleet, home_start
from pages.bot_words import MODES, modes_of
from pages.frame import set_crumb
from pages.home_barred import BarredBots
from pages.home_equity import Equity
from pages.home_fleet import Positions
from pages.home_start import FirstSteps, Way
from pages.parts.button import button, segment
from pages.parts.card import card
from pages.parts.kpi import kpis, kpis_html
from pages.parts.lifetime import Lifetime
from pages.parts.markup import show, span
from pages.parts.notice import error_notice
from pages.parts.paced import Paced
from pages.parts.skeleton import skeleton, skeleton_lines

MOST_EVENTS = 12
HEALTH_GROWS_OLD_SECONDS = 10.0
"""A bot that falls silent changes nothing that would be told: only looking shows it."""


async def home_page() -> None:
    set_crumb("Home")
    here = guard.view()
    await Home(here.actor, ZoneInfo(here.time_zone)).open()


@dataclass(frozen=True, slots=True)
class Seen:
    fleet: FleetView
    bots: list[BotView]
    way: Way

    @property
    def modes(self) -> list[Mode]:
        return modes_of(self.bots) or [Mode.DRY_RUN]


async def look(actor: Actor) -> Seen:
    known, fleet = await asyncio.gather(bots.list_bots(actor), trades.fleet(actor))
    return Seen(fleet, known, await home_start.way(actor, known))


class Home:
    """The empty state or the fleet, whichever is true now, and the way from one to the other."""

    def __init__(self, actor: Actor, zone: ZoneInfo) -> None:
        self._actor, self._zone = actor, zone
        self._fleet: Fleet | None = None
        self._is_empty = False
        self._life = Lifetime()
        self._problem = ui.element("div").classes("in")
        self._body = ui.element("div").classes("in")
        with self._body:
            skeleton(120)
            skeleton(320)
        self._look = Paced(self._life, self._see)

    async def open(self) -> None:
        self._life.subscribe(self._look.ask, BotChanged, TradeChanged, JobChanged, SampleTaken, ThingChanged)
        with self._look.held():
            await self._see()
        ui.timer(HEALTH_GROWS_OLD_SECONDS, self._look.ask, immediate=False)

    async def _see(self) -> None:
        try:
            seen = await look(self._actor)
        except FlotillaError as error:
            self._show_error(error)
            return
        self._problem.clear()
        self._body.classes(remove="stale")
        if seen.bots or seen.way.is_removing:
            await self._show_fleet(seen)
        elif not self._is_empty:
            self._show_empty()

    async def _show_fleet(self, seen: Seen) -> None:
        if self._fleet is None:
            self._is_empty = False
            self._body.clear()
            with self._body:
                self._fleet = Fleet(self._actor, self._zone, seen)
        await self._fleet.redraw(seen)

    def _show_empty(self) -> None:
        self._fleet, self._is_empty = None, True
        self._body.clear()
        with self._body:
            home_start.first_visit(self._actor, self._look.ask)

    def _show_error(self, error: FlotillaError) -> None:
        """What is on the page stays, greyed: an outage is never drawn as an empty fleet."""
        self._problem.clear()
        with self._problem, error_notice(error):
            button("Try again", self._look.ask, icon="refresh")
        self._body.classes("stale")


class Fleet:
    """Everything below the header once there is a bot."""

    def __init__(self, actor: Actor, zone: ZoneInfo, seen: Seen) -> None:
        self._actor, self._zone, self._seen = actor, zone, seen
        self._mode = seen.modes[0]
        self._drawn_head: object = None
        self._strips: Sequence[HealthStrip] = ()
        self._life = Lifetime()
        self._build()
        self._subscribe()

    def _build(self) -> None:
        self._head = ui.element("div").classes("page-head")
        self._steps = FirstSteps(self._actor)
        BarredBots(self._actor)
        self._figures = kpis(home_figures.cells(self._seen.fleet, self._seen.bots, self._mode))
        with ui.element("div").classes("cols two-one"):
            self._equity = Equity(self._actor, self._zone)
            with card("Bots", "health, last 24 h", to=("All bots", "/bots"), flush=True):
                self._health = show("", "bot-list")
        with ui.element("div").classes("cols two-one"):
            self._positions = Positions(self._actor, self._mode)
            with ui.element("div").classes("stack"):
                self._jobs_card = card("Jobs")
                with self._jobs_card:
                    self._jobs = show("", "col-x tight")
                self._jobs_card.element.set_visibility(False)
                with card("Events", fill=True, flush=True):
                    self._events = show("", "events")
                    self._events_skeleton = skeleton_lines(4)

    def _subscribe(self) -> None:
        life = self._life
        life.subscribe(Paced(life, self._redraw_positions).ask, TradeChanged, BotChanged)
        life.subscribe(Paced(life, self._redraw_curves, 5.0).ask, SampleTaken)
        life.subscribe(Paced(life, self._redraw_jobs).ask, JobChanged)
        life.subscribe(Paced(life, self._redraw_events, 1.0).ask, Happened, TradeChanged)
        for work in (self._redraw_curves, self._redraw_jobs, self._redraw_events):
            life.task(work())

    async def redraw(self, seen: Seen) -> None:
        self._seen = seen
        if self._mode not in seen.modes:
            self._mode = seen.modes[0]
            self._positions.mode = self._mode
            await self._redraw_positions()
        self._draw_head()
        self._steps.redraw(seen.way)
        self._figures.set_content(kpis_html(home_figures.cells(seen.fleet, seen.bots, self._mode)))
        self._health.set_content(home_fleet.health_html(seen.bots, self._strips))
        await self._equity.follow(seen.fleet.of(self._mode))

    # ---- details ---------------------------------------------------------------------------------------------------

    def _draw_head(self) -> None:
        """Only when it says something else than before: a press in the middle of a redraw would be lost."""
        removable = bool(self._seen.way.bots) and not self._seen.way.is_removing
        startable = not self._seen.way.bots and not self._seen.way.is_removing and self._actor.role is not Role.VIEWER
        wanted = (self._seen.modes, self._mode, removable, startable, self._seen.fleet.time_zone)
        if wanted == self._drawn_head:
            return
        self._drawn_head = wanted
        self._head.clear()
        with self._head:
            note = f"{MODES[self._mode]} bots, days begin at midnight in {self._seen.fleet.time_zone}"
            show(f"<h1>Fleet</h1>{span(note, 'muted small')}", "row-x wrap")
            with ui.element("div").classes("row-x end wrap"):
                if removable:
                    home_start.removal_button(self._actor)
                elif startable:
                    home_start.start_button(self._actor)
                if len(self._seen.modes) > 1:
                    words = {str(mode): MODES[mode].capitalize() for mode in self._seen.modes}
                    segment(words, str(self._mode), self._choose_mode, says="Mode")

    async def _choose_mode(self, value: str) -> None:
        self._mode = self._positions.mode = Mode(value)
        await self.redraw(self._seen)
        await self._redraw_positions()

    async def _redraw_positions(self) -> None:
        self._positions.table.refresh()

    async def _redraw_curves(self) -> None:
        try:
            self._strips = await trades.health_strip(self._actor)
        except FlotillaError:
            return  # the round that looks at the bots tells of the same outage
        self._health.set_content(home_fleet.health_html(self._seen.bots, self._strips))
        await self._equity.redraw()

    async def _redraw_jobs(self) -> None:
        try:
            known = await _jobs(self._actor, self._seen)
        except FlotillaError:
            return
        self._jobs_card.element.set_visibility(bool(known))
        self._jobs.set_content(home_fleet.jobs_html(known))

    async def _redraw_events(self) -> None:
        try:
            lines = await trail.last_events(self._actor, MOST_EVENTS, with_logins=False)
            fills = await trades.last_fills(self._actor, MOST_EVENTS)
        except FlotillaError:
            return
        living = {str(id_) for bot in self._seen.bots for id_ in (bot.id, bot.exchange_id, bot.runner_id)}
        self._events_skeleton.set_visibility(False)
        self._events.set_content(home_fleet.events_html(lines, fills, self._zone, frozenset(living)))


async def _jobs(actor: Actor, seen: Seen) -> list[JobView]:
    """What is under way on the runners the person may see, and the removal of his practice fleet."""
    found: list[JobView] = []
    for runner_id in {bot.runner_id for bot in seen.bots}:
        try:
            found += await runners.installs(actor, runner_id)
        except NotFound:
            continue  # a bot may be shared without its runner
    if seen.way.removal:
        found.append(seen.way.removal)
    return [job for job in found if job.state in ALIVE]
