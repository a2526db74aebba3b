"""The dialogs that change the Freqtrade version of a bot, roll it back, or move it to another runner."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Scope
from core.bots.conditions import is_going
from core.bots.databases import moving, rolling_back
from core.bots.databases.rolling_back import RollBackView
from core.bots.verdicts import checked_starts
from core.bots.views import BotView
from core.freqtrade.versions import short
from core.runners import lookup
from core.runners.versions.offered_versions import Offered
from pages.bots.choices import offered_versions
from pages.parts import guard
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.form.version_field import VersionField
from pages.parts.notice import notice, toast
from pages.parts.text import figures
from pages.parts.text.markup import show, text
from pages.parts.words.versions import installed_words

_MOST_LISTED = 12


# -- another version --------------------------------------------------------------------------------------------------


@dataclass
class _Version:
    version: str
    restart: bool


async def change_version(actor: Actor, bot: BotView, changed: Callable[[], None]) -> None:
    """Choose a version that is installed or could be, or type any other."""
    zone = ZoneInfo(guard.view().time_zone)

    async def save(given: _Version) -> str:
        version = given.version.strip()
        await checked_starts.change_version(actor, bot.id, version, restart=given.restart)
        return version

    def tell(field: VersionField, offered: Offered | None) -> None:
        field.field.set_help(installed_words(offered, zone))

    with dialog(f"Change the Freqtrade version of {bot.name}") as opened:
        form = Form(_Version("", is_going(bot)), save, opened.submit)
        what = "The trade database is backed up first; if that fails, the new version is not started."
        show(f'<p class="muted">{text(f"Currently {short(bot.freqtrade_version)}. {what}")}</p>')
        with ui.element("div").classes("form"):
            typed = VersionField(form, "version", "Version", zone=zone, shown=tell)
            if is_going(bot):
                words = "It runs on until the version is there. Without this, it is used at the next start."
                field.switch(form, "restart", "Restart with it now", words)
            form.buttons("Change version", inside=opened)
    await typed.look(partial(offered_versions, actor, bot.runner_id))
    if version := await opened:
        toast(f"{bot.name} is set to Freqtrade {short(version)}.")
        changed()


# -- rolling back ----------------------------------------------------------------------------------------------------


async def roll_back(actor: Actor, bot: BotView, changed: Callable[[], None]) -> None:
    """Choose a backup. Shows which trades prevent the roll back, before anything is stopped."""
    offers = await rolling_back.offered(actor, bot.id)
    if not offers:
        toast("There is no backup of another version any more.")
        return
    with dialog(f"Roll {bot.name} back") as opened:
        _Offers(offers, bot, opened).build()
    chosen = await opened
    if chosen is not None:
        await rolling_back.roll_back(actor, bot.id, chosen)
        toast(f"{bot.name} is being rolled back.")
        changed()


class _Offers:
    def __init__(self, offers: list[RollBackView], bot: BotView, opened: ui.dialog) -> None:
        self._offers = {str(one.backup.id): one for one in offers}
        self._bot, self._opened = bot, opened
        self._zone = ZoneInfo(guard.view().time_zone)
        self.chosen = next(iter(self._offers))

    def build(self) -> None:
        form = Form(self, self._submit)
        with ui.element("div").classes("form"):
            words = {key: self._words(one) for key, one in self._offers.items()}
            field.select(form, "chosen", "Backup", words, on_change=lambda _: self._draw())
            self._told = ui.element("div").classes("in")
            with ui.element("div").classes("row-x dialog-foot"):
                button("Cancel", lambda: self._opened.submit(None), kind="ghost").props("autofocus")
                self._yes = button("", guard.act(form.submit), kind="danger")
        self._draw()

    async def _submit(self, _: object) -> None:
        self._opened.submit(UUID(self.chosen))

    def _words(self, offer: RollBackView) -> str:
        backup = offer.backup
        at = figures.date_time(backup.taken_at, self._zone)
        return f"{short(backup.freqtrade_version)}: {at}, {figures.plural(backup.trade_count, 'trade')}"

    def _draw(self) -> None:
        offer = self._offers[self.chosen]
        version = short(offer.backup.freqtrade_version)
        self._told.clear()
        with self._told:
            _against(offer) if offer.against else show(_consequences(self._bot, version))
        self._yes.set_text(f"Roll back to {version}")
        self._yes.set_enabled(not offer.against)


def _against(offer: RollBackView) -> None:
    count = len(offer.against)
    more = (f"and {count - _MOST_LISTED} more",) if count > _MOST_LISTED else ()
    notice(
        "warn",
        f"{figures.plural(count, 'trade')} opened or closed since this backup was made.",
        "Restoring it would make the bot forget them. You can still change the version without going back.",
        reasons=(*offer.against[:_MOST_LISTED], *more),
    )


def _consequences(bot: BotView, version: str) -> str:
    stops = "It is stopped for that and starts again after it" if is_going(bot) else "It stays stopped"
    lines = (
        f"The trade database is put back to what Freqtrade {version} left",
        f"{stops}, with Freqtrade {version}",
        "If a trade was opened, changed or closed since, nothing is changed and you are told which",
        f"What Freqtrade {short(bot.freqtrade_version)} left is backed up too",
    )
    return "<ul>" + "".join(f"<li>{text(line)}</li>" for line in lines) + "</ul>"


# -- another runner --------------------------------------------------------------------------------------------------


@dataclass
class _Move:
    runner_id: UUID | None
    keep_copy: bool = True


async def move(actor: Actor, bot: BotView, changed: Callable[[], None]) -> None:
    others = [one for one in await lookup.list_runners(actor, Scope.USE) if one.id != bot.runner_id]

    async def save(given: _Move) -> UUID:
        assert given.runner_id is not None
        return await moving.move(actor, bot.id, given.runner_id, keep_copy=given.keep_copy)

    with dialog(f"Move {bot.name} to another runner") as opened:
        if not others:
            show(f'<p class="muted">{text(f"There is no runner beside {bot.runner_name} that you may use.")}</p>')
            with ui.element("div").classes("row-x dialog-foot"):
                button("Cancel", lambda: opened.submit(None), kind="ghost")
                button("Runners", to="/runners")
        else:
            show(_what_a_move_does(bot))
            form = Form(_Move(others[0].id), save, opened.submit)
            with ui.element("div").classes("form"):
                words = {one.id: f"{one.name} ({one.used} of {one.capacity} bots)" for one in others}
                field.select(form, "runner_id", "To", words)
                kept = (
                    f"On {bot.runner_name}, put away where nothing starts it. Files its strategy wrote are only there."
                )
                field.switch(form, "keep_copy", "Keep a copy where it was", kept)
                form.buttons("Move bot", inside=opened)
    if await opened:
        toast(f"{bot.name} is being moved.")
        changed()


def _what_a_move_does(bot: BotView) -> str:
    unwatched = "; open positions stay open, and nobody watches them meanwhile" if bot.open_trade_count else ""
    lines = (
        f"It is stopped{unwatched}" if is_going(bot) else "It stays stopped",
        "All its trades are copied and compared row by row",
        "It starts on the other runner" if is_going(bot) else "From then on it belongs to the other runner",
        "If anything goes wrong before that, it goes on where it is",
    )
    return '<ul class="muted">' + "".join(f"<li>{text(line)}</li>" for line in lines) + "</ul>"
