"""Figures with the digits of Freqtrade's report, rounded as it rounds, written as the pages write: a true minus, a
comma for thousands. Source: `freqtrade/util/formatters.py`, `freqtrade/optimize/optimize_reports/bt_output.py`."""

from typing import Final

NOT_KNOWN: Final = "n/a"
_DECIMALS: Final = {"BTC": 8, "ETH": 5}
_USUAL_DECIMALS: Final = 3
_HUGE: Final = 1e15


def coin(value: float | None, currency: str) -> str:
    """Return `−0.996 USDT`, `1,000 USDT`: an amount without zeros at its end."""
    if value is None:
        return NOT_KNOWN
    return f"{_without_zeros(bare(value, currency))} {currency}".rstrip()


def bare(value: float | None, currency: str) -> str:
    """Return an amount without its currency, with all its digits: `−0.996`, `1,000.000`."""
    return plain(value, _DECIMALS.get(currency, _USUAL_DECIMALS))


def percent(ratio: float | None) -> str:
    """Return `−2.80%` for −0.028."""
    return NOT_KNOWN if ratio is None else f"{plain(ratio * 100, 2)}%"


def plain(value: float | None, places: int = 2) -> str:
    """Return `−51,856.76`. What rounds to zero has no sign."""
    if value is None:
        return NOT_KNOWN
    if abs(value) >= _HUGE:
        return f"{value:.2e}".replace("-", "−")
    text = f"{value:,.{places}f}"
    return text.lstrip("-") if not text.strip("-0.,") else text.replace("-", "−")


def significant(value: float | None) -> str:
    """Return four significant digits: `0.4014`, `6.318e-26`."""
    return NOT_KNOWN if value is None else f"{value:.4g}"


def way_of(value: float | None) -> str:
    """Return `up`, `down`, or empty for what is neither."""
    return "" if not value else "up" if value > 0 else "down"


def _without_zeros(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
