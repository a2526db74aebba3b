"""What a page needs to say "restart to apply" is stored with the run: it hashes no code."""

from collections.abc import Awaitable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update
from sqlmodel import Session, select

from core import events
from core.bot_records.models import Deployment
from core.bots import service
from core.bots.lifecycle import fingerprints
from core.bots.settings import configuration
from core.strategies import service as strategies
from core.strategies.models import Strategy, StrategyDraft
from tests.core.bots.conftest import House
from tests.core.statements import statements

OTHER = {"stake_currency": "USDT", "stake_amount": 5}


def run_of(house: House, bot_id: UUID) -> Deployment:
    with Session(house.database.engine) as session:
        return session.exec(select(Deployment).where(Deployment.bot_id == bot_id)).one()


def forget(house: House) -> None:
    """As after an upgrade from a Flotilla that knew no light fingerprints, and read no sources once."""
    with house.database.engine.begin() as connection:
        connection.execute(update(Deployment).values(light_fingerprint=None))
        connection.execute(update(Strategy).values(reading=None))


async def needs_restart(house: House, bot_id: UUID) -> bool:
    return (await service.get(house.owner, bot_id)).needs_restart


async def test_no_page_of_a_bot_reads_or_hashes_its_code(house: House) -> None:
    bot_id = await house.running()
    looks: list[Awaitable[Any]] = [
        service.get(house.owner, bot_id),
        service.list_bots(house.owner),
        service.runs(house.owner, bot_id),
        configuration.effective(house.owner, bot_id),
    ]
    for look in looks:
        with statements(house.database) as sent:
            await look
        assert sent
        assert "strategy.code" not in " ".join(sent)


async def test_another_version_of_the_same_source_is_nothing_to_apply(house: House) -> None:
    bot_id = await house.running()
    first = await strategies.get(house.owner, house.strategy_id)
    same = await strategies.add(house.owner, StrategyDraft(name="Same", code=first.code))
    other = await strategies.add(house.owner, StrategyDraft(name="Other", code=first.code + "# other\n"))
    for version, differs in ((same, False), (other, True), (first, False)):
        await service.edit(house.owner, bot_id, house.draft(strategy_id=version.id))
        assert await needs_restart(house, bot_id) is differs


async def test_a_run_of_before_is_compared_once_and_not_for_a_page(house: House) -> None:
    bot_id = await house.running()
    known = run_of(house, bot_id).light_fingerprint
    forget(house)
    assert not await needs_restart(house, bot_id)
    heard: list[events.Event] = []
    stop = events.subscribe(heard.append, events.BotChanged)
    await fingerprints.fill()
    stop()
    assert (run_of(house, bot_id).light_fingerprint, heard) == (known, [events.BotObserved(bot_id)])
    await service.edit(house.owner, bot_id, house.draft("Other", config=OTHER))
    assert await needs_restart(house, bot_id)
    with statements(house.database) as sent:
        await fingerprints.fill()
    assert "strategy.code" not in " ".join(sent)


@pytest.mark.parametrize("what", ["the settings", "the source"])
async def test_a_run_of_before_that_was_to_be_restarted_still_is(house: House, what: str) -> None:
    bot_id = await house.running()
    first = await strategies.get(house.owner, house.strategy_id)
    other = await strategies.add(house.owner, StrategyDraft(name="Other", code=first.code + "# other\n"))
    change = {"config": OTHER} if what == "the settings" else {"strategy_id": other.id}
    await service.edit(house.owner, bot_id, house.draft(**change))
    known = run_of(house, bot_id).light_fingerprint
    forget(house)
    await fingerprints.fill()
    assert (await needs_restart(house, bot_id), run_of(house, bot_id).light_fingerprint) == (True, known)
    await service.restart(house.owner, bot_id)
    await house.round(4)
    assert not await needs_restart(house, bot_id)


async def test_a_run_of_what_nobody_knows_any_more_needs_a_restart(house: House) -> None:
    """As an edited exchange, of which no revision of then is known."""
    bot_id = await house.running()
    forget(house)
    with house.database.engine.begin() as connection:
        connection.execute(update(Deployment).values(fingerprint="0" * 64))
    await fingerprints.fill()
    assert (await needs_restart(house, bot_id), run_of(house, bot_id).light_fingerprint) == (True, "")


async def test_a_source_that_is_not_read_yet_lacks_nothing(house: House) -> None:
    """It may give all that the settings do not."""
    bot_id = await house.running()
    forget(house)
    made = await configuration._read(house.owner, bot_id)
    assert made.reading.given(made.recipe.class_name) >= {"timeframe", "stoploss"}
