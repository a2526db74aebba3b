"""The backtests of a runner: those under way in the order of its queue, and the last ones."""

from collections.abc import Sequence
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Scope
from core.backtests import service as backtests
from core.backtests.listed.run_query import RunQuery
from core.backtests.models import ENDED, BacktestStatus
from core.backtests.runs.queue_order import QueuedRun
from core.errors import FlotillaError
from core.runners.views import RunnerView
from pages.parts import guard
from pages.parts.button import icon_button
from pages.parts.dialogs.confirm import confirm
from pages.parts.lifetime import Lifetime
from pages.parts.notice import toast
from pages.parts.runs.run_lines import bar_html
from pages.parts.runs.run_watch import watch_runs
from pages.parts.runs.runs_card import MOST, RunsCard
from pages.parts.text import figures
from pages.parts.text.markup import link, show, span
from pages.parts.text.status import status_html

_NOTHING = "No backtest was run on it yet."
_MOST_QUEUED = 8


class RunnerRuns:
    """The card with both. The queue is shown to people who may use the runner; whoever may edit it orders it, and
    cancels any run."""

    def __init__(self, actor: Actor, runner: RunnerView, life: Lifetime) -> None:
        self._actor, self._runner_id = actor, runner.id
        self._may_edit = Scope.EDIT in runner.scopes
        query = RunQuery(runner_id=runner.id, states=ENDED, sort="completed", limit=MOST)
        made = RunsCard(actor, life, query, {"runner": str(runner.id)}, _NOTHING)
        if Scope.USE not in runner.scopes:
            return
        with made.card:
            self._queue = ui.element("div").classes("runs queue")
        self._queue.move(target_index=0)
        self._queue.set_visibility(False)
        self._told: Sequence[QueuedRun] = ()
        self._drawn: list[ui.html] = []
        self._look = watch_runs(life, self._see)

    async def _see(self) -> None:
        try:
            queued = await backtests.queue(self._actor, self._runner_id)
        except FlotillaError:
            return  # the page reports the same outage
        self._queue.set_visibility(bool(queued))
        if _places(queued) != _places(self._told):
            self._draw(queued)
        self._told = queued
        for line, run in zip(self._drawn, queued, strict=False):
            line.set_content(queued_html(run))

    def _draw(self, queued: Sequence[QueuedRun]) -> None:
        """Draw the lines and their buttons anew, because their order changed."""
        self._queue.clear()
        self._drawn = []
        waiting = [run for run in queued if _waits(run)]
        with self._queue:
            for run in queued[:_MOST_QUEUED]:
                with ui.element("div").classes("row-x"):
                    self._drawn.append(show(queued_html(run), "col-x tight grow"))
                    if self._may_edit:
                        self._buttons(run, waiting)
            if (more := len(queued) - _MOST_QUEUED) > 0:
                show(f"and {figures.count(more)} more", "muted small")

    def _buttons(self, run: QueuedRun, waiting: Sequence[QueuedRun]) -> None:
        if len(waiting) > 1 and _waits(run):
            self._order_buttons(run, waiting)
        icon_button("cancel", f"Cancel {run.title}", guard.act(lambda: self._cancel(run)), kind="ghost", small=True)

    def _order_buttons(self, run: QueuedRun, waiting: Sequence[QueuedRun]) -> None:
        first = icon_button("vertical_align_top", f"Start before all others: {run.title}", self._first(run.id))
        last = icon_button("vertical_align_bottom", f"Start after all others: {run.title}", self._later(run.id))
        for made, is_there in ((first, run.id == waiting[0].id), (last, run.id == waiting[-1].id)):
            made.classes("ghost s").set_enabled(not is_there)

    def _first(self, backtest_id: UUID) -> guard.Handler:
        return guard.act(lambda: self._reorder(backtest_id, is_first=True))

    def _later(self, backtest_id: UUID) -> guard.Handler:
        return guard.act(lambda: self._reorder(backtest_id, is_first=False))

    async def _cancel(self, run: QueuedRun) -> None:
        what = "Whoever requested it can run it again."
        if await confirm(f"Cancel {run.title}?", what, "Cancel backtest", no="Let it run"):
            await backtests.cancel(self._actor, [run.id])
            toast("The backtest is cancelled.")

    async def _reorder(self, backtest_id: UUID, *, is_first: bool) -> None:
        await (backtests.first if is_first else backtests.later)(self._actor, backtest_id)
        self._look.ask()


def queued_html(run: QueuedRun) -> str:
    """Return a run of the queue: its name, what it waits for, or how far it is."""
    title = link(run.title, f"/backtests/{run.id}", "link ell") if run.is_seen else span(run.title, "muted ell")
    is_running = run.status is BacktestStatus.RUNNING
    word = f"Running, {run.progress:.0%}" if is_running else "Waiting"
    state = status_html("backtesting" if is_running else "pending", word=word)
    bar = bar_html(run.progress, run.title) if is_running else ""
    words = f'<div class="row-x">{span(run.words, "muted small ell")}</div>' if run.words else ""
    return f'<div class="row-x">{title}<span class="end nowrap">{state}</span></div>{bar}{words}'


def _waits(run: QueuedRun) -> bool:
    return run.status is BacktestStatus.PENDING


def _places(queued: Sequence[QueuedRun]) -> list[tuple[UUID, BacktestStatus]]:
    """What decides which lines and buttons there are."""
    return [(run.id, run.status) for run in queued]
