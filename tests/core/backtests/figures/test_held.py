import pytest
from sqlmodel import Session, func, select

from core.backtests.models import Backtest, BacktestTrade
from core.db import Database
from tests import held_backtests, rows


@pytest.mark.parametrize("count", [0, 3, 300])
def test_results_for_tests_agree_with_their_trades(database: Database, count: int) -> None:
    owner = rows.person()
    rows.keep(database, owner)
    made = held_backtests.seed(database, owner.id, count=count)
    with Session(database.engine) as session:
        kept = session.get_one(Backtest, made.id)
        total, sum_of = session.exec(select(func.count(), func.sum(BacktestTrade.profit_abs))).one()
        assert kept.result
        assert (total, sum_of or 0.0) == (count, pytest.approx(kept.result["profit_total_abs"]))
        assert kept.result["results_per_pair"][-1]["trades"] == count
