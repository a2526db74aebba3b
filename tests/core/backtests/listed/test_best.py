"""The best backtest of a strategy."""

from typing import Any

import pytest

from core.access.scopes import Kind, Scope
from core.backtests.listed.best import Measure, best
from core.backtests.models import BacktestStatus
from core.errors import NotFound
from tests.core.access.house import House
from tests.core.backtests.listed.runs import run

RUNS: dict[str, dict[str, Any]] = {
    "good": {"profit_ratio": 0.2, "drawdown": 0.3, "sharpe": 1.0, "profit_factor": 1.2},
    "calm": {"profit_ratio": 0.1, "drawdown": 0.1, "sharpe": 0.5, "profit_factor": 1.1},
    "short": {"profit_ratio": 0.15, "drawdown": 0.2, "sharpe": None, "profit_factor": 0.0},
    "few trades": {"profit_ratio": 5.0, "drawdown": 0.0, "sharpe": None, "profit_factor": 9.0, "trades": 49},
    "flawed": {"profit_ratio": 6.0, "drawdown": 0.0, "sharpe": 8.0, "profit_factor": 9.0, "problem_count": 1},
    "failed": {"profit_ratio": 7.0, "drawdown": 0.0, "status": BacktestStatus.FAILED},
    "no trades": {"profit_ratio": 0.0, "drawdown": 0.0, "trades": 0},
}
BEST = {
    Measure.PROFIT: "good",
    Measure.DRAWDOWN: "calm",
    Measure.SHARPE: "good",
    Measure.PROFIT_FACTOR: "good",
}


@pytest.mark.parametrize("measure", BEST)
async def test_the_best_is_one_that_can_be_compared(house: House, measure: Measure) -> None:
    ids = {run(house, house.olga, **values).id: name for name, values in RUNS.items()}
    found = await best(house.olga, house.strategy_id, measure)
    assert found and ids[found.id] == BEST[measure]


async def test_a_run_of_few_trades_is_better_than_none(house: House) -> None:
    made = run(house, house.olga, **RUNS["few trades"])
    found = await best(house.olga, house.strategy_id, Measure.PROFIT)
    assert found and found.id == made.id
    assert await best(house.olga, house.strategy_id, Measure.CALMAR) is None


async def test_whoever_sees_the_strategy_sees_its_best(house: House) -> None:
    run(house, house.olga, **RUNS["good"])
    eve = house.person("eve")
    with pytest.raises(NotFound):
        await best(eve, house.strategy_id, Measure.PROFIT)
    house.give(house.resource(Kind.STRATEGY), eve, Scope.VIEW)
    assert await best(eve, house.strategy_id, Measure.PROFIT)
