"""Schemas of Freqtrade versions, kept in files: a bot's settings are checked also while its runner is away."""

from pathlib import Path

import orjson

from core import atomic_file
from core.errors import Unavailable
from core.freqtrade.settings.schema import Schema, parse_schema
from core.freqtrade.versions import SELF_NAMED


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

    def keep(self, schema: Schema, name: str = "") -> None:
        """`name`: by which `find` finds it, where that is not the version itself. May be called twice, one after the
        other. Errors: `OSError`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        content = {"version": schema.version, "schema": schema.document, "required": schema.required}
        atomic_file.write(self._file(name or schema.version), orjson.dumps(content))

    def _file(self, version: str) -> Path:
        if not SELF_NAMED.fullmatch(version):
            raise ValueError(f"not a version: {version!r}")
        return self._folder / f"freqtrade-{version}.json"
