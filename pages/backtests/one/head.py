"""The head of a backtest: what was run, how it went, and over which time. Pure."""

from datetime import datetime, timedelta

from core.backtests.figures.views import RunFacts
from core.backtests.models import ALIVE
from core.backtests.views import RunLine
from pages.parts.runs.run_lines import bar_html
from pages.parts.text import figures
from pages.parts.text.markup import link, span, text
from pages.parts.text.status import status_html
from pages.parts.words.backtests import pairs_words, period_words, state_of, state_word


def head_html(run: RunLine) -> str:
    """Return title, state and period."""
    version = link(f"v{run.version_number}", f"/strategies/{run.family_id}?version={run.version_number}")
    star = span("★", "accent") if run.is_favourite else ""
    brought = span("not run here", "badge") if run.is_brought else ""
    state = status_html(state_of(run), run.completed_at, word=state_word(run), before=" ", after=" ago")
    return f"<h1>{text(run.strategy_name)}</h1>{version}{star}{brought}{state}{span(_where(run), 'muted small')}"


def _where(run: RunLine) -> str:
    pairs = f"{run.timeframe} {pairs_words(run)}".strip()
    places = [name for name in (run.exchange_name, run.runner_name) if name]
    return ", ".join([period_words(run.start, run.end), pairs, *places])


def range_words(run: RunLine, facts: RunFacts) -> str:
    """Return how the range that was tested differs from the requested one; empty when it does not."""
    if facts.real_start is None or facts.real_end is None or run.is_brought:
        return ""
    late = facts.real_start - facts.asked_start > timedelta(minutes=1)
    early = facts.asked_end - facts.real_end > timedelta(days=1)
    if not late and not early:
        return ""
    asked = f"Requested {_span(facts.asked_start, facts.asked_end)}"
    return f"{asked}; actually tested {_span(facts.real_start, facts.real_end)}, UTC."


def _span(start: datetime, end: datetime) -> str:
    """In UTC, as days are asked for."""
    return f"{figures.date_time(start)} – {figures.date_time(end)}"


def progress_html(run: RunLine) -> str:
    """Return bar and step of a run that waits or runs."""
    if run.status not in ALIVE:
        return ""
    done = span(figures.percent(run.progress, 0, sign=False), "muted small")
    step = span(run.step or run.state_words, "grow ell")
    return f'<div class="row-x">{step}{done}</div>{bar_html(run.progress, "Progress")}'
