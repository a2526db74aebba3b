"""While it is not known what an owner may do."""

import pytest
from sqlmodel import Session, select

from core.access.models import AccessGrant
from core.access.scopes import Role, Scope
from core.bots import service
from core.bots.rights import taking_back, withdrawal
from core.errors import Invalid, Refused
from core.exchanges import service as exchanges
from core.exchanges.models import ExchangeDraft
from core.practice.samples import SAMPLES
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests.core.bots.conftest import House
from tests.core.bots.lodger import UNKNOWN, Lodger
from tests.core.bots.rights.lodgers import S, crash, pause_is_over


@pytest.mark.parametrize("how", UNKNOWN)
async def test_while_it_is_not_known_nobody_starts_it(lodger: Lodger, how: str) -> None:
    await lodger.lose(how)
    with pytest.raises(Refused):
        await service.start(lodger.house.owner, lodger.bot_id)
    await lodger.get_back(how)
    await lodger.run()
    await lodger.lose(how)
    with pytest.raises(Refused):
        await service.restart(lodger.house.owner, lodger.bot_id)
    await lodger.house.round()
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING
    assert lodger.house.runner.held[lodger.name].comes_back


@pytest.mark.parametrize("how", UNKNOWN)
async def test_while_it_is_not_known_it_comes_back_as_it_was(lodger: Lodger, how: str) -> None:
    await lodger.run()
    await lodger.lose(how)
    await crash(lodger)
    await pause_is_over(lodger)
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING
    assert lodger.keys()[0] == lodger.keys()[1]
    lodger.house.runner.crash_and_return(lodger.name, 137)
    await lodger.house.round(2)
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING


@pytest.mark.parametrize("what", ["keys", "code", "settings"])
@pytest.mark.parametrize("how", UNKNOWN)
async def test_while_it_is_not_known_nothing_newer_starts(lodger: Lodger, how: str, what: str) -> None:
    await lodger.run()
    owner = lodger.house.owner
    if what == "keys":
        await lodger.replace_keys()
    elif what == "settings":
        draft = ExchangeDraft(name="Main", exchange_type="kraken", config={"max_open_trades": 7})
        await exchanges.edit(owner, lodger.exchange_id, draft)
    else:
        newer = StrategyDraft(name="Shared", code=f"{SAMPLES[0].code}\n# newer\n")
        saved = await strategies.save(owner, lodger.family_id, newer, lodger.house.row(lodger.bot_id).strategy_id)
        await service.edit(owner, lodger.bot_id, lodger.draft(strategy_id=saved.id))
    await lodger.lose(how)
    await crash(lodger)
    await pause_is_over(lodger)
    assert (lodger.house.row(lodger.bot_id).status, len(lodger.keys())) == (S.FAILED, 1)


async def test_whoever_may_operate_a_bot_needs_no_right_on_its_exchange(lodger: Lodger) -> None:
    friend = lodger.house.person("friend")
    bot = lodger.house.row(lodger.bot_id).resource
    await taking_back.give(lodger.me, bot, friend.person_id, frozenset({Scope.VIEW, Scope.OPERATE}))
    await service.start(friend, lodger.bot_id)
    await lodger.house.round(3)
    assert lodger.house.row(lodger.bot_id).status is S.RUNNING


async def test_who_changes_a_reference_must_be_able_to_use_it_and_the_owner_too(lodger: Lodger) -> None:
    mine = await exchanges.add(lodger.house.owner, ExchangeDraft(name="Mine", exchange_type="kraken"), {})
    with pytest.raises(Invalid) as refused:
        await service.edit(lodger.house.owner, lodger.bot_id, lodger.draft(exchange_id=mine.id))
    assert list(refused.value.fields) == ["exchange_id"]


async def test_an_administrator_who_becomes_a_member_keeps_what_they_own(house: House) -> None:
    house.person("second", Role.ADMINISTRATOR)
    second = house.person("third", Role.ADMINISTRATOR)
    bot_id = await house.running()
    await taking_back.change_role(second, house.owner.person_id, Role.MEMBER)
    await house.round()
    assert not (await service.get(house.owner, bot_id)).bot.start_refused


async def test_a_right_that_ended_elsewhere_is_noticed(lodger: Lodger) -> None:
    await lodger.run()
    with Session(lodger.house.database.engine) as session:
        for grant in session.exec(select(AccessGrant).where(AccessGrant.scope == Scope.USE)):
            session.delete(grant)
        session.commit()
    await withdrawal.review()
    await lodger.house.round()
    assert lodger.house.row(lodger.bot_id).withdrawn_at is not None
    assert not lodger.house.runner.held[lodger.name].comes_back
