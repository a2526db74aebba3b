"""The page for the next version of a strategy, based on an earlier one."""

import asyncio
import json
from dataclasses import dataclass, replace
from typing import Any

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Kind
from core.errors import Conflict, FlotillaError
from core.events import Event, ThingChanged
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.strategies.views import VersionLine, VersionView
from pages.parts.card import card, page_head
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice, toast
from pages.parts.own_events import is_about
from pages.parts.revisions.two_people import TwoPeople
from pages.parts.throttled import Throttled
from pages.strategies.source import SourceField, parsed


@dataclass
class Written:
    """The values of the form. `config` is the text of the layer."""

    name: str
    code: str
    class_name: str
    config: str
    note: str = ""

    def content(self) -> tuple[str, str, str, str]:
        """What distinguishes a version; a changed note alone does not make one."""
        return (self.name.strip(), self.code, self.class_name, self.config.strip())

    def draft(self) -> StrategyDraft:
        """Make the draft. Errors: `Invalid` at `config`; those of pydantic for what is missing or too long."""
        return StrategyDraft(
            name=self.name.strip(),
            code=self.code,
            class_name=self.class_name,
            config=parsed(self.config),
            note=self.note,
        )


class VersionForm(Form):
    """A form whose save button is enabled only while it differs from the version it began from."""

    def watch(self) -> None:
        self._began = self.draft.content()
        self._allow()

    def put(self, name: str, value: Any) -> None:
        super().put(name, value)
        self._allow()

    def _allow(self) -> None:
        if self._button:
            self._button.set_enabled(self.draft.content() != self._began)


class NextVersion:
    """The form. If another person saves meanwhile, both become versions, and this page says so."""

    def __init__(self, actor: Actor, found: VersionView, newest: VersionLine) -> None:
        self._actor, self._found, self._newest = actor, found, newest.version_number
        began = json.dumps(dict(found.config), indent=2, ensure_ascii=False)
        self._form = VersionForm(Written(found.name, found.code, found.class_name, began), self._save, self._saved)
        page_head(f"Edit {found.name}", f"begun from v{found.version_number}; saving makes a new version")
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
        form, back = self._form, f"/strategies/{self._found.family_id}?version={self._found.version_number}"
        with ui.element("div").classes("cols two-one"):
            with card("Source", flush=True) as made:
                source = SourceField(self._actor, form, "code", self._found.code)
                with made.end:
                    source.file_button()
            with card("What is saved"), ui.element("div").classes("form"):
                source.choice()
                field.textarea(form, "note", "Note", "What is different in this version.")
                self._name = field.text(form, "name", "Name", "Of all versions.")
                field.json_editor(form, "config", "Settings", "Layer “strategy” of the configuration.")
                form.buttons("Save as new version", cancel_path=back)
        form.watch()

    def _tell(self) -> None:
        self._notices.clear()
        if self._newest > self._found.version_number:
            with self._notices:
                begun = f"This begins from v{self._found.version_number}, and v{self._newest} is the newest."
                notice("info", begun, f"Saving makes v{self._newest + 1}. Nothing is overwritten.")

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
        toast(f"Saved as v{made.version_number}. Bots go on with the version they have.")
        ui.navigate.to(f"/strategies/{made.family_id}?version={made.version_number}")
