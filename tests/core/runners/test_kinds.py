"""Kinds of runner are what their descriptors say: who adds, changes and shares one, and what is kept of its connection.
A row of a kind that is not registered is shown as such and harms nothing."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from core import boot, db
from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants
from core.config import Settings
from core.errors import Invalid, NotFound, Refused
from core.runners import kinds, lookup, open_runner, service
from core.runners.connection import connections
from core.runners.connection.connection_model import Checked, NoConnection
from core.runners.descriptor import Act, Descriptor
from core.runners.models import RunnerDraft, RunnerRow
from core.runners.registry import Registry
from core.runners.versions import installs
from tests.core.runners.cabins import CABIN, CabinConnection, open_cabin
from tests.core.runners.conftest import opened
from tests.core.trades.house import House, build


@pytest.fixture
def house(database: db.Database) -> House:
    return build(database)


@pytest.fixture
def admin(house: House) -> Actor:
    return house.person("ada", Role.ADMINISTRATOR)


@pytest.fixture
async def cabins() -> AsyncIterator[None]:
    kinds.register(*kinds.registered(), CABIN)
    open_runner.install(Registry({"CABIN": open_cabin}))
    yield
    open_runner.install(None)
    boot.register_kinds()


@pytest.fixture
def one_kind_less() -> Iterator[None]:
    """The house has a local runner, of which this Flotilla knows nothing any more."""
    kinds.register(*(one for one in kinds.registered() if one.kind != "LOCAL"))
    yield
    boot.register_kinds()


def cabin(name: str = "Cabin", **said: object) -> RunnerDraft:
    return RunnerDraft(name=name, type="CABIN", connection=CabinConnection.filled(said))


def stored(house: House, view_id: object) -> RunnerRow:
    with Session(house.database.engine) as session:
        return session.get_one(RunnerRow, view_id)


# -- the registry -----------------------------------------------------------------------------------------------------


def test_the_first_registered_is_preferred_and_settings_say_what_is_served() -> None:
    known = [one.kind for one in kinds.registered()]
    assert known[:2] == ["LOCAL", "DOCKER"]
    assert [one.kind for one in kinds.served_by(Settings(local_runners=False))] == known[1:]


def test_a_package_without_a_descriptor_is_no_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    from core.runners.local import descriptor

    monkeypatch.delattr(descriptor, "DESCRIPTOR")
    with pytest.raises(TypeError, match=r"core\.runners\.local\.descriptor"):
        kinds.load("local")


@pytest.mark.parametrize("kind", [*kinds.load(*boot.RUNNER_KINDS), CABIN], ids=lambda kind: kind.kind)
def test_a_descriptor_fits_its_form_and_its_column(kind: Descriptor) -> None:
    fields = kind.connection.form_fields()
    names = list(fields)
    assert len(kind.kind) <= 32
    assert set(kind.connection.model_fields) == set(names), "each field of the connection is shown"
    for name, one in fields.items():
        assert one.only_if is None or one.only_if[0] in names[: names.index(name)], "what decides stands before"
        assert (kind.connection.defaults()[name] is None) == one.is_secret
    assert kind.connection().check({}).secrets == {}, "what a new runner begins with can be saved"


@pytest.mark.parametrize("package", boot.RUNNER_KINDS)
async def test_each_kind_is_opened_with_what_the_house_hands_it(package: str, tmp_path: Path) -> None:
    """And reaches nobody by that."""
    runner = opened(package, tmp_path)
    try:
        with pytest.raises(NotFound):
            runner.http("bot-1").get("/")
    finally:
        await runner.close()


def test_a_plain_connection_keeps_secrets_until_they_are_replaced() -> None:
    kept = {"key": "old"}
    plain = {"image": "a lake", "colour": "red"}
    assert CabinConnection(endpoint="Far").check(kept) == Checked("Far", plain, kept)
    assert CabinConnection(key="new").check(kept) == Checked("", plain, {"key": "new"})
    assert NoConnection().check(kept) == Checked()


def test_what_is_told_of_a_connection_are_its_fields_and_no_secret() -> None:
    told = CABIN.told({"image": "a lake", "colour": ""}, ("key",))
    assert told == [("Picture", "a lake"), ("Door key", "kept")]


# -- who may ----------------------------------------------------------------------------------------------------------


async def test_members_add_a_kind_that_lets_them(house: House, cabins: None) -> None:
    made = await service.add(house.owner, cabin(colour="blue", key="under the mat"))
    assert (made.config, made.secrets_set) == ({"image": "a lake", "colour": "blue"}, ("key",))
    assert "under the mat" not in stored(house, made.id).secure_config
    assert await installs.versions(house.owner, made.id) == {"2026.9": None}
    with pytest.raises(NotFound):
        await service.add(house.person("vera", Role.VIEWER), cabin("Hers"))


async def test_only_administrators_say_how_it_is_reached(house: House, admin: Actor, cabins: None) -> None:
    made = await service.add(house.owner, cabin())
    renamed = RunnerDraft(name="Hut", type="CABIN", job_slots=3)
    assert (await service.edit(house.owner, made.id, renamed)).job_slots == 3
    with pytest.raises(NotFound, match="Ask an administrator"):
        await service.edit(house.owner, made.id, cabin("Hut", colour="blue"))
    assert (await service.edit(admin, made.id, cabin("Hut", colour="blue"))).config["colour"] == "blue"


async def test_its_owner_shares_it(house: House, cabins: None) -> None:
    made, bob = await service.add(house.owner, cabin()), house.person("bob")
    await grants.give(house.owner, _resource(made.id, house.owner), bob.person_id, frozenset({Scope.USE}))
    assert Scope.USE in (await lookup.get(bob, made.id)).scopes


@pytest.mark.parametrize("act", list(Act))
def test_what_a_page_offers_to_whom(cabins: None, act: Act) -> None:
    is_open = act is not Act.CONNECT
    assert kinds.may(Role.ADMINISTRATOR, "CABIN", act)
    assert kinds.may(Role.MEMBER, "CABIN", act) is is_open
    assert not kinds.may(Role.VIEWER, "CABIN", act)
    assert not kinds.may(Role.MEMBER, "LOCAL", act) and not kinds.may(Role.MEMBER, "DOCKER", act)


async def test_secrets_are_forgotten_when_asked(house: House, admin: Actor, cabins: None) -> None:
    made = await service.add(admin, cabin(key="under the mat"))
    wish = cabin().model_copy(update={"forget_secrets": True})
    assert (await service.edit(admin, made.id, wish)).secrets_set == ()
    assert connections.stored(stored(house, made.id)).secrets == {}


# -- a kind that is not registered ------------------------------------------------------------------------------------


async def test_its_rows_are_listed_and_say_so(house: House, one_kind_less: None) -> None:
    (view,) = await lookup.list_runners(house.owner)
    kind = kinds.describe(view.type)
    assert (view.name, view.type, kind.title, kind.has_connection) == ("Local", "LOCAL", "Unknown kind LOCAL", False)


async def test_it_is_refused_in_words_and_can_be_renamed_and_deleted(
    house: House, admin: Actor, one_kind_less: None
) -> None:
    open_runner.install(Registry({}))
    with pytest.raises(Refused, match="Local are not available here"):
        await installs.versions(admin, house.runner_id)
    with pytest.raises(Refused, match="Local are not available here; available: Docker"):
        connections.check(RunnerDraft(name="Other", type="LOCAL"))
    renamed = RunnerDraft(name="Left over", type="LOCAL")
    assert (await service.edit(admin, house.runner_id, renamed)).name == "Left over"
    await service.remove(admin, house.runner_id)
    assert await lookup.list_runners(admin) == []
    open_runner.install(None)


async def test_only_administrators_share_it(house: House, admin: Actor, one_kind_less: None) -> None:
    bob, thing = house.person("bob"), _resource(house.runner_id, house.owner)
    with pytest.raises(NotFound):
        await grants.give(house.owner, thing, bob.person_id, frozenset({Scope.USE}))
    await grants.give(admin, thing, bob.person_id, frozenset({Scope.USE}))


@pytest.mark.parametrize("slots", [0, 101])
def test_jobs_at_a_time_have_bounds(slots: int) -> None:
    with pytest.raises(ValueError, match="job_slots"):
        RunnerDraft(name="Here", type="LOCAL", job_slots=slots)


@pytest.mark.parametrize("gigabytes", [0, 100_001])
def test_the_disk_for_candles_has_bounds(gigabytes: int) -> None:
    with pytest.raises(ValueError, match="data_limit_gib"):
        RunnerDraft(name="Here", type="LOCAL", data_limit_gib=gigabytes)


async def test_a_field_that_is_too_long_is_told_where_it_stands() -> None:
    with pytest.raises(Invalid) as caught:
        cabin(colour="ultramarine")
    assert caught.value.fields == {"colour": "This is too long."}


def _resource(runner_id: object, owner: Actor) -> Resource:
    return Resource(Kind.RUNNER, runner_id, owner.person_id)  # type: ignore[arg-type]
