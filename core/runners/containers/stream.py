"""What the engine tells by itself: which containers changed, and how they died. A thread that listens; when the line is
cut nothing is lost but speed, because everything is looked at anew then."""

import logging
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from core.errors import FlotillaError
from core.runners.containers.engine import Engine
from core.runners.containers.names import RUNNER
from core.runners.port import End

log = logging.getLogger(__name__)
_LISTEN_SECONDS = 60
"""Silence after which the line is opened anew: a cut line is silent too."""
_BACK_SECONDS = 3_600
"""An engine remembers its last events; what happened while Flotilla was down is asked for."""
_CHANGES = ("create", "start", "die", "oom", "restart", "stop", "kill", "destroy", "pause", "unpause", "update")
_DEATHS_KEPT = 8


class Stream:
    """`take()` from one thread at a time; `on_change` is called in the thread that listens."""

    def __init__(self, engine: Engine, runner: str, on_change: Callable[[], None]) -> None:
        self._engine, self._runner, self._on_change = engine, runner, on_change
        self._lock = threading.Lock()
        self._changed: set[str] = set()
        self._deaths: defaultdict[str, deque[End]] = defaultdict(lambda: deque(maxlen=_DEATHS_KEPT))
        self._short_of_memory: set[str] = set()
        self._is_cut = True
        self._closed = threading.Event()
        self._since = int(time.time()) - _BACK_SECONDS
        self._line: Any = None
        self._thread: threading.Thread | None = None

    def take(self) -> tuple[bool, set[str]]:
        """(was the line cut since the last call, so that anything may have changed; containers that changed). Begins to
        listen at the first call, and again after the line was cut."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._listen, name="docker-events", daemon=True)
            self._thread.start()
        with self._lock:
            was_cut, changed = self._is_cut, self._changed
            self._is_cut, self._changed = False, set()
        return was_cut, changed

    def death(self, container_id: str, at: datetime | None) -> End | None:
        """How the run of this container that ended at this time ended."""
        with self._lock:
            ends = self._deaths.get(container_id, ())
            return next((end for end in reversed(ends) if _is_same(end.at, at)), None)

    def forget(self, keep: set[str]) -> None:
        """Containers that are no more."""
        with self._lock:
            for gone in self._deaths.keys() - keep:
                del self._deaths[gone]
            self._short_of_memory &= keep

    def close(self) -> None:
        self._closed.set()
        if self._line is not None:
            with suppress(Exception):  # over ssh a line cannot be cut; it ends with the process
                self._line.close()

    def _listen(self) -> None:
        filters = {"type": "container", "label": f"{RUNNER}={self._runner}", "event": list(_CHANGES)}
        try:
            self._line = self._engine.call(
                lambda client: client.events(since=self._since, filters=filters, decode=True), _LISTEN_SECONDS
            )
            for event in self._line:
                if self._closed.is_set():
                    return
                self._hear(event)
        except FlotillaError as error:
            log.debug("Events of runner %s: %s", self._runner, error)
        except Exception as error:  # a broken line in the middle of a message
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
                self._short_of_memory.add(container_id)
            elif what == "die":
                self._deaths[container_id].append(self._end(container_id, event, actor.get("Attributes") or {}))
        self._on_change()

    def _end(self, container_id: str, event: Mapping[str, Any], told: Mapping[str, str]) -> End:
        code = str(told.get("exitCode", ""))
        at = datetime.fromtimestamp(int(event.get("timeNano") or 0) / 1e9, UTC)
        oom = container_id in self._short_of_memory
        self._short_of_memory.discard(container_id)
        return End(at, int(code) if code.isdecimal() else None, oom)


def _is_same(one: datetime | None, other: datetime | None) -> bool:
    """Both clocks are the engine's; the event is written a moment after the end it tells of."""
    return one is not None and other is not None and abs((one - other).total_seconds()) < 2
