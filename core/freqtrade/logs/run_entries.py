"""The entries of one run in the end of a log, and the last word of Freqtrade among them. Pure.

A log is a stranger's text: of each line a beginning is read, of all lines the last ones, and no pattern is matched
against them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

MOST_LINES = 300
LONGEST_LINE = 2_000
MAIN = "freqtrade"
_LEVELS = frozenset({"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"})
OF_ERRORS = frozenset({"ERROR", "CRITICAL"})
_STARTS = " - freqtrade - INFO - freqtrade "
"""Its first entry of each run, with its version."""


@dataclass(frozen=True, slots=True)
class RunEntry:
    """One entry of the log: its first line taken apart, and the lines below it."""

    at: datetime | None
    logger: str
    level: str
    words: str
    below: tuple[str, ...] = ()


def of_run(lines: Sequence[str], began: datetime | None = None, ended: datetime | None = None) -> list[str]:
    """Return the lines of the last run that began at `began` or later, and ended before `ended`. A log goes on over
    several runs."""
    times = [_time_of(line[:LONGEST_LINE]) for line in lines]
    last = next((at for at, told in enumerate(times) if told and ended and told > ended), len(lines))
    older = (at for at in range(last) if (told := times[at]) and began and told < began.replace(microsecond=0))
    first = max(older, default=-1) + 1
    starts = (at for at in range(first, last) if times[at] and _STARTS in lines[at][:LONGEST_LINE])
    return list(lines[max(starts, default=first) : last])


def entries_of(lines: Sequence[str]) -> list[RunEntry]:
    """Return the entries of the last `MOST_LINES` lines. Lines before the first entry become an entry without a
    name."""
    found = [RunEntry(None, "", "", "")]
    below: list[str] = []
    for line in lines[-MOST_LINES:]:
        entry = _entry(line[:LONGEST_LINE])
        if entry is None:
            below.append(line[:LONGEST_LINE])
            continue
        found[-1] = replace(found[-1], below=tuple(below))
        found.append(entry)
        below = []
    found[-1] = replace(found[-1], below=tuple(below))
    return found


def _entry(line: str) -> RunEntry | None:
    parts = line.split(" - ", 3)
    is_one = len(parts) == 4 and parts[2] in _LEVELS and (at := _time_of(line)) is not None
    return RunEntry(at, parts[1], parts[2], parts[3]) if is_one else None


def _time_of(line: str) -> datetime | None:
    """Freqtrade's times are UTC here: `2026-11-22 07:00:00,000 - `. A strategy may write what only looks like one."""
    if line[19:20] != "," or not line[:19].isascii():
        return None
    try:
        return datetime.fromisoformat(f"{line[:19]}.{line[20:23]}").replace(tzinfo=UTC)
    except ValueError:
        return None


def last_word_at(entries: Sequence[RunEntry]) -> int | None:
    """Return the index of Freqtrade's last word; None without one."""
    return max((at for at, entry in enumerate(entries) if _is_last_word(entry)), default=None)


def _is_last_word(entry: RunEntry) -> bool:
    """Without a port for its API, Freqtrade waits for its own server for ever."""
    has_no_port = entry.logger == "uvicorn.error" and "error while attempting to bind" in entry.words
    return entry.level in OF_ERRORS and (entry.logger == MAIN or has_no_port)
