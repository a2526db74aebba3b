"""Find what is wrong with an effective configuration before Freqtrade refuses to start with it. Pure."""

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
"""More are of no use to a reader, and each one takes time."""
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
"""Keys that Freqtrade 2026.9 reads although its schema does not list them."""
FREE_FORM = frozenset(
    {"ccxt_config", "ccxt_sync_config", "ccxt_async_config", "model_training_parameters", "rl_config"}
)
"""Sections that Freqtrade hands on to another library unchecked."""

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
    """How serious a finding is."""

    ERROR = "error"
    """Freqtrade does not start with it."""
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in a sentence for people."""

    path: str
    """Dotted path; empty for the configuration as a whole."""
    sentence: str
    severity: Severity


def check(effective: Document, schema: Schema, *, from_strategy: Collection[str] = ()) -> list[Finding]:
    """Return the findings, errors first, up to `MOST_FINDINGS` of each kind. `from_strategy`: keys that the strategy's
    source sets (`StrategySource.given`). Sentences never contain the values of secrets. `effective` is not changed.

    Takes up to seconds for the largest configurations, so call it outside the event loop. Errors: `Unavailable` when it
    takes too long.
    """
    filled = deepcopy(effective)
    findings = [_finding(error) for error in islice(schema_check.errors(filled, schema.document), MOST_FINDINGS)]
    findings += _missing(filled, schema, from_strategy)
    findings += [Finding(path, sentence, Severity.ERROR) for path, sentence in consistency.broken(filled)]
    findings += unknown_keys(effective, schema)
    return sorted(set(findings), key=lambda finding: (finding.severity, finding.path, finding.sentence))


def unknown_keys(effective: Document, schema: Schema) -> list[Finding]:
    """Return a warning for each key that Freqtrade accepts silently and ignores, up to `MOST_FINDINGS`."""
    return list(islice(_unknown(effective, schema.document, schema.document, ()), MOST_FINDINGS))


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
            continue  # without minimal_roi Freqtrade uses a default that never sells
        if key in STRATEGY_MAY_GIVE:
            yield Finding(key, "Neither set here nor readable in the strategy's source.", Severity.WARNING)
        else:
            yield Finding(key, "Freqtrade cannot trade without it.", Severity.ERROR)


def _unknown(value: Any, schema: Mapping[str, Any], root: Document, path: tuple[str, ...]) -> Iterator[Finding]:
    """Yield a finding for each unknown key. Freqtrade accepts these silently, so a misspelled key has no effect."""
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
