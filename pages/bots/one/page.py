"""The page of one bot: its desired and observed state, its profit, and why it died if it did."""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.newer_image import newer_image
from core.bots.views import BotDetail, BotView, Health
from core.errors import FlotillaError, NotFound, SignedOut
from core.events import BotChanged, Event, FiguresChanged, JobChanged, SampleTaken, ThingChanged, TradeChanged
from core.freqtrade.versions import moves
from pages.bots.one import notices
from pages.bots.one.at_rest import AtRest
from pages.bots.one.buttons import Buttons
from pages.bots.one.causes import head_state_html
from pages.bots.one.configuration import Configuration
from pages.bots.one.history_progress import Reading
from pages.bots.one.log.tab import BotLog
from pages.bots.one.notices import Notices
from pages.bots.one.overview.tab import Overview
from pages.bots.one.revisions import BotRevisions
from pages.bots.one.runs import Runs
from pages.bots.one.trades.tab import BotTrades
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import tabs
from pages.parts.lifetime import Lifetime
from pages.parts.notice import toast
from pages.parts.own_events import installs_on, is_about
from pages.parts.table import list_query
from pages.parts.text.markup import show, span, text
from pages.parts.text.status import badge_html
from pages.parts.throttled import Throttled
from pages.parts.words.bots import badge_of, unattended_tone, unattended_words, version_of

TABS = {
    "overview": "Overview",
    "trades": "Trades",
    "log": "Log",
    "configuration": "Configuration",
    "revisions": "Revisions",
    "runs": "Runs",
}
PAUSE_SECONDS = 0.05
"""Minimum between two reloads. The steps of a start come close to each other, and the last one must appear soon."""
HEALTH_GROWS_OLD_SECONDS = 10.0
"""Seconds between reloads without an event: a bot that stops answering publishes nothing."""


class Tab(Protocol):
    """The content below the tabs."""

    async def open(self) -> None: ...

    async def redraw(self, detail: BotDetail) -> None: ...


async def bot_page(bot_id: str, tab: str = "overview") -> None:
    here = guard.view()
    page = BotPage(here.actor, ZoneInfo(here.time_zone), id_of(bot_id))
    if tab not in TABS:
        tab = "overview"
        list_query.set_query({"tab": ""})
    await page.open(tab)


class BotPage:
    """The head and the notices are always drawn; of the tabs, only the open one."""

    def __init__(self, actor: Actor, zone: ZoneInfo, bot_id: UUID) -> None:
        self._actor, self._zone, self._bot_id = actor, zone, bot_id
        self._life = Lifetime()
        self._look = Throttled(self._life, self._see, PAUSE_SECONDS)
        self._newer = Throttled(self._life, self._look_for_newer, PAUSE_SECONDS)
        self._tab_name = "overview"
        self._tab: Tab | None = None  # until it is filled
        self._bot: BotView | None = None  # until it is drawn; before that it is not known what it uses

    async def open(self, tab: str) -> None:
        self._life.subscribe(self._heard, *_OF_A_BOT, JobChanged, ThingChanged)
        with self._look.held():
            await self._draw(tab)
        ui.timer(HEALTH_GROWS_OLD_SECONDS, self._look.ask, immediate=False)

    async def _draw(self, tab: str) -> None:
        self._detail = await bots.get(self._actor, self._bot_id)
        bot, offered = self._detail.bot, tabs_of(self._detail)
        tab = tab if tab in offered else "overview"
        set_crumb(("Bots", "/bots"), bot.name)
        with ui.element("div").classes("page-head"):
            self._head = show("", "row-x wrap")
            with ui.element("div").classes("row-x end wrap"):
                self._buttons = Buttons(self._actor, self._detail, self._look.ask)
        self._at_rest = AtRest(self._zone)
        self._notices = Notices(self._actor, self._zone, self._look.ask)
        self._reading = Reading(self._zone)
        tabs(offered, tab, self._choose)
        self._problem = ui.element("div").classes("in")
        self._body = ui.element("div").classes("in")
        self._redraw()
        await self._show_tab(tab)
        if moves(bot.freqtrade_version):
            self._newer.ask()

    async def _look_for_newer(self) -> None:
        """Ask the runner whether the version of the bot was pulled anew; only for a version that moves."""
        with suppress(NotFound):  # the page says so itself
            made_at = await newer_image(self._actor, self._bot_id)
            self._notices.tell_newer(self._detail, made_at)

    def _heard(self, event: Event) -> None:
        if self._bot and isinstance(event, JobChanged) and installs_on(event, self._bot.runner_id):
            self._newer.ask()
        if is_own(event, self._bot_id, self._bot):
            self._look.ask()

    async def _see(self) -> None:
        try:
            self._detail = await bots.get(self._actor, self._bot_id)
            self._redraw()
            await (self._tab.redraw(self._detail) if self._tab else self._show_tab(self._tab_name))
        except NotFound:
            toast("This bot was deleted, or is no longer shared with you.")
            ui.navigate.to("/bots")
        except FlotillaError as error:
            notices.outage(self._problem, error, self._look.ask)
            self._body.classes(add="stale")
        else:
            if self._tab:
                self._problem.clear()

    def _redraw(self) -> None:
        """Redraw all parts. Each part changes only what differs, so that nobody loses the focus or a click."""
        self._bot = self._detail.bot
        self._head.set_content(head_html(self._detail))
        is_known = self._detail.bot.health.health is not Health.UNKNOWN
        self._body.classes(remove="stale") if is_known else self._body.classes(add="stale")
        self._at_rest.redraw(self._detail)
        self._notices.redraw(self._detail)
        self._reading.redraw(self._detail.bot.history)
        self._buttons.redraw(self._detail)

    async def _choose(self, tab: str) -> None:
        list_query.set_query({"tab": "" if tab == "overview" else tab})
        await guard.act(self._show_tab)(tab)

    async def _show_tab(self, tab: str) -> None:
        """Draw the tab. If that fails, show why; the next reload that succeeds draws it."""
        self._body.clear()
        self._problem.clear()
        self._tab_name = tab
        with self._body:
            made = self._tab = _MAKE[tab](self._actor, self._zone, self._detail)
        try:
            await made.open()
        except SignedOut:
            raise
        except FlotillaError as error:
            if made is self._tab:  # no other tab was chosen meanwhile
                self._tab = None
                notices.outage(self._problem, error, self._look.ask)


_MAKE: dict[str, Callable[[Actor, ZoneInfo, BotDetail], Tab]] = {
    "overview": Overview,
    "trades": BotTrades,
    "log": BotLog,
    "configuration": Configuration,
    "revisions": BotRevisions,
    "runs": Runs,
}


_OF_A_BOT = (BotChanged, TradeChanged, FiguresChanged, SampleTaken)


def is_own(event: Event, bot_id: UUID, bot: BotView | None) -> bool:
    """Return whether the event is about the bot, something it uses, or a job for it. Until `bot` is known, every such
    event counts."""
    if isinstance(event, _OF_A_BOT):
        return event.bot_id == bot_id
    if isinstance(event, JobChanged) and event.subject_key == str(bot_id):
        return True
    if bot is None:
        return True
    is_installed = installs_on(event, bot.runner_id, bot.freqtrade_version)
    return is_installed or is_about(event, bot_id, bot.exchange_id, bot.strategy_family_id, bot.runner_id)


def tabs_of(detail: BotDetail) -> dict[str, str]:
    """Return tab → label. A deleted bot has no log tab, because its log was removed with its workload."""
    return {name: words for name, words in TABS.items() if name != "log" or detail.bot.archived_at is None}


def head_html(detail: BotDetail) -> str:
    bot = detail.bot
    state = head_state_html(detail)
    where = f"{version_of(bot)} on {bot.exchange_name}, runner {bot.runner_name}"
    badge = badge_html(badge_of(bot.mode), solid=True)
    left = span(unattended_words(bot), f"{unattended_tone(bot)} small nowrap") if bot.unattended.count else ""
    return f"<h1>{text(bot.name)}</h1>{badge}{state}{left}{span(where, 'muted small')}"
