"""The overview of a result: what it earned and lost, when, and what must be read with it."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.backtests.figures import result_view, trade_spread
from core.backtests.figures.views import ResultView
from core.backtests.views import RunLine
from core.errors import FlotillaError
from pages.backtests.one.notes import Notes
from pages.backtests.one.overview.curve_card import CurveCard
from pages.backtests.one.overview.figures_html import drawdowns_html, groups_html, key_figures
from pages.backtests.one.overview.heat import calendar_svg, months_html, years_of
from pages.charts.returns import returns
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button, segment
from pages.parts.card import card
from pages.parts.kpi import kpis
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice, notice
from pages.parts.plot import Plot
from pages.parts.text.markup import show

_FEW_YEARS = 4
_WITHOUT_TRADES = ("Profit", "Orders")
"""Groups of figures that say something without a trade."""


class Overview:
    """Figures stand at once; curves and what is worked out from the trades follow."""

    def __init__(self, actor: Actor, run: RunLine, view: ResultView) -> None:
        self._actor, self._run, self._view = actor, run, view
        self._life = Lifetime()

    async def open(self) -> None:
        """Draw the tab."""
        if self._view.headline and not self._view.no_trades:
            self._draw()
        elif self._view.no_trades:
            self._without_trades()
        Notes(self._actor, self._run, self._view.run.notes)

    def _without_trades(self) -> None:
        notice("info", self._view.no_trades, "The strategy gave no signal that led to a trade.")
        with card("Key figures"):
            told = [one for one in self._view.groups if one.title in _WITHOUT_TRADES]
            show(groups_html(told), "figure-groups")

    def _draw(self) -> None:
        view = self._view
        kpis(key_figures(view), "k7")
        if view.caveats:
            notice("warn", "Read the figures with this in mind.", reasons=view.caveats)
        self._problem = ui.element("div").classes("in")
        with ui.element("div").classes("cols two-one"):
            curve = CurveCard()
            with card("Max drawdown", "the worse first"):
                show(drawdowns_html(view.drawdowns), "col-x")
        self._months()
        with ui.element("div").classes("cols one-one"):
            self._days()
            spread = self._returns()
        with card("Key figures", "names and digits of Freqtrade’s report"):
            show(groups_html(view.groups), "figure-groups")
        self._life.task(self._follow(view.id, curve, spread))

    async def _follow(self, backtest_id: UUID, curve: CurveCard, spread: Plot) -> None:
        """Draw what takes longer; where it cannot be read, show why."""
        self._problem.clear()
        try:
            curve.draw(self._view, await result_view.curves(self._actor, backtest_id))
            found = await trade_spread.spread(self._actor, backtest_id)
        except FlotillaError as error:
            again = partial(self._follow, backtest_id, curve, spread)
            with self._problem, error_notice(error):
                button("Try again", guard.act(again), icon="refresh")
            return
        if found.returns:
            spread.show(returns([(one.low, one.high, one.trades) for one in found.returns]))

    def _months(self) -> None:
        if self._view.months:
            with card(f"Profit by month, {self._view.currency}", "by the close of trades, UTC", flush=True):
                show(months_html(self._view.months, self._view.currency), "scroll-x").props("tabindex=0")

    def _days(self) -> None:
        years = years_of(self._view.days)
        with card("Profit by day", "by the close of trades, UTC") as made:
            if not years:
                show("This result has no daily profits.", "muted")
                return
            place = show(self._calendar(years[-1]), "scroll-x").props("tabindex=0")
            if len(years) > 1:
                with made.end:
                    _choice_of_year(years, lambda year: place.set_content(self._calendar(year)))

    def _calendar(self, year: int) -> str:
        return calendar_svg(self._view.days, year, self._view.currency)

    def _returns(self) -> Plot:
        with card("Returns of trades", "the outer bars include everything beyond"):
            return Plot("How the returns of trades are spread", height_px=160)


def _choice_of_year(years: Sequence[int], choose: Callable[[int], object]) -> None:
    """All of few years are in sight."""
    choices = {str(year): str(year) for year in years}
    if len(years) <= _FEW_YEARS:
        segment(choices, str(years[-1]), lambda year: choose(int(year)), says="Year")
        return
    made = ui.select(choices, value=str(years[-1]), on_change=lambda event: choose(int(event.value)))
    made.props(theme.SELECT).classes("input")
    made.props["aria-label"] = "Year"
