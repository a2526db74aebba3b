"""The lines of an effective configuration: each value that Freqtrade uses, and where it comes from. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from core.configurations.layers import Effective, Layer
from core.freqtrade.settings.document import leaves
from core.freqtrade.settings.mask import mask
from core.freqtrade.sources.source import StrategySource
from core.freqtrade.verdicts.verdict import GivenValue, Source

_OF_CODE = ("minimal_roi", "timeframe", "stoploss", "startup_candle_count", "max_open_trades", "can_short")


class Given(StrEnum):
    """What gives values beside the layers of the configuration. Settings win over both."""

    CODE = "strategy’s code"
    PARAMETERS = "tuned parameters"


Origin = Layer | Given
_ORIGINS = {Source.CODE: Given.CODE, Source.PARAMETERS: Given.PARAMETERS}


@dataclass(frozen=True, slots=True)
class Line:
    """One value. `path`: dotted; `value`: as in JSON, secrets masked; `overrides`: what else has a value for it."""

    path: str
    value: Any
    layer: Origin
    overrides: tuple[Origin, ...]


def lines(merged: Effective, given: Sequence[GivenValue]) -> tuple[Line, ...]:
    """Return the settings in the order of the document, then what the strategy gives."""
    by_path = {one.path: one for one in given}
    settings = [_beside(line, by_path.get(line.path.partition(".")[0])) for line in _settings(merged)]
    kept = [line for line in settings if line is not None]
    return (*kept, *(line for one in given if one.sources[:1] != (Source.SETTINGS,) for line in _given(one, merged)))


def known(
    source: StrategySource | None, parameters: Mapping[str, Any], settings: Mapping[str, Any]
) -> list[GivenValue]:
    """Return what the strategy gives as far as its source and its parameters tell, for a strategy that Freqtrade has
    not loaded yet."""
    coded = {name: value for name in _OF_CODE if (value := getattr(source, name, None)) is not None}
    tuned = dict(_tuned(parameters.get("params")))
    found = []
    for name in dict.fromkeys((*coded, *tuned)):
        sources = [Source.SETTINGS] if name in settings and name != "can_short" else []
        sources += [Source.PARAMETERS] if name in tuned else []
        sources += [Source.CODE] if name in coded else []
        found.append(GivenValue(path=name[:200], value=tuned.get(name, coded.get(name)), sources=tuple(sources)))
    return found


def _tuned(params: Any) -> Iterator[tuple[str, Any]]:
    for space, values in params.items() if isinstance(params, dict) else ():
        if space == "roi":
            yield "minimal_roi", values
        elif isinstance(values, dict):
            is_attribute = space in ("stoploss", "max_open_trades", "trailing")
            yield from ((name if is_attribute else f"{space}_params.{name}", value) for name, value in values.items())


def _settings(merged: Effective) -> Iterator[Line]:
    for path, value in leaves(mask(merged.value)):
        if origin := merged.origins.get(path):
            yield Line(".".join(path), value, origin.layer, origin.overrides)


def _beside(line: Line, given: GivenValue | None) -> Line | None:
    """Return the line with what it overrides in the strategy; None when the strategy wins, as a property does."""
    if given is None:
        return line
    if given.sources[:1] != (Source.SETTINGS,):
        return None
    return replace(line, overrides=(*(_ORIGINS[one] for one in reversed(given.sources[1:])), *line.overrides))


def _given(given: GivenValue, merged: Effective) -> Iterator[Line]:
    first, *others = (_ORIGINS[one] for one in given.sources)
    beaten = {origin.layer for path, origin in merged.origins.items() if path[0] == given.path}
    overrides: tuple[Origin, ...] = (*reversed(others), *(layer for layer in Layer if layer in beaten))
    for path, value in leaves(mask({given.path: given.value})):
        yield Line(".".join(path), value, first, overrides)
