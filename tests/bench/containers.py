"""Fifty containers of a small program on a real engine: what the adapter alone takes to start, see, weigh, follow and
end them."""

import asyncio
import time
from collections.abc import Awaitable
from pathlib import Path

import docker
import psutil

from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.docker.network.pool import pool_of
from core.runners.docker.object_names import OURS
from tests.bench import idle_image
from tests.bench.figure import Figure, percentile
from tests.bench.harbour import POOL
from tests.core.runners.bench import workload
from tests.engine import PROGRAM_IMAGE, engine_runner

CONTAINERS = 50
LOOKS = 30
BETWEEN_LOOKS_SECONDS = 0.3
LINES_A_SECOND = 1_000
FOLLOWED_SECONDS = 20.0


def measure(folder: Path, scale: float) -> list[Figure]:
    return asyncio.run(_all(max(4, int(CONTAINERS * scale)), max(5.0, FOLLOWED_SECONDS * scale)))


async def _all(count: int, seconds: float) -> list[Figure]:
    async with engine_runner(settings=Settings(PROGRAM_IMAGE, pool_of(POOL))) as runner:
        first = await _timed(_start(runner, 0))
        began = time.perf_counter()
        await asyncio.gather(*(_start(runner, number) for number in range(1, count)))
        figures = [
            Figure("container: first start, files and secrets brought in, its network made", first, "s"),
            Figure(f"{count} containers: started, several at a time", first + time.perf_counter() - began, "s"),
            *await _looks(runner, count),
            Figure(f"{count} containers: CPU and memory of all, once", await _timed(runner.usage()), "s"),
            Figure(f"{count} containers: the same again", await _timed(runner.usage()), "s"),
            Figure("container: ended and taken away", await _timed(runner.remove("bench-0", data=True)), "s"),
        ]
    idle_image.provide()
    async with engine_runner(settings=Settings(idle_image.NAME, pool_of(POOL))) as runner:
        return figures + await _followed(runner, seconds)


async def _start(runner: DockerRunner, number: int) -> None:
    name = f"bench-{number}"
    await runner.apply(workload(name, await runner.layout(name)))


async def _timed(work: Awaitable[object]) -> float:
    began = time.perf_counter()
    await work
    return time.perf_counter() - began


async def _looks(runner: DockerRunner, count: int) -> list[Figure]:
    """The first inspects each of them; all others what changed, and a few in turn."""
    first = await _timed(runner.observe())
    looks, lists, spent = [], [], time.process_time()
    for _ in range(LOOKS):
        await asyncio.sleep(BETWEEN_LOOKS_SECONDS)
        looks.append(await _timed(runner.observe()))
    spent = time.process_time() - spent
    client = docker.APIClient(version="auto")
    for _ in range(LOOKS):
        lists.append(await _timed(asyncio.to_thread(client.containers, all=True, filters={"label": OURS})))
    client.close()
    assert len(await runner.observe()) == count
    name = f"observe() of {count} containers"
    return [
        Figure(f"{name}: the first, which inspects all", first, "s", 0.5),
        Figure(f"{name}: p50", percentile(looks, 0.5), "s", 0.5, f"{LOOKS} looks"),
        Figure(f"{name}: slowest", max(looks), "s", 0.5),
        Figure(f"{name}: our processor time a look", spent / LOOKS * 1000, "ms"),
        Figure(f"the engine's own list of {count} containers: p50", percentile(lists, 0.5), "s"),
    ]


async def _followed(runner: DockerRunner, seconds: float) -> list[Figure]:
    """From the engine to lines of text; what a page makes of them is another matter."""
    talkative = workload("bench-log", await runner.layout("bench-log"), env={"LINES_A_SECOND": str(LINES_A_SECOND)})
    await runner.apply(talkative)
    lines, until = 0, time.monotonic() + seconds
    process, began = psutil.Process(), time.perf_counter()
    before = sum(process.cpu_times()[:2])
    async for _ in runner.logs("bench-log", follow=True):
        lines += 1
        if time.monotonic() > until:
            break
    passed = time.perf_counter() - began
    share = (sum(process.cpu_times()[:2]) - before) / passed * 100
    return [
        Figure("log followed by the adapter: our share of a core", share, "%", None, f"{lines / passed:,.0f} lines/s")
    ]
