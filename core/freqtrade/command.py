"""Command lines: the arguments after `freqtrade`. Pure; every path is absolute, as the workload sees it."""

from collections.abc import Sequence
from pathlib import PurePosixPath


def trade(*, configs: Sequence[str], strategy: str, strategy_folder: str, user_data: str) -> tuple[str, ...]:
    """`configs`: paths, weakest first; one of them names the trade database. `strategy`: the name of its class.
    The order of the arguments is part of the fingerprint of every bot. Errors: `ValueError` for a relative path, which
    would depend on where the bot was started, or for what is no name of a class."""
    return (
        "trade",
        *_configs(configs),
        *("--userdir", _absolute(user_data)),
        *("--strategy", _name(strategy)),
        *("--strategy-path", _absolute(strategy_folder)),
    )


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
