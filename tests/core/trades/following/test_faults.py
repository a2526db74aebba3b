"""Bots that answer wrongly, and defects of our own."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import select

from core.bot_records.models import Bot
from core.trades.kept.upsert import Source
from core.trades.models import IncompleteTrade, Trade
from tests.core.trades.following.followers import dropping, following, metrics_of, until
from tests.core.trades.standin import StandIn
from tests.told_trades import BEGAN_MS, closed_trades, trade


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
