"""Asks `/healthz` again and again, each time on a connection of its own, and looks at the memory of the server."""

from __future__ import annotations

import threading
import time
from types import TracebackType
from typing import Self

import httpx
import psutil

from tests.server import PLAIN

PATIENCE_SECONDS = 30.0


class Watch:
    """`answers`: seconds of each; an answer that never came counts as the whole patience."""

    def __init__(self, url: str, pid: int, pause_seconds: float = 0.5) -> None:
        self._url, self._process, self._pause_seconds = f"{url}/healthz", psutil.Process(pid), pause_seconds
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._first_mb = self.most_mb = self._memory()
        self.answers: list[float] = []
        self.failures: list[str] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    @property
    def slowest(self) -> float:
        return max(self.answers, default=float("nan"))

    @property
    def grown_mb(self) -> float:
        return self.most_mb - self._first_mb

    @property
    def words(self) -> str:
        failed = f", {len(self.failures)} failed: {self.failures[0]}" if self.failures else ""
        over = sum(seconds > 0.5 for seconds in self.answers)
        return f"{len(self.answers)} asked, {over} over 0.5 s{failed}"

    def _look(self) -> None:
        while not self._over.wait(self._pause_seconds):
            self.answers.append(self._ask())
            self.most_mb = max(self.most_mb, self._memory())

    def _ask(self) -> float:
        began = time.monotonic()
        try:
            httpx.get(self._url, timeout=PATIENCE_SECONDS, **PLAIN).raise_for_status()
        except httpx.HTTPError as error:
            self.failures.append(repr(error))
            return PATIENCE_SECONDS
        return time.monotonic() - began

    def _memory(self) -> float:
        return self._process.memory_info().rss / 1e6
