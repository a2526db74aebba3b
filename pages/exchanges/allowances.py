"""The keys that an administrator allows on one exchange beyond the list of harmless ccxt settings."""

from dataclasses import dataclass

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Kind
from core.errors import Refused
from core.exchanges.allowances import AllowanceDraft, allow
from core.exchanges.revised_exchange import ALLOWANCES
from core.exchanges.views import ExchangeView
from core.freqtrade.settings.ccxt_settings import what_it_opens
from pages.parts.card import card
from pages.parts.dialogs.confirm import confirm
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import toast
from pages.parts.revisions.two_people import TwoPeople
from pages.parts.text.markup import show, text

NOTHING_SAVED = "Nothing was saved: it was not confirmed."
_WORDS = (
    "In ccxt_config, ccxt_sync_config and ccxt_async_config only settings pass that are known to be harmless. Every "
    "other key may send the traffic of this exchange, and its credentials, to somebody else. Allow one only if you "
    "trust whoever may write it."
)
_OWN = "Whoever may edit this exchange writes them. Names like httpsProxy or options.broker, separated by commas."
_BOTS = "Whoever may use this exchange writes them too, in the settings of a bot: they could read its credentials."


@dataclass
class _Filled:
    own: str
    bots: str

    def draft(self) -> AllowanceDraft:
        return AllowanceDraft(own=_names(self.own), bots=_names(self.bots))


class Allowed:
    """Drawn for administrators only; the service checks the right again."""

    def __init__(self, actor: Actor, exchange: ExchangeView) -> None:
        self._actor, self._exchange = actor, exchange
        form = Form(_Filled(*(", ".join(names) for names in _stored(exchange))), self._save, self._saved)
        with card("Allowed settings for ccxt", "administrators only"):
            show(text(_WORDS), "muted small")
            self._two = TwoPeople(actor, form, Kind.EXCHANGE, exchange.id, exchange.revision, ALLOWANCES)
            with ui.element("div").classes("form"):
                field.text(form, "own", "Allowed in the settings of this exchange", _OWN)
                field.text(form, "bots", "Allowed in the settings of its bots too", _BOTS)
                form.buttons("Save allowed settings")

    async def _save(self, filled: _Filled) -> ExchangeView:
        """Save the list. Errors: `Refused` when a new key was not confirmed."""
        draft = filled.draft()
        own, bots = _stored(self._exchange)
        new = [name for name in draft.own if name not in own] + [name for name in draft.bots if name not in bots]
        if new and not await self._is_confirmed(list(dict.fromkeys(new))):
            raise Refused(NOTHING_SAVED)
        return await allow(self._actor, self._exchange.id, draft, self._two.basis)

    async def _is_confirmed(self, names: list[str]) -> bool:
        return await confirm(
            f"Allow this on {self._exchange.name}?",
            "The audit names you.",
            "Allow",
            consequences=[f"{name}: {what_it_opens(name)}" for name in names],
        )

    def _saved(self, exchange: ExchangeView) -> None:
        self._exchange = exchange
        self._two.saved(exchange.revision)
        toast("Saved. What runs goes on as it was started.")


def _stored(exchange: ExchangeView) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return exchange.allowed_keys, exchange.bot_allowed_keys


def _names(written: str) -> list[str]:
    return written.replace(",", " ").split()
