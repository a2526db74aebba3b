"""What a look at the candles of a runner takes, on a local runner and on a real engine: the first, which reads all
files, and one that knows them."""

import asyncio
import subprocess
import time
from pathlib import Path

from core.market_data.stored.store_calls import look
from core.runners.docker.docker_runner import Settings
from core.runners.local.local_runner import LocalRunner
from core.runners.local.venvs import Venvs
from core.runners.port import Runner
from tests import machine
from tests.bench.figure import Figure, percentile
from tests.engine import engine_runner

FILES, ROWS = 80, 525_600
LOOKS = 5
MOST_LOCAL_SECONDS, MOST_DOCKER_SECONDS = 1.0, 2.0
STORE = "market-data-bench"
MAKER = Path(__file__).with_name("year_of_candles.py")


def measure(folder: Path, scale: float) -> list[Figure]:
    made, rows = folder / "candles", max(1_000, int(ROWS * scale))
    made.mkdir()
    subprocess.run([machine.freqtrade_python(), "-I", MAKER, made, str(FILES), str(rows)], check=True)
    return asyncio.run(_all(folder, {path.name: path for path in made.iterdir()}))


async def _all(folder: Path, files: dict[str, Path]) -> list[Figure]:
    local = LocalRunner(folder / "runner", Venvs(machine.freqtrade_dir()))
    found = await _looks(local, files, "a local runner", MOST_LOCAL_SECONDS)
    await local.close()
    async with engine_runner(settings=Settings()) as docker:
        return found + await _looks(docker, files, "a real engine", MOST_DOCKER_SECONDS)


async def _looks(runner: Runner, files: dict[str, Path], where: str, most: float) -> list[Figure]:
    await runner.stores.put(STORE, files)
    first, again = [], []
    for _ in range(LOOKS):
        await runner.stores.put(STORE, {".inventory.json": b""})
        first.append(await _seconds(runner, len(files)))
        again.append(await _seconds(runner, len(files)))
    await runner.stores.delete(STORE)
    size = sum(path.stat().st_size for path in files.values()) / 1e6
    name = f"inventory of {len(files)} files on {where}"
    return [
        Figure(f"{name}: the first look, median", percentile(first, 0.5), "s", most, f"{size:.0f} MB, {LOOKS} looks"),
        Figure(f"{name}: files that are known, median", percentile(again, 0.5), "s", most),
    ]


async def _seconds(runner: Runner, count: int) -> float:
    began = time.perf_counter()
    found = await look(runner, machine.FREQTRADE_VERSION, STORE, {})
    passed = time.perf_counter() - began
    if len(found.files) != count or any(one.problem or one.missing for one in found.files):
        raise RuntimeError(f"The inventory is wrong: {found.files[:1]}")
    return passed
