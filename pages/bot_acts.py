"""What can be done with a bot from its page: the buttons that are possible now, and what each asks before."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Scope
from core.bots import service as bots
from core.bots.views import BotDetail, BotView
from core.errors import Refused
from pages import bot_moves, guard
from pages.bot_hand_over import hand_over
from pages.bots_acts import ACTS, carry_out
from pages.parts import field
from pages.parts.button import button, icon_button
from pages.parts.confirm import confirm
from pages.parts.dialog import dialog
from pages.parts.form import Form
from pages.parts.notice import toast
from pages.parts.share import share


def offered(detail: BotDetail) -> tuple[object, ...]:
    """What decides which buttons there are."""
    bot = detail.bot
    busy, way_back = detail.under_way is not None, detail.rolls_back_to
    return (
        bot.name,
        *(act.may(bot) for act in ACTS.values()),
        bot.scopes,
        busy,
        way_back,
        bot.freqtrade_version,
        bot.start_refused,
    )


def buttons(actor: Actor, detail: BotDetail, changed: Callable[[], None]) -> None:
    bot = detail.bot
    for name, act in ACTS.items():
        if Scope.OPERATE in bot.scopes:
            is_first = name == "start" and act.may(bot)
            doing = _doing(actor, name, bot, changed)
            made = button(act.verb, doing, icon=act.icon, kind="primary" if is_first else "")
            made.set_enabled(act.may(bot) and (name == "stop" or detail.under_way is None))
            if bot.start_refused and name != "stop":
                made.props["title"] = bot.start_refused
    if Scope.EDIT in bot.scopes:
        button("Edit", icon="edit", to=f"/bots/{bot.id}/edit")
    more = _more(actor, detail, changed)
    if more:
        with icon_button("more_horiz", "More"), ui.menu().props("auto-close").classes("pop"):
            for words, handler in more.items():
                item = ui.item(words, on_click=guard.act(handler)).props("clickable dense role=menuitem")
                item.classes("pop-item")


def _doing(actor: Actor, name: str, bot: BotView, changed: Callable[[], None]) -> Callable[..., Awaitable[None]]:
    async def do() -> None:
        await carry_out_now(actor, name, bot.id, changed)

    return guard.act(do)


async def carry_out_now(actor: Actor, name: str, bot_id: UUID, changed: Callable[[], None]) -> None:
    """With the bot as it is when the button is pressed: what is asked depends on the positions that are open now."""
    detail = await bots.get(actor, bot_id)
    if await carry_out(actor, name, [detail.bot]):
        changed()


def _more(actor: Actor, detail: BotDetail, changed: Callable[[], None]) -> dict[str, Callable[[], Awaitable[object]]]:
    bot = detail.bot
    found: dict[str, Callable[[], Awaitable[object]]] = {}
    if Scope.EDIT in bot.scopes and detail.under_way is None and not bot.start_refused:
        found["Change Freqtrade version…"] = lambda: bot_moves.change_version(actor, bot, changed)
        if detail.rolls_back_to:
            found[f"Roll back to {detail.rolls_back_to}…"] = lambda: bot_moves.roll_back(actor, bot, changed)
        found["Move to another runner…"] = lambda: bot_moves.move(actor, bot, changed)
    if Scope.EDIT in bot.scopes:
        found["Clone…"] = lambda: clone(actor, bot)
    if Scope.SHARE in bot.scopes:
        found["Share…"] = lambda: share(actor, Resource(Kind.BOT, bot.id, bot.owner_id), bot.name)
    if Scope.ADMINISTER in bot.scopes:
        found["Hand over…"] = lambda: hand_over(actor, bot)
    if Scope.DELETE in bot.scopes:
        found["Delete…"] = lambda: delete(actor, bot)
    return found


@dataclass
class _Copy:
    name: str


async def clone(actor: Actor, bot: BotView) -> None:
    """A stopped copy in dry-run mode, under another name; leads to it."""

    async def save(given: _Copy) -> str:
        return str(await bots.clone(actor, bot.id, given.name))

    with dialog(f"Clone {bot.name}") as opened:
        form = Form(_Copy(f"{bot.name} 2"), save, opened.submit)
        with ui.element("div").classes("form"):
            field.text(form, "name", "Name", "The copy is stopped, in dry-run mode, and has no trades.")
            form.buttons("Clone bot", inside=opened)
    if made := await opened:
        ui.navigate.to(f"/bots/{made}")


async def delete(actor: Actor, bot: BotView) -> None:
    """Asks, and asks again with the list when trades are open."""
    what = "It is stopped and taken off the list. Its trades are kept."
    if not await confirm(f"Delete {bot.name}?", what, "Delete bot", typed=bot.name):
        return
    try:
        await bots.remove(actor, bot.id)
    except Refused as refusal:
        if not refusal.reasons or not await _leaves_open(refusal):
            raise
        await bots.remove(actor, bot.id, with_open_trades=True)
    toast(f"{bot.name} is deleted.")
    ui.navigate.to("/bots")


async def _leaves_open(refusal: Refused) -> bool:
    return await confirm(
        "Leave its trades open?", str(refusal), "Delete and leave them open", consequences=[refusal.hint]
    )
