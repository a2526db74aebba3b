"""The actions on a runner. Each returns True when it was done."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from core.access.policy import Actor, Resource
from core.access.scopes import Kind
from core.runners import kinds
from core.runners import service as runners
from core.runners.descriptor import Act
from core.runners.views import RunnerView
from pages.parts.dialogs.dialog import dialog
from pages.parts.dialogs.kept_runs import kept_runs
from pages.parts.dialogs.thing_actions import delete_thing, share_thing
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.runners.filled import Filled, draft_of, filled_of
from pages.runners.load_fields import load_fields


async def edit(actor: Actor, runner: RunnerView) -> bool:
    """Edit the runner. People who may change its connection get a page of its own; others edit the rest in a dialog."""
    if kinds.describe(runner.type).has_connection and kinds.may(actor.role, runner.type, Act.CONNECT):
        ui.navigate.to(f"/runners/{runner.id}/edit")
        return False

    async def save(filled: Filled) -> RunnerView:
        return await runners.edit(actor, runner.id, draft_of(filled, with_connection=False))

    with dialog(f"Edit {runner.name}") as opened:
        form = Form(filled_of(runner), save, opened.submit)
        with ui.element("div").classes("form"):
            field.text(form, "name", "Name")
            load_fields(form)
            form.buttons("Save runner", inside=opened)
    return await opened is not None


async def share_it(actor: Actor, runner: RunnerView) -> bool:
    return await share_thing(actor, Resource(Kind.RUNNER, runner.id, runner.owner_id), runner.name)


async def delete(actor: Actor, runner: RunnerView) -> bool:
    """Delete the runner. Refused while bots use it; the error names them."""
    consequences = ["Bots can no longer choose it", "Nothing is deleted on the machine itself"]
    if runner.secrets_set:
        consequences.append(f"Its {kinds.describe(runner.type).secrets_word} are forgotten")
    consequences += await kept_runs(actor, Resource(Kind.RUNNER, runner.id, runner.owner_id))
    return await delete_thing(runner.name, "runner", lambda: runners.remove(actor, runner.id), consequences)


ACTS: dict[str, Callable[[Actor, RunnerView], Awaitable[bool]]] = {
    "edit": edit,
    "share": share_it,
    "delete": delete,
}
