"""Follows the statements of a module or of the body of a class in their order, and keeps what each name stands for.
Every branch is followed; without recursion, because a chain of `elif` is nested as deeply as it is long."""

import _ast
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Any

from core.freqtrade.sources.syntax.expressions import evaluate, truth
from core.freqtrade.sources.syntax.meanings_of_names import (
    REMADE,
    UNKNOWN,
    External,
    Method,
    Names,
    SourceClass,
    SourceModule,
    Unresolved,
    either,
)

IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})
Importer = Callable[[_ast.Import | _ast.ImportFrom, "Body", "Sureness", bool], None]


class Sureness(IntEnum):
    """How sure it is that a statement is run while the file is loaded."""

    CERTAIN = 0
    MAYBE = 1
    NEVER = 2
    LATER = 3  # in a function


Turn = tuple[_ast.stmt, Sureness, bool]


class Body:
    """A body and its names. `outer`: the names around the body of a class. `importer` is told of each import."""

    def __init__(self, module: SourceModule, importer: Importer, names: Names, outer: Names | None = None) -> None:
        self.module, self._importer, self.names, self._outer = module, importer, names, outer
        self._waiting: list[Turn] = []

    def follow(self, statements: list[_ast.stmt], guarded: bool = False) -> None:
        """Look at the statements, and at what they hold, in their order. `guarded`: it is no error when their imports
        fail."""
        self._next(statements, Sureness.CERTAIN, guarded)
        while self._waiting:
            node, sure, guarded = self._waiting.pop()
            if rule := _RULES.get(type(node)):
                rule(self, node, sure, guarded)

    def lookup(self, name: str) -> object:
        """Return what the name stands for at this place."""
        if name in self.names:
            return self.names[name]
        if self._outer is not None and name in self._outer:
            return self._outer[name]
        return Unresolved(name)

    def bind(self, name: str, value: object, sure: Sureness) -> None:
        """Note that the name stands for the value from here on."""
        if sure is Sureness.CERTAIN:
            self.names[name] = value
        elif sure is Sureness.MAYBE:
            self.names[name] = either(self.names[name], value) if name in self.names else value
        elif isinstance(value, External | SourceClass):
            self.names.setdefault(name, value)

    # -- kinds of statements ------------------------------------------------------------------------------------------

    def _next(self, statements: Iterable[_ast.stmt], sure: Sureness, guarded: bool) -> None:
        self._waiting.extend((one, sure, guarded) for one in reversed([*statements]))

    def _assign(self, node: Any, sure: Sureness, guarded: bool) -> None:
        if sure >= Sureness.NEVER or node.value is None:
            return
        targets = node.targets if isinstance(node, _ast.Assign) else [node.target]
        value = evaluate(node.value, self.lookup)
        for target in targets:
            self._bind_target(target, UNKNOWN if isinstance(node, _ast.AugAssign) else value, sure)

    def _bind_target(self, target: _ast.expr, value: object, sure: Sureness) -> None:
        if isinstance(target, _ast.Name):
            self.bind(target.id, value, sure)
        elif isinstance(target, _ast.Tuple | _ast.List):
            fits = isinstance(value, list) and len(value) == len(target.elts)
            for number, one in enumerate(target.elts):
                if isinstance(one, _ast.Name):
                    self.bind(one.id, value[number] if fits else UNKNOWN, sure)  # type: ignore[index]
        elif isinstance(target, _ast.Subscript):
            self._touched(target.value)
        elif isinstance(target, _ast.Attribute) and isinstance(target.value, _ast.Name):
            owner = self.lookup(target.value.id)
            if isinstance(owner, SourceClass):
                owner.names[target.attr] = value if sure is Sureness.CERTAIN else UNKNOWN

    def _touched(self, node: _ast.expr) -> None:
        """Forget a list or table that is changed in place."""
        if isinstance(node, _ast.Name) and isinstance(self.names.get(node.id), list | dict):
            self.names[node.id] = UNKNOWN

    def _expression(self, node: Any, sure: Sureness, guarded: bool) -> None:
        """`minimal_roi.update(…)`"""
        function = node.value.func if isinstance(node.value, _ast.Call) else None
        if isinstance(function, _ast.Attribute) and sure < Sureness.NEVER:
            self._touched(function.value)

    def _delete(self, node: Any, sure: Sureness, guarded: bool) -> None:
        for target in node.targets:
            if isinstance(target, _ast.Name) and sure < Sureness.NEVER:
                self.names[target.id] = UNKNOWN

    def _import(self, node: Any, sure: Sureness, guarded: bool) -> None:
        self._importer(node, self, sure, guarded)

    def _function(self, node: Any, sure: Sureness, guarded: bool) -> None:
        if sure < Sureness.NEVER:
            spec = node.args
            count = None if node.decorator_list else len(spec.posonlyargs) + len(spec.args)
            self.bind(node.name, Method(count), sure)
        self._next(node.body, Sureness.LATER, True)

    def _class(self, node: Any, sure: Sureness, guarded: bool) -> None:
        if sure is Sureness.LATER:
            self.module.nested.setdefault(node.name, "a function")
            self._next(node.body, sure, guarded)
            return
        made = SourceClass(node.name, self.module.path, [self._base(base) for base in node.bases])
        if self._outer is not None:
            self.module.nested.setdefault(node.name, "a class")
        around = self.names if self._outer is None else self._outer
        if node.decorator_list or node.keywords:
            made.names[REMADE] = UNKNOWN
        body = Body(self.module, self._importer, made.names, around)
        body.follow(node.body, guarded or sure > Sureness.CERTAIN)
        self.bind(node.name, made, sure)

    def _base(self, node: _ast.expr) -> object:
        found = evaluate(node, self.lookup)
        return found if isinstance(found, External | SourceClass | Unresolved) else Unresolved(_written(node))

    def _if(self, node: Any, sure: Sureness, guarded: bool) -> None:
        is_true = truth(evaluate(node.test, self.lookup)) if sure < Sureness.NEVER else None
        self._next(node.orelse, max(sure, _branch(is_true, False)), guarded)
        self._next(node.body, max(sure, _branch(is_true, True)), guarded)

    def _try(self, node: Any, sure: Sureness, guarded: bool) -> None:
        self._next(node.finalbody, sure, guarded)
        for handler in reversed(node.handlers):
            self._next(handler.body, max(sure, Sureness.MAYBE), True)
        self._next(node.orelse, sure, guarded)
        self._next(node.body, sure, guarded or any(_catches_imports(one) for one in node.handlers))

    def _with(self, node: Any, sure: Sureness, guarded: bool) -> None:
        for item in node.items:
            if item.optional_vars is not None and sure < Sureness.NEVER:
                self._bind_target(item.optional_vars, UNKNOWN, sure)
        self._next(node.body, sure, guarded or any(_suppresses(item.context_expr) for item in node.items))

    def _loop(self, node: Any, sure: Sureness, guarded: bool) -> None:
        if hasattr(node, "target") and sure < Sureness.NEVER:
            self._bind_target(node.target, UNKNOWN, sure)
        self._next(node.orelse, max(sure, Sureness.MAYBE), guarded)
        self._next(node.body, max(sure, Sureness.MAYBE), guarded)

    def _match(self, node: Any, sure: Sureness, guarded: bool) -> None:
        for case in reversed(node.cases):
            self._next(case.body, max(sure, Sureness.MAYBE), guarded)


_RULES: dict[type[_ast.stmt], Callable[[Body, Any, Sureness, bool], None]] = {
    _ast.Assign: Body._assign,
    _ast.AnnAssign: Body._assign,
    _ast.AugAssign: Body._assign,
    _ast.Delete: Body._delete,
    _ast.Expr: Body._expression,
    _ast.Import: Body._import,
    _ast.ImportFrom: Body._import,
    _ast.FunctionDef: Body._function,
    _ast.AsyncFunctionDef: Body._function,
    _ast.ClassDef: Body._class,
    _ast.If: Body._if,
    _ast.Try: Body._try,
    _ast.TryStar: Body._try,
    _ast.With: Body._with,
    _ast.AsyncWith: Body._with,
    _ast.For: Body._loop,
    _ast.AsyncFor: Body._loop,
    _ast.While: Body._loop,
    _ast.Match: Body._match,
}


def _branch(is_true: bool | None, wanted: bool) -> Sureness:
    if is_true is None:
        return Sureness.MAYBE
    return Sureness.CERTAIN if is_true is wanted else Sureness.NEVER


def _catches_imports(handler: _ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, _ast.Tuple) else [handler.type]
    return any(getattr(kind, "id", "") in IMPORT_ERRORS for kind in kinds)


def _suppresses(node: _ast.expr) -> bool:
    function = node.func if isinstance(node, _ast.Call) else None
    return "suppress" in (getattr(function, "id", ""), getattr(function, "attr", ""))


def _written(node: Any) -> str:
    """A parent as it is written, as far as it is names: `make_parent(…)`."""
    parts: list[str] = []
    while not isinstance(node, _ast.Name) and len(parts) < 8:
        parts.append({_ast.Call: "(…)", _ast.Subscript: "[…]"}.get(type(node), f".{getattr(node, 'attr', '…')}"))
        node = getattr(node, "func", None) or getattr(node, "value", None)
    return "".join([getattr(node, "id", "…"), *reversed(parts)])[:80]
