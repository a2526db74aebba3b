"""What an owner gives to others, and takes back."""

from uuid import uuid4

import pytest
from sqlmodel import Session, col, select

from core import events
from core.access import authority
from core.access.authority import Holding
from core.access.models import Person
from core.access.policy import Resource
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.access.sharing import grants, holders
from core.audit import AuditEvent
from core.bot_records.models import Bot
from core.bots import service as bots
from core.db import utcnow
from core.errors import Invalid, NotFound
from core.events import Event, ThingChanged
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.runners.models import RunnerRow
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests.core.access.house import KINDS, SOURCE, House

LOOK, OPERATE = frozenset({Scope.VIEW}), frozenset({Scope.VIEW, Scope.OPERATE})


async def test_giving_replaces_and_nothing_takes_back(house: House) -> None:
    bob, bot = house.person("bob"), house.resource(Kind.BOT)
    await grants.give(house.olga, bot, bob.person_id, OPERATE)
    await bots.start(bob, house.bot_id)
    await grants.give(house.olga, bot, bob.person_id, LOOK)
    with pytest.raises(NotFound):
        await bots.stop(bob, house.bot_id)
    assert [one.id for one in await bots.list_bots(bob)] == [house.bot_id]
    await grants.give(house.olga, bot, bob.person_id, frozenset())
    assert await bots.list_bots(bob) == []
    assert await rows(house) == []


async def test_given_lists_people_by_name_with_all_their_scopes(house: House) -> None:
    zoe, bob, bot = house.person("zoe"), house.person("bob"), house.resource(Kind.BOT)
    await grants.give(house.olga, bot, zoe.person_id, LOOK)
    await grants.give(house.olga, bot, bob.person_id, OPERATE)
    assert [(one.name, one.scopes) for one in await holders.given(house.olga, bot)] == [("Bob", OPERATE), ("Zoe", LOOK)]
    assert await holders.given(house.olga, house.resource(Kind.EXCHANGE)) == []


async def test_candidates_are_others_who_may_log_in(house: House) -> None:
    house.person("bob")
    house.disable(house.person("gone"))
    names = [one.name for one in await holders.candidates(house.olga, house.resource(Kind.BOT))]
    assert names == ["Ada", "Bob"]
    assert house.olga.name not in [one.name for one in await holders.candidates(house.admin, house.resource(Kind.BOT))]


async def test_who_was_given_something_cannot_give_it_on(house: House) -> None:
    bob, eve, bot = house.person("bob"), house.person("eve"), house.resource(Kind.BOT)
    await grants.give(house.olga, bot, bob.person_id, frozenset(GIVABLE[Kind.BOT]))
    with pytest.raises(NotFound):
        await grants.give(bob, bot, eve.person_id, LOOK)
    with pytest.raises(NotFound):
        await holders.given(bob, bot)


async def test_nobody_gets_more_by_claiming_to_own_it(house: House) -> None:
    """The owner is read from the database, not from what a page says."""
    eve = house.person("eve")
    for kind in (Kind.BOT, Kind.EXCHANGE, Kind.STRATEGY, Kind.RUNNER):
        mine = Resource(kind, house.resource(kind).id, eve.person_id)
        with pytest.raises(NotFound):
            await grants.give(eve, mine, eve.person_id, LOOK)
        with pytest.raises(NotFound):
            await holders.candidates(eve, mine)
    assert await rows(house) == []


@pytest.mark.parametrize("scope", [Scope.SHARE, Scope.CREATE, Scope.ADMINISTER, Scope.USE])
async def test_what_cannot_be_given_of_a_bot(house: House, scope: Scope) -> None:
    bob = house.person("bob")
    with pytest.raises(Invalid):
        await grants.give(house.admin, house.resource(Kind.BOT), bob.person_id, frozenset({Scope.VIEW, scope}))
    assert await rows(house) == []


@pytest.mark.parametrize("kind", [Kind.BOT, Kind.BACKTEST, Kind.HOUSE])
async def test_what_does_not_exist_cannot_be_given(house: House, kind: Kind) -> None:
    with pytest.raises(NotFound):
        await grants.give(house.admin, Resource(kind, uuid4(), None), house.olga.person_id, LOOK)


async def test_a_thing_of_ones_own_is_given_by_oneself(house: House) -> None:
    bob = house.person("bob")
    mine = await exchanges.add(bob, ExchangeDraft(name="Mine", exchange_type=PRACTICE), {})
    await grants.give(bob, Resource(Kind.EXCHANGE, mine.id, bob.person_id), house.olga.person_id, LOOK | {Scope.USE})
    assert mine.id in [one.id for one in await exchanges.list_exchanges(house.olga, Scope.USE)]


@pytest.mark.parametrize("who", ["nobody", "deleted thing", "archived thing"])
async def test_what_is_gone_cannot_be_given(house: House, who: str) -> None:
    bot, person_id = house.resource(Kind.BOT), house.person("bob").person_id
    if who == "nobody":
        person_id = uuid4()
    elif who == "deleted thing":
        bot = Resource(Kind.BOT, uuid4(), house.olga.person_id)
    else:
        house.change(Bot, house.bot_id, archived_at=utcnow())
    with pytest.raises(NotFound):
        await grants.give(house.olga, bot, person_id, LOOK)
    assert await rows(house) == []


async def test_only_an_administrator_gives_a_local_runner(house: House) -> None:
    """What runs there can read what Flotilla can. Olga owns it from her days as an administrator."""
    bob, runner = house.person("bob"), house.resource(Kind.RUNNER)
    with pytest.raises(NotFound):
        await grants.give(house.olga, runner, bob.person_id, frozenset({Scope.USE}))
    await grants.give(house.admin, runner, bob.person_id, frozenset({Scope.USE}))
    assert len(await rows(house)) == 1


async def test_a_strategy_is_given_with_all_its_versions(house: House) -> None:
    bob = house.person("bob")
    await grants.give(house.olga, house.resource(Kind.STRATEGY), bob.person_id, LOOK)
    draft = StrategyDraft(name="Renamed", code=f"{SOURCE}\n# more\n")
    newer = await strategies.save(house.olga, house.strategy_id, draft, house.strategy_id)
    assert (await strategies.get(bob, newer.id)).name == "Renamed"


async def test_a_viewer_who_was_given_everything_still_only_looks(house: House) -> None:
    vera, bot = house.person("vera"), house.resource(Kind.BOT)
    await grants.give(house.olga, bot, vera.person_id, frozenset(GIVABLE[Kind.BOT]))
    house.demote(vera, Role.VIEWER)
    assert (await bots.get(vera, house.bot_id)).bot.scopes == LOOK
    with pytest.raises(NotFound):
        await bots.start(vera, house.bot_id)


async def test_giving_is_recorded_and_told(house: House) -> None:
    told: list[Event] = []
    stop = events.subscribe(told.append, ThingChanged)
    bob, bot = house.person("bob"), house.resource(Kind.BOT)
    await grants.give(house.olga, bot, bob.person_id, OPERATE)
    stop()
    assert told == [ThingChanged("bot", house.bot_id)]
    with Session(house.database.engine) as session:
        line = session.exec(select(AuditEvent).order_by(col(AuditEvent.seq).desc())).first()
    assert line and (line.verb, line.actor_id, line.subject_id) == ("shared", house.olga.person_id, house.bot_id)
    assert "Bob" in line.text and "operate" in line.text


async def test_taking_from_somebody_disabled_works(house: House) -> None:
    """What he was given is seen and can be taken back while he is away."""
    bob, bot = house.person("bob"), house.resource(Kind.BOT)
    await grants.give(house.olga, bot, bob.person_id, LOOK)
    house.change(Person, bob.person_id, disabled_at=utcnow())
    assert [one.name for one in await holders.given(house.olga, bot)] == ["Bob"]
    await grants.give(house.olga, bot, bob.person_id, frozenset())
    assert await rows(house) == []


async def rows(house: House) -> list[Holding]:
    """Everything that was given of what Olga owns."""
    return [one for kind in KINDS for one in await authority.current().holders(house.resource(kind))]


async def test_a_deleted_runner_takes_its_rights_along(house: House) -> None:
    house.change(RunnerRow, house.runner_id, archived_at=utcnow())
    with pytest.raises(NotFound):
        await holders.given(house.admin, house.resource(Kind.RUNNER))
