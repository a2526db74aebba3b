"""What people type into the form of a backtest, read: days, pairs, periods, tags, a stake. Pure."""

import re
from collections.abc import Sequence
from datetime import date

from core.backtests.asking import batches
from core.errors import Invalid

UNLIMITED = "unlimited"
_BETWEEN = re.compile(r"[\s,;]+")
_MOST_CHARACTERS = 60_000


def day_of(words: str) -> date | None:
    """Return the day, written as in ISO 8601; None where it is none."""
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None


def pairs_of(words: str) -> list[str]:
    """Return the pairs, each once, in their order."""
    return _each_once(_BETWEEN.split(words[:_MOST_CHARACTERS]))


def tags_of(words: str) -> list[str]:
    """Return the tags between commas, each once."""
    return _each_once(words[:_MOST_CHARACTERS].split(","))


def stake_of(words: str) -> str | None:
    """Return the stake as `BacktestDraft` reads it; None where nothing is typed."""
    words = words.strip()
    return UNLIMITED if words.lower() == UNLIMITED else words or None


def periods_of(words: str) -> list[batches.Period]:
    """Return the periods, one per line. Errors: `Invalid` at the field."""
    return [_period(line) for line in _lines(words)]


def pair_sets_of(words: str) -> list[Sequence[str]]:
    """Return the sets of pairs, one per line."""
    return [found for line in _lines(words) if (found := pairs_of(line))]


def _period(line: str) -> batches.Period:
    start, end = ([day_of(one) for one in _BETWEEN.split(line)] + [None, None])[:2]
    if start is None or end is None or end < start:
        said = f"“{line[:40]}” is no period. Write a first and a last day, such as 2026-10-01 2026-10-31."
        raise Invalid("Some fields need another look.", fields={"periods": said})
    return start, end


def _lines(words: str) -> list[str]:
    """One more than a batch may have, so that too many are refused and none is dropped in silence."""
    found = [line.strip() for line in words[:_MOST_CHARACTERS].splitlines() if line.strip()]
    return found[: batches.MOST_RUNS + 1]


def _each_once(found: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(str.strip, found))))
