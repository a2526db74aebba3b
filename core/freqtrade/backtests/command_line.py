"""The command line of a backtest: as a person can run it, and as a run has it. Pure."""

import shlex
from datetime import datetime, time
from decimal import Decimal

from core.freqtrade.backtests.backtest_order import BacktestOrder


def command_line(order: BacktestOrder) -> str:
    """Return what a person can run by hand, quoted for a shell: `config.json` is beside the folder of the strategy, the
    candles are where Freqtrade keeps them. The end of the range is a moment: it is not included."""
    arguments = arguments_of(order, config="config.json", strategy_folder=order.strategy_folder)
    return shlex.join(["freqtrade", *arguments])


def arguments_of(
    order: BacktestOrder,
    *,
    config: str,
    strategy_folder: str,
    candles: str = "",
    user_data: str = "",
    results: str = "",
) -> list[str]:
    """Return the arguments after `freqtrade`. Paths that are empty are left to Freqtrade."""
    return [
        "backtesting",
        *("-c", config),
        *_with("--userdir", user_data),
        *_with("-d", candles),
        *("--strategy-path", strategy_folder),
        *("-s", order.class_name),
        *("-p", *order.pairs),
        *("--timerange", timerange(order.start, order.end)),
        *_of_the_run(order),
        *("--cache", "none"),
        *("--export", "trades"),
        *_with("--backtest-directory", results),
    ]


def timerange(start: datetime, end: datetime) -> str:
    """Return Freqtrade's text: days where both are midnights, else seconds since 1970."""
    if start.time() == end.time() == time():
        return f"{start:%Y%m%d}-{end:%Y%m%d}"
    return f"{int(start.timestamp())}-{int(end.timestamp())}"


def _of_the_run(order: BacktestOrder) -> list[str]:
    return [
        *_with("--timeframe", order.timeframe),
        *_with("--timeframe-detail", order.timeframe_detail),
        *_number("--dry-run-wallet", order.wallet),
        *_number("--stake-amount", order.stake_amount),
        *_number("--max-open-trades", order.max_open_trades),
        *_number("--fee", order.fee),
        *(("--enable-protections",) if order.enable_protections else ()),
    ]


def _with(option: str, value: str) -> tuple[str, ...]:
    return (option, value) if value else ()


def _number(option: str, value: float | str | None) -> tuple[str, ...]:
    if value is None or isinstance(value, str):
        return _with(option, value or "")
    plain = format(Decimal(repr(value)), "f")
    return (option, plain.removesuffix(".0"))
