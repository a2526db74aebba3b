"""Pages know no kind of runner: what they show of one they were never told of is what its descriptor says."""

from collections.abc import AsyncIterator

import pytest

from core import boot
from core.access.policy import Actor
from core.access.scopes import Role
from core.runners import kinds, lookup, open_runner
from core.runners.registry import Registry
from core.runners.views import RunnerView
from tests.core.runners.cabins import CABIN, open_cabin
from tests.core.runners.test_docker_service import Engines
from tests.pages.site import Site


@pytest.fixture
async def cabins() -> AsyncIterator[None]:
    """Beside engines, whose form has fields of the same names."""
    kinds.register(*kinds.registered(), CABIN)
    open_runner.install(Registry({"DOCKER": Engines().open, "CABIN": open_cabin}))
    yield
    open_runner.install(None)
    boot.register_kinds()


@pytest.fixture
def admin(site: Site) -> Actor:
    actor = site.house.person("ada", Role.ADMINISTRATOR)
    site.sign_in(actor)
    return actor


async def new(site: Site) -> None:
    await site.user.open("/runners/new")
    await site.sees("Capacity")
    site.type("Kind", "CABIN")
    await site.sees("Bears come by.", "Door key", "In which wood it stands.")


async def made(actor: Actor) -> RunnerView:
    return next(one for one in await lookup.list_runners(actor) if one.type == "CABIN")


async def test_it_is_added_and_changed_in_the_browser(site: Site, cabins: None, admin: Actor) -> None:
    await new(site)
    await site.user.should_not_see("Publish address")
    for label, value in (("Name", "Hut"), ("Cabin", "By the brook"), ("Picture", "a bear"), ("Door key", "tin")):
        site.type(label, value)
    site.type("Jobs at a time", 2)
    await site.press("Test connection")
    await site.sees("It answers")
    await site.press("Add runner")
    await site.sees("By the brook", "a bear", "Freqtrade in the cabin", "Carry a version")
    view = await made(admin)
    assert (view.endpoint, view.job_slots, view.secrets_set) == ("By the brook", 2, ("key",))
    assert view.config == {"image": "a bear", "colour": "red"}
    await site.user.open("/runners")
    await site.soon(lambda: "Cabins in the wood" in site.column("kind"))
    await site.user.open(f"/runners/{view.id}/edit")
    await site.sees("Set, never shown", "Forget the door keys that are kept")
    site.type("Colour", "blue")
    await site.press("Save runner")
    await site.sees("Carry a version")
    assert (await made(admin)).config == {"image": "a bear", "colour": "blue"}


async def test_what_is_wrong_stands_at_its_field(site: Site, cabins: None, admin: Actor) -> None:
    await new(site)
    site.type("Name", "Hut")
    site.type("Colour", "ultramarine")
    await site.press("Add runner")
    await site.sees("This is too long.")
    assert [one.name for one in await lookup.list_runners(admin)] == ["Local"]


async def test_members_add_it_and_nothing_else(site: Site, cabins: None) -> None:
    await site.user.open("/runners")
    await site.sees("Add runner")
    await site.user.open("/runners/new")
    await site.sees("Bears come by.")
    site.type("Name", "Hut")
    await site.press("Add runner")
    await site.sees("0 of 10 bots")
    view = await made(site.house.owner)
    await site.user.open(f"/runners/{view.id}/edit")
    await site.sees("Ask an administrator")
    await site.user.open(f"/runners/{view.id}")
    await site.press("Edit…")
    await site.sees("Jobs at a time")
    await site.user.should_not_see("Door key")


async def test_a_runner_of_a_kind_that_is_gone_is_shown(site: Site, admin: Actor) -> None:
    kinds.register(CABIN)
    open_runner.install(Registry({}))
    try:
        await site.user.open("/runners")
        await site.soon(lambda: site.column("kind") == ["Unknown kind LOCAL"])
        await site.user.open(f"/runners/{site.house.runner_id}")
        await site.sees("Unknown kind LOCAL", "Runners of type Local are not available here")
    finally:
        open_runner.install(None)
        boot.register_kinds()
