"""The time zone of a log whose times name none. Pure."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from core.freqtrade.logs.entries import Entry

WIDEST_ZONE = timedelta(hours=14, minutes=5)
AHEAD = timedelta(minutes=2)
"""A clock may be this far ahead of ours without standing for another time zone."""
_QUARTER = timedelta(minutes=15)


def zone_of(found: Iterable[Entry], now: datetime, age: timedelta) -> timedelta | None:
    """Return what to add to the times of the log to get UTC; None while it cannot be told. `age`: the newest entry is
    at most this old. Zones are whole quarters of an hour. Only Freqtrade's own entries count: a strategy may print what
    looks like others."""
    stamps = [entry.at for entry in found if entry.logger.startswith("freqtrade") and abs(entry.at - now) < WIDEST_ZONE]
    if not stamps:
        return None
    behind = now - stamps[-1]
    if -AHEAD <= behind <= age + AHEAD:
        return timedelta(0)
    return _QUARTER * round(behind / _QUARTER)
