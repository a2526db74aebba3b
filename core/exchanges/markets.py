"""The pairs of an exchange. Flotilla knows only those of its practice market; for other exchanges only Freqtrade
does."""

from core.exchanges.models import PRACTICE
from core.practice.market.listing import PAIRS


def listed(exchange_type: str) -> tuple[str, ...]:
    """Return the pairs in Freqtrade's spelling; empty when Flotilla does not know them."""
    return tuple(pair.name for pair in PAIRS) if exchange_type == PRACTICE else ()
