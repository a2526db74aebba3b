"""Limits of connections: so many in all, so many of one peer. Beyond them a new connection takes the place of the one
that has waited longest for a request, so idle connections keep nobody out."""

import asyncio
import ipaddress
import logging
from collections import Counter
from typing import Protocol

from core.serving import descriptors
from core.serving.log_throttle import LogThrottle

log = logging.getLogger(__name__)
SWEEP_SECONDS = 1.0
MOST_OF_ONE = 512
_V6_PREFIX = 64
"""What one subscriber gets of IPv6: all addresses in it are one peer."""


class Connection(Protocol):
    """A connection."""

    def is_overdue(self, now: float) -> bool:
        """Return whether it has waited for too long. `now`: time of the event loop."""

    def drop(self) -> None:
        """Close it at once."""


class Peers:
    """`enter`, `wait`, `serve` and `leave` may be called twice. Connections of `proxies` carry many people, so they
    count in all only."""

    def __init__(self, most: int, most_of_one: int, proxies: frozenset[str] = frozenset()) -> None:
        self.most, self.most_of_one = most, most_of_one
        self.refused = 0
        """Since the start: new connections that were closed, or took the place of an idle one."""
        self._proxies = proxies
        self._names: dict[Connection, str] = {}
        self._of_one: Counter[str] = Counter()
        self._idle: dict[Connection, None] = {}  # the order is that in which they began to wait
        self._throttle = LogThrottle(3)
        self._sweeping: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        return len(self._names)

    def enter(self, connection: Connection, address: str) -> bool:
        """Count a new connection, which waits for its first request. Return False when there is no room for it."""
        name = "" if address in self._proxies else network_of(address)
        if not self._has_room(name, address):
            return False
        self._names[connection] = name
        self._of_one[name] += 1
        self._idle[connection] = None
        self._sweep_later()
        return True

    def wait(self, connection: Connection) -> None:
        """Note that the connection waits for its next request."""
        if connection in self._names:
            self._idle.pop(connection, None)
            self._idle[connection] = None

    def serve(self, connection: Connection) -> None:
        """Note that its request has arrived."""
        self._idle.pop(connection, None)

    def leave(self, connection: Connection) -> None:
        """Forget the connection."""
        self._idle.pop(connection, None)
        name = self._names.pop(connection, None)
        if name is None:
            return
        self._of_one[name] -= 1
        if not self._of_one[name]:
            del self._of_one[name]

    # ---- details ---------------------------------------------------------------------------------------------------

    def _has_room(self, name: str, address: str) -> bool:
        if name and self._of_one[name] >= self.most_of_one:
            self._tell("%s holds %d connections, as many as one peer may.", address, self.most_of_one)
            return self._close_idle(name)
        if len(self._names) >= self.most:
            self._tell("There are %d connections, as many as there may be. The last came from %s.", self.most, address)
            return self._close_idle(None)
        return True

    def _close_idle(self, name: str | None) -> bool:
        oldest = next(
            (connection for connection in self._idle if name is None or self._names[connection] == name), None
        )
        if oldest is None:
            return False
        self.leave(oldest)
        oldest.drop()
        return True

    def _tell(self, words: str, *given: object) -> None:
        self.refused += 1
        if (held_back := self._throttle.turn()) is not None:
            log.warning(f"{words} Idle ones are closed for new ones. (%d more were not told)", *given, held_back)

    def _sweep_later(self) -> None:
        if self._sweeping is None:
            self._sweeping = asyncio.get_running_loop().call_later(SWEEP_SECONDS, self._sweep)

    def _sweep(self) -> None:
        now = asyncio.get_running_loop().time()
        is_late = self._sweeping is not None and now - self._sweeping.when() > SWEEP_SECONDS
        self._sweeping = None
        if not is_late:  # else the loop was held: what came meanwhile is read first
            for connection in [one for one in self._names if one.is_overdue(now)]:
                self.leave(connection)
                connection.drop()
        if not descriptors.are_left():
            self._free_descriptors()
        if self._names:
            self._sweep_later()

    def _free_descriptors(self) -> None:
        """What else takes them is not known here: all that only waits is let go."""
        allowed = descriptors.limit()
        self._tell("No file descriptor is left of %d; %d connections are open.", allowed, len(self))
        for connection in list(self._idle):
            self.leave(connection)
            connection.drop()


def network_of(address: str) -> str:
    """Return what counts as one peer: an IPv4 address, a network of IPv6, or a name as it is."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address or "?"
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((found, _V6_PREFIX), strict=False))
    return str(found)


_current = Peers(0, 0)


def install(proxies: frozenset[str]) -> None:
    """Set up the limits of this process, as many as its limit of descriptors allows."""
    global _current
    most = descriptors.for_connections()
    _current = Peers(most, min(most // 2, MOST_OF_ONE), proxies)


def current() -> Peers:
    """Return the peers of this process."""
    return _current
