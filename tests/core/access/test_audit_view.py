"""A member reads of his own and of what was given to him, and of nothing else."""

from uuid import UUID, uuid4

from sqlmodel import Session

from core import audit
from core.access import audit_view, people
from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants
from core.audit import FLOTILLA, Doer, Subject
from tests.core.access.house import SECRET, House


def happens(house: House, who: Doer, verb: str, kind: str, id: UUID | None, text: str) -> None:
    with Session(house.database.engine) as session:
        audit.record(session, who, verb, Subject(kind, id, SECRET), text)
        session.commit()


async def read(who: Actor) -> list[str]:
    return [event.text for event in await audit_view.last_events(who, 100)]


async def test_events_of_a_thing_are_its_owners(house: House) -> None:
    for kind, id in ((Kind.BOT, house.bot_id), (Kind.EXCHANGE, house.exchange_id), (Kind.STRATEGY, house.strategy_id)):
        happens(house, FLOTILLA, "died", kind, id, f"{kind} {SECRET} died")
    told = [f"strategy {SECRET} died", f"exchange {SECRET} died", f"bot {SECRET} died"]
    assert await read(house.olga) == told
    assert await read(house.admin) == told
    assert await read(house.person("bob")) == []


async def test_events_of_what_was_given_are_told_while_it_is_given(house: House) -> None:
    bob = house.person("bob")
    happens(house, FLOTILLA, "died", Kind.BOT, house.bot_id, "died")
    happens(house, FLOTILLA, "died", Kind.EXCHANGE, house.exchange_id, "other")
    await grants.give(house.olga, house.resource(Kind.BOT), bob.person_id, frozenset({Scope.VIEW}))
    assert await read(bob) == ["died"]
    await grants.give(house.olga, house.resource(Kind.BOT), bob.person_id, frozenset())
    assert await read(bob) == []


async def test_events_of_a_backtest_are_told_to_whoever_may_see_its_strategy(house: House) -> None:
    bob = house.person("bob")
    happens(house, FLOTILLA, "finished", Kind.BACKTEST, house.backtest_id, "finished")
    happens(house, FLOTILLA, "finished", Kind.BACKTEST, uuid4(), "other")
    assert await read(bob) == []
    assert await read(house.olga) == ["finished"]
    await grants.give(house.olga, house.resource(Kind.STRATEGY), bob.person_id, frozenset({Scope.VIEW}))
    assert await read(bob) == ["finished"]


async def test_to_whom_else_it_was_given_is_the_owners_business(house: House) -> None:
    bob, zoe = house.person("bob"), house.person("zoe")
    for one in (bob, zoe):
        await grants.give(house.olga, house.resource(Kind.BOT), one.person_id, frozenset({Scope.VIEW}))
    assert await read(bob) == []
    assert len(await read(house.olga)) == 2


async def test_what_others_do_with_people_is_told_to_those_alone(house: House) -> None:
    bob = house.person("bob")
    await people.change_role(house.admin, bob.person_id, Role.VIEWER)
    happens(house, Doer("Somebody"), "failed to log in", "person", None, f"failed to log in as {SECRET}")
    happens(house, house.olga.doer, "logged in", "person", house.olga.person_id, "logged in")
    assert await read(bob) == ["made Bob viewer instead of member"]
    assert await read(house.olga) == ["logged in"]
    assert len(await read(house.admin)) == 3


async def test_an_id_of_another_kind_opens_nothing(house: House) -> None:
    bob = house.person("bob")
    house.give(house.resource(Kind.EXCHANGE), bob, Scope.VIEW)
    happens(house, FLOTILLA, "died", Kind.BOT, house.exchange_id, "a bot with the id of an exchange")
    assert await read(bob) == []


async def test_one_reads_what_one_did_also_when_it_is_gone(house: House) -> None:
    bob = house.person("bob")
    happens(house, bob.doer, "deleted", Kind.EXCHANGE, uuid4(), "deleted exchange Mine")
    assert await read(bob) == ["deleted exchange Mine"]
    assert await read(house.olga) == []


async def test_newest_first_and_never_more_than_asked_for(house: House) -> None:
    for number in range(5):
        happens(house, FLOTILLA, "died", Kind.BOT, house.bot_id, str(number))
    assert [event.text for event in await audit_view.last_events(house.olga, 2)] == ["4", "3"]
    assert await audit_view.last_events(house.olga, -1) == []


async def test_coming_and_going_can_be_left_out(house: House) -> None:
    bob = house.person("bob")
    for verb in ("logged in", "logged out", "failed to log in"):
        happens(house, bob.doer, verb, Kind.BOT, house.bot_id, verb)
    kept = await audit_view.last_events(bob, with_logins=False)
    assert [event.text for event in kept] == ["failed to log in"]
