"""What stands before the run, beside its form: looked at again while a person fills it in."""

from collections.abc import Callable, Sequence

from nicegui import ui

from core.access.policy import Actor
from core.backtests.asking import field_checks
from core.backtests.gate import gate
from core.backtests.models import BacktestDraft
from core.backtests.views import GateView, StrategyNeedsView
from core.errors import FlotillaError, Invalid
from pages.backtests.asking import gate_words
from pages.backtests.asking.asking_form import AskingForm
from pages.backtests.asking.filled import Filled, count_of, draft_of
from pages.parts.button import button
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice
from pages.parts.text import figures
from pages.parts.text.facts import facts_html
from pages.parts.text.markup import show, span, text
from pages.parts.throttled import Throttled

_PAUSE_SECONDS = 1.0
_ACCEPT_ALL = "To run all of them with warnings, switch on “Accept gaps and warnings of all runs”."
_LOOKING = "Looking at the strategy and the candles…"


class GateBox:
    """`learned` is called with what is known of the strategy, after each look."""

    def __init__(
        self, actor: Actor, form: AskingForm, life: Lifetime, learned: Callable[[StrategyNeedsView | None], None]
    ) -> None:
        self._actor, self._form, self._learned = actor, form, learned
        self._seen: BacktestDraft | None = None
        self._view: GateView | None = None
        self._offered: str | None = None
        with ui.element("div").classes("col-x before-run"):
            self._state = show("", "small muted").props("role=status")
            self._facts = show("", "facts", tag="dl")
            self._lines = show("", "col-x tight small")
            self._acts = ui.element("div").classes("in")
        self._again = Throttled(life, self._look, _PAUSE_SECONDS)

    def ask(self) -> None:
        """Look again soon. Until then it says so: a look may take a while, and what was found is of other values."""
        self._say_looking()
        self._name_button()
        self._again.ask()

    def look_anew(self) -> None:
        """Look again although no field was changed: the run was refused, or other candles are there."""
        self._seen = None
        self.ask()

    def accepted(self, draft: BacktestDraft) -> list[str]:
        """Return what is asked about this draft, as the person saw it when they pressed the button that names it."""
        return list(self._view.asks) if self._view and draft == self._seen else []

    def say_checked(self, count: int, runs: int) -> None:
        """Say how far the check of several runs is."""
        if runs > 1:
            self._state.set_content(text(f"{figures.count(count)} of {figures.count(runs)} runs checked"))

    @property
    def _filled(self) -> Filled:
        filled: Filled = self._form.draft
        return filled

    async def _look(self) -> None:
        try:
            draft = draft_of(self._filled)
            if self._view and draft == self._seen:
                self._say_found(self._view)
                return
            await field_checks.check(self._actor, draft)
            view = await gate.check(self._actor, draft)
            self._seen, self._view = draft, view
            self._show(draft, view)
        except Invalid as error:
            self._wait(list(error.fields.values()) or [str(error)])
        except FlotillaError as error:
            self._wait([])
            with self._acts:
                notice("warn", str(error), error.hint)

    def _say_looking(self) -> None:
        """What was found before stays until there is an answer; what was to do is done."""
        self._state.set_content(text(_LOOKING))
        if self._view is None:
            self._lines.set_content("")
            self._clear_acts()

    def _wait(self, sentences: Sequence[str]) -> None:
        """Show what is missing before anything can be looked at."""
        self._seen = self._view = None
        self._form.note({})
        self._facts.set_content("")
        self._clear_acts()
        self._state.set_content(text("Fill in first:") if sentences else "")
        self._lines.set_content("".join(f"<div>{span(one, 'muted')}</div>" for one in dict.fromkeys(sentences)))
        self._name_button()

    def _show(self, draft: BacktestDraft, view: GateView) -> None:
        found = gate_words.by_field(view.lines, self._form.names)
        self._form.note(found)
        self._say_found(view)
        self._facts.set_content(facts_html(gate_words.gate_facts(view)))
        self._lines.set_content(gate_words.lines_html(found.get("", [])))
        self._offer(gate_words.download_path(draft, view))
        self._name_button()
        self._learned(view.needs)

    def _offer(self, path: str) -> None:
        """Draw the button anew only when it leads elsewhere: somebody may have the focus on it."""
        if path == self._offered:
            return
        self._clear_acts()
        self._offered = path
        if path:
            with self._acts:
                button("Download what is missing", icon="open_in_new", to=path, new_tab=True)

    def _clear_acts(self) -> None:
        self._acts.clear()
        self._offered = None

    def _say_found(self, view: GateView) -> None:
        is_open = bool(view.asks) and not self._accepts_by_button
        self._state.set_content(text(f"{view.unasked} {_ACCEPT_ALL if is_open else ''}".strip()))

    @property
    def _accepts_by_button(self) -> bool:
        """Whether a press accepts what is asked: of several runs only the first was looked at."""
        return count_of(self._filled) == 1 or self._filled.accepts_all

    def _name_button(self) -> None:
        asks = self._view.asks if self._view and self._accepts_by_button else ()
        self._form.name_button(gate_words.run_words(asks, count_of(self._filled)))
