"""Followers that were interrupted, and other databases."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from core import events
from core.audit import AuditEvent
from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotDatabase, BotStatus, DatabaseCause
from core.db import utcnow
from core.errors import Unavailable
from core.events import BotChanged, FiguresChanged, TradeChanged
from core.trades.following.sync import Sync
from core.trades.kept.upsert import Source
from core.trades.models import Trade
from tests import rows
from tests.core.trades.following.followers import QUICK, Runners, dropping, following, metrics_of, until
from tests.core.trades.house import House
from tests.core.trades.standin import REFUSED, StandIn
from tests.told_trades import BEGAN_S, closed_trades, trade


class NoRunners:
    def get(self, runner_id: UUID) -> Runners:
        raise Unavailable("This runner is not connected.")


async def silent(bot: StandIn, path: str, query: dict[str, str]) -> bytes:
    await asyncio.sleep(30)
    return b""


async def test_offline_for_a_while_nothing_is_lost(source: Source, bot: StandIn, read: Callable[[Any], Any]) -> None:
    bot.closed, bot.open = closed_trades(30), [trade(31), trade(32)]
    async with following(bot):
        await until(lambda: metrics_of(read, source))
        bot.misbehave = dropping
        await until(lambda: read(select(Bot)).sync_error)
        bot.close(31)
        bot.close(32)
        bot.closed += closed_trades(40, first=33)
        bot.misbehave = None
        await until(lambda: (metrics := metrics_of(read, source)) and metrics.closed_trade_count == 72)


async def test_killed_in_the_first_reading_it_goes_on(source: Source, bot: StandIn, read: Callable[[Any], Any]) -> None:
    bot.closed = closed_trades(2_000)

    async def stuck(bot: StandIn, path: str, query: dict[str, str]) -> bytes | None:
        return await silent(bot, path, query) if int(query.get("offset", 0)) > 800 else None

    bot.misbehave = stuck
    async with following(bot):
        await until(lambda: any(int(query.get("offset", 0)) > 800 for _, query in bot.asked), 20)
    bot.misbehave = None
    async with following(bot):
        metrics = await until(lambda: metrics_of(read, source), 20)
    assert metrics.closed_trade_count == 2_000


async def test_another_database_opens_a_new_chapter(
    source: Source, bot: StandIn, read: Callable[[Any], Any], session: Session
) -> None:
    bot.closed, bot.open = closed_trades(10), [trade(11)]
    async with following(bot):
        await until(lambda: metrics_of(read, source))
        bot.bot_start_ts, bot.closed, bot.open = BEGAN_S + 99, closed_trades(2), []
        await until(lambda: (m := metrics_of(read, source)) and m.closed_trade_count == 2)
    old, new = session.exec(select(BotDatabase).order_by(BotDatabase.created_at)).all()
    assert old.closed_at is not None and (new.cause, new.bot_start_ts) == (DatabaseCause.RESET, BEGAN_S + 99)
    assert len(session.exec(select(Trade).where(Trade.database_id == old.id)).all()) == 11, "nothing is lost"
    assert session.exec(select(AuditEvent)).one().level == "warn"


async def test_until_it_tells_its_database_nothing_is_stored(
    source: Source, bot: StandIn, read: Callable[[Any], Any]
) -> None:
    bot.bot_start_ts, bot.closed, bot.state = None, closed_trades(3), "stopped"
    async with following(bot):
        await until(lambda: read(select(Bot)).trader_state == "stopped")
        assert read(select(Trade)) is None
        bot.bot_start_ts = BEGAN_S
        await until(lambda: metrics_of(read, source))


async def test_configured_capital_needs_no_balance(source: Source, bot: StandIn, read: Callable[[Any], Any]) -> None:
    bot.available_capital = 250.0
    async with following(bot):
        metrics = await until(lambda: metrics_of(read, source))
    assert (metrics.starting_balance, bot.times("/balance")) == (250.0, 0)


async def test_a_refused_balance_is_no_outage(source: Source, bot: StandIn, read: Callable[[Any], Any]) -> None:
    async with following(bot):
        await until(lambda: metrics_of(read, source))
    refuse = Unanswered()
    bot.misbehave = refuse
    async with following(bot):
        bot.open = [trade(1)]
        await until(lambda: read(select(Trade)))
        await until(lambda: refuse.count)
        await asyncio.sleep(0.3)
    assert read(select(Bot)).sync_error is None
    assert refuse.count == 1, "not again within a minute"
    assert metrics_of(read, source).starting_balance == 1_000.0


class Unanswered:
    """/balance alone fails, as it does while the bot's exchange does not answer."""

    def __init__(self) -> None:
        self.count = 0

    async def __call__(self, bot: StandIn, path: str, query: dict[str, str]) -> bytes | None:
        if path != "/balance":
            return None
        self.count += 1
        return REFUSED


async def test_the_slow_check_sees_what_no_event_told(source: Source, bot: StandIn, read: Callable[[Any], Any]) -> None:
    bot.closed = closed_trades(10)
    async with following(bot, replace(QUICK, slow_checks=0.2)):
        await until(lambda: metrics_of(read, source))
        del bot.closed[4]
        await until(lambda: metrics_of(read, source).closed_trade_count == 9)
        bot.starting_capital = 2_000.0
        await until(lambda: metrics_of(read, source).starting_balance == 2_000.0)


async def test_one_follower_a_run(source: Source, house: House, bot: StandIn) -> None:
    async with following(bot) as sync:
        for _ in range(3):
            await sync.keep_in_step()
        assert followers() == 1
        change(house, source.bot_id, status=BotStatus.STOPPED)
        await sync.keep_in_step()
        assert followers() == 0
        change(house, source.bot_id, status=BotStatus.RUNNING, container_id="run-2")
        await sync.keep_in_step()
        assert followers() == 1
        change(house, source.bot_id, archived_at=utcnow())
        await sync.keep_in_step()
        assert followers() == 0
        await sync.close()
        await sync.close()


async def test_a_runner_that_is_not_there_is_tried_again(source: Source, house: House, bot: StandIn) -> None:
    sync = Sync(NoRunners(), QUICK)
    await sync.keep_in_step()
    await sync.keep_in_step()
    assert followers() == 0
    await sync.close()


async def test_seen_times_are_written_in_batches(source: Source, bot: StandIn, read: Callable[[Any], Any]) -> None:
    clock = [0.0]
    sync = Sync(Runners(bot.http), QUICK, clock=lambda: clock[0])
    await sync.keep_in_step()
    await until(lambda: heartbeats.last_seen(source.bot_id))
    await sync.keep_in_step()
    assert read(select(Bot)).last_seen_at is None
    updated_at = read(select(Bot)).updated_at
    clock[0] = 11.0
    await sync.keep_in_step()
    row = read(select(Bot))
    assert utcnow() - row.last_seen_at < timedelta(seconds=5)
    assert int(row.last_process_at.timestamp()) == BEGAN_S + 5
    assert row.updated_at == updated_at, "nobody edited it"
    await sync.close()


async def test_a_later_run_is_not_credited_with_an_earlier_answer(
    source: Source, house: House, bot: StandIn, read: Callable[[Any], Any]
) -> None:
    async with following(bot) as sync:
        await until(lambda: heartbeats.last_seen(source.bot_id))
        change(house, source.bot_id, container_id="run-2", trader_state=None)
        bot.state = "paused"
        await asyncio.sleep(0.3)
        assert read(select(Bot)).trader_state is None
        await sync.close()
    assert read(select(Bot)).last_seen_at is None


async def test_price_moves_are_told_as_figures_not_as_trades(
    source: Source, bot: StandIn, read: Callable[[Any], Any]
) -> None:
    bot.open = [trade(1, profit=1.0)]
    async with following(bot):
        await until(lambda: metrics_of(read, source))
        await asyncio.sleep(0.2)  # what the first look had to tell is told
        heard: list[events.Event] = []
        forget = events.subscribe(heard.append, TradeChanged, BotChanged, FiguresChanged)
        bot.open = [trade(1, profit=5.0)]
        await until(lambda: metrics_of(read, source).profit_all_coin == 5.0)
        await asyncio.sleep(0.2)
        forget()
    assert heard == [FiguresChanged(source.bot_id)]


def followers() -> int:
    return sum(task.get_name().startswith("follow bot-") for task in asyncio.all_tasks())


def change(house: House, bot_id: UUID, **fields: Any) -> None:
    rows.change(house.database, Bot, bot_id, **fields)
