"""The log tab of a bot: followed as it grows, across restarts, or searched, or downloaded as a file."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.views import BotDetail, Health
from core.freqtrade.logs.lines import Level
from pages.bots.one.log.export import file_name, path_of
from pages.bots.one.log.search import LEVEL, LONGEST_WORDS, WORDS, LogSearchView, level_in_address
from pages.parts.button import button, segment
from pages.parts.card import card
from pages.parts.log.screen import Log
from pages.parts.table import list_query
from pages.parts.words.bots import has_run

TAIL_LINES = 2_000
VIEW = "log.view"
VIEWS = {"follow": "Follow", "search": "Search"}
_NOTES = {
    "follow": "as Freqtrade writes it, times in UTC",
    "search": "everything that is kept, times in UTC",
}


class BotLog:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._zone, self._detail = actor, zone, detail
        self._view = "search" if list_query.query(VIEW) == "search" else "follow"
        self._log: Log | None = None
        with card("Log", _NOTES[self._view], flush=True) as self._card:
            with self._card.end:
                segment(VIEWS, self._view, self._choose, says="Follow or search")
                self._button()
            self._place = ui.element("div")

    async def open(self) -> None:
        """Draw the tab without waiting for lines of the log, which arrive later."""
        await self._draw()

    async def redraw(self, detail: BotDetail) -> None:
        before, self._detail = self._detail.bot, detail
        if before.runner_id != detail.bot.runner_id and self._log:  # the bot was moved: its log continues there
            await self._draw()
        self._tell_health()

    # ---- details ---------------------------------------------------------------------------------------------------

    def _button(self) -> None:
        path = path_of(self._detail.bot.id)
        made = button("Download log", lambda: ui.download.from_url(path), icon="download", small=True)
        made.props["title"] = "Everything that is kept, earlier runs included"

    async def _choose(self, view: str) -> None:
        self._view = view
        list_query.set_query({VIEW: "" if view == "follow" else view})
        self._card.head("Log", _NOTES[view])
        await self._draw()

    async def _draw(self) -> None:
        self._place.clear()
        self._log = None
        with self._place:
            if self._view == "search":
                await LogSearchView(self._actor, self._zone, self._detail.bot.id).open()
            else:
                self._follow()
        self._tell_health()

    def _follow(self) -> None:
        bot = self._detail.bot
        self._log = Log(
            self._lines,
            says=f"Log of {bot.name}",
            file=file_name(bot.name),
            height="clamp(280px, 100dvh - 330px, 900px)",
            least=level_in_address(),
            words=list_query.query(WORDS)[:LONGEST_WORDS],
            on_filter=_keep_in_address,
        )

    def _tell_health(self) -> None:
        if self._log is None:
            return
        bot = self._detail.bot
        is_silent = bot.health.health is Health.UNKNOWN
        self._log.tell_silence(f"The runner {bot.runner_name} does not answer." if is_silent else "", bot.health.since)
        self._log.say_none(_none(self._detail))

    async def _lines(self) -> AsyncIterator[str]:
        async for line in bots.logs(self._actor, self._detail.bot.id, TAIL_LINES):
            yield line.text


def _none(detail: BotDetail) -> str:
    if not has_run(detail):
        return "This bot has not run yet. Its log begins with its first start."
    if detail.bot.health.health in (Health.STOPPED, Health.FAILED):
        return "No lines. This bot is stopped; Search finds what earlier runs wrote."
    return "No lines yet. They appear here as soon as Freqtrade writes the first."


def _keep_in_address(least: Level, words: str) -> None:
    list_query.set_query({LEVEL: least.name.lower() if least > Level.DEBUG else "", WORDS: words[:LONGEST_WORDS]})
