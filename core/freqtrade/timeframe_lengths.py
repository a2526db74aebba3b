"""How long a timeframe is."""

from datetime import timedelta

_UNITS = {
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
    "M": timedelta(days=30),
    "y": timedelta(days=365),
}


def length_of(timeframe: str) -> timedelta | None:
    """Return the length of a timeframe: `5m` → 300 s; a month counts as 30 days. None when it is not a timeframe."""
    number, unit = timeframe[:-1], _UNITS.get(timeframe[-1:])
    if unit is None or not number.isascii() or not number.isdecimal() or not 0 < len(number) <= 3:
        return None
    return unit * int(number) or None
