"""How the pair list of a bot changes is kept."""

from collections.abc import Sequence
from datetime import timedelta

from sqlmodel import Session, col, select

from core.bot_records.models import BotPairList
from core.db import utcnow
from core.freqtrade.api.shapes import Health, Whitelist
from core.trades.following import pair_lists, tradable
from core.trades.kept.upsert import Source
from tests import rows
from tests.core.trades.house import House

TURNED = Health(last_process_ts=1_700_000_000, bot_start_ts=1, bot_startup_ts=1)


class Bot:
    def __init__(self, *pairs: str) -> None:
        self.pairs, self.asked = pairs, 0

    async def whitelist(self) -> Whitelist:
        self.asked += 1
        return Whitelist(whitelist=self.pairs)


def kept(house: House) -> list[list[str]]:
    with Session(house.database.engine) as session:
        return [one.pairs for one in session.exec(select(BotPairList).order_by(col(BotPairList.at)))]


async def looks(house: House, source: Source, bot: Bot, *lists: Sequence[str]) -> tradable.Watch:
    watch = tradable.Watch(bot, source.bot_id, 600)
    for number, pairs in enumerate(lists):
        bot.pairs = tuple(pairs)
        await watch.look(TURNED, utcnow() + number * timedelta(hours=1))
    return watch


async def test_a_row_for_each_change_in_its_order(house: House, source: Source) -> None:
    lists = [["A/B", "C/B"], ["A/B", "C/B"], ["C/B", "A/B"], [], ["C/B", "A/B"], ["D/B"]]
    await looks(house, source, Bot(), *lists)
    assert kept(house) == [["A/B", "C/B"], ["C/B", "A/B"], ["D/B"]]


async def test_a_new_run_with_the_same_list_adds_nothing(house: House, source: Source) -> None:
    await looks(house, source, Bot(), ["A/B"])
    await looks(house, source, Bot(), ["A/B"])
    assert kept(house) == [["A/B"]]


async def test_it_costs_no_question_of_its_own(house: House, source: Source) -> None:
    bot = Bot("A/B")
    watch = tradable.Watch(bot, source.bot_id, 600)
    for second in range(0, 600, 15):
        await watch.look(TURNED, utcnow() + timedelta(seconds=second))
    assert bot.asked == 1


async def test_lists_are_bounded(house: House, source: Source) -> None:
    await pair_lists.Recorder(source.bot_id).take([f"C{number}/B" for number in range(700)])
    assert [len(one) for one in kept(house)] == [pair_lists.MOST_PAIRS]
    old = [
        BotPairList(bot_id=source.bot_id, at=utcnow() - timedelta(days=2, minutes=number), pairs=[f"O{number}/B"])
        for number in range(pair_lists.MOST_LISTS)
    ]
    rows.keep(house.database, *old)
    assert await pair_lists.record(source.bot_id, ["NEW/B"])
    found = kept(house)
    assert len(found) == pair_lists.MOST_LISTS
    assert found[-1] == ["NEW/B"] and found[0] == [f"O{pair_lists.MOST_LISTS - 3}/B"]


async def test_lists_of_another_bot_stay(house: House, source: Source) -> None:
    await pair_lists.record(source.bot_id, ["A/B"])
    assert not await pair_lists.record(rows.uuid4(), ["A/B"])
    assert kept(house) == [["A/B"]]
