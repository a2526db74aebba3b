"""The fleet's equity over time: one currency and one mode at a time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from nicegui import ui

from core.access.policy import Actor
from core.errors import FlotillaError
from core.trades import service as trades
from core.trades.views import FleetCurve, PurseView
from pages.bot_words import MODES
from pages.parts import figures
from pages.parts.button import segment
from pages.parts.card import card
from pages.parts.delta import delta_html
from pages.parts.markup import show, span
from pages.parts.notice import error_notice
from pages.parts.plot import Plot

RANGES = {"1": "24 h", "7": "7 d", "30": "30 d", "90": "90 d", "all": "All"}
WORDS = {"1": "24 hours", "7": "7 days", "30": "30 days", "90": "90 days", "all": "all time"}
USUAL = "30"
LONGEST = timedelta(days=5 * 365)
LEAST = timedelta(minutes=30)
TOO_EARLY = '<p class="muted">The curve begins when a bot runs: a point is kept each minute.</p>'


class Equity:
    """The card. `follow` tells it which purses there are; `redraw` asks for the curve of the chosen one."""

    def __init__(self, actor: Actor, zone: ZoneInfo) -> None:
        self._actor, self._zone = actor, zone
        self._range, self._currency = USUAL, ""
        self._purses: Sequence[PurseView] = ()
        with card("Fleet equity", fill=True) as made:
            with made.end:
                self._currencies = ui.element("div").classes("row-x")
                segment(RANGES, USUAL, self._choose_range, says="Time range")
            self._words = show("", "row-x wrap")
            self._problem = ui.element("div").classes("in")
            self._too_early = show(TOO_EARLY, "empty")
            self._plot = Plot("Fleet equity", height_px=240)
        self._too_early.set_visibility(False)

    async def follow(self, purses: Sequence[PurseView]) -> None:
        """Draws anew only when other purses came or went."""
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

    async def _choose_range(self, value: str) -> None:
        self._range = value
        await self.redraw()

    async def _choose_currency(self, value: str) -> None:
        self._currency = value
        await self.redraw()

    def _tell(self) -> None:
        purse = self._purse()
        self._words.set_content(_words(purse, self._curve, self._since()) if purse else "")

    def _since(self) -> str:
        """The range in words, or since when there is something to tell, if that is less."""
        now = datetime.now(UTC)
        if self._curve is None or not len(self._curve.times_ms):
            return f"in {WORDS[self._range]}"
        begins = datetime.fromtimestamp(int(self._curve.times_ms[0]) / 1000, UTC)
        late = timedelta(milliseconds=2 * _step_ms(self._curve))
        if self._range != "all" and begins <= now - timedelta(days=int(self._range)) + late:
            return f"in {WORDS[self._range]}"
        return f"since {figures.moment(begins, now, self._zone)}"

    def _draw(self) -> None:
        from pages.charts.equity import equity
        from pages.charts.profit import Curve

        curve = self._curve
        is_known = curve is not None and int(np.isfinite(curve.equity).sum()) > 1
        self._plot.set_visibility(is_known)
        self._too_early.set_visibility(not is_known)
        if curve is None or not is_known:
            return
        drawn = equity(Curve(curve.times_ms, curve.equity), self._currency, longest_pause_ms=_step_ms(curve) * 3)
        self._plot.show(drawn, f"Fleet equity in {self._currency}, {WORDS[self._range]}")


async def _curve(actor: Actor, purse: PurseView, range_: str) -> FleetCurve:
    """From where the fleet begins, when that is later than the range: a young fleet fills the width, in fine steps."""
    now = datetime.now(UTC)
    since = now - (LONGEST if range_ == "all" else timedelta(days=int(range_)))
    curve = await trades.fleet_equity(actor, purse.stake_currency, purse.mode, since)
    known = np.flatnonzero(np.isfinite(curve.equity))
    if len(known) and known[0] <= len(curve.equity) // 2:
        return _trimmed(curve)
    begins = (
        int(curve.times_ms[known[0]]) - _step_ms(curve) if len(known) else (now - timedelta(days=1)).timestamp() * 1000
    )
    start = max(since, min(datetime.fromtimestamp(begins / 1000, UTC), now - LEAST))
    return _trimmed(await trades.fleet_equity(actor, purse.stake_currency, purse.mode, start))


def _trimmed(curve: FleetCurve) -> FleetCurve:
    """Without the time before anything is known."""
    known = np.flatnonzero(np.isfinite(curve.equity))
    first = int(known[0]) if len(known) else 0
    return replace(
        curve,
        times_ms=curve.times_ms[first:],
        equity=curve.equity[first:],
        heard=curve.heard[first:],
        known=curve.known[first:],
    )


def _step_ms(curve: FleetCurve) -> int:
    return int(curve.times_ms[1] - curve.times_ms[0]) if len(curve.times_ms) > 1 else 60_000


def _words(purse: PurseView, curve: FleetCurve | None, since: str) -> str:
    currency = purse.stake_currency
    total = span(figures.amount(purse.equity, currency), "big") + span(currency, "muted small")
    return total + _change(purse, curve) + span(_context(purse, since), "muted small")


def _change(purse: PurseView, curve: FleetCurve | None) -> str:
    if curve is None or int(np.isfinite(curve.equity).sum()) < 2:
        return ""
    change, currency = curve.earned, purse.stake_currency
    ratio = change / purse.starting_capital if purse.starting_capital else None
    way = figures.money_way(change, currency)
    return delta_html(figures.money(change, currency, sign=True), way) + delta_html(
        figures.percent(ratio), way, quiet=True
    )


def _context(purse: PurseView, since: str) -> str:
    left_out = f", {figures.plural(len(purse.not_added), 'bot')} not added up" if purse.not_added else ""
    return f"{since}, {MODES[purse.mode]} bots, open profit included{left_out}"
