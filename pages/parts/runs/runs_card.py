"""The card with the last backtests of one thing: a strategy, a bot, an exchange, a runner."""

from urllib.parse import urlencode

from core.access.policy import Actor
from core.backtests.listed import runs_list
from core.backtests.listed.run_query import RunQuery
from core.db import utcnow
from core.errors import FlotillaError
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.runs.run_lines import runs_html
from pages.parts.runs.run_watch import watch_runs
from pages.parts.text import figures
from pages.parts.text.markup import link, show, span

MOST = 5
_TITLE = "Backtests"


class RunsCard:
    """Draws itself, and again when one of its backtests moves, until `life` ends. `query`: which ones; `address`: the
    same as parameters of the list of backtests. Controls go into `card.end`."""

    def __init__(self, actor: Actor, life: Lifetime, query: RunQuery, address: dict[str, str], nothing: str) -> None:
        self._actor, self._query, self._nothing = actor, query, nothing
        self._path = f"/backtests?{urlencode(address)}"
        with card(_TITLE) as self.card:
            self._list = show("", "col-x")
        watch_runs(life, self._see)

    async def _see(self) -> None:
        try:
            page = await runs_list.find(self._actor, self._query)
        except FlotillaError:
            return  # the page reports the same outage
        self.card.head(_TITLE, figures.count(page.total) if page.total else "")
        all_of_them = f"All {figures.count(page.total)} backtests"
        more = link(all_of_them, self._path, "link small") if page.total > len(page.rows) else ""
        lines = runs_html(page.rows, utcnow().date()) if page.rows else ""
        self._list.set_content(lines + more or span(self._nothing, "muted small"))
