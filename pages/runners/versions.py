"""The Freqtrade versions of a runner: installed ones, running installations, and failed ones."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.db import utcnow
from core.errors import FlotillaError
from core.freqtrade.versions import short
from core.jobs import ALIVE, JobState, JobView
from core.runners import kinds
from core.runners.descriptor import VersionWords
from core.runners.versions import installs
from core.runners.versions.offered_versions import Offered, offered
from core.runners.views import RunnerView
from pages.frame import settings
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.form.form import Form
from pages.parts.form.version_field import VersionField
from pages.parts.jobs import bar_html, waiting_words
from pages.parts.notice import error_notice
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text
from pages.parts.text.status import status_html
from pages.parts.words.versions import freqtrade_words

NEWS = timedelta(days=1)
"""How long a failed installation is shown. A bot that still needs the version requests it again."""


@dataclass
class _Wanted:
    version: str = ""


class RunnerVersions:
    """The jobs are rebuilt only when one begins or ends, so that their buttons keep the focus in between."""

    def __init__(self, actor: Actor, runner: RunnerView, may_install: bool) -> None:
        self._actor, self._runner, self._may_install = actor, runner, may_install
        self._words = kinds.describe(runner.type).versions
        self._zone = ZoneInfo(guard.view().time_zone)
        self._choice: VersionField | None = None  # for people who may install
        self._drawn: Any = None
        self._progress: dict[UUID, ui.html] = {}
        with card(self._words.title, fill=True):
            self._installed = show("", "row-x wrap")
            self._jobs = ui.element("div").classes("stack")
            if may_install:
                self._field()
            self._past = show("", "col-x")

    def _field(self) -> None:
        form = Form(_Wanted(), self._install, lambda _: None)
        with ui.element("div").classes("form"):
            newest = settings.current().freqtrade_version
            self._choice = VersionField(
                form,
                "version",
                self._words.ask,
                self._words.help,
                zone=self._zone,
                placeholder=newest,
                shown=self._tell,
            )
            form.buttons(self._words.verb, icon=self._words.icon)

    async def _install(self, wanted: _Wanted) -> UUID:
        return await installs.install(self._actor, self._runner.id, wanted.version.strip())

    async def see(self) -> None:
        """Reload the versions from the runner and the jobs from the database. One may fail without the other."""
        jobs = await installs.installs(self._actor, self._runner.id)
        there = await self._look_there()
        shown = [job for job in jobs if job.state in ALIVE or (_failed_lately(job) and _of(job) not in there)]
        self._past.set_content("".join(_past_html(job, self._words) for job in jobs if job.state not in ALIVE))
        state = [(job.id, job.state) for job in shown]
        if state != self._drawn:
            self._drawn = state
            self._rebuild(shown)
        for job in shown:
            if job.id in self._progress:
                self._progress[job.id].set_content(_progress_html(job, self._words))

    async def _look_there(self) -> tuple[str, ...]:
        """Show what is installed, and return it. The choice is renewed with it."""
        if self._choice is None:
            known = await self._load(False)
            self._show(known)
            return tuple(known.installed or ())
        return tuple((await self._choice.look(self._load) or Offered()).installed or ())

    async def _load(self, ask_index: bool) -> Offered:
        return await offered(self._actor, self._runner.id, ask_index=ask_index)

    def _tell(self, field: VersionField, known: Offered | None) -> None:
        self._show(known or Offered())
        field.field.set_help(f"{self._words.help} {known.problem if known else ''}".rstrip())

    def _show(self, known: Offered) -> None:
        if known.installed is None:
            self._installed.set_content(span("Not known: the runner does not answer", "muted"))
            return
        words = [freqtrade_words(one, made_at, self._zone) for one, made_at in known.installed.items()]
        badges = "".join(span(one, "badge") for one in words)
        self._installed.set_content(badges or span(self._words.none, "muted"))

    def _rebuild(self, jobs: list[JobView]) -> None:
        self._progress = {}
        self._jobs.clear()
        with self._jobs:
            for job in jobs:
                self._failed(job) if job.state is JobState.FAILED else self._alive(job)

    def _alive(self, job: JobView) -> None:
        with ui.element("div").classes("row-x"):
            self._progress[job.id] = show("", "grow col-x")
            if self._may_install:
                button("Cancel", guard.act(lambda: self._cancel(_of(job))), small=True)

    def _failed(self, job: JobView) -> None:
        said = FlotillaError(
            f"Freqtrade {short(_of(job))} was not {self._words.done}.", hint=job.error or "", detail=job.log
        )
        with error_notice(said):
            if self._may_install:
                button("Try again", guard.act(lambda: self._install(_Wanted(_of(job)))), icon="refresh")

    async def _cancel(self, version: str) -> None:
        await installs.cancel_install(self._actor, self._runner.id, version)


def _failed_lately(job: JobView) -> bool:
    return job.state is JobState.FAILED and (job.ended_at is None or utcnow() - job.ended_at < NEWS)


def _of(job: JobView) -> str:
    """Return the version that the job installs."""
    return job.subject_key.partition("/")[2]


def _progress_html(job: JobView, how: VersionWords) -> str:
    done = figures.percent(job.progress, 0, sign=False)
    words = waiting_words(job) if job.state is JobState.WAITING else done
    head = f'<div class="row-x">{span(f"{how.doing} {short(_of(job))}")}{span(words, "muted small end nowrap")}</div>'
    return f'{head}{bar_html(job)}<div class="muted small">{text(job.step)}</div>'


def _past_html(job: JobView, how: VersionWords) -> str:
    """Return how the last installation of a version ended."""
    word = {JobState.DONE: how.done.capitalize(), JobState.FAILED: f"Not {how.done}"}.get(job.state, "Cancelled")
    state = status_html(str(job.state), job.ended_at, word=word, before=" ", after=" ago")
    return f'<div class="row-x small">{span(f"Freqtrade {short(_of(job))}")}<span class="end">{state}</span></div>'
