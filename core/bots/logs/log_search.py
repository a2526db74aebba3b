"""Searches the log of a bot, line by line, for plain words. Pure.

Masked lines are searched: a search must not reveal whether a log contains a secret.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

from core.bots.logs.log_excerpts import BEFORE, Excerpt, Match, excerpts, folded
from core.freqtrade.logs.lines import HEAD, TIME_LENGTH, Level, level_of
from core.freqtrade.settings.mask import MASK, mask_line

MOST_MATCHES = 200
"""How many of the newest matches are shown; all matches are counted."""
MOST_LINES = 2_000_000
"""How many lines are searched; several times what Freqtrade writes into 40 MB."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The conditions of a search. `words`: matched literally, in any case; empty for all lines. `since`, `until`:
    compared with the times that the bot writes, in whole seconds; a line without a time has that of the line above
    it."""

    words: str = ""
    least: Level = Level.DEBUG
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The result of a search. `excerpts`: of the newest matches, newest first. `shown`: number of matches in them.
    `lines`: number of lines searched. `is_cut`: there are more lines than `MOST_LINES`, and those were not searched."""

    excerpts: tuple[Excerpt, ...]
    matches: int
    shown: int
    lines: int
    is_cut: bool


@dataclass(slots=True)
class LogSearch:
    """One search. `look` receives the log block by block, oldest line first."""

    wanted: Wanted
    matches: int = 0
    lines: int = 0
    is_cut: bool = False
    _kept: deque[Match] = field(default_factory=lambda: deque(maxlen=MOST_MATCHES))
    _open: list[Match] = field(default_factory=list)
    """Matches that wait for the lines after them."""
    _before: deque[str] = field(default_factory=lambda: deque(maxlen=BEFORE))
    _head: str = ""
    _at: str = ""
    _fits: bool | None = None
    """Whether level and time of the current entry match; None until they are checked."""

    def look(self, block: Sequence[str]) -> None:
        """Search the next lines, which are not masked yet."""
        words = folded(self.wanted.words)
        is_of_mask = MASK[0] in words  # the mask occurs only in masked lines
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
        """Return what was found so far."""
        return Found(
            tuple(excerpts(self._kept, self.wanted.words)), self.matches, len(self._kept), self.lines, self.is_cut
        )

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
        match = Match(self.lines, self._at, level_of(self._head), dict(enumerate((*self._before, raw), first)))
        self.matches += 1
        self._kept.append(match)
        self._open.append(match)


def _written(at: datetime | None) -> str:
    """Return the time as the lines have it, so that the two compare as text."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S") if at else ""
