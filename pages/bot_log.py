"""The log of a bot, as it grows, across restarts."""

from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.views import BotDetail
from pages.parts.card import card
from pages.parts.log import Log


class BotLog:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._bot = actor, detail.bot
        with card("Log", "as Freqtrade writes it, times in UTC", flush=True):
            Log(self._lines, says=f"Log of {detail.bot.name}", most_lines=5_000, height_px=560)

    async def open(self) -> None:
        """Nothing to wait for: the lines come by themselves."""

    async def redraw(self, detail: BotDetail) -> None:
        """Nothing of it depends on what changed."""

    async def _lines(self) -> AsyncIterator[str]:
        async for line in bots.logs(self._actor, self._bot.id):
            yield line.text
