"""The profit of a bot over time, with its runs marked."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from nicegui import ui

from core.access.policy import Actor
from core.bot_records.history_known import HistoryView
from core.bots.views import BotDetail
from core.freqtrade.versions import short
from core.trades import service as trades
from core.trades.figures.views import CurveView, Marker, Segment
from pages.charts.profit import Curve, Mark, profit
from pages.parts.button import segment
from pages.parts.card import card
from pages.parts.plot import Plot
from pages.parts.text import figures
from pages.parts.text.markup import show, text
from pages.parts.words.history import reading_words

RANGES = {"1": "24 h", "7": "7 d", "30": "30 d", "90": "90 d", "all": "All"}
NEW_POINT_SECONDS = 60.0
"""Samples are taken each minute, so the curve is redrawn no more often, except after a trade closed."""
_ANY_PAUSE_MS = 2**60
"""Longer than any pause, because the curve already contains its gaps."""
LEGEND = '<span style="--k: var(--accent)">closed</span><span style="--k: var(--muted)">with open profit</span>'


class BotCurve:
    def __init__(self, actor: Actor, zone: ZoneInfo, detail: BotDetail) -> None:
        self._actor, self._zone, self._bot = actor, zone, detail.bot
        self._range, self._drawn_at = "all", 0.0
        with card("Profit", fill=True) as made:
            with made.end:
                show(LEGEND, "legend hide-s")
                segment(RANGES, self._range, self._choose, says="Time range")
            with ui.element("div").classes("empty") as self._nothing:
                self._words = show("", "muted")
            self._plot = Plot("Profit", height_px=260)
        self._nothing.set_visibility(False)

    def is_due(self) -> bool:
        return time.monotonic() - self._drawn_at >= NEW_POINT_SECONDS

    async def draw(self) -> None:
        self._drawn_at = time.monotonic()
        since = None if self._range == "all" else datetime.now(UTC) - timedelta(days=int(self._range))
        found = await trades.profit_curve(self._actor, self._bot.id, since)
        sampled = _curve(found.with_open)
        closed = _until_now(_curve([found.closed]), sampled, from_zero=since is None)
        is_known = max(len(closed.at), len(sampled.at)) > 1 and not found.history.is_unread
        self._plot.set_visibility(is_known)
        self._nothing.set_visibility(not is_known)
        self._words.set_content(text(_nothing_words(found.history)))
        if is_known:
            drawn = profit(
                closed,
                found.stake_currency,
                with_open=sampled,
                marks=_marks(found.markers),
                longest_pause_ms=_ANY_PAUSE_MS,
            )
            self._plot.show(drawn, _summary(found))

    async def _choose(self, value: str) -> None:
        self._range = value
        await self.draw()


def _nothing_words(history: HistoryView) -> str:
    if history.is_unread:
        return f"The curve appears once all trades are read ({reading_words(history)})."
    return "The curve begins with the first closed trade or the first minute."


def _curve(segments: Sequence[Segment]) -> Curve:
    """Join the segments, with a gap before each but the first. The service has decided which pauses are gaps."""
    if not segments:
        return Curve(np.empty(0, dtype=np.int64), np.empty(0))
    at = [part for s in segments for part in (s.times_ms[:1] - 1, s.times_ms)][1:]
    amount = [part for s in segments for part in (np.full(len(s.values[:1]), np.nan), s.values)][1:]
    return Curve(np.concatenate(at), np.concatenate(amount))


def _until_now(closed: Curve, sampled: Curve, *, from_zero: bool) -> Curve:
    """Extend the closed profit over the sampled range: it is constant after the last closed trade, and 0 before the
    first."""
    if not len(sampled.at):
        return closed
    at, amount = closed.at, closed.amount
    if from_zero and (not len(at) or sampled.at[0] < at[0]):
        at, amount = np.concatenate([sampled.at[:1], at]), np.concatenate([[0.0], amount])
    if len(at) and sampled.at[-1] > at[-1]:
        at, amount = np.concatenate([at, sampled.at[-1:]]), np.concatenate([amount, amount[-1:]])
    return Curve(at, amount)


def _marks(markers: Sequence[Marker]) -> list[Mark]:
    """Return a mark where another version began to run, not one for each restart."""
    marks, before = [], None
    for marker in markers:
        now = (marker.version_number, marker.freqtrade_version)
        if now != before:
            same_version = before is not None and before[0] == now[0]
            marks.append(Mark(marker.started_at, short(marker.freqtrade_version) if same_version else f"v{now[0]}"))
        before = now
    return marks


def _summary(found: CurveView) -> str:
    last = float(found.closed.values[-1]) if len(found.closed.values) else 0.0
    return f"Closed profit {figures.money(last, found.stake_currency, sign=True)}"
