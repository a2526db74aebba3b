"""Our figures against Freqtrade's own, from trade databases that Freqtrade's own models have filled."""

import json
import math
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from core.freqtrade.profit import profit_answer
from core.freqtrade.shapes import ClosedTrade, OpenTradeAnswer
from core.performance import closed_part, with_open
from tests.core.freqtrade.frames import frame_of, open_trades_of

TESTS = Path(__file__).parents[2]
NOT_OURS = {"profit_closed_fiat", "profit_all_fiat", "bot_start_timestamp"}
"""Fiat has no rate here; the start of the bot is not a statistic."""

pytestmark = pytest.mark.freqtrade


def run(python: Path, script: str, *arguments: object) -> str:
    command = [str(python), str(TESTS / script), *(str(argument) for argument in arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=240).stdout


def compare(said: dict[str, Any]) -> None:
    closed = [ClosedTrade.model_validate(trade) for trade in said["closed"]]
    random.Random(1).shuffle(closed)
    open_trades = open_trades_of([OpenTradeAnswer.model_validate(trade) for trade in said["open"]])
    figures = with_open(closed_part(frame_of(closed)), open_trades, said["starting_balance"], said["final_balance"])
    ours, theirs = profit_answer(figures), said["profit"]
    numbers = {name for name, value in theirs.items() if not isinstance(value, str)} - NOT_OURS
    assert numbers <= ours.keys()
    wrong = {name: (ours[name], theirs[name]) for name in ours if not same(ours[name], theirs[name])}
    assert wrong == {}


def same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, float) and theirs is not None:
        return math.isclose(ours, theirs, rel_tol=1e-8, abs_tol=1e-8)
    return bool(ours == theirs)


@pytest.mark.parametrize(
    ("seeding", "asking"),
    [
        (["--closed", 2_000], []),
        (["--closed", 2_000, "--seed", 3], ["--available-capital", 1_500]),
        (["--closed", 2_000, "--futures"], ["--futures"]),
        (["--closed", 300, "--open", 0, "--futures", "--seed", 5], ["--futures", "--available-capital", 300]),
        (["--closed", 1, "--open", 1], []),
        (["--closed", 1, "--open", 0], []),
        (["--closed", 2, "--open", 0], []),
        (["--closed", 0, "--open", 4], []),
        (["--closed", 0, "--open", 0], []),
    ],
)
def test_every_number_of_profit(
    freqtrade_python: Path, tmp_path: Path, seeding: list[object], asking: list[object]
) -> None:
    database = tmp_path / "trades.sqlite"
    run(freqtrade_python, "freqtrade_seed.py", database, *seeding)
    compare(json.loads(run(freqtrade_python, "freqtrade_figures.py", database, *asking)))


def test_seeding_is_deterministic(freqtrade_python: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        run(freqtrade_python, "freqtrade_seed.py", tmp_path / name, "--closed", 50)
    one, two = (run(freqtrade_python, "freqtrade_figures.py", tmp_path / name) for name in ("one", "two"))
    assert one == two
