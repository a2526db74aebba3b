"""A bot moves to another runner with all that it traded."""

import asyncio

import pytest

from core.bot_records.models import BotStatus, Target
from core.bots import service
from core.bots.databases import moving, transfer
from core.errors import Refused
from core.jobs import JobState
from tests.core.bots.conftest import until
from tests.core.bots.databases.two_runners import path, runs_on
from tests.core.bots.ledger import rows
from tests.core.bots.moves import Two
from tests.core.runners.bench import kept


async def test_a_running_bot_goes_with_all_its_trades_and_runs_there(pair: Two) -> None:
    bot_id = await pair.trading()
    before = rows(path(pair, bot_id, pair.here))
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.state, job.error) == (JobState.DONE, None)
    await pair.status(bot_id, BotStatus.RUNNING)
    assert runs_on(pair.there, bot_id) and not pair.here.held
    assert rows(path(pair, bot_id, pair.there)) == before and len(before) == 2
    bot = pair.house.row(bot_id)
    assert (bot.runner_id, bot.moving_to, bot.notice, bot.target) == (pair.there_id, None, None, Target.RUNNING)


async def test_its_log_goes_along_and_comes_back_with_it_once(pair: Two) -> None:
    bot_id = await pair.trading()
    name = f"bot-{bot_id}"
    pair.here.say(name, "one")
    for goal, runner in ((pair.there_id, pair.there), (pair.house.runner_id, pair.here)):
        await pair.ended(await moving.move(pair.house.owner, bot_id, goal))
        await pair.status(bot_id, BotStatus.RUNNING)
        runner.say(name, "two")
    assert await kept(pair.here, name) == ["one", "two", "two"]


async def test_a_log_that_cannot_be_carried_keeps_nobody_from_moving(
    pair: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(name: str, parts: object) -> None:
        raise Refused("The disk is full.")

    monkeypatch.setattr(pair.there, "bring_log", refuse)
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.state, job.error) == (JobState.DONE, None)


async def test_of_a_long_log_the_newest_parts_go_along(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "LOG_PART_BYTES", 20)
    bot_id = await pair.trading()
    name = f"bot-{bot_id}"
    blocks = [[f"line {number:02d}", "and more"] for number in range(10)]

    async def kept_log(_: str):  # type: ignore[no-untyped-def]
        for block in blocks:
            yield block

    monkeypatch.setattr(pair.here, "kept_log", kept_log)
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert await kept(pair.there, name) == [line for block in blocks[-4:] for line in block]


async def test_what_it_leaves_behind_is_put_away_whole_where_nothing_starts_it(pair: Two) -> None:
    bot_id = await pair.trading()
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    workspace = pair.here.workspace(f"bot-{bot_id}")
    (away,) = workspace.iterdir()
    assert away.name.startswith("moved-") and (away / "config").is_dir()
    assert len(rows(away / "trades-1.sqlite")) == 2
    there = pair.there.workspace(f"bot-{bot_id}")
    assert not (there / transfer.FOLDER).exists()


async def test_it_is_erased_there_when_the_person_asks_for_that(pair: Two) -> None:
    bot_id = await pair.trading()
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id, keep_copy=False))
    assert not list(pair.here.workspace(f"bot-{bot_id}").iterdir())
    assert len(rows(path(pair, bot_id, pair.there))) == 2


async def test_it_comes_back_with_what_it_traded_there(pair: Two) -> None:
    bot_id = await pair.trading()
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    await pair.status(bot_id, BotStatus.RUNNING)
    pair.ledger(bot_id).open_trade(3, "SOL/USDT")
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.house.runner_id))
    assert job.error is None
    assert [row[1] for row in rows(path(pair, bot_id, pair.here))] == ["BTC/USDT", "ETH/USDT", "SOL/USDT"]


async def test_a_bot_at_rest_stays_at_rest(pair: Two) -> None:
    bot_id = await pair.trading()
    await service.stop(pair.house.owner, bot_id)
    await pair.status(bot_id, BotStatus.STOPPED)
    await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    await asyncio.sleep(0.2)
    bot = pair.house.row(bot_id)
    assert (bot.status, bot.runner_id) == (BotStatus.STOPPED, pair.there_id)
    assert not pair.there.held


async def test_a_bot_that_never_ran_just_moves(pair: Two) -> None:
    bot_id = await pair.house.bot()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.error, pair.house.row(bot_id).runner_id) == (None, pair.there_id)


async def test_backups_go_along(pair: Two) -> None:
    from core.bots.databases import rolling_back, version_changes

    pair.here.versions = pair.there.versions = ("2026.9", "2026.8")
    bot_id = await pair.trading()
    await version_changes.change(pair.house.owner, bot_id, "2026.8")
    await until(lambda: bool(pair.backups(bot_id)))
    await pair.status(bot_id, BotStatus.RUNNING)
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert job.error is None
    (backup,) = pair.backups(bot_id)
    assert len(rows(pair.there.workspace(f"bot-{bot_id}") / backup.file_name)) == 2
    await pair.status(bot_id, BotStatus.RUNNING)
    job = await pair.ended(await rolling_back.roll_back(pair.house.owner, bot_id, backup.id))
    assert job.error is None
