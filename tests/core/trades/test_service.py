"""What people are shown of one bot's trades."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from core.access.models import AccessGrant
from core.access.policy import Actor
from core.access.scopes import Kind, Role, Scope
from core.bot_records.models import BotDatabase, DatabaseCause, Mode
from core.db import utcnow
from core.errors import FlotillaError, NotFound
from core.freqtrade.api.trade_lists import one_by_one
from core.freqtrade.api.trade_shapes import ClosedTrade
from core.performance.curves import Period
from core.trades import service
from core.trades.fees import Fee
from core.trades.figures import metrics
from core.trades.kept import incomplete
from core.trades.kept.upsert import Source, store
from core.trades.models import Direction, Trade
from core.trades.query import TradeQuery, TradeSort, TradeState
from tests import rows
from tests.core.trades.house import House
from tests.told_trades import BEGAN_MS, HOUR_MS, answers, closed_trades, trade

BEGAN = datetime.fromtimestamp(BEGAN_MS / 1000, UTC)


def fill(
    house: House,
    source: Source,
    *documents: dict[str, Any],
    capital: float | None = 1_000.0,
    is_derived: bool = False,
) -> None:
    with Session(house.database.engine) as session:
        store(session, source, answers(*documents), utcnow())
        closed = metrics.closed_figures(session, source)
        metrics.keep(session, source, closed, capital, utcnow(), is_derived=is_derived)
        session.commit()


def odd(house: House, source: Source, *documents: Any) -> None:
    """Closed trades that cannot be understood."""
    with Session(house.database.engine) as session:
        incomplete.take(session, source, one_by_one(ClosedTrade, documents, is_open=False), utcnow())
        session.commit()


@pytest.fixture
def source(house: House) -> Source:
    source = house.bot(started_at=BEGAN)
    fill(
        house,
        source,
        *closed_trades(60),
        trade(61, closed=BEGAN_MS + 90 * HOUR_MS, profit=-3.0, pair="ETH/USDT", is_short=True, exit_reason="stop_loss"),
        trade(62, profit=2.0, pair="kPEPE/USDT:USDT"),
        trade(63, filled=False, profit=0.0),
        trade(64, current_rate=None, profit_abs=None, profit=0.0),
    )
    return source


async def page(house: House, source: Source, **asked: Any) -> Any:
    return await service.trades_of_bot(house.owner, source.bot_id, TradeQuery(**asked))


async def test_a_page_and_the_sums_of_all(house: House, source: Source) -> None:
    first = await page(house, source, size=10)
    profits = [round((n % 7 - 2) * 0.37, 8) for n in range(1, 61)] + [-3.0]
    assert (len(first.rows), first.total, first.closed) == (10, 64, 61)
    assert first.closed_profit == round(sum(profits), 8)
    assert (first.wins, first.losses) == (sum(p >= 0 for p in profits), sum(p < 0 for p in profits))
    assert (first.open_profit, first.stake_currency) == (2.0, "USDT")
    assert [row.is_open for row in first.rows[:4]] == [True, True, True, False], "what is open is the newest"


async def test_pages_do_not_overlap(house: House, source: Source) -> None:
    for sort in TradeSort:
        for descending in (True, False):
            seen = [
                row.id
                for start in (0, 25, 50)
                for row in (await page(house, source, start=start, size=25, sort=sort, descending=descending)).rows
            ]
            assert len(seen) == len(set(seen)) == 64, sort


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({"pair": "kpepe"}, 1),
        ({"pair": "%"}, 0),
        ({"pair": "eth"}, 1),
        ({"pair": "eth\0"}, 1),
        ({"pair": "\ud83d"}, 0),
        ({"exit_reason": "stop_loss\0"}, 1),
        ({"exit_reason": "\ud83d"}, 0),
        ({"state": TradeState.OPEN}, 3),
        ({"state": TradeState.CLOSED}, 61),
        ({"direction": Direction.SHORT}, 1),
        ({"exit_reason": "stop_loss"}, 1),
        ({"exit_reason": "roi' OR 1=1"}, 0),
        ({"since": BEGAN + timedelta(hours=89), "state": TradeState.CLOSED}, 1),
        ({"until": BEGAN + timedelta(hours=2)}, 1),
        ({"start": 10_000}, 64),
        ({"start": -5, "size": -1}, 64),
        ({"size": 10**9}, 64),
    ],
)
async def test_filters(house: House, source: Source, asked: dict[str, Any], total: int) -> None:
    found = await page(house, source, **asked)
    assert found.total == total
    assert len(found.rows) <= 500


async def test_nothing_else_can_be_sorted_by(house: House, source: Source) -> None:
    with pytest.raises(ValueError, match="not a valid TradeSort"):
        await page(house, source, sort="(select 1)")


async def test_the_other_chapters_are_reached_by_name(house: House, source: Source) -> None:
    with Session(house.database.engine) as session:
        session.get_one(BotDatabase, source.database_id).closed_at = utcnow()
        session.add(house.books(source.bot_id, cause=DatabaseCause.RESET))
        session.commit()
    assert (await page(house, source)).total == 0
    assert (await page(house, source, database_id=source.database_id)).total == 64
    assert await service.metrics_of(house.owner, source.bot_id) is None
    assert (await service.open_positions(house.owner)).total == 0
    other = house.bot("Other")
    with pytest.raises(NotFound):
        await page(house, other, database_id=source.database_id)


async def test_positions_are_those_that_are_open(house: House, source: Source) -> None:
    other = house.bot("Bob", Mode.LIVE)
    fill(house, other, trade(1, profit=-1.0))
    found = await service.open_positions(house.owner, limit=2)
    assert (len(found.rows), found.total) == (2, 4)
    rest = await service.open_positions(house.owner, limit=5, skip=2)
    assert (len({row.trade.id for row in (*found.rows, *rest.rows)}), rest.total) == (4, 4)
    mine = await service.open_positions(house.owner, bot_id=other.bot_id)
    assert [(row.bot_name, row.mode, row.trade.profit_abs) for row in mine.rows] == [("Bob", Mode.LIVE, -1.0)]


async def test_last_closed(house: House, source: Source) -> None:
    rows = await service.last_closed(house.owner, source.bot_id, 3)
    assert [row.freqtrade_trade_id for row in rows] == [61, 60, 59]


async def test_the_detail_has_the_orders(house: House, source: Source) -> None:
    (row,) = (await page(house, source, pair="eth")).rows
    detail = await service.trade(house.owner, row.id)
    assert detail.trade == row
    assert (detail.bot_name, detail.mode, detail.fee_close) == ("Ada", Mode.DRY_RUN, Fee(0.1, "USDT"))
    (order,) = detail.orders
    assert (order.order_id, order.is_entry, order.filled) == ("o61", False, 0.01), "a short is entered by selling"
    assert order.placed_at == BEGAN + timedelta(hours=61)


async def test_sums_that_no_database_adds_up_break_no_page(house: House) -> None:
    source = house.bot(started_at=BEGAN)
    fill(house, source, *(trade(n, closed=BEGAN_MS + n, profit=8e10) for n in range(1, 31)), trade(31, profit=8e10))
    found = await page(house, source)
    assert (found.closed, found.closed_profit, found.open_profit) == (30, 30 * 8e10, 8e10)
    (purse,) = (await service.fleet(house.owner, now=BEGAN + timedelta(days=1))).purses
    assert (purse.profit[Period.MONTH].profit, purse.profit[Period.ALL].profit) == (30 * 8e10, None)
    assert (await service.profit_curve(house.owner, source.bot_id)).closed.values[-1] == 30 * 8e10
    fill(house, source, trade(32, closed=BEGAN_MS + 99, profit=1e12), trade(33, profit=1e12, stake_amount=1e12))
    found = await page(house, source)
    assert (found.closed, found.closed_profit, found.open_profit) == (31, None, None)
    (purse,) = (await service.fleet(house.owner, now=BEGAN + timedelta(days=1))).purses
    assert (purse.profit[Period.MONTH].profit, purse.open_profit, purse.in_trades) == (None, None, None)
    assert not len((await service.profit_curve(house.owner, source.bot_id)).closed.values), "no curve is a false one"
    view = await service.metrics_of(house.owner, source.bot_id)
    assert view and (view.is_beyond, view.profit_closed, view.max_drawdown_abs) == (True, None, None)
    assert view.winrate == 1.0


async def test_a_fee_is_told_in_its_coin_and_what_freqtrade_counts(house: House) -> None:
    source = house.bot(started_at=BEGAN)
    paid = {"fee_open": 0.001, "fee_open_cost": 49_504.95, "fee_open_currency": "PEPE", "fee_close_cost": 0.51,
        "fee_close_currency": "USDT"}  # fmt: skip
    fill(house, source, trade(1, closed=BEGAN_MS + 5, **paid))
    (row,) = (await page(house, source)).rows
    detail = await service.trade(house.owner, row.id)
    assert detail.fee_open == Fee(49_504.95, "PEPE", worth=pytest.approx(0.1))
    assert detail.fee_close == Fee(0.51, "USDT")
    assert (row.fee_open_cost, row.fee_open_currency, row.fee_close_currency) == (49_504.95, "PEPE", "USDT")


async def test_incomplete_trades_are_shown_to_whom_the_bot_is(house: House) -> None:
    source = house.bot(started_at=BEGAN)
    odd(house, source, *(one | {"close_timestamp": None} for one in closed_trades(30)), "nonsense")
    found = await service.incomplete_trades(house.owner, source.bot_id, limit=2)
    assert (found.total, [row.freqtrade_trade_id for row in found.rows]) == (31, [30, 29])
    assert (found.rows[0].pair, found.rows[0].missing) == ("BTC/USDT", "no closing date")
    assert '"strategy": "Eager"' in found.rows[0].raw
    assert (await page(house, source)).total == 0
    with pytest.raises(NotFound):
        await service.incomplete_trades(house.person("stranger"), source.bot_id)


async def test_figures(house: House, source: Source) -> None:
    view = await service.metrics_of(house.owner, source.bot_id)
    assert view is not None
    assert (view.closed_trade_count, view.open_trade_count, view.starting_balance) == (61, 3, 1_000.0)
    assert view.profit_all is None, "the price of an open pair is not known"
    assert view.winrate == pytest.approx(view.winning_trades / 61)
    assert view.first_trade_at == BEGAN + timedelta(hours=1)
    assert (await service.metrics_of_all(house.owner)) == {source.bot_id: view}


async def test_what_cannot_be_told_is_none(house: House) -> None:
    source = house.bot("New")
    fill(house, source, capital=None)
    view = await service.metrics_of(house.owner, source.bot_id)
    assert view is not None
    untold = (view.winrate, view.expectancy, view.profit_closed_ratio, view.max_drawdown, view.best_pair_ratio)
    assert untold == (None,) * 5


async def test_exit_reasons(house: House, source: Source) -> None:
    assert await service.exit_reasons_of(house.owner, source.bot_id) == ("roi", "stop_loss")


# -- who may ------------------------------------------------------------------------------------------------------


def questions(bot_id: Any, trade_id: Any) -> dict[str, Callable[[Actor], Any]]:
    return {
        "trades_of_bot": lambda who: service.trades_of_bot(who, bot_id, TradeQuery()),
        "exit_reasons_of": lambda who: service.exit_reasons_of(who, bot_id),
        "last_closed": lambda who: service.last_closed(who, bot_id),
        "open_positions": lambda who: service.open_positions(who, bot_id=bot_id),
        "trade": lambda who: service.trade(who, trade_id),
        "metrics_of": lambda who: service.metrics_of(who, bot_id),
        "profit_curve": lambda who: service.profit_curve(who, bot_id),
    }


async def test_a_stranger_is_refused_everything_and_a_guest_sees_it(house: House, source: Source) -> None:
    (row,) = (await page(house, source, pair="eth")).rows
    stranger, guest = house.person("stranger"), house.person("guest", Role.VIEWER)
    house.add(
        AccessGrant(
            kind=Kind.BOT,
            resource_id=source.bot_id,
            grantee_id=guest.person_id,
            scope=Scope.VIEW,
            granted_by=house.owner.person_id,
        )
    )
    for name, ask in questions(source.bot_id, row.id).items():
        with pytest.raises(FlotillaError):
            await ask(stranger)
            pytest.fail(name)
        assert await ask(guest) is not None, name


async def test_lists_hold_only_what_one_may_see(house: House, source: Source) -> None:
    stranger = house.person("stranger")
    now = utcnow()
    minute = int(now.timestamp()) // 600 * 600
    house.add(rows.sample(source.database_id, minute, profit_all=1.0, starting_balance=5.0))
    assert (await service.open_positions(stranger)).rows == ()
    assert await service.metrics_of_all(stranger) == {}
    assert (await service.fleet(stranger)).purses == ()
    assert await service.health_strip(stranger) == ()
    assert await service.sparklines(stranger) == {}
    curve = await service.fleet_equity(stranger, "USDT", Mode.DRY_RUN, now - timedelta(hours=1))
    assert not curve.heard.any()
    own = await service.fleet_equity(house.owner, "USDT", Mode.DRY_RUN, now - timedelta(hours=1))
    assert own.heard.any()


async def test_the_number_of_queries_does_not_grow(house: House, source: Source) -> None:
    def asked() -> dict[str, Callable[[], Any]]:
        owner = house.owner
        return {
            "trades": lambda: service.trades_of_bot(owner, source.bot_id, TradeQuery(size=500)),
            "positions": lambda: service.open_positions(owner),
            "metrics": lambda: service.metrics_of_all(owner),
            "fleet": lambda: service.fleet(owner),
            "equity": lambda: service.fleet_equity(owner, "USDT", Mode.DRY_RUN, utcnow() - timedelta(days=1)),
            "sparklines": lambda: service.sparklines(owner),
            "health": lambda: service.health_strip(owner),
            "curve": lambda: service.profit_curve(owner, source.bot_id),
        }

    before = {name: await count(house, ask) for name, ask in asked().items()}
    fill(house, source, *closed_trades(200, first=100))
    for n in range(12):
        other = house.bot(f"Bot {n}")
        fill(house, other, *closed_trades(5), trade(9))
    after = {name: await count(house, ask) for name, ask in asked().items()}
    assert before == after
    assert max(after.values()) <= 8


async def count(house: House, ask: Callable[[], Any]) -> int:
    statements: list[str] = []
    listener = lambda *args: statements.append(args[2])  # noqa: E731
    event.listen(house.database.engine, "before_cursor_execute", listener)
    try:
        await ask()
    finally:
        event.remove(house.database.engine, "before_cursor_execute", listener)
    return len([s for s in statements if not s.startswith("BEGIN")])


def test_a_trade_row_is_narrow() -> None:
    """Filtered sums read it whole: what is wide belongs into `TradeDetail`."""
    assert not {"raw", "orders"} & set(Trade.model_fields)


async def test_the_last_fills_are_entries_and_exits_newest_first(house: House, source: Source) -> None:
    fills = await service.last_fills(house.owner, 5)
    newest = fills[0]
    assert (newest.pair, newest.is_exit, newest.amount, newest.reason) == ("ETH/USDT", True, -3.0, "stop_loss")
    assert [fill.at for fill in fills] == sorted((fill.at for fill in fills), reverse=True)
    assert len(fills) == 5
    everything = await service.last_fills(house.owner, 500)
    assert sum(fill.is_exit for fill in everything) == 61
    assert sum(not fill.is_exit for fill in everything) == 63, "an entry that was never filled is no fill"


async def test_nobody_sees_the_fills_of_others(house: House, source: Source) -> None:
    assert await service.last_fills(house.person("mallory"), 5) == []
