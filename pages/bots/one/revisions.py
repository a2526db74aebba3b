"""The tab with the revisions of a bot."""

from zoneinfo import ZoneInfo

from core.access.policy import Actor
from core.access.scopes import Kind, Scope
from core.bots.views import BotDetail
from pages.parts.revisions.history import Revisions

_NOTE = "what was saved, by whom; saving and restoring restart nothing"


class BotRevisions:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        bot = detail.bot
        may_restore = Scope.EDIT in bot.scopes
        self._card = Revisions(actor, zone, Kind.BOT, bot.id, bot.name, may_restore=may_restore, note=_NOTE)

    async def open(self) -> None:
        await self._card.open()

    async def redraw(self, detail: BotDetail) -> None:
        """The card listens itself."""
