"""Looks again when a backtest moves, for cards that show some of them."""

from collections.abc import Awaitable, Callable

from core.events import Event, JobChanged, ThingChanged
from pages.parts.lifetime import Lifetime
from pages.parts.own_events import backtest_of
from pages.parts.throttled import Throttled


def watch_runs(
    life: Lifetime, see: Callable[[], Awaitable[None]], pause_seconds: float = 1.0, *, with_progress: bool = True
) -> Throttled:
    """Call `see` now, and again after each change of a backtest, until `life` ends. `with_progress`: also while one
    comes further. Ask what is returned for one more look."""
    look = Throttled(life, see, pause_seconds)

    def heard(event: Event) -> None:
        if backtest_of(event):
            look.ask()

    life.subscribe(heard, ThingChanged, *([JobChanged] if with_progress else []))
    look.ask()
    return look
