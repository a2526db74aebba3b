"""A follower at a bot that misbehaves, over real sockets."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import event
from sqlmodel import Session, select

from core import events
from core.audit import AuditEvent
from core.bot_records import heartbeats
from core.bot_records.models import Bot, BotDatabase, BotMetrics, BotStatus, DatabaseCause
from core.bots import service
from core.bots.views import Health
from core.db import utcnow
from core.errors import Unavailable
from core.events import BotChanged, FiguresChanged, TradeChanged
from core.trades.following import tradable
from core.trades.following.pace import Pace
from core.trades.following.sync import Sync
from core.trades.kept.upsert import Source
from core.trades.models import IncompleteTrade, Trade
from tests.core.trades.house import House
from tests.core.trades.standin import BEGAN_MS, BEGAN_S, DROPPED, HOUR_MS, REFUSED, StandIn, closed_trades, trade

QUICK = Pace(with_open_trades=0.1, idle=0.1, silent_first=0.05, silent_most=0.2, patience=0.0, listen_again=0.1)
SLOW = Pace(with_open_trades=60, idle=60, listen_again=0.1)


class Runners:
    """One runner that knows one way."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    def get(self, runner_id: UUID) -> "Runners":
        return self

    def http(self, name: str) -> httpx.AsyncClient:
        return self._http


class NoRunners:
    def get(self, runner_id: UUID) -> Runners:
        raise Unavailable("This runner is not connected.")


@asynccontextmanager
async def following(bot: StandIn, pace: Pace = QUICK) -> AsyncIterator[Sync]:
    sync = Sync(Runners(bot.http), pace)
    try:
        await sync.keep_in_step()
        yield sync
    finally:
        await sync.close()


async def until(condition: Callable[[], Any], seconds: float = 15.0) -> Any:
    async with asyncio.timeout(seconds):
        while not (value := condition()):
            await asyncio.sleep(0.02)
    return value


@pytest.fixture
def source(house: House) -> Source:
    return house.bot()


@pytest.fixture
def read(house: House) -> Callable[[Any], Any]:
    def first(query: Any) -> Any:
        with Session(house.database.engine) as session:
            return session.exec(query).first()

    return first


def metrics_of(read: Callable[[Any], Any], source: Source) -> BotMetrics | None:
    return read(select(BotMetrics).where(BotMetrics.bot_id == source.bot_id))


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


async def silent(bot: StandIn, path: str, query: dict[str, str]) -> bytes:
    await asyncio.sleep(30)
    return b""


async def dropping(bot: StandIn, path: str, query: dict[str, str]) -> bytes:
    return DROPPED


async def nonsense(bot: StandIn, path: str, query: dict[str, str]) -> bytes:
    return b"[1, 2"


@pytest.mark.parametrize("fault", [dropping, nonsense])
async def test_a_fault_is_told_and_forgotten(
    source: Source, bot: StandIn, read: Callable[[Any], Any], fault: Any
) -> None:
    bot.closed = closed_trades(40)
    async with following(bot):
        await until(lambda: metrics_of(read, source))
        bot.misbehave = fault
        await until(lambda: read(select(Bot)).sync_error)
        assert read(select(Bot)).trader_state == "running", "what was last known stays"
        bot.misbehave = None
        bot.closed += closed_trades(5, first=41)
        bot.open = [trade(50)]
        await until(lambda: read(select(Bot)).sync_error is None)
        await until(lambda: read(select(Trade).where(Trade.freqtrade_trade_id == 50)))


async def test_a_defect_of_our_own_is_told_at_the_bot_too(
    source: Source, bot: StandIn, read: Callable[[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or it would look well for ever while nothing of it is kept any more."""
    async with following(bot):
        await until(lambda: metrics_of(read, source))
        with monkeypatch.context() as patched:
            patched.delattr("core.trades.following.store.take_open")
            bot.open = [trade(50)]
            told = await until(lambda: read(select(Bot)).sync_error)
            assert "cannot be stored: AttributeError" in told and "core/trades/following/sync_state.py, line" in told
        await until(lambda: read(select(Bot)).sync_error is None)
        await until(lambda: read(select(Trade).where(Trade.freqtrade_trade_id == 50)))


async def test_an_odd_open_trade_is_shown_and_hides_none(
    source: Source, bot: StandIn, read: Callable[[Any], Any]
) -> None:
    bot.open = [trade(1, profit=2.0), trade(2, amount=None)]
    async with following(bot):
        metrics = await until(lambda: metrics_of(read, source))
        assert (metrics.open_trade_count, metrics.profit_all_coin) == (1, 2.0)
        odd = read(select(IncompleteTrade))
        assert (odd.is_open, odd.missing, read(select(Bot)).sync_error) == (True, "no amount", None)
        bot.open[1]["amount"] = 0.01
        await until(lambda: metrics_of(read, source).open_trade_count == 2)
        assert read(select(IncompleteTrade)) is None


async def test_an_account_beyond_what_money_can_be_is_followed(
    source: Source, bot: StandIn, read: Callable[[Any], Any]
) -> None:
    bot.closed, bot.open, bot.starting_capital = closed_trades(3), [trade(4, profit=5e12, stake_amount=1e12)], 2e12
    async with following(bot):
        await until(lambda: (m := metrics_of(read, source)) and m.is_beyond)
        metrics = metrics_of(read, source)
        assert (metrics.closed_trade_count, metrics.open_trade_count, read(select(Bot)).sync_error) == (3, 1, None)
        assert metrics.profit_closed_coin == pytest.approx(sum(t["profit_abs"] for t in bot.closed))
        assert (metrics.starting_balance, metrics.profit_all_coin) == (None, None)
        bot.open, bot.starting_capital = [], 1_000.0
        bot.closed += [trade(n, closed=BEGAN_MS + 10**9 + n, profit=8e10) for n in (5, 6)]
        await until(lambda: (m := metrics_of(read, source)).closed_trade_count == 5 and m.starting_balance)
        metrics = metrics_of(read, source)
        assert (metrics.profit_closed_coin, metrics.is_beyond) == (None, True), "two are more than money can be"


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


# -- beginning and ending ------------------------------------------------------------------------------------------


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
    with Session(house.database.engine) as session:
        bot = session.get_one(Bot, bot_id)
        for name, value in fields.items():
            setattr(bot, name, value)
        session.commit()
