"""The types of exchanges, with the credentials that each one needs."""

from collections.abc import Mapping

from core.exchanges.models import PRACTICE
from core.freqtrade.settings.exchanges import BY_NAME, ExchangeType


def types() -> Mapping[str, ExchangeType]:
    """Return exchange type → description: the practice market first, then all that Freqtrade supports."""
    practice = ExchangeType(PRACTICE, "Practice market (synthetic)", (), official=True)
    return {PRACTICE: practice, **BY_NAME}
