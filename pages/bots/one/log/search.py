"""Searches the whole stored log of a bot for words, a level, a time or a run."""

import time
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.logs import whole_log
from core.bots.logs.log_search import Wanted
from core.bots.logs.whole_log import Searching
from core.bots.views import RunLine
from core.errors import FlotillaError
from core.freqtrade.logs.lines import Level
from pages.look import theme
from pages.parts.button import button, segment
from pages.parts.lifetime import Lifetime
from pages.parts.log.found import found_html, told
from pages.parts.log.screen import LEVELS
from pages.parts.notice import error_notice
from pages.parts.table import list_query
from pages.parts.text import figures
from pages.parts.text.markup import show, text

LEVEL, WORDS, SINCE, UNTIL = "log.level", "log.find", "log.since", "log.until"
LONGEST_WORDS = 200
MOST_RUNS = 20
_LONGEST_CAUSE = 60
_TELL_SECONDS = 0.2
_ALL = "all"
_STARTS_WITHIN = timedelta(seconds=2)
"""Added to both ends of a run: a process logs a moment after its start was noted, and before its end was."""
SAYS = "Searches everything that is kept of this bot, up to about 40 MB. “Follow” shows only the newest lines."


class LogSearchView:
    """The search form and its results. The address holds the conditions. A new search ends the one before."""

    def __init__(self, actor: Actor, zone: ZoneInfo, bot_id: UUID) -> None:
        self._actor, self._zone, self._bot_id = actor, zone, bot_id
        self._least, self._turn = level_in_address(), 0
        self._runs: dict[str, RunLine] = {}
        with ui.element("div").classes("logbox"):
            self._life = Lifetime()
            with ui.element("div").classes("row-x wrap log-tools"):
                self._build_tools()
            self._problem = ui.element("div").classes("log-problem")
            self._told = show(text(SAYS), "log-told").props("role=status")
            self._found = show("", "log-found").props('tabindex=0 role=region aria-label="Lines found"')
        self._found.set_visibility(False)

    async def open(self) -> None:
        runs = await bots.runs(self._actor, self._bot_id, MOST_RUNS)
        self._runs = {str(run.id): run for run in runs}
        self._run.set_options({_ALL: "All runs"} | {key: run_words(run, self._zone) for key, run in self._runs.items()})
        if list_query.query(WORDS):
            self._start()

    # ---- conditions -------------------------------------------------------------------------------------------------

    def _build_tools(self) -> None:
        self._words = ui.input(placeholder="Words to find", value=list_query.query(WORDS)[:LONGEST_WORDS])
        self._words.props(f'{theme.INPUT} clearable maxlength={LONGEST_WORDS} aria-label="Words to find"')
        self._words.classes("input log-find").on("keydown.enter", self._start)
        segment(LEVELS, str(int(self._least)), self._set_level, says="Lowest level")
        self._run = ui.select({_ALL: "All runs"}, value=_ALL, on_change=lambda event: self._choose_run(event.value))
        self._run.props(f'{theme.SELECT} aria-label="Run"')
        self._run.classes("input log-run")
        self._since, self._until = self._moment("From", SINCE), self._moment("To", UNTIL)
        with ui.element("div").classes("row-x end"):
            self._go = button("Search", self._start, icon="search", small=True)
            self._stop = button("Cancel", self._cancel, icon="close", small=True)
        self._stop.set_visibility(False)

    def _moment(self, label: str, name: str) -> ui.input:
        made = ui.input(value=list_query.query(name)[:19])
        made.props(f'{theme.INPUT} type=datetime-local step=1 aria-label="{label}, UTC"').classes("input log-moment")
        with made.add_slot("prepend"):
            show(text(label), "muted small", tag="span")
        return made

    def _set_level(self, value: str) -> None:
        self._least = Level(int(value))

    def _choose_run(self, key: str) -> None:
        """Use the time of the run as the range of the search."""
        run = self._runs.get(key)
        self._since.set_value(_field(run.started_at) if run else "")
        self._until.set_value(_field(run.ended_at + _STARTS_WITHIN) if run and run.ended_at else "")

    def _wanted(self) -> Wanted:
        words = (self._words.value or "").strip()[:LONGEST_WORDS]
        return Wanted(words, self._least, moment(self._since.value), moment(self._until.value))

    def _keep_in_address(self, wanted: Wanted) -> None:
        list_query.set_query(
            {
                WORDS: wanted.words,
                LEVEL: wanted.least.name.lower() if wanted.least > Level.DEBUG else "",
                SINCE: _field(wanted.since),
                UNTIL: _field(wanted.until),
            }
        )

    # ---- the search -------------------------------------------------------------------------------------------------

    def _start(self) -> None:
        self._turn += 1
        wanted = self._wanted()
        self._keep_in_address(wanted)
        self._problem.clear()
        self._at_work(True)
        self._life.task(self._search(self._turn, wanted))

    def _cancel(self) -> None:
        self._turn += 1
        self._at_work(False)
        self._told.set_content("The search was cancelled.")

    def _at_work(self, is_at_work: bool) -> None:
        self._go.set_visibility(not is_at_work)
        self._stop.set_visibility(is_at_work)

    async def _search(self, turn: int, wanted: Wanted) -> None:
        try:
            async with aclosing(whole_log.search(self._actor, self._bot_id, wanted)) as steps:
                told_at = 0.0
                async for step in steps:
                    if turn != self._turn:
                        return
                    if step.found or time.monotonic() - told_at > _TELL_SECONDS:
                        told_at = time.monotonic()
                        self._show(step, wanted)
        except FlotillaError as error:
            with self._problem:
                error_notice(error)
            self._told.set_content("")
        if turn == self._turn:
            self._at_work(False)

    def _show(self, step: Searching, wanted: Wanted) -> None:
        if step.found is None:
            so_far = f"Searching: {figures.size(step.read_bytes)} read, "
            self._told.set_content(so_far + f"{figures.plural(step.matches, 'matching line')} so far …")
            return
        self._told.set_content(text(told(step.found, step.read_bytes)))
        self._found.set_content(found_html(step.found, wanted.words))
        self._found.set_visibility(bool(step.found.excerpts))


def run_words(run: RunLine, zone: ZoneInfo) -> str:
    began = f"Run of {figures.date_time(run.started_at, zone)}"
    if run.ended_at is None:
        return f"{began}, still running"
    cause = " ".join((run.cause or "").split())
    cause = cause if len(cause) <= _LONGEST_CAUSE else f"{cause[:_LONGEST_CAUSE]}…"
    return f"{began}, ended: {cause}" if cause else f"{began}, ended"


def level_in_address() -> Level:
    word = list_query.query(LEVEL).upper()
    return Level[word] if word in Level.__members__ else Level.DEBUG


def moment(written: str | None) -> datetime | None:
    """Read a date and time field as UTC; None when it is not a valid time."""
    try:
        return datetime.fromisoformat((written or "")[:19]).replace(tzinfo=UTC)
    except ValueError:
        return None


def _field(at: datetime | None) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") if at else ""
