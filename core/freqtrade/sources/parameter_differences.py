"""What the parameters of a version change, beside what its code says."""

from dataclasses import dataclass
from typing import Any

from core.freqtrade.sources.hyperopt_parameters import TRAILING, Content
from core.freqtrade.sources.source import Reading, StrategySource
from core.freqtrade.sources.syntax.answer import MOST_PARAMETERS as MOST_OF_ALL
from core.freqtrade.sources.syntax.class_facts import MOST_PARAMETERS

SPECIAL = frozenset({"roi", "stoploss", "trailing", "max_open_trades"})
"""Spaces whose values take the place of attributes of the class."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value of the parameters. `in_code`: what a bot would use without them; None when the code does not say.
    `is_unknown`: the class has no such parameter, and Freqtrade ignores the value without a word. `is_off`: its
    parameter has `load=False`, so that Freqtrade keeps the default of the code."""

    space: str
    name: str
    value: Any
    in_code: Any
    is_unknown: bool = False
    is_off: bool = False

    @property
    def differs(self) -> bool:
        """Return whether a bot trades with another value because of it."""
        same = self.value == self.in_code and isinstance(self.value, bool) == isinstance(self.in_code, bool)
        return not (same or self.is_unknown or self.is_off)


def differences(parameters: Content, reading: Reading, class_name: str) -> list[Difference]:
    """Return all values of the parameters, in their order. `parameters`: as of `read_parameters`, or {}."""
    params = parameters.get("params", {})
    found = reading.find(class_name) or StrategySource(class_name, missing_parent="?")
    return [one for space, values in params.items() for one in _of_space(space, values, found, reading)]


# -- details ----------------------------------------------------------------------------------------------------------


def _of_space(space: str, values: Content, found: StrategySource, reading: Reading) -> list[Difference]:
    if space == "roi":
        return [Difference("roi", "minimal_roi", {str(int(key)): of for key, of in values.items()}, found.minimal_roi)]
    if space in SPECIAL:
        return [_of_attribute(space, name, value, found) for name, value in values.items()]
    known = {one.name: one for one in found.tunable if one.space == space}
    is_whole = _is_whole(found, reading)
    return [
        Difference(space, name, value, one.value, is_off=not one.is_loaded)
        if (one := known.get(name))
        else Difference(space, name, value, None, is_unknown=is_whole)
        for name, value in values.items()
    ]


def _of_attribute(space: str, name: str, value: Any, found: StrategySource) -> Difference:
    if space == "trailing":
        is_unknown = name not in TRAILING
        return Difference(space, name, value, found.settings.get(name, TRAILING.get(name)), is_unknown)
    return Difference(space, name, value, getattr(found, space) if name == space else None, name != space)


def _is_whole(found: StrategySource, reading: Reading) -> bool:
    """Whether all hyperopt parameters of the class are known."""
    of_all = sum(len(one.tunable) for one in reading.strategies)
    return not found.missing_parent and len(found.tunable) < MOST_PARAMETERS and of_all < MOST_OF_ALL
