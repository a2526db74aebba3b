"""The card that says where candles of an exchange are."""

from datetime import datetime, tzinfo

from core.access.policy import Actor
from core.access.scopes import Scope
from core.db import utcnow
from core.exchanges.views import ExchangeView
from core.market_data import held
from core.market_data.size_words import size_words
from core.market_data.views import DataSummary
from core.runners import lookup
from pages.parts.card import card
from pages.parts.text import figures
from pages.parts.text.markup import link, show, span

_NONE = "None of your runners has candles of this exchange yet. Backtests need them."
_MOST_OFFERED = 5


class ExchangeCandles:
    """The runners that the person may use and that hold candles of this exchange; others are offered."""

    def __init__(self, actor: Actor, exchange: ExchangeView, zone: tzinfo) -> None:
        self._actor, self._exchange, self._zone = actor, exchange, zone
        self._may_download = Scope.USE in exchange.scopes
        with card("Candles"):
            self._list = show("", "col-x")

    async def see(self) -> None:
        """Reload it. Errors: those of the services."""
        found = await held.summaries_of_exchange(self._actor, self._exchange.id)
        now = utcnow()
        lines = [self._holding(one, now) for one in found] or [span(_NONE, "muted small")]
        if not found and self._may_download:
            usable = await lookup.list_runners(self._actor, Scope.USE)
            lines += [self._download(f"Download to {one.name}", str(one.id)) for one in usable[:_MOST_OFFERED]]
        self._list.set_content("".join(lines))

    def _holding(self, one: DataSummary, now: datetime) -> str:
        more = self._download("Download", str(one.runner_id)) if self._may_download else ""
        name = link(one.runner_name, f"/runners/{one.runner_id}/data", "link ell")
        told = span(held_words(one, now, self._zone), "muted small")
        return f'<div class="col-x tight"><div class="row-x">{name}<span class="end">{more}</span></div>{told}</div>'

    def _download(self, words: str, runner_id: str) -> str:
        return link(words, f"/runners/{runner_id}/data/new?exchange={self._exchange.id}", "link small")


def held_words(one: DataSummary, now: datetime, zone: tzinfo) -> str:
    """`57 files, 73.0 MB, 1 Aug to 29 Nov, 3 with gaps, updated 13:14`."""
    totals = one.totals
    words = [figures.plural(totals.files, "file"), size_words(totals.size_bytes)]
    words += [f"{figures.day(one.earliest, now)} to {figures.day(one.latest, now)}"] if one.earliest else []
    words += [f"{figures.count(totals.with_gaps)} with gaps"] if totals.with_gaps else []
    words += [f"updated {figures.moment(one.last_updated, now, zone)}"] if one.last_updated else []
    return ", ".join(words)
