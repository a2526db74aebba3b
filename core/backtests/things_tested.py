"""The exchanges, strategies and runners that backtests use."""

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
"""Registered with `core.in_use` by the composition root."""
