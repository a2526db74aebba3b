"""Exclusive locks by name, across tasks, runner instances and processes. They are file locks, which the kernel releases
when their holder dies, however it dies."""

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

_PAUSE_SECONDS = 0.05


@asynccontextmanager
async def locked(path: Path) -> AsyncIterator[int]:
    """Wait for the lock and yield its descriptor, which a child process may inherit to keep the lock."""
    # Tried on the event loop (microseconds): in a thread, a cancellation could lose an acquired lock for ever.
    while (descriptor := try_lock(path)) is None:  # noqa: ASYNC110
        await asyncio.sleep(_PAUSE_SECONDS)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def locked_briefly(path: Path) -> Iterator[None]:
    """Hold the lock for work of milliseconds. Blocks: use it in a thread."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def try_lock(path: Path) -> int | None:
    """Return the descriptor of the lock, or None when somebody else holds it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if _is_still_there(descriptor, path):
            return descriptor
    except BlockingIOError:
        pass
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def is_locked(path: Path) -> bool:
    """Return whether somebody holds the lock now."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _is_still_there(descriptor: int, path: Path) -> bool:
    """Return whether the file still has its name. The holder may have deleted it in the meantime, and a lock on a
    nameless file excludes nobody."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
