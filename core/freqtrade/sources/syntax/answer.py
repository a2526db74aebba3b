"""The answer to the question what is in a source."""

from collections.abc import Mapping

from core.freqtrade.sources.syntax.class_facts import MOST_NAME, Facts, facts, names_of_interest, plain_text
from core.freqtrade.sources.syntax.file_set import MAIN, FileSet, classes_of
from core.freqtrade.sources.syntax.heritage import Heritage, heritage
from core.freqtrade.sources.syntax.libraries import STANDARD
from core.freqtrade.sources.syntax.meanings_of_names import SourceClass, SourceModule
from core.freqtrade.sources.syntax.syntax_tree import Unusable

MOST_CHOICES = 100
MOST_IMPORTS = 200
MOST_PARAMETERS = 2_000
"""Of all classes together."""


def read(code: str, files: Mapping[str, str]) -> Facts:
    """Return the fields of a `Reading`. `files`: path → text of further Python files.

    Errors: `Unusable`, `MemoryError`.
    """
    found = FileSet(code, files)
    main = found.load(MAIN)
    classes = list(classes_of(main).values())
    known = heritage(classes, found.loaded)
    strategies = [one for one in classes if one in known.strategies or one in known.candidates]
    if not strategies:
        raise Unusable(_none_found(classes, main, found))
    ends = known.ends([one for one in strategies if one in known.strategies] or strategies)
    offered = strategies if len(strategies) <= MOST_CHOICES else ends
    _refuse_too_many(offered)
    return {
        "strategies": _of_all(offered, ends, known, found),
        "ends": [one.name for one in ends[:MOST_CHOICES]],
        "imports": _imports(found),
        "faults": _relative_imports(main),
        "advice": _late_imports(found),
        "asks_present": [*dict.fromkeys(name for module in found.loaded.values() for name in module.asks_present)],
    }


# -- details ----------------------------------------------------------------------------------------------------------


def _of_all(offered: list[SourceClass], ends: list[SourceClass], known: Heritage, found: FileSet) -> list[Facts]:
    """In the order of the file. When there are very many hyperopt parameters, the ends keep theirs."""
    own = names_of_interest(known)
    of_each = {one: facts(one, known, own) for one in offered}
    room = MOST_PARAMETERS
    for one in dict.fromkeys([*(one for one in ends if one in of_each), *offered]):
        of_each[one]["tunable"] = of_each[one]["tunable"][:room]
        of_each[one]["faults"] = [*_where_freqtrade_looks(one, found), *of_each[one]["faults"]]
        room -= len(of_each[one]["tunable"])
    return list(of_each.values())


def _where_freqtrade_looks(one: SourceClass, found: FileSet) -> list[str]:
    """Freqtrade takes the first file, in the order of names, that holds this text and the class."""
    text = f"class {one.name}("
    if text not in found.text(MAIN):
        return [f"Freqtrade finds a class only by the text “{text}”. Write it exactly so."]
    before = [path for path in found.tops() if path < MAIN and text in found.text(path)]
    other = next((path for path in before if one.name in _strategies_of(path, found)), "")
    return [f"Freqtrade would take {one.name} of {other}, where it looks first. Rename one of both."] if other else []


def _imports(found: FileSet) -> list[str]:
    names = dict.fromkeys(name for module in found.needed() for name in module.imports)
    return [name for name in names if name not in STANDARD and name != "freqtrade" and len(name) <= MOST_NAME][
        :MOST_IMPORTS
    ]


def _relative_imports(main: SourceModule) -> list[str]:
    if not main.relative:
        return []
    return [f"Line {main.relative[0]}: Freqtrade loads this file by itself. Leave out the dot in “from .”."]


def _late_imports(found: FileSet) -> list[str]:
    needed = found.needed()
    there = {module.path for module in needed}
    late = [path for path in dict.fromkeys(path for module in needed for path in module.late) if path not in there]
    return [
        f"{plain_text(path)} is imported in a function, and Freqtrade finds it only while it loads the strategy. "
        "Import it at the top of the file."
        for path in late[:5]
    ]


def _none_found(classes: list[SourceClass], main: SourceModule, found: FileSet) -> str:
    if elsewhere := _in_another_file(found):
        return elsewhere
    if nested := next(iter(main.nested.items()), None):
        return f"The class {nested[0][:40]} is in {nested[1]}. Freqtrade finds only classes at the top of a file."
    if not classes:
        return "There is no class in this code: a strategy is a class that derives from IStrategy."
    names = ", ".join(one.name[:40] for one in classes[:5])
    return f"No class here derives from IStrategy (there is {names})."


def _in_another_file(found: FileSet) -> str:
    for path in found.tops()[:20]:
        if names := _strategies_of(path, found):
            name = names[0][:40]
            return f"This file has no strategy, but {plain_text(path)} has {name}: make that the strategy's file."
    return ""


def _strategies_of(path: str, found: FileSet) -> list[str]:
    classes = list(classes_of(found.load(path)).values())
    known = heritage(classes, found.loaded)
    return [one.name for one in classes if one in known.strategies]


def _refuse_too_many(offered: list[SourceClass]) -> None:
    if len(offered) > MOST_CHOICES:
        raise Unusable(
            f"There are {len(offered):,} strategies in this file. At most {MOST_CHOICES} can be told apart: "
            "move the others to further files."
        )
    if any(len(one.name) > MOST_NAME for one in offered):
        raise Unusable(f"The name of a class may have at most {MOST_NAME} characters.")
