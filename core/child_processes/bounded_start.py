"""Bounds a process, and becomes the script that it is for. It is run by `bounded_child`, and never imported.

A script of the standard library alone: `python -I -S bounded_start.py <script> <memory in bytes> <seconds> …`. What
follows are the arguments of the script.
"""

import os
import resource
import runpy
import sys
from contextlib import suppress
from pathlib import Path


def main() -> None:
    """Set the bounds, then run the script."""
    script, memory_bytes, seconds = sys.argv[1:4]
    _limit(int(memory_bytes), int(seconds))
    sys.argv[:] = [script, *sys.argv[4:]]
    runpy.run_path(script, run_name="__main__")


def _limit(memory_bytes: int, seconds: int) -> None:
    """The first to be ended when memory is short, and never in the way of others."""
    os.nice(5)
    with suppress(OSError):  # where Linux weighs sessions against each other, niceness counts within a session alone
        Path("/proc/self/autogroup").write_text("5")
    for kind, value in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with suppress(ValueError, OSError):  # not every system has every limit
            resource.setrlimit(kind, (value, value))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


if __name__ == "__main__":
    main()
