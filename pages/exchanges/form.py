"""The form that adds or edits an exchange. Credentials can be entered and are never sent back to a page."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nicegui import ui
from nicegui.elements.mixins.value_element import ValueElement
from pydantic import ValidationError

from core.access.policy import Actor
from core.access.scopes import Kind
from core.configurations.differences import SECRETS
from core.configurations.pasted.exchange_section import is_section
from core.configurations.pasted.parts import ExchangePart
from core.configurations.pasted.sorting import belongs_elsewhere, exchange_of
from core.errors import Invalid
from core.exchanges import exchange_types, markets
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.exchanges.views import ExchangeView
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.exchanges import LABELS, Credential
from core.revisions.models import ANY
from pages.exchanges.pasted_exchange import show_exchange
from pages.exchanges.words import type_help, type_options
from pages.parts import guard
from pages.parts.button import button
from pages.parts.dialogs.pasted_text import ask_for_configuration
from pages.parts.form import field, settings_text
from pages.parts.form.form import Form
from pages.parts.form.settings_document import text_of
from pages.parts.notice import notice, toast
from pages.parts.revisions.two_people import TwoPeople
from pages.parts.text.markup import show, text
from pages.parts.words import pairs as pair_words

_KEPT = (
    "Stored encrypted and never shown again. Dry-run needs none; for live trading allow reading and trading at the "
    "exchange, never withdrawals."
)
_SETTINGS = (
    "Merged into the configuration of every bot on this exchange. Strategy and bot settings override it. Don’t put "
    "secrets here: this text is not encrypted."
)
_PASTED = "Taken from what you pasted, never shown"


@dataclass
class _Filled:
    """The values of the form. A credential is None until somebody types one."""

    name: str = ""
    exchange_type: str = ""
    config: str = "{}"
    api_key: str | None = None
    secret: str | None = None
    password: str | None = None
    uid: str | None = None
    wallet_address: str | None = None
    private_key: str | None = None
    account_id: str | None = None
    pasted: frozenset[str] = frozenset()
    """Credentials that came with a pasted configuration. They are not sent to the page."""

    def wanted(self) -> tuple[Credential, ...]:
        known = exchange_types.types().get(self.exchange_type)
        return known.credentials if known else ()

    def credentials(self) -> dict[str, str]:
        """Return the credentials that were typed."""
        return {one.value: typed for one in self.wanted() if (typed := getattr(self, one.value))}

    def forget_credentials(self) -> None:
        self.pasted = frozenset()
        for one in Credential:
            setattr(self, one.value, None)

    def take_credentials(self, credentials: Mapping[str, str]) -> None:
        """Keep pasted credentials until the form is saved."""
        for name, value in credentials.items():
            setattr(self, name, value)
        self.pasted = frozenset(credentials)


class ExchangeForm:
    """The form of an exchange. `edited`: the exchange that is changed; None for a new one. `saved(exchange)` is called
    afterwards."""

    def __init__(self, actor: Actor, edited: ExchangeView | None, saved: Callable[[ExchangeView], Any]) -> None:
        self._actor, self._edited = actor, edited
        self._filled = _Filled()
        if edited:
            self._filled = _Filled(edited.name, edited.exchange_type, text_of(edited.config))
        self._form = Form(self._filled, self._save, saved)
        self._two: TwoPeople | None = None  # for an exchange that others may edit too
        if edited:
            fields = (*ExchangeDraft.model_fields, SECRETS)
            self._two = TwoPeople(actor, self._form, Kind.EXCHANGE, edited.id, edited.revision, fields)
        with ui.element("div").classes("form"):
            self._name = field.text(self._form, "name", "Name", "Shown wherever the exchange can be chosen.")
            self._type = self._type_field()
            self._credentials = ui.element("div").classes("form")
            self._draw_credentials()
            self._offer = ui.element("div")
            self._config = field.json_editor(
                self._form, "config", "Further settings", _SETTINGS, found=self._offer_to_sort
            )
            self._form.buttons("Save exchange" if edited else "Add exchange", cancel_path="/exchanges")

    def told(self, exchange: ExchangeView) -> None:
        """Take an exchange that changed meanwhile. Redraws whether credentials are stored, unless somebody is typing
        some."""
        held = self._edited.credentials_set if self._edited else ()
        self._edited = exchange
        is_typing = any(getattr(self._filled, one.value) for one in Credential)
        if exchange.credentials_set != held and not is_typing:
            self._draw_credentials()

    def _type_field(self) -> field.Field:
        made = field.select(
            self._form,
            "exchange_type",
            "Exchange",
            type_options(),
            type_help(self._filled.exchange_type),
            on_change=self._type_chosen,
            search=True,
        )
        if self._edited and self._edited.bot_count and made.control:
            made.control.props("disable")
            made.set_help("Bots use this exchange, so it stays what it is; add another instead.")
        return made

    def _type_chosen(self, name: str | None) -> None:
        self._type.set_help(type_help(name or ""))
        self._filled.forget_credentials()
        self._draw_credentials()

    def _draw_credentials(self) -> None:
        self._credentials.clear()
        wanted = self._filled.wanted()
        self._credentials.set_visibility(bool(wanted))
        with self._credentials:
            for one in wanted:
                self._draw_credential(one)
            if wanted:
                show(text(_KEPT), "field muted small")

    def _draw_credential(self, one: Credential) -> None:
        is_pasted = one.value in self._filled.pasted
        words = _PASTED if is_pasted else "Set, never shown"
        is_set = is_pasted or one.value in self._held()
        field.secret(self._form, one.value, LABELS[one], is_set=is_set, set_words=words)

    # ---- a pasted configuration -------------------------------------------------------------------------------------

    def _offer_to_sort(self, document: Document | None) -> None:
        is_offered = bool(document) and (belongs_elsewhere(document or {}) or is_section(document or {}))
        if is_offered == bool(self._offer.default_slot.children):
            return
        self._offer.clear()
        if is_offered:
            with self._offer, notice("info", "Some of this belongs elsewhere.", "Its type and keys have own fields."):
                button("Sort it…", guard.act(self._sort_typed), icon="account_tree")

    def paste_button(self) -> None:
        """Draw the button that asks for a whole configuration."""
        button("Paste a config.json…", guard.act(self._paste), icon="content_paste", small=True)

    async def _paste(self) -> None:
        document = await ask_for_configuration("Paste a config.json")
        if document is not None:
            await self._sort(document)

    async def _sort_typed(self) -> None:
        await self._sort(await settings_text.read_beside(self._filled.config))

    async def _sort(self, document: Document) -> None:
        part, notes = await asyncio.to_thread(exchange_of, document)
        fixed = self._edited.exchange_type if self._edited and self._edited.bot_count else ""
        if await show_exchange(part, notes, fixed):
            self._fill(part)
            toast("The form is filled. Nothing is saved yet.")

    def _fill(self, part: ExchangePart) -> None:
        kind = exchange_types.types()[part.exchange_type]
        _set(self._type.control, part.exchange_type)
        if not self._filled.name.strip():
            _set(self._name.control, kind.title)
        self._filled.take_credentials(part.credentials)
        self._draw_credentials()
        if part.settings:
            _set(self._config.editor, text_of(part.settings))

    def _held(self) -> tuple[str, ...]:
        """Return the stored credentials; none when another type is chosen, because they are of no use there."""
        kept = self._edited
        return kept.credentials_set if kept and kept.exchange_type == self._filled.exchange_type else ()

    async def _save(self, filled: _Filled) -> ExchangeView:
        kept = self._edited.config if self._edited else {}
        draft, credentials = await asyncio.to_thread(_draft_of, filled, kept), filled.credentials()
        if self._edited is None:
            return await exchanges.add(self._actor, draft, credentials)
        basis = self._two.basis if self._two else ANY
        return await exchanges.edit(self._actor, self._edited.id, draft, credentials, basis)


def _set(control: object, value: object) -> None:
    assert isinstance(control, ValueElement)
    control.set_value(value)


def _draft_of(filled: _Filled, kept: Mapping[str, Any]) -> ExchangeDraft:
    """Make the draft. `kept`: its settings as they are stored. Errors: `Invalid` with a sentence at each field."""
    wrong: dict[str, str] = {}
    document: dict[str, Any] = {}
    try:
        document = settings_text.read(filled.config)
    except Invalid as error:
        wrong["config"] = str(error)
    listed = markets.listed(filled.exchange_type)
    if told := pair_words.of_exchange(document, listed, filled.name or "This exchange", kept):
        wrong["config"] = told
    if not filled.exchange_type:
        wrong["exchange_type"] = "Choose an exchange."
    try:
        draft = ExchangeDraft(name=filled.name, exchange_type=filled.exchange_type or "?", config=document)
    except ValidationError:
        wrong["name"] = "Give it a name." if not filled.name.strip() else "A name has at most 120 characters."
    if wrong:
        raise Invalid("Some fields need another look.", fields=wrong)
    return draft
