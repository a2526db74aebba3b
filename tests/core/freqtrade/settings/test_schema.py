"""Schemas are read from Freqtrade itself and kept."""

import subprocess
from pathlib import Path

import pytest

from core.errors import Unavailable
from core.freqtrade.settings.schema import READ, parse_schema
from core.freqtrade.settings.schema_shelf import SchemaShelf
from tests import machine

RECORDED = (machine.ROOT / "tests" / "data" / "schema-2026.9.json").read_bytes()


def test_the_shelf_keeps_and_finds(tmp_path: Path) -> None:
    schema = parse_schema(RECORDED)
    shelf = SchemaShelf(tmp_path / "schemas")
    assert shelf.find("2026.9") is None
    shelf.keep(schema)
    shelf.keep(schema)
    assert shelf.find("2026.9") == schema
    (file,) = (tmp_path / "schemas").iterdir()
    file.write_bytes(file.read_bytes()[:100])
    assert shelf.find("2026.9") is None
    with pytest.raises(ValueError, match="version"):
        shelf.find("../../etc/passwd")


@pytest.mark.parametrize("output", [b"", b"Traceback", b"{}", b'{"version":"1","schema":{"type":5},"required":[]}'])
def test_output_that_is_no_schema(output: bytes) -> None:
    with pytest.raises(Unavailable, match="schema"):
        parse_schema(output)


@pytest.mark.freqtrade
def test_real_freqtrade_tells_its_schema(freqtrade_python: Path) -> None:
    run = subprocess.run([freqtrade_python, "-I", "-c", READ], check=True, capture_output=True)
    schema = parse_schema(b"a warning on standard output\n" + run.stdout)
    assert len(schema.document["properties"]) > 80
    assert "stake_currency" in schema.required
