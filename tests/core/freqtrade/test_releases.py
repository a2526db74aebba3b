"""The releases in the package index: asked once a day, kept in a file, never waited for."""

import json
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.errors import Unavailable
from core.freqtrade.releases import SILENT, Releases, ReleaseShelf, ask_index

SAYS = "freqtrade (2026.9)\nAvailable versions: 2026.8, 2026.10, 2026.9, 2026.9.1, 2025.1rc1, 0.1.0\n  INSTALLED: 1\n"
LISTED = ("2026.10", "2026.9.1", "2026.9", "2026.8")


class Index:
    """A program that answers as pip does, and counts how often it was asked."""

    def __init__(self, folder: Path) -> None:
        self.program, self._count = folder / "python", folder / "asked"
        self.answers(SAYS)

    def answers(self, words: str) -> None:
        (self.program.parent / "words").write_text(words)
        self.program.write_text(f"#!/bin/sh\necho x >> {self._count}\nexec cat {self.program.parent}/words\n")
        self.program.chmod(stat.S_IRWXU)

    @property
    def asked(self) -> int:
        return len(self._count.read_text().split()) if self._count.exists() else 0


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return Index(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "releases.json"


def kept(file: Path, ago: timedelta, versions: object = ("2026.7",)) -> None:
    file.write_text(json.dumps({"asked_at": (datetime.now(UTC) - ago).isoformat(), "versions": versions}))


async def test_the_index_is_asked_once_and_its_answer_outlives_the_process(index: Index, file: Path) -> None:
    shelf = ReleaseShelf(file, str(index.program))
    assert (await shelf.known(), index.asked) == (Releases(), 0)
    found = await shelf.fresh()
    assert (found.versions, found.problem, found.is_fresh) == (LISTED, "", True)
    again = ReleaseShelf(file, str(index.program))
    assert (await again.known()).versions == (await again.fresh()).versions == LISTED
    assert index.asked == 1


async def test_an_old_answer_is_shown_until_there_is_a_new_one(index: Index, file: Path) -> None:
    kept(file, timedelta(hours=25))
    shelf = ReleaseShelf(file, str(index.program))
    known = await shelf.known()
    assert (known.versions, known.is_fresh) == (("2026.7",), False)
    assert (await shelf.fresh()).versions == LISTED


async def test_an_index_that_is_silent_is_told_and_not_asked_again_at_once(index: Index, file: Path) -> None:
    kept(file, timedelta(days=3))
    index.answers("ERROR: No matching distribution found for freqtrade\n")
    shelf = ReleaseShelf(file, str(index.program))
    for _ in range(3):
        found = await shelf.fresh()
        assert (found.versions, found.problem) == (("2026.7",), SILENT)
    assert ((await shelf.known()).problem, index.asked) == (SILENT, 1)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"asked_at": 1, "versions": []}', '{"versions": ["2026.9"]}']
)
async def test_a_damaged_file_is_asked_for_anew(index: Index, file: Path, content: str) -> None:
    file.write_text(content)
    shelf = ReleaseShelf(file, str(index.program))
    assert await shelf.known() == Releases()
    assert (await shelf.fresh()).versions == LISTED


async def test_only_releases_are_taken_from_a_file(index: Index, file: Path) -> None:
    kept(file, timedelta(0), ["2026.9", "--help", 7, "../x", "2026.10"])
    assert (await ReleaseShelf(file, str(index.program)).known()).versions == ("2026.10", "2026.9")


async def test_a_clock_that_was_wrong_does_not_keep_it_for_ever(index: Index, file: Path) -> None:
    kept(file, timedelta(days=-400))
    assert (await ReleaseShelf(file, str(index.program)).fresh()).versions == LISTED


async def test_an_answer_without_end_is_cut(index: Index) -> None:
    index.program.write_text("#!/bin/sh\nexec yes\n")
    with pytest.raises(Unavailable):
        await ask_index(str(index.program))


async def test_a_python_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="package index"):
        await ask_index(str(tmp_path / "nothing"))
