"""The backtests of a strategy: the last ones, and the best by the measure that the person chooses."""

from nicegui import ui

from core.access.policy import Actor
from core.backtests.figures.sentinels import FEW_DAYS, FEW_TRADES
from core.backtests.listed import best
from core.backtests.listed.best import Measure
from core.backtests.listed.run_query import RunQuery
from core.backtests.views import RunLine
from core.db import utcnow
from core.errors import FlotillaError
from core.strategies.views import VersionView
from pages.look import theme
from pages.parts.lifetime import Lifetime
from pages.parts.runs.run_lines import run_html
from pages.parts.runs.run_watch import watch_runs
from pages.parts.runs.runs_card import MOST, RunsCard
from pages.parts.table import list_query
from pages.parts.text import figures
from pages.parts.text.markup import show, span

MEASURES = {
    Measure.PROFIT: "Profit",
    Measure.DRAWDOWN: "Drawdown",
    Measure.WIN_RATE: "Win rate",
    Measure.PROFIT_FACTOR: "Profit factor",
    Measure.SHARPE: "Sharpe",
    Measure.SORTINO: "Sortino",
    Measure.CALMAR: "Calmar",
}
_NOTHING = "No backtest of it was run yet."
_NONE_COMPARED = (
    f"No backtest without errors has this figure. Sharpe, Sortino and Calmar need {FEW_DAYS} days; all need trades."
)
_RATIOS = (Measure.PROFIT, Measure.DRAWDOWN, Measure.WIN_RATE)


class FamilyRuns:
    """The card. The address holds the measure."""

    def __init__(self, actor: Actor, found: VersionView, life: Lifetime) -> None:
        self._actor, self._family_id = actor, found.family_id
        self._measure = _of_address()
        query = RunQuery(family_id=found.family_id, limit=MOST)
        made = RunsCard(actor, life, query, {"strategy": str(found.family_id)}, _NOTHING)
        with made.card:
            self._box = ui.element("div").classes("col-x best-run")
        self._box.move(target_index=0)
        with self._box:
            with ui.element("div").classes("row-x"):
                show(span("Best by", "muted"))
                self._select()
            self._best = show("", "col-x tight")
        self._box.set_visibility(False)
        self._look = watch_runs(life, self._see, 2.0, with_progress=False)

    def _select(self) -> None:
        options = {measure.value: words for measure, words in MEASURES.items()}
        made = ui.select(options, value=self._measure.value).classes("input")
        made.props(f'{theme.SELECT} aria-label="Best by"')
        made.on_value_change(lambda event: self._choose(event.value))

    def _choose(self, value: str) -> None:
        self._measure = Measure(value)
        list_query.set_query({"best": "" if self._measure is Measure.PROFIT else value})
        self._look.ask()

    async def _see(self) -> None:
        try:
            found = await best.best(self._actor, self._family_id, self._measure)
        except FlotillaError:
            return  # the page reports the same outage
        if found or self._measure is not Measure.PROFIT:  # which leaves somebody without a figure of another measure
            self._box.set_visibility(True)
        self._best.set_content(best_html(found, self._measure))


def best_html(run: RunLine | None, measure: Measure) -> str:
    """Return the best run with its figure, and what makes that doubtful."""
    if run is None:
        return span(_NONE_COMPARED, "muted small")
    value = getattr(run, measure.value)
    written = figures.percent(value, sign=measure is Measure.PROFIT) if measure in _RATIOS else figures.number(value)
    few = f"Fewer than {FEW_TRADES} trades: too few to tell." if (run.trades or 0) < FEW_TRADES else ""
    said = "" if measure is Measure.PROFIT else span(f"{MEASURES[measure]} {written}", "small")
    told = said + (span(few, "warn small") if few else "")
    return run_html(run, utcnow().date()) + (f'<div class="row-x wrap">{told}</div>' if told else "")


def _of_address() -> Measure:
    asked = list_query.query("best")
    return Measure(asked) if asked in set(Measure) else Measure.PROFIT
