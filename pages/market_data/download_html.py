"""A download as HTML: its head, its targets, what it brought. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence

from core.jobs import ALIVE, JobState
from core.market_data.downloads.download_outcome import INCOMPLETE
from core.market_data.downloads.download_records import words_of
from core.market_data.views import DownloadView, Outcome, TargetResult
from pages.market_data.words import CAUSES, OUTCOMES, target_name, target_words
from pages.parts.jobs import bar_html, waiting_words
from pages.parts.text import figures
from pages.parts.text.markup import span, text
from pages.parts.text.status import status_html

MOST_SHOWN = 6
"""Targets of a running download that are always in sight; the others are counted."""
MOST_LISTED = 1_000
_MOST_NAMED = 5
_FIRST = {Outcome.RUNNING: 0, Outcome.FAILED: 1, Outcome.UNKNOWN: 1, Outcome.PARTLY: 1, Outcome.NOTHING: 1}
_DOTS = {
    Outcome.RUNNING: "downloading",
    Outcome.WHOLE: "completed",
    Outcome.WAITING: "waiting",
    Outcome.NOTHING: "degraded",
    Outcome.UNKNOWN: "failed",
    Outcome.PARTLY: "degraded",
    Outcome.FAILED: "failed",
}
_ENDED = {JobState.DONE: "Complete", JobState.FAILED: "Failed", JobState.CANCELLED: "Cancelled"}


def running_html(one: DownloadView) -> str:
    """Return a download that is under way: percent, bar, step, the targets that count now."""
    job = one.job
    words = waiting_words(job) if job.state is JobState.WAITING else figures.percent(job.progress, 0, sign=False)
    head = f'<div class="row-x wrap">{span(_title(one), "strong")}{span(by_words(one), "muted small")}'
    head += f"{span(words, 'end nowrap')}</div>"
    shown = [target for target in first_ones(one.targets) if target.outcome in _FIRST][:MOST_SHOWN]
    is_told = any(target.outcome is Outcome.RUNNING for target in shown)  # with its own percent
    step = f'<div class="muted small">{text(job.step)}</div>' if job.step and not is_told else ""
    return f"{head}{bar_html(job)}{step}{targets_html(shown)}{_counts_html(one.targets)}"


def first_ones(targets: Sequence[TargetResult]) -> list[TargetResult]:
    """Return the targets in the order in which they matter: running, those with a problem, all others."""
    return sorted(targets, key=lambda one: _FIRST.get(one.outcome, 2))


def targets_html(targets: Iterable[TargetResult]) -> str:
    """Return a row for each target: name, bar, what became of it."""
    rows = "".join(map(_target_html, targets))
    return f'<div class="targets">{rows}</div>' if rows else ""


def ended_html(one: DownloadView) -> str:
    """Return a download that has ended: how, what it brought, and what did not come, by name."""
    job = one.job
    state = "degraded" if job.state is JobState.DONE and one.problems else str(job.state)
    word = "Partly" if state == "degraded" else _ENDED.get(job.state, "")
    head = f'<div class="row-x wrap">{status_html(state, job.ended_at, word=word, before=" ", after=" ago")}'
    head += f"{span(_title(one), 'ell')}{span(by_words(one), 'muted small')}"
    head += f"{span(brought_words(one), 'end nowrap')}</div>"
    error = f'<div class="loss small">{text(error_words(job.error))}</div>' if job.error else ""
    return head + error + _problems_html(one)


def error_words(error: str) -> str:
    """Without the names: all of them are listed below it."""
    count, told, _ = error.partition(f"{INCOMPLETE}: ")
    return f"{count}{INCOMPLETE}." if told else error


def brought_words(one: DownloadView) -> str:
    """`51,840 new candles`."""
    return figures.plural(one.added_rows, "new candle") if one.added_rows else "nothing new"


def by_words(one: DownloadView) -> str:
    """Return who asked for it, or why it began."""
    return CAUSES.get(one.cause) or (f"by {one.requested_by_name}" if one.requested_by_name else "")


def _title(one: DownloadView) -> str:
    return f"{one.source_title}: {words_of(one.draft) if one.draft else 'candles'}"


def _target_html(one: TargetResult) -> str:
    name, words = status_html(_DOTS[one.outcome], word=target_name(one)), target_words(one)
    said = f'<span class="muted ell{" two" if one.is_problem else ""}" title="{text(words)}">{text(words)}</span>'
    if one.is_problem:
        return f"<div>{name}{said}</div>"
    is_done = one.outcome is Outcome.WHOLE
    width = f'<i style="width:{1.0 if is_done else one.progress:.1%}"></i>'
    return f'<div>{name}<div class="bar {"done" if is_done else ""}" aria-hidden="true">{width}</div>{said}</div>'


def _counts_html(targets: Sequence[TargetResult]) -> str:
    """`12 of 300 done, 2 with problems, 285 waiting`."""
    if not targets:
        return ""
    count = Counter(one.outcome for one in targets)
    problems = sum(one.is_problem for one in targets)
    done = count[Outcome.WHOLE] + problems
    words = [f"{figures.count(done)} of {figures.plural(len(targets), 'file')} done"]
    words += [f"{figures.plural(problems, 'problem')}"] if problems else []
    words += [f"{figures.count(count[Outcome.WAITING])} waiting"] if count[Outcome.WAITING] else []
    return f'<div class="muted small">{text(", ".join(words))}</div>'


def _problems_html(one: DownloadView) -> str:
    found = [target for target in one.targets if target.is_problem]
    if not found or one.job.state in ALIVE:
        return ""
    lines = [f"{target_name(target)}: {target.words or OUTCOMES[target.outcome]}" for target in found]
    shown = "".join(f"<li>{text(line)}</li>" for line in lines[:_MOST_NAMED])
    more = "".join(f"<li>{text(line)}</li>" for line in lines[_MOST_NAMED:200])
    count = figures.count(len(lines) - _MOST_NAMED)
    rest = f'<details class="small"><summary>{count} more</summary><ul class="problems">{more}</ul></details>'
    return f'<ul class="problems small">{shown}</ul>{rest if more else ""}'
