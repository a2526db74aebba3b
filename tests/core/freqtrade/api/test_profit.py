"""Our figures against Freqtrade's own, from trade databases that Freqtrade's own models have filled."""

import json
import math
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from core.freqtrade.api.trade_shapes import ClosedTrade, OpenTradeAnswer
from core.performance.closed_trades import closed_part
from core.performance.open_trades import with_open
from tests import machine
from tests.core.freqtrade.frames import frame_of, open_trades_of
from tests.core.freqtrade.profit_answer import profit_answer

TESTS = machine.ROOT / "tests"
NOT_OURS = {"profit_closed_fiat", "profit_all_fiat", "bot_start_timestamp"}
"""Fiat has no rate here; the start of the bot is not a statistic."""

pytestmark = pytest.mark.freqtrade


CASES: list[tuple[list[object], list[object]]] = [
    (["--closed", 2_000], []),
    (["--closed", 2_000, "--seed", 3], ["--available-capital", 1_500]),
    (["--closed", 2_000, "--futures"], ["--futures"]),
    (["--closed", 300, "--open", 0, "--futures", "--seed", 5], ["--futures", "--available-capital", 300]),
    (["--closed", 1, "--open", 1], []),
    (["--closed", 1, "--open", 0], []),
    (["--closed", 2, "--open", 0], []),
    (["--closed", 0, "--open", 4], []),
    (["--closed", 0, "--open", 0], []),
]
"""Arguments for seeding, and for asking."""
ONE_AFTER_ANOTHER = """
import json, runpy, sys
for script, *arguments in json.load(sys.stdin):
    sys.argv = [script, *map(str, arguments)]
    runpy.run_path(script, run_name="__main__")
"""


def run(python: Path, scripts: list[list[object]]) -> list[str]:
    """One line for each that prints something. In one process, for importing Freqtrade takes seconds."""
    orders = [[str(TESTS / script), *map(str, arguments)] for script, *arguments in scripts]
    command = [str(python), "-c", ONE_AFTER_ANOTHER]
    return subprocess.run(
        command, input=json.dumps(orders), check=True, capture_output=True, text=True, timeout=280
    ).stdout.splitlines()


@pytest.fixture(scope="module")
def answers(freqtrade_python: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Freqtrade's, in the order of the cases."""
    folder = tmp_path_factory.mktemp("profit")
    scripts: list[list[object]] = []
    for number, (seeding, asking) in enumerate(CASES):
        path = folder / f"{number}.sqlite"
        scripts += [["freqtrade_seed.py", path, *seeding], ["freqtrade_figures.py", path, *asking]]
    return run(freqtrade_python, scripts)


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


@pytest.mark.parametrize("number", range(len(CASES)), ids=[" ".join(map(str, [*one, *two])) for one, two in CASES])
def test_every_number_of_profit(answers: list[str], number: int) -> None:
    said = json.loads(answers[number])
    wanted = CASES[number][0]
    assert len(said["closed"]) == wanted[wanted.index("--closed") + 1]
    compare(said)


def test_seeding_is_deterministic(freqtrade_python: Path, tmp_path: Path, answers: list[str]) -> None:
    """In another process too, whatever was seeded before."""
    path = tmp_path / "again.sqlite"
    seeding, asking = CASES[3]
    again = run(freqtrade_python, [["freqtrade_seed.py", path, *seeding], ["freqtrade_figures.py", path, *asking]])
    assert again == [answers[3]]
