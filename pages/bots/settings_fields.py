"""The settings of a bot in two views: a few of them as fields, all of them as JSON. Both always show the same
document."""

from collections.abc import Awaitable, Callable
from typing import Any

from nicegui import ui
from nicegui.elements.mixins.value_element import ValueElement

from core.configurations.pasted.sorting import belongs_elsewhere
from core.errors import Invalid
from pages.parts import guard
from pages.parts.button import button, segment
from pages.parts.form import field, settings_document, settings_text
from pages.parts.form.field import Field, Offer
from pages.parts.form.form import Form
from pages.parts.form.json_field import JsonField
from pages.parts.notice import notice
from pages.parts.words import pairs as pair_words
from pages.parts.words.pairs import Market

SECRETS_HELP = (
    "Overrides the exchange’s and strategy’s settings. Secrets show as ***: leave them to keep them, overwrite to "
    "replace, delete the key to remove."
)

PAIRS_HELP = "One per line, or a list as in config.json. Leave empty to use the pairs of the exchange’s settings."
WHOLE = "Keys of the exchange, the bot’s name or mode, or what Flotilla sets itself."
TOO_LONG = f"Settings of more than {settings_text.SHORT:,} characters are edited as JSON."


class SettingsForm(Form):
    """A form that reports each change of a person to its settings."""

    settings: "Settings | None" = None

    def put(self, name: str, value: Any) -> None:
        super().put(name, value)
        if self.settings:
            self.settings.changed(name, value)


class Settings:
    """The two views. `end`: the place in the head of the card for the switch between them. `market`: what pairs are
    checked against now. `sort`: what the offer does when the JSON has keys that belong elsewhere."""

    def __init__(
        self, form: SettingsForm, end: ui.element, market: Callable[[], Market], sort: Callable[[], Awaitable[None]]
    ) -> None:
        self._form, self._market, self._sort = form, market, sort
        self._fields: dict[str, Field] = {}
        self._mirroring = False
        with end:
            self._views = segment({"form": "Form", "json": "JSON"}, "form", self._look, says="View of the settings")
        self._as_form = ui.element("div")
        self._as_json = ui.element("div").classes("form wide-field")
        with self._as_form:
            self._in_fields = ui.element("div").classes("form")
            self._too_long = ui.label(TOO_LONG).classes("muted small")
            with self._in_fields:
                self._build_fields()
        with self._as_json:
            self._whole = ui.element("div")
            self._json = field.json_editor(
                form,
                "config",
                "Settings as JSON",
                SECRETS_HELP,
                version=lambda: str(form.draft.freqtrade_version),
                found=self._offer_to_sort,
            )
        self._as_json.set_visibility(False)
        self._offer_fields(settings_text.is_short(form.draft.config))
        form.settings = self

    def _build_fields(self) -> None:
        form = self._form
        with field.row():
            self._keep(
                field.text(
                    form,
                    "stake_currency",
                    "Stake currency",
                    "Currency the bot buys with and counts profit in.",
                    placeholder="USDT",
                )
            )
            self._keep(field.text(form, "stake_amount", "Stake per trade", "An amount, or unlimited."))
        with field.row():
            most, wallet = "−1: as many as there are pairs.", "Starting balance of a dry run."
            self._keep(field.number(form, "max_open_trades", "Max open trades", most, whole=True, least=-1))
            self._keep(field.number(form, "dry_run_wallet", "Dry-run wallet", wallet, least=0))
        self._pairs = field.textarea(form, "pairs", "Pairs", PAIRS_HELP, placeholder="BTC/USDT")
        self._pairs.mend = self._meant
        self._keep(self._pairs)
        if self._pairs.control:
            self._pairs.control.on("blur", self._read_pairs)
        ui.label("Everything else, such as stop loss or pair lists, is in the JSON tab.").classes("muted small")

    def reveal(self, wrong: set[str]) -> None:
        """Show the view that contains the first of these fields."""
        if wrong & self._fields.keys():
            self._views.set_value("form")
        elif self._json.name in wrong:
            self._views.set_value("json")

    def take(self, plain: dict[str, Any], held: dict[str, Any]) -> None:
        """Replace all settings. `held`: their secrets, which stay here until they are saved."""
        self._form.draft.held = held
        self._set(self._json, settings_document.text_of(plain))

    def _offer_to_sort(self, document: dict[str, Any] | None) -> None:
        is_offered = document is not None and belongs_elsewhere(document)
        if is_offered == bool(self._whole.default_slot.children):
            return
        self._whole.clear()
        if is_offered:
            with self._whole, notice("info", "Some of this belongs elsewhere.", WHOLE):
                button("Sort it…", guard.act(self._sort), icon="account_tree")

    def _keep(self, made: Field) -> None:
        self._fields[made.name] = made

    def changed(self, name: str, value: Any) -> None:
        """Update the other view after a person has changed one."""
        if self._mirroring:
            return
        self._mirroring = True
        try:
            if name == "freqtrade_version" and isinstance(self._json, JsonField):
                self._json.look_again()
            if name == "config":
                self._fill_fields(value)
            elif name in self._fields:
                self._fill_json(name, value)
        finally:
            self._mirroring = False

    def _fill_fields(self, words: str) -> None:
        """Update the fields from the JSON. Invalid JSON changes nothing, because the person is still typing."""
        self._offer_fields(settings_text.is_short(words))
        if not settings_text.is_short(words):
            return
        try:
            document = settings_text.read(words)
        except Invalid:
            return
        for name, made in self._fields.items():
            self._set(made, settings_document.shown(document, name))

    def _fill_json(self, name: str, value: Any) -> None:
        if not settings_text.is_short(self._form.draft.config) or not settings_text.is_short(str(value)):
            return
        try:
            document = settings_text.read(self._form.draft.config)
        except Invalid as error:
            self._fields[name].show_error(f"Mend the JSON first: {error}")
            return
        self._set(self._json, settings_document.text_of(settings_document.with_field(document, name, value)))

    def _read_pairs(self) -> None:
        """When the field loses the focus, show the pairs as they were read, and an error for what is not a pair."""
        words = str(self._pairs.value or "")
        if not settings_text.is_short(words):
            return
        document = settings_document.with_field({}, "pairs", words)
        self._set(self._pairs, settings_document.shown(document, "pairs"))
        self._pairs.show_error(pair_words.whitelist_problem(self._settings_with_pairs(), self._market()))

    def _settings_with_pairs(self) -> dict[str, Any]:
        """Return the settings of the form with the pairs; only the pairs while the JSON is invalid."""
        try:
            document = settings_text.read(self._form.draft.config)
        except Invalid:
            document = {}
        return settings_document.with_field(document, "pairs", self._pairs.value)

    def _meant(self) -> Offer | None:
        if not settings_text.is_short(str(self._pairs.value or "")):
            return None
        made, new = pair_words.mended(self._settings_with_pairs(), self._market())
        if not new:
            return None
        words = f"Use {new[0]}" if len(new) == 1 else f"Use {new[0]} and {len(new) - 1} more"
        return Offer(words, "\n".join(made))

    def _offer_fields(self, are_offered: bool) -> None:
        self._in_fields.set_visibility(are_offered)
        self._too_long.set_visibility(not are_offered)

    def _set(self, made: Field, value: Any) -> None:
        shows = made.editor or made.control
        if isinstance(shows, ValueElement) and made.value != value:
            shows.set_value(value)

    def _look(self, view: str) -> None:
        self._as_form.set_visibility(view == "form")
        self._as_json.set_visibility(view == "json")
