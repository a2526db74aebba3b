"""What an exchange can be, with the credentials that each one needs."""

from collections.abc import Mapping

from core.exchanges.models import PRACTICE
from core.freqtrade.settings.exchanges import BY_NAME, ExchangeType


def types() -> Mapping[str, ExchangeType]:
    """The practice market first, then all that Freqtrade supports."""
    practice = ExchangeType(PRACTICE, "Practice market (synthetic)", (), official=True)
    return {PRACTICE: practice, **BY_NAME}
