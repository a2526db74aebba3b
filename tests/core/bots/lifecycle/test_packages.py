"""Bots whose strategies need packages: a start waits for them, a run names them."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlmodel import Session

from core import jobs
from core.access.scopes import Role
from core.bot_records.models import BotStatus, Deployment
from core.bots import service
from core.bots.lifecycle import unused_packages
from core.db import utcnow
from core.errors import Invalid, NotFound, Refused
from core.jobs import JobState, JobView
from core.runners import service as runners
from core.runners.packages import package_installs, package_removal, package_switch
from core.runners.packages.package_installs import Wanted
from core.runners.packages.package_switch import PackageSettings
from tests import rows
from tests.core.bots.conftest import House
from tests.core.bots.lifecycle.lives import name_of, pause_over, runs, told
from tests.core.bots.needed_packages import need, provide
from tests.package_index import PackageIndex, package_index

NEEDED = ["flotilla_tides"]


@pytest.fixture
def index() -> Iterator[PackageIndex]:
    with package_index() as served:
        package_switch.install(PackageSettings(index=served.url()))
        jobs.register(package_installs.INSTALL, package_installs.carry_out)
        yield served
        package_switch.install(PackageSettings())


def job(house: House) -> JobView | None:
    with Session(house.database.engine) as session:
        return package_installs.last(session, Wanted(house.runner_id, "2026.9", tuple(NEEDED)))


async def carried_out(house: House) -> JobView:
    await jobs.work()
    last = job(house)
    assert last is not None
    await jobs.wait(last.id)
    last = job(house)
    assert last is not None
    return last


async def test_a_start_waits_for_its_packages_and_names_them(house: House, index: PackageIndex) -> None:
    index.wheel("flotilla_tides", "1.2")
    need(house, *NEEDED)
    bot_id = await house.bot()
    await service.start(house.owner, bot_id)
    await house.round(2)
    assert house.runner.applied == []
    waits = job(house)
    assert waits is not None and waits.title == "Install flotilla_tides for Freqtrade 2026.9 on Here"
    installing = (await service.get(house.owner, bot_id)).installing
    assert installing and (installing.job_id, installing.packages) == (waits.id, "flotilla_tides")
    assert (await carried_out(house)).state is JobState.DONE
    await house.round(3)
    assert (await house.view(bot_id)).status is BotStatus.RUNNING
    [run], [applied] = runs(house, bot_id), house.runner.applied
    assert run.packages == ["flotilla_tides==1.2"]
    assert applied.manifest["packages"] == ["flotilla_tides==1.2"]
    layout = await house.runner.layout(name_of(bot_id))
    assert applied.env == {"PYTHONPATH": f"{layout.stores}/packages/site"}
    [mount] = applied.stores
    assert (mount.path, mount.writable) == ("packages", False)
    assert [line.packages for line in await service.runs(house.owner, bot_id)] == [("flotilla_tides==1.2",)]
    assert (await service.get(house.owner, bot_id)).needs_restart is False


async def test_a_failed_installation_fails_the_start_with_its_sentence(house: House, index: PackageIndex) -> None:
    need(house, *NEEDED)
    bot_id = await house.bot()
    await service.start(house.owner, bot_id)
    await house.round(2)
    assert (await carried_out(house)).state is JobState.FAILED
    await house.round(2)
    view = await house.view(bot_id)
    assert view.status is BotStatus.FAILED
    assert view.error and view.error.startswith("There is no package flotilla_tides in the package index.")
    await service.start(house.owner, bot_id)
    await house.round(2)
    again = job(house)
    assert again and again.state is JobState.WAITING, "a person who starts it again is not told of the failure before"


async def test_a_restart_ends_nothing_before_the_packages_are_there(house: House) -> None:
    bot_id = await house.running()
    need(house, *NEEDED)
    await service.restart(house.owner, bot_id)
    await house.round(2)
    assert len(house.runner.applied) == 1
    await jobs.cancel(waits.id if (waits := job(house)) else house.runner_id)
    await provide(house.runner, "flotilla_tides", "flotilla_tides==1.2")
    await house.round(4)
    assert len(house.runner.applied) == 2
    assert runs(house, bot_id)[-1].packages == ["flotilla_tides==1.2"]


async def test_a_bot_without_packages_mounts_nothing(house: House) -> None:
    bot_id = await house.running()
    [applied] = house.runner.applied
    assert (applied.env, applied.stores, "packages" in applied.manifest) == ({}, (), False)
    assert runs(house, bot_id)[0].packages == []


async def test_where_packages_are_off_bots_that_need_some_do_not_start(house: House) -> None:
    need(house, *NEEDED)
    await provide(house.runner, "flotilla_tides", "flotilla_tides==1.2")
    going = await house.running("Going")
    await package_switch.switch(house.owner, False)
    await package_switch.switch(house.owner, False)  # twice does no harm
    await house.round(2)
    assert (await house.view(going)).status is BotStatus.RUNNING
    reason = "An administrator has switched packages of strategies off. The strategy needs flotilla_tides."
    bot_id = await house.bot()
    with pytest.raises(Refused, match=reason):
        await service.start(house.owner, bot_id)
    house.runner.crash(name_of(going))
    await house.round(2)
    pause_over(house, going)
    await house.round(3)
    assert (await house.view(going)).status is BotStatus.RUNNING
    house.runner.crash(name_of(going))
    await house.runner.remove(name_of(going))
    await package_removal.delete_stores(house.runner)
    await house.round(2)
    pause_over(house, going)
    await house.round(3)
    assert (await house.view(going)).status is BotStatus.FAILED
    assert reason in told(house, "failed")[-1], "nothing is installed"
    await provide(house.runner, "flotilla_tides", "flotilla_tides==1.2")
    with Session(house.database.engine) as session:
        package_switch.require_to_save(session, [])
        with pytest.raises(Invalid) as refused:
            package_switch.require_to_save(session, NEEDED)
    assert list(refused.value.fields) == ["packages"]
    await package_switch.switch(house.owner, True)
    await service.start(house.owner, bot_id)
    await house.round(3)
    assert (await house.view(bot_id)).status is BotStatus.RUNNING


async def test_the_setting_is_stronger_than_the_switch(house: House) -> None:
    assert (await package_switch.policy(house.owner)).is_on
    package_switch.install(PackageSettings(is_on=False))
    try:
        assert not (await package_switch.policy(house.owner)).is_on
        with pytest.raises(Refused, match="FLOTILLA_STRATEGY_PACKAGES"):
            await package_switch.switch(house.owner, True)
    finally:
        package_switch.install(PackageSettings())
    member = house.person("bob", Role.MEMBER)
    for ask in (package_switch.policy(member), package_switch.switch(member, False)):
        with pytest.raises(NotFound):
            await ask


async def test_packages_that_nobody_needed_for_a_month_are_deleted(house: House) -> None:
    need(house, *NEEDED)
    store = await provide(house.runner, "flotilla_tides", "flotilla_tides==1.2")
    other = await provide(house.runner, "pandas==9", "pandas==9")
    bot_id = await house.running()
    await service.stop(house.owner, bot_id)
    await house.round(2)
    await unused_packages.delete()
    assert await house.runner.stores.names() == [store], f"nobody needs {other}"
    await service.remove(house.owner, bot_id)
    await house.round(2)
    await unused_packages.delete()
    assert await house.runner.stores.names() == [store], "it ran a moment ago"
    [run] = runs(house, bot_id)
    rows.change(house.database, Deployment, run.id, ended_at=utcnow() - timedelta(days=31))
    await unused_packages.delete()
    assert await house.runner.stores.names() == []


async def test_a_deleted_runner_keeps_no_packages(house: House) -> None:
    await provide(house.runner, "flotilla_tides", "flotilla_tides==1.2")
    await house.runner.stores.put("candles", {"a": b"1"})
    await runners.remove(house.owner, house.runner_id)
    assert await house.runner.stores.names() == ["candles"]


async def test_only_who_may_edit_the_runner_cancels_its_installation(house: House, index: PackageIndex) -> None:
    index.wheel("flotilla_tides", "1.2")
    index.hold.clear()
    need(house, *NEEDED)
    await service.start(house.owner, await house.bot())
    await house.round(2)
    await jobs.work()
    going = job(house)
    assert going is not None
    with pytest.raises(NotFound):
        await package_installs.cancel(house.person("bob", Role.MEMBER), house.runner_id, going.id)
    assert await asyncio.to_thread(index.was_asked_for_a_file.wait, 60)
    await package_installs.cancel(house.owner, house.runner_id, going.id)
    await package_installs.cancel(house.owner, house.runner_id, going.id)  # twice does no harm
    cancelled = job(house)
    assert cancelled and cancelled.state is JobState.CANCELLED
    await house.round(2)
    [error] = [(await house.view(bot.id)).error for bot in await service.list_bots(house.owner)]
    assert error == "The installation of flotilla_tides was cancelled."
