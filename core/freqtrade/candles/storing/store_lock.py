"""Who writes into a store. A part of the store program (`store_program.text`)."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

LOCK = ".lock"


class Declined(Exception):
    """The command cannot be carried out. Its argument is a sentence."""


@contextmanager
def locked(store: int) -> Iterator[None]:
    """Be the only one that writes candle files. Errors: `Declined` while somebody else does."""
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        descriptor = os.open(LOCK, flags, 0o600, dir_fd=store)
    except OSError as error:
        raise Declined(f"This store cannot be written to: {error.strerror}.") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise Declined("A download is writing into these candles. Wait until it has ended, or cancel it.") from error
    finally:
        os.close(descriptor)
