"""Backtests with real Freqtrade on this machine, all parts together: asked for, queued, run, brought in; their results
are those of Freqtrade alone."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core import db
from core.access.policy import Actor
from core.access.scopes import Role
from core.backtests import service
from core.backtests.keeping import kept_zips
from core.backtests.listed import runs_list
from core.backtests.listed.run_query import RunQuery
from core.backtests.models import Backtest, BacktestStatus, BacktestTrade
from core.db import utcnow
from core.errors import NotFound, Refused
from core.practice.exchange import exchange_block
from tests import backtest_place, futures_market, plain_backtest, rows
from tests.backtest_place import STRATEGIES, Place, whole_candles
from tests.plain_backtest import Json

pytestmark = [
    pytest.mark.freqtrade,
    pytest.mark.timeout(1800),
    pytest.mark.parametrize("database_url", ["sqlite"], indirect=True),
]
STEADY = (STRATEGIES / "Steady.py").read_text()


@pytest.fixture
async def place(database: db.Database, tmp_path: Path) -> AsyncIterator[Place]:
    async with backtest_place.opened(database, tmp_path) as opened:
        await opened.put(whole_candles())
        yield opened


# -- failures ---------------------------------------------------------------------------------------------------------

_ENTRY = 'dataframe.loc[above & ~above.shift(fill_value=True), ["enter_long", "enter_tag"]] = (1, "rise")'
NO_TRADES = STEADY.replace(_ENTRY, "pass")
FLAWED = {
    "NoColumn": (STEADY.replace('"average"]\n', '"sloow"]\n'), BacktestStatus.FAILED, "sloow", ""),
    "Quits": ((STRATEGIES / "Quits.py").read_text(), BacktestStatus.FAILED, "so there is no result", ""),
    "Raises": (
        f"{STEADY}\n    def custom_exit(self, pair, trade, current_time, *rest, **more):\n        return 1 / 0\n",
        BacktestStatus.COMPLETED, "", "custom_exit",
    ),
    "AsksBook": ((STRATEGIES / "AsksBook.py").read_text(), BacktestStatus.COMPLETED, "", "order book"),
}  # fmt: skip
"""Name → source, state at the end, words of its error, words of its problems."""


async def test_flawed_strategies_end_with_their_true_reason(place: Place) -> None:
    """As one batch, in two slots, accepted where the gate asks. What Freqtrade cannot load is not run at all."""
    lost = place.draft(await place.strategy(f"import no_such_library\n{STEADY}", "Lost"), is_accepted=True)
    with pytest.raises(Refused, match="no_such_library, which is not installed"):
        await place.ask(lost)
    drafts = [place.draft(await place.strategy(code, name), is_accepted=True) for name, (code, *_) in FLAWED.items()]
    ended = await place.ended(await place.ask(*drafts))
    told = {name: (row.error_message or "", " ".join(row.problems)) for name, row in zip(FLAWED, ended, strict=True)}
    assert {name: row.status for name, row in zip(FLAWED, ended, strict=True)} == {
        name: state for name, (_, state, *_) in FLAWED.items()
    }, told
    for name, (_, _, error, problem) in FLAWED.items():
        assert error in told[name][0] and bool(error) == bool(told[name][0]), told
        assert problem in told[name][1] and bool(problem) == bool(told[name][1]), told
    assert await place.runner.observe() == [], "no workload stays"


# -- results ----------------------------------------------------------------------------------------------------------


async def test_a_result_is_freqtrades_own_and_stays_so_when_it_is_run_again(place: Place, tmp_path: Path) -> None:
    """Three days of minutes of three pairs. Before it is repeated the candles are refreshed."""
    pairs = ("SOL/USDT", "BTC/USDT", "ETH/USDT")
    await place.download(*pairs, timeframe="1m", days=5)
    code = STEADY.replace('timeframe = "5m"', 'timeframe = "1m"')
    last = utcnow().date() - timedelta(days=1)
    strategy = await place.strategy(code, "Minutes")
    row = await place.run(place.draft(strategy, *pairs, start=last - timedelta(days=2), end=last, fee=0.0004))
    assert (row.trades or 0) > 130
    assert row.recipe["pairs"] == list(pairs), "in the order that was asked for"
    await _is_that_of_freqtrade(place, row, code, tmp_path, exchange_block(place.market.url))
    await place.download(*pairs, timeframe="1m", days=7)
    again = await service.again(place.owner, row.id)
    await place.ended([again])
    one, two = place.rows([row.id, again])
    first, second = [plain_backtest.of_zip(await _zip(place, each, tmp_path / f"{each.id}.zip")) for each in (one, two)]
    assert plain_backtest.differences(first, second) == []
    assert (two.recipe["candles_sha256"], two.repeats) == (one.recipe["candles_sha256"], row.id)


async def test_a_result_without_trades_is_freqtrades_own_and_nothing_for_a_stranger(
    place: Place, tmp_path: Path
) -> None:
    row = await place.run(place.draft(await place.strategy(NO_TRADES, "NoTrades")))
    assert (row.status, row.trades) == (BacktestStatus.COMPLETED, 0)
    await _is_that_of_freqtrade(place, row, NO_TRADES, tmp_path, exchange_block(place.market.url))
    stranger = _stranger(place)
    calls: list[tuple[Callable[..., Awaitable[object]], object]] = [
        *((call, row.id) for call in (service.again, service.draft_of, service.record, service.log, kept_zips.zip_of)),
        *((call, [row.id]) for call in (service.cancel, service.delete)),
        (service.ask, [place.draft(row.strategy_id)]),
    ]
    for call, what in calls:
        with pytest.raises(NotFound):
            await call(stranger, what)
    assert (await runs_list.find(stranger, RunQuery())).total == 0
    assert [one.model_dump() for one in place.rows([row.id])] == [row.model_dump()], "and it is as it was"


def _stranger(place: Place) -> Actor:
    linus = rows.person("linus", Role.MEMBER)
    rows.keep(place.database, linus)
    return rows.actor(linus)


async def test_a_result_of_futures_with_shorts_is_freqtrades_own(place: Place, tmp_path: Path) -> None:
    with _futures(place) as block:
        pairs = ("BTC/USDT:USDT", "ETH/USDT:USDT")
        await place.download(*pairs, days=4, mode="futures")
        code = (STRATEGIES / "LongShort.py").read_text()
        last = utcnow().date() - timedelta(days=1)
        asked = place.draft(
            await place.strategy(STRATEGIES / "LongShort.py"),
            *pairs, trading_mode="futures", start=last - timedelta(days=1), end=last,
        )  # fmt: skip
        row = await place.run(asked)
        result = row.result or {}
        assert result["trade_count_short"] > 0 and result["trade_count_long"] > 0
        await _is_that_of_freqtrade(place, row, code, tmp_path, block)


@contextmanager
def _futures(place: Place) -> Iterator[Json]:
    """The place has an exchange of futures."""
    with futures_market.serving() as url:
        block = futures_market.exchange_block(url)
        settings = {name: block[name] for name in ("ccxt_config", "only_from_ccxt")}
        exchange = rows.exchange(name="Futures", config={"exchange": settings}, owner_id=place.owner.person_id)
        rows.keep(place.database, exchange)
        place.exchange_id = exchange.id
        yield block


async def _is_that_of_freqtrade(place: Place, row: Backtest, code: str, folder: Path, block: Json) -> None:
    """The zip that is kept, the result and the trades are those of `freqtrade backtesting`, key by key."""
    assert row.status is BacktestStatus.COMPLETED, (row.error_message, row.problems)
    candles = folder / "runner" / ".stores" / place.store
    alone = await asyncio.to_thread(plain_backtest.run, folder / "alone", row.recipe, code, candles, block)
    kept = plain_backtest.of_zip(await _zip(place, row, folder / "kept.zip"))
    assert plain_backtest.differences(kept, alone) == []
    (theirs,) = alone["strategy"].values()
    ours = row.result or {}
    same = {key: theirs[key] for key in ours if key in theirs and key not in _CUT}
    assert len(same) > 60
    assert plain_backtest.differences({key: ours[key] for key in same}, same) == []
    assert [_trade(one) for one in _trades(place, row.id)] == [_their_trade(one) for one in theirs["trades"]]


_CUT = ("daily_profit", "daily_profit_list", "periodic_breakdown")
"""Series, of which a part is kept."""


async def _zip(place: Place, row: Backtest, path: Path) -> Path:
    kept = await kept_zips.zip_of(place.owner, row.id)
    path.write_bytes(b"".join([block async for block in kept.content]))
    return path


def _trades(place: Place, backtest_id: UUID) -> list[BacktestTrade]:
    query = select(BacktestTrade).where(BacktestTrade.backtest_id == backtest_id).order_by(col(BacktestTrade.n))
    with Session(place.database.engine) as session:
        return list(session.exec(query))


_SAME = (
    "pair", "is_short", "open_rate", "close_rate", "amount", "stake_amount", "leverage", "profit_ratio", "profit_abs",
    "fee_open", "fee_close", "funding_fees", "min_rate", "max_rate", "enter_tag", "exit_reason",
)  # fmt: skip


def _trade(trade: BacktestTrade) -> tuple[Any, ...]:
    return (*(getattr(trade, name) for name in _SAME), trade.opened_at, trade.closed_at, trade.minutes)


def _their_trade(trade: Json) -> tuple[Any, ...]:
    times = (trade["open_timestamp"], trade["close_timestamp"], float(trade["trade_duration"]))
    return (*(trade[name] for name in _SAME), *times)
