"""The text of the store program."""

import ast
from collections import Counter
from pathlib import Path

from core.freqtrade.candles import store_program
from core.freqtrade.candles.store_program import MOST_DELETED, delete, look, take_in

MODULES = Path(store_program.__file__).parent / "storing"
MOST_ARGUMENT_BYTES = 128 * 1024
"""Of one argument of a program, on Linux."""


def test_no_name_is_used_by_two_modules_of_the_one_text() -> None:
    found = Counter(name for path in MODULES.glob("*.py") for name in names_of(path))
    assert [name for name, count in found.items() if count > 1] == []


def names_of(path: Path) -> list[str]:
    return names_in(path.read_text())


def names_in(text: str) -> list[str]:
    """What it defines."""
    found = []
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.append(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found += [target.id for target in targets if isinstance(target, ast.Name)]
    return found


def test_every_module_is_in_the_text() -> None:
    text = names_in(look({}))
    assert [path.name for path in MODULES.glob("*.py") if not set(names_of(path)) <= set(text)] == []


def test_the_text_stays_short_enough_to_be_an_argument_whatever_it_is_told() -> None:
    pairs = [f"{number * 7919 % 10**8:08x}{number}/USDT:USDT" for number in range(50_000)]
    paths = [f"futures/{pair.replace('/', '_')}-1h-funding_rate.feather" for pair in pairs]
    for text in (look({"spot": pairs, "futures": pairs}), delete(paths[:MOST_DELETED]), take_in("a" * 32)):
        assert len(text.encode()) < MOST_ARGUMENT_BYTES
        ast.parse(text)


def test_pairs_beyond_the_bound_are_left_out_and_the_others_told() -> None:
    few = look({"spot": ["BTC/USDT"]})
    assert look({"spot": ["BTC/USDT", "BTC/USDT"]}) == few != look({"spot": ["ETH/USDT"]})
    many = [f"{number:06}/USDT" for number in range(50_000)]
    assert look({"spot": many}) == look({"spot": many[:40_000]})
