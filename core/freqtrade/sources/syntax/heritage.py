"""Which classes are strategies, and in which order they inherit."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.freqtrade.sources.syntax.libraries import BUILT_IN, KNOWN
from core.freqtrade.sources.syntax.meanings_of_names import (
    STRATEGY_CLASSES,
    External,
    Names,
    SourceClass,
    SourceModule,
    Unresolved,
)


@dataclass(slots=True)
class Heritage:
    """Of the classes of a file and all they derive from.

    `strategies`: those that derive from IStrategy. `candidates`: those that do not, as far as can be seen, but have a
    parent that nothing here defines. `beyond`: class → that parent, of both kinds; Freqtrade's templates are such too.
    """

    strategies: set[SourceClass] = field(default_factory=set)
    candidates: set[SourceClass] = field(default_factory=set)
    beyond: dict[SourceClass, str] = field(default_factory=dict)
    parents: dict[SourceClass, list[SourceClass]] = field(default_factory=dict)

    def lineage(self, one: SourceClass) -> list[SourceClass]:
        """Return the class and all it derives from, the weakest first: as in Python, a class wins over its parents, and
        the parent that is named first over the others. (A depth-first search from right to left, in postorder.)"""
        order: list[SourceClass] = []
        seen: set[SourceClass] = set()
        waiting = [(one, False)]
        while waiting:
            found, is_done = waiting.pop()
            if is_done:
                order.append(found)
            elif found not in seen:
                seen.add(found)
                waiting.append((found, True))
                waiting.extend((parent, False) for parent in self.parents[found])
        return order

    def ends(self, among: list[SourceClass]) -> list[SourceClass]:
        """Return those that no other of them derives from; of a circle, the last."""
        derived_from = {(parent.path, parent.name) for one in among for parent in self.parents[one]}
        return [one for one in among if (one.path, one.name) not in derived_from] or among[-1:]


def heritage(classes: list[SourceClass], modules: Mapping[str, SourceModule]) -> Heritage:
    """Return what the classes, and those they derive from, derive from. `modules`: path → file."""
    found = Heritage()
    roots: dict[SourceClass, list[object]] = {}
    waiting = [*classes]
    while waiting:
        one = waiting.pop()
        if one not in found.parents:
            bases = [_resolved(base, modules[one.path].names) for base in one.bases]
            found.parents[one] = [base for base in bases if isinstance(base, SourceClass)]
            roots[one] = [base for base in bases if not isinstance(base, SourceClass)]
            waiting.extend(found.parents[one])
    _spread(found, roots)
    return found


# -- details ----------------------------------------------------------------------------------------------------------


def _resolved(base: object, names: Names) -> object:
    """A name that was not there when it was used may be defined further down: the person will notice."""
    later = names.get(base.name) if isinstance(base, Unresolved) else None
    return later if isinstance(later, SourceClass | External) else base


def _spread(found: Heritage, roots: dict[SourceClass, list[object]]) -> None:
    """From the classes with a parent that says something, to all that derive from them."""
    children: dict[SourceClass, list[SourceClass]] = {}
    for one, parents in found.parents.items():
        for parent in parents:
            children.setdefault(parent, []).append(one)
    sure = [one for one in roots if any(_is_strategy(root) for root in roots[one])]
    found.strategies = set(_descendants(dict.fromkeys(sure, ""), children))
    open_ended = {one: name for one in roots if (name := next(filter(None, map(_beyond, roots[one])), ""))}
    found.beyond = _descendants(open_ended, children)
    found.candidates = set(found.beyond) - found.strategies


def _descendants(
    begin: dict[SourceClass, str], children: dict[SourceClass, list[SourceClass]]
) -> dict[SourceClass, str]:
    """All that derive from them, they themselves included, each with what one of its ancestors has."""
    found: dict[SourceClass, str] = {}
    waiting = deque(begin.items())
    while waiting:
        one, said = waiting.popleft()
        if one not in found:
            found[one] = said
            waiting.extend((child, said) for child in children.get(one, ()))
    return found


def _is_strategy(root: object) -> bool:
    if isinstance(root, Unresolved):
        return root.name.rpartition(".")[2] in STRATEGY_CLASSES
    return isinstance(root, External) and root.is_strategy


def _beyond(root: object) -> str:
    """A parent that nothing here defines, as it is named; "" when it is known, or known to be no strategy."""
    if isinstance(root, Unresolved):
        return "" if _is_strategy(root) or root.name in BUILT_IN else root.name
    if not isinstance(root, External):
        return ""
    top, _, rest = root.path.partition(".")
    is_known = top in KNOWN and not rest.startswith("templates.")
    last = root.path.rpartition(".")[2]
    return "" if is_known or last in STRATEGY_CLASSES else last
