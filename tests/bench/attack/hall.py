"""Where it happens: a member with a bot of a hostile strategy, on a local runner. `python -m tests.bench.attack.hall`
fills the data folder and prints the id of the bot; the server starts it."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, select

from core import boot, config, db
from core.access import people
from core.access.local import accounts
from core.access.models import Person
from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records.models import BotDraft
from core.bots import service as bots
from core.bots.settings.templates import dry_run_settings
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import machine, server
from tests.installation import MEMBER, MEMBER_PASSWORD, VERSION, administrator, with_local_runners

_PATIENCE_SECONDS = 180.0


async def build() -> dict[str, str]:
    admin = await administrator()
    await people.add(admin, "Grace", MEMBER, Role.MEMBER, "the first of theirs")
    member = await db.current().run(_member)
    await accounts.change_password(member, "the first of theirs", MEMBER_PASSWORD)
    exchange = await exchanges.add(admin, ExchangeDraft(name="Practice market", exchange_type=PRACTICE), {})
    runner = await runners.add(admin, RunnerDraft(name="This machine", type="LOCAL"))
    code = Path(__file__).with_name("hostile.txt").read_text()
    strategy = await strategies.add(admin, StrategyDraft(name="Hostile", code=code))
    draft = BotDraft(
        name="Hostile",
        exchange_id=exchange.id,
        strategy_id=strategy.id,
        runner_id=runner.id,
        config=dry_run_settings(),
    )
    bot_id = await bots.add(admin, draft, VERSION)
    await bots.start(admin, bot_id)
    return {"bot": str(bot_id)}


def _member(session: Session) -> Actor:
    person = session.exec(select(Person).where(Person.username == MEMBER)).one()
    return Actor(person.id, person.name, person.role)


def furnish(data_dir: Path) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.attack.hall"],
        cwd=machine.ROOT,
        env=server.environment(data_dir),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    ids: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return ids


def until_running(data_dir: Path, bot_id: str) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while _status(data_dir, bot_id) != "RUNNING":
        if time.monotonic() > deadline:
            raise TimeoutError("The hostile bot did not come to run.")
        time.sleep(0.25)


def _status(data_dir: Path, bot_id: str) -> str:
    with closing(sqlite3.connect(f"file:{data_dir}/flotilla.db?mode=ro", uri=True)) as database:
        rows = database.execute("SELECT status FROM bot WHERE id = ?", (UUID(bot_id).hex,)).fetchall()
    return str(rows[0][0])


if __name__ == "__main__":
    settings = config.load()
    boot.prepare(settings)
    with_local_runners(settings)
    print(json.dumps(asyncio.run(build())))
    db.disconnect()
