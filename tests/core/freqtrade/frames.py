"""Trades as the API tells them → the frame that the statistics take."""

from collections.abc import Sequence

import pandas as pd

from core.freqtrade.api.trade_shapes import OpenTradeAnswer, TradeAnswer
from core.performance.open_trades import OpenTrade


def frame_of(trades: Sequence[TradeAnswer]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "trade_id": [trade.trade_id for trade in trades],
            "pair": [trade.pair for trade in trades],
            "open_ts_ms": [trade.open_timestamp for trade in trades],
            "close_ts_ms": [trade.close_timestamp for trade in trades],
            "profit_abs": [trade.profit_abs for trade in trades],
            "profit_ratio": [trade.profit_ratio for trade in trades],
            "entry_cost": [trade.entry_cost for trade in trades],
            "volume": [trade.volume for trade in trades],
        }
    )


def open_trades_of(answers: Sequence[OpenTradeAnswer]) -> list[OpenTrade]:
    return [
        OpenTrade(
            trade.trade_id,
            trade.open_timestamp,
            trade.total_profit_abs,
            trade.profit_ratio,
            has_fill=trade.nr_of_successful_entries > 0,
            volume=trade.volume,
        )
        for trade in answers
    ]
