"""Home: the whole fleet on one page. Live money and dry runs are never shown as one."""

import asyncio
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records.models import Mode
from core.bots import service as bots
from core.bots.views import BotView
from core.errors import FlotillaError
from core.events import BotChanged, FiguresChanged, Happened, JobChanged, SampleTaken, ThingChanged, TradeChanged
from core.jobs import ALIVE, JobView
from core.market_data import service as market_data
from core.runners.versions import installs
from core.trades import service as trades
from core.trades.figures.views import PortfolioView
from pages.frame.layout import set_crumb
from pages.home import events, positions, practice_fleet
from pages.home.bots import Bots
from pages.home.equity import Equity
from pages.home.practice_fleet import FirstSteps, Way
from pages.home.refused_settings import BarredBots
from pages.home.runs import HomeRuns
from pages.home.tiles import Tiles
from pages.parts import guard
from pages.parts.button import button, segment
from pages.parts.card import card
from pages.parts.jobs import jobs_html
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice
from pages.parts.skeleton import skeleton, skeleton_lines
from pages.parts.table import list_query as address
from pages.parts.table.cells import Row
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.text.markup import link, show, span
from pages.parts.throttled import Throttled
from pages.parts.words.bots import MODES, modes_of

MOST_EVENTS = 20
MOST_POSITIONS = 5
"""As many as fit on a laptop screen without scrolling; the rest is on a page of its own."""
HEALTH_GROWS_OLD_SECONDS = 10.0
"""Seconds between reloads without an event: a bot that stops answering publishes nothing."""


async def home_page() -> None:
    set_crumb("Home")
    here = guard.view()
    await Home(here.actor, ZoneInfo(here.time_zone)).open()


@dataclass(frozen=True, slots=True)
class Seen:
    fleet: PortfolioView
    bots: list[BotView]
    way: Way

    @property
    def modes(self) -> list[Mode]:
        return modes_of(self.bots) or [Mode.DRY_RUN]


async def look(actor: Actor) -> Seen:
    known, fleet = await asyncio.gather(bots.list_bots(actor), trades.fleet(actor))
    return Seen(fleet, known, await practice_fleet.way(actor, known))


class Home:
    """The empty state or the fleet, whichever applies, and the change between them."""

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
        self._look = Throttled(self._life, self._see)

    async def open(self) -> None:
        of_bots = (BotChanged, FiguresChanged, TradeChanged, SampleTaken)
        self._life.subscribe(self._look.ask, *of_bots, JobChanged, ThingChanged)
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
            practice_fleet.first_visit(self._actor, self._look.ask)
            HomeRuns(self._actor)

    def _show_error(self, error: FlotillaError) -> None:
        """Show an outage. The content of the page stays, greyed, because an outage must not look like an empty
        fleet."""
        self._problem.clear()
        with self._problem, error_notice(error):
            button("Try again", self._look.ask, icon="refresh")
        self._body.classes("stale")


class Fleet:
    """Everything below the header once there is a bot."""

    def __init__(self, actor: Actor, zone: ZoneInfo, seen: Seen) -> None:
        self._actor, self._zone, self._seen = actor, zone, seen
        self._mode = _mode_in_address(seen)
        self._drawn_head: object = None
        self._life = Lifetime()
        self._build()
        self._subscribe()

    def _build(self) -> None:
        self._head = ui.element("div").classes("page-head")
        self._steps = FirstSteps(self._actor)
        BarredBots(self._actor)
        self._tiles = Tiles()
        self._jumps = show("", "jumps").props('role=navigation aria-label="On this page"')
        with ui.element("div").classes("home"):
            with ui.element("div").classes("home-side"):
                self._bots = Bots(self._actor)
                with ui.element("div").classes("home-news"):
                    self._build_jobs()
                    HomeRuns(self._actor)
                    self._build_events()
            with ui.element("div").classes("home-main"):
                with ui.element("div").classes("home-equity").props("id=equity"):
                    self._equity = Equity(self._actor, self._zone)
                with ui.element("div").classes("home-positions").props("id=positions"):
                    self._build_positions()

    def _build_positions(self) -> None:
        with card("Open positions", flush=True, fill=True) as self._positions_card:
            with self._positions_card.end:
                self._all_positions = show("")
            self._positions = Table(
                positions.COLUMNS,
                self._load_positions,
                says="Open positions",
                usual=Ask(size=MOST_POSITIONS),
                when_empty=positions.nothing_open,
                on_total=self._tell_positions,
                pages=False,
            )

    def _build_jobs(self) -> None:
        self._jobs_card = card("Jobs")
        with self._jobs_card:
            self._jobs = show("", "col-x tight")
        self._jobs_card.element.set_visibility(False)

    def _build_events(self) -> None:
        made = card("Events", fill=True, flush=True, to=("All events", "/events"))
        made.element.props("id=events")
        with made:
            self._events = show("", "events").props('tabindex=0 role=region aria-label="The last events"')
            self._events_skeleton = skeleton_lines(4)

    def _subscribe(self) -> None:
        life = self._life
        life.subscribe(Throttled(life, self._redraw_positions).ask, TradeChanged, FiguresChanged, BotChanged)
        life.subscribe(Throttled(life, self._equity.redraw, 5.0).ask, SampleTaken)
        life.subscribe(self._bots.ask_strips, SampleTaken)
        life.subscribe(Throttled(life, self._redraw_jobs).ask, JobChanged)
        life.subscribe(Throttled(life, self._redraw_events, 1.0).ask, Happened, TradeChanged)
        self._follow = Throttled(life, self._follow_purses).ask
        for work in (self._redraw_jobs, self._redraw_events):
            life.task(work())

    async def redraw(self, seen: Seen) -> None:
        self._seen = seen
        if self._mode not in seen.modes:
            self._mode = seen.modes[0]
            await self._redraw_positions()
        self._draw_head()
        self._steps.redraw(seen.way)
        self._tiles.redraw(seen.fleet, seen.bots, self._mode, seen.modes)
        self._bots.redraw(seen.bots, seen.fleet.today)
        self._follow()

    # ---- details ---------------------------------------------------------------------------------------------------

    def _draw_head(self) -> None:
        """Redraw the head only when its content changes, so that a click during a redraw is not lost."""
        removable = bool(self._seen.way.bots) and not self._seen.way.is_removing
        startable = not self._seen.way.bots and not self._seen.way.is_removing and self._actor.role is not Role.VIEWER
        wanted = (self._seen.modes, self._mode, removable, startable, self._seen.fleet.time_zone)
        if wanted == self._drawn_head:
            return
        self._drawn_head = wanted
        self._head.clear()
        with self._head:
            whose = span(f"{MODES[self._mode]} bots,", "muted small hide-s")
            note = span(f"days begin at midnight in {self._seen.fleet.time_zone}", "muted small")
            show(f"<h1>Fleet</h1>{whose}{note}", "row-x wrap fleet-head")
            with ui.element("div").classes("row-x end wrap"):
                if removable:
                    practice_fleet.removal_button(self._actor)
                elif startable:
                    practice_fleet.start_button(self._actor)
                if len(self._seen.modes) > 1:
                    words = {str(mode): MODES[mode].capitalize() for mode in self._seen.modes}
                    segment(words, str(self._mode), self._choose_mode, says="Mode")

    async def _choose_mode(self, value: str) -> None:
        self._mode = Mode(value)
        address.set_query({"mode": "" if self._mode is self._seen.modes[0] else _IN_ADDRESS[self._mode]})
        await self.redraw(self._seen)
        await self._redraw_positions()

    async def _load_positions(self, ask: Ask) -> tuple[list[Row], int]:
        return await positions.load(self._actor, ask, self._mode)

    async def _redraw_positions(self) -> None:
        self._positions.refresh()

    def _tell_positions(self, total: int) -> None:
        count = figures.count(total) if total else ""
        self._positions_card.head("Open positions", count)
        path = f"/positions?mode={_IN_ADDRESS[self._mode]}"
        self._all_positions.set_content(
            link(f"All {count} positions", path, "link small") if total > MOST_POSITIONS else ""
        )
        self._jumps.set_content(_jumps_html(count))

    async def _follow_purses(self) -> None:
        await self._equity.follow(self._seen.fleet.of(self._mode))

    async def _redraw_jobs(self) -> None:
        try:
            known = await _jobs(self._actor, self._seen)
        except FlotillaError:
            return
        self._jobs_card.element.set_visibility(bool(known))
        self._jobs.set_content(jobs_html(known))

    async def _redraw_events(self) -> None:
        try:
            told = await events.last(self._actor, MOST_EVENTS, self._seen.bots)
        except FlotillaError:
            return  # the reload of the bots reports the same outage
        self._events_skeleton.set_visibility(False)
        self._events.set_content(events.html(told, self._zone))


_IN_ADDRESS = {Mode.LIVE: "live", Mode.DRY_RUN: "dry"}


def _mode_in_address(seen: Seen) -> Mode:
    """Return the mode in the address if there are such bots, otherwise live before dry run."""
    asked = address.query("mode")
    return next((mode for mode in seen.modes if _IN_ADDRESS[mode] == asked), seen.modes[0])


def _jumps_html(positions_count: str) -> str:
    """Return links to the sections, for phones, where they are not side by side."""
    places = {"positions": "Positions", "events": "Events", "equity": "Equity"}
    counts = {"positions": f" {span(positions_count, 'muted')}" if positions_count else ""}
    return "".join(
        f'<button type="button" class="btn-plain s" data-jump="{place}">{words}{counts.get(place, "")}</button>'
        for place, words in places.items()
    )


async def _jobs(actor: Actor, seen: Seen) -> list[JobView]:
    """Return the running jobs on the runners that the person may see, and the removal of their practice fleet."""
    removal = seen.way.removal
    found = [*await installs.installs_under_way(actor), *await market_data.under_way(actor)]
    return [*found, removal] if removal and removal.state in ALIVE else found
