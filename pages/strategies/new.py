"""The page for a new strategy, pasted or from a file. Shows at once what Freqtrade would load from it."""

import asyncio

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.errors import NotFound
from core.freqtrade.sources.source import StrategySource
from core.strategies import service as strategies
from core.strategies.views import VersionView
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.card import card, page_head
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import toast
from pages.strategies.next import Written
from pages.strategies.source import SourceField


async def new_strategy_page() -> None:
    set_crumb(("Strategies", "/strategies"), "New strategy")
    actor = guard.actor()
    if actor.role is Role.VIEWER:
        raise NotFound("You may not add a strategy. Ask an administrator.")
    NewStrategy(actor)


class NewStrategy:
    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        page_head("New strategy", "saved as version 1; later changes make further versions")
        self._form = form = Form(Written("", "", "", "{}"), self._save, _saved)
        with ui.element("div").classes("cols two-one"):
            with card("Source", "paste it, or upload a file", flush=True) as made:
                source = SourceField(actor, form, "code", "", on_found=self._found)
                with made.end:
                    source.file_button()
            with card("Version 1"), ui.element("div").classes("form"):
                source.choice()
                self._name = field.text(form, "name", "Name", "Shown everywhere; of all its versions.")
                field.textarea(form, "note", "Note", "Where it is from, what it is meant to do.")
                field.json_editor(form, "config", "Settings", "Layer “strategy” of the configuration; may stay empty.")
                form.buttons("Save strategy", cancel_path="/strategies")

    def _found(self, found: StrategySource) -> None:
        """Suggest the class as the name of the strategy, unless the person has entered one."""
        control = self._name.control
        assert isinstance(control, ui.input)
        if not self._form.draft.name:
            control.set_value(found.class_name)

    async def _save(self, written: Written) -> VersionView:
        return await strategies.add(self._actor, await asyncio.to_thread(written.draft))


def _saved(made: VersionView) -> None:
    toast(f"{made.name} is saved as v{made.version_number}.")
    ui.navigate.to(f"/strategies/{made.family_id}")
