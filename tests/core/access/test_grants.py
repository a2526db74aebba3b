"""Giving rights to one's things, and what those rights are worth."""

from uuid import uuid4

import pytest

from core.access import grants
from core.access.policy import Resource
from core.access.scopes import Kind, Role, Scope
from core.bots import service as bots
from core.errors import Invalid, NotFound
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from tests.core.access.house import House

LOOK = frozenset({Scope.VIEW})


async def scopes_of(house: House, person_id: object) -> frozenset[Scope]:
    given = await grants.given(house.olga, house.resource(Kind.BOT))
    return next((it.scopes for it in given if it.person_id == person_id), frozenset())


async def test_exactly_what_was_given_until_it_is_taken_back(house: House) -> None:
    bob, bot = house.person("bob"), house.resource(Kind.BOT)
    with pytest.raises(NotFound):
        await bots.get(bob, house.bot_id)
    await grants.give(house.olga, bot, bob.person_id, LOOK | {Scope.OPERATE})
    assert (await bots.get(bob, house.bot_id)).bot.scopes == LOOK | {Scope.OPERATE}
    with pytest.raises(NotFound):
        await bots.remove(bob, house.bot_id)
    await grants.give(house.olga, bot, bob.person_id, LOOK)
    assert await scopes_of(house, bob.person_id) == LOOK
    with pytest.raises(NotFound):
        await bots.start(bob, house.bot_id)
    await grants.give(house.olga, bot, bob.person_id, frozenset())
    assert await bots.list_bots(bob) == []


async def test_a_viewer_looks_whatever_he_was_given(house: House) -> None:
    vic = house.person("vic", Role.VIEWER)
    await grants.give(house.olga, house.resource(Kind.BOT), vic.person_id, LOOK | {Scope.OPERATE, Scope.EDIT})
    assert [bot.id for bot in await bots.list_bots(vic)] == [house.bot_id]
    with pytest.raises(NotFound):
        await bots.stop(vic, house.bot_id)


@pytest.mark.parametrize("scope", [Scope.SHARE, Scope.USE, Scope.ADMINISTER, Scope.CREATE])
async def test_what_cannot_be_given(house: House, scope: Scope) -> None:
    bob = house.person("bob")
    with pytest.raises(Invalid, match=scope):
        await grants.give(house.olga, house.resource(Kind.BOT), bob.person_id, LOOK | {scope})
    assert await scopes_of(house, bob.person_id) == frozenset()


async def test_who_was_given_everything_cannot_pass_it_on(house: House) -> None:
    bob, eve, bot = house.person("bob"), house.person("eve"), house.resource(Kind.BOT)
    await grants.give(house.olga, bot, bob.person_id, LOOK | {Scope.OPERATE, Scope.EDIT, Scope.DELETE})
    for attempt in (grants.give(bob, bot, eve.person_id, LOOK), grants.given(bob, bot), grants.candidates(bob, bot)):
        with pytest.raises(NotFound):
            await attempt


async def test_the_owner_is_read_not_believed(house: House) -> None:
    eve = house.person("eve")
    for kind in (Kind.BOT, Kind.EXCHANGE, Kind.STRATEGY, Kind.RUNNER):
        forged = Resource(kind, house.resource(kind).id, eve.person_id)
        for attempt in (grants.give(eve, forged, eve.person_id, LOOK), grants.candidates(eve, forged)):
            with pytest.raises(NotFound):
                await attempt


async def test_only_an_administrator_lets_others_use_a_local_runner(house: House) -> None:
    bob, runner = house.person("bob"), house.resource(Kind.RUNNER)
    with pytest.raises(NotFound):
        await grants.give(house.olga, runner, bob.person_id, LOOK | {Scope.USE})
    await grants.give(house.admin, runner, bob.person_id, LOOK | {Scope.USE})


async def test_candidates_are_the_others_who_can_log_in(house: House) -> None:
    bob, gone = house.person("bob"), house.person("gone")
    house.disable(gone)
    found = await grants.candidates(house.olga, house.resource(Kind.BOT))
    assert [(it.person_id, it.username) for it in found] == [
        (house.admin.person_id, "ada"),
        (bob.person_id, "bob"),
    ]


@pytest.mark.parametrize("kind", [Kind.BOT, Kind.BACKTEST, Kind.HOUSE])
async def test_what_does_not_exist(house: House, kind: Kind) -> None:
    with pytest.raises(NotFound):
        await grants.give(house.admin, Resource(kind, uuid4(), None), house.olga.person_id, LOOK)
    with pytest.raises(NotFound):
        await grants.give(house.olga, house.resource(Kind.BOT), uuid4(), LOOK)


async def test_a_thing_of_ones_own_is_given_by_oneself(house: House) -> None:
    bob = house.person("bob")
    mine = await exchanges.add(bob, ExchangeDraft(name="Mine", exchange_type="practice"), {})
    await grants.give(bob, Resource(Kind.EXCHANGE, mine.id, bob.person_id), house.olga.person_id, LOOK | {Scope.USE})
    assert mine.id in [it.id for it in await exchanges.list_exchanges(house.olga, Scope.USE)]
