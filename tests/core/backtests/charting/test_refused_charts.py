"""Why no more candles of a run can be made."""

from typing import Any

import pytest
from sqlmodel import Session

from core.access.scopes import Scope
from core.backtests.charting import candle_chart
from core.db import Database, utcnow
from core.errors import Refused
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import Strategy
from tests.core.access.house import House, build
from tests.core.backtests.charting.test_real_charts import CODE, run_of

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def house(database: Database) -> House:
    return build(database)


@pytest.mark.parametrize(("model", "name"), [(Strategy, "strategy"), (RunnerRow, "runner"), (Exchange, "exchange")])
async def test_what_was_deleted_is_named(house: House, model: Any, name: str) -> None:
    row = run_of(house, CODE, "Drawn")
    ids = {"strategy": row.strategy_id, "runner": row.runner_id, "exchange": row.exchange_id}
    house.change(model, ids[name], archived_at=utcnow())
    with pytest.raises(Refused, match=f"The {name} of this backtest was deleted"):
        await candle_chart.of(house.olga, row.id, "BTC/USDT", 0)


async def test_who_may_not_use_all_of_it_reads_what_is_missing(house: House) -> None:
    row = run_of(house, CODE, "Drawn")
    bob = house.person("bob")
    with Session(house.database.engine) as session:
        resource = session.get_one(Strategy, row.strategy_id).resource
    house.give(resource, bob, Scope.VIEW)
    with pytest.raises(Refused, match="on the runner, by the strategy, as the exchange has them"):
        await candle_chart.of(bob, row.id, "BTC/USDT", 0)
