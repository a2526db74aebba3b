"""A stall of the event loop: when, for how long, and which line held it."""

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import FrameType

_MOST_FRAMES = 30
_WAITING = frozenset({"select", "run_forever", "run_until_complete"})


@dataclass(frozen=True, slots=True)
class Place:
    """A line of code. It holds no values: they may be secrets."""

    file: str
    line: int
    function: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.function}"


@dataclass(frozen=True, slots=True)
class Stall:
    """`stack`: where the thread of the event loop was after the first second, the innermost place last. `seconds` so
    far while it lasts."""

    at: datetime
    seconds: float
    stack: tuple[Place, ...]
    is_over: bool = False

    @property
    def is_ours(self) -> bool:
        """Whether our code held the loop. False when it only waited for the machine, which was suspended or busy."""
        return bool(self.stack) and self.stack[-1].function not in _WAITING


def stack_of(thread_id: int) -> tuple[Place, ...]:
    """Return where this thread is now, the innermost place last; of a deep stack only the innermost places."""
    frame, found = sys._current_frames().get(thread_id), list[Place]()
    while frame is not None and len(found) < _MOST_FRAMES:
        found.append(_place(frame))
        frame = frame.f_back
    return tuple(reversed(found))


def _place(frame: FrameType) -> Place:
    path = Path(frame.f_code.co_filename)
    parts = path.parts
    known = [at for at, part in enumerate(parts) if part in ("site-packages", "core", "pages")]
    file = Path(*parts[known[-1] + (parts[known[-1]] == "site-packages") :]) if known else Path(*parts[-2:])
    return Place(str(file), frame.f_lineno, frame.f_code.co_name)
