"""Shows where a pasted configuration goes, and which exchange account the bot is to trade on. Only "Add exchange"
stores anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.configurations.pasted.parts import ExchangePart, Sorted
from core.errors import FlotillaError, Invalid
from core.exchanges import exchange_types
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.exchanges.views import ExchangeView
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog, forget
from pages.parts.text.markup import show, text
from pages.parts.words.pasted import exchange_html, groups_html

NEW, KEEP = "new", "keep"
_KEYS_STAY_OUT = "The pasted keys are not stored: the account keeps its own."
_PRESS = "Press “Add exchange” to store it with the pasted keys and settings. Keys are stored encrypted."
_ADDED = "Added. Its keys are stored encrypted and never shown again."
_KEYS_ARE_LOST = "The pasted keys are not stored. Pairs and other settings of the exchange go to the bot."


@dataclass(frozen=True, slots=True)
class Fill:
    """The answer: fill the form. `exchange`: the account to choose; None keeps the choice of the form."""

    exchange: ExchangeView | None


async def show_sorted(
    actor: Actor, found: Sorted, known: Sequence[ExchangeView], more: str, added: Callable[[ExchangeView], None]
) -> Fill | None:
    """Return the answer; None when the dialog was left. `more`: a sentence about the strategy. `added(exchange)` is
    called for an exchange that a person adds here; it stays also when the dialog is left."""

    def fill() -> None:
        if account.is_decided():
            opened.submit(Fill(account.chosen))

    with dialog("Where it goes") as opened:
        opened.classes("wide")
        with ui.element("div").classes("sorted"):
            account = Account(actor, found.exchange, known, added)
            show(groups_html(found) + (f'<p class="muted">{text(more)}</p>' if more else ""), "col-x")
        with ui.element("div").classes("row-x dialog-foot wrap"):
            button("Cancel", lambda: opened.submit(None), kind="ghost")
            button("Fill the form", fill, kind="primary")
    answer: Fill | None = await opened
    forget(opened)
    return answer


class Account:
    """The account of the exchange: one that is there, or a new one with the pasted keys."""

    def __init__(
        self, actor: Actor, part: ExchangePart, known: Sequence[ExchangeView], added: Callable[[ExchangeView], None]
    ) -> None:
        self._actor, self._part, self._tell_added = actor, part, added
        self._fitting = {str(one.id): one for one in known if one.exchange_type == part.exchange_type}
        self._added: set[str] = set()
        self._choice: ui.select | None = None
        if part.name or part.credentials or part.settings:
            self._draw()

    @property
    def chosen(self) -> ExchangeView | None:
        """Return the account that was chosen or added."""
        return self._fitting.get(str(self._choice.value)) if self._choice else None

    def is_decided(self) -> bool:
        """Return whether the form can be filled; tell what is to be done otherwise, so that no keys get lost."""
        is_open = self._choice is not None and self._choice.value == NEW
        if is_open:
            self._error.set_text("Press “Add exchange” first, or choose another account.")
        return not is_open

    def _draw(self) -> None:
        kind = exchange_types.types().get(self._part.exchange_type)
        self._title = kind.title if kind else self._part.name
        show(f"<h3>Exchange{f': {text(self._title)}' if self._title else ''}</h3>{exchange_html(self._part)}", "col-x")
        if self._part.exchange_type:
            self._choice = ui.select(self._options(), value=self._first(), on_change=self._see_choice)
            self._choice.props(theme.SELECT).classes("input")
            self._choice.props["aria-label"] = "Exchange account"
            self._help = ui.label().classes("muted small")
            self._draw_new()
            self._see_choice()

    def _options(self) -> dict[str, str]:
        there = {key: one.name for key, one in self._fitting.items()}
        new = {} if self._actor.role is Role.VIEWER else {NEW: f"Add {self._title} as a new exchange"}
        return there | new | {KEEP: "Choose it later in the form"}

    def _first(self) -> str:
        """The only account of this type; a new one when there is none; otherwise a person has to choose."""
        if len(self._fitting) == 1:
            return next(iter(self._fitting))
        return NEW if not self._fitting and NEW in self._options() else KEEP

    def _draw_new(self) -> None:
        with ui.element("div").classes("row-x wrap") as self._new:
            self._name = ui.input(value=self._free_name()).props(f"{theme.INPUT} maxlength=120").classes("input grow")
            self._name.props["aria-label"] = "Name of the exchange"
            button("Add exchange", guard.act(self._add), icon="add")
        self._error = ui.label().classes("field-error").props("role=alert")

    def _free_name(self) -> str:
        taken = {one.name.casefold() for one in self._fitting.values()}
        names = [self._title, *(f"{self._title} {number}" for number in range(2, len(taken) + 3))]
        return next(name for name in names if name.casefold() not in taken)

    def _see_choice(self) -> None:
        assert self._choice
        value = str(self._choice.value)
        self._new.set_visibility(value == NEW)
        self._error.set_text("")
        has_keys = bool(self._part.credentials) and value not in self._added
        words = {NEW: _PRESS, KEEP: _KEYS_ARE_LOST if has_keys else ""}.get(value, _KEYS_STAY_OUT if has_keys else "")
        self._help.set_text(_ADDED if value in self._added else words)

    async def _add(self) -> None:
        name = (self._name.value or "").strip()[:120]
        if not name:
            self._error.set_text("Give it a name.")
            return
        draft = ExchangeDraft(name=name, exchange_type=self._part.exchange_type, config=self._part.settings)
        try:
            made = await exchanges.add(self._actor, draft, self._part.credentials)
        except FlotillaError as error:
            self._error.set_text(" ".join(error.fields.values()) if isinstance(error, Invalid) else str(error))
        else:
            self._take(made)

    def _take(self, made: ExchangeView) -> None:
        assert self._choice
        self._fitting[str(made.id)] = made
        self._added.add(str(made.id))
        self._choice.set_options(self._options(), value=str(made.id))
        self._see_choice()
        self._tell_added(made)
