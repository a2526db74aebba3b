"""One at a time, per name, across tasks, runner objects and processes: file locks, which the kernel lets go of when
their holder dies, however it dies."""

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

_PAUSE_SECONDS = 0.05


@asynccontextmanager
async def locked(path: Path) -> AsyncIterator[int]:
    """Waits for its turn. Yields the descriptor of the lock, which may be handed on to a child."""
    # Tried on the event loop (microseconds): in a thread, a cancellation could lose an acquired lock for ever.
    while (descriptor := try_lock(path)) is None:  # noqa: ASYNC110
        await asyncio.sleep(_PAUSE_SECONDS)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def locked_briefly(path: Path) -> Iterator[None]:
    """For threads, and for work of milliseconds."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def try_lock(path: Path) -> int | None:
    """`None` when somebody else holds it."""
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
    """Does somebody hold it now?"""
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
    """The holder may have deleted the file while we opened it: a lock on a nameless file keeps nobody out."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
