"""How long a start may take before it is ended. Pure."""

from collections.abc import Sequence
from datetime import timedelta

_LEAST_PATIENCE = timedelta(minutes=5)
_PATIENCE_PER_TRADE = timedelta(milliseconds=20)
"""Freqtrade 2026.9 takes two minutes to migrate the wallet history of 20,000 trades; this allows a little more than
three times that."""
_PATIENCE_PER_NEIGHBOUR = timedelta(seconds=10)
"""Each start keeps a core busy for some seconds: a hundred after a power cut take minutes."""
_MOST_PATIENCE = timedelta(hours=2)


def patience(earlier: Sequence[float], trades: int, neighbours: int) -> timedelta:
    """Return how long a start may take before it is ended. `earlier`: seconds that the last starts of this bot took;
    `trades`: how many trades its database holds; `neighbours`: how many other bots are starting on the same runner."""
    usual = timedelta(seconds=3 * max(earlier, default=0.0))
    history, busy = trades * _PATIENCE_PER_TRADE, neighbours * _PATIENCE_PER_NEIGHBOUR
    return min(_MOST_PATIENCE, max(_LEAST_PATIENCE, usual) + history + busy)
