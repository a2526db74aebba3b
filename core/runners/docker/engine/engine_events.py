"""Listen to the engine's events: which containers changed, and how they ended. A thread listens. After a disconnection
every container counts as changed, and the events that the engine remembers are read."""

import logging
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import docker
from docker.errors import APIError

from core.errors import FlotillaError
from core.runners.docker.engine.engine import Engine
from core.runners.docker.object_names import RUNNER
from core.runners.port import End

log = logging.getLogger(__name__)
_LISTEN_SECONDS = 300
"""Silence after which the stream is reopened, because a broken connection is silent too."""
_BACK = timedelta(days=1)
"""How far back missed events are requested. An engine remembers its last 256 events."""
_CHANGES = ("create", "start", "die", "oom", "restart", "stop", "kill", "destroy", "pause", "unpause", "update")
_DEATHS_KEPT = 8
_MOST_EVENTS = 2_000
"""Events per stream; then it is reopened at the next look, as after a disconnection. Bounds the cost of an engine that
sends events without end."""


class Stream:
    """Call `take()` from one thread at a time. `on_change` is called in the listening thread."""

    def __init__(self, engine: Engine, runner: str, on_change: Callable[[], None]) -> None:
        self._engine, self._runner, self._on_change = engine, runner, on_change
        self._filters = {"type": "container", "label": f"{RUNNER}={runner}", "event": list(_CHANGES)}
        self._lock = threading.Lock()
        self._changed: set[str] = set()
        self._deaths: defaultdict[str, deque[End]] = defaultdict(lambda: deque(maxlen=_DEATHS_KEPT))
        self._short_of_memory: set[str] = set()
        self._is_cut = True
        self._closed = threading.Event()
        self._since = 0
        """Seconds on the engine's clock; 0 when it has never listened."""
        self._line: Any = None
        self._thread: threading.Thread | None = None

    def take(self, client: docker.APIClient) -> tuple[bool, set[str]]:
        """Return whether the stream was interrupted since the last call, so that anything may have changed, and the ids
        of the containers that changed. Starts listening at the first call and after an interruption; deaths in the
        meantime are read first."""
        if not self._closed.is_set() and (self._thread is None or not self._thread.is_alive()):
            self._catch_up(client)
            self._thread = threading.Thread(target=self._listen, name="docker-events", daemon=True)
            self._thread.start()
        with self._lock:
            was_cut, changed = self._is_cut, self._changed
            self._is_cut, self._changed = False, set()
        return was_cut, changed

    def death(self, container_id: str, at: datetime | None) -> End | None:
        """Return how the run of this container that ended at this time ended; None when it is not known."""
        with self._lock:
            ends = self._deaths.get(container_id, ())
            near = {distance: end for end in ends if (distance := _distance(end.at, at)) < _SAME_SECONDS}
        return near[min(near)] if near else None

    def forget(self, keep: set[str]) -> None:
        """Drop what is known of all other containers."""
        with self._lock:
            for gone in self._deaths.keys() - keep:
                del self._deaths[gone]
            self._short_of_memory &= keep

    def close(self) -> None:
        """Stop listening. Safe to call again."""
        self._closed.set()
        if self._line is not None:
            with suppress(Exception):
                self._line.close()

    def _catch_up(self, client: docker.APIClient) -> None:
        """Read the events that were missed, up to now on the engine's clock: with an end in the past the answer is
        finite."""
        try:
            now = datetime.fromisoformat(client.info()["SystemTime"][:19] + "+00:00")
            since = self._since or int((now - _BACK).timestamp())
            told = client.events(since=since, until=int(now.timestamp()), filters=self._filters, decode=True)
            for event in islice(told, _MOST_EVENTS):
                self._hear(event)
            self._since = max(self._since, int(now.timestamp()))
        except (APIError, KeyError, ValueError) as error:  # an engine without events is observed by listing only
            log.debug("What happened to runner %s is not told: %s", self._runner, error)

    def _listen(self) -> None:
        try:
            self._line = self._engine.call(
                lambda client: client.events(since=self._since, filters=self._filters, decode=True), _LISTEN_SECONDS
            )
            if self._closed.is_set():
                self.close()
            for event in islice(self._line, _MOST_EVENTS):
                if self._closed.is_set():
                    return
                self._hear(event)
                self._on_change()
        except FlotillaError as error:
            log.debug("Events of runner %s: %s", self._runner, error)
        except Exception as error:  # the connection broke within a message
            log.debug("Events of runner %s end: %s", self._runner, error)
        finally:
            with self._lock:
                self._is_cut = True

    def _hear(self, event: Mapping[str, Any]) -> None:
        actor = event.get("Actor") or {}
        container_id, what = str(actor.get("ID", "")), str(event.get("Action", ""))
        with self._lock:
            self._since = int(event.get("time") or self._since)
            self._changed.add(container_id)
            if what == "oom":
                self._ran_short(container_id, _time_of(event))
            elif what == "die":
                self._deaths[container_id].append(self._end(container_id, event, actor.get("Attributes") or {}))

    def _ran_short(self, container_id: str, at: datetime) -> None:
        """Note that the container ran out of memory. The engine reports this before or after the death, because its
        threads race."""
        deaths = self._deaths.get(container_id)
        if deaths and deaths[-1].exit_code == _KILLED and _distance(deaths[-1].at, at) < _SAME_SECONDS:
            deaths[-1] = replace(deaths[-1], oom_killed=True)
        else:
            self._short_of_memory.add(container_id)

    def _end(self, container_id: str, event: Mapping[str, Any], told: Mapping[str, str]) -> End:
        code, at = str(told.get("exitCode", "")), _time_of(event)
        oom = container_id in self._short_of_memory
        self._short_of_memory.discard(container_id)
        return End(at, int(code) if code.isdecimal() else None, oom)


_SAME_SECONDS = 2.0
_KILLED = 137


def _time_of(event: Mapping[str, Any]) -> datetime:
    return datetime.fromtimestamp(int(event.get("timeNano") or 0) / 1e9, UTC)


def _distance(one: datetime | None, other: datetime | None) -> float:
    """Return the distance in seconds. Both times are the engine's; an event is written a moment after the end it
    reports."""
    return abs((one - other).total_seconds()) if one and other else _SAME_SECONDS
