"""The dialog in which an administrator gives a bot another owner."""

from dataclasses import dataclass
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor, Resource
from core.access.scopes import Kind
from core.access.sharing import holders
from core.bots.rights import handing_over
from core.bots.views import BotView
from core.errors import Invalid
from pages.parts.dialogs.dialog import dialog
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import toast

_HELP = "They must have the right to use its exchange, its strategy and its runner. What runs goes on."


@dataclass
class _Heir:
    person_id: str = ""


async def hand_over(actor: Actor, bot: BotView) -> None:
    found = await holders.candidates(actor, Resource(Kind.BOT, bot.id, bot.owner_id))
    names = {str(actor.person_id): actor.name} if actor.person_id != bot.owner_id else {}
    names |= {str(one.person_id): f"{one.name} ({one.username})" for one in found if not one.only_looks}

    async def save(given: _Heir) -> str:
        if not given.person_id:
            raise Invalid("Nobody is chosen.", fields={"person_id": "Choose a person."})
        await handing_over.hand_over(actor, bot.id, UUID(given.person_id))
        return names[given.person_id]

    with dialog(f"Hand over {bot.name}") as opened:
        form = Form(_Heir(), save, opened.submit)
        with ui.element("div").classes("form"):
            field.select(form, "person_id", "New owner", names, _HELP)
            form.buttons("Hand over", inside=opened)
    if name := await opened:
        toast(f"{bot.name} belongs to {name} now.")
