"""Restores a revision, after a question that says what it changes."""

from uuid import UUID

from core.access.policy import Actor
from core.access.scopes import Kind
from core.errors import Conflict, Invalid, Refused
from core.revisions import service as revisions
from core.revisions.views import Restoring
from pages.parts.dialogs.confirm import confirm
from pages.parts.dialogs.refusal import show_refusal
from pages.parts.notice import toast
from pages.parts.revisions.change_lines import sentences

_MOST_LINES = 12
_LOOK_AGAIN = "Nothing was changed. Look at what is saved now, and restore it again."
_LIVE = "From its next start on it places real orders with real money."


async def restore(actor: Actor, kind: Kind, id: UUID, name: str, number: int) -> bool:
    """Ask, then restore. Return whether it was done."""
    plan = await revisions.plan(actor, kind, id, number)
    if not plan.changes.lines:
        toast(f"Nothing to restore: {name} is as it was in r{number}.")
        return False
    if not await _is_sure(plan, name):
        return False
    try:
        await revisions.restore(actor, kind, id, number, plan.newest)
    except Conflict as error:
        await show_refusal(f"r{number} was not restored", Refused(str(error), hint=_LOOK_AGAIN))
        return False
    except Invalid as error:
        reasons = [f"{field}: {why}" for field, why in error.fields.items()]
        await show_refusal(f"r{number} cannot be restored", Refused(str(error), reasons=reasons))
        return False
    except Refused as error:
        await show_refusal(f"r{number} cannot be restored", error)
        return False
    toast(f"r{number} is restored as a new revision. Nothing was restarted.")
    return True


async def _is_sure(plan: Restoring, name: str) -> bool:
    what = "It is saved as a new revision. Nothing restarts, and today’s secrets stay."
    return await confirm(
        f"Restore r{plan.number} of {name}?",
        f"{what} {_LIVE}" if plan.goes_live else what,
        f"Restore r{plan.number}",
        consequences=[*sentences(plan.changes, _MOST_LINES), *plan.stays],
        danger=plan.goes_live,
        typed=name if plan.goes_live else "",
    )
