"""Numbers and times as people read them. Pure; `now` and the time zone are arguments.

Minus is U+2212, thousands have a comma, what is not known is `n/a` (None, NaN, infinities).
"""

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo

from pages.parts.text import digits
from pages.parts.text.digits import Digits

MINUS = "−"
NOT_KNOWN = "n/a"


def known(value: float | None) -> bool:
    """Return whether the value is a finite number."""
    return value is not None and math.isfinite(value)


def written(value: float | None, rule: Digits, *, sign: bool = False) -> str:
    """`1,204.10`; with `sign` `+1,204.10` or `−1,204.10`. Zero has no sign: `0.00`, never `−0.00`."""
    if value is None or not math.isfinite(value):
        return NOT_KNOWN
    text = digits.unsigned(value, rule)
    if not text.strip("0.,"):
        return text
    return (MINUS if value < 0 else "+" if sign else "") + text


def number(value: float | None, places: int = 2, *, sign: bool = False) -> str:
    """With so many digits after the point; with more when it would look like zero: `0.0004`."""
    return written(value, Digits(places), sign=sign)


def amount(value: float | None, currency: str, *, sign: bool = False) -> str:
    """An amount of money without the name of its currency, for places where that stands beside it."""
    return written(value, digits.of(currency), sign=sign)


def money(value: float | None, currency: str, *, sign: bool = False) -> str:
    """`+1,204.10 USDT`, `0.00000331 BTC`."""
    text = amount(value, currency, sign=sign)
    return text if text == NOT_KNOWN else f"{text} {currency}"


def quantity(value: float | None) -> str:
    """How much of a coin was bought, or paid as a fee: `49,504,950`, `0.000012`."""
    return written(value, digits.QUANTITY)


def percent(ratio: float | None, places: int = 2, *, sign: bool = True) -> str:
    """From a ratio: 0.0123 → `+1.23%`, 0.00004 → `+0.004%`."""
    rule = replace(digits.PERCENT, least=places)
    text = written(None if ratio is None else ratio * 100, rule, sign=sign)
    return text if text == NOT_KNOWN else f"{text}%"


def price(rate: float | None) -> str:
    """A rate with as many digits as its size asks for: `94,210.50`, `18.3120`, `0.034120`, `0.00001234`."""
    return NOT_KNOWN if rate is None else written(rate, digits.of_rate(rate))


def way_of(signed: str) -> str:
    """`up`, `down`, or empty when nothing moved, of a figure with its sign: what the arrow of `.delta` shows."""
    return {"+": "up", MINUS: "down"}.get(signed[:1], "")


def money_way(value: float | None, currency: str) -> str:
    """Return `up`, `down` or empty for an amount as it is shown."""
    return way_of(amount(value, currency, sign=True))


def percent_way(ratio: float | None) -> str:
    """Return `up`, `down` or empty for a percent as it is shown."""
    return way_of(percent(ratio))


def count(value: int | None) -> str:
    """`1,204`"""
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
    """Return how long ago this was, as `age` writes it."""
    return age(None if at is None else (now - at).total_seconds())


def duration(seconds: float | None) -> str:
    """Two units: `48 s`, `48 min`, `9 h 05 min`, `1 d 3 h`. What took less than a second still took some: `0.2 s`."""
    if seconds is None or not math.isfinite(seconds):
        return NOT_KNOWN
    if 0 < seconds < 1:
        return f"{number(seconds, 0)} s"
    whole = max(0, int(seconds))
    days, hours, minutes = whole // 86400, whole % 86400 // 3600, whole % 3600 // 60
    if days:
        return f"{days} d {hours} h"
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min" if minutes else f"{whole} s"


def held(start: datetime | None, end: datetime | None) -> str:
    """Return how long it was held, as `duration` writes it."""
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


def day(at: datetime | None, now: datetime, zone: tzinfo = UTC) -> str:
    """`23 Oct` this year, else `3 Feb 2025`."""
    if at is None:
        return NOT_KNOWN
    there = _local(at, zone)
    return _day(there) if there.year == _local(now, zone).year else date(at, zone)


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
