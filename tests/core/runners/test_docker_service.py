"""Docker runners as people keep them: who may say how an engine is reached, what is kept of it, and what is tried."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session

from core import db, rekey
from core.access.policy import Actor, Resource
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.access.sharing import grants
from core.bot_records.models import Bot
from core.config import Settings
from core.encryption.key_file import load_or_make
from core.errors import FlotillaError, Invalid, NotFound, Refused, Unavailable
from core.runners import lookup, open_runner, service
from core.runners.connection import connection_test, connections
from core.runners.models import RunnerRow
from core.runners.port import Runner, RunnerFacts
from core.runners.registry import Connection, Registry
from core.runners.versions import installs
from tests.core.runners.fake import FakeRunner
from tests.core.runners.faulty import NeverAnswers
from tests.core.runners.test_connections import FAR, KEPT, OTHER, TLS, draft
from tests.core.traces import change
from tests.core.trades.house import House, build

WITHOUT = FAR | dict.fromkeys(TLS)


class Engines:
    """Every engine that was opened, in that order. `answer`: what the next one is."""

    def __init__(self) -> None:
        self.opened: list[tuple[UUID, Connection]] = []
        self.made: list[FakeRunner] = []
        self.answer: Any = FakeRunner

    def open(self, runner_id: UUID, connection: Connection) -> Runner:
        self.opened.append((runner_id, connection))
        self.made.append(self.answer())
        return self.made[-1]


@pytest.fixture
async def engines() -> AsyncIterator[Engines]:
    made = Engines()
    open_runner.install(Registry({"DOCKER": made.open, "LOCAL": made.open}))
    yield made
    open_runner.install(None)


@pytest.fixture
def house(database: db.Database) -> House:
    return build(database)


@pytest.fixture
def admin(house: House) -> Actor:
    return house.person("ada", Role.ADMINISTRATOR)


def row(house: House, id: UUID) -> RunnerRow:
    with Session(house.database.engine) as session:
        return session.get_one(RunnerRow, id)


# -- who may ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.MEMBER, Role.VIEWER])
@pytest.mark.parametrize("where", [{}, FAR, {"endpoint": "ssh://engine", "publish_address": "10.0.0.7"}])
async def test_only_administrators_make_flotilla_call(
    house: House, engines: Engines, role: Role, where: dict[str, Any]
) -> None:
    eve = house.person("eve", role)
    for attempt in (service.add(eve, draft(**where)), connection_test.try_out(eve, draft(**where))):
        with pytest.raises(NotFound, match="Ask an administrator"):
            await attempt
    assert engines.opened == []


async def test_who_may_change_it_may_not_lead_it_elsewhere(house: House, admin: Actor, engines: Engines) -> None:
    made, eddie = await service.add(admin, draft()), house.person("eddie")
    resource = Resource(Kind.RUNNER, made.id, admin.person_id)
    await grants.give(admin, resource, eddie.person_id, frozenset(GIVABLE[Kind.RUNNER]))
    assert (await service.edit(eddie, made.id, draft("Other", capacity=3))).capacity == 3
    changed = ({"image": "evil/image"}, {"pool": "10.99.0.0/16"}, {"publish_address": "10.0.0.7"}, FAR)
    for wish in changed:
        with pytest.raises(NotFound, match="Ask an administrator"):
            await service.edit(eddie, made.id, draft(**wish))
        with pytest.raises(NotFound, match="Ask an administrator"):
            await connection_test.try_out(eddie, draft(**wish), made.id)
    assert connections.stored(row(house, made.id)) == connections.check(draft())
    assert [connection.endpoint for _, connection in engines.opened] == []


async def test_only_administrators_share_one(house: House, admin: Actor, engines: Engines) -> None:
    made, eve = await service.add(admin, draft()), house.person("eve")
    change(house, RunnerRow, made.id, owner_id=house.owner.person_id)
    resource = Resource(Kind.RUNNER, made.id, house.owner.person_id)
    with pytest.raises(NotFound):
        await grants.give(house.owner, resource, eve.person_id, frozenset({Scope.USE}))
    await grants.give(admin, resource, eve.person_id, frozenset({Scope.USE}))
    assert Scope.USE in (await lookup.get(eve, made.id)).scopes


# -- what is kept -----------------------------------------------------------------------------------------------------


async def test_certificates_are_sealed_and_never_come_back(house: House, admin: Actor, engines: Engines) -> None:
    made = await service.add(admin, draft(**FAR))
    kept = row(house, made.id)
    assert (made.endpoint, made.config["publish_address"], set(made.secrets_set)) == (
        FAR["endpoint"],
        "192.168.7.2",
        set(TLS),
    )
    assert "BEGIN" not in repr(made) + kept.secure_config + repr(kept.config)
    assert connections.stored(kept).secrets == KEPT


async def test_the_engine_is_opened_with_all_of_it(admin: Actor, engines: Engines) -> None:
    made = await service.add(admin, draft(**FAR, image="team/freqtrade", pool="10.99.0.0/16"))
    await installs.versions(admin, made.id)
    ((runner_id, connection),) = engines.opened
    assert (runner_id, connection.endpoint) == (made.id, FAR["endpoint"])
    plain = {"image": "team/freqtrade", "pool": "10.99.0.0/16", "publish_address": "192.168.7.2"}
    assert connection.config == plain | KEPT


async def test_left_empty_they_stay_and_can_be_forgotten(house: House, admin: Actor, engines: Engines) -> None:
    made = await service.add(admin, draft(**FAR))
    await service.edit(admin, made.id, draft("Other", **WITHOUT))
    assert connections.stored(row(house, made.id)).secrets == KEPT
    with pytest.raises(Invalid):
        await service.edit(admin, made.id, draft(**WITHOUT, forget=True))
    view = await service.edit(admin, made.id, draft(**WITHOUT | {"endpoint": "", "forget": True}))
    assert (view.secrets_set, row(house, made.id).secure_config) == ((), "")


async def test_certificates_of_another_row_count_as_none(house: House, admin: Actor, engines: Engines) -> None:
    mine, theirs = await service.add(admin, draft("Mine", **FAR)), await service.add(admin, draft("Theirs", **FAR))
    with Session(house.database.engine) as session:
        moved = session.get_one(RunnerRow, mine.id)
        moved.secure_config = session.get_one(RunnerRow, theirs.id).secure_config
        session.add(moved)
        session.commit()
    shown = {one.name: set(one.secrets_set) for one in await lookup.list_runners(admin)}
    assert (shown["Mine"], shown["Theirs"]) == (set(), set(TLS))
    with pytest.raises(Refused):
        await installs.versions(admin, mine.id)
    assert set((await service.edit(admin, mine.id, draft("Mine", **FAR))).secrets_set) == set(TLS)


async def test_a_rotated_key_still_opens_them(house: House, admin: Actor, engines: Engines, tmp_path: Any) -> None:
    from core.encryption import crypto

    settings = Settings(data_dir=tmp_path)
    crypto.install(load_or_make(settings.key_file))
    made = await service.add(admin, draft(**FAR))
    before = row(house, made.id).secure_config
    rekey.rotate(settings)
    after = row(house, made.id)
    assert before != after.secure_config
    assert connections.stored(after).secrets == KEPT


# -- opened anew ------------------------------------------------------------------------------------------------------


async def test_a_changed_connection_is_opened_anew_another_name_is_not(admin: Actor, engines: Engines) -> None:
    made = await service.add(admin, draft())
    await installs.versions(admin, made.id)
    await service.edit(admin, made.id, draft("Other", capacity=3))
    await installs.versions(admin, made.id)
    assert len(engines.made) == 1
    await service.edit(admin, made.id, draft("Other", image="team/freqtrade"))
    assert engines.made[0].closed
    await installs.versions(admin, made.id)
    assert engines.opened[-1][1].config["image"] == "team/freqtrade"


async def test_to_another_address_only_with_what_the_bots_have(house: House, admin: Actor, engines: Engines) -> None:
    """Or each would begin anew there, while it goes on trading on the old engine."""
    made = await service.add(admin, draft())
    bots = [house.bot(name).bot_id for name in ("Zoe", "Ada")]
    for bot_id in bots:
        change(house, Bot, bot_id, runner_id=made.id)
    with pytest.raises(Refused, match="another engine") as caught:
        await service.edit(admin, made.id, draft(**FAR))
    assert caught.value.reasons == ("Ada", "Zoe")
    engines.answer = NeverAnswers
    with pytest.raises(Unavailable):
        await service.edit(admin, made.id, draft(**FAR))
    assert row(house, made.id).endpoint == ""

    def the_same() -> FakeRunner:
        runner = FakeRunner()
        for bot_id in bots:
            runner.write(f"bot-{bot_id}", "manifest.json", b"{}")
        return runner

    engines.answer = the_same
    assert (await service.edit(admin, made.id, draft(**FAR))).endpoint == FAR["endpoint"]
    assert {runner_id for runner_id, _ in engines.opened} == {made.id}
    assert all(runner.closed for runner in engines.made if type(runner) is FakeRunner)


# -- tried before it is saved -----------------------------------------------------------------------------------------


async def test_a_draft_is_tried_and_nothing_stays(admin: Actor, engines: Engines) -> None:
    told = await connection_test.try_out(admin, draft(**FAR))
    assert told == RunnerFacts({"Kind": "in memory"}, ("2026.9",))
    assert engines.made[0].closed
    assert [one.name for one in await lookup.list_runners(admin)] == ["Local"]


async def test_a_changed_draft_is_tried_with_the_certificates_that_are_kept(admin: Actor, engines: Engines) -> None:
    made = await service.add(admin, draft(**FAR))
    await connection_test.try_out(admin, draft(**WITHOUT | {"endpoint": "tcp://other.lan:2376"}), made.id)
    tried = engines.opened[-1][1]
    assert tried.endpoint == "tcp://other.lan:2376"
    assert {name: tried.config[name] for name in TLS} == KEPT


@pytest.mark.parametrize(
    ("changes", "error"),
    [({"image": "?"}, Invalid), (FAR | {"tls_key": OTHER.key}, Invalid)],
)
async def test_what_is_wrong_is_told_before_anybody_is_called(
    admin: Actor, engines: Engines, changes: dict[str, Any], error: type[FlotillaError]
) -> None:
    for attempt in (connection_test.try_out(admin, draft(**changes)), service.add(admin, draft(**changes))):
        with pytest.raises(error):
            await attempt
    assert engines.opened == []


async def test_silence_is_told_and_the_connection_closed(
    admin: Actor, engines: Engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hangs(FakeRunner):
        async def test(self) -> RunnerFacts:
            import asyncio

            await asyncio.sleep(60)
            return await super().test()

    engines.answer = Hangs
    monkeypatch.setattr(connection_test, "ANSWERS_WITHIN_SECONDS", 0.05)
    with pytest.raises(Unavailable, match="did not answer within"):
        await connection_test.try_out(admin, draft())
    assert engines.made[0].closed
