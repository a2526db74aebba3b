"""What the program of a run is told, from its draft. Pure."""

from collections.abc import Mapping
from typing import Any

from core.backtests.models import BacktestDraft
from core.freqtrade.backtests.backtest_order import BacktestOrder


def order_of(
    draft: BacktestDraft, class_name: str, config: Mapping[str, Any] | None = None, snapshot: str = ""
) -> BacktestOrder:
    """Return the order. `config`: the effective configuration, None where only the command line is wanted. `snapshot`:
    folder of its candles, relative to the store."""
    return BacktestOrder(
        class_name=class_name,
        pairs=tuple(draft.pairs),
        start=draft.begins_at,
        end=draft.ends_at,
        trading_mode=draft.trading_mode,
        config=config or {},
        timeframe=draft.timeframe,
        timeframe_detail=draft.timeframe_detail,
        wallet=draft.wallet,
        stake_amount=draft.stake_amount,
        max_open_trades=draft.max_open_trades,
        fee=draft.fee,
        enable_protections=draft.enable_protections,
        snapshot=snapshot,
    )
