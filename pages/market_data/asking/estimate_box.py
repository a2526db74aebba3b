"""What a download would bring and cost, beside its form. Asked again while a person fills it in."""

from collections.abc import Callable
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.errors import FlotillaError, Invalid
from core.market_data import estimates
from core.market_data.models import DownloadDraft
from core.market_data.size_words import size_words
from core.market_data.views import Estimate
from pages.market_data.asking.filled import Filled, draft_of
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice
from pages.parts.skeleton import lines_html
from pages.parts.text import figures
from pages.parts.text.facts import Fact, facts_html
from pages.parts.text.markup import show, span, text
from pages.parts.throttled import Throttled

_PAUSE_SECONDS = 0.8


class EstimateBox:
    """`filled`: returns what the form holds now."""

    def __init__(self, actor: Actor, runner_id: UUID, life: Lifetime, filled: Callable[[], Filled]) -> None:
        self._actor, self._runner_id, self._filled = actor, runner_id, filled
        self._shown: DownloadDraft | None = None
        with card("Before it starts"):
            self._facts = show(lines_html(4), "facts", tag="dl")
            self._notes = show("", "muted small col-x tight")
            self._problem = ui.element("div").classes("in")
        self._again = Throttled(life, self._see, _PAUSE_SECONDS)
        self._again.ask()

    def ask(self) -> None:
        """Ask for a new estimate soon."""
        self._again.ask()

    async def _see(self) -> None:
        try:
            draft = draft_of(self._filled())
            if draft != self._shown:
                self._show(await estimates.estimate(self._actor, self._runner_id, draft))
                self._shown = draft
        except Invalid as error:
            self._wait(" ".join(error.fields.values()) or str(error))
        except FlotillaError as error:
            self._wait("")
            self._tell(str(error), error.hint)

    def _wait(self, words: str) -> None:
        """Show what is missing before anything can be estimated."""
        self._shown = None
        self._problem.clear()
        self._facts.set_content("")
        self._notes.set_content(span(words, "muted") if words else "")

    def _show(self, told: Estimate) -> None:
        self._facts.set_content(facts_html(estimate_facts(told)))
        self._notes.set_content("".join(f"<div>{text(note)}</div>" for note in told.notes))
        self._problem.clear()
        if told.refusal:
            self._tell(told.refusal)

    def _tell(self, words: str, hint: str = "") -> None:
        self._problem.clear()
        with self._problem:
            notice("warn", words, hint)


def estimate_facts(told: Estimate) -> list[Fact]:
    """Return the estimate as a list. Counts are upper bounds."""
    is_tight = told.free_bytes is not None and told.size_bytes > told.free_bytes
    time = "not known" if told.seconds is None else f"about {figures.duration(told.seconds)}"
    return [
        Fact("Files", figures.count(told.targets)),
        Fact("Candles", f"up to {figures.count(told.candles)}"),
        Fact("Size", f"up to {size_words(told.size_bytes)}", tone="warn" if is_tight else ""),
        Fact("Free disk", size_words(told.free_bytes) if told.free_bytes is not None else "not known"),
        Fact("Requests", figures.count(told.requests)),
        Fact("Time", time),
    ]
