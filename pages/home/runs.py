"""The backtests on Home: those under way, and the last that ended."""

from core.access.policy import Actor
from core.backtests.listed import runs_list
from core.backtests.listed.run_query import RunQuery
from core.backtests.models import ENDED
from core.db import utcnow
from core.errors import FlotillaError
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.runs.run_lines import runs_html
from pages.parts.runs.run_watch import watch_runs
from pages.parts.text import figures
from pages.parts.text.markup import show

_MOST, _MOST_UNDER_WAY = 4, 2


class HomeRuns:
    """The card; not drawn while there are no backtests."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._card = card("Backtests", to=("All", "/backtests"))
        with self._card:
            self._list = show("", "col-x")
        self._card.element.set_visibility(False)
        watch_runs(Lifetime(), self._see)

    async def _see(self) -> None:
        try:
            alive = await runs_list.under_way(self._actor)
            last = await runs_list.find(self._actor, RunQuery(states=ENDED, sort="completed", limit=_MOST))
        except FlotillaError:
            return  # the page reports the same outage
        self._card.element.set_visibility(bool(alive or last.rows))
        self._card.head("Backtests", f"{figures.count(len(alive))} waiting or running" if alive else "")
        shown = [*alive[:_MOST_UNDER_WAY], *last.rows][:_MOST]
        self._list.set_content(runs_html(shown, utcnow().date(), with_age=True))
