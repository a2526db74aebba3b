"""Uploaded files: which is the strategy, and what goes along with it."""

import io
import json
import zipfile
import zlib
from typing import Any

import pytest

from core import db
from core.errors import Invalid
from core.strategies import service, version_files
from core.strategies.models import StrategyDraft
from core.strategies.uploading import archive, uploads
from tests.core.trades.house import build

PLAIN = b"from freqtrade.strategy import IStrategy\n\n\nclass Tuned(IStrategy):\n    timeframe = '5m'\n"
BASE = b"from freqtrade.strategy import IStrategy\n\n\nclass Base(IStrategy):\n    timeframe = '5m'\n"
CHILD = b"from base import Base\nfrom lib.levels import LEVELS\n\n\nclass Child(Base):\n    pass\n"
EXPORT = json.dumps({"strategy_name": "Tuned", "params": {"buy": {"rsi_limit": 12}}}).encode()


def zipped(files: dict[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as made:
        for path, content in files.items():
            made.writestr(path, content)
    return into.getvalue()


def sort(files: dict[str, bytes], strategy: str = "") -> uploads.Sorted:
    return uploads.sort(uploads.unpacked(files), strategy)


def test_the_json_of_hyperopt_becomes_the_parameters() -> None:
    found = sort({"Tuned.py": PLAIN, "Tuned.json": EXPORT, "levels.json": b"[1]"})
    assert (found.strategy, found.parameters["params"]) == ("Tuned.py", {"buy": {"rsi_limit": 12}})
    assert dict(found.files) == {"levels.json": b"[1]"}


def test_parameters_of_another_class_are_shown_so_that_they_are_refused() -> None:
    assert sort({"Other.py": BASE, "Tuned.json": EXPORT}).parameters["strategy_name"] == "Tuned"


def test_the_file_that_imports_the_others_is_the_strategy() -> None:
    files = {"base.py": BASE, "Child.py": CHILD, "lib/levels.py": b"LEVELS = 1\n"}
    for given in (
        files,
        {"all.zip": zipped(files)},
        {"all.zip": zipped({f"Repo-main/{k}": v for k, v in files.items()})},
    ):
        found = sort(given)
        assert found.strategy.endswith("Child.py")
        assert set(found.files) == {"base.py", "lib/levels.py"}


def test_of_several_strategies_a_person_chooses_and_the_others_stay_behind() -> None:
    files = {
        "a/Tuned.py": PLAIN,
        "a/Base.py": BASE,
        "a/data.csv": b"1",
        "README.md": b"x",
        "a/.hidden": b"",
        "b.pyc": b"",
    }
    asked = sort(files)
    assert (asked.strategy, asked.candidates) == ("", ("a/Base.py", "a/Tuned.py"))
    found = sort(files, "a/Tuned.py")
    assert (found.code, dict(found.files)) == (PLAIN.decode(), {"data.csv": b"1"})
    assert found.left_out == ("README.md", "a/.hidden", "a/Base.py", "b.pyc")


def test_a_list_of_packages_becomes_the_packages() -> None:
    found = sort({"Tuned.py": PLAIN, "requirements.txt": b"ta==0.11  # indicators\n\n# more\n"})
    assert (found.packages, dict(found.files)) == (("ta==0.11",), {})
    found = sort({"Tuned.py": PLAIN, "requirements.txt": b"-r more.txt\n"})
    assert (found.packages, list(found.files)) == ((), ["requirements.txt"])


@pytest.mark.parametrize(
    "content",
    [
        zipped({f"{number}.py": b"" for number in range(1_001)}),
        zipped({"a.bin": b"0" * (archive.MOST_ARCHIVE_BYTES + 1)}),
        zipped({f"{number}.bin": b"0" * 2**20 for number in range(17)}),
        b"PK\x03\x04" + b"\x00" * 100,
        zipped({"a.py": b"x"})[:-30],
        b"PK\x01\x02" * 4_000_000,
    ],
    ids=["1001 files", "one too large", "too large together", "no archive", "cut", "only signs"],
)
def test_an_archive_that_takes_too_much_or_is_broken_is_refused(content: bytes) -> None:
    with pytest.raises(Invalid):
        archive.unpacked(content)


def test_the_table_of_contents_of_an_archive_is_not_believed() -> None:
    content = zipped({"a.bin": b"0" * (archive.MOST_ARCHIVE_BYTES + 1)})
    size = (archive.MOST_ARCHIVE_BYTES + 1).to_bytes(4, "little")
    lying = content.replace(size, (10).to_bytes(4, "little"))
    assert lying != content
    with pytest.raises(Invalid):
        archive.unpacked(lying)


def test_a_single_python_file_is_the_strategy_whatever_is_in_it() -> None:
    found = sort({"a.py": b"x = 1\n", "a.csv": b"1"})
    assert (found.strategy, found.code) == ("a.py", "x = 1\n")


@pytest.mark.parametrize("files", [{"a.csv": b"1"}, {"a.py": b"x = 1\n", "b.py": b"y = 1\n"}, {}])
def test_without_a_class_there_is_no_strategy(files: dict[str, bytes]) -> None:
    with pytest.raises(Invalid, match="no Python file with a strategy"):
        sort(files)


@pytest.mark.parametrize(
    "content", [b"[" * 100_000, b"{", b"\xff", b'{"strategy_name": [], "params": {}}', b"1" * 9_999]
)
def test_a_json_file_that_is_no_export_stays_a_file(content: bytes) -> None:
    assert list(sort({"Tuned.py": PLAIN, "Tuned.json": content}).files) == ["Tuned.json"]


async def test_an_archive_of_a_version_is_uploaded_as_what_it_was(database: db.Database) -> None:
    house = build(database)
    its: dict[str, Any] = {
        "packages": ["ta==0.11"],
        "files": {"lib/levels.py": b"A = 1\n"},
        "parameters": json.loads(EXPORT),
    }
    made = await service.add(house.owner, StrategyDraft(name="Tuned", code=PLAIN.decode(), **its))
    packed = await version_files.everything(house.owner, made.id)
    found = sort({"all.zip": packed.content})
    assert packed.name == "Tuned-v1"
    assert (found.code, found.parameters, found.packages) == (made.code, made.parameters, made.packages)
    assert dict(found.files) == its["files"]
    assert zlib.crc32(packed.content) == zlib.crc32((await version_files.everything(house.owner, made.id)).content)
