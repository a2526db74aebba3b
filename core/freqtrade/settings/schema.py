"""The JSON schema of a configuration, as each version of Freqtrade tells its own."""

from dataclasses import dataclass

import orjson

from core.errors import Unavailable
from core.freqtrade.settings import schema_check
from core.freqtrade.settings.document import Document

READ = (
    "import json, freqtrade; from freqtrade.config_schema import config_schema as c; "
    "print(json.dumps({'version': freqtrade.__version__, 'schema': c.CONF_SCHEMA, "
    "'required': c.SCHEMA_TRADE_REQUIRED}))"
)
"""A program for the interpreter of that version. It prints the schema on standard output, needs no network and no
configuration, and takes two seconds."""
MOST_BYTES = 2**20
"""Of a schema; that of Freqtrade 2026.9 has 55 kB."""


@dataclass(frozen=True, slots=True)
class Schema:
    """Of one version: it never changes."""

    version: str
    document: Document
    required: tuple[str, ...]
    """Top-level keys that trading needs, defaults and the strategy's values counted."""


def parse_schema(output: bytes) -> Schema:
    """Of what `READ` printed, the last line of it. Errors: `Unavailable` when that is no schema."""
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
