"""The pairs of an exchange. Flotilla knows those of its own practice market only; others are known to Freqtrade
alone."""

from core.exchanges.models import PRACTICE
from core.practice.market.listing import PAIRS


def listed(exchange_type: str) -> tuple[str, ...]:
    """As Freqtrade spells them; empty where nobody knows."""
    return tuple(pair.name for pair in PAIRS) if exchange_type == PRACTICE else ()
