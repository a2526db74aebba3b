"""The isolation of a run: its limits, and the sentences that its page shows. Pure."""

from core.market_data.size_words import GIB, size_words
from core.runners.descriptor import Enforces
from core.runners.port import Limits

CPUS, PROCESSES = 1.0, 512
_LEAST_BYTES, _RESERVE_BYTES = GIB, GIB // 4
_UNKNOWN_BYTES, _MOST_UNKNOWN_BYTES = 2 * GIB, 8 * GIB
"""Limits where free memory is not known: the usual one, and the highest. What earlier runs needed is told by the
strategy, which can lie."""


def limits(free_bytes: int | None, slots: int = 1, needs_bytes: int = 0) -> Limits:
    """Return the limits of a run on a machine with so much free memory: its share where so many run at once, or more
    when it is likely to need more. None: nobody knows how much is free. `needs_bytes`: what its strategy last
    needed."""
    if free_bytes is None:
        memory = min(max(_UNKNOWN_BYTES, needs_bytes), _MOST_UNKNOWN_BYTES)
    else:
        most = free_bytes - _RESERVE_BYTES
        memory = max(most // slots, min(most, needs_bytes * 3 // 2), _LEAST_BYTES)
    return Limits(memory_bytes=memory, cpus=CPUS, pids=PROCESSES)


def sentences(enforces: Enforces, limit: Limits) -> tuple[str, ...]:
    """Return how this kind of runner isolates a run with these limits."""
    return (_keys(enforces), _network(enforces), _limits(enforces, limit))


def _keys(enforces: Enforces) -> str:
    if enforces.isolation:
        return "It got no keys, its candles read-only, and a folder of its own. It could read no file of Flotilla."
    return "It got no keys, but it ran with Flotilla's own rights: it could read every file that Flotilla can."


def _network(enforces: Enforces) -> str:
    return "It had no network." if enforces.network else "This kind of runner cannot keep it off the network."


def _limits(enforces: Enforces, limit: Limits) -> str:
    if not enforces.limits:
        return "No limit of memory was set: it yielded to bots, and would have been ended before any of them."
    memory = size_words(limit.memory_bytes or 0)
    processors = "1 processor" if limit.cpus == 1 else f"{limit.cpus:g} processors"
    return f"It could use {memory} of memory, {processors} and {limit.pids} processes, and yielded to bots."
