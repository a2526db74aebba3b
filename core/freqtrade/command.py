"""Command lines: the arguments after `freqtrade`. Pure; every path must be absolute, as it is seen by the workload."""

from collections.abc import Sequence
from pathlib import PurePosixPath


def trade(
    *, configs: Sequence[str], strategy: str, strategy_folder: str, database: str, user_data: str
) -> tuple[str, ...]:
    """`configs` weakest first. A relative database would lie in whatever folder the bot was started in, and be lost."""
    return (
        "trade",
        *_configs(configs),
        *("--userdir", _absolute(user_data)),
        *("--db-url", database_url(database)),
        *("--strategy", _name(strategy)),
        *("--strategy-path", _absolute(strategy_folder)),
    )


def show_config(*, configs: Sequence[str], user_data: str) -> tuple[str, ...]:
    """Checks a configuration with the real thing. Exit code 0 also for an invalid one: look for " ERROR " in its
    log."""
    return ("show-config", *_configs(configs), "--userdir", _absolute(user_data))


def backtesting(
    *,
    configs: Sequence[str],
    strategy: str,
    strategy_folder: str,
    user_data: str,
    data_folder: str,
    results: str,
    timerange: str,
) -> tuple[str, ...]:
    """`results` must exist: Freqtrade would write beside a folder that does not. Its own cache would give back old
    results after new candles came, and then write no file at all: it is off."""
    return (
        "backtesting",
        *_configs(configs),
        *("--userdir", _absolute(user_data)),
        *("--datadir", _absolute(data_folder)),
        *("--strategy", _name(strategy)),
        *("--strategy-path", _absolute(strategy_folder)),
        *("--timerange", timerange),
        *("--backtest-directory", _absolute(results)),
        *("--cache", "none"),
        "--no-color",
    )


def download_data(
    *, configs: Sequence[str], user_data: str, data_folder: str, timeframes: Sequence[str], timerange: str
) -> tuple[str, ...]:
    """The pairs are those of the configuration."""
    return (
        "download-data",
        *_configs(configs),
        *("--userdir", _absolute(user_data)),
        *("--datadir", _absolute(data_folder)),
        *("--timeframes", *timeframes),
        *("--timerange", timerange),
        "--no-color",
    )


def database_url(path: str) -> str:
    """Four slashes: three of the scheme and the one of the absolute path."""
    return f"sqlite:///{_absolute(path)}"


def _configs(paths: Sequence[str]) -> list[str]:
    return [argument for path in paths for argument in ("--config", _absolute(path))]


def _absolute(path: str) -> str:
    if not PurePosixPath(path).is_absolute():
        raise ValueError(f"not absolute: {path}")
    return path


def _name(strategy: str) -> str:
    """A class, never `Name:<base64 of its source>`, and nothing that reads as an option."""
    if not strategy.isidentifier():
        raise ValueError(f"not a class name: {strategy}")
    return strategy
