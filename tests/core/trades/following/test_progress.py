"""How much of a history is read: told while it is read, when reading fails, when its bot stops, when all is there."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session, select

from core import events
from core.bot_records.history_known import HistoryState
from core.bot_records.models import Bot, BotDatabase, BotMetrics, BotStatus
from core.bots import service as bots
from core.bots.views import BotView
from core.events import BotChanged, FiguresChanged
from core.trades.kept.upsert import Source
from tests.core.trades.following.test_follow import following
from tests.core.trades.house import House
from tests.core.trades.standin import DROPPED, StandIn
from tests.told_trades import closed_trades, trade


@pytest.fixture
def source(house: House) -> Source:
    return house.bot()


async def becomes(house: House, what: Callable[[BotView], Any]) -> BotView:
    """The bot as lists show it, each time it is told to have changed, until it is so."""
    changed = asyncio.Event()
    forget = events.subscribe(lambda _: changed.set(), BotChanged, FiguresChanged)
    try:
        async with asyncio.timeout(30):
            while True:
                changed.clear()
                (view,) = await bots.list_bots(house.owner)
                if what(view):
                    return view
                await changed.wait()
    finally:
        forget()


class Gate:
    """Lets pages beyond the 400th trade wait, or tears them off."""

    def __init__(self) -> None:
        self.opened, self.is_torn = asyncio.Event(), False

    async def __call__(self, bot: StandIn, path: str, query: dict[str, str]) -> bytes | None:
        if path != "/trades" or int(query["offset"]) < 400 or self.opened.is_set():
            return None
        if not self.is_torn:
            await self.opened.wait()
        return DROPPED if self.is_torn else None


async def test_a_long_history_is_told_while_it_is_read(house: House, source: Source, bot: StandIn) -> None:
    bot.closed, bot.open = closed_trades(700), [trade(701, profit=2.0)]
    gate = bot.misbehave = Gate()
    async with following(bot):
        view = await becomes(house, lambda view: view.history.read > 500)
        assert (view.history.state, view.history.read, view.history.total) == (HistoryState.READING, 515, 700)
        assert (view.profit_all, view.profit_all_ratio, view.open_trade_count) == (None, None, 1)
        gate.opened.set()
        view = await becomes(house, lambda view: view.history.is_complete)
        assert view.closed_trade_count == 700
        assert view.profit_all == round(sum(t["profit_abs"] for t in bot.closed) + 2.0, 8)


async def test_reading_that_fails_says_why_and_since_when(house: House, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(700)
    gate = bot.misbehave = Gate()
    gate.is_torn = True
    async with following(bot):
        history = (await becomes(house, lambda view: view.history.state is HistoryState.STALLED)).history
        assert (history.read, history.total, bool(history.cause)) == (515, 700, True)
        assert history.since is not None
    with Session(house.database.engine) as session:
        session.get_one(Bot, source.bot_id).status = BotStatus.STOPPED
        session.commit()
    assert (await becomes(house, lambda _: True)).history.state is HistoryState.CUT_OFF
    with Session(house.database.engine) as session:
        session.get_one(Bot, source.bot_id).status = BotStatus.RUNNING
        session.commit()
    gate.opened.set()
    async with following(bot):
        assert (await becomes(house, lambda view: view.history.is_complete)).closed_trade_count == 700


async def test_an_empty_history_is_known_at_once(house: House, source: Source, bot: StandIn) -> None:
    assert (await becomes(house, lambda _: True)).history.state is HistoryState.WAITING
    async with following(bot):
        view = await becomes(house, lambda view: view.history.is_complete)
        assert (view.closed_trade_count, view.profit_all) == (0, 0.0)


async def test_another_trade_database_begins_anew(house: House, source: Source, bot: StandIn) -> None:
    """Nothing of the one before is shown as if it were of this one."""
    bot.closed = closed_trades(30)
    async with following(bot):
        await becomes(house, lambda view: view.history.is_complete)
        gate = bot.misbehave = Gate()
        bot.closed, bot.bot_start_ts = closed_trades(700), 1_800_000_000
        view = await becomes(house, lambda view: view.history.read > 30)
        assert (view.history.state, view.history.total, view.profit_all) == (HistoryState.READING, 700, None)
        gate.opened.set()
        await becomes(house, lambda view: view.history.is_complete)


async def test_trades_deleted_there_leave_no_figure_until_all_is_read_again(
    house: House, source: Source, bot: StandIn
) -> None:
    """As after an older trade database was put back by hand."""
    bot.closed, bot.open = closed_trades(600), [trade(601)]
    async with following(bot):
        await becomes(house, lambda view: view.history.is_complete)
        gate = bot.misbehave = Gate()
        del bot.closed[560:], bot.open[0]
        bot.closed += closed_trades(30, first=1_000)
        view = await becomes(house, lambda view: not view.history.is_complete)
        assert view.profit_all is None
        gate.opened.set()
        view = await becomes(house, lambda view: view.history.is_complete)
        assert view.closed_trade_count == 590
    with Session(house.database.engine) as session:
        assert session.exec(select(BotMetrics)).one().closed_trade_count == 590
        assert session.exec(select(BotDatabase)).one().history_is_complete
