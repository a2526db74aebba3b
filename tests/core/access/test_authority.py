"""What every authority does, and what services make of an answer that is not there."""

import asyncio
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session

from core.access import absent, authority
from core.access.authority import Grantee, Holding
from core.access.given_rights import Answer
from core.access.policy import Actor, Resource
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.access.sharing import grants, holders, requests
from core.access.sharing.holders import Reason
from core.bots import service as bots
from core.bots.rights import handing_over
from core.errors import Invalid, NotFound, Unavailable
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests.core.access.house import KINDS, SOURCE, House
from tests.core.access.in_memory import InMemoryAuthority
from tests.core.statements import statements

LOOK, USE, OPERATE = frozenset({Scope.VIEW}), frozenset({Scope.VIEW, Scope.USE}), frozenset({Scope.VIEW, Scope.OPERATE})
NONE: frozenset[Scope] = frozenset()
in_memory = pytest.mark.parametrize("house", ["in memory"], indirect=True)
local = pytest.mark.parametrize("house", ["local"], indirect=True)


def beside() -> InMemoryAuthority:
    decides = authority.current()
    assert isinstance(decides, InMemoryAuthority)
    return decides


async def held(resource: Resource) -> dict[UUID, frozenset[Scope]]:
    return {one.grantee.id: one.scopes for one in await authority.current().holders(resource)}


def standing(house: House, actor: Actor, scope: Scope, resource: Resource) -> Answer:
    with Session(house.database.engine) as session:
        return absent.of(session, {actor.person_id})[actor.person_id].may(scope, resource)


# -- every authority --------------------------------------------------------------------------------------------------


async def test_exactly_what_is_given_is_held(house: House) -> None:
    bob, bot = house.person("bob"), house.resource(Kind.BOT)
    house.give(bot, bob, *OPERATE)
    assert await held(bot) == {bob.person_id: OPERATE}
    house.give(bot, bob, Scope.VIEW)
    assert await held(bot) == {bob.person_id: LOOK}
    house.give(bot, bob)
    assert await held(bot) == {}


async def test_what_was_not_stored_was_not_given(house: House) -> None:
    bob, bot = house.person("bob"), house.resource(Kind.BOT)
    with Session(house.database.engine) as session:
        authority.current().give(session, bot, Holding(Grantee(bob.person_id), OPERATE), house.admin.person_id)
        session.rollback()
    assert await held(bot) == {}
    with pytest.raises(NotFound):
        await bots.get(bob, house.bot_id)


async def test_a_right_holds_at_once_and_ends_at_once(house: House) -> None:
    bob, bot = house.person("bob"), house.resource(Kind.BOT)
    await grants.give(house.olga, bot, bob.person_id, OPERATE)
    await bots.start(bob, house.bot_id)
    await grants.give(house.olga, bot, bob.person_id, NONE)
    with pytest.raises(NotFound):
        await bots.stop(bob, house.bot_id)
    assert await bots.list_bots(bob) == []


async def test_a_group_is_given_something_and_its_people_have_it(house: House) -> None:
    bob, eve, bot = house.person("bob"), house.person("eve"), house.resource(Kind.BOT)
    group = house.group("Night shift", bob)
    await grants.give(house.olga, bot, group, OPERATE)
    await bots.start(bob, house.bot_id)
    assert [one.id for one in await bots.list_bots(bob)] == [house.bot_id]
    assert await bots.list_bots(eve) == []
    await grants.give(house.olga, bot, group, NONE)
    assert await bots.list_bots(bob) == []


async def test_who_has_what_and_why(house: House) -> None:
    bob, vera, exchange = house.person("bob"), house.person("vera"), house.resource(Kind.EXCHANGE)
    house.give(exchange, bob, Scope.USE)
    house.give(exchange, house.demote(vera, Role.VIEWER), *USE)
    house.give_group(exchange, house.group("Night shift", bob), Scope.EDIT)
    found = await holders.holders_of(house.olga, exchange)
    assert [(one.name, one.reason) for one in found] == [
        (house.olga.name, Reason.OWNER),
        ("Ada", Reason.ADMINISTRATOR),
        ("Bob", Reason.PERSON),
        ("Vera", Reason.PERSON),
        ("Night shift", Reason.GROUP),
    ]
    scopes = {one.name: one.scopes for one in found}
    assert (scopes["Bob"], scopes["Vera"], scopes["Night shift"]) == (USE, LOOK, frozenset({Scope.VIEW, Scope.EDIT}))
    assert [one.name for one in await holders.given(house.olga, exchange)] == ["Bob", "Vera"]


def test_of_somebody_absent_it_knows_what_they_were_given(house: House) -> None:
    bob, exchange = house.person("bob"), house.resource(Kind.EXCHANGE)
    assert standing(house, bob, Scope.USE, exchange) is Answer.NO
    house.give_group(exchange, house.group("Night shift", bob), Scope.USE)
    assert standing(house, bob, Scope.USE, exchange) is Answer.YES
    assert standing(house, bob, Scope.EDIT, exchange) is Answer.NO
    with Session(house.database.engine) as session:
        bobs = absent.of(session, {bob.person_id})[bob.person_id]
    assert bobs.given(exchange, ()).may(Scope.USE, exchange) is Answer.YES, "taken from the person, not from the group"
    assert standing(house, house.disable(bob), Scope.USE, exchange) is Answer.UNKNOWN


async def test_what_is_asked_for_is_kept_until_it_is_answered(house: House) -> None:
    bob, eve, bot = house.person("bob"), house.person("eve"), house.resource(Kind.BOT)
    await requests.ask(bob, bot, LOOK)
    await requests.ask(bob, bot, OPERATE)
    await requests.ask(eve, bot, LOOK)
    assert [(one.name, one.scopes) for one in await requests.pending(house.olga, bot)] == [
        ("Bob", OPERATE),
        ("Eve", LOOK),
    ]
    await requests.answer(house.olga, bot, bob.person_id, LOOK)
    await requests.answer(house.olga, bot, eve.person_id, NONE)
    assert await requests.pending(house.olga, bot) == []
    assert await held(bot) == {bob.person_id: LOOK}
    await requests.ask(eve, bot, LOOK)
    await requests.ask(eve, bot, NONE)
    assert await requests.pending(house.olga, bot) == []


async def test_asking_tells_nobody_what_there_is(house: House) -> None:
    bob = house.person("bob")
    for id in (house.bot_id, uuid4()):
        assert await requests.ask(bob, Resource(Kind.BOT, id, bob.person_id), LOOK) is None
    assert [one.name for one in await requests.pending(house.olga, house.resource(Kind.BOT))] == ["Bob"]


async def test_what_cannot_be_asked_for(house: House) -> None:
    bob, vera, bot = house.person("bob"), house.person("vera", Role.VIEWER), house.resource(Kind.BOT)
    for who, scopes in ((bob, frozenset({Scope.SHARE})), (bob, frozenset({Scope.USE})), (vera, OPERATE)):
        with pytest.raises(Invalid):
            await requests.ask(who, bot, scopes)
    await requests.ask(house.olga, bot, OPERATE)
    assert await requests.pending(house.olga, bot) == []


async def test_with_a_thing_goes_what_was_given_and_asked_of_it(house: House) -> None:
    bob = house.person("bob")
    mine = await exchanges.add(house.olga, ExchangeDraft(name="Mine", exchange_type=PRACTICE), {})
    thing = Resource(Kind.EXCHANGE, mine.id, house.olga.person_id)
    house.give(thing, bob, Scope.USE)
    await requests.ask(bob, thing, LOOK)
    await exchanges.remove(house.olga, mine.id)
    assert await held(thing) == {} and not await authority.current().requests(thing)


# -- what services tell it --------------------------------------------------------------------------------------------


@in_memory
async def test_it_hears_of_each_thing(house: House) -> None:
    """Added, renamed, handed over and deleted, each once that is stored."""
    exchange = await exchanges.add(house.olga, ExchangeDraft(name="One", exchange_type=PRACTICE), {})
    await exchanges.edit(house.olga, exchange.id, ExchangeDraft(name="Two", exchange_type=PRACTICE))
    strategy = await strategies.add(house.olga, StrategyDraft(name="Three", code=SOURCE))
    renamed = StrategyDraft(name="Four", code=f"{SOURCE}\n# more\n")
    await strategies.save(house.olga, strategy.family_id, renamed, strategy.id)
    bot_id = await bots.add(house.olga, house.draft("Five"), "2026.9")
    await bots.edit(house.olga, bot_id, house.draft("Six"))
    await runners.edit(house.admin, house.runner_id, RunnerDraft(name="Seven", type="LOCAL"))
    decides, bob = beside(), house.give_everything(house.person("bob"))
    assert decides.named == {
        (Kind.EXCHANGE, exchange.id): "Two",
        (Kind.STRATEGY, strategy.family_id): "Four",
        (Kind.BOT, bot_id): "Six",
        (Kind.RUNNER, house.runner_id): "Seven",
    }
    await handing_over.hand_over(house.admin, bot_id, bob.person_id)
    assert decides.owners[Kind.BOT, bot_id] == bob.person_id
    await exchanges.remove(house.olga, exchange.id)
    await strategies.remove(house.olga, strategy.family_id)
    assert decides.named.keys() == {(Kind.BOT, bot_id), (Kind.RUNNER, house.runner_id)}


@in_memory
async def test_it_hears_nothing_of_what_was_refused(house: House) -> None:
    await exchanges.add(house.olga, ExchangeDraft(name="One", exchange_type=PRACTICE), {})
    with pytest.raises(Invalid):
        await exchanges.add(house.olga, ExchangeDraft(name="One", exchange_type=PRACTICE), {})
    assert list(beside().named.values()) == ["One"]


# -- before the transaction -------------------------------------------------------------------------------------------


class AnswersLate(InMemoryAuthority):
    """Bob's rights take a while to find out."""

    def __init__(self) -> None:
        super().__init__()
        self.is_asked, self.may_answer, self.slow = asyncio.Event(), asyncio.Event(), UUID(int=0)

    async def resolve(self, person_id: UUID):  # type: ignore[no-untyped-def]
        if person_id == self.slow:
            self.is_asked.set()
            await self.may_answer.wait()
        return await super().resolve(person_id)


@local
async def test_nobody_waits_while_it_is_asked(house: House) -> None:
    """Bob's writing begins once it is known what he may do; meanwhile others write."""
    decides = AnswersLate()
    authority.install(decides)
    bob = house.give_everything(house.person("bob"))
    decides.slow = bob.person_id
    waiting = asyncio.create_task(bots.start(bob, house.bot_id))
    await decides.is_asked.wait()
    await bots.edit(house.olga, house.bot_id, house.draft("Edited meanwhile"))
    assert not waiting.done()
    decides.may_answer.set()
    await waiting
    assert (await bots.get(bob, house.bot_id)).bot.name == "Edited meanwhile"


@local
async def test_what_this_database_knows_is_not_asked_beforehand(house: House) -> None:
    """A list takes the same statements as it would within a transaction that is open already."""
    bob = house.give_everything(house.person("bob"))
    with statements(house.database) as sent:
        await exchanges.list_exchanges(bob)
    with Session(house.database.engine) as session, statements(house.database) as within:
        exchanges.list_exchanges.sync(session, bob)
    assert [one for one in sent if "FROM" in one] == [one for one in within if "FROM" in one]


@in_memory
async def test_it_is_asked_once_for_each_transaction_and_not_within(house: House) -> None:
    bob, decides = house.give_everything(house.person("bob")), beside()
    decides.asked.clear()
    await bots.list_bots(bob)
    assert decides.asked == [bob.person_id]


# -- nobody answers ---------------------------------------------------------------------------------------------------


@in_memory
async def test_refusals_say_that_nobody_answers_only_of_what_one_may_see(house: House) -> None:
    """What was looked at before is still looked at; what was never seen sounds as if it did not exist."""
    bob = house.person("bob")
    house.give(house.resource(Kind.BOT), bob, *GIVABLE[Kind.BOT])
    beside().silent = beside().looks_on = True
    assert (await bots.get(bob, house.bot_id)).bot.scopes == LOOK
    with pytest.raises(Unavailable, match="cannot be asked just now"):
        await bots.start(bob, house.bot_id)
    with pytest.raises(NotFound, match="does not exist, or you may not do this with it"):
        await exchanges.get(bob, house.exchange_id)
    with pytest.raises(NotFound):
        await bots.get(bob, uuid4())


@in_memory
async def test_one_does_with_ones_own_what_one_may_whoever_is_silent(house: House) -> None:
    beside().silent = True
    await bots.start(house.olga, house.bot_id)
    assert [one.id for one in await bots.list_bots(house.olga)] == [house.bot_id]
    vera = house.demote(house.olga, Role.VIEWER)
    with pytest.raises(NotFound):  # what a role forbids is no open question
        await bots.stop(vera, house.bot_id)
    await bots.stop(house.admin, house.bot_id)


@in_memory
def test_of_somebody_absent_only_ownership_is_known_then(house: House) -> None:
    bob = house.give_everything(house.person("bob"))
    beside().silent = True
    for kind in KINDS:
        assert standing(house, bob, Scope.VIEW, house.resource(kind)) is Answer.UNKNOWN
        assert standing(house, house.olga, Scope.EDIT, house.resource(kind)) is Answer.YES
    assert standing(house, house.demote(bob, Role.VIEWER), Scope.USE, house.resource(Kind.EXCHANGE)) is Answer.NO


def test_without_an_authority_nobody_is_served(house: House) -> None:
    authority.install(None)
    with pytest.raises(Unavailable):
        asyncio.run(bots.list_bots(house.olga))
