"""How this process keeps its memory. It runs for months, and what was needed for a moment is given back."""

import ctypes
import gc
from contextlib import suppress
from typing import Final

LARGE_BYTES: Final = 256 * 1024
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
"""Of glibc's `mallopt`."""
_ARENAS = 2


def give_back_at_once() -> None:
    """Large pieces are given back to the system when they are freed, and threads share what is kept. By itself glibc
    keeps pieces of up to 32 MB as soon as one was freed, for every thread apart."""
    with suppress(OSError, AttributeError):  # not every system has glibc
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_MMAP_THRESHOLD, LARGE_BYTES)
        mallopt(_ARENA_MAX, _ARENAS)


def settle() -> None:
    """What is in memory now stays there: the garbage collector, which stops everything while it looks, need not look at
    it again. Then it looks more often, at less."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(2_000, 10, 8)
