"""What is said of backtests before something that they used is deleted."""

from core.access.policy import Actor, Resource
from core.access.scopes import Kind
from core.backtests.listed import run_counts
from pages.parts.text import figures

_KEPT = {Kind.STRATEGY: ", with the versions that they tested"}


async def kept_runs(actor: Actor, thing: Resource) -> list[str]:
    """Return a line on how many backtests are kept; none when there are none."""
    count = await run_counts.count(actor, thing)
    if not count:
        return []
    return [
        f"{figures.plural(count, 'backtest')} of it {'is' if count == 1 else 'are'} kept{_KEPT.get(thing.kind, '')}"
    ]
