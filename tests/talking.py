"""A bot of a seeded installation whose workload is `talker.py`: for tests and figures of the log."""

import asyncio
import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from uuid import UUID

from core.runners.local.local_runner import LocalRunner
from core.runners.port import Observation, Progress, Workload

HERE = Path(__file__).parent
VERSION = "2026.9"


class Talkers:
    """Implements `core.runners.local.local_runner.Versions`: every version is the talker."""

    def installed(self) -> list[str]:
        return [VERSION]

    def is_installed(self, version: str) -> bool:
        return True

    async def install(self, version: str, progress: Progress) -> None:
        progress(1.0, "Nothing to do")

    def python(self, version: str) -> Path:
        return Path(sys.executable)

    def argv(self, version: str) -> list[str]:
        return [sys.executable, str(HERE / "talker.py")]


def talk(data_dir: Path, runner_id: str, bot_id: str, a_second: int) -> None:
    """Start it while Flotilla is down, which then believes that it is the bot."""
    root, name = data_dir / "runners" / runner_id, f"bot-{bot_id}"
    with ThreadPoolExecutor(1) as elsewhere:  # Playwright has an event loop running here
        seen = elsewhere.submit(asyncio.run, _start(root, name, a_second)).result()
    with closing(sqlite3.connect(data_dir / "flotilla.db", timeout=20)) as database:
        database.execute(
            "UPDATE bot SET status = 'RUNNING', target = 'RUNNING', generation = 1, applied_generation = 1, "
            "container_id = ?, restart_policy = 'never' WHERE id = ?",
            (seen.workload_id, UUID(bot_id).hex),
        )
        database.commit()


def set_pace(data_dir: Path, runner_id: str, bot_id: str, a_second: int) -> None:
    _tell(data_dir, runner_id, bot_id, "pace", a_second)


def burst(data_dir: Path, runner_id: str, bot_id: str, lines: int) -> None:
    """So many lines at once."""
    _tell(data_dir, runner_id, bot_id, "burst", lines)


def _tell(data_dir: Path, runner_id: str, bot_id: str, name: str, number: int) -> None:
    path = data_dir / "runners" / runner_id / f"bot-{bot_id}" / "workspace" / name
    new = path.with_name(f"{name}.new")
    new.write_text(str(number))
    new.replace(path)


async def _start(root: Path, name: str, a_second: int) -> Observation:
    runner = LocalRunner(root, Talkers())
    files = {"pace": str(a_second).encode()}
    try:
        return await runner.apply(Workload(name, VERSION, (), files, labels={"generation": "1"}, grace_seconds=0))
    finally:
        await runner.close()
