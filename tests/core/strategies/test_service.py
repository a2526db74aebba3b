"""Strategies: a version never changes, and none gets lost."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, select

from core import db, events
from core.access.models import Person
from core.access.policy import Actor, Resource
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.access.sharing import grants
from core.bot_records.models import Bot, BotStatus
from core.db import utcnow
from core.errors import FlotillaError, Invalid, NotFound, Refused
from core.practice.samples import SAMPLES
from core.strategies import service
from core.strategies.models import Strategy, StrategyDraft
from core.strategies.views import VersionView
from tests.core.statements import statements
from tests.core.traces import backtest, change
from tests.core.trades.house import House, build

CODE = SAMPLES[0].code


@pytest.fixture
def house(database: db.Database) -> House:
    return build(database)


def draft(change: str = "", name: str = "Dips", **more: Any) -> StrategyDraft:
    return StrategyDraft(name=name, code=f"{CODE}\n# {change}\n", **more)


def rows(house: House, family_id: UUID) -> list[Strategy]:
    with Session(house.database.engine) as session:
        query = select(Strategy).where(Strategy.family_id == family_id)
        return sorted(session.exec(query), key=lambda one: one.version_number)


async def family(house: House, versions: int = 1) -> VersionView:
    """The newest of so many."""
    made = await service.add(house.owner, draft("1"))
    for number in range(2, versions + 1):
        made = await service.save(house.owner, made.family_id, draft(str(number)), made.id)
    return made


# -- versions ---------------------------------------------------------------------------------------------------------


async def test_saving_makes_the_next_version_and_leaves_the_last_alone(house: House) -> None:
    first = await family(house)
    second = await service.save(house.owner, first.family_id, draft("2", note=" faster "), first.id)
    assert (second.version_number, second.parent_id, second.is_latest, second.note) == (2, first.id, True, "faster")
    again = await service.get(house.owner, first.id)
    assert (again.code, again.config, again.sha256) == (first.code, first.config, first.sha256)
    assert not again.is_latest
    assert [line.version_number for line in await service.versions(house.owner, first.family_id)] == [2, 1]


async def test_two_who_save_from_the_same_version_both_keep_their_work(house: House) -> None:
    first = await family(house)
    one, other = await asyncio.gather(
        service.save(house.owner, first.family_id, draft("his"), first.id),
        service.save(house.owner, first.family_id, draft("hers"), first.id),
    )
    assert {one.version_number, other.version_number} == {2, 3}
    found = rows(house, first.family_id)
    assert [line.is_latest for line in found] == [False, False, True]
    assert [line.parent_id for line in found[1:]] == [first.id, first.id]
    assert {line.code for line in found[1:]} == {draft("his").code, draft("hers").code}


async def test_saving_what_is_there_makes_no_version(house: House) -> None:
    first = await family(house)
    again = await service.save(house.owner, first.family_id, draft("1"), first.id)
    assert again.id == first.id
    changed = await service.save(house.owner, first.family_id, draft("1", config={"stoploss": -0.1}), first.id)
    assert (changed.version_number, changed.config) == (2, {"stoploss": -0.1})


async def test_a_new_name_is_the_name_of_all_versions(house: House) -> None:
    first = await family(house, 2)
    await service.save(house.owner, first.family_id, draft("2", name="Deeper dips"), first.id)
    assert {one.name for one in rows(house, first.family_id)} == {"Deeper dips"}


async def test_a_version_is_based_on_one_of_its_own_family(house: House) -> None:
    first = await family(house)
    stranger = await service.add(house.owner, draft("1", name="Other"))
    for based_on in (stranger.id, uuid4()):
        with pytest.raises(NotFound):
            await service.save(house.owner, first.family_id, draft("2"), based_on)
    assert len(rows(house, first.family_id)) == 1


# -- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"code": "def f(:\n"}, "code"),
        ({"code": "x = 1\n"}, "code"),
        ({"name": "   "}, "name"),
        ({"config": {"dry_run": False}}, "config"),
        ({"config": {"strategy_path": "/tmp"}}, "config"),
        ({"config": {"stoploss": float("nan")}}, "config"),
        ({"config": {"exchange": {"secret": "s"}}}, "config"),
    ],
)
async def test_what_cannot_be_used_is_named(house: House, wrong: dict[str, Any], field: str) -> None:
    first = await family(house)
    bad = StrategyDraft.model_validate({"name": "Dips 2", "code": CODE} | wrong)
    for attempt in (
        lambda: service.add(house.owner, bad),
        lambda: service.save(house.owner, first.family_id, bad, first.id),
    ):
        with pytest.raises(Invalid) as caught:
            await attempt()
        assert set(caught.value.fields) == {field}
    assert len(rows(house, first.family_id)) == 1


async def test_a_name_is_taken_once_per_owner_and_free_again_when_deleted(house: House) -> None:
    first = await family(house)
    other = await service.add(house.owner, draft("1", name="Other"))
    for attempt in (
        lambda: service.add(house.owner, draft("2")),
        lambda: service.save(house.owner, other.family_id, draft("2"), other.id),
    ):
        with pytest.raises(Invalid) as caught:
            await attempt()
        assert set(caught.value.fields) == {"name"}
    await service.add(house.person("eve"), draft())
    await service.remove(house.owner, first.family_id)
    assert (await service.add(house.owner, draft())).version_number == 1


async def test_every_kind_of_stranger(house: House) -> None:
    first = await family(house)
    resource = Strategy.resource_of(first.family_id, house.owner.person_id)
    viewer, user = house.person("vera"), house.person("ursula")
    await grants.give(house.owner, resource, viewer.person_id, frozenset(GIVABLE[Kind.STRATEGY]))
    change(house, Person, viewer.person_id, role=Role.VIEWER)
    await grants.give(house.owner, resource, user.person_id, frozenset({Scope.VIEW, Scope.USE}))
    assert (await service.get(viewer, first.id)).scopes == {Scope.VIEW}
    for who in (house.person("eve"), viewer, user):
        for attempt in changes(who, first):
            with pytest.raises(NotFound):
                await attempt
    with pytest.raises(NotFound):
        await service.add(viewer, draft())
    for look in (
        service.get(house.person("mallory"), first.id),
        service.versions(house.person("max"), first.family_id),
    ):
        with pytest.raises(NotFound):
            await look
    assert [one.family_id for one in await service.list_strategies(user, Scope.USE)] == [first.family_id]
    assert await service.list_strategies(viewer, Scope.USE) == []


def changes(who: Actor, first: VersionView) -> list[Any]:
    return [service.save(who, first.family_id, draft("mine"), first.id), service.remove(who, first.family_id)]


async def test_who_may_edit_saves_for_the_owner(house: House) -> None:
    first, helper = await family(house), house.person("hilda")
    resource = Resource(Kind.STRATEGY, first.family_id, house.owner.person_id)
    await grants.give(house.owner, resource, helper.person_id, frozenset({Scope.EDIT}))
    await service.save(helper, first.family_id, draft("hers"), first.id)
    newest = rows(house, first.family_id)[-1]
    assert (newest.owner_id, newest.author_id) == (house.owner.person_id, helper.person_id)


# -- deleting ---------------------------------------------------------------------------------------------------------


async def test_in_use_is_refused_with_who_uses_it(house: House) -> None:
    newest = await family(house, 2)
    assert newest.parent_id
    for name, version_id in (("Zoe", newest.id), ("Ada", newest.parent_id)):
        change(house, Bot, house.bot(name).bot_id, strategy_id=version_id)
    with pytest.raises(Refused) as caught:
        await service.remove(house.owner, newest.family_id)
    assert caught.value.reasons == ("Ada", "Zoe")
    assert len(rows(house, newest.family_id)) == 2


async def test_what_nothing_used_is_gone_with_all_versions(house: House) -> None:
    newest = await family(house, 3)
    await service.remove(house.owner, newest.family_id)
    assert rows(house, newest.family_id) == []


@pytest.mark.parametrize("trace", ["an archived bot", "a run of an older version", "a backtest", "a fork"])
async def test_what_has_a_history_is_archived_whole(house: House, trace: str) -> None:
    newest = await family(house, 2)
    assert newest.parent_id
    await leave_trace(house, newest.parent_id, trace)
    await service.remove(house.owner, newest.family_id)
    assert [one.archived_at is not None for one in rows(house, newest.family_id)] == [True, True]
    assert newest.family_id not in {one.family_id for one in await service.list_strategies(house.owner)}
    assert (await service.get(house.owner, newest.id)).code == newest.code
    for attempt in changes(house.owner, newest):
        with pytest.raises(NotFound):
            await attempt


async def leave_trace(house: House, version_id: UUID, trace: str) -> None:
    if trace == "an archived bot":
        archived = {"archived_at": utcnow(), "status": BotStatus.STOPPED}
        change(house, Bot, house.bot("Ada").bot_id, strategy_id=version_id, **archived)
    elif trace == "a backtest":
        house.add(backtest(house, strategy_id=version_id))
    elif trace == "a fork":
        fork = await service.add(house.owner, draft(name="Fork"))
        change(house, Strategy, fork.id, forked_from=version_id)
    else:
        source = house.bot("Ada")
        run = house.deployment(source.bot_id, source.database_id, utcnow(), utcnow())
        run.strategy_id = version_id
        house.add(run)


# -- what is told, and what it costs ----------------------------------------------------------------------------------


async def test_every_change_is_told_and_a_refused_one_is_not(house: House) -> None:
    heard: list[events.Event] = []
    stop = events.subscribe(heard.append, events.ThingChanged)
    newest = await family(house, 2)
    with pytest.raises(FlotillaError):
        await service.save(house.owner, newest.family_id, draft("3"), uuid4())
    await service.remove(house.owner, newest.family_id)
    stop()
    assert heard == [events.ThingChanged("strategy", newest.family_id)] * 3


async def test_lists_never_load_the_code(house: House) -> None:
    newest = await family(house, 2)
    for ask in (service.list_strategies(house.owner), service.versions(house.owner, newest.family_id)):
        with statements(house.database) as sent:
            assert CODE[:200] not in repr(await ask)
        read = "".join(sent).replace("length(strategy.code)", "")
        assert "strategy.note" in read
        assert "strategy.code" not in read


async def test_many_cost_as_many_statements_as_one(house: House) -> None:
    user = house.person("ursula")
    counts = []
    for more in (1, 20):
        for number in range(more):
            made = await service.add(house.owner, draft(name=f"Strategy {more} {number}"))
            made = await service.save(house.owner, made.family_id, draft("2", name=made.name), made.id)
            change(house, Bot, house.bot(f"Bot {more} {number}").bot_id, strategy_id=made.id)
            resource = Resource(Kind.STRATEGY, made.family_id, house.owner.person_id)
            await grants.give(house.owner, resource, user.person_id, frozenset({Scope.VIEW}))
        for ask in (service.list_strategies(house.owner), service.list_strategies(user)):
            with statements(house.database) as sent:
                assert len(await ask) >= more
            counts.append(len(sent))
    assert counts[:2] == counts[2:]


async def test_a_long_history_costs_as_many_statements_as_a_short_one(house: House) -> None:
    newest, counts = await family(house), []
    for _ in range(2):
        with statements(house.database) as sent:
            await service.versions(house.owner, newest.family_id)
        counts.append(len(sent))
        for number in range(20):
            newest = await service.save(house.owner, newest.family_id, draft(f"more {number}"), newest.id)
    assert counts[0] == counts[1]
