"""The files of a version as Python sees them: each is followed once, when another imports it."""

import _ast
from collections.abc import Mapping

from core.freqtrade.sources.syntax.meanings_of_names import External, SourceClass, SourceModule, Unresolved
from core.freqtrade.sources.syntax.present_calls import present_calls
from core.freqtrade.sources.syntax.statements import Body, Sureness
from core.freqtrade.sources.syntax.syntax_tree import Unusable, parsed

MAIN = "strategy.py"
"""The name under which Freqtrade finds the code of a version."""
MOST_DEPTH = 40
"""Of files that import each other; what is below is taken for unknown."""
MOST_NAME = 300


class FileSet:
    """Errors of what loads a file: `Unusable`, `MemoryError`."""

    def __init__(self, code: str, files: Mapping[str, str]) -> None:
        self._texts = {**files, MAIN: code}
        self._folders = {path[:end] for path in files for end, sign in enumerate(path) if sign == "/"}
        self.loaded: dict[str, SourceModule] = {}
        self._trees: list[_ast.Module] = []  # kept, because to take a tree apart takes as long as to build it
        self._depth = 0

    def load(self, path: str) -> SourceModule:
        """Return the module of a file. In a circle of imports it has the names it has until then, as in Python."""
        if path not in self.loaded:
            self.loaded[path] = SourceModule(path, {"__name__": path.removesuffix(".py").replace("/", ".")})
            if path in self._texts and self._depth < MOST_DEPTH:
                self._depth += 1
                self._follow(self.loaded[path])
                self._depth -= 1
        return self.loaded[path]

    def needed(self) -> list[SourceModule]:
        """Return the code's module and those that it cannot do without, directly or through others."""
        found = {MAIN: None}
        waiting = [MAIN]
        while waiting:
            for path in self.load(waiting.pop()).own:
                if path not in found:
                    found[path] = None
                    waiting.append(path)
        return [self.load(path) for path in found]

    def tops(self) -> list[str]:
        """Return the paths of the further files in which Freqtrade looks for classes, in the order in which it does."""
        return sorted(path for path in self._texts if "/" not in path and path.endswith(".py") and path != MAIN)

    def text(self, path: str) -> str:
        """Return what a file holds."""
        return self._texts[path]

    # -- details ------------------------------------------------------------------------------------------------------

    def _follow(self, module: SourceModule) -> None:
        try:
            tree = parsed(self._texts[module.path])
        except Unusable as problem:
            raise problem if module.path == MAIN else Unusable(f"{module.path}: {problem}") from problem
        self._trees.append(tree)
        module.asks_present = present_calls(tree, self._texts[module.path])
        Body(module, self._import, module.names).follow(tree.body)

    def _import(self, node: _ast.Import | _ast.ImportFrom, body: Body, sure: Sureness, guarded: bool) -> None:
        if isinstance(node, _ast.Import):
            for alias in node.names:
                self._import_module(alias, body, sure, guarded)
        else:
            self._import_names(node, body, sure, guarded)

    def _import_module(self, alias: _ast.alias, body: Body, sure: Sureness, guarded: bool) -> None:
        is_own = self._note(alias.name, body.module, sure, guarded)
        if sure is Sureness.LATER:
            return
        top = alias.name.partition(".")[0]
        if is_own:
            last, first = self._chain(alias.name)
            body.bind(alias.asname or top, last if alias.asname else first, sure)
        else:
            body.bind(alias.asname or top, External((alias.name if alias.asname else top)[:MOST_NAME]), sure)

    def _import_names(self, node: _ast.ImportFrom, body: Body, sure: Sureness, guarded: bool) -> None:
        name = node.module or ""
        if node.level:
            name = self._absolute(node, body.module)
            if "/" not in body.module.path and sure is Sureness.CERTAIN and not guarded:
                body.module.relative.append(node.lineno)
        is_own = self._note(name, body.module, sure, guarded, is_external=not node.level)
        if sure is Sureness.LATER:
            return
        source = self._chain(name)[0] if is_own else None
        for alias in node.names:
            if alias.name == "*":
                self._bind_all(source, body, sure)
            else:
                body.bind(alias.asname or alias.name, self._member(source, name, alias.name, body, sure, guarded), sure)

    def _note(
        self, name: str, module: SourceModule, sure: Sureness, guarded: bool, *, is_external: bool = True
    ) -> bool:
        """Note that a module is imported. Return whether it is one of the files, or a folder of them."""
        is_needed = sure is Sureness.CERTAIN and not guarded
        if path := self._path(name):
            if is_needed:
                module.own |= dict.fromkeys(self._with_packages(name))
            elif sure is Sureness.LATER:
                module.late[path] = None
            return True
        if name.replace(".", "/") in self._folders:
            return True
        if is_needed and is_external:
            module.imports[name.partition(".")[0]] = None
        return False

    def _path(self, name: str) -> str:
        """Of a module among the files; "" when it is none of them."""
        stem = name.replace(".", "/") if len(name) <= MOST_NAME else ""
        return next((path for path in (f"{stem}/__init__.py", f"{stem}.py") if path in self._texts), "")

    def _with_packages(self, name: str) -> list[str]:
        """The paths of a module, and of the packages it is in: Python runs them first."""
        parts = name.split(".")
        paths = [self._path(".".join(parts[: number + 1])) for number in range(len(parts))]
        return [path for path in paths if path]

    def _absolute(self, node: _ast.ImportFrom, module: SourceModule) -> str:
        folder = module.path.split("/")[: -node.level]
        return ".".join([*folder, *filter(None, [node.module])])

    def _chain(self, name: str) -> tuple[SourceModule, SourceModule]:
        """`a.b.c` → the modules c and a; each has the next among its names."""
        parts = name.split(".")
        modules = [self._package(".".join(parts[: number + 1])) for number in range(len(parts))]
        for part, above, below in zip(parts[1:], modules, modules[1:], strict=False):
            above.names.setdefault(part, below)
        return modules[-1], modules[0]

    def _package(self, name: str) -> SourceModule:
        return self.load(self._path(name) or name.replace(".", "/"))

    def _bind_all(self, source: SourceModule | None, body: Body, sure: Sureness) -> None:
        if source is not None and source is not body.module:
            for name, found in list(source.names.items()):
                if not name.startswith("_"):
                    body.bind(name, found, sure)

    def _member(
        self, source: SourceModule | None, module: str, name: str, body: Body, sure: Sureness, guarded: bool
    ) -> object:
        if source is None:
            return External(f"{module}.{name}"[:MOST_NAME]) if module else Unresolved(name)
        if name in source.names:
            return source.names[name]
        below = f"{module}.{name}"
        if not self._path(below):
            return Unresolved(name)
        self._note(below, body.module, sure, guarded)
        return self._package(below)


def classes_of(module: SourceModule) -> dict[str, SourceClass]:
    """Return the classes that are defined at the top of a file, in its order: Freqtrade finds no others."""
    return {
        name: found
        for name, found in module.names.items()
        if isinstance(found, SourceClass) and found.name == name and found.path == module.path
    }
