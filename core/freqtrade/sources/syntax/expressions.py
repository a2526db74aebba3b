"""What expressions of a source are worth, as far as that takes no running of it: constants, names, simple arithmetic.
Takes time in proportion to the expression; what is deep, large or not finite is UNKNOWN."""

import _ast
import operator
from collections.abc import Callable
from typing import Any

from core.freqtrade.sources.syntax.meanings_of_names import (
    PARAMETER_CLASSES,
    UNKNOWN,
    External,
    Parameter,
    SourceClass,
    SourceModule,
    Unresolved,
)

MOST_NUMBER = 2**53
MOST_TEXT = 300
MOST_ITEMS = 300
MOST_DEPTH = 30
MOST_POWER = 64
Lookup = Callable[[str], object]
_ARITHMETIC: dict[type[_ast.operator], Callable[[Any, Any], Any]] = {
    _ast.Add: operator.add,
    _ast.Sub: operator.sub,
    _ast.Mult: operator.mul,
    _ast.Div: operator.truediv,
    _ast.FloorDiv: operator.floordiv,
    _ast.Mod: operator.mod,
}
_COMPARISONS: dict[type[_ast.cmpop], Callable[[Any, Any], Any]] = {
    _ast.Eq: operator.eq,
    _ast.NotEq: operator.ne,
    _ast.Lt: operator.lt,
    _ast.LtE: operator.le,
    _ast.Gt: operator.gt,
    _ast.GtE: operator.ge,
    _ast.Is: operator.is_,
    _ast.IsNot: operator.is_not,
}


def evaluate(node: _ast.expr, lookup: Lookup, depth: int = 0) -> object:
    """Return a scalar, a flat list or dict, or what `meanings_of_names` has; otherwise UNKNOWN."""
    rule = _RULES.get(type(node))
    if rule is None or depth > MOST_DEPTH:
        return UNKNOWN
    try:
        return rule(node, lookup, depth + 1)
    except (TypeError, ValueError, ArithmeticError, LookupError):
        return UNKNOWN


def truth(value: object) -> bool | None:
    """Return whether a value counts as true; None where that is not known."""
    if isinstance(value, External) and value.path.endswith(".TYPE_CHECKING"):
        return False
    return bool(value) if is_scalar(value) or isinstance(value, list | dict) else None


def is_scalar(value: object) -> bool:
    """Return whether it is a text, number, truth or None."""
    return value is None or isinstance(value, str | int | float)


def is_number(value: object) -> bool:
    """Return whether it is a number; True and False are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


# -- details ----------------------------------------------------------------------------------------------------------


def _bounded(value: object) -> object:
    if isinstance(value, str):
        return value if len(value) <= MOST_TEXT else UNKNOWN
    if is_number(value):
        return value if abs(value) < MOST_NUMBER else UNKNOWN  # type: ignore[arg-type]
    return value if value is None or isinstance(value, bool) else UNKNOWN


def _constant(node: Any, lookup: Lookup, depth: int) -> object:
    return _bounded(node.value)


def _name(node: Any, lookup: Lookup, depth: int) -> object:
    return lookup(node.id)


def _attribute(node: Any, lookup: Lookup, depth: int) -> object:
    found = evaluate(node.value, lookup, depth)
    if isinstance(found, External):
        path = f"{found.path}.{node.attr}"
        return External(path) if len(path) <= MOST_TEXT else UNKNOWN
    if isinstance(found, Unresolved):
        return Unresolved(f"{found.name}.{node.attr}"[:MOST_TEXT])
    return found.names.get(node.attr, UNKNOWN) if isinstance(found, SourceModule | SourceClass) else UNKNOWN


def _subscript(node: Any, lookup: Lookup, depth: int) -> object:
    found = evaluate(node.value, lookup, depth)
    if isinstance(found, External | SourceClass | Unresolved):  # Parent[T]
        return found
    key = evaluate(node.slice, lookup, depth)
    return found[key] if isinstance(found, list | dict) and is_scalar(key) else UNKNOWN  # type: ignore[call-overload]


def _unary(node: Any, lookup: Lookup, depth: int) -> object:
    value = evaluate(node.operand, lookup, depth)
    if isinstance(node.op, _ast.Not):
        is_true = truth(value)
        return UNKNOWN if is_true is None else not is_true
    if not is_number(value) or isinstance(node.op, _ast.Invert):
        return UNKNOWN
    return -value if isinstance(node.op, _ast.USub) else value  # type: ignore[operator]


def _binary(node: Any, lookup: Lookup, depth: int) -> object:
    left, right = (evaluate(side, lookup, depth) for side in (node.left, node.right))
    if isinstance(node.op, _ast.Add) and isinstance(left, str) and isinstance(right, str):
        return _bounded(left + right)
    if not (is_number(left) and is_number(right)):
        return UNKNOWN
    if isinstance(node.op, _ast.Pow):
        return _power(left, right)
    rule = _ARITHMETIC.get(type(node.op))
    return _bounded(rule(left, right)) if rule else UNKNOWN


def _power(of: Any, to: Any) -> object:
    return _bounded(of**to) if abs(to) <= MOST_POWER else UNKNOWN


def _both_or_either(node: Any, lookup: Lookup, depth: int) -> object:
    """As Python: the first that decides, otherwise the last."""
    ends_with = isinstance(node.op, _ast.Or)
    value: object = UNKNOWN
    for one in node.values:
        value = evaluate(one, lookup, depth)
        is_true = truth(value)
        if is_true is None or is_true == ends_with:
            return UNKNOWN if is_true is None else value
    return value


def _compared(node: Any, lookup: Lookup, depth: int) -> object:
    rule = _COMPARISONS.get(type(node.ops[0]))
    sides = [evaluate(side, lookup, depth) for side in (node.left, *node.comparators[:1])]
    if rule is None or len(node.ops) > 1 or not all(is_scalar(side) for side in sides):
        return UNKNOWN
    return rule(*sides)


def _choice(node: Any, lookup: Lookup, depth: int) -> object:
    is_true = truth(evaluate(node.test, lookup, depth))
    if is_true is None:
        return UNKNOWN
    return evaluate(node.body if is_true else node.orelse, lookup, depth)


def _joined(node: Any, lookup: Lookup, depth: int) -> object:
    """f"{5}m", without formats."""
    parts = [_part(one, lookup, depth) for one in node.values[:MOST_ITEMS]]
    known = len(parts) == len(node.values) and all(isinstance(one, str | int) for one in parts)
    return _bounded("".join(map(str, parts))) if known else UNKNOWN


def _part(node: Any, lookup: Lookup, depth: int) -> object:
    if not isinstance(node, _ast.FormattedValue):
        return evaluate(node, lookup, depth)
    return UNKNOWN if node.format_spec or node.conversion != -1 else evaluate(node.value, lookup, depth)


def _list(node: Any, lookup: Lookup, depth: int) -> object:
    if len(node.elts) > MOST_ITEMS:
        return UNKNOWN
    return [_flat(evaluate(one, lookup, depth)) for one in node.elts]


def _table(node: Any, lookup: Lookup, depth: int) -> object:
    if len(node.keys) > MOST_ITEMS or not all(node.keys):
        return UNKNOWN
    keys = [evaluate(one, lookup, depth) for one in node.keys]
    if not all(is_scalar(key) for key in keys):
        return UNKNOWN
    return dict(zip(keys, (_flat(evaluate(one, lookup, depth)) for one in node.values), strict=True))


def _flat(value: object) -> object:
    return value if is_scalar(value) else UNKNOWN


def _call(node: Any, lookup: Lookup, depth: int) -> object:
    """Only hyperopt parameters are looked at."""
    function = evaluate(node.func, lookup, depth)
    path = function.path if isinstance(function, External) else getattr(function, "name", "")
    name = path.rpartition(".")[2]
    if name not in PARAMETER_CLASSES or isinstance(function, SourceClass):
        return UNKNOWN
    given = {one.arg: evaluate(one.value, lookup, depth) for one in node.keywords[:MOST_ITEMS]}
    more = UNKNOWN if None in given else None  # of `**more`
    default = _flat(given.get("default", more))
    if name == "DecimalParameter" and is_number(default):
        decimals = given.get("decimals", 3)
        default = round(default, decimals) if isinstance(decimals, int) else UNKNOWN  # type: ignore[call-overload]
    return Parameter(
        PARAMETER_CLASSES[name], default, given.get("space", more), truth(given.get("load", True)) is not False
    )


_RULES: dict[type[_ast.expr], Callable[[Any, Lookup, int], object]] = {
    _ast.Constant: _constant,
    _ast.Name: _name,
    _ast.Attribute: _attribute,
    _ast.Subscript: _subscript,
    _ast.UnaryOp: _unary,
    _ast.BinOp: _binary,
    _ast.BoolOp: _both_or_either,
    _ast.Compare: _compared,
    _ast.IfExp: _choice,
    _ast.JoinedStr: _joined,
    _ast.List: _list,
    _ast.Tuple: _list,
    _ast.Dict: _table,
    _ast.Call: _call,
}
