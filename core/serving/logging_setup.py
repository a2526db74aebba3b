"""Flotilla's own log. Text of strangers gets into it, so each record is one printable line, a traceback stands indented
below its record, and records that strangers can cause again and again are limited."""

import logging
import traceback
from types import TracebackType
from typing import Any

from core.serving.log_throttle import LogThrottle

FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LONGEST = 4_000
MOST_A_MINUTE = 6
SAME_SECONDS = 600.0
_OF_STRANGERS = frozenset({"uvicorn.error", "engineio.server", "socketio.server", "nicegui", "asyncio"})
"""Loggers of libraries that write whenever nonsense arrives."""


def install(level: str) -> None:
    """Set up logging. Call it once, before the libraries it names are imported."""
    logging.basicConfig(level=level.upper(), format=FORM)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(Lines(FORM))
        handler.addFilter(Repeats())
    for noisy in ("httpx", "httpcore", "alembic", "uvicorn.error"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    for own_handler in ("engineio.server", "socketio.server"):  # is what they would add where no level is set
        logging.getLogger(own_handler).setLevel(logging.ERROR)


def printable(words: str, most: int = LONGEST) -> str:
    """Return the text as one line, without characters that a terminal obeys or that change the direction of writing."""
    line = words[:most]
    if not line.isprintable():
        line = "".join(one if one.isprintable() else _number(one) for one in line)
    return line if len(words) <= most else f"{line} … ({len(words) - most:,} more characters)"


def _number(one: str) -> str:
    return one.encode("unicode_escape").decode("ascii")


class Lines(logging.Formatter):
    """Formats a record as one line, with its traceback indented below it."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = printable(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:
        lines = "".join(traceback.format_exception(*ei, limit=-30)).rstrip("\n").split("\n")
        return "\n".join(f"  {printable(line, 500)}" for line in lines[:200])

    def formatStack(self, stack_info: str) -> str:
        return "\n".join(f"  {printable(line, 500)}" for line in stack_info.split("\n")[-60:])


class Repeats(logging.Filter):
    """Limits repeated records: a traceback from the same place is written in full once in ten minutes, then only its
    sentence. Sentences, and what libraries say of strangers, are written a few times a minute."""

    def __init__(self) -> None:
        super().__init__()
        self._tracebacks: dict[object, LogThrottle] = {}
        self._lines: dict[object, LogThrottle] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        where = _place_of(record)
        if where is None and record.name not in _OF_STRANGERS:
            return True
        if where is not None:
            if self._tracebacks.setdefault(where, LogThrottle(1, SAME_SECONDS)).turn() is not None:
                return True
            record.exc_info = record.exc_text = None
        held_back = self._lines.setdefault(where or record.name, LogThrottle(MOST_A_MINUTE)).turn()
        if held_back is None:
            return False
        again = "" if where is None else f" (again, at {where[0]}:{where[1]})"
        more = f" ({held_back} more were not told)" if held_back else ""
        record.msg, record.args = f"{record.getMessage()}{again}{more}", None
        return True


def _place_of(record: logging.LogRecord) -> tuple[str, int] | None:
    """The line of code that an error came from."""
    error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
    if error is None:
        return None
    at: TracebackType | None = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return (at.tb_frame.f_code.co_filename, at.tb_lineno) if at else (type(error).__name__, 0)
