"""What the end of a run is judged by, from its result."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from core.freqtrade.backtests.results.result_reading import WholeResult

_TOTAL = "TOTAL"
_MOST_MS = 7_258_118_400_000


@dataclass(frozen=True, slots=True)
class ResultFacts:
    """`pairs`: those that took part, in their order. `fee`: a ratio, of the first trade; None without trades. `config`:
    the configuration in Freqtrade's zip, masked; empty where there is none."""

    strategy_name: str
    pairs: tuple[str, ...]
    timeframe: str
    stake_currency: str
    trades: int
    fee: float | None
    real_start: datetime | None
    real_end: datetime | None
    config: Mapping[str, Any] = field(default_factory=dict)


def of(whole: WholeResult, fee: float | None, config: Mapping[str, Any]) -> ResultFacts:
    """Return the facts of a result. `config`: masked."""
    block = whole.block
    return ResultFacts(
        strategy_name=_text(block.get("strategy_name"), 120),
        pairs=_pairs(block),
        timeframe=_text(block.get("timeframe"), 8),
        stake_currency=_text(block.get("stake_currency"), 16),
        trades=whole.trades,
        fee=fee,
        real_start=moment(block.get("backtest_start_ts")),
        real_end=moment(block.get("backtest_end_ts")),
        config=config,
    )


def moment(milliseconds: object) -> datetime | None:
    """Return the moment; None when it is none of the years 1970 to 2199: days are added to it, and time zones."""
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float) or not 0 <= milliseconds < _MOST_MS:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def _pairs(block: Mapping[str, Any]) -> tuple[str, ...]:
    """An older Freqtrade leaves `pairlist` empty; the table of pairs has them then."""
    listed = block.get("pairlist")
    if isinstance(listed, list) and listed:
        return tuple(_text(one, 64) for one in listed)
    lines = block.get("results_per_pair")
    keys = [one.get("key") for one in lines if isinstance(one, dict)] if isinstance(lines, list) else []
    return tuple(_text(key, 64) for key in keys if key != _TOTAL)


def _text(value: object, most: int) -> str:
    return value[:most] if isinstance(value, str) else ""
