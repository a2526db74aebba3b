"""Which pairs an exchange has, where Flotilla knows: of its own market. Others are asked by Freqtrade alone."""

from core.exchanges.models import PRACTICE
from core.practice.pairs import PAIRS


def listed(exchange_type: str) -> tuple[str, ...]:
    """As Freqtrade spells them; empty where nobody knows."""
    return tuple(pair.name for pair in PAIRS) if exchange_type == PRACTICE else ()
