"""The parameters that hyperopt left for a strategy, as Freqtrade reads them from `<Strategy>.json`. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core import json_safe
from core.configurations.bounds import require_bounded
from core.errors import Invalid
from core.freqtrade.sources.source import StrategySource

_MOST_BYTES = 2**20
_MOST_LINES = 1_000


@dataclass(frozen=True, slots=True)
class ParameterLine:
    """One parameter. `in_code`: the value in the source, None when it is not known there."""

    space: str
    name: str
    value: Any
    in_code: Any = None

    @property
    def differs(self) -> bool:
        """Return whether the source is known to have another value."""
        return self.in_code is not None and self.in_code != self.value


def checked(document: Mapping[str, Any], class_name: str) -> dict[str, Any]:
    """Return the parameters as they are stored; empty when there are none. Errors: `Invalid` at `parameters`, also when
    they belong to another class, because Freqtrade would not start with them."""
    if not document:
        return {}
    try:
        require_bounded(dict(document))
    except Invalid as error:
        raise _invalid(str(error)) from error
    if len(json.dumps(document)) > _MOST_BYTES:
        raise _invalid("These parameters are longer than 1 MB. Upload the JSON file that hyperopt wrote.")
    _require_shape(document, class_name)
    found: dict[str, Any] = json_safe.plain(dict(document))
    return found


def is_export(document: Any) -> bool:
    """Return whether this JSON looks like what hyperopt exports, whatever class it belongs to."""
    if not isinstance(document, dict) or not isinstance(document.get("params"), dict):
        return False
    return isinstance(document.get("strategy_name"), str)


def lines(document: Mapping[str, Any], source: StrategySource | None) -> list[ParameterLine]:
    """Return the parameters in the order of the document. `source`: what was read of the chosen class."""
    found: list[ParameterLine] = []
    for space, values in document.get("params", {}).items():
        pairs = values.items() if isinstance(values, Mapping) else [(space, values)]
        found += [ParameterLine(space, str(name), value, _in_code(source, space, name)) for name, value in pairs]
    return found[:_MOST_LINES]


def _require_shape(document: Mapping[str, Any], class_name: str) -> None:
    if not is_export(document):
        raise _invalid("These are no parameters. Take the JSON file of hyperopt: it has strategy_name and params.")
    if any(not isinstance(values, dict) for values in document["params"].values()):
        raise _invalid("params: each space (buy, sell, roi …) must be an object.")
    if (name := document["strategy_name"]) != class_name:
        raise _invalid(
            f"strategy_name: these parameters are of {name[:120]}, this version's class is {class_name}: "
            "Freqtrade would not start. Choose the file of this class."
        )


def _in_code(source: StrategySource | None, space: str, name: str) -> Any:
    if source is None:
        return None
    if space == "roi":
        return (source.minimal_roi or {}).get(str(name))
    return {"stoploss": source.stoploss, "max_open_trades": source.max_open_trades}.get(space)


def _invalid(sentence: str) -> Invalid:
    return Invalid(sentence, fields={"parameters": sentence})
