"""The page for the next version of a strategy, based on an earlier one."""

import asyncio
from dataclasses import replace
from typing import Any

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Kind
from core.errors import Conflict, FlotillaError
from core.events import Event, ThingChanged
from core.strategies import service as strategies
from core.strategies.views import VersionLine, VersionView
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import page_head
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice, toast
from pages.parts.own_events import is_about
from pages.parts.revisions.two_people import TwoPeople
from pages.parts.throttled import Throttled
from pages.strategies.addresses import path_of
from pages.strategies.writing.changes import show_changes
from pages.strategies.writing.version_fields import VersionFields
from pages.strategies.writing.written import Written, of_version


class VersionForm(Form):
    """A form whose save button is enabled only while it differs from the version it began from."""

    def watch(self) -> None:
        self._began = self.draft.content()
        self._allow()

    def put(self, name: str, value: Any) -> None:
        super().put(name, value)
        self._allow()

    def touch(self, name: str) -> None:
        super().touch(name)
        if self._button:
            self._button.set_enabled(True)  # until the text has come and is compared

    async def submit(self) -> None:
        if self._button and not self._button.enabled:
            toast("Nothing has changed.")
            return
        await super().submit()

    def _allow(self) -> None:
        if self._button:
            self._button.set_enabled(self.draft.content() != self._began)


class NextVersion:
    """The form. If another person saves meanwhile, both become versions, and this page says so."""

    def __init__(self, actor: Actor, found: VersionView, newest: VersionLine) -> None:
        self._actor, self._found, self._newest = actor, found, newest.version_number
        self._form = VersionForm(of_version(found), self._save, self._saved)
        number = found.version_number
        page_head(f"Edit {found.name}", f"Based on v{number}. Saving creates v{self._newest + 1}.")
        self._notices = ui.element("div").classes("in")
        family = (found.family_id, found.family_revision)
        self._two = TwoPeople(actor, self._form, Kind.STRATEGY, *family, ("name",), self._take_name)
        self._build()
        self._tell()
        life = Lifetime()
        self._look = Throttled(life, self._see)
        life.subscribe(self._heard, ThingChanged)
        self._look.ask()  # catches changes since it was read

    def _build(self) -> None:
        found, form = self._found, self._form
        fields = VersionFields(self._actor, form, "New version", "What is different in this version.", base=found.id)
        self._name = fields.name
        with fields.foot, form.buttons("Save as new version", cancel_path=path_of(found, found.version_number)):
            button("Show changes", guard.act(self._show_changes), kind="ghost")
        form.watch()

    async def _show_changes(self) -> None:
        await self._form.bring()
        await show_changes(self._actor, self._found, self._form.draft)

    def _tell(self) -> None:
        self._notices.clear()
        if self._newest > self._found.version_number:
            with self._notices:
                begun = f"This is based on v{self._found.version_number}, and v{self._newest} is the latest."
                notice("info", begun, f"Saving creates v{self._newest + 1}. Nothing is overwritten.")

    def _heard(self, event: Event) -> None:
        if is_about(event, self._found.family_id):
            self._look.ask()

    async def _see(self) -> None:
        try:
            lines = await strategies.versions(self._actor, self._found.family_id)
        except FlotillaError:
            return  # saving reports it
        if lines[0].version_number != self._newest:
            self._newest = lines[0].version_number
            self._tell()

    async def _save(self, written: Written) -> VersionView:
        draft = await asyncio.to_thread(written.draft)
        basis = replace(self._two.basis, merges=True)  # a name that was not touched here stays what it is
        return await strategies.save(self._actor, self._found.family_id, draft, self._found.id, basis)

    def _take_name(self, conflict: Conflict) -> None:
        """Write the name that somebody else gave into the form."""
        name = next((one.after for one in conflict.theirs.lines), self._form.draft.name)
        assert isinstance(self._name.control, ui.input)
        self._name.control.set_value(name)
        self._two.saved(conflict.number)
        self._form.clear()

    def _saved(self, made: VersionView) -> None:
        toast(f"v{made.version_number} saved.")
        ui.navigate.to(path_of(made, made.version_number))
