"""What a search of a log shows: each match with the lines around it, masked and shortened. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.freqtrade.logs.lines import HEAD, Level, level_of
from core.freqtrade.settings.mask import mask_line

MOST_WORDS = 200
BEFORE, AFTER = 2, 4
_SHOWN, _SHOWN_AROUND = 1_000, 300
"""Characters shown of a line that matches, and of a line around it."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of an excerpt, masked and cut."""

    text: str
    level: Level
    is_match: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Neighbouring lines, in the order they were written. `at`: `2026-11-22 14:29:07`, UTC; empty when no line before
    it has a time."""

    at: str
    lines: tuple[FoundLine, ...]


@dataclass(slots=True)
class Match:
    """A line that matches, with the lines around it, not yet masked."""

    number: int
    at: str
    level: Level
    lines: dict[int, str]
    """Line number → text, of the match and the lines around it."""
    missing: int = AFTER


def excerpts(matches: Iterable[Match], words: str) -> Iterator[Excerpt]:
    """Yield the excerpts, newest first. Matches whose surroundings overlap share one excerpt. `words`: as they were
    typed."""
    groups: list[list[Match]] = []
    for match in matches:
        if groups and min(match.lines) <= max(groups[-1][-1].lines) + 1:
            groups[-1].append(match)
        else:
            groups.append([match])
    for group in reversed(groups):
        yield Excerpt(group[0].at, tuple(_lines(group, folded(words))))


def _lines(group: list[Match], words: str) -> Iterator[FoundLine]:
    levels = {match.number: match.level for match in group}
    level = Level.INFO
    for number, raw in sorted({number: raw for match in group for number, raw in match.lines.items()}.items()):
        level = levels.get(number) or (level_of(raw) if HEAD.match(raw) else level)
        text = mask_line(raw)
        shown = around(text, words) if number in levels else text[:_SHOWN_AROUND] + " …" * (len(text) > _SHOWN_AROUND)
        yield FoundLine(shown, level, number in levels)


def around(text: str, words: str) -> str:
    """Return the part of a long line that contains the words. `words`: case folded."""
    if len(text) <= _SHOWN:
        return text
    begin = max(text.casefold().find(words) - _SHOWN // 2, 0)
    end = begin + _SHOWN
    return "… " * (begin > 0) + text[begin:end] + " …" * (end < len(text))


def folded(words: str) -> str:
    """Return the words as they are compared: stripped and case folded."""
    return words.strip()[:MOST_WORDS].casefold()
