"""Numbers and times as people read them. Pure; `now` and the time zone are arguments.

Minus is U+2212, thousands have a comma, what is not known is `n/a` (None, NaN, infinities).
"""

import math
from datetime import UTC, datetime, timedelta, tzinfo

MINUS = "−"
NOT_KNOWN = "n/a"
TWO_DIGITS = frozenset(
    {"USDT", "USDC", "USD", "EUR", "GBP", "BUSD", "FDUSD", "TUSD", "DAI", "CHF", "AUD", "TRY", "BRL"}
)


def known(value: float | None) -> bool:
    return value is not None and math.isfinite(value)


def digits_of(currency: str) -> int:
    """Digits after the point: two for dollars and the like, none for yen, five for coins."""
    if currency.upper() in TWO_DIGITS:
        return 2
    return 0 if currency.upper() in {"JPY", "KRW"} else 5


def number(value: float | None, digits: int = 2, *, sign: bool = False) -> str:
    """`1,204.10`; with `sign` `+1,204.10` or `−1,204.10`. What rounds to zero has no sign: `0.00`, never `−0.00`."""
    if value is None or not math.isfinite(value):
        return NOT_KNOWN
    text = f"{abs(value):,.{digits}f}"
    if not text.strip("0.,"):
        return text
    return (MINUS if value < 0 else "+" if sign else "") + text


def amount(value: float | None, currency: str, *, sign: bool = False) -> str:
    """An amount of money without the name of its currency, for places where that stands beside it."""
    return number(value, digits_of(currency), sign=sign)


def money(value: float | None, currency: str, *, sign: bool = False) -> str:
    """`+1,204.10 USDT`."""
    text = amount(value, currency, sign=sign)
    return text if text == NOT_KNOWN else f"{text} {currency}"


def percent(ratio: float | None, digits: int = 2, *, sign: bool = True) -> str:
    """From a ratio: 0.0123 → `+1.23%`."""
    text = number(None if ratio is None else ratio * 100, digits, sign=sign)
    return text if text == NOT_KNOWN else f"{text}%"


def points(ratio: float | None, digits: int = 2) -> str:
    """A difference of two ratios, in percentage points: 0.012 → `+1.20 pt`."""
    text = number(None if ratio is None else ratio * 100, digits, sign=True)
    return text if text == NOT_KNOWN else f"{text} pt"


def price(rate: float | None) -> str:
    """A rate with as many digits as its size asks for: `94,210.50`, `18.3120`, `0.034120`, `0.00001234`."""
    if rate is None or not math.isfinite(rate):
        return NOT_KNOWN
    size = abs(rate)
    if size >= 100 or size == 0:
        return number(rate, 2)
    if size >= 1:
        return number(rate, 4)
    return number(rate, 6 if size >= 0.001 else min(12, 3 - math.floor(math.log10(size))))


def way(value: float | None, digits: int = 8) -> str:
    """`up`, `down`, or empty when nothing moved: what the arrow of `.delta` shows. `digits`: those that are shown."""
    if value is None or not math.isfinite(value) or round(value, digits) == 0:
        return ""
    return "up" if value > 0 else "down"


def money_way(value: float | None, currency: str) -> str:
    return way(value, digits_of(currency))


def count(value: int | None) -> str:
    return number(value, 0)


def size(size_bytes: float | None) -> str:
    """`214 MiB`, `1.5 GiB`."""
    if size_bytes is None or not math.isfinite(size_bytes):
        return NOT_KNOWN
    value, unit = float(size_bytes), "B"
    for larger in ("KiB", "MiB", "GiB", "TiB"):
        if abs(value) < 1024:
            break
        value, unit = value / 1024, larger
    return f"{number(value, 1 if unit != 'B' and abs(value) < 10 else 0)} {unit}"


def age(seconds: float | None) -> str:
    """One unit, never rounded up: `4 s`, `3 min`, `2 h`, `5 d`. `flotilla.js` counts on by the same rule."""
    if seconds is None or not math.isfinite(seconds):
        return NOT_KNOWN
    whole = max(0, int(seconds))
    for unit_seconds, unit in ((86400, "d"), (3600, "h"), (60, "min")):
        if whole >= unit_seconds:
            return f"{whole // unit_seconds} {unit}"
    return f"{whole} s"


def age_of(at: datetime | None, now: datetime) -> str:
    return age(None if at is None else (now - at).total_seconds())


def duration(seconds: float | None) -> str:
    """Two units: `48 s`, `48 min`, `9 h 05 min`, `1 d 3 h`."""
    if seconds is None or not math.isfinite(seconds):
        return NOT_KNOWN
    whole = max(0, int(seconds))
    days, hours, minutes = whole // 86400, whole % 86400 // 3600, whole % 3600 // 60
    if days:
        return f"{days} d {hours} h"
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min" if minutes else f"{whole} s"


def held(start: datetime | None, end: datetime | None) -> str:
    return duration(None if start is None or end is None else (end - start).total_seconds())


def _local(at: datetime, zone: tzinfo) -> datetime:
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(zone)


def _day(at: datetime) -> str:
    return f"{at.day} {at:%b}"  # %-d is not known everywhere


def date(at: datetime | None, zone: tzinfo = UTC) -> str:
    """`23 Oct 2026`."""
    if at is None:
        return NOT_KNOWN
    there = _local(at, zone)
    return f"{_day(there)} {there.year}"


def date_time(at: datetime | None, zone: tzinfo = UTC) -> str:
    """`23 Oct 2026, 09:12`."""
    return NOT_KNOWN if at is None else f"{date(at, zone)}, {_local(at, zone):%H:%M}"


def clock(at: datetime | None, zone: tzinfo = UTC) -> str:
    """`14:18`."""
    return NOT_KNOWN if at is None else f"{_local(at, zone):%H:%M}"


def moment(at: datetime | None, now: datetime, zone: tzinfo = UTC) -> str:
    """As short as stays clear: `14:18` today, `Sat 21:15` this week, `21 Oct, 07:39` this year, else `3 Feb 2025`."""
    if at is None:
        return NOT_KNOWN
    there, today = _local(at, zone), _local(now, zone)
    if there.date() == today.date():
        return f"{there:%H:%M}"
    if timedelta(0) < today.date() - there.date() < timedelta(days=7):
        return f"{there:%a %H:%M}"
    return f"{_day(there)}, {there:%H:%M}" if there.year == today.year else date(at, zone)


def plural(quantity: int, one: str, many: str = "") -> str:
    """`1 bot`, `3 bots`, `2 entries`."""
    return f"{count(quantity)} {one if quantity == 1 else many or one + 's'}"
