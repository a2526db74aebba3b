"""What a name in a source can stand for. Everything else stands for itself: a number, a text, a flat list or table."""

from dataclasses import dataclass, field
from typing import Final

STRATEGY_CLASSES = frozenset({"IStrategy", "IHyperStrategy"})
PARAMETER_CLASSES = {
    "IntParameter": "integer",
    "RealParameter": "real",
    "DecimalParameter": "decimal",
    "CategoricalParameter": "categorical",
    "BooleanParameter": "boolean",
}
"""Class of Freqtrade → the kind of a hyperopt parameter."""
REMADE = "@"
"""Among the names of a class: a decorator or metaclass may have given it more."""
Names = dict[str, object]


class Unknown:
    """Something that would have to be run to be known."""


UNKNOWN: Final = Unknown()


@dataclass(frozen=True, slots=True)
class External:
    """Something of a module that is not among the files: `freqtrade.strategy.IStrategy`."""

    path: str

    @property
    def is_strategy(self) -> bool:
        """Return whether a class that derives from it is a strategy. Freqtrade's own templates are strategies too."""
        return self.path.rpartition(".")[2] in STRATEGY_CLASSES or self.path.startswith("freqtrade.templates.")


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name that nothing above it defines, or what would have to be run, as it is written."""

    name: str


@dataclass(frozen=True, slots=True)
class Method:
    """A function of a class. `arguments`: how many it names, `self` counted; None when a decorator may change that."""

    arguments: int | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A call such as `IntParameter(5, 50, default=30, space="buy")`; `default` and `space` may be UNKNOWN."""

    kind: str
    default: object
    space: object
    is_loaded: bool


@dataclass(eq=False, slots=True)
class SourceClass:
    """A class of the files. `bases`: External, SourceClass or Unresolved, in the order in which they are written."""

    name: str
    path: str
    bases: list[object]
    names: Names = field(default_factory=dict)
    is_joined: bool = False

    def joined(self, other: "SourceClass") -> "SourceClass":
        """Return the class that has what both have, of which one will be there. Joined again, it grows in place."""
        one = self if self.is_joined else SourceClass(self.name, self.path, [*self.bases], {**self.names}, True)
        one.bases += other.bases
        for name, value in other.names.items():
            one.names[name] = either(one.names[name], value) if name in one.names else value
        return one


@dataclass(eq=False, slots=True)
class SourceModule:
    """A file after all its lines.

    `imports`: top-level modules that it cannot do without. `own`: paths of those files that it cannot do without.
    `late`: paths of the files that its functions import. `relative`: lines that import `from .module`. `nested`:
    classes in a class or a function, and in which of both. `asks_present`: calls that ask an exchange for its present.
    """

    path: str
    names: Names = field(default_factory=dict)
    imports: dict[str, None] = field(default_factory=dict)
    own: dict[str, None] = field(default_factory=dict)
    late: dict[str, None] = field(default_factory=dict)
    relative: list[int] = field(default_factory=list)
    nested: dict[str, str] = field(default_factory=dict)
    asks_present: dict[str, None] = field(default_factory=dict)


def either(old: object, new: object) -> object:
    """Return what a name stands for that one branch leaves as it is, and another sets anew."""
    if old is new or (type(old) is type(new) and old == new):
        return old
    if isinstance(old, SourceClass) and isinstance(new, SourceClass):
        return old.joined(new)
    if isinstance(old, Method) and isinstance(new, Method):
        return Method(None)
    refs = [one for one in (old, new) if isinstance(one, External | SourceClass | Parameter | SourceModule)]
    strategies = [one for one in refs if isinstance(one, External) and one.is_strategy]
    if len(refs) == 2 or strategies:
        return (strategies or refs)[0]
    return UNKNOWN
