"""What can be done with a runner. Each returns True when something was done."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass

from nicegui import ui
from pydantic import ValidationError

from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role
from core.errors import Invalid, Refused
from core.runners import service as runners
from core.runners.kinds import RunnerType
from core.runners.models import DEFAULT_IMAGE, DEFAULT_POOL, LOOPBACK, RunnerDraft
from core.runners.service import RunnerView
from pages.parts.dialogs.confirm import confirm
from pages.parts.dialogs.dialog import dialog
from pages.parts.dialogs.refusal import show_refusal
from pages.parts.dialogs.share import share
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import toast

MOST_BOTS = 1000
CAPACITY_WORDS = "The most bots that may be started there at once. One needs about 350 MB of memory."
_WRONG = {
    "name": "It needs a name of at most 120 characters.",
    "type": "Choose what it is.",
    "capacity": f"A whole number from 1 to {MOST_BOTS:,}.",
}


@dataclass
class Filled:
    """What is typed. Certificates stay None until somebody gives one."""

    name: str = ""
    type: str = RunnerType.LOCAL
    capacity: int | None = 10
    endpoint: str = ""
    image: str = DEFAULT_IMAGE
    pool: str = DEFAULT_POOL
    publish_address: str = LOOPBACK
    tls_ca: str | None = None
    tls_cert: str | None = None
    tls_key: str | None = None
    forget_tls: bool = False


def filled_of(runner: RunnerView) -> Filled:
    known = Filled(runner.name, runner.type, runner.capacity, runner.endpoint)
    if runner.type is RunnerType.DOCKER:
        known.image, known.pool, known.publish_address = runner.image, runner.pool, runner.publish_address
    return known


def draft_of(filled: Filled) -> RunnerDraft:
    """Errors: `Invalid` with a sentence at each field."""
    try:
        return RunnerDraft.model_validate(asdict(filled))
    except ValidationError as error:
        wrong = {str(line["loc"][0]) for line in error.errors()}
        fields = {name: _WRONG.get(name, "This is too long.") for name in wrong}
        raise Invalid("Some fields need another look.", fields=fields) from error


async def edit(actor: Actor, runner: RunnerView) -> bool:
    """How an engine is reached is for administrators, on a page of its own; all else is a small window."""
    if runner.type is RunnerType.DOCKER and actor.role is Role.ADMINISTRATOR:
        ui.navigate.to(f"/runners/{runner.id}/edit")
        return False

    async def save(filled: Filled) -> RunnerView:
        return await runners.edit(actor, runner.id, draft_of(filled))

    with dialog(f"Edit {runner.name}") as opened:
        form = Form(filled_of(runner), save, opened.submit)
        with ui.element("div").classes("form"):
            field.text(form, "name", "Name")
            field.number(form, "capacity", "Capacity", CAPACITY_WORDS, whole=True, least=1, most=MOST_BOTS)
            form.buttons("Save runner", inside=opened)
    return await opened is not None


async def share_it(actor: Actor, runner: RunnerView) -> bool:
    await share(actor, Resource(Kind.RUNNER, runner.id, runner.owner_id), runner.name)
    return True


async def delete(actor: Actor, runner: RunnerView) -> bool:
    """Refused while bots use it; they are told by name."""
    consequences = ["Bots can no longer choose it", "Nothing is deleted on the machine itself"]
    if runner.tls_set:
        consequences.append("Its certificates are forgotten")
    if not await confirm(f"Delete {runner.name}?", "", "Delete runner", consequences=consequences):
        return False
    try:
        await runners.remove(actor, runner.id)
    except Refused as error:
        await show_refusal(f"{runner.name} is still used", error)
        return False
    toast(f"{runner.name} is deleted.")
    return True


ACTS: dict[str, Callable[[Actor, RunnerView], Awaitable[bool]]] = {
    "edit": edit,
    "share": share_it,
    "delete": delete,
}
