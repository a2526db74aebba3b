"""Find what is wrong with an effective configuration before Freqtrade refuses to start with it. Pure."""

import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

from jsonschema import ValidationError

from core.freqtrade.settings import consistency, schema_check
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import is_secret_name, mask_text
from core.freqtrade.settings.retired import Retired, renamed, retired
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
        "verbosity",
        "pairlist_refresh_period",
        *(f"exchange.{alias}" for alias in ("apiKey", "accountId", "walletAddress", "privateKey")),
        *(f"exchange.{key}" for key in ("demo_trading", "hip3_dexes", "only_from_ccxt", "skip_open_order_update")),
        "exchange.use_public_trades",
        "internals.heartbeat_interval",
        "telegram.keyboard",
        *("freqai.multitarget_parallel_training", "freqai.model_save_type"),
        *(f"exit_pricing.order_book_{end}" for end in ("min", "max")),
        *(f"webhook.webhook{kind}" for kind in ("entry", "entrycancel", "entryfill", "exit", "exitcancel", "exitfill")),
        *(f"webhook.{key}" for key in ("webhookstatus", "timeout")),
    }
)
"""Dotted paths of what Freqtrade 2026.9 reads although its schema does not list it."""
PARAMETERS = re.compile(r"[a-z]\w*_params")
NOT_READ = "Nothing reads this here. It belongs to the strategy’s parameters: the .json file that hyperopt leaves."
FREE_FORM = frozenset(
    {
        *("ccxt_config", "ccxt_sync_config", "ccxt_async_config"),
        *("model_training_parameters", "rl_config", "data_split_parameters"),
        "feature_parameters",
        "discord",
    }
)
"""Sections that Freqtrade hands on to another library unchecked; what strategies read themselves; and the messages for
Discord, one key for each kind."""

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
    old = retired(effective)
    filled = renamed(effective, [one for one in old if not one.is_refused])
    findings = [_of_retired(one) for one in old]
    findings += [_finding(error) for error in islice(schema_check.errors(filled, schema.document), MOST_FINDINGS)]
    findings += _missing(filled, schema, from_strategy)
    findings += [Finding(path, sentence, Severity.ERROR) for path, sentence in consistency.broken(filled)]
    findings += unknown(effective, schema)
    return sorted(set(findings), key=lambda finding: (finding.severity, finding.path, finding.sentence))


def unknown(document: Document, schema: Schema, most: int = MOST_FINDINGS) -> list[Finding]:
    """Return a warning for each key that Freqtrade does not read, up to `most`. The document may be one layer."""
    old = {".".join(one.path) for one in retired(document)}
    found = _unknown(document, schema.document, schema.document, ())
    return list(islice((one for one in found if one.path not in old), most))


def of_layer(document: Document, schema: Schema, most: int) -> list[Finding]:
    """Return what is wrong with one layer by itself, while it is typed: old names of settings, and keys that Freqtrade
    does not read. Up to `most` of each. Takes up to a second for the largest layers."""
    return [*map(_of_retired, retired(document)[:most]), *unknown(document, schema, most)]


def _of_retired(one: Retired) -> Finding:
    severity = Severity.ERROR if one.is_refused else Severity.WARNING
    return Finding(".".join(one.path), one.sentence, severity)


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
        elif not free and not key.startswith(("_", "//")) and ".".join(here) not in KNOWN_BEYOND_SCHEMA:
            yield Finding(".".join(here), _unknown_sentence(here, known), Severity.WARNING)


def _unknown_sentence(path: tuple[str, ...], known: Collection[str]) -> str:
    key = path[-1]
    if len(path) == 1 and PARAMETERS.fullmatch(key):
        return NOT_READ
    near = difflib.get_close_matches(key, list(known), n=1, cutoff=0.7)
    return "Freqtrade does not know this key and ignores it." + (f" Did you mean “{near[0]}”?" if near else "")


def _resolved(schema: Mapping[str, Any], root: Document) -> Mapping[str, Any]:
    reference = str(schema.get("$ref", ""))
    if not reference.startswith("#/definitions/"):
        return schema
    found = root.get("definitions", {}).get(reference.removeprefix("#/definitions/"), {})
    return found if isinstance(found, dict) else {}
