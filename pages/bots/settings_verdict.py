"""What the form of a bot shows while Freqtrade checks the settings that are about to be saved, and when it refuses
them."""

from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.bot_records.models import BotDraft
from core.bots.verdicts import settings_check
from core.bots.verdicts.settings_check import Checked
from core.errors import Invalid
from core.freqtrade.verdicts.verdict_words import STRATEGY, Remark
from pages.parts import guard
from pages.parts.button import button
from pages.parts.notice import notice, toast

_FIELDS = {
    STRATEGY: "strategy_id",
    "exchange.name": "exchange_id",
    "exchange.pair_whitelist": "pairs",
    "stake_currency": "stake_currency",
    "stake_amount": "stake_amount",
    "max_open_trades": "max_open_trades",
    "dry_run_wallet": "dry_run_wallet",
}
"""Path → the field of the form that shows it; all others are in the JSON."""


class SettingsVerdict:
    """Stands above the buttons. `save_again`: sends the form once more."""

    def __init__(self, actor: Actor, default_version: str, save_again: Callable[[], Awaitable[None]]) -> None:
        self._actor, self._default_version, self._save_again = actor, default_version, save_again
        self._place = ui.element("div").classes("form-problem")
        self._refused: BotDraft | None = None
        self._insisted: BotDraft | None = None
        self._checked = Checked()
        self._version = ""

    async def require(self, draft: BotDraft, bot_id: UUID | None) -> None:
        """Let Freqtrade check the draft. `bot_id`: the bot that is edited or copied. Errors: `Invalid` at the fields
        when it refuses, unless the person saves this draft anyway."""
        self._version = f"Freqtrade {draft.freqtrade_version or self._default_version}"
        self._checked = Checked()
        if draft == self._insisted:
            return
        self._draw_waiting()
        try:
            self._checked = await settings_check.of_draft(self._actor, draft, bot_id, self._default_version)
        finally:
            self._place.clear()
        found = self._checked.verdict
        if found and not found.is_accepted:
            self._refused = draft
            self._draw_refusal(found.errors)
            raise Invalid(f"{self._version} refuses these settings.", fields=fields_of(found.errors))

    def tell(self, saved: str) -> None:
        """Show that it was saved, and what Freqtrade complains of or why it was not asked."""
        toast(saved)
        warnings = self._checked.verdict.warnings if self._checked.verdict else ()
        if warnings:
            toast(f"{self._version} warns: {_line(warnings[0])}{_more(len(warnings) - 1)}", "warn")
        if self._checked.unchecked:
            toast(f"{self._version} did not check the settings: {self._checked.unchecked}", "warn")

    def _draw_waiting(self) -> None:
        self._place.clear()
        with self._place:
            notice("info", f"{self._version} checks the settings…", "This takes some seconds, 30 at most.")

    def _draw_refusal(self, errors: Sequence[Remark]) -> None:
        words = f"{self._version} does not start with these settings."
        reasons = tuple(map(_line, errors))
        with self._place, notice("error", words, "Nothing was saved.", reasons=reasons):
            button("Save anyway", guard.act(self._insist), small=True)

    async def _insist(self) -> None:
        self._insisted = self._refused
        self._place.clear()
        await self._save_again()


def fields_of(errors: Sequence[Remark]) -> dict[str, str]:
    """Return field of the form → what is wrong there."""
    found: dict[str, str] = {}
    for one in errors:
        name = _FIELDS.get(one.path, "config")
        said = _line(one) if name == "config" else one.sentence
        found[name] = f"{found[name]} {said}" if name in found else said
    return found


def _line(remark: Remark) -> str:
    return f"{remark.path}: {remark.sentence}" if remark.path else remark.sentence


def _more(count: int) -> str:
    return f" And {count} more." if count > 0 else ""
