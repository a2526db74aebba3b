"""A configuration against a JSON schema, within bounds. The schema is told by a runner, which may be somebody else's:
it may reach for nothing outside itself, and neither it nor the configuration makes the judge work for long."""

import json
import re
import time
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from jsonschema import Draft4Validator, ValidationError, validators
from referencing import Registry
from referencing.exceptions import Unresolvable

from core.errors import Unavailable
from core.freqtrade.settings.document import Document

MOST_SECONDS = 5.0
SIMPLE = re.compile(r"\^?(?:\[[A-Za-z0-9._-]+\]\+|[A-Za-z0-9_]+)\$?")
"""The patterns of a schema that are obeyed: one word, or one set of characters. Others may take hours on a line."""

Rule = Callable[[Any, Any, Any, Any], Iterator[ValidationError] | None]
"""(judge, what the schema says, value, schema)"""


def errors(document: Document, schema: Document) -> Iterator[ValidationError]:
    """The schema's defaults are filled into `document`, as Freqtrade does while it validates: some required keys are
    there only by that. Errors: as `_errors`."""
    return _errors(document, schema, {**_BOUNDED, "properties": _properties})


def require_schema(document: Document) -> None:
    """Errors: `ValidationError` when this is no schema; otherwise as `_errors`."""
    if problem := next(_errors(document, Draft4Validator.META_SCHEMA, _BOUNDED), None):
        raise problem


def _errors(document: Document, schema: Document, own: dict[str, Rule]) -> Iterator[ValidationError]:
    """Errors: `Unavailable` when it takes more than `MOST_SECONDS`, or the schema leads in a circle or out of
    itself."""
    deadline = time.monotonic() + MOST_SECONDS
    rules = {name: _in_time(rule, deadline) for name, rule in {**Draft4Validator.VALIDATORS, **own}.items()}
    judge = validators.extend(Draft4Validator, rules)(schema, registry=Registry())  # type: ignore[no-untyped-call]
    try:
        yield from judge.iter_errors(document)
    except (RecursionError, Unresolvable) as error:
        raise Unavailable("The configuration schema of this Freqtrade version refers to what is not in it.") from error


def _in_time(rule: Rule, deadline: float) -> Rule:
    def judged(judge: Any, said: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
        if time.monotonic() > deadline:
            raise Unavailable(f"The configuration could not be checked within {MOST_SECONDS:.0f} s.")
        yield from rule(judge, said, value, schema) or ()

    return judged


def _properties(judge: Any, said: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(value, dict):
        for name, inner in said.items():
            if isinstance(inner, dict) and "default" in inner:
                value.setdefault(name, deepcopy(inner["default"]))
    yield from Draft4Validator.VALIDATORS["properties"](judge, said, value, schema)


def _pattern(judge: Any, said: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    if SIMPLE.fullmatch(str(said)):
        yield from Draft4Validator.VALIDATORS["pattern"](judge, said, value, schema)


def _pattern_properties(judge: Any, said: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    simple = {pattern: inner for pattern, inner in said.items() if SIMPLE.fullmatch(pattern)}
    yield from Draft4Validator.VALIDATORS["patternProperties"](judge, simple, value, schema)


def _unique_items(judge: Any, said: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    """The library compares each with each where a list holds values of several types."""
    if said and isinstance(value, list) and len({json.dumps(item, sort_keys=True) for item in value}) < len(value):
        yield ValidationError("Something is there twice")


_BOUNDED: dict[str, Rule] = {
    "pattern": _pattern,
    "patternProperties": _pattern_properties,
    "uniqueItems": _unique_items,
}
