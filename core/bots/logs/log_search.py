"""Searching the log of a bot, line by line, for plain words. Pure.

It searches the masked lines: a search must not reveal whether a log contains a secret.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

from core.freqtrade.logs.lines import HEAD, TIME_LENGTH, Level, level_of
from core.freqtrade.settings.mask import MASK, mask_line

MOST_MATCHES = 200
"""How many matches are shown, the newest; all are counted."""
MOST_LINES = 2_000_000
"""Several times the lines that Freqtrade writes into 40 MB."""
MOST_WORDS = 200
BEFORE, AFTER = 2, 4
_SHOWN, _SHOWN_AROUND = 1_000, 300
"""Characters of a line that matches, and of one around it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """`words`: as they are, in any case; empty for all lines. `since`, `until`: by the times that the bot writes, whole
    seconds; a line without a time of its own has that of the line above it."""

    words: str = ""
    least: Level = Level.DEBUG
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of an excerpt. `is_match`: it was looked for; the others stand around it."""

    text: str
    level: Level
    is_match: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines that stand together, in the order they were written. `at`: `2026-11-22 14:29:07`, UTC; empty where no line
    before it has a time."""

    at: str
    lines: tuple[FoundLine, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """`excerpts`: of the newest matches, newest first. `shown`: matches in them. `lines`: that were looked at.
    `is_cut`: there are more lines than `MOST_LINES`, and those were not looked at."""

    excerpts: tuple[Excerpt, ...]
    matches: int
    shown: int
    lines: int
    is_cut: bool


@dataclass(slots=True)
class _Match:
    number: int
    at: str
    level: Level
    lines: dict[int, str]
    """By their numbers, with those around it."""
    missing: int = AFTER


@dataclass(slots=True)
class LogSearch:
    """Looks through a log line by line; only the newest matches are kept."""

    wanted: Wanted
    matches: int = 0
    lines: int = 0
    is_cut: bool = False
    _kept: deque[_Match] = field(default_factory=lambda: deque(maxlen=MOST_MATCHES))
    _open: list[_Match] = field(default_factory=list)
    """That wait for lines after them."""
    _before: deque[str] = field(default_factory=lambda: deque(maxlen=BEFORE))
    _head: str = ""
    _at: str = ""
    _fits: bool | None = None
    """Level and time of the head; None while nobody asked."""

    def look(self, block: Sequence[str]) -> None:
        """The next lines, unmasked."""
        words = _folded(self.wanted.words)
        is_of_mask = MASK[0] in words  # then it stands in what is shown alone
        for raw in islice(block, max(MOST_LINES - self.lines, 0)):
            self.lines += 1
            self._note_head(raw)
            if self._open:
                self._give_after(raw)
            if (is_of_mask or words in raw.casefold()) and self._matches(raw, words):
                self._keep(raw)
            self._before.append(raw)
        self.is_cut = self.is_cut or self.lines >= MOST_LINES

    def found(self) -> Found:
        return Found(tuple(_excerpts(self._kept, self.wanted)), self.matches, len(self._kept), self.lines, self.is_cut)

    def _note_head(self, raw: str) -> None:
        if head := HEAD.match(raw):
            self._head, self._fits = raw, None
            if head.group(1):
                self._at = raw[:TIME_LENGTH].replace("T", " ")

    def _give_after(self, raw: str) -> None:
        for match in self._open:
            match.lines[self.lines] = raw
            match.missing -= 1
        self._open = [match for match in self._open if match.missing]

    def _matches(self, raw: str, words: str) -> bool:
        if self._fits is None:
            self._fits = self._head_fits()
        return self._fits and (not words or words in mask_line(raw).casefold())

    def _head_fits(self) -> bool:
        since, until = _written(self.wanted.since), _written(self.wanted.until)
        is_in_time = (not since or self._at >= since) and (not until or "" < self._at <= until)
        return is_in_time and level_of(self._head) >= self.wanted.least

    def _keep(self, raw: str) -> None:
        first = self.lines - len(self._before)
        match = _Match(self.lines, self._at, level_of(self._head), dict(enumerate((*self._before, raw), first)))
        self.matches += 1
        self._kept.append(match)
        self._open.append(match)


def _excerpts(matches: Iterable[_Match], wanted: Wanted) -> Iterator[Excerpt]:
    """Matches whose surroundings meet stand together."""
    groups: list[list[_Match]] = []
    for match in matches:
        if groups and min(match.lines) <= max(groups[-1][-1].lines) + 1:
            groups[-1].append(match)
        else:
            groups.append([match])
    for group in reversed(groups):
        yield Excerpt(group[0].at, tuple(_lines(group, wanted)))


def _lines(group: list[_Match], wanted: Wanted) -> Iterator[FoundLine]:
    levels, words = {match.number: match.level for match in group}, _folded(wanted.words)
    level = Level.INFO
    for number, raw in sorted({number: raw for match in group for number, raw in match.lines.items()}.items()):
        level = levels.get(number) or (level_of(raw) if HEAD.match(raw) else level)
        text = mask_line(raw)
        shown = around(text, words) if number in levels else text[:_SHOWN_AROUND] + " …" * (len(text) > _SHOWN_AROUND)
        yield FoundLine(shown, level, number in levels)


def around(text: str, words: str) -> str:
    """Of a longer line than can be shown, the part with the words. `words`: case folded."""
    if len(text) <= _SHOWN:
        return text
    begin = max(text.casefold().find(words) - _SHOWN // 2, 0)
    end = begin + _SHOWN
    return "… " * (begin > 0) + text[begin:end] + " …" * (end < len(text))


def _folded(words: str) -> str:
    return words.strip()[:MOST_WORDS].casefold()


def _written(at: datetime | None) -> str:
    """As the lines have it, so that the two compare as text."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S") if at else ""
