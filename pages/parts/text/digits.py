"""How many digits a figure gets, so that what is not zero never looks like zero. Pure.

`flotilla.js` writes figures by the same rule; `tests/data/figures.json` holds both to the same texts.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

HUGE: Final = 16
TINY: Final = -16
"""Exponents from which on, and down from which, a figure is a power of ten. Above, neighbouring floats are more than
one apart."""
_HALF_UP: Final = Context(prec=60, rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class Digits:
    """`least`: digits after the point that always stand. A smaller figure gets more, until it has `significant` ones;
    zeros at the end of these are left out. `most`: digits after the point; what is smaller is noise of floats, or too
    small for its currency, and shown as zero."""

    least: int
    significant: int = 1
    most: int = 20

    @property
    def as_list(self) -> list[int]:
        """As `flotilla.js` takes it."""
        return [self.least, self.significant, self.most]


PERCENT: Final = Digits(2, 1, 10)
MONEY_PLACES: Final = 8
"""Money is kept in 1e-8 of its currency, where Freqtrade itself rounds."""
COIN: Final = Digits(0, 8, MONEY_PLACES)
QUANTITY: Final = Digits(0, 8)
"""An amount of any coin: no money, so nothing is rounded away."""

_NO_DECIMALS: Final = frozenset(
    {"JPY", "KRW", "VND", "IDR", "IDRT", "BIDR", "CLP", "UGX", "PYG", "ISK", "XAF", "XOF", "RWF"}
)
_TWO_DECIMALS: Final = frozenset({
    "USD", "EUR", "GBP", "CHF", "AUD", "CAD", "NZD", "TRY", "BRL", "MXN", "ARS", "COP", "PEN", "ZAR", "NGN", "KES",
    "GHS", "EGP", "MAD", "ILS", "AED", "SAR", "QAR", "INR", "PKR", "PHP", "THB", "MYR", "SGD", "HKD", "CNY", "CNH",
    "TWD", "SEK", "NOK", "DKK", "CZK", "PLN", "HUF", "RON", "BGN", "UAH", "KZT", "RUB", "GEL", "ZUSD", "ZEUR", "ZGBP",
    "ZCAD", "ZAUD", "USDT", "USDC", "BUSD", "FDUSD", "TUSD", "USDP", "PYUSD", "GUSD", "USDD", "USDE", "USD1", "USDS",
    "USDG", "RLUSD", "LUSD", "FRAX", "DAI", "BNFCR", "EURT", "EURC", "EURI", "EURS", "EURQ", "EURR", "AEUR", "TRYB",
    "BRZ", "XSGD",
})  # fmt: skip
"""Currencies of states and the coins that are tied to them."""


def of(currency: str) -> Digits:
    """Of an amount of money: two digits for dollars and the like, none for yen, for coins as many as it needs."""
    name = currency.upper()
    if name in _NO_DECIMALS:
        return Digits(0, 2, MONEY_PLACES)
    return Digits(2, 2, MONEY_PLACES) if name in _TWO_DECIMALS else COIN


def of_rate(rate: float) -> Digits:
    """Of the price of a pair: those that prices of its size have in common, so that they line up."""
    size = abs(rate)
    if size >= 100 or size == 0:
        return Digits(2, 6)
    if size >= 1:
        return Digits(4, 6)
    return Digits(6 if size >= 0.001 else 0, 6)


def unsigned(value: float, digits: Digits) -> str:
    """`1,204.10`, `0.00000331`, of a finite value. A half is rounded up, of the number as it is written, not as it is
    kept in bits: 1.005 → 1.01, as browsers do."""
    exact = abs(Decimal(repr(float(value))))
    exponent = exact.adjusted() if exact else 0
    if exponent >= HUGE or (exponent <= TINY and digits.most > -TINY):
        return f"{Context(prec=3, rounding=ROUND_HALF_UP).create_decimal_from_float(abs(float(value))):.2e}"
    places = min(max(digits.least, digits.significant - 1 - exponent), digits.most)
    text = f"{exact.quantize(Decimal(1).scaleb(-places), context=_HALF_UP):,f}"
    return _without_zeros(text, digits.least) if places > digits.least else text


def _without_zeros(text: str, least: int) -> str:
    whole, _, part = text.partition(".")
    kept = part.rstrip("0").ljust(least, "0")
    return f"{whole}.{kept}" if kept else whole


def plain(value: float) -> str:
    """As a person would type it, every digit and no exponent: 1e-06 → `0.000001`."""
    return f"{Decimal(repr(value)):f}"


_POWER = re.compile(r'"(?:[^"\\]|\\.)*+"|-?\d(?:\.\d{1,17})?e-\d{1,3}')
"""A text, or a number as Python writes small ones: one digit, the rest, the power."""


def plain_json(words: str) -> str:
    """The same for all small numbers of a JSON text, but not within its strings."""
    return _POWER.sub(lambda found: found[0] if found[0].startswith('"') else plain(float(found[0])), words)


def pad(text: str, currency: str) -> str:
    """What is missing behind an amount of a coin for its point to stand below those of other rows: `+0.00041` → `000`.
    Drawn without being seen. Empty from ten units on: such columns would be too wide."""
    whole, _, part = text.partition(".")
    if not currency or of(currency) is not COIN or sum(map(str.isdigit, whole)) != 1 or "e" in part:
        return ""
    return ("" if part else ".") + "0" * (MONEY_PLACES - len(part))
