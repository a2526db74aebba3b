"""From Freqtrade's zip to the page: what is shown of a result that was taken in equals what Freqtrade printed of it."""

from collections import Counter
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core.backtests.figures import result_trades, result_view, trade_spread
from core.backtests.figures.result_trade_query import TradeQuery
from core.backtests.importing.result_import import take_in
from core.backtests.models import Backtest, BacktestTrade
from core.db import Database
from tests import freqtrade_results, held_backtests, plain_backtest, rows
from tests.core.backtests.figures.test_report_figures import NOT_OURS
from tests.result_files import RESULTS

ZIPS = {"hidden_loss": "HiddenLoss.zip", "odd_tags": "OddTags.zip", "same_candle": "SameCandle.zip"}


@pytest.mark.parametrize("name", ZIPS)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_is_shown_is_what_freqtrade_printed(database: Database, name: str) -> None:
    person = rows.person()
    strategy = rows.strategy(owner_id=person.id)
    row = held_backtests.waiting(person.id, strategy.id)
    rows.keep(database, person, strategy, row)
    await take_in(row.id, RESULTS / ZIPS[name], {}, lambda *_: None)
    me, block = rows.actor(person), freqtrade_results.block(name)
    view = await result_view.of(me, row.id)
    shown = [one for group in (*view.groups, *view.drawdowns) for one in group.figures]
    told = Counter((one.name, one.words.replace("−", "-").replace(",", "")) for one in shown if "n/a" not in one.words)
    printed = Counter(one for one in freqtrade_results.report(name) if one[0] not in NOT_OURS)
    assert {metric for metric, _ in told - printed} == {"Win %"}
    assert {metric for metric, _ in printed - told} <= {one.name for one in shown if "n/a" in one.words}
    assert (view.pairs, view.run.fee) == (("BTC/USDT",), 0.001)
    found = await result_trades.trades(me, row.id, TradeQuery(size=500))
    assert [one.enter_tag for one in found.rows] == [one["enter_tag"] or "" for one in block["trades"]]
    assert [one.profit_abs for one in found.rows] == [one["profit_abs"] for one in block["trades"]]
    made = await trade_spread.spread(me, row.id)
    assert sum(line.trades for line in made.by_duration.lines) == block["total_trades"]
    assert len((await result_view.curves(me, row.id)).closed) > 0


@pytest.mark.parametrize("file", ["Steady-2024.10.json", "Steady-2025.8.zip"])
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_results_of_older_freqtrade_have_the_same_figures(database: Database, file: str) -> None:
    person = rows.person()
    strategy = rows.strategy(owner_id=person.id)
    found, kept = [], []
    for name in (file, "Steady-2026.9.zip"):
        row = held_backtests.waiting(person.id, strategy.id)
        rows.keep(database, *([person, strategy] if not found else []), row)
        await take_in(row.id, RESULTS / name, {}, lambda *_: None)
        found.append(await result_view.of(rows.actor(person), row.id))
        kept.append(_kept(database, row.id))
    old, new = found
    assert len(kept[0]["trades"]) == 23
    assert plain_backtest.differences(*kept, relative=1e-9) == []
    assert [one.name for one in old.drawdowns] == ["of closed trades"]
    before, now = ({one.name: one.words for one in view.headline} for view in (old, new))
    for told in (before, now):
        del told["Market change"]  # from another first candle, before 2025
    assert before == now
    assert {one.name for one in old.breakdowns} >= {"pair", "enter_tag", "exit_reason"}


_FIGURES = ("trades", "profit_ratio", "profit_abs", "win_rate", "profit_factor", "sharpe", "sortino", "calmar")


def _kept(database: Database, backtest_id: UUID) -> dict[str, Any]:
    """The figures and the trades as their rows hold them."""
    query = select(BacktestTrade).where(BacktestTrade.backtest_id == backtest_id).order_by(col(BacktestTrade.n))
    with Session(database.engine) as session:
        row = session.get_one(Backtest, backtest_id)
        trades = [one.model_dump(exclude={"backtest_id"}) for one in session.exec(query)]
        return {"trades": trades, **{f"its_{name}": getattr(row, name) for name in _FIGURES}}
