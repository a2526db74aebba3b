"""Ranges of dates to choose from, within the candles that are there. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Preset:
    """A range; both days are included. `words`: what it is called."""

    words: str
    start: date
    end: date


_FEW_DAYS, _USUAL_DAYS = 7, (30, 90)


def usual(today: date) -> tuple[Preset, ...]:
    """Return the ranges where there are no candles yet: they end yesterday."""
    return tuple(Preset(f"Last {days} days", today - days * _DAY, today - _DAY) for days in _USUAL_DAYS)


def presets(first: datetime | None, until: datetime | None, began: date | None = None) -> tuple[Preset, ...]:
    """Return the ranges. `first`, `until`: from where to where all chosen pairs have candles; none without them.
    `began`: when the bot began whose life is one of them. Days with candles of only a part are left out where there are
    whole ones."""
    if first is None or until is None:
        return ()
    begin, end = whole_days(first, until)
    given = [_last(end, days) for days in _usual_days(begin, end)]
    given += [Preset("Last year", _year_before(end) + _DAY, end), Preset("All there is", begin, end)]
    if began is not None and began <= end:
        given.append(Preset("The bot’s life", max(began, begin), end))
    return tuple(one for one in given if begin <= one.start <= one.end)


def _usual_days(begin: date, end: date) -> tuple[int, ...]:
    """Return how many days are usual; a few where there are not enough, so that a start-up fits before them."""
    is_short = _last(end, _USUAL_DAYS[0]).start < begin
    return (_FEW_DAYS, *_USUAL_DAYS) if is_short else _USUAL_DAYS


def _last(end: date, days: int) -> Preset:
    return Preset(f"Last {days} days", end - timedelta(days=days - 1), end)


def whole_days(first: datetime, until: datetime) -> tuple[date, date]:
    """Return the first and the last day that these candles cover whole; those that they cover partly where there are
    no whole ones. `until`: the end of the last candle."""
    begin = first.date() + (_DAY if first.time() > time() else timedelta())
    end = until.date() - _DAY
    return (begin, end) if begin <= end else (first.date(), max(first, until - timedelta.resolution).date())


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)
