"""Reads the entries of a Freqtrade log from its lines. Pure.

A log is no protocol: a strategy prints what it likes between two entries, a long entry is folded at the width of its
terminal, a traceback follows over many lines, and the clock may be in another time zone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

LONGEST_MESSAGE = 4_000
"""Characters of an entry that are looked at."""
MOST_FOLDS = 20
"""Lines that one entry may be folded into."""
WIDTHS = (80, 100, 120, 160, 200, 400)
"""Columns at which lines are folded: those of usual terminals, 200 where Freqtrade has none, 400 as our runners say."""
CALM = ("DEBUG", "INFO")
"""Levels of entries whose first line is enough: they tell of no trouble."""
_TRACEBACK = "Traceback (most recent call last):"
_HEAD = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.,]([0-9]{1,9}))?(Z|[+-][0-9]{2}:?[0-9]{2})?"
    r" - ([^\s-][^\s]{0,200}) - (DEBUG|INFO|WARNING|ERROR|CRITICAL) - "
)


@dataclass(frozen=True, slots=True)
class Entry:
    """`at`: aware UTC, as far as the zone of the log is known. `exception`: the line of the traceback below it that
    names what was raised, empty where there is none."""

    at: datetime
    logger: str
    level: str
    message: str
    exception: str = ""


def entries(lines: Sequence[str]) -> Iterator[Entry]:
    """Yield the entries, oldest first. Times without a zone are read as UTC."""
    heads = [at for at, line in enumerate(lines) if line[:1].isdigit() and _HEAD.match(line)]
    for begin, end in pairwise([*heads, len(lines)]):
        if entry := _entry(lines[begin], lines[begin + 1 : end]):
            yield entry


def _entry(head: str, below: Sequence[str]) -> Entry | None:
    found = _HEAD.match(head)
    at = _time(*found.group(1, 2, 3, 4)) if found else None
    if found is None or at is None:
        return None
    if found[6] in CALM:
        return Entry(at, found[5], found[6], head[found.end() :][:LONGEST_MESSAGE].strip())
    folded = list(_folds(head, below))
    message = " ".join([head[found.end() :].strip(), *folded])[:LONGEST_MESSAGE].strip()
    return Entry(at, found[5], found[6], message, _exception(below[len(folded) :]))


def _time(day: str, time: str, fraction: str | None, zone: str | None) -> datetime | None:
    """None for what only looks like one, such as the 99th month."""
    try:
        told = datetime.fromisoformat(f"{day}T{time}.{(fraction or '0')[:6]:0<6}{zone or '+00:00'}")
        return told.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _folds(head: str, below: Sequence[str]) -> Iterator[str]:
    """The lines that belong to its message: those that did not fit behind the one before."""
    before = head.rstrip()
    for line in below[:MOST_FOLDS]:
        told = line.rstrip()
        if not told or told == _TRACEBACK or not _is_folded(before, told):
            return
        yield told.lstrip()
        before = told


def _is_folded(before: str, after: str) -> bool:
    taken = _columns(before)
    word = _columns(after.split(maxsplit=1)[0])
    return any(taken <= width < taken + 1 + word for width in WIDTHS)


def _columns(text: str) -> int:
    """Characters of East Asia take two."""
    text = text[: max(WIDTHS) + 1]
    return len(text) + (0 if text.isascii() else sum("\u1100" <= letter <= "\uffdc" for letter in text))


def _exception(below: Sequence[str]) -> str:
    """Of the last traceback: its first line that is not indented."""
    begun = [at for at, line in enumerate(below) if line.rstrip() == _TRACEBACK]
    told = (line for line in below[begun[-1] + 1 :] if line and not line[0].isspace()) if begun else iter(())
    return next(told, "")[:LONGEST_MESSAGE].strip()
