"""Jobs as HTML: what is being done, its progress, and what went wrong. Pure."""

from collections.abc import Iterable

from core.jobs import JobState, JobView
from pages.parts.own_events import brings_candles
from pages.parts.text import figures
from pages.parts.text.markup import link, span, text


def jobs_html(jobs: Iterable[JobView]) -> str:
    """Return a row for each job."""
    return "".join(map(_job, jobs))


def _job(job: JobView) -> str:
    words = {
        JobState.WAITING: waiting_words(job),
        JobState.FAILED: "failed",
    }.get(job.state, f"{figures.percent(job.progress, 0, sign=False)}")
    what = link(job.title, path, "ell") if (path := _path_of(job)) else span(job.title, "ell")
    said = f'<div class="{"loss" if job.error else "muted"} small">{text(job.error or job.step)}</div>'
    return f'<div class="row-x">{what}{span(words, "muted small end nowrap")}</div>{bar_html(job)}{said}'


def waiting_words(job: JobView) -> str:
    """For a job that is not at work yet."""
    return f"waiting for {job.waits_for or 'its turn'}"


def bar_html(job: JobView) -> str:
    """Return the bar of its progress."""
    done = figures.percent(job.progress, 0, sign=False)
    kind = "failed" if job.state is JobState.FAILED else ""
    return (
        f'<div class="bar {kind}" role="progressbar" aria-valuemin="0" aria-valuemax="100" '
        f'aria-valuenow="{done.rstrip("%")}" aria-label="{text(job.title)}"><i style="width:{done}"></i></div>'
    )


def _path_of(job: JobView) -> str:
    """An installation can be cancelled on the page of its runner, a download on that of its market data."""
    runner = f"/runners/{job.subject_key.partition('/')[0]}"
    if brings_candles(job.kind):
        return f"{runner}/data"
    return runner if job.kind in ("prepare_version", "install_packages") else ""
