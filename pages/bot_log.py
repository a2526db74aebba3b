"""The log of a bot, as it grows, across restarts."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.views import BotDetail, Health
from pages.bot_words import has_run
from pages.parts import ask
from pages.parts.card import card
from pages.parts.log import Log
from pages.parts.log_lines import Level

TAIL_LINES = 2_000
LEVEL, WORDS = "log.level", "log.find"
LONGEST_WORDS = 200


class BotLog:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._detail = actor, detail
        with card("Log", "as Freqtrade writes it, times in UTC", flush=True):
            self._place = ui.element("div")
        self._draw()

    async def open(self) -> None:
        """Nothing to wait for: the lines come by themselves."""

    async def redraw(self, detail: BotDetail) -> None:
        before, self._detail = self._detail.bot, detail
        if before.runner_id != detail.bot.runner_id:  # it was moved: its log goes on there
            self._draw()
        self._tell_health()

    def _draw(self) -> None:
        bot = self._detail.bot
        self._place.clear()
        with self._place:
            self._log = Log(
                self._lines,
                says=f"Log of {bot.name}",
                file=f"{_file_name(bot.name)}.log",
                height="clamp(280px, 100dvh - 330px, 900px)",
                least=_level(ask.query(LEVEL)),
                words=ask.query(WORDS)[:LONGEST_WORDS],
                on_filter=_keep_in_address,
            )
        self._tell_health()

    def _tell_health(self) -> None:
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
        return "No lines. This bot rests; how earlier runs ended stands under Runs."
    return "No lines yet. They appear here as soon as Freqtrade writes the first."


def _keep_in_address(least: Level, words: str) -> None:
    ask.set_query({LEVEL: least.name.lower() if least > Level.DEBUG else "", WORDS: words[:LONGEST_WORDS]})


def _level(word: str) -> Level:
    return Level[word.upper()] if word.upper() in Level.__members__ else Level.DEBUG


def _file_name(name: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in name)
    return kept.strip("-") or "bot"
