"""What a strategy's source says of itself, read with `ast`: it is never imported here, as importing runs it."""

import ast
from dataclasses import dataclass
from typing import Any, TypeVar

from core.errors import Invalid

MOST_BYTES = 1_000_000
T = TypeVar("T")

BASES = frozenset({"IStrategy", "IHyperStrategy"})


@dataclass(frozen=True, slots=True)
class StrategySource:
    """None: not written as a literal in the class itself; it may come from a parent, a parameter or a calculation."""

    class_name: str
    class_names: tuple[str, ...]
    """All strategies in the file, in its order; `class_name` is the one the others lead to, or the last."""
    timeframe: str | None = None
    can_short: bool | None = None
    stoploss: float | None = None
    minimal_roi: dict[str, float] | None = None
    startup_candle_count: int | None = None
    max_open_trades: float | None = None
    interface_version: int | None = None

    @property
    def given(self) -> frozenset[str]:
        """Configuration keys that Freqtrade will take from this strategy where the configuration has none."""
        names = ("timeframe", "stoploss", "minimal_roi", "max_open_trades")
        return frozenset(name for name in names if getattr(self, name) is not None)


def decode(content: bytes) -> str:
    """Errors: `Invalid` when it is no text that Python could read."""
    if len(content) > MOST_BYTES:
        raise Invalid(f"This file is larger than a strategy may be ({MOST_BYTES:,} bytes).")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Invalid(f"This file is not UTF-8 text: line {line} cannot be read.") from error
    return text.replace("\r\n", "\n")


def read(code: str, class_name: str = "") -> StrategySource:
    """`class_name` says which, where there are several; without it the one that all others lead to.

    Errors: `Invalid` with line and text for a syntax error, when there is no strategy in it, or no saying which.
    """
    tree = _parsed(code)
    classes, strategies = _classes(tree)
    if not strategies:
        raise Invalid(_none_found(list(classes)))
    chosen = classes[class_name] if class_name in {node.name for node in strategies} else _chosen(strategies)
    values = _literals(chosen, classes)
    return StrategySource(
        class_name=chosen.name,
        class_names=tuple(node.name for node in strategies),
        timeframe=_if(str, values.get("timeframe")),
        can_short=_if(bool, values.get("can_short")),
        stoploss=_number(values.get("stoploss")),
        minimal_roi=_roi(values.get("minimal_roi")),
        startup_candle_count=_whole(values.get("startup_candle_count")),
        max_open_trades=_number(values.get("max_open_trades")),
        interface_version=_whole(values.get("INTERFACE_VERSION")),
    )


def class_names(code: str) -> tuple[str, ...]:
    """All strategies in the file, in its order: what there is to choose from. Empty for what cannot be read."""
    try:
        return tuple(node.name for node in _classes(_parsed(code))[1])
    except Invalid:
        return ()


def _classes(tree: ast.Module) -> tuple[dict[str, ast.ClassDef], list[ast.ClassDef]]:
    """All classes by name, and those of them that are strategies."""
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    bases = BASES | _other_names(tree)
    return classes, [node for node in classes.values() if _is_strategy(node, classes, bases, frozenset())]


def _parsed(code: str) -> ast.Module:
    if len(code.encode("utf-8", "replace")) > MOST_BYTES:
        raise Invalid(f"This is longer than a strategy may be ({MOST_BYTES:,} bytes).")
    if "\x00" in code:
        line_number = code[: code.index("\x00")].count("\n") + 1
        raise Invalid(f"Line {line_number} has a NUL character: this is not source code.")
    if not code.strip():
        raise Invalid("There is no code yet.")
    try:
        return ast.parse(code)
    except SyntaxError as error:
        line = (error.text or "").strip()[:200]
        where = f"Line {error.lineno}" if error.lineno else "The code"
        raise Invalid(f"{where}: {error.msg}." + (f" It reads: {line}" if line else "")) from error
    except (RecursionError, MemoryError, ValueError, UnicodeError) as error:
        raise Invalid("The code cannot be read: it is nested too deeply, or holds what is no text.") from error


def _none_found(classes: list[str]) -> str:
    if not classes:
        return "There is no class in this code: a strategy is a class that derives from IStrategy."
    return f"No class here derives from IStrategy (there is {', '.join(classes[:5])})."


def _other_names(tree: ast.Module) -> frozenset[str]:
    """`from freqtrade.strategy import IStrategy as Base`"""
    imports = [alias for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    return frozenset(alias.asname for alias in imports if alias.asname and alias.name in BASES)


def _is_strategy(
    node: ast.ClassDef, classes: dict[str, ast.ClassDef], bases: frozenset[str], seen: frozenset[str]
) -> bool:
    """Directly or through other classes of the file; a file of two classes that derive from each other is no endless
    loop."""
    names = _base_names(node)
    if names & bases:
        return True
    parents = [classes[name] for name in names - seen if name in classes and name != node.name]
    return any(_is_strategy(parent, classes, bases, seen | {node.name}) for parent in parents)


def _base_names(node: ast.ClassDef) -> frozenset[str]:
    """`IStrategy`, `strategy.IStrategy`."""
    names = [base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "") for base in node.bases]
    return frozenset(names)


def _chosen(strategies: list[ast.ClassDef]) -> ast.ClassDef:
    """The one that no other here derives from."""
    parents = frozenset(name for node in strategies for name in _base_names(node))
    ends = [node for node in strategies if node.name not in parents]
    if len(ends) > 1:
        names = ", ".join(node.name for node in ends)
        raise Invalid(f"There are several strategies in this file ({names}): keep one in each file.")
    return ends[0] if ends else strategies[-1]


def _literals(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> dict[str, Any]:
    """Of the class and of its parents in this file, the class itself last; a name set twice counts as set last."""
    values: dict[str, Any] = {}
    for parent in _lineage(node, classes):
        for statement in parent.body:
            for name, value in _assigned(statement):
                values[name] = _literal(value)
    return values


def _lineage(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> list[ast.ClassDef]:
    line, seen = [node], {node.name}
    for current in line:
        for name in sorted(_base_names(current) - seen):
            if name in classes:
                seen.add(name)
                line.append(classes[name])
    return line[::-1]


def _assigned(statement: ast.stmt) -> list[tuple[str, ast.expr]]:
    if isinstance(statement, ast.Assign):
        return [(target.id, statement.value) for target in statement.targets if isinstance(target, ast.Name)]
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
        return [(statement.target.id, statement.value)]
    return []


def _literal(value: ast.expr) -> Any:
    """None for everything that would have to be run."""
    try:
        return ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None


def _if(kind: type[T], value: Any) -> T | None:
    return value if isinstance(value, kind) else None


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _roi(value: Any) -> dict[str, float] | None:
    """Minutes → ratio; Freqtrade takes the minutes as text or number."""
    if not isinstance(value, dict):
        return None
    numbers = {str(minutes): _number(ratio) for minutes, ratio in value.items()}
    return {minutes: ratio for minutes, ratio in numbers.items() if ratio is not None} or None
