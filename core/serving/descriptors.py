"""File descriptors: every connection, database and log file takes one, and without any left no request is answered."""

import errno
import os
import resource
from contextlib import suppress

WANTED = 65_536
_MOST_CONNECTIONS = 4_096


def raise_limit() -> int:
    """Raise the limit of this process to `WANTED`, as far as the hard limit allows; return the limit that holds
    afterwards."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= WANTED:
        return WANTED
    wanted = WANTED if hard == resource.RLIM_INFINITY else min(hard, WANTED)
    with suppress(ValueError, OSError):  # macOS allows less than its hard limit says
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    return limit()


def limit() -> int:
    """Return the limit of this process."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return WANTED if soft == resource.RLIM_INFINITY else soft


def for_connections() -> int:
    """Return how many connections leave enough descriptors for everything else."""
    return min(limit() // 2, _MOST_CONNECTIONS)


def are_left() -> bool:
    """Return whether another file could be opened now."""
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno not in (errno.EMFILE, errno.ENFILE)
    return True
