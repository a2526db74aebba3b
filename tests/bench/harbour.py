"""A Flotilla whose bots live in containers, for a bench: `python -m tests.bench.harbour IMAGE BOTS` fills the data
folder, prints their ids, and wishes them to run; the server starts them. Nothing of it stays on the engine."""

import asyncio
import contextlib
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import boot, config, db
from core.bot_records.models import BotDraft
from core.bots import service as bots
from core.bots.settings.templates import dry_run_settings
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.runners import open_runner
from core.runners import service as runners
from core.runners.docker.descriptor import docker_factory
from core.runners.docker.docker_connection import DockerConnection
from core.runners.models import RunnerDraft
from core.runners.registry import Registry
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import machine, server
from tests.bench.crew import IDLE
from tests.engine import sweep
from tests.installation import VERSION, administrator
from tests.server import Server

POOL = "10.215.0.0/20"
"""Of networks; not the usual one, where a Flotilla of this machine may have its bots."""


async def build(image: str, count: int) -> list[str]:
    admin = await administrator()
    exchange = await exchanges.add(admin, ExchangeDraft(name="Practice market", exchange_type=PRACTICE), {})
    wanted = RunnerDraft(
        name="This engine", type="DOCKER", capacity=100, connection=DockerConnection(image=image, pool=POOL)
    )
    runner = await runners.add(admin, wanted)
    strategy = await strategies.add(admin, StrategyDraft(name="Idle", code=IDLE))
    ids = []
    for number in range(count):
        draft = BotDraft(
            name=f"Bot {number + 1:02}", exchange_id=exchange.id, strategy_id=strategy.id, runner_id=runner.id,
            config=dry_run_settings(),
        )  # fmt: skip
        bot_id = await bots.add(admin, draft, VERSION)
        await bots.start(admin, bot_id)
        ids.append(str(bot_id))
    return ids


@dataclass
class Harbour:
    server: Server
    ids: list[str]

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(f"file:{self.server.data_dir}/flotilla.db?mode=ro", uri=True)) as database:
            return database.execute(sql).fetchall()

    def are_running(self) -> bool:
        return self.ask("SELECT count(*) FROM bot WHERE status = 'RUNNING'") == [(len(self.ids),)]


@contextmanager
def harbour(folder: Path, image: str, count: int) -> Iterator[Harbour]:
    server = Server(folder, local_runners="false")
    ids = fill(server.data_dir, image, count)
    opened = Harbour(server, ids)
    try:
        server.start()
        yield opened
    finally:
        with contextlib.suppress(RuntimeError):
            server.stop()
        sweep(opened.ask("SELECT value FROM house_fact WHERE name = 'installation_id'")[0][0])


def fill(data_dir: Path, image: str, count: int) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.harbour", image, str(count)],
        cwd=machine.ROOT, env=server.environment(data_dir), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    ids: list[str] = json.loads(done.stdout.splitlines()[-1])
    return ids


async def _no_market(host: str) -> int:
    raise NotImplementedError("Nothing is started here.")


if __name__ == "__main__":
    boot.prepare(config.load())
    open_runner.install(Registry({"DOCKER": docker_factory("", Path("/nowhere"), _no_market, lambda: None)}))
    print(json.dumps(asyncio.run(build(sys.argv[1], int(sys.argv[2])))))
    db.disconnect()
