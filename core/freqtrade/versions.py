"""Versions of Freqtrade: how they are written, and which is newer. It counts by year and month: `2026.9.1`."""

import re
from collections.abc import Iterable
from typing import Final

PATTERN: Final = r"\d{4}\.\d{1,2}(\.\d{1,2})?"
"""Of a released version; to be matched as a whole."""
SELF_NAMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,60}")
"""What a Freqtrade may call itself, `2026.10-dev-1a2b3c` too. Fit for a part of a file's name."""
_RELEASED = re.compile(PATTERN)


def is_version(text: str) -> bool:
    """Whether a person may choose it: a released version."""
    return _RELEASED.fullmatch(text) is not None


def newest_first(versions: Iterable[str]) -> list[str]:
    """2026.10 before 2026.9. What is no released version is left out."""
    return sorted(filter(is_version, versions), key=_order, reverse=True)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
