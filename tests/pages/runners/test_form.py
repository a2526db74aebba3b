"""Adding a Docker runner and changing how it is reached: what is asked when, tried, kept and told."""

from collections.abc import AsyncIterator

import pytest

from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants
from core.runners import lookup, open_runner
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.runners.registry import Registry
from core.runners.views import RunnerView
from tests.core.runners.test_connections import FAR, TLS
from tests.core.runners.test_docker_service import Engines, NeverAnswers
from tests.pages.site import Site

ROOT = "Whoever reaches a Docker engine is root on its machine."


@pytest.fixture
async def engines() -> AsyncIterator[Engines]:
    made = Engines()
    open_runner.install(Registry({"LOCAL": made.open, "DOCKER": made.open}))
    yield made
    open_runner.install(None)


@pytest.fixture
def admin(site: Site) -> Actor:
    actor = site.house.person("ada", Role.ADMINISTRATOR)
    site.sign_in(actor)
    return actor


async def new(site: Site) -> None:
    await site.user.open("/runners/new")
    await site.sees("Capacity")
    site.type("Name", "Engine")
    site.type("Kind", "DOCKER")
    await site.sees(ROOT)


async def made(site: Site, admin: Actor) -> RunnerView:
    return next(one for one in await lookup.list_runners(admin) if one.type == "DOCKER")


async def test_fields_come_with_the_kind(site: Site, engines: Engines, admin: Actor) -> None:
    await site.user.open("/runners/new")
    await site.sees("Strategies on a local runner run with Flotilla&#x27;s own rights.")
    await site.user.should_not_see("Publish address")
    await site.user.should_not_see("Test connection")
    site.type("Kind", "DOCKER")
    await site.sees("Publish address", "Test connection", ROOT)
    await site.user.should_not_see("Certificate of the authority")
    site.type("Engine", "tcp://engine.lan:2376")
    await site.sees("Certificate of the authority", "Its key")
    site.type("Engine", "ssh://engine.lan")
    await site.sees_no_more("Certificate of the authority")


async def test_the_engine_of_this_machine_is_added_with_two_words(site: Site, engines: Engines, admin: Actor) -> None:
    await new(site)
    await site.press("Add runner")
    await site.sees("0 of 10 bots", "Freqtrade images", "Pull a version", "freqtradeorg/freqtrade", "10.213.0.0/16")
    view = await made(site, admin)
    assert (view.endpoint, view.config["publish_address"]) == ("", "127.0.0.1")


async def test_what_is_wrong_is_told_at_each_field(site: Site, engines: Engines, admin: Actor) -> None:
    await new(site)
    site.type("Engine", "tcp://engine.lan:2376")
    site.type("Image", "freqtrade:latest")
    site.type("Networks", "8.8.8.0/24")
    await site.press("Add runner")
    await site.sees(
        "Over the network an engine is reached with TLS only",
        "The name of an image without a tag",
        "Give a private network of /26 or larger.",
        "where its loopback is not ours",
    )
    assert [one.name for one in await lookup.list_runners(admin)] == ["Local"]


async def test_it_is_tried_before_it_is_saved_and_needs_no_name_for_it(
    site: Site, engines: Engines, admin: Actor
) -> None:
    await new(site)
    site.type("Name", "")
    await site.press("Test connection")
    await site.sees("It answers", "in memory")
    engines.answer = NeverAnswers
    site.type("Engine", "unix:///run/nobody.sock")
    await site.press("Test connection")
    await site.sees("does not answer")
    await site.sees_no_more("It answers")
    assert [connection.endpoint for _, connection in engines.opened] == ["", "unix:///run/nobody.sock"]
    site.type("Engine", "ftp://engine")
    await site.press("Test connection")
    await site.sees("Leave it empty for this machine")
    assert len(engines.opened) == 2
    assert [one.name for one in await lookup.list_runners(admin)] == ["Local"]


async def test_certificates_are_given_and_never_shown_again(site: Site, engines: Engines, admin: Actor) -> None:
    await new(site)
    for label, value in (("Engine", FAR["endpoint"]), ("Publish address", FAR["publish_address"])):
        site.type(label, value)
    for label, name in (
        ("Certificate of the authority", "tls_ca"),
        ("Certificate of Flotilla", "tls_cert"),
        ("Its key", "tls_key"),
    ):
        site.type(label, TLS[name])
    await site.press("Add runner")
    await site.sees("authority, certificate, key kept", FAR["endpoint"])
    view = await made(site, admin)
    await site.user.open(f"/runners/{view.id}/edit")
    await site.sees("Set, never shown", "Forget the certificates that are kept")
    await site.user.should_not_see("-----BEGIN")
    site.type("Image", "team/freqtrade")
    await site.press("Save runner")
    await site.sees("team/freqtrade", "authority, certificate, key kept")


async def test_edit_leads_administrators_to_the_page_and_others_to_name_and_capacity(
    site: Site, engines: Engines, admin: Actor
) -> None:
    view = await runners.add(admin, RunnerDraft(name="Engine", type="DOCKER"))
    await site.user.open(f"/runners/{view.id}")
    await site.press("Edit…")
    await site.sees("Edit Engine", "Publish address")
    owner = site.house.owner
    resource = Resource(Kind.RUNNER, view.id, admin.person_id)
    await grants.give(admin, resource, owner.person_id, frozenset({Scope.VIEW, Scope.EDIT}))
    site.sign_in(owner)
    await site.user.open(f"/runners/{view.id}/edit")
    await site.sees("Ask an administrator")
    await site.user.open(f"/runners/{view.id}")
    await site.press("Edit…")
    await site.sees("The most bots that may be started there")
    await site.user.should_not_see("Publish address")
    site.type("Capacity", 4)
    await site.press("Save runner")
    await site.sees("0 of 4 bots")


async def test_an_image_is_pulled(site: Site, engines: Engines, admin: Actor) -> None:
    view = await runners.add(admin, RunnerDraft(name="Engine", type="DOCKER"))
    await site.user.open(f"/runners/{view.id}")
    await site.sees("Pull a version")
    site.type("Pull a version", "2026.10")
    await site.press("Pull")
    await site.sees("Pulling 2026.10", "Pull Freqtrade 2026.10 on Engine")
