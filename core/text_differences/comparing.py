"""Compares two texts in a child process: texts of megabytes take seconds, and some are made to take longer."""

import asyncio
import logging
from itertools import takewhile
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from core.child_processes import bounded_child
from core.child_processes.bounded_child import Bounds
from core.text_differences.difference import CONTEXT, MOST_CHARACTERS, MOST_LINES, Difference

log = logging.getLogger(__name__)
BOUNDS = Bounds(answer_bytes=8 * 2**20, work="Comparing two texts")
_SCRIPT = Path(__file__).with_name("difference_child.py")
_DIFFERENCE = TypeAdapter(Difference)
_ARGUMENTS = tuple(map(str, (CONTEXT, MOST_LINES, MOST_CHARACTERS)))


async def compare(old: str, new: str, bounds: Bounds = BOUNDS) -> Difference:
    """Return what differs from `old` in `new`. Of what takes more time or memory than `bounds` only the place of the
    first difference is told. Cancelled, the child is killed.

    Errors: `Unavailable` when no process can be started, or when the machine is too busy.
    """
    if old == new:
        return Difference()
    content = await asyncio.to_thread(_content, old, new)
    answer = await bounded_child.answer_of(_SCRIPT, content, bounds, _ARGUMENTS)
    return await asyncio.to_thread(_checked, answer, old, new, bounds.answer_bytes)


def _content(old: str, new: str) -> bytes:
    first = old.encode("utf-8", "replace")
    return b"%d\n%b%b" % (len(first), first, new.encode("utf-8", "replace"))


def _checked(answer: bytes, old: str, new: str, most_bytes: int) -> Difference:
    """Without an answer it was killed, for the memory or the time it took."""
    if not answer:
        return _unknown(old, new)
    try:
        if len(answer) > most_bytes:
            raise ValueError(f"more than {most_bytes:,} bytes")
        return _DIFFERENCE.validate_json(answer, strict=True)
    except (ValidationError, ValueError) as error:
        log.warning("Two texts were compared with what is no answer: %s", type(error).__name__)
        return _unknown(old, new)


def _unknown(old: str, new: str) -> Difference:
    pairs = zip(old.split("\n"), new.split("\n"), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return Difference(first=same + 1, is_known=False)
