"""What is wrong with an effective configuration, told before Freqtrade ends at its start. Pure."""

import difflib
from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

from jsonschema import ValidationError

from core.freqtrade.settings import consistency, schema_check
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import is_secret_name, mask_text
from core.freqtrade.settings.schema import Schema

MOST_FINDINGS = 200
"""Nobody reads more, and each costs time."""
STRATEGY_MAY_GIVE = ("timeframe", "stoploss", "minimal_roi", "max_open_trades")
KNOWN_BEYOND_SCHEMA = frozenset(
    {
        "$schema",
        "version",
        "use_custom_stoploss",
        "startup_candle_count",
        "timerange",
        "timeframe_detail",
        "enable_protections",
        "buy_params",
        "sell_params",
    }
)
"""Read by Freqtrade 2026.9 although its schema does not list them."""
FREE_FORM = frozenset(
    {"ccxt_config", "ccxt_sync_config", "ccxt_async_config", "model_training_parameters", "rl_config"}
)
"""Handed on to another library as they are."""

SENTENCES = {
    "type": "Must be of type {}.",
    "enum": "Must be one of: {}.",
    "minimum": "Must be at least {}.",
    "maximum": "Must be at most {}.",
    "minLength": "Must have at least {} characters.",
    "pattern": "Must be like this: {}.",
    "minItems": "Must have at least {} of them.",
}


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """Freqtrade will not start with it."""
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, as a person is told of it."""

    path: str
    """Dotted; empty: the configuration as a whole."""
    sentence: str
    severity: Severity


def check(effective: Document, schema: Schema, *, from_strategy: Collection[str] = ()) -> list[Finding]:
    """Errors first, of each kind the first `MOST_FINDINGS`. `from_strategy`: keys that the strategy's source gives
    (`StrategySource.given`). Values of secrets are never repeated. Nothing is changed in `effective`.

    Takes up to seconds for the largest configurations: not for the event loop. Errors: `Unavailable` when it takes
    longer."""
    filled = deepcopy(effective)
    findings = [_finding(error) for error in islice(schema_check.errors(filled, schema.document), MOST_FINDINGS)]
    findings += _missing(filled, schema, from_strategy)
    findings += [Finding(path, sentence, Severity.ERROR) for path, sentence in consistency.broken(filled)]
    findings += islice(_unknown(effective, schema.document, schema.document, ()), MOST_FINDINGS)
    return sorted(set(findings), key=lambda finding: (finding.severity, finding.path, finding.sentence))


def _finding(error: ValidationError) -> Finding:
    path = [str(part) for part in error.absolute_path]
    return Finding(".".join(path), _sentence(error, path), Severity.ERROR)


def _sentence(error: ValidationError, path: list[str]) -> str:
    wanted: Any = error.validator_value
    if error.validator in SENTENCES:
        options = ", ".join(str(value) for value in (wanted if isinstance(wanted, list) else [wanted]))
        return SENTENCES[error.validator].format(options)
    if error.validator == "required":
        missing = [name for name in wanted if isinstance(error.instance, dict) and name not in error.instance]
        return f"Freqtrade needs {' and '.join(f'“{name}”' for name in missing)} here."
    if any(is_secret_name(part) for part in path):
        return "Has a value that Freqtrade does not accept."
    return f"{mask_text(error.message)[:300]}."


def _missing(filled: Document, schema: Schema, from_strategy: Collection[str]) -> Iterator[Finding]:
    for key in schema.required:
        if key in filled or key in from_strategy or key == "minimal_roi":
            continue  # without any minimal_roi Freqtrade takes one that never sells
        if key in STRATEGY_MAY_GIVE:
            yield Finding(key, "Neither set here nor readable in the strategy's source.", Severity.WARNING)
        else:
            yield Finding(key, "Freqtrade cannot trade without it.", Severity.ERROR)


def _unknown(value: Any, schema: Mapping[str, Any], root: Document, path: tuple[str, ...]) -> Iterator[Finding]:
    """Freqtrade takes unknown keys in silence, so a typo passes as "not set"."""
    schema = _resolved(schema, root)
    known = schema.get("properties")
    if not isinstance(value, dict) or not isinstance(known, dict) or (path and path[-1] in FREE_FORM):
        return
    free = "patternProperties" in schema or isinstance(schema.get("additionalProperties"), dict)
    for key, inner in value.items():
        here = (*path, key)
        if key in known:
            yield from _unknown(inner, known[key], root, here)
        elif not free and not key.startswith(("_", "//")) and not (not path and key in KNOWN_BEYOND_SCHEMA):
            yield Finding(".".join(here), _unknown_sentence(key, known), Severity.WARNING)


def _unknown_sentence(key: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(key, list(known), n=1, cutoff=0.7)
    return "Freqtrade does not know this key and ignores it." + (f" Did you mean “{near[0]}”?" if near else "")


def _resolved(schema: Mapping[str, Any], root: Document) -> Mapping[str, Any]:
    reference = str(schema.get("$ref", ""))
    if not reference.startswith("#/definitions/"):
        return schema
    found = root.get("definitions", {}).get(reference.removeprefix("#/definitions/"), {})
    return found if isinstance(found, dict) else {}
