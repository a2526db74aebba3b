"""The tab of candles: a pair and a window are chosen, the chart is made on the runner where it was not made before."""

from datetime import UTC, datetime
from urllib.parse import urlencode
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.backtests.charting import candle_chart
from core.backtests.charting.candle_chart import CandleChart
from core.errors import FlotillaError
from pages.backtests.one.candles.candle_figure import figure_of
from pages.look import theme
from pages.parts.button import button, icon_button
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice
from pages.parts.plot import Plot
from pages.parts.table import list_query
from pages.parts.text import figures
from pages.parts.text.markup import show, text

PAIR, WINDOW, TRADE = "pair", "window", "trade"
_NOTE = (
    "Drawn from the candles on the runner, with this run’s strategy and settings. "
    "The candles may have changed since the run."
)
_MAKING = "Computing indicators on the runner. This takes a few seconds…"
LEGEND = (
    '<span style="--k: var(--accent)">entry</span><span style="--k: var(--gain)">exit with a profit</span>'
    '<span style="--k: var(--loss)">exit without</span><span style="--k: var(--muted)">signal</span>'
)


def window_of(backtest_id: UUID, pair: str, trade: int) -> str:
    """Return the address of the window in which this trade of the pair opened."""
    return f"/backtests/{backtest_id}?{urlencode({'tab': 'candles', PAIR: pair, TRADE: trade})}"


class CandlesTab:
    """Pair, window and trade are in the address, so that a link shows the same."""

    def __init__(self, actor: Actor, backtest_id: UUID) -> None:
        self._actor, self._id = actor, backtest_id
        self._asked, self._shown, self._count = 0, 0, 1

    async def open(self) -> None:
        """Draw the tab; the chart comes when it is made."""
        try:
            self._pairs = await candle_chart.pairs(self._actor, self._id)
        except FlotillaError as error:
            error_notice(error)
            return
        named = list_query.query(PAIR)
        self._pair = named if named in self._pairs else self._pairs[0]
        self._life = Lifetime()
        with card("Candles") as made:
            with made.end:
                show(LEGEND, "legend hide-s")
            self._draw_controls()
            self._notice = ui.element("div")
            self._plot = Plot(f"Candles of {self._pair}", height_px=460)
            show(text(_NOTE), "muted small")
        self._load(_number(WINDOW), _number(TRADE))

    def _draw_controls(self) -> None:
        with ui.element("div").classes("row-x wrap"):
            chosen = ui.select(list(self._pairs), value=self._pair, with_input=len(self._pairs) > 10)
            chosen.props(f'{theme.SELECT} aria-label="Pair"')
            chosen.classes("input").on_value_change(lambda event: self._choose_pair(event.value))
            self._earlier = icon_button("chevron_left", "Earlier", lambda: self._go(-1), small=True)
            self._later = icon_button("chevron_right", "Later", lambda: self._go(1), small=True)
            button("To the first trade", self._to_first_trade, kind="ghost", small=True)
            self._where = show("", "muted")
        self._set_steps()

    def _choose_pair(self, pair: str | None) -> None:
        if pair in self._pairs and pair != self._pair:
            self._pair = str(pair)
            self._write(None)
            self._load(None, None)

    def _go(self, by: int) -> None:
        self._write(self._shown + by)
        self._load(self._shown + by, None)

    def _to_first_trade(self) -> None:
        self._write(None)
        self._load(None, None)

    def _write(self, number: int | None) -> None:
        list_query.set_query({PAIR: self._pair, WINDOW: "" if number is None else str(number), TRADE: ""})

    def _load(self, number: int | None, trade: int | None) -> None:
        self._asked += 1
        self._notice.clear()
        self._where.set_content(text(_MAKING))
        self._plot.set_visibility(True)
        self._plot.show(None, f"Candles of {self._pair}")
        self._life.task(self._show(self._asked, number, trade))

    async def _show(self, asked: int, number: int | None, trade: int | None) -> None:
        """What was asked for before the newest question is not drawn any more."""
        try:
            first, count = await candle_chart.place(self._actor, self._id, self._pair, trade)
            if asked != self._asked:
                return
            self._count, self._shown = count, min(first if number is None else number, count - 1)
            self._set_steps()
            chart = await candle_chart.of(self._actor, self._id, self._pair, self._shown)
        except FlotillaError as error:
            if asked == self._asked:
                self._tell(error)
            return
        if asked == self._asked:
            self._draw(chart)

    def _tell(self, error: FlotillaError) -> None:
        self._where.set_content(self._part())
        self._plot.set_visibility(False)
        with self._notice:
            error_notice(error)

    def _draw(self, chart: CandleChart) -> None:
        dates = chart.window.dates
        first, last = (figures.date_time(_moment(at)) for at in (dates[0], dates[-1]))
        self._plot.show(figure_of(chart), _summary(chart))
        self._where.set_content(", ".join(filter(None, [f"{first} to {last} UTC", self._part()])))

    def _part(self) -> str:
        return f"part {self._shown + 1} of {self._count}" if self._count > 1 else ""

    def _set_steps(self) -> None:
        self._earlier.set_enabled(self._shown > 0)
        self._later.set_enabled(self._shown < self._count - 1)


def _number(name: str) -> int | None:
    """Return a number of the address; None where there is none."""
    told = list_query.query(name)
    return int(told) if told and told.isascii() and told.isdecimal() and len(told) < 10 else None


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def _summary(chart: CandleChart) -> str:
    return f"Candles of {chart.pair}, {chart.timeframe}, with {figures.plural(len(chart.trades), 'trade')}"
