"""The runners pages: how full they are, whether they answer, what they install."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlmodel import Session

from core import events, jobs
from core.access.policy import Actor
from core.access.scopes import Role
from core.bot_records.models import Bot, Target
from core.errors import Refused
from core.runners import lookup, open_runner
from core.runners.models import RunnerRow
from core.runners.registry import Registry
from core.runners.versions import installs
from tests.core.runners.faulty import NeverAnswers
from tests.core.runners.test_service import SAID, Installs
from tests.pages.site import Site

RIGHTS = "Strategies on a local runner run with Flotilla&#x27;s own rights."


@pytest.fixture
async def machine() -> AsyncIterator[Installs]:
    """Every runner of the house is this one."""
    runner = Installs()
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    jobs.register(installs.PREPARE, installs.prepare)
    yield runner
    await jobs.close()
    open_runner.install(None)


@pytest.fixture
def admin(site: Site) -> Actor:
    actor = site.house.person("ada", Role.ADMINISTRATOR)
    site.sign_in(actor)
    return actor


def wanted_bot(site: Site, name: str) -> None:
    source = site.house.bot(name)
    with Session(site.house.database.engine) as session:
        session.get_one(Bot, source.bot_id).target = Target.RUNNING
        session.commit()


def here(site: Site) -> str:
    return f"/runners/{site.house.runner_id}"


# -- the list --------------------------------------------------------------------------------------------------------


async def test_capacity_counts_the_bots_that_are_wanted_there(site: Site, machine: Installs) -> None:
    site.house.bot("Rests", target=Target.STOPPED)
    wanted_bot(site, "Ada")
    await site.user.open("/runners")
    await site.soon(lambda: site.column("used") == ["1 of 10"])
    assert site.column("used_width") == ["10.0%"]
    assert site.column("bots") == ["2"]


async def test_a_silent_runner_is_told_with_its_reason(site: Site, machine: Installs) -> None:
    with Session(site.house.database.engine) as session:
        session.get_one(RunnerRow, site.house.runner_id).error_message = "The disk is gone."
        session.commit()
    await site.user.open("/runners")
    await site.soon(lambda: site.column("state") == ["Silent"])
    assert site.column("versions") == ["The disk is gone."]
    await site.user.open(here(site))
    await site.sees("Silent", "The disk is gone.")


async def test_the_list_is_shown_while_a_runner_does_not_answer(site: Site) -> None:
    open_runner.install(Registry({"LOCAL": lambda _, __: NeverAnswers()}))
    try:
        await site.user.open("/runners")
        await site.soon(lambda: site.column("name") == ["Local"])
        assert site.column("versions") == ["…"]
    finally:
        open_runner.install(None)


# -- adding, deleting ------------------------------------------------------------------------------------------------


async def test_who_adds_a_local_runner_is_warned(site: Site, machine: Installs, admin: Actor) -> None:
    await site.user.open("/runners/new")
    await site.sees("Capacity")
    await site.sees(RIGHTS)
    site.type("Name", "Second")
    site.type("Capacity", 3)
    await site.press("Add runner")
    await site.sees("0 of 3 bots", RIGHTS)


async def test_a_kind_that_is_not_served_is_refused_in_words(site: Site, machine: Installs, admin: Actor) -> None:
    await site.user.open("/runners/new")
    await site.sees("Capacity")
    site.type("Name", "Far away")
    site.type("Kind", "DOCKER")
    await site.press("Add runner")
    await site.sees("Runners of type Docker are not available here")


async def test_a_capacity_of_nothing_is_told_at_its_field(site: Site, machine: Installs, admin: Actor) -> None:
    await site.user.open("/runners/new")
    await site.sees("Capacity")
    site.type("Name", "Second")
    site.type("Capacity", None)
    await site.press("Add runner")
    await site.sees("A whole number from 1 to 1,000.")


async def test_the_disk_for_candles_is_set_and_told_at_its_field(site: Site, machine: Installs, admin: Actor) -> None:
    await site.user.open("/runners/new")
    await site.sees("Disk for candles (GiB)")
    site.type("Name", "Second")
    site.type("Disk for candles (GiB)", 0)
    await site.press("Add runner")
    await site.sees("A whole number from 1 to 100,000.")
    site.type("Disk for candles (GiB)", 200)
    await site.press("Add runner")
    await site.sees("0 of 10 bots")
    assert {one.name: one.data_limit_gib for one in await lookup.list_runners(admin)} == {"Local": 50, "Second": 200}


async def test_members_are_not_offered_what_only_administrators_may(site: Site, machine: Installs) -> None:
    await site.user.open("/runners")
    await site.soon(lambda: site.column("name") == ["Local"])
    await site.user.should_not_see("Add runner")
    await site.user.open("/runners/new")
    await site.sees("Only administrators add runners")


async def test_a_runner_with_bots_is_not_deleted_and_they_are_named(site: Site, machine: Installs) -> None:
    site.house.bot("Ada")
    await site.user.open(here(site))
    await site.press("Delete…")
    await site.press("Delete runner")
    await site.sees("Local is still used", "Bots still use this runner.")
    assert [one.name for one in await lookup.list_runners(site.house.owner)] == ["Local"]


async def test_name_and_capacity_are_changed(site: Site, machine: Installs) -> None:
    await site.user.open(here(site))
    await site.press("Edit…")
    await site.sees("The most bots that may be started there")
    site.type("Capacity", 4)
    site.type("Disk for candles (GiB)", 20)
    await site.press("Save runner")
    await site.sees("0 of 4 bots")
    assert [one.data_limit_gib for one in await lookup.list_runners(site.house.owner)] == [20]


# -- the connection --------------------------------------------------------------------------------------------------


async def test_the_test_of_the_connection_tells_the_cause(site: Site) -> None:
    gone = NeverAnswers()
    open_runner.install(Registry({"LOCAL": lambda _, __: gone}))
    try:
        await site.user.open(here(site))
        await site.sees("No answer", "Not known: the runner does not answer")
        gone.recover()
        await site.press("Test connection")
        await site.sees("It answers")
    finally:
        open_runner.install(None)


# -- versions --------------------------------------------------------------------------------------------------------


async def begin(site: Site, machine: Installs) -> None:
    await site.user.open(here(site))
    await site.sees("Install a version")
    site.type("Install a version", "2026.8")
    await site.press("Install")
    await site.sees("Installing 2026.8", "waiting for its turn")
    await jobs.work()
    await asyncio.wait_for(machine.began.wait(), 3)
    await site.sees("Unpacking", "40%")


async def test_an_installation_is_watched_until_it_is_done(site: Site, machine: Installs) -> None:
    await begin(site, machine)
    machine.go_on.set()
    await site.sees_no_more("Installing 2026.8")
    await site.sees("Freqtrade 2026.8", "Installed")


async def test_what_went_wrong_is_told_untrimmed_and_can_be_tried_again(site: Site, machine: Installs) -> None:
    machine.error = Refused("There is no Freqtrade 2026.8.", detail=SAID)
    await begin(site, machine)
    machine.go_on.set()
    await site.sees(
        "Freqtrade 2026.8 was not installed.", "There is no Freqtrade 2026.8.", SAID.strip(), "Copy details"
    )
    machine.error = None
    await site.press("Try again")
    await site.sees("Installing 2026.8")


async def test_an_installation_is_cancelled(site: Site, machine: Installs) -> None:
    await begin(site, machine)
    await site.press("Cancel")
    await site.sees_no_more("Installing 2026.8")
    await site.sees("Cancelled")
    assert [job.state for job in await installs.installs(site.house.owner, site.house.runner_id)] == [
        jobs.JobState.CANCELLED
    ]


async def test_nonsense_is_told_at_the_field(site: Site, machine: Installs) -> None:
    await site.user.open(here(site))
    await site.sees("Install a version")
    site.type("Install a version", "newest")
    await site.press("Install")
    await site.sees("A version looks like 2026.9.")


# -- the bots --------------------------------------------------------------------------------------------------------


async def test_the_bots_on_it_are_listed_and_new_ones_come_by_themselves(site: Site, machine: Installs) -> None:
    site.house.bot("Ada")
    await site.user.open(here(site))
    await site.soon(lambda: "Ada" in site.column("name"))
    assert site.column("memory") == ["n/a"]
    source = site.house.bot("Bea")
    events.publish(events.BotObserved(source.bot_id))
    await site.soon(lambda: site.column("name") == ["Ada", "Bea"])
