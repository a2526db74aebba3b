"""What the backtest program is told to run."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal

from core.freqtrade.candles.order import TradingMode


@dataclass(frozen=True, slots=True)
class BacktestOrder:
    """One run. Values that are None are left to the configuration and the strategy. `start`, `end`: moments; the end
    is not included. `fee`: a ratio, paid at entry and exit. `config`: Freqtrade's whole configuration, without secrets;
    its pair list is a StaticPairList of `pairs` in their order. `snapshot`: folder of the run's candles, relative to
    the store. `silent_seconds`: without any progress for this long, the run is given up; where FreqAI
    trains models, eight times as long."""

    class_name: str
    pairs: tuple[str, ...]
    start: datetime
    end: datetime
    trading_mode: TradingMode
    config: Mapping[str, Any] = field(default_factory=dict)
    timeframe: str = ""
    timeframe_detail: str = ""
    wallet: float | None = None
    stake_amount: float | Literal["unlimited"] | None = None
    max_open_trades: int | None = None
    fee: float | None = None
    enable_protections: bool = False
    strategy_folder: str = "strategy"
    """Where the source and its further files are, relative to the workspace."""
    snapshot: str = ""
    silent_seconds: int = 900

    def to_json(self) -> bytes:
        """Return what the program reads as `order.json`; moments in ISO format."""
        return json.dumps(asdict(self), default=lambda moment: moment.isoformat()).encode()
