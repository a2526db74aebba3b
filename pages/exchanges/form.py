"""The form that adds or edits an exchange. Credentials can be entered and are never sent back to a page."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nicegui import ui
from pydantic import ValidationError

from core.access.policy import Actor
from core.access.scopes import Kind
from core.configurations.differences import SECRETS
from core.errors import Invalid
from core.exchanges import exchange_types, markets
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.exchanges.views import ExchangeView
from core.freqtrade.settings.exchanges import LABELS, Credential
from core.revisions.models import ANY
from pages.exchanges.words import type_help, type_options
from pages.parts.form import field, settings_text
from pages.parts.form.form import Form
from pages.parts.form.settings_document import text_of
from pages.parts.revisions.two_people import TwoPeople
from pages.parts.text.markup import show, text
from pages.parts.words import pairs as pair_words

_KEPT = (
    "Stored encrypted and never shown again. Dry-run needs none; for live trading allow reading and trading at the "
    "exchange, never withdrawals."
)


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

    def wanted(self) -> tuple[Credential, ...]:
        known = exchange_types.types().get(self.exchange_type)
        return known.credentials if known else ()

    def credentials(self) -> dict[str, str]:
        """Return the credentials that were typed."""
        return {one.value: typed for one in self.wanted() if (typed := getattr(self, one.value))}

    def forget_credentials(self) -> None:
        for one in Credential:
            setattr(self, one.value, None)


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
            field.text(self._form, "name", "Name", "Shown wherever the exchange can be chosen.")
            self._type = self._type_field()
            self._credentials = ui.element("div").classes("form")
            self._draw_credentials()
            field.json_editor(
                self._form,
                "config",
                "Further settings",
                "A part of Freqtrade's configuration, for every bot on this exchange; what a strategy or a bot says "
                "beyond it wins. No secrets: they are kept in clear.",
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
                field.secret(self._form, one.value, LABELS[one], is_set=one.value in self._held())
            if wanted:
                show(text(_KEPT), "field muted small")

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
