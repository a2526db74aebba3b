"""What backtests tell of the exchanges, strategies and runners they use."""

from core.access.scopes import Kind
from core.backtests.models import Backtest
from core.in_use import Users

BACKTESTS = Users(
    name="backtests",
    columns={
        Kind.EXCHANGE: (Backtest.exchange_id,),
        Kind.STRATEGY: (Backtest.strategy_id,),
        Kind.RUNNER: (Backtest.runner_id,),
    },
)
"""To be registered with `core.in_use`."""
