"""Schemas of Freqtrade versions, kept in files: a bot's settings are checked also while its runner is away."""

from pathlib import Path

import orjson

from core.freqtrade.settings.schema import Schema, parse_schema
from core.freqtrade.version_shelf import VersionShelf


class SchemaShelf(VersionShelf[Schema]):
    """One JSON file a version in `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, _written, parse_schema)


def _written(schema: Schema) -> bytes:
    return orjson.dumps({"version": schema.version, "schema": schema.document, "required": schema.required})
