"""A bot that is followed: what is asked of it, and what is stored."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import select

from core import events
from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotDatabase
from core.bots import service
from core.bots.views import Health
from core.db import utcnow
from core.events import BotChanged, TradeChanged
from core.trades.following import tradable
from core.trades.following.pace import Pace
from core.trades.kept.upsert import Source
from core.trades.models import Trade
from tests.core.trades.following.followers import QUICK, following, metrics_of, until
from tests.core.trades.house import House
from tests.core.trades.standin import StandIn
from tests.told_trades import BEGAN_MS, BEGAN_S, HOUR_MS, closed_trades, trade

SLOW = Pace(with_open_trades=60, idle=60, listen_again=0.1)


async def test_everything_is_there_after_the_first_look(
    source: Source, bot: StandIn, read: Callable[[Any], Any]
) -> None:
    bot.closed, bot.open = closed_trades(130), [trade(131, profit=2.0), trade(132, filled=False)]
    async with following(bot):
        metrics = await until(lambda: metrics_of(read, source))
        assert (metrics.closed_trade_count, metrics.open_trade_count, metrics.starting_balance) == (130, 2, 1_000.0)
        assert metrics.profit_all_coin == round(metrics.profit_closed_coin + 2.0, 8)
        assert await until(lambda: heartbeats.last_seen(source.bot_id))
        row = read(select(Bot).where(Bot.id == source.bot_id))
        assert (row.trader_state, row.sync_error) == ("running", None)
        assert read(select(BotDatabase)).bot_start_ts == BEGAN_S
        assert bot.times("/profit") == 1, "the proof after a start"


async def test_an_idle_bot_costs_three_small_questions_and_no_write(
    source: Source, house: House, bot: StandIn, read: Callable[[Any], Any]
) -> None:
    costs = []
    for history in ([], closed_trades(3_000)):
        bot.closed = history
        async with following(bot):
            await until(lambda: (m := metrics_of(read, source)) and m.closed_trade_count == len(bot.closed))
            await until(lambda: bot.times("/balance"))
            await asyncio.sleep(0.5)
            bot.forget_asked()
            statements: list[str] = []
            listener = lambda *args, into=statements: into.append(args[2])  # noqa: E731
            event.listen(house.database.engine, "before_cursor_execute", listener)
            await until(lambda: len(bot.asked) >= 12)
            event.remove(house.database.engine, "before_cursor_execute", listener)
            paths = [path for path, _ in bot.asked]
            first = paths.index("/show_config")
            assert paths[first : first + 9] == ["/show_config", "/health", "/status"] * 3
            assert statements == []
            costs.append(dict(bot.sent_bytes))
        bot.forget_asked()
        heartbeats.forget_all()
    assert costs[0] == costs[1]


async def test_a_bot_without_pairs_does_not_look_healthy(source: Source, bot: StandIn, house: House) -> None:
    """Told once, and taken back when there are some."""
    heard: list[events.Event] = []
    forget = events.subscribe(heard.append, BotChanged)
    bot.whitelist, bot.last_process_ts = [], int(utcnow().timestamp())
    async with following(bot, replace(QUICK, slow_checks=0.0)):
        told = await until(lambda: tradable.none_of(source.bot_id))
        assert told == tradable.NoPairs("No tradable pairs", "Its pair list is empty: it opens no trades.")
        (view,) = await service.list_bots(house.owner)
        assert (view.health.health, view.health.sentence, view.error) == (Health.DEGRADED, told.words, told.sentence)
        bot.whitelist, before = ["BTC/USDT"], len(heard)
        await until(lambda: tradable.none_of(source.bot_id) is None)
        await until(lambda: len(heard) > before)
        assert (await service.list_bots(house.owner))[0].health.health is Health.RUNNING
        bot.whitelist = []
        await until(lambda: tradable.none_of(source.bot_id))
    forget()
    assert tradable.none_of(source.bot_id) is None, "nobody follows it"


@pytest.mark.parametrize(
    ("effective", "words"),
    [
        ({"stake_currency": "USDT", "exchange": {"pair_whitelist": ["FOO/USDT"]}}, "0 of 1 pairs tradable"),
        ({"exchange": {"pair_whitelist": [".*/EUR"]}}, "No tradable pairs"),
        ({"exchange": {"pair_whitelist": ["A/B"]}, "pairlists": [{"method": "VolumePairList"}]}, "No tradable pairs"),
    ],
)
def test_none_of_how_many_is_told_where_it_is_known(effective: dict[str, Any], words: str) -> None:
    assert tradable.explained(effective).words == words


async def test_a_bot_that_never_stops_to_tell_is_looked_at_with_growing_pauses(
    source: Source, bot: StandIn, read: Callable[[Any], Any]
) -> None:
    async with following(bot, replace(SLOW, debounce=0.01)):
        await until(lambda: bot.listeners and metrics_of(read, source))
        bot.forget_asked()
        for _ in range(60):
            await bot.tell("entry_fill")
            await asyncio.sleep(0.01)
        assert bot.times("/status") <= 10, "without pauses there would be a look an event"


async def test_a_fill_is_told_at_once(source: Source, bot: StandIn, read: Callable[[Any], Any]) -> None:
    """The tick is a minute away: only the event stream can have caused the look."""
    heard: list[events.Event] = []
    async with following(bot, SLOW):
        await until(lambda: bot.listeners and metrics_of(read, source))
        forget = events.subscribe(heard.append, TradeChanged)
        bot.open = [trade(1)]
        for _ in range(5):
            await bot.tell("entry_fill")
        bot.forget_asked()
        await until(lambda: heard)
        await asyncio.sleep(0.4)
        assert bot.times("/status") <= 2, "five events in a bunch are one look, and a second one later"
        bot.close(1)
        await bot.tell("exit_fill")
        await until(lambda: len(heard) > 1)
        closed = await until(lambda: read(select(Trade).where(Trade.is_open == False)))  # noqa: E712
        forget()
    assert (closed.profit_abs, closed.deployment_id is not None) == (1.5, False)


async def test_an_entry_that_was_deleted_is_marked(source: Source, bot: StandIn, read: Callable[[Any], Any]) -> None:
    bot.open = [trade(1, filled=False)]
    async with following(bot):
        await until(lambda: read(select(Trade)))
        bot.open = [trade(1, opened=BEGAN_MS + 9 * HOUR_MS)]
        gone = await until(lambda: read(select(Trade).where(Trade.superseded_at != None)))  # noqa: E711
        assert gone.open_timestamp == BEGAN_MS + HOUR_MS
        living = read(select(Trade).where(Trade.superseded_at == None))  # noqa: E711
        assert living.open_timestamp == BEGAN_MS + 9 * HOUR_MS
        metrics = await until(lambda: metrics_of(read, source))
        assert metrics.open_trade_count == 1
