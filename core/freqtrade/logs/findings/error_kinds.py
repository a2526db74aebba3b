"""The kinds of trouble that a log tells of."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_NAME = 100


class Kind(StrEnum):
    """What is wrong, in the order in which it is told: the worst first, a cause before its effects."""

    ANALYSIS = "analysis"  # the strategy cannot analyse a pair: it decides nothing there
    BAN = "ban"  # the exchange answers 418 or 429
    UNREACHABLE = "unreachable"  # the exchange gives no answer, or none that is of use, after several tries
    CALLBACK = "callback"  # one of the strategy's callbacks raised
    ORDER = "order"  # an order could not be placed
    FUNDS = "funds"  # there is not enough to place it
    NO_CANDLES = "no candles"
    OUTDATED = "outdated"  # the newest candle is too old to trade on
    SILENT = "silent"  # no candle is analysed, and the log does not say why
    OTHER = "other"  # any other ERROR or CRITICAL


@dataclass(frozen=True, slots=True)
class Meaning:
    """`text`: what was raised or answered. `subject`: the callback, or what else distinguishes two of a kind. `pair`:
    the pair concerned, empty for none or all."""

    kind: Kind
    text: str
    subject: str = ""
    pair: str = ""
