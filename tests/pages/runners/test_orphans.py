"""What runs on a runner and belongs to nobody: shown where there is some, adopted and stopped by administrators."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from cryptography.fernet import Fernet
from nicegui.testing import User

from core import events, jobs
from core.access.models import Person
from core.access.policy import Resource
from core.access.scopes import Kind, Scope
from core.access.sharing import grants
from core.bot_records.models import BotStatus
from core.bots import service as bots
from core.encryption import crypto
from core.errors import FlotillaError, Unavailable
from core.runners.port import Observation, State
from pages.runners import orphan_stops
from tests import rows
from tests.core.bots.conftest import House, Make, house, make_runner  # noqa: F401  (fixtures)
from tests.core.bots.orphans.lost_bots import lost
from tests.core.runners.fake import FakeRunner
from tests.pages.site import PATIENCE, Site

WHAT = "They carry the label of this installation"


@pytest.fixture
def here(site: Site) -> str:
    """The page of the only runner."""
    fleet: House = site.house  # type: ignore[assignment]
    site.sign_in(fleet.owner)
    return f"/runners/{fleet.runner_id}"


@pytest.fixture(autouse=True)
async def at_work(site: Site) -> AsyncIterator[None]:
    """Jobs are taken up when they are asked for, as in the whole house."""
    rounds: set[asyncio.Task[None]] = set()
    forget = events.subscribe(lambda _: rounds.add(asyncio.create_task(jobs.work())), events.JobChanged)
    yield
    forget()
    await asyncio.gather(*rounds)
    await jobs.close()


class Grace:
    """A runner whose bots take their time to end: until `over`. `error`: then it fails."""

    def __init__(self, runner: FakeRunner) -> None:
        self._remove = runner.remove
        self.over, self.asked = asyncio.Event(), 0
        self.error: FlotillaError | None = None

    async def remove(self, name: str, **options: Any) -> None:
        self.asked += 1
        await self.over.wait()
        if self.error:
            raise self.error
        await self._remove(name, **options)


@pytest.fixture
def grace(site: Site, monkeypatch: pytest.MonkeyPatch) -> Grace:
    slow = Grace(fleet_of(site).runner)
    monkeypatch.setattr(fleet_of(site).runner, "remove", slow.remove)
    return slow


def fleet_of(site: Site) -> House:
    assert isinstance(site.house, House)
    return site.house


async def test_where_there_is_none_nothing_is_said(site: Site, here: str) -> None:
    await fleet_of(site).running()
    await site.user.open(here)
    await site.soon(lambda: site.column("name") == ["Ada"])
    for word in ("Orphans", WHAT, "other installations"):
        await site.user.should_not_see(word)


async def test_an_orphan_is_shown_and_adopted(site: Site, here: str) -> None:
    bot_id = await lost(fleet_of(site))
    await site.user.open(here)
    await site.sees("Orphans", WHAT, "Ada", f"bot-{bot_id}", "no bot of this id is known", "freqtrade 2026.9")
    await site.press("Adopt…")
    await site.sees("Adopt Ada", "Dips v1", "It goes on without a restart")
    assert site.typed("Exchange") == fleet_of(site).exchange_id
    site.type("Name", "Ada again")
    await site.press("Adopt bot")
    await site.sees("It is adopted.")
    await fleet_of(site).round(2)
    view = await bots.get(fleet_of(site).owner, bot_id)
    assert (view.bot.name, view.bot.status) == ("Ada again", BotStatus.RUNNING)


async def test_a_restart_is_said_beforehand(site: Site, here: str) -> None:
    await lost(fleet_of(site))
    crypto.install(crypto.Vault([Fernet.generate_key()]))
    await site.user.open(here)
    await site.press("Adopt…")
    await site.sees("Adopting restarts it.", "was rotated")
    await site.press("Adopt and restart")
    await site.sees("It is adopted.")


async def test_what_cannot_be_adopted_is_told_with_the_reason(site: Site, here: str) -> None:
    bot_id = await lost(fleet_of(site))
    fleet_of(site).runner.write(f"bot-{bot_id}", "manifest.json", b"{}")
    await site.user.open(here)
    await site.press("Adopt…")
    await site.sees("Ada cannot be adopted", "Its manifest does not tell what it was started from.")


async def test_it_is_stopped_after_a_question(site: Site, here: str) -> None:
    await lost(fleet_of(site))
    await site.user.open(here)
    await site.press("Stop…")
    await site.sees("Stop Ada?", "Nothing is sold")
    await site.press("Stop it")
    await site.sees("Ada is stopped.")
    await site.sees_no_more(WHAT)
    assert fleet_of(site).runner.held == {}


async def test_while_it_ends_everybody_sees_it_and_who_asked_may_go_on(site: Site, here: str, grace: Grace) -> None:
    """Pages of others see it too; nothing can be pressed twice; told is who asked, wherever he is by then."""
    await lost(fleet_of(site))
    await site.user.open(here)
    await site.press("Stop…")
    await site.press("Stop it")
    await site.sees("Stopping")
    for word in ("Stop…", "Adopt…", "Ada is stopped."):
        await site.user.should_not_see(word)
    other = User(site.user.http_client)
    await other.open(here)
    await other.should_see("Stopping", retries=PATIENCE)
    await other.should_not_see("Stop…")
    site.user.navigate.to("/runners")
    await site.sees("Machines")
    grace.over.set()
    await site.sees("Ada is stopped.")
    await other.should_not_see(WHAT, retries=PATIENCE)
    assert grace.asked == 1


async def test_what_came_in_its_way_is_told_and_it_can_be_tried_again(site: Site, here: str, grace: Grace) -> None:
    await lost(fleet_of(site))
    grace.error = Unavailable("The engine went away.", hint="Start it.")
    await site.user.open(here)
    await site.press("Stop…")
    await site.press("Stop it")
    grace.over.set()
    await site.sees("Ada could not be stopped. The engine went away. Start it.")
    await site.sees("It could not be stopped. The engine went away. Start it.")
    grace.error = None
    await site.press("Stop…")
    await site.press("Stop it")
    await site.sees("Ada is stopped.")
    await site.sees_no_more(WHAT)


async def test_a_stop_that_is_under_way_is_not_begun_again(site: Site, here: str, grace: Grace) -> None:
    """As by a page that does not know of it yet."""
    bot_id, fleet = await lost(fleet_of(site)), fleet_of(site)
    await site.user.open(here)
    with site.user:
        for _ in range(2):
            await orphan_stops.stop(fleet.owner, fleet.runner_id, f"bot-{bot_id}", "Ada", lambda: None)
    grace.over.set()
    await site.sees("Ada is stopped.")
    assert grace.asked == 1


async def test_who_is_no_administrator_sees_no_name_and_no_button(site: Site, here: str) -> None:
    bot_id, fleet = await lost(fleet_of(site)), fleet_of(site)
    eddie = fleet.person("eddie")
    rows.change(fleet.database, Person, fleet.owner.person_id, name="Olga")  # the bot is named like its owner
    resource = Resource(Kind.RUNNER, fleet.runner_id, fleet.owner.person_id)
    await grants.give(fleet.owner, resource, eddie.person_id, frozenset({Scope.VIEW, Scope.EDIT}))
    site.sign_in(eddie)
    await site.user.open(here)
    await site.sees("Orphans", f"bot-{bot_id}", "Only an administrator can adopt or stop them.")
    for word in ("Ada", "Adopt…", "Stop…"):
        await site.user.should_not_see(word)


async def test_strangers_are_one_sentence(site: Site, here: str) -> None:
    names = sorted(f"bot-{UUID(int=number)}" for number in range(1, 5))
    seen = Observation("", State.RUNNING, "x", {"name": "Secret"})
    fleet_of(site).runner.others = [replace(seen, name=name) for name in names]
    await site.user.open(here)
    await site.sees("4 bots of other runners or other installations on the same engine.")
    for word in ("Secret", names[0], WHAT):
        await site.user.should_not_see(word)
