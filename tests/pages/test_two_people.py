"""Forms of exchanges, runners and strategies while somebody else saves the same thing, and their revisions."""

from collections.abc import Iterator

import pytest

from core.access.policy import Actor
from core.access.scopes import Role
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.runners import lookup, open_runner
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.runners.registry import Registry
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests.core.runners.fake import FakeRunner
from tests.pages.site import Site
from tests.pages.strategies.strategies import CODE, made, source_of, write


@pytest.fixture
def bob(site: Site) -> Actor:
    """Another administrator; Ada sits before the screen."""
    site.sign_in(site.house.person("ada", Role.ADMINISTRATOR))
    return site.house.person("bob", Role.ADMINISTRATOR)


@pytest.fixture
def machines() -> Iterator[None]:
    """Runners answer, and hold nothing."""
    open_runner.install(Registry({"LOCAL": lambda _, __: FakeRunner()}))
    yield
    open_runner.install(None)


def kraken(name: str, **config: object) -> ExchangeDraft:
    return ExchangeDraft(name=name, exchange_type="kraken", config=config)


async def test_an_exchange_that_two_people_change_is_merged(site: Site, bob: Actor) -> None:
    exchange = await exchanges.add(bob, kraken("Main"), {})
    await site.user.open(f"/exchanges/{exchange.id}")
    await site.sees("Further settings", "first revision")
    await exchanges.edit(bob, exchange.id, kraken("Main", timeframe="1h"))
    await site.sees("Bob saved r2 meanwhile.", "timeframe: not set → 1h")
    site.type("Name", "Mine")
    await site.press("Save exchange")
    await site.sees("Bob changed this", "Both of you changed different keys.")
    await site.press("Merge both")
    await site.soon(lambda: "Mine" in site.column("name"))
    found = await exchanges.get(bob, exchange.id)
    assert (found.name, found.config) == ("Mine", {"timeframe": "1h"})


async def test_a_runner_is_kept_as_one_of_two_wanted_it(site: Site, bob: Actor, machines: None) -> None:
    runner = await runners.add(bob, RunnerDraft(name="Machine", type="LOCAL"))
    await site.user.open(f"/runners/{runner.id}/edit")
    await site.sees("Save runner")
    site.type("Name", "Mine")
    await runners.edit(bob, runner.id, RunnerDraft(name="Bobs", type="LOCAL"))
    await site.press("Save runner")
    await site.sees("Both of you changed the same keys.")
    assert site.typed("Name") == "Mine"
    await site.press("Keep mine over it")
    await site.sees("r3")
    assert (await lookup.get(bob, runner.id)).name == "Mine"
    await site.press("Restore r2…")
    await site.sees("name: Mine → Bobs")
    await site.press("Restore r2")
    await site.sees("restored from r2: name")
    assert (await lookup.get(bob, runner.id)).name == "Bobs"


async def test_a_name_is_taken_over_without_losing_the_code(site: Site, bob: Actor) -> None:
    first = await made(site)
    await site.user.open(f"/strategies/{first.family_id}?version=1&edit=1")
    await site.sees("Save as new version")
    write(site, CODE + "# mine\n")
    site.type("Name", "Mine")
    await strategies.save(bob, first.family_id, StrategyDraft(name="Bobs", code=CODE), first.id)
    await site.press("Save as new version")
    await site.sees("Bob changed this")
    await site.press("Take theirs")
    await site.soon(lambda: site.typed("Name") == "Bobs")
    assert source_of(site).value == CODE + "# mine\n"
    await site.press("Save as new version")
    await site.sees("v3 saved.")
    (newest, *_) = await strategies.versions(bob, first.family_id)
    assert (await strategies.get(bob, newest.id)).code == CODE + "# mine\n"
