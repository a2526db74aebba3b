"""An orphan that is a real process of this machine: seen, adopted while it goes on, stopped."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from core.bot_records import heartbeats
from core.bot_records.models import BotStatus
from core.bots.lifecycle import reconcile
from core.bots.orphans import adoption, orphans
from core.bots.orphans.orphan_search import Why
from core.db import utcnow
from core.runners import open_runner
from core.runners.folders.file_pieces import whole_file
from core.runners.local.local_runner import LocalRunner
from core.runners.registry import Registry
from tests.core.bots.conftest import House
from tests.core.bots.orphans.lost_bots import carried_out, lost
from tests.core.bots.orphans.test_orphans import draft
from tests.core.runners.bench import Programs, answers, eventually, workload


@pytest.fixture
async def local(tmp_path: Path) -> AsyncIterator[LocalRunner]:
    runner = LocalRunner(tmp_path / "runner", Programs(), log_bytes=1_000_000)
    yield runner
    for one in await runner.observe():
        await runner.kill(one.name)
        await runner.remove(one.name, grace_seconds=0, data=True)
    await runner.close()


async def orphaned(house: House, local: LocalRunner) -> UUID:
    """A process that was started for a bot whose row is lost."""
    bot_id = await lost(house)
    name, made = f"bot-{bot_id}", house.runner.held[f"bot-{bot_id}"].workload
    changes = {"labels": made.labels, "manifest": made.manifest}
    await local.apply(workload(name, await local.layout(name), **changes))
    await eventually(lambda: answers(local, name))
    open_runner.install(Registry({"LOCAL": lambda _, __: local}))
    return bot_id


async def test_a_process_without_a_row_is_adopted_and_goes_on(house: House, local: LocalRunner) -> None:
    bot_id = await orphaned(house, local)
    (before,) = await local.observe()
    (orphan,) = (await orphans.look(house.owner, house.runner_id)).orphans
    assert (orphan.name, orphan.bot_name, orphan.why) == (f"bot-{bot_id}", "Ada", Why.UNKNOWN)
    await adoption.adopt(house.owner, house.runner_id, orphan.name, draft(house))
    heartbeats.mark(heartbeats.Sign(bot_id, before.workload_id, utcnow(), utcnow()))
    for _ in range(3):
        await reconcile.reconcile()
        await reconcile.settle()
    (after,) = await local.observe()
    assert (after.workload_id, after.started_at) == (before.workload_id, before.started_at)
    assert house.row(bot_id).status is BotStatus.RUNNING
    assert (await orphans.look(house.owner, house.runner_id)).orphans == ()


async def test_its_manifest_holds_no_secret(house: House, local: LocalRunner) -> None:
    bot_id = await orphaned(house, local)
    written = json.loads(house.runner.held[f"bot-{bot_id}"].secrets["secrets.json"])
    manifest = await whole_file(local, f"bot-{bot_id}", "manifest.json")
    for secret in written["api_server"].values():
        assert secret.encode() not in manifest


async def test_a_process_without_a_row_is_stopped(house: House, local: LocalRunner) -> None:
    bot_id = await orphaned(house, local)
    await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")
    await carried_out()
    assert await local.observe() == []
    assert await whole_file(local, f"bot-{bot_id}", "manifest.json")
