"""What stands in place of the list of backtests while it is empty."""

from collections.abc import Callable

from pages.parts.button import button
from pages.parts.empty import empty

_WHAT = "A backtest runs a strategy over candles of the past, and shows what it would have earned and lost."
_STEPS = (
    ("Choose a strategy", "and the runner that holds candles of its pairs."),
    ("Choose pairs and dates", "Flotilla warns you about gaps first."),
    ("Read the result", "The figures are those of Freqtrade’s own report."),
)


def nothing_matches(show_all: Callable[[], None]) -> None:
    """Say that the filters hide all of them."""
    with empty("Nothing matches", "No backtest matches these filters.", symbol="filter_alt_off"):
        button("Show all", show_all)


def no_runs(may_add: bool) -> None:
    """Say that there are none, with the way to the first one for whoever may run one."""
    if not may_add:
        empty("No backtests yet", "No strategy with backtests has been shared with you.", symbol="science")
        return
    with empty("No backtests yet", _WHAT, symbol="science", steps=_STEPS):
        button("New backtest", icon="add", kind="primary", to="/backtests/new")
