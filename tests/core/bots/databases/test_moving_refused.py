"""What stands against a move is said before the bot is stopped."""

import asyncio
from dataclasses import replace

import pytest

from core import jobs
from core.access.scopes import Role
from core.bot_records.models import BotStatus, Target
from core.bots import service
from core.bots.databases import moving
from core.errors import Invalid, NotFound, Refused
from core.jobs import JobState
from core.runners.packages import package_installs, package_switch
from core.runners.packages.package_switch import PackageSettings
from core.runners.port import Layout
from tests.core.bots.conftest import until
from tests.core.bots.databases.two_runners import _slow, runs_on
from tests.core.bots.moves import Two
from tests.core.bots.needed_packages import need, provide
from tests.package_index import package_index


async def test_what_stands_against_it_is_said_before_the_bot_is_stopped(pair: Two) -> None:
    house, bot_id = pair.house, await pair.trading()
    with pytest.raises(Refused, match="already"):
        await moving.move(house.owner, bot_id, house.runner_id)
    for name in ("B", "C", "D"):
        other = await house.bot(name, runner_id=pair.there_id)
        house.set(other, target=Target.RUNNING, status=BotStatus.FAILED)
    with pytest.raises(Refused, match="full"):
        await moving.move(house.owner, bot_id, pair.there_id)
    assert runs_on(pair.here, bot_id)


async def test_a_bot_stays_where_it_is_when_its_packages_cannot_be_installed_there(pair: Two) -> None:
    jobs.register(package_installs.INSTALL, package_installs.carry_out)
    need(pair.house, "flotilla_tides")
    await provide(pair.here, "flotilla_tides", "flotilla_tides==1.2")
    bot_id = await pair.trading()
    with package_index() as index:
        package_switch.install(PackageSettings(index=index.url()))
        job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
        package_switch.install(PackageSettings())
    assert job.error and job.error.startswith("There is no package flotilla_tides in the package index.")
    assert runs_on(pair.here, bot_id) and len(pair.here.applied) == 1
    await package_switch.switch(pair.house.owner, False)
    with pytest.raises(Refused, match="switched packages of strategies off"):
        await moving.move(pair.house.owner, bot_id, pair.there_id)
    await package_switch.switch(pair.house.owner, True)
    await provide(pair.there, "flotilla_tides", "flotilla_tides==1.2")
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.state, job.error) == (JobState.DONE, None)


async def test_a_member_needs_the_right_to_use_the_other_runner(pair: Two) -> None:
    stranger = pair.house.person("eve", Role.MEMBER)
    bot_id = await pair.trading()
    with pytest.raises(NotFound):
        await moving.move(stranger, bot_id, pair.there_id)
    pair.house.set(bot_id, owner_id=stranger.person_id)
    with pytest.raises(NotFound):
        await moving.move(stranger, bot_id, pair.there_id)
    assert pair.house.row(bot_id).moving_to is None


async def test_where_the_practice_market_is_not_reached_it_does_not_go(
    pair: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pair.there.layout

    async def far(name: str) -> Layout:
        return replace(await real(name), market_url="")

    monkeypatch.setattr(pair.there, "layout", far)
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert "practice market" in (job.error or "")
    assert runs_on(pair.here, bot_id)
    assert len(pair.here.applied) == 1  # it was not even stopped


async def test_the_version_is_installed_there_before_the_bot_is_stopped(pair: Two) -> None:
    pair.there.versions = ()
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert (job.error, pair.there.versions) == (None, ("2026.9",))


async def test_a_version_that_cannot_be_had_there_leaves_the_bot_running(
    pair: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(version, progress):
        raise Refused("There is no such version.")

    pair.there.versions = ()
    monkeypatch.setattr(pair.there, "prepare", refuse)
    bot_id = await pair.trading()
    job = await pair.ended(await moving.move(pair.house.owner, bot_id, pair.there_id))
    assert job.error == "There is no such version."
    assert len(pair.here.applied) == 1


async def test_one_at_a_time_and_nothing_is_wished_meanwhile(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = asyncio.Event()
    _slow(monkeypatch, pair.there, "put", gate)
    house, bot_id = pair.house, await pair.trading()
    job_id = await moving.move(house.owner, bot_id, pair.there_id)
    await until(lambda: house.row(bot_id).status is BotStatus.STOPPED)
    for wish in (service.start(house.owner, bot_id), service.restart(house.owner, bot_id)):
        with pytest.raises(Refused, match="being moved to There"):
            await wish
    with pytest.raises(Refused, match="being moved"):
        await service.edit(house.owner, bot_id, house.draft(runner_id=pair.there_id))
    with pytest.raises(Refused, match="being moved"):
        await service.remove(house.owner, bot_id, with_open_trades=True)
    with pytest.raises(Refused, match="under way"):
        await moving.move(house.owner, bot_id, pair.there_id)
    await asyncio.sleep(0.2)
    assert not pair.here.held and not pair.there.held
    gate.set()
    assert (await pair.ended(job_id)).error is None


async def test_the_form_does_not_move_a_bot_with_trades(pair: Two) -> None:
    bot_id = await pair.trading()
    await service.stop(pair.house.owner, bot_id)
    await pair.status(bot_id, BotStatus.STOPPED)
    with pytest.raises(Invalid) as caught:
        await service.edit(pair.house.owner, bot_id, pair.house.draft(runner_id=pair.there_id))
    assert "Move to another runner" in caught.value.fields["runner_id"]


async def test_stopped_while_it_moves_it_does_not_start_there(pair: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = asyncio.Event()
    _slow(monkeypatch, pair.there, "put", gate)
    bot_id = await pair.trading()
    job_id = await moving.move(pair.house.owner, bot_id, pair.there_id)
    await until(lambda: pair.house.row(bot_id).status is BotStatus.STOPPED)
    await service.stop(pair.house.owner, bot_id)
    gate.set()
    assert (await pair.ended(job_id)).error is None
    await asyncio.sleep(0.2)
    assert pair.house.row(bot_id).status is BotStatus.STOPPED and not pair.there.held
