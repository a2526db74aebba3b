"""The card of a runner's market data: what it holds in short, and the downloads under way."""

from datetime import tzinfo

from core.access.policy import Actor
from core.db import utcnow
from core.market_data import held
from core.market_data import service as market_data
from core.market_data.size_words import size_words
from core.market_data.views import DataSummary
from core.runners.views import RunnerView
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.jobs import jobs_html
from pages.parts.text import figures
from pages.parts.text.facts import Fact, facts, facts_html
from pages.parts.text.markup import show


class RunnerCandles:
    """Drawn for people who may use the runner."""

    def __init__(self, actor: Actor, runner: RunnerView, zone: tzinfo) -> None:
        self._actor, self._runner, self._zone = actor, runner, zone
        path = f"/runners/{runner.id}/data"
        with card("Market data", to=("Open", path)) as made:
            self._jobs = show("", "col-x tight")
            self._facts = facts([])
        with made.end:
            button("Download…", icon="download", small=True, to=f"{path}/new")

    async def see(self) -> None:
        """Reload it. Errors: those of the services."""
        summary = await held.summary(self._actor, self._runner.id)
        under_way = await market_data.under_way(self._actor)
        here = [one for one in under_way if one.subject_key.startswith(f"{self._runner.id}/")]
        self._jobs.set_content(jobs_html(here))
        self._facts.set_content(facts_html(summary_facts(summary, self._zone)))


def summary_facts(summary: DataSummary, zone: tzinfo) -> list[Fact]:
    """Return what a runner holds."""
    totals = summary.totals
    if not totals.files:
        return [Fact("Candles", "none yet", tone="muted")]
    flaws = [f"{figures.count(totals.with_gaps)} with gaps"] if totals.with_gaps else []
    flaws += [f"{figures.count(totals.with_problems)} with problems"] if totals.with_problems else []
    return [
        Fact("Candle files", figures.count(totals.files)),
        Fact("Candles", figures.count(totals.rows)),
        *([Fact("Flaws", ", ".join(flaws), tone="warn")] if flaws else []),
        Fact("Disk", f"{size_words(totals.size_bytes)} of {size_words(summary.limit_bytes)}"),
        Fact("Last updated", figures.moment(summary.last_updated, utcnow(), zone)),
        Fact("Kept up to date", figures.plural(len(summary.refreshes), "source") if summary.refreshes else "no"),
    ]
