"""What runs on a runner and belongs to nobody: shown where there is some, adopted and stopped by administrators."""

from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.fernet import Fernet

from core import crypto
from core.access import grants
from core.access.policy import Resource
from core.access.scopes import Kind, Scope
from core.bots import service as bots
from core.bots.models import BotStatus
from core.runners.port import Observation, State
from pages import runner_orphans
from tests.core.bots.conftest import House, Make, house, make_runner  # noqa: F401  (fixtures)
from tests.core.bots.test_orphans import lost
from tests.pages.site import Site

WHAT = "They carry the label of this installation"


@pytest.fixture
def here(site: Site) -> str:
    """The page of the only runner."""
    fleet: House = site.house  # type: ignore[assignment]
    site.sign_in(fleet.owner)
    return f"/runners/{fleet.runner_id}"


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
    await site.user.should_not_see(WHAT, retries=100)
    assert fleet_of(site).runner.held == {}


async def test_what_is_said_of_it_outlives_its_button(site: Site, here: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is gone from the page before the runner has answered that it is stopped."""
    await lost(fleet_of(site))
    remove = fleet_of(site).runner.remove

    async def slowly(name: str, **options: object) -> None:
        await remove(name)
        await site.user.should_not_see(WHAT, retries=100)

    monkeypatch.setattr(fleet_of(site).runner, "remove", slowly)
    monkeypatch.setattr(runner_orphans, "LOOK_SECONDS", 0.1)
    await site.user.open(here)
    await site.press("Stop…")
    await site.press("Stop it")
    await site.user.should_see("Ada is stopped.", retries=300)


async def test_who_is_no_administrator_sees_no_name_and_no_button(site: Site, here: str) -> None:
    bot_id, fleet = await lost(fleet_of(site)), fleet_of(site)
    eddie = fleet.person("eddie")
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
    said = f"4 workloads of other installations or runners on the same engine: {', '.join(names[:3])} and others."
    await site.sees(said)
    await site.user.should_not_see("Secret")
    await site.user.should_not_see(WHAT)
