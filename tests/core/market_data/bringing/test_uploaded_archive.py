"""Archives of candle files: what is taken out of them, and what is refused."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from core.errors import Invalid
from core.market_data.bringing import uploaded_archive
from core.market_data.bringing.uploaded_archive import unpack


def archive(folder: Path, files: Mapping[str, bytes]) -> Path:
    made = folder / "candles.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return made


def left(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


def test_feather_files_are_taken_under_names_of_ours_and_nothing_else(tmp_path: Path) -> None:
    given = {"data/binance/BTC_USDT-5m.feather": b"one", "../../etc/x.feather": b"two", "README.md": b"three"}
    made = unpack(archive(tmp_path, given), tmp_path)
    assert {name: file.read_bytes() for name, file in made.items()} == {
        "data/binance/BTC_USDT-5m.feather": b"one",
        "../../etc/x.feather": b"two",
    }
    assert {file.parent for file in made.values()} == {tmp_path}
    assert sorted(left(tmp_path)) == sorted(file.name for file in made.values())


def test_what_is_no_archive_is_refused_and_deleted(tmp_path: Path) -> None:
    broken = tmp_path / "candles.zip"
    broken.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(Invalid, match="cannot be read"):
        unpack(broken, tmp_path)
    assert left(tmp_path) == []


def test_an_archive_that_swells_is_refused_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploaded_archive, "MOST_UNPACKED_BYTES", 1_000)
    with pytest.raises(Invalid, match="more than"):
        unpack(archive(tmp_path, {"a.feather": b"\0" * 600, "b.feather": b"\0" * 600}), tmp_path)
    assert left(tmp_path) == []


def test_a_table_of_contents_that_is_too_long_is_not_read(tmp_path: Path) -> None:
    endless = tmp_path / "candles.zip"
    endless.write_bytes(b"PK\x01\x02" * 10_001)
    with pytest.raises(Invalid, match="more than"):
        unpack(endless, tmp_path)
    assert left(tmp_path) == []
