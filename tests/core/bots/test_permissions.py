"""Who may do what with a bot, and what lists cost."""

from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event
from sqlmodel import Session

from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import Bot, BotStatus
from core.bots import service
from core.errors import NotFound, Refused, SignedOut
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests.core.bots.conftest import House
from tests.core.bots.givers import give

Act = Callable[[Actor, House, UUID], Awaitable[object]]


ACTS: dict[str, tuple[Scope, Act]] = {
    "get": (Scope.VIEW, lambda who, house, bot: service.get(who, bot)),
    "runs": (Scope.VIEW, lambda who, house, bot: service.runs(who, bot)),
    "logs": (Scope.VIEW, lambda who, house, bot: anext(aiter_of(service.logs(who, bot)))),
    "edit": (Scope.EDIT, lambda who, house, bot: service.edit(who, bot, house.draft("Ada"))),
    "start": (Scope.OPERATE, lambda who, house, bot: service.start(who, bot)),
    "stop": (Scope.OPERATE, lambda who, house, bot: service.stop(who, bot)),
    "restart": (Scope.OPERATE, lambda who, house, bot: service.restart(who, bot)),
    "remove": (Scope.DELETE, lambda who, house, bot: service.remove(who, bot)),
}


def aiter_of(lines: AsyncIterator[object]) -> AsyncIterator[object]:
    return lines


@pytest.mark.parametrize("act", ACTS)
async def test_each_act_needs_exactly_its_right(house: House, act: str) -> None:
    scope, do = ACTS[act]
    bot_id = await house.bot("Ada")
    house.runner.say(f"bot-{bot_id}", "hello")
    stranger, viewer = house.person("stranger"), house.person("viewer", Role.VIEWER)
    half, friend = house.person("half"), house.person("friend")
    every = {Scope.VIEW, Scope.OPERATE, Scope.EDIT, Scope.DELETE}
    give(house, Kind.BOT, bot_id, viewer, *every)
    give(house, Kind.BOT, bot_id, half, *(every - {scope} if scope is not Scope.VIEW else set()))
    give(house, Kind.BOT, bot_id, friend, scope)
    with pytest.raises(NotFound) as unknown:
        await do(stranger, house, uuid4())
    for who in (stranger, half) if scope is Scope.VIEW else (stranger, half, viewer):
        with pytest.raises(NotFound) as refusal:
            await do(who, house, bot_id)
        assert str(refusal.value) == str(unknown.value)
    await do(friend, house, bot_id)


async def test_a_viewer_adds_nothing_and_a_stranger_sees_nothing(house: House) -> None:
    await house.bot()
    with pytest.raises(NotFound):
        await service.add(house.person("viewer", Role.VIEWER), house.draft("X"), "2026.9")
    assert await service.list_bots(house.person("stranger")) == []
    with pytest.raises(SignedOut):
        await service.list_bots(Actor(uuid4(), "Nobody", Role.ADMINISTRATOR))


async def test_a_role_is_what_the_database_says_not_what_the_page_remembers(house: House) -> None:
    bot_id = await house.bot()
    mallory = house.person("mallory")
    with pytest.raises(NotFound):
        await service.start(Actor(mallory.person_id, "Mallory", Role.ADMINISTRATOR), bot_id)


async def test_a_list_costs_the_same_queries_whatever_its_length(house: House) -> None:
    member = house.person("member")
    for who in (house.owner, member):
        counts = []
        for number in range(3):
            bot_id = await house.bot(f"{who.name} {number}")
            give(house, Kind.BOT, bot_id, member, Scope.VIEW)
            counts.append(await statements(house, lambda who=who: service.list_bots(who)))  # type: ignore[misc]
        assert counts[0] == counts[-1] <= 9


async def statements(house: House, call: Callable[[], Awaitable[object]]) -> int:
    said: list[str] = []

    def note(_: object, __: object, statement: str, *rest: object) -> None:
        if statement.startswith("SELECT"):
            said.append(statement)

    event.listen(house.database.engine, "before_cursor_execute", note)
    try:
        await call()
    finally:
        event.remove(house.database.engine, "before_cursor_execute", note)
    return len(said)


async def test_a_list_shows_the_strategy_as_it_is_and_as_it_could_be(house: House) -> None:
    await house.bot()
    [family] = await strategies.list_strategies(house.owner)
    code = (await strategies.get(house.owner, house.strategy_id)).code
    newer = StrategyDraft(name=family.name, code=f"{code}\n# newer\n")
    await strategies.save(house.owner, family.family_id, newer, house.strategy_id)
    [view] = await service.list_bots(house.owner)
    assert (view.strategy_version, view.strategy_latest) == (1, 2)


async def test_bots_are_archived_rows_not_lost_ones(house: House) -> None:
    bot_id = await house.bot()
    await service.remove(house.owner, bot_id)
    with Session(house.database.engine) as session:
        assert session.get(Bot, bot_id) is not None


async def test_a_bot_without_a_stake_currency_does_not_start(house: House) -> None:
    bot_id = await house.bot(config={"stake_currency": "", "stake_amount": 100})
    with pytest.raises(Refused, match="no stake currency"):
        await service.start(house.owner, bot_id)
    assert (await house.view(bot_id)).status is BotStatus.STOPPED
