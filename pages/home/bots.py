"""The card of bots on Home: those that need attention first, then a mark for each bot when there are many."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.bots.attention_order import worst_first
from core.bots.views import BotView
from core.errors import FlotillaError
from core.trades import service as trades
from core.trades.figures.views import Change, HealthStrip
from pages.home import marks
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.text import figures
from pages.parts.text.markup import link, show
from pages.parts.throttled import Throttled

MOST_LINES = 12
LINES_OF_MANY = 10
"""Fewer lines when there are many bots: the marks below take the place of two."""
MARKS_IN_A_PIECE = 50
"""A change of one bot sends at most this many marks again."""
STRIPS_GROW_OLD_SECONDS = 5.0


class Bots:
    """The card. Call `redraw` with new states of the bots, `ask_strips` after samples were taken."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._bots: Sequence[BotView] = ()
        self._shown: Sequence[BotView] = ()
        self._today: Mapping[UUID, Change] = {}
        self._strips: Mapping[UUID, HealthStrip] = {}
        with card("Bots", "worst first, last 24 h", flush=True) as made:
            with made.end:
                self._all = show("")
            self._lines = show("", "bot-list")
            self._marks = Marks()
        life = Lifetime()
        self.ask_strips = Throttled(life, self._redraw_strips, STRIPS_GROW_OLD_SECONDS).ask

    def redraw(self, bots: Sequence[BotView], today: Mapping[UUID, Change]) -> None:
        self._bots, self._today = bots, today
        ratios = {bot_id: change.ratio or 0.0 for bot_id, change in today.items()}
        is_large = len(bots) > MOST_LINES
        self._shown = worst_first(bots, ratios)[: LINES_OF_MANY if is_large else MOST_LINES]
        self._all.set_content(
            link(f"All {figures.count(len(bots))} bots" if is_large else "All bots", "/bots", "link small")
        )
        self._draw_lines()
        self._marks.redraw(bots if is_large else ())
        if any(bot.id not in self._strips for bot in self._shown):
            self.ask_strips()

    def _draw_lines(self) -> None:
        self._lines.set_content(marks.bots_html(self._shown, self._strips.values(), self._today, self._bots))

    async def _redraw_strips(self) -> None:
        """Load the strips of the shown bots only: each costs the samples of a day."""
        wanted = [bot.id for bot in self._shown]
        try:
            found = await trades.health_strip(self._actor, bot_ids=wanted)
        except FlotillaError:
            return  # the reload of the bots reports the same outage
        self._strips = {strip.bot_id: strip for strip in found}
        self._draw_lines()


class Marks:
    """One mark per bot, sorted by name, so that each keeps its place. Split into several elements, of which only
    changed ones are sent."""

    def __init__(self) -> None:
        self._element = ui.element("div").classes("marks").props("role=group")
        self._pieces: list[ui.html] = []
        with self._element:
            self._legend = show("", "marks-legend")
        self._element.set_visibility(False)

    def redraw(self, bots: Sequence[BotView]) -> None:
        self._element.set_visibility(bool(bots))
        says = f"All {figures.count(len(bots))} bots. Use the arrow keys to move between them."
        if self._element.props.get("aria-label") != says:
            self._element.props["aria-label"] = says
        pieces = [bots[first : first + MARKS_IN_A_PIECE] for first in range(0, len(bots), MARKS_IN_A_PIECE)]
        while len(self._pieces) > len(pieces):
            self._pieces.pop().delete()
        with self._element:
            self._pieces += [show("", "in") for _ in range(len(pieces) - len(self._pieces))]
        for place, (piece, element) in enumerate(zip(pieces, self._pieces, strict=True)):
            element.set_content(marks.marks_html(piece, begins=place == 0))
        self._legend.set_content(marks.legend_html(bots))
