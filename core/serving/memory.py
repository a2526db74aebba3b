"""Memory of a process that runs for months: what was needed for a moment is given back to the system."""

import ctypes
import gc
from contextlib import suppress
from typing import Final

LARGE_BYTES: Final = 256 * 1024
_MMAP_THRESHOLD, _ARENA_MAX = -3, -8
"""Of glibc's `mallopt`."""
_ARENAS = 2


def give_back_at_once() -> None:
    """Make glibc return large pieces to the system when they are freed, and share its heaps between threads. By default
    it keeps pieces of up to 32 MB once one was freed, for every thread apart."""
    with suppress(OSError, AttributeError):  # not every system has glibc
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_MMAP_THRESHOLD, LARGE_BYTES)
        mallopt(_ARENA_MAX, _ARENAS)


def settle() -> None:
    """Exclude what is in memory now from garbage collection: the collector stops everything while it searches.
    Afterwards it runs more often, over less."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(2_000, 10, 8)
