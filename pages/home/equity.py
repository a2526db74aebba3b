"""The fleet over time, one currency and one mode at a time: its profit, or on request the equity of the wallets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np
from nicegui import ui

from core.access.policy import Actor
from core.errors import FlotillaError
from core.trades import service as trades
from core.trades.figures.views import FleetCurve, Flow, FlowCause, PurseView
from pages.home.figures import percent_tip
from pages.parts.button import segment
from pages.parts.card import card
from pages.parts.notice import error_notice
from pages.parts.plot import Plot
from pages.parts.text import figures
from pages.parts.text.delta import delta_html
from pages.parts.text.markup import show, span, text
from pages.parts.words.bots import MODES
from pages.parts.words.history import unknown_words, without_words

if TYPE_CHECKING:
    from pages.charts.profit import Mark

RANGES = {"1": "24 h", "7": "7 d", "30": "30 d", "90": "90 d", "all": "All"}
WORDS = {
    "1": "in 24 hours",
    "7": "in 7 days",
    "30": "in 30 days",
    "90": "in 90 days",
    "all": "since the beginning",
}
USUAL = "30"
PROFIT, EQUITY = "profit", "equity"
VIEWS = {PROFIT: "Profit", EQUITY: "Equity"}
TITLES = {PROFIT: "Fleet profit", EQUITY: "Fleet equity"}
LONGEST = timedelta(days=5 * 365)
LEAST = timedelta(minutes=30)
TOO_EARLY = "The curve begins when a bot runs: a point is kept each minute."
NOT_ADDED = "These bots share an account, so what it holds is not added up. Set available_capital for each of them."


class Equity:
    """The card. `follow` sets which purses there are; `redraw` loads the curve of the chosen one."""

    def __init__(self, actor: Actor, zone: ZoneInfo) -> None:
        self._actor, self._zone = actor, zone
        self._view, self._range, self._currency = PROFIT, USUAL, ""
        self._purses: Sequence[PurseView] = ()
        with card(TITLES[PROFIT], fill=True) as self._card:
            with self._card.end:
                self._currencies = ui.element("div").classes("row-x")
                segment(RANGES, USUAL, self._choose_range, says="Time range")
            with ui.element("div").classes("row-x wrap"):
                self._words = show("", "row-x wrap grow")
                segment(VIEWS, PROFIT, self._choose_view, says="Profit or equity")
            self._problem = ui.element("div").classes("in")
            self._nothing = show("", "empty")
            self._plot = Plot("Fleet profit or equity", height_px=240)
        self._nothing.set_visibility(False)

    async def follow(self, purses: Sequence[PurseView]) -> None:
        """Take the present purses. Redraws only when a purse was added or removed."""
        before = self._currency, [(purse.stake_currency, purse.mode) for purse in self._purses]
        self._purses = purses
        known = [purse.stake_currency for purse in purses]
        if self._currency not in known:
            self._currency = known[0] if known else ""
        if before != (self._currency, [(purse.stake_currency, purse.mode) for purse in purses]):
            self._offer(known)
            await self.redraw()
        else:
            self._tell()

    async def redraw(self) -> None:
        purse = self._purse()
        try:
            self._curve = await _curve(self._actor, purse, self._range) if purse else None
        except FlotillaError as error:
            self._problem.clear()
            with self._problem:
                error_notice(error)
            return
        self._problem.clear()
        if purse is self._purse():
            self._tell()
            self._draw()

    # ---- details ---------------------------------------------------------------------------------------------------

    _curve: FleetCurve | None = None

    def _purse(self) -> PurseView | None:
        return next((purse for purse in self._purses if purse.stake_currency == self._currency), None)

    def _offer(self, currencies: list[str]) -> None:
        self._currencies.clear()
        if len(currencies) > 1:
            with self._currencies:
                segment({one: one for one in currencies}, self._currency, self._choose_currency, says="Stake currency")

    async def _choose_view(self, value: str) -> None:
        self._view = value
        self._card.head(TITLES[value])
        self._tell()
        self._draw()

    async def _choose_range(self, value: str) -> None:
        self._range = value
        await self.redraw()

    async def _choose_currency(self, value: str) -> None:
        self._currency = value
        await self.redraw()

    def _tell(self) -> None:
        purse = self._purse()
        self._words.set_content(words_html(purse, self._curve, self._since(), self._view) if purse else "")

    def _since(self) -> str:
        """Return the range in words, or the beginning of the curve when that is later."""
        now = datetime.now(UTC)
        if self._curve is None or not len(self._curve.times_ms):
            return WORDS[self._range]
        begins = datetime.fromtimestamp(int(self._curve.times_ms[0]) / 1000, UTC)
        late = timedelta(milliseconds=2 * _step_ms(self._curve))
        if self._range != "all" and begins <= now - timedelta(days=int(self._range)) + late:
            return WORDS[self._range]
        return f"since {figures.moment(begins, now, self._zone)}"

    def _draw(self) -> None:
        from pages.charts.equity import equity
        from pages.charts.profit import Curve

        curve = self._curve
        values = np.empty(0) if curve is None else curve.profit if self._view == PROFIT else curve.equity
        is_known = int(np.isfinite(values).sum()) > 1
        self._plot.set_visibility(is_known)
        self._nothing.set_visibility(not is_known)
        self._nothing.set_content(f'<p class="muted">{text(self._why_nothing())}</p>')
        if curve is None or not is_known:
            return
        is_profit = self._view == PROFIT
        drawn = equity(
            Curve(curve.times_ms, values),
            self._currency,
            longest_pause_ms=_step_ms(curve) * 3,
            name="total profit" if is_profit else "equity",
            marks=() if is_profit else marks_of(curve.flows, self._currency),
            with_zero=is_profit,
        )
        self._plot.show(drawn, f"{TITLES[self._view]}, {self._currency}, {WORDS[self._range]}")

    def _why_nothing(self) -> str:
        purse = self._purse()
        if self._view == EQUITY and purse and purse.not_added and purse.equity is None:
            return NOT_ADDED
        if purse and purse.is_unknown:
            return f"The curve appears once all trades are read ({unknown_words(purse.unread)})."
        return TOO_EARLY


async def _curve(actor: Actor, purse: PurseView, range_: str) -> FleetCurve:
    """Load the curve. A young fleet is loaded from its beginning, so that it fills the width in fine steps."""
    now = datetime.now(UTC)
    since = now - (LONGEST if range_ == "all" else timedelta(days=int(range_)))
    curve = await trades.fleet_equity(actor, purse.stake_currency, purse.mode, since)
    known = np.flatnonzero(np.isfinite(curve.profit))
    if len(known) and known[0] <= len(curve.profit) // 2:
        return _trimmed(curve)
    begins = (
        int(curve.times_ms[known[0]]) - _step_ms(curve) if len(known) else (now - timedelta(days=1)).timestamp() * 1000
    )
    start = max(since, min(datetime.fromtimestamp(begins / 1000, UTC), now - LEAST))
    return _trimmed(await trades.fleet_equity(actor, purse.stake_currency, purse.mode, start))


def _trimmed(curve: FleetCurve) -> FleetCurve:
    """Remove the time before anything is known."""
    known = np.flatnonzero(np.isfinite(curve.profit))
    first = int(known[0]) if len(known) else 0
    return replace(
        curve,
        times_ms=curve.times_ms[first:],
        profit=curve.profit[first:],
        equity=curve.equity[first:],
        heard=curve.heard[first:],
        known=curve.known[first:],
    )


def _step_ms(curve: FleetCurve) -> int:
    return int(curve.times_ms[1] - curve.times_ms[0]) if len(curve.times_ms) > 1 else 60_000


def marks_of(flows: Sequence[Flow], currency: str) -> list["Mark"]:
    """Return the marks for deposits and withdrawals; those in one step share a label."""
    from pages.charts.profit import Mark

    return [
        Mark(datetime.fromtimestamp(at_ms / 1000, UTC), flow_words(list(together), currency))
        for at_ms, together in groupby(flows, key=lambda flow: flow.at_ms)
    ]


def flow_words(flows: Sequence[Flow], currency: str) -> str:
    """Return the label: `+1,000.00 Ada`, with the cause when it is not obvious: `−992.00 Ada archived`."""
    amount = figures.amount(sum(flow.amount for flow in flows), currency, sign=True)
    if len(flows) > 1:
        return f"{amount} {figures.plural(len({flow.bot_id for flow in flows}), 'bot')}"
    happened = {FlowCause.ADDED: "added", FlowCause.LEFT: "left", FlowCause.ARCHIVED: "archived"}
    return f"{amount} {flows[0].bot_name} {happened.get(flows[0].cause, 'wallet changed')}"


def words_html(purse: PurseView, curve: FleetCurve | None, since: str, view: str) -> str:
    """Return the figure at the end of the curve, and what it refers to."""
    currency, context = purse.stake_currency, span(_context(purse, curve, since, view), "muted small")
    change = _change(purse, curve)
    if view == PROFIT:
        return f'<span class="big row-x">{change or figures.NOT_KNOWN}</span>{context}'
    total = span(figures.amount(purse.equity, currency), "big") + span(currency, "muted small")
    return total + change + context


def _change(purse: PurseView, curve: FleetCurve | None) -> str:
    if curve is None or int(np.isfinite(curve.profit).sum()) < 2:
        return ""
    currency, earned = purse.stake_currency, curve.earned
    ratio = None if purse.not_added or not purse.starting_capital else earned / purse.starting_capital
    way = figures.money_way(earned, currency)
    told = delta_html(figures.money(earned, currency, sign=True), way)
    if ratio is None:
        return told
    percent = delta_html(figures.percent(ratio), way, quiet=True)
    return told + f'<span title="{text(percent_tip(purse))}">{percent}</span>'


def _context(purse: PurseView, curve: FleetCurve | None, since: str, view: str) -> str:
    told = [since, f"{MODES[purse.mode]} bots", "closed and open profit" if view == PROFIT else "open profit included"]
    if curve and curve.archived:
        told.append(f"{figures.plural(curve.archived, 'archived bot')} included")
    if curve and view == EQUITY and (moved := sum(flow.amount for flow in curve.flows)):
        told.append(f"{figures.money(moved, purse.stake_currency, sign=True)} paid in or out, not profit")
    if purse.not_added and view == EQUITY:
        told.append(f"{figures.plural(len(purse.not_added), 'bot')} not added up")
    if purse.unread:
        told.append(without_words(purse.unread))
    return ", ".join(told)
