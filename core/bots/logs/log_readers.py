"""Limits how many people read whole logs at the same time, in total and per person."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from core.errors import Refused

MOST_AT_ONCE, MOST_OF_ONE = 8, 2
"""How many logs are read at a time: in total, and by one person."""
IDLE_SECONDS = 60.0
"""A reader that took nothing for this long, such as a download that nobody receives, loses its place when others
wait."""


@dataclass(slots=True, eq=False)
class _Reader:
    person_id: UUID
    active_at: float = field(default_factory=time.monotonic)

    def take_block(self) -> None:
        """Note that the reader is active. Errors: `Refused` when its place was given away."""
        if self not in _readers:
            raise Refused("Reading this log was ended: nobody took any of it for a minute, and others waited.")
        self.active_at = time.monotonic()


_readers: list[_Reader] = []


@contextmanager
def placed(person_id: UUID) -> Iterator[_Reader]:
    """Take a place for one reader while the block runs. A reader that took nothing for `IDLE_SECONDS` loses its place.
    Errors: `Refused` when all places are taken."""
    reader = _Reader(person_id)
    if not _has_room_for(reader):
        _readers[:] = [one for one in _readers if reader.active_at - one.active_at <= IDLE_SECONDS]
    if not _has_room_for(reader):
        raise Refused("Too many logs are being read right now.", hint="Try again when one of them is done.")
    _readers.append(reader)
    try:
        yield reader
    finally:
        if reader in _readers:
            _readers.remove(reader)


def _has_room_for(reader: _Reader) -> bool:
    own = sum(one.person_id == reader.person_id for one in _readers)
    return own < MOST_OF_ONE and len(_readers) < MOST_AT_ONCE
