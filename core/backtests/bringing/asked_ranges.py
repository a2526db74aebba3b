"""The range that a result was asked for, where nobody has asked for it here. Pure."""

from datetime import UTC, datetime, time, timedelta

from core.backtests.importing.result_facts import ResultFacts, moment
from core.db import utcnow


def asked_range(timerange: object, facts: ResultFacts) -> tuple[datetime, datetime]:
    """Return start and end, which is not included: of a timerange of two days (`20261002-20261004`), otherwise the
    whole days of what was tested."""
    start, _, end = timerange.partition("-") if isinstance(timerange, str) else ("", "", "")
    first, last = _day(start), _day(end)
    if first and last and first < last:
        return first, last
    began, ended = (_midnight(at or utcnow()) for at in (facts.real_start, facts.real_end))
    return began, max(began, ended) + timedelta(days=1)


def _midnight(at: datetime) -> datetime:
    return datetime.combine(at.date(), time(), UTC)


def _day(text: str) -> datetime | None:
    if len(text) != 8 or not (text.isascii() and text.isdecimal()):
        return None
    try:
        at = datetime(int(text[:4]), int(text[4:6]), int(text[6:]), tzinfo=UTC)
    except ValueError:
        return None
    return moment(at.timestamp() * 1000)
