"""Actions on a thing that people own, for lists and pages alike. Each returns True when something was done."""

from collections.abc import Awaitable, Callable, Sequence

from core.access.policy import Actor, Resource
from core.errors import Refused
from pages.parts.dialogs.confirm import confirm
from pages.parts.dialogs.refusal import show_refusal
from pages.parts.dialogs.share import share
from pages.parts.notice import toast
from pages.parts.table.columns import Action

EDIT = Action("edit", "edit", "Edit")
SHARE = Action("share", "group_add", "Share")
DELETE = Action("delete", "delete", "Delete")


async def share_thing(actor: Actor, thing: Resource, name: str) -> bool:
    """Open the dialog in which a person gives others rights to it."""
    await share(actor, thing, name)
    return True


async def delete_thing(
    name: str, noun: str, remove: Callable[[], Awaitable[None]], consequences: Sequence[str]
) -> bool:
    """Ask for confirmation, then remove it. When something uses it, show what does. `noun` stands on the button."""
    if not await confirm(f"Delete {name}?", "", f"Delete {noun}", consequences=consequences):
        return False
    try:
        await remove()
    except Refused as error:
        await show_refusal(f"{name} is still used", error)
        return False
    toast(f"{name} is deleted.")
    return True
