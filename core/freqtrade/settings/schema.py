"""The JSON schema of a bot's own Freqtrade version: read once from that version, kept, and held against a
configuration."""

import difflib
from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
from jsonschema import ValidationError

from core import atomic_file
from core.errors import Unavailable
from core.freqtrade.settings import consistency, schema_check
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import is_secret_name, mask_text
from core.freqtrade.versions import SELF_NAMED

READ = (
    "import json, freqtrade; from freqtrade.config_schema import config_schema as c; "
    "print(json.dumps({'version': freqtrade.__version__, 'schema': c.CONF_SCHEMA, "
    "'required': c.SCHEMA_TRADE_REQUIRED}))"
)
MOST_BYTES = 2**20
"""Of a schema; that of Freqtrade 2026.9 has 55 kB."""
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
    ERROR = "error"
    """Freqtrade will not start with it."""
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    path: str
    """Dotted; empty: the configuration as a whole."""
    sentence: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Schema:
    version: str
    document: Document
    required: tuple[str, ...]
    """Top-level keys that trading needs, defaults and the strategy's values counted."""


# -- reading and keeping ------------------------------------------------------------------------------------------


def schema_argv(python: str) -> tuple[str, ...]:
    """Prints the schema on standard output; needs no network and no configuration, and takes two seconds."""
    return (python, "-I", "-c", READ)


def parse_schema(output: bytes) -> Schema:
    """Of what `schema_argv` printed. Errors: `Unavailable` when that is no schema."""
    lines = output.strip().splitlines() or [b""]
    try:
        if len(lines[-1]) > MOST_BYTES:
            raise ValueError("it is too long to be one")
        content = orjson.loads(lines[-1])
        schema = Schema(str(content["version"]), dict(content["schema"]), tuple(content["required"]))
        schema_check.require_schema(schema.document)
    except Exception as error:
        detail = str(error)[:500]
        raise Unavailable("This Freqtrade version did not tell its configuration schema.", detail=detail) from error
    return schema


class SchemaShelf:
    """One JSON file a version in `folder`; a version never changes its schema, so nothing here grows old."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, version: str) -> Schema | None:
        """None: not kept yet, or the file is damaged and must be read again."""
        try:
            return parse_schema(self._file(version).read_bytes())
        except (FileNotFoundError, Unavailable):
            return None

    def keep(self, schema: Schema) -> None:
        """May be called twice, one after the other. Errors: `OSError`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        content = {"version": schema.version, "schema": schema.document, "required": schema.required}
        atomic_file.write(self._file(schema.version), orjson.dumps(content))

    def _file(self, version: str) -> Path:
        if not SELF_NAMED.fullmatch(version):
            raise ValueError(f"not a version: {version!r}")
        return self._folder / f"freqtrade-{version}.json"


# -- checking -----------------------------------------------------------------------------------------------------


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
