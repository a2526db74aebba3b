"""The actions on a bot from its page, and the questions that each asks first."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.views import BotView
from core.errors import Refused
from pages.bots.actions import carry_out, held_by, named
from pages.parts.dialogs.confirm import confirm
from pages.parts.dialogs.dialog import dialog
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import toast
from pages.parts.text import figures


async def carry_out_now(actor: Actor, name: str, bot_id: UUID, changed: Callable[[], None]) -> None:
    """Carry out the action on the bot as it is when the button is pressed, because the question depends on its open
    positions."""
    detail = await bots.get(actor, bot_id)
    if await carry_out(actor, name, [detail.bot]):
        changed()


@dataclass
class _Copy:
    name: str


async def clone(actor: Actor, bot: BotView) -> None:
    """Make a stopped copy in dry-run mode under another name, and open its page."""

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
    """Delete the bot. Names the positions that nobody will watch, and asks again when others were opened meanwhile."""
    told = (await held_by(actor, [bot]))[bot.id]
    left = [f"{figures.plural(len(told), 'position')} unattended from then on: {named(told, len(told))}", _NOT_SOLD]
    what = "It is stopped and taken off the list. Its trades stay under Bots, Archived."
    sure = await confirm(f"Delete {bot.name}?", what, "Delete bot", consequences=left if told else (), typed=bot.name)
    if not sure:
        return
    try:
        await bots.remove(actor, bot.id)
    except Refused as refusal:
        if not refusal.reasons or not (set(refusal.reasons) <= set(told) or await _leaves_open(refusal)):
            raise
        await bots.remove(actor, bot.id, with_open_trades=True)
    toast(f"{bot.name} is deleted.")
    ui.navigate.to("/bots")


_NOT_SOLD = "Deleting sells nothing: close them first, or later on the exchange."


async def _leaves_open(refusal: Refused) -> bool:
    return await confirm(
        "Leave its trades open?", str(refusal), "Delete and leave them open", consequences=[refusal.hint]
    )
