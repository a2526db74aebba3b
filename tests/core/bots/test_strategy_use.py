"""Bots get another version of their strategy: all of them or none, and running ones go on."""

from uuid import UUID

import pytest

from core.access.scopes import Role
from core.bot_records.models import Bot, Mode
from core.bots import service, strategy_use
from core.configurations.secret_parts import KEPT
from core.errors import NotFound, Refused
from core.practice.samples import SAMPLES
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import rows
from tests.core.bots.conftest import House


async def next_version(house: House) -> UUID:
    before = await strategies.get(house.owner, house.strategy_id)
    draft = StrategyDraft(name=before.name, code=before.code + "\n# next\n")
    return (await strategies.save(house.owner, before.family_id, draft, before.id)).id


async def used(house: House) -> dict[str, int]:
    family_id = (await strategies.get(house.owner, house.strategy_id)).family_id
    return {one.name: one.version_number for one in await strategy_use.uses_of(house.owner, family_id)}


def make_live(house: House, bot_id: UUID) -> None:
    rows.change(house.database, Bot, bot_id, mode=Mode.LIVE)


async def test_each_bot_is_told_with_its_version(house: House) -> None:
    running, resting = await house.running("Ada"), await house.bot("bob")
    family_id = (await strategies.get(house.owner, house.strategy_id)).family_id
    told = await strategy_use.uses_of(house.owner, family_id)
    assert [(one.bot_id, one.name, one.is_running, one.may_edit) for one in told] == [
        (running, "Ada", True, True),
        (resting, "bob", False, True),
    ]
    await service.remove(house.owner, resting)
    assert await used(house) == {"Ada": 1}


async def test_a_running_bot_goes_on_until_it_is_restarted(house: House) -> None:
    bot_id = await house.running()
    before = house.runner.held[f"bot-{bot_id}"]
    await strategy_use.use_version(house.owner, [bot_id], await next_version(house))
    await house.round(2)
    assert house.runner.held[f"bot-{bot_id}"] is before
    assert (await used(house), (await service.get(house.owner, bot_id)).needs_restart) == ({"Ada": 2}, True)


async def test_secrets_stay_as_they_are(house: House) -> None:
    settings = {"stake_currency": "USDT", "telegram": {"enabled": False, "token": "12:canary", "chat_id": "1"}}
    bot_id = await house.bot(config=settings)
    sealed = service.secrets.unseal(bot_id, house.row(bot_id).secure_config)
    await strategy_use.use_version(house.owner, [bot_id], await next_version(house))
    assert service.secrets.unseal(bot_id, house.row(bot_id).secure_config) == sealed
    assert house.row(bot_id).config["telegram"]["token"] == KEPT


async def test_live_ones_are_updated_only_on_purpose(house: House) -> None:
    dry, live, version_id = await house.bot("dry"), await house.bot("live"), await next_version(house)
    make_live(house, live)
    with pytest.raises(Refused, match="live is live"):
        await strategy_use.use_version(house.owner, [dry, live], version_id)
    assert await used(house) == {"dry": 1, "live": 1}


async def test_one_that_may_not_be_changed_leaves_all_as_they_are(house: House) -> None:
    mine, version_id = await house.bot("mine"), await next_version(house)
    stranger = rows.person("eve", Role.MEMBER)
    rows.keep(house.database, stranger)
    with pytest.raises(NotFound):
        await strategy_use.use_version(rows.actor(stranger), [mine], version_id)
    other = await strategies.add(house.owner, StrategyDraft(name="Other", code=SAMPLES[0].code))
    with pytest.raises(Refused, match="mine runs Dips, not Other"):
        await strategy_use.use_version(house.owner, [mine], other.id)
    await service.remove(house.owner, removed := await house.bot("gone"))
    with pytest.raises(NotFound):
        await strategy_use.use_version(house.owner, [mine, removed], version_id)
    assert await used(house) == {"mine": 1}


async def test_the_bot_that_cannot_be_saved_is_named(house: House) -> None:
    good, bad, version_id = await house.bot("good"), await house.bot("bad"), await next_version(house)
    rows.change(house.database, Bot, bad, config={"stake_currency": "USDT", "db_url": "sqlite:////tmp/x"})
    with pytest.raises(Refused, match="bad cannot be updated") as caught:
        await strategy_use.use_version(house.owner, [good, bad], version_id)
    assert "db_url" in caught.value.reasons[0]
    assert await used(house) == {"bad": 1, "good": 1}
