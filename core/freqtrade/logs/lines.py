"""The beginning of a line in a Freqtrade log: its time and its level. Pure."""

import re
from enum import IntEnum


class Level(IntEnum):
    """Levels of Python's logging, in rising order."""

    DEBUG = 10
    INFO = 20
    WARNING = 30
    ERROR = 40


WORDS = {"TRACE": Level.DEBUG, "DEBUG": Level.DEBUG, "INFO": Level.INFO, "WARN": Level.WARNING,
         "WARNING": Level.WARNING, "ERROR": Level.ERROR, "CRITICAL": Level.ERROR, "FATAL": Level.ERROR}  # fmt: skip
_NAMED = "|".join(WORDS)
LEVEL = re.compile(rf"\b({_NAMED})\b")
HEAD = re.compile(rf"(\d{{4}}-\d\d-\d\d[ T])?\d\d:\d\d:\d\d|\W?({_NAMED})\b")
"""How a line of its own begins: with a time, or with its level. What begins otherwise belongs to the line above it. The
first group is set when the line has a date."""
TIME_LENGTH = len("2026-11-22 14:29:07")


def level_of(line: str) -> Level:
    """Return the level named at the beginning of a line; INFO for a line that names none."""
    found = LEVEL.search(line, 0, 120)
    return WORDS[found.group(1)] if found else Level.INFO
