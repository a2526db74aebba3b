"""The lines of a log: their levels, what the filters show, and what waits for a browser. Pure."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from core.freqtrade.logs.lines import HEAD, Level, level_of

LONGEST_LINE = 4_100
"""Characters, a little more than lines of bots are cut to. It bounds the memory of a view, with their number."""
MOST_WORDS = 200
"""Characters of what is looked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """`head`: the line it belongs to, itself where it is one."""

    text: str
    level: Level
    head: str

    @property
    def sent(self) -> str:
        """As a browser gets it: a digit for the level, then the text."""
        return f"{self.level // 10}{self.text}"


def shortened(line: str) -> str:
    """Return the line, cut where it is longer than a browser is sent."""
    beyond = len(line) - LONGEST_LINE
    return line if beyond <= 0 else f"{line[:LONGEST_LINE]} … ({beyond:,} more characters)"


class Lines:
    """The newest lines, and which of them the filters show: level `least` and above, with `words` in any case. A
    traceback has the level of its error, and is found with it."""

    def __init__(self, most: int) -> None:
        self._kept: deque[Line] = deque(maxlen=most)
        self.least = Level.DEBUG
        self._words = ""

    @property
    def words(self) -> str:
        return self._words

    @words.setter
    def words(self, words: str) -> None:
        """Looked for in each line, and so lowered once; what is longer than `MOST_WORDS` is cut."""
        self._words = words[:MOST_WORDS].lower()

    def add(self, text: str) -> Line | None:
        """Keep a line; return it when the filters show it."""
        line = self._read(shortened(text))
        self._kept.append(line)
        return line if self._shows(line) else None

    def matching(self) -> Iterator[Line]:
        """Yield the lines that the filters show, oldest first."""
        return filter(self._shows, self._kept)

    def texts(self) -> set[str]:
        """Return the texts of all lines."""
        return {line.text for line in self._kept}

    def _read(self, text: str) -> Line:
        if HEAD.match(text) or not self._kept:
            return Line(text, level_of(text), text)
        above = self._kept[-1]
        return Line(text, above.level, above.head)

    def _shows(self, line: Line) -> bool:
        if line.level < self.least:
            return False
        return self._words in line.text.lower() or self._words in line.head.lower()


class Waiting:
    """Lines on their way to a browser. When more than `most` wait, the oldest are skipped and counted."""

    def __init__(self, most: int) -> None:
        self._lines: deque[Line] = deque(maxlen=most)
        self._skipped = 0

    def add(self, line: Line) -> None:
        self._skipped += len(self._lines) == self._lines.maxlen
        self._lines.append(line)

    def take(self, most: int) -> tuple[int, list[Line]]:
        """Return how many were skipped, and the lines that follow them."""
        skipped, self._skipped = self._skipped, 0
        return skipped, [self._lines.popleft() for _ in range(min(most, len(self._lines)))]

    def clear(self) -> None:
        self._lines.clear()
        self._skipped = 0

    @property
    def came(self) -> int:
        """All lines that came and were not taken, skipped ones too."""
        return self._skipped + len(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
