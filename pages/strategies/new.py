"""The page for a new strategy: pasted, from files, from a template, or a copy of a version. Shows at once what
Freqtrade would load from it."""

import asyncio
from urllib.parse import parse_qs, urlsplit

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.errors import NotFound
from core.freqtrade.sources.source import StrategySource
from core.strategies import service as strategies
from core.strategies.views import VersionView
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.card import page_head
from pages.parts.form.form import Form
from pages.parts.notice import toast
from pages.strategies.writing.version_fields import VersionFields
from pages.strategies.writing.written import Written, of_version

NOTE = "Where it is from, what it is meant to do."


async def new_strategy_page() -> None:
    """Show the form. `?copy=<id>`: a copy of that version."""
    set_crumb(("Strategies", "/strategies"), "New strategy")
    actor = guard.actor()
    if actor.role is Role.VIEWER:
        raise NotFound("You may not add a strategy. Ask an administrator.")
    query = parse_qs(urlsplit(ui.context.client.sub_pages_router.current_path).query)
    copied = query.get("copy", [""])[0]
    NewStrategy(actor, await strategies.get(actor, id_of(copied)) if copied else None)


class NewStrategy:
    """The form. `copied`: the version that the new strategy begins from."""

    def __init__(self, actor: Actor, copied: VersionView | None) -> None:
        self._actor, self._copied_id = actor, copied.id if copied else None
        written = Written()
        if copied:
            page_head("New strategy", f"Copy of {copied.name} v{copied.version_number}.")
            written = of_version(copied)
            written.name = f"{copied.name} copy"[:120]
        else:
            page_head("New strategy", "Saved as version 1. Every later change becomes a new version.")
        self._form = form = Form(written, self._save, _saved)
        self._fields = VersionFields(actor, form, "Version 1", NOTE, base=self._copied_id, on_found=self._found)
        with self._fields.foot:
            form.buttons("Save strategy", cancel_path="/strategies")

    def _found(self, found: StrategySource) -> None:
        """Suggest the class as the name of the strategy, unless the person has entered one."""
        control = self._fields.name.control
        assert isinstance(control, ui.input)
        if not self._form.draft.name:
            control.set_value(found.class_name)

    async def _save(self, written: Written) -> VersionView:
        return await strategies.add(self._actor, await asyncio.to_thread(written.draft), self._copied_id)


def _saved(made: VersionView) -> None:
    toast(f"{made.name} is saved as v{made.version_number}.")
    ui.navigate.to(f"/strategies/{made.family_id}")
