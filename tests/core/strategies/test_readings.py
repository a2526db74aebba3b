"""Each source is read once, by one process at a time."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import update
from sqlmodel import Session

from core import db
from core.access.scopes import Role
from core.errors import Invalid, NotFound
from core.freqtrade.sources.source import MOST_BYTES, Reading
from core.strategies import readings, service
from core.strategies.models import Strategy, StrategyDraft
from core.strategies.readings import Turns
from tests.core.strategies.child import Child, in_the_place_of_the_reader
from tests.core.strategies.test_service import draft
from tests.core.trades.house import House, build


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Child]:
    yield from in_the_place_of_the_reader(tmp_path, monkeypatch)


@pytest.fixture
def house(database: db.Database) -> House:
    return build(database)


def stored(house: House, version_id: object) -> Strategy:
    with Session(house.database.engine) as session:
        return session.get_one(Strategy, version_id)


# -- once -------------------------------------------------------------------------------------------------------------


async def test_a_source_is_read_once_while_it_is_written_and_saved(house: House, child: Child) -> None:
    code = draft("1").code
    for _ in range(3):
        await service.inspect(house.owner, code)
    first = await service.add(house.owner, draft("1"))
    again = await service.save(house.owner, first.family_id, draft("1", config={"stoploss": -0.2}), first.id)
    assert (first.timeframe, again.timeframe, child.count) == ("5m", "5m", 1)
    await service.inspect(house.owner, draft("2").code)
    assert child.count == 2


async def test_what_was_saved_is_not_read_again_by_another_flotilla(house: House, child: Child) -> None:
    first = await service.add(house.owner, draft("1"))
    readings.forget_all()
    assert (await service.inspect(house.owner, first.code)).class_names == ("Dips",)
    assert child.count == 1
    assert readings.of(stored(house, first.id)) == await service.inspect(house.owner, first.code)


async def test_two_who_ask_for_the_same_at_once(house: House, child: Child) -> None:
    code = draft("1").code
    await asyncio.gather(*(service.inspect(house.person(f"p{n}"), code) for n in range(3)))
    assert child.count == 1


async def test_only_the_last_are_kept_in_memory(house: House, child: Child) -> None:
    for number in range(readings.MOST_IN_MEMORY + 1):
        readings.remember(str(number), Reading(problem="?"))
    assert (readings.remembered("0"), bool(readings.remembered("1"))) == (None, True)


async def test_whoever_may_add_nothing_lets_nothing_be_read(house: House, child: Child) -> None:
    first = await service.add(house.owner, draft("1"))
    for attempt in (
        service.inspect(house.person("vera", Role.VIEWER), draft("2").code),
        service.add(house.person("vik", Role.VIEWER), draft("2")),
        service.save(house.person("eve"), first.family_id, draft("2"), first.id),
    ):
        with pytest.raises(NotFound):
            await attempt
    assert child.count == 1


async def test_whoever_asks_often_waits_for_themselves() -> None:
    """Others wait for one of theirs, and not for all."""
    turns, busy, order = Turns(), asyncio.Event(), []
    often, other = uuid4(), uuid4()

    async def ask(who: object, name: str) -> None:
        async with turns.of(who):  # type: ignore[arg-type]
            await busy.wait()
            order.append(name)

    asked = [asyncio.create_task(ask(often, f"often {n}")) for n in range(3)]
    asked.append(asyncio.create_task(ask(other, "other")))
    while not asked[-1].get_stack():
        await asyncio.sleep(0)
    await asyncio.sleep(0)
    busy.set()
    await asyncio.gather(*asked)
    assert order == ["often 0", "other", "often 1", "often 2"]


# -- too large --------------------------------------------------------------------------------------------------------


async def test_what_is_too_large_to_read_is_saved_with_the_name_that_is_typed(house: House, child: Child) -> None:
    child.answers({"is_too_large": True})
    with pytest.raises(Invalid) as caught:
        await service.add(house.owner, draft("1"))
    assert set(caught.value.fields) == {"class_name"}
    code = "#" * (MOST_BYTES - 1) + "\n"
    made = await service.add(house.owner, StrategyDraft(name="Large", code=code, class_name="Large"))
    assert (made.class_name, made.timeframe, made.is_too_large, made.code == code) == ("Large", None, True, True)
    assert child.count == 2
    assert (await service.get(house.owner, made.id)).is_too_large


async def test_beyond_8_mib_nothing_is_saved(house: House, child: Child) -> None:
    """Counted in bytes, which may be more than its characters."""
    with pytest.raises(Invalid, match="A strategy may have 8 MB"):
        await service.add(house.owner, draft("ä" * (MOST_BYTES // 2)))
    assert child.count == 0


# -- what was saved before --------------------------------------------------------------------------------------------


def forget_readings(house: House) -> None:
    """As after an upgrade."""
    readings.forget_all()
    with house.database.engine.begin() as connection:
        connection.execute(update(Strategy).values(reading=None, updated_at=Strategy.updated_at))


async def test_versions_of_before_are_read_once_each_and_not_changed(house: House, child: Child) -> None:
    first = await service.add(house.owner, draft("1"))
    second = await service.save(house.owner, first.family_id, draft("2"), first.id)
    same = await service.save(house.owner, first.family_id, draft("2", config={"stoploss": -0.2}), second.id)
    before = [stored(house, one.id) for one in (first, second, same)]
    forget_readings(house)
    await readings.fill()
    assert child.count == 4
    assert [stored(house, one.id) for one in before] == before
    await readings.fill()
    assert child.count == 4


async def test_a_version_of_before_that_is_no_strategy_any_more_is_looked_at_once(house: House, child: Child) -> None:
    first = await service.add(house.owner, draft("1"))
    forget_readings(house)
    child.answers({"problem": "Line 1: no."})
    await readings.fill()
    await readings.fill()
    assert child.count == 2
    assert (await service.get(house.owner, first.id)).class_name == "Dips"
    assert readings.of(stored(house, first.id)).given("Dips") >= {"stoploss"}


async def test_what_an_older_flotilla_read_is_read_again_once(house: House, child: Child) -> None:
    """It knew less of a source."""
    first = await service.add(house.owner, draft("1"))
    readings.forget_all()
    with house.database.engine.begin() as connection:
        old = {"strategies": [{"class_name": "Dips", "timeframe": "1m"}], "ends": ["Dips"]}
        connection.execute(update(Strategy).values(reading=old, updated_at=Strategy.updated_at))
    assert readings.of(stored(house, first.id)).choose().timeframe == "1m"
    for _ in range(2):
        await readings.fill()
        assert readings.of(stored(house, first.id)).choose().timeframe == "5m"
    assert child.count == 2


# -- several files ----------------------------------------------------------------------------------------------------


async def test_a_source_is_read_once_with_each_set_of_files(house: House, child: Child) -> None:
    """The code alone is another source than the code with its files; data beside it change nothing."""
    saved = await service.add(house.owner, draft("1"))
    code, helper = saved.code, {"helper.py": "x = 1"}
    assert child.count == 1
    for files in (helper, {**helper, "data.csv": "1,2"}, {"helper.py": "x = 2"}, {"other.py": "x = 1"}):
        await readings.read(code, files=files)
    assert child.count == 4
    readings.forget_all()
    await readings.read(code)
    assert child.count == 4
    await readings.read(code, files=helper)
    assert child.count == 5
