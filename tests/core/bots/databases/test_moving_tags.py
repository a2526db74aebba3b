"""Versions that are tags of images: what is kept before another image writes, and the way back to the one before."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlmodel import Session, select

from core.bot_records.models import BotStatus, Deployment
from core.bots import service
from core.bots.databases import moving, rolling_back, version_changes
from core.bots.newer_image import newer_image
from core.errors import Invalid, Refused
from core.runners.models import RunnerRow
from core.runners.port import Build
from core.runners.versions import installs
from tests.core.bots.conftest import House, until
from tests.core.bots.moves import Two, two
from tests.core.runners.fake import FakeRunner

MADE = datetime(2026, 11, 12, 8, tzinfo=UTC)
OLD = Build(f"freqtradeorg/freqtrade:develop@sha256:{'a' * 64}", MADE)
NEW = Build(f"freqtradeorg/freqtrade:develop@sha256:{'b' * 64}", MADE + timedelta(days=2))


@pytest.fixture
async def pair(house: House) -> AsyncIterator[Two]:
    """Both runners are engines with an image called develop."""
    built = await two(house, FakeRunner())
    for runner in (built.here, built.there):
        runner.versions, runner.builds = ("2026.9", "develop"), {"develop": OLD, "another name of it": OLD}
    of_kind(built, "DOCKER", house.runner_id, built.there_id)
    async with built.time():
        yield built


def of_kind(pair: Two, kind: str, *runner_ids: UUID) -> None:
    with Session(pair.house.database.engine) as session:
        for runner_id in runner_ids:
            session.get_one(RunnerRow, runner_id).type = kind
        session.commit()


async def on_develop(pair: Two) -> UUID:
    bot_id = await pair.trading()
    await version_changes.change(pair.house.owner, bot_id, "develop")
    await runs(pair, bot_id, OLD.exact)
    return bot_id


async def runs(pair: Two, bot_id: UUID, version: str) -> None:
    def is_applied() -> bool:
        held, row = pair.here.held.get(f"bot-{bot_id}"), pair.house.row(bot_id)
        is_done = row.applied_generation == row.generation and row.status is BotStatus.RUNNING
        return held is not None and held.workload.version == version and is_done

    await until(is_applied, 30)


async def restart(pair: Two, bot_id: UUID, version: str) -> None:
    before = len(pair.here.applied)
    await service.restart(pair.house.owner, bot_id)
    await until(lambda: len(pair.here.applied) > before, 30)
    await runs(pair, bot_id, version)


def last_run(pair: Two, bot_id: UUID) -> Deployment:
    with Session(pair.house.database.engine) as session:
        found = session.exec(select(Deployment).where(Deployment.bot_id == bot_id)).all()
        return max(found, key=lambda run: run.started_at)


async def test_the_run_tells_the_exact_image_and_its_day(pair: Two) -> None:
    bot_id = await on_develop(pair)
    run = last_run(pair, bot_id)
    assert (run.freqtrade_version, run.image, run.image_made_at) == ("develop", OLD.exact, MADE)
    detail = await service.get(pair.house.owner, bot_id)
    assert (detail.running_image, detail.image_made_at, detail.needs_restart) == (OLD.exact, MADE, False)
    assert [line.image_made_at for line in await service.runs(pair.house.owner, bot_id)] == [MADE, None]


async def test_the_same_image_needs_no_backup_and_a_newer_one_does(pair: Two) -> None:
    bot_id = await on_develop(pair)
    count = len(pair.backups(bot_id))
    await restart(pair, bot_id, OLD.exact)
    assert len(pair.backups(bot_id)) == count
    pair.here.builds["develop"] = NEW
    await restart(pair, bot_id, NEW.exact)
    newest = pair.backups(bot_id)[-1]
    assert (newest.freqtrade_version, newest.next_version) == (OLD.exact, NEW.exact)
    assert (len(pair.backups(bot_id)), newest.file_name.count("/")) == (count + 1, 1)


async def test_a_roll_back_returns_to_the_very_image(pair: Two) -> None:
    bot_id = await on_develop(pair)
    pair.here.builds["develop"] = NEW
    await restart(pair, bot_id, NEW.exact)
    pair.ledgers[bot_id].end()
    await rolling_back.roll_back(pair.house.owner, bot_id, pair.backups(bot_id)[-1].id)
    await runs(pair, bot_id, OLD.exact)
    assert pair.house.row(bot_id).freqtrade_version == OLD.exact
    count = len(pair.backups(bot_id))
    await restart(pair, bot_id, OLD.exact)
    assert len(pair.backups(bot_id)) == count


async def test_a_tag_that_was_pulled_anew_restarts_nothing_and_is_told(pair: Two) -> None:
    bot_id = await on_develop(pair)
    before = pair.house.row(bot_id).container_id
    assert await newer_image(pair.house.owner, bot_id) is None
    pair.here.builds["develop"] = NEW
    assert await newer_image(pair.house.owner, bot_id) == NEW.made_at
    detail = await service.get(pair.house.owner, bot_id)
    assert (pair.house.row(bot_id).container_id, detail.needs_restart) == (before, False)
    await restart(pair, bot_id, NEW.exact)
    assert await newer_image(pair.house.owner, bot_id) is None
    pair.here.builds["develop"] = OLD
    assert await newer_image(pair.house.owner, bot_id) is None, "an older one is no news"


REASON = "Local runners install released versions from the package index. develop is an image: use a Docker runner."


async def test_a_local_runner_refuses_images_at_every_door(pair: Two) -> None:
    owner, here = pair.house.owner, pair.house.runner_id
    of_kind(pair, "LOCAL", here)
    bot_id = await pair.house.bot("Local")
    for field, act in (
        ("freqtrade_version", lambda: service.add(owner, draft(pair, "Another"), "2026.9")),
        ("freqtrade_version", lambda: service.edit(owner, bot_id, draft(pair, "Local"))),
        ("version", lambda: version_changes.change(owner, bot_id, "develop")),
        ("version", lambda: installs.install(owner, here, "develop")),
    ):
        with pytest.raises(Invalid) as caught:
            await act()
        assert caught.value.fields == {field: REASON}
    assert pair.house.row(bot_id).freqtrade_version == "2026.9"


def draft(pair: Two, name: str) -> object:
    return pair.house.draft(freqtrade_version="develop", name=name)


async def test_a_bot_on_an_image_is_neither_moved_nor_copied_to_a_local_runner_nor_started_there(pair: Two) -> None:
    owner = pair.house.owner
    bot_id = await on_develop(pair)
    of_kind(pair, "LOCAL", pair.there_id)
    with pytest.raises(Refused, match="is an image: use a Docker runner"):
        await moving.move(owner, bot_id, pair.there_id)
    await service.stop(owner, bot_id)
    await pair.status(bot_id, BotStatus.STOPPED)
    of_kind(pair, "LOCAL", pair.house.runner_id)
    with pytest.raises(Invalid) as caught:
        await service.clone(owner, bot_id, "Copy")
    assert caught.value.fields == {"freqtrade_version": REASON}
    pair.here.versions, pair.here.builds = ("2026.9",), {}
    await service.start(owner, bot_id)
    await pair.status(bot_id, BotStatus.FAILED)
    assert pair.house.row(bot_id).error_message == REASON
