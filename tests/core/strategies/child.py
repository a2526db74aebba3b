"""A process in the place of the one that reads sources."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.freqtrade.sources import source_reading
from core.strategies import readings

ANSWER = {"strategies": [{"class_name": "Dips", "timeframe": "5m", "stoploss": -0.1}], "ends": ["Dips"]}


class Child:
    """In the place of the process that reads: it says the same of every source, and counts how often it is asked, by
    empty files: it may write nothing into one."""

    def __init__(self, folder: Path) -> None:
        self._marks = folder / "marks"
        self._marks.mkdir(exist_ok=True)
        self.script = folder / "child.py"
        self.answers(ANSWER)

    def answers(self, answer: object) -> None:
        self.script.write_text(
            f"import sys, tempfile\ntempfile.mkstemp(dir={str(self._marks)!r})\n"
            f"sys.stdin.read()\nsys.stdout.write({json.dumps(answer)!r})"
        )

    @property
    def count(self) -> int:
        return sum(1 for _ in self._marks.iterdir())


def in_the_place_of_the_reader(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Child]:
    """For a fixture. What it says is forgotten again."""
    readings.forget_all()
    made = Child(folder)
    monkeypatch.setattr(source_reading, "_SCRIPT", made.script)
    yield made
    readings.forget_all()
