"""Reads what a strategy's source says of itself, in a process of its own.

A script of the standard library alone, run as `python -I -S source_child.py <memory in bytes> <seconds>`. It takes the
source on stdin (UTF-8), answers with one JSON object on stdout, and ends. Parsing holds the interpreter for seconds and
takes a hundred times the memory of the source and more: so this process may be killed at any time. The source is
parsed, never run. Everything here takes time in proportion to the source, without recursion.

The answer is one of `{"problem": sentence}`, `{"is_too_large": true}` and `{"strategies": [facts], "ends": [names]}`:
the classes to choose from in the order of the file, and those of them that no other derives from.
"""

import _ast  # `ast` itself takes longer to import than a usual strategy to parse
import gc
import json
import os
import resource
import sys
import warnings
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Any

BASES = frozenset({"IStrategy", "IHyperStrategy"})
MOST_CHOICES = 100
MOST_NAME = 120
MOST_ROI_STEPS = 50
MOST_NUMBER = 2**53
WANTED = frozenset(
    {
        "timeframe",
        "can_short",
        "stoploss",
        "minimal_roi",
        "startup_candle_count",
        "max_open_trades",
        "INTERFACE_VERSION",
    }
)
SMALL_CHARACTERS = 1_000_000
"""A source of this size never needs the memory there is: what fails with it is nested too deeply for Python."""

Facts = dict[str, Any]
Classes = dict[str, _ast.ClassDef]


class Unusable(Exception):
    """The sentence says why."""


def main() -> None:
    """Read standard input, answer on standard output, end."""
    _limit(memory_bytes=int(sys.argv[1]), seconds=int(sys.argv[2]))
    gc.disable()  # the tree has millions of nodes and no garbage
    warnings.simplefilter("ignore")
    code = sys.stdin.buffer.read().decode()
    try:
        answer = read(code)
    except Unusable as problem:
        answer = {"problem": str(problem)}
    except MemoryError:
        answer = {"is_too_large": True}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()
    os._exit(0)  # to take the tree apart again takes as long as to build it


def _limit(memory_bytes: int, seconds: int) -> None:
    """The first to be ended when memory is short, and never in the way of others."""
    os.nice(5)
    for kind, value in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with suppress(ValueError, OSError):  # not every system has every limit
            resource.setrlimit(kind, (value, value))
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


def read(code: str) -> Facts:
    """Errors: `Unusable`, `MemoryError`."""
    tree = _parsed(code)
    classes: Classes = {node.name: node for node in tree.body if isinstance(node, _ast.ClassDef)}
    parents = {name: _base_names(node) for name, node in classes.items()}
    strategies = _strategies(parents, BASES | _other_names(tree))
    if not strategies:
        raise Unusable(_none_found(list(classes)))
    ends = _ends(strategies, parents)
    offered = strategies if len(strategies) <= MOST_CHOICES else ends
    _refuse_too_many(offered)
    given: dict[str, Facts] = {}
    return {"strategies": [_facts(name, classes, parents, given) for name in offered], "ends": ends[:MOST_CHOICES]}


def _parsed(code: str) -> _ast.Module:
    if "\x00" in code:
        line_number = code[: code.index("\x00")].count("\n") + 1
        raise Unusable(f"Line {line_number} has a NUL character: this is not source code.")
    try:
        tree = compile(code, "<source>", "exec", _ast.PyCF_ONLY_AST, dont_inherit=True)
    except SyntaxError as error:
        raise Unusable(_where(error)) from error
    except (RecursionError, ValueError) as error:
        raise Unusable("The code cannot be read: it is nested too deeply, or holds what is no text.") from error
    except MemoryError as error:
        if len(code) > SMALL_CHARACTERS:
            raise
        raise Unusable("The code cannot be read: it is nested too deeply.") from error
    assert isinstance(tree, _ast.Module)
    return tree


def _where(error: SyntaxError) -> str:
    line = (error.text or "").strip()[:200]
    where = f"Line {error.lineno}" if error.lineno else "The code"
    return f"{where}: {error.msg[:200]}." + (f" It reads: {line}" if line else "")


def _none_found(classes: list[str]) -> str:
    if not classes:
        return "There is no class in this code: a strategy is a class that derives from IStrategy."
    return f"No class here derives from IStrategy (there is {', '.join(name[:40] for name in classes[:5])})."


def _other_names(tree: _ast.Module) -> frozenset[str]:
    """`from freqtrade.strategy import IStrategy as Base`"""
    imports = [alias for node in tree.body if isinstance(node, _ast.ImportFrom) for alias in node.names]
    return frozenset(alias.asname for alias in imports if alias.asname and alias.name in BASES)


def _base_names(node: _ast.ClassDef) -> list[str]:
    """`IStrategy`, `strategy.IStrategy`, in the order in which they are written."""
    return [base.attr if isinstance(base, _ast.Attribute) else getattr(base, "id", "") for base in node.bases]


def _strategies(parents: dict[str, list[str]], bases: frozenset[str]) -> list[str]:
    """Those that derive from one of the bases, directly or through other classes of the file, in its order."""
    children: dict[str, list[str]] = {}
    for name, above in parents.items():
        for parent in above:
            children.setdefault(parent, []).append(name)
    found: set[str] = set()
    waiting = deque(name for base in bases for name in children.get(base, ()))
    while waiting:
        name = waiting.popleft()
        if name not in found:
            found.add(name)
            waiting.extend(children.get(name, ()))
    return [name for name in parents if name in found]


def _ends(strategies: list[str], parents: dict[str, list[str]]) -> list[str]:
    """Those that no other derives from; where classes derive from each other in a circle, the last of the file."""
    derived_from = {parent for name in strategies for parent in parents[name]}
    return [name for name in strategies if name not in derived_from] or strategies[-1:]


def _refuse_too_many(offered: list[str]) -> None:
    if len(offered) > MOST_CHOICES:
        raise Unusable(f"There are {len(offered):,} strategies in this file: keep one in each file.")
    if any(len(name) > MOST_NAME for name in offered):
        raise Unusable(f"The name of a class may have at most {MOST_NAME} characters.")


def _facts(name: str, classes: Classes, parents: dict[str, list[str]], given: dict[str, Facts]) -> Facts:
    """`given`: what each class gives by itself, as far as it is known already."""
    values: Facts = {}
    for one in _lineage(name, parents):
        if one not in given:
            given[one] = _literals(classes[one])
        values |= given[one]
    return {
        "class_name": name,
        "timeframe": _timeframe(values.get("timeframe")),
        "can_short": values.get("can_short") if isinstance(values.get("can_short"), bool) else None,
        "stoploss": _number(values.get("stoploss")),
        "minimal_roi": _roi(values.get("minimal_roi")),
        "startup_candle_count": _whole(values.get("startup_candle_count")),
        "max_open_trades": _number(values.get("max_open_trades")),
        "interface_version": _whole(values.get("INTERFACE_VERSION")),
    }


def _lineage(name: str, parents: dict[str, list[str]]) -> list[str]:
    """The class and all it derives from in this file, the weakest first: as in Python, a class wins over its parents,
    and the parent that is named first over the others. (A depth-first search from right to left, in postorder.)"""
    order: list[str] = []
    seen: set[str] = set()
    waiting = [(name, False)]
    while waiting:
        one, is_done = waiting.pop()
        if is_done:
            order.append(one)
        elif one not in seen and one in parents:
            seen.add(one)
            waiting.append((one, True))
            waiting.extend((parent, False) for parent in parents[one])
    return order


def _literals(node: _ast.ClassDef) -> Facts:
    """A name set twice counts as set last. None for everything that would have to be run."""
    return {name: _literal(value) for line in node.body for name, value in _assigned(line) if name in WANTED}


def _assigned(line: _ast.stmt) -> list[tuple[str, _ast.expr]]:
    if isinstance(line, _ast.Assign):
        return [(target.id, line.value) for target in line.targets if isinstance(target, _ast.Name)]
    if isinstance(line, _ast.AnnAssign) and isinstance(line.target, _ast.Name) and line.value:
        return [(line.target.id, line.value)]
    return []


def _literal(value: _ast.expr) -> Any:
    if isinstance(value, _ast.Dict) and len(value.keys) <= MOST_ROI_STEPS:
        return {_constant(key): _constant(of) for key, of in zip(value.keys, value.values, strict=True) if key}
    return _constant(value)


def _constant(value: _ast.expr) -> str | int | float | None:
    if isinstance(value, _ast.UnaryOp) and isinstance(value.op, _ast.USub | _ast.UAdd):
        number = _number(_constant(value.operand)) if isinstance(value.operand, _ast.Constant) else None
        return None if number is None else -number if isinstance(value.op, _ast.USub) else number
    found = value.value if isinstance(value, _ast.Constant) else None
    return found if isinstance(found, str | int | float) else None


def _timeframe(value: Any) -> str | None:
    """`5m`, as Freqtrade writes them."""
    fits = isinstance(value, str) and len(value) <= 8 and value.isascii() and value.isalnum()
    return value if fits else None


def _number(value: Any) -> int | float | None:
    """Neither infinite nor NaN."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number and abs(value) < MOST_NUMBER else None


def _whole(value: Any) -> int | None:
    number = _number(value)
    return number if isinstance(number, int) else None


def _roi(value: Any) -> dict[str, int | float] | None:
    """Minutes → ratio; Freqtrade takes the minutes as text or number."""
    if not isinstance(value, dict):
        return None
    numbers = {str(key): _number(ratio) for key, ratio in value.items() if _are_minutes(key)}
    return {minutes: ratio for minutes, ratio in numbers.items() if ratio is not None} or None


def _are_minutes(key: Any) -> bool:
    if isinstance(key, str):
        return len(key) <= 9 and key.isascii() and key.isdecimal()
    return _whole(key) is not None and 0 <= key < 10**9


if __name__ == "__main__":
    main()
