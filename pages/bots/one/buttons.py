"""The buttons at the head of a bot's page, and the menu behind "More"."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from nicegui import ui

from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Scope
from core.bots.permitted import may_change_place
from core.bots.views import BotDetail, BotView
from core.freqtrade.versions import short
from pages.bots.actions import ACTS
from pages.bots.one import actions as bot_actions
from pages.bots.one import moves
from pages.bots.one.hand_over import hand_over
from pages.parts import guard
from pages.parts.button import button, icon_button
from pages.parts.dialogs.share import share

Changed = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of the menu. `words`: its label; empty while it is not offered."""

    words: Callable[[BotDetail], str]
    act: Callable[[Actor, BotView, Changed], Awaitable[object]]


def _with(scope: Scope, words: str) -> Callable[[BotDetail], str]:
    return lambda detail: words if scope in detail.bot.scopes else ""


def _at_rest(words: str) -> Callable[[BotDetail], str]:
    """Offer the entry to people who may edit the bot, while it is not in maintenance and may be started again."""

    return lambda detail: words if may_change_place(detail) else ""


def _roll_back(detail: BotDetail) -> str:
    return _at_rest(f"Roll back to {short(detail.rolls_back_to)}…")(detail) if detail.rolls_back_to else ""


def _share(actor: Actor, bot: BotView, _: Changed) -> Awaitable[None]:
    return share(actor, Resource(Kind.BOT, bot.id, bot.owner_id), bot.name)


CHOICES = (
    Choice(_at_rest("Change Freqtrade version…"), moves.change_version),
    Choice(_roll_back, moves.roll_back),
    Choice(_at_rest("Move to another runner…"), moves.move),
    Choice(_with(Scope.EDIT, "Clone…"), lambda actor, bot, _: bot_actions.clone(actor, bot)),
    Choice(_with(Scope.SHARE, "Share…"), _share),
    Choice(_with(Scope.ADMINISTER, "Hand over…"), lambda actor, bot, _: hand_over(actor, bot)),
    Choice(_with(Scope.DELETE, "Delete…"), lambda actor, bot, _: bot_actions.delete(actor, bot)),
)


class Buttons:
    """Built once. `redraw` shows and hides, so that an update closes no menu and takes neither the focus nor a
    click."""

    def __init__(self, actor: Actor, detail: BotDetail, changed: Changed) -> None:
        self._actor, self._detail, self._changed = actor, detail, changed
        self._acts = {name: self._button(name) for name in ACTS}
        self._edit = button("Edit", icon="edit", to=f"/bots/{detail.bot.id}/edit")
        self._more = icon_button("more_horiz", "More")
        with self._more, ui.menu().props("auto-close").classes("pop"):
            self._items = [self._item(choice) for choice in CHOICES]
        self.redraw(detail)

    def redraw(self, detail: BotDetail) -> None:
        self._detail, bot = detail, detail.bot
        for name, pressed in self._acts.items():
            may = ACTS[name].may(bot)
            pressed.set_visibility(Scope.OPERATE in bot.scopes)
            pressed.set_enabled(may and (name == "stop" or detail.under_way is None))
            pressed.props["title"] = bot.start_refused if name != "stop" else ""
            if name == "start":
                pressed.classes(add="primary" if may else "", remove="" if may else "primary")
        self._edit.set_visibility(Scope.EDIT in bot.scopes)
        words = [choice.words(detail) for choice in CHOICES]
        self._more.set_visibility(any(words))
        for (item, section), said in zip(self._items, words, strict=True):
            item.set_visibility(bool(said))
            section.set_text(said)

    def _button(self, name: str) -> ui.button:
        async def do() -> None:
            await bot_actions.carry_out_now(self._actor, name, self._detail.bot.id, self._changed)

        return button(ACTS[name].verb, guard.act(do), icon=ACTS[name].icon)

    def _item(self, choice: Choice) -> tuple[ui.item, ui.item_section]:
        async def do() -> None:
            await choice.act(self._actor, self._detail.bot, self._changed)

        with ui.item(on_click=guard.act(do)).props("clickable dense role=menuitem").classes("pop-item") as item:
            return item, ui.item_section()
