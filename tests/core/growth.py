"""How the time of a piece of work grows with its input: eight times as much text may take about eight times as long,
and not 64 times. What lies between is given away to a busy machine.

Ratios within one run, of the processor time of this thread, the best of several: a busy machine fails nothing."""

import time
from collections.abc import Callable

SMALL, LARGE = 8 * 1024, 64 * 1024
MOST_GROWTH = 24.0
_TOO_SHORT = 0.01
"""Seconds: too little to be measured, and a thousandth of what anything takes that grows with the square."""
_HOPELESS = 1.0
"""Seconds for an input far smaller than `LARGE`: what grows faster than its input is not waited for."""
_ATTEMPTS = 6

Work = Callable[[], object]


def grows_too_fast(made: Callable[[int], Work]) -> str:
    """Why the work on an input of `n` characters, `made(n)`, does not grow in proportion; empty when it does."""
    size = 1024
    while size < LARGE:
        if (spent := seconds(made(size))) > _HOPELESS:
            return f"{size:,} characters take {spent:.2f} s"
        size *= 2
    small, large = made(SMALL), made(LARGE)
    best_small = best_large = float("inf")
    for _ in range(_ATTEMPTS):
        best_small, best_large = min(best_small, seconds(small)), min(best_large, seconds(large))
        if best_large < max(_TOO_SHORT, MOST_GROWTH * best_small):
            return ""
    return f"{LARGE:,} characters take {best_large:.3f} s, {SMALL:,} take {best_small:.3f} s"


def seconds(work: Work) -> float:
    began = time.thread_time()
    work()
    return time.thread_time() - began
