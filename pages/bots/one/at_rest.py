"""The notice on the page of a bot that is at rest: it was deleted, or nobody watches its positions."""

from zoneinfo import ZoneInfo

from nicegui import ui

from core.bot_records.models import BotStatus, Mode
from core.bots.views import BotDetail
from pages.bots.actions import named
from pages.parts.notice import notice
from pages.parts.text import figures
from pages.parts.words.bots import unattended_words


class AtRest:
    """Redrawn only when its text changes. A dry run holds nothing real, so its unattended positions are shown only in
    the head of the page."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._place = ui.element("div").classes("in")
        self._told: tuple[object, ...] = ()

    def redraw(self, detail: BotDetail) -> None:
        told = (detail.bot.archived_at, detail.bot.unattended, detail.unattended_pairs, means(detail))
        if told == self._told:
            return
        self._told = told
        self._place.clear()
        with self._place:
            if detail.bot.archived_at:
                when = figures.date_time(detail.bot.archived_at, self._zone)
                notice("info", f"Deleted on {when}.", "Its trades, runs and settings stay here to be read.")
            if detail.bot.unattended.live:
                pairs = named(detail.unattended_pairs, detail.bot.unattended.count)
                notice("error", f"{unattended_words(detail.bot)}: {pairs}.", means(detail))


def means(detail: BotDetail) -> str:
    bot = detail.bot
    if bot.archived_at:
        return "They were left open when the bot was deleted. Close them on the exchange."
    if bot.mode is Mode.LIVE and bot.status in (BotStatus.STOPPED, BotStatus.FAILED):
        return (
            "They stay open on the exchange, and nobody watches them until the bot runs again: no exit, no stop loss."
        )
    return (
        "This bot opened them when it traded live, or on another exchange. It does not watch them as it is set now: "
        "close them on the exchange, or set the bot back."
    )
