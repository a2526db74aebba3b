import subprocess
from pathlib import Path

import pytest

from core.freqtrade import command


def test_trade() -> None:
    assert command.trade(
        configs=["/w/exchange.json", "/s/system.json"],
        strategy="Dips",
        strategy_folder="/w/strategy",
        user_data="/w/user_data",
    ) == (
        *("trade", "--config", "/w/exchange.json", "--config", "/s/system.json", "--userdir", "/w/user_data"),
        *("--strategy", "Dips", "--strategy-path", "/w/strategy"),
    )


@pytest.mark.parametrize("path", ["", "trades.sqlite", "./x", "../x"])
def test_paths_must_be_absolute(path: str) -> None:
    with pytest.raises(ValueError, match="absolute"):
        command.trade(configs=["/a.json", path], strategy="S", strategy_folder="/s", user_data="/u")
    with pytest.raises(ValueError, match="absolute"):
        command.trade(configs=["/a.json"], strategy="S", strategy_folder=path, user_data="/u")


@pytest.mark.parametrize("strategy", ["", "--help", "Name:cHJpbnQoKQ==", "a b", "a.b"])
def test_strategies_are_class_names(strategy: str) -> None:
    with pytest.raises(ValueError, match="class name"):
        command.trade(configs=["/a"], strategy=strategy, strategy_folder="/s", user_data="/u")


@pytest.mark.freqtrade
def test_freqtrade_knows_every_option(freqtrade_python: Path) -> None:
    """Its parser alone is asked: an unknown option would end with exit code 0 and a usage text."""
    line = command.trade(configs=["/a"], strategy="S", strategy_folder="/s", user_data="/u")
    script = (
        "import sys; from freqtrade.commands import Arguments; "
        "print(Arguments(sys.argv[1:]).get_parsed_arg()['command'])"
    )
    run = subprocess.run([freqtrade_python, "-c", script, *line], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == line[0]
