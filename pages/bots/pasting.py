"""A whole config.json in the form of a bot: asked for, sorted, and filled into the fields. Nothing is saved here."""

import asyncio
from typing import Any, Protocol

from core.access.policy import Actor
from core.bot_records.models import Mode
from core.configurations import secret_parts
from core.configurations.pasted.parts import Sorted
from core.configurations.pasted.sorting import sort
from core.errors import Invalid
from core.exchanges.views import ExchangeView
from core.freqtrade.settings.document import Document
from core.strategies.views import FamilyView
from pages.bots.choices import Choices
from pages.bots.draft import Filled
from pages.bots.settings_fields import Settings
from pages.bots.sorted_dialog import Fill, show_sorted
from pages.parts.dialogs.pasted_text import ask_for_configuration
from pages.parts.form import settings_text
from pages.parts.notice import toast


class Fields(Protocol):
    """The fields of the form beside the settings."""

    known: Choices

    def put(self, name: str, value: Any) -> None:
        """Set a field."""

    def add_exchange(self, exchange: ExchangeView) -> None:
        """Make it a choice."""


class Pasting:
    """`has_secrets`: the bot has stored secrets, for which `***` stands."""

    def __init__(self, actor: Actor, filled: Filled, fields: Fields, settings: Settings, has_secrets: bool) -> None:
        self._actor, self._filled, self._fields, self._settings = actor, filled, fields, settings
        self._has_secrets = has_secrets

    async def ask(self) -> None:
        """Ask for a configuration, and sort it."""
        document = await ask_for_configuration("Paste a config.json")
        if document is not None:
            await self.sort(document)

    async def sort_typed(self) -> None:
        """Sort what stands in the JSON."""
        try:
            document = await settings_text.read_beside(self._filled.config)
        except Invalid:
            return  # told at the field
        await self.sort(secret_parts.with_held(document, self._filled.held))

    async def sort(self, document: Document) -> None:
        """Show where it goes, and fill the form."""
        found = await asyncio.to_thread(sort, document, keeps_marks=self._has_secrets)
        more = _strategy_words(found.class_name, len(self._families(found.class_name)))
        known = self._fields.known.exchanges
        fill = await show_sorted(self._actor, found, known, more, self._fields.add_exchange)
        if fill:
            self._fill(found, fill)
            toast("The form is filled. Nothing is saved yet.")

    def _fill(self, found: Sorted, fill: Fill) -> None:
        if fill.exchange:
            self._fields.put("exchange_id", fill.exchange.id)
        families = self._families(found.class_name)
        if len(families) == 1:
            self._fields.put("family_id", families[0].family_id)
        if found.bot_name and not self._filled.name.strip():
            self._fields.put("name", found.bot_name)
        if found.is_live is not None and not (
            found.is_live and self._fields.known.why_not_live(self._filled.exchange_id)
        ):
            self._fields.put("mode", Mode.LIVE if found.is_live else Mode.DRY_RUN)
        self._fill_settings(found, fill)

    def _fill_settings(self, found: Sorted, fill: Fill) -> None:
        """Replace the settings. An exchange pasted by itself leaves the other settings as they are."""
        there = fill.exchange.config if fill.exchange else {}
        document = found.settings_on(there)
        if not found.settings:
            document = _kept(self._filled) | document
        self._settings.take(*secret_parts.split_unsaved(document))

    def _families(self, class_name: str) -> list[FamilyView]:
        return [one for one in self._fields.known.families if class_name and one.class_name == class_name]


def _kept(filled: Filled) -> Document:
    try:
        return secret_parts.with_held(settings_text.read(filled.config), filled.held)
    except Invalid:
        return {}


def _strategy_words(class_name: str, count: int) -> str:
    if not class_name or count == 1:
        return ""
    if count:
        return f"{count} strategies have the class {class_name}: choose one in the form."
    return f"There is no strategy of the class {class_name} that you may use: add it, or choose another."
