"""`main.py` with two probes in it, which write a line of JSON a second into the file that BENCH_PROBE names:
how late the event loop was, what was asked of the bots, and how many rounds of reconciliation there were.
Everything else is as people run it.
"""

import asyncio
import json
import os
import runpy
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from core import boot  # noqa: E402
from core.runners.local.local_runner import LocalRunner  # noqa: E402

TICK_SECONDS = 0.02


class Asked:
    """Requests and bytes of answers, by workload."""

    def __init__(self) -> None:
        self.requests: Counter[str] = Counter()
        self.bytes: Counter[str] = Counter()
        self._known: set[int] = set()

    def watch(self, name: str, client: httpx.AsyncClient) -> httpx.AsyncClient:
        if id(client) not in self._known:
            self._known.add(id(client))
            client.event_hooks = {"response": [self._counter(name)]}
        return client

    def _counter(self, name: str) -> Any:
        async def count(response: httpx.Response) -> None:
            """The answer is read as it comes, so its length is known when it is closed, which happens twice."""
            self.requests[name] += 1
            close, told = response.aclose, 0

            async def closed() -> None:
                nonlocal told
                self.bytes[name] += response.num_bytes_downloaded - told
                told = response.num_bytes_downloaded
                await close()

            response.aclose = closed  # type: ignore[method-assign]

        return count


class Rounds:
    """Of reconciliation, by the schedule and by what was followed up at once."""

    def __init__(self) -> None:
        self.count, self._reconcile = 0, boot.reconcile.reconcile
        boot.reconcile.reconcile = self._counted

    async def _counted(self) -> None:
        self.count += 1
        await self._reconcile()


async def probe(file: Path, asked: Asked, rounds: Rounds) -> None:
    while True:
        lags, until = [], time.monotonic() + 1
        while time.monotonic() < until:
            began = time.perf_counter()
            await asyncio.sleep(TICK_SECONDS)
            lags.append(round((time.perf_counter() - began - TICK_SECONDS) * 1000, 3))
        line = {"at": time.time(), "lags_ms": lags, "requests": asked.requests, "bytes": asked.bytes}
        line["rounds"] = rounds.count
        with file.open("a") as opened:
            opened.write(json.dumps(line) + "\n")


def install(file: Path) -> None:
    asked, rounds, open_house, http = Asked(), Rounds(), boot.House.open, LocalRunner.http
    tasks = set()

    async def opened(house: boot.House) -> None:
        await open_house(house)
        tasks.add(asyncio.create_task(probe(file, asked, rounds)))

    boot.House.open = opened  # type: ignore[method-assign]
    LocalRunner.http = lambda self, name: asked.watch(name, http(self, name))  # type: ignore[method-assign]


if __name__ == "__main__":
    install(Path(os.environ["BENCH_PROBE"]))
    sys.argv = [str(ROOT / "main.py")]
    runpy.run_path(sys.argv[0], run_name="__main__")
