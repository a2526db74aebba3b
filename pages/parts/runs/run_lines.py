"""Backtests as lines of a card. Pure."""

from collections.abc import Iterable
from datetime import date

from core.backtests.models import BacktestStatus
from core.backtests.views import RunLine
from pages.parts.text import figures
from pages.parts.text.delta import delta_html
from pages.parts.text.markup import link, span, text
from pages.parts.text.status import age_html, status_html
from pages.parts.words.backtests import pairs_words, path_of, period_words, state_note, state_of, state_word, title_of


def runs_html(runs: Iterable[RunLine], today: date, *, with_age: bool = False) -> str:
    """Return a line for each run: what was run, and what came of it. `today`: its year is left out."""
    return f'<div class="runs">{"".join(run_html(run, today, with_age) for run in runs)}</div>'


def run_html(run: RunLine, today: date, with_age: bool = False) -> str:
    """Return the line of one run: its name with its result or its state, and below it its period and pairs."""
    bar = bar_html(run.progress, title_of(run)) if run.status is BacktestStatus.RUNNING else ""
    note, tone = state_note(run)
    when = f"{period_words(run.start, run.end, today)}, {run.timeframe} {pairs_words(run, 1)}".rstrip(", ")
    told = [span(when, "muted small nowrap"), *([span(note, f"{tone} small ell")] if note else [])]
    if with_age and run.completed_at:
        told.append(f'<span class="muted small end nowrap">{age_html(run.completed_at, after=" ago")}</span>')
    title = link(title_of(run), path_of(run), "link ell")
    return (
        f'<div class="col-x tight" data-key="{run.id}"><div class="row-x">{title}<span class="end nowrap">{_end(run)}'
        f'</span></div>{bar}<div class="row-x">{"".join(told)}</div></div>'
    )


def bar_html(share: float, says: str) -> str:
    """Return the bar of its progress. `share`: 0 to 1."""
    width = f"{min(1.0, max(0.0, share)):.0%}"
    return (
        f'<div class="bar" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow="{width[:-1]}" '
        f'aria-label="{text(says)}"><i style="width:{width}"></i></div>'
    )


def _end(run: RunLine) -> str:
    """Its profit and trades once it has some, else its state."""
    if run.status is not BacktestStatus.COMPLETED or run.profit_ratio is None:
        return status_html(state_of(run), word=state_word(run))
    if not run.trades:
        return span("no trades", "muted small")
    trades = span(figures.plural(run.trades, "trade"), "muted small")
    return f"{delta_html(figures.percent(run.profit_ratio), figures.percent_way(run.profit_ratio))} {trades}"
