"""Texts are compared in a process of its own, which may take too much, answer nonsense, or die."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from core.child_processes.bounded_child import Bounds
from core.errors import Unavailable
from core.text_differences import comparing
from core.text_differences.comparing import compare
from core.text_differences.difference import Difference, Hunk, Line
from tests.large_source import large_source

UNKNOWN = Difference(first=2, is_known=False)
Put = Callable[[str], None]


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Another program in the place of the one that compares."""

    def put(program: str) -> None:
        script = tmp_path / "child.py"
        script.write_text(program)
        monkeypatch.setattr(comparing, "_SCRIPT", script)

    return put


async def test_the_difference_of_two_texts() -> None:
    lines = (Line(" ", 1, 1, "a"), Line("-", 2, 0, "b ₿ 😀"), Line("+", 0, 2, "c"))
    assert await compare("a\nb ₿ 😀", "a\nc") == Difference(1, 1, (Hunk(1, lines),), first=2)


async def test_equal_texts_need_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    assert (await compare("a", "a")).is_equal
    with pytest.raises(Unavailable):
        await compare("a", "b")


async def test_others_are_answered_while_large_texts_are_compared() -> None:
    text = large_source()
    comparison = asyncio.create_task(compare(text, text.replace("is_low &", "is_low and")))
    turns = 0
    while not comparison.done():
        await asyncio.sleep(0.005)
        turns += 1
    assert comparison.result().added == comparison.result().removed == 8_180
    assert turns > 20


async def test_beyond_the_bounds_the_first_difference_is_told() -> None:
    text = "same\n" + "\n" * 4_000_000
    assert await compare(text, text + "a", Bounds(memory_bytes=60 * 2**20)) == Difference(
        first=4_000_002, is_known=False
    )


async def test_one_that_gets_no_processor_is_ended(child: Put, tmp_path: Path) -> None:
    child("import time\ntime.sleep(600)")
    with pytest.raises(Unavailable, match="too long"):
        await compare("a", "b", Bounds(seconds=1))
    script = str(tmp_path / "child.py")
    assert not any(script in (one.info["cmdline"] or ()) for one in psutil.process_iter(["cmdline"]))


async def test_processor_time_is_bounded(child: Put) -> None:
    child("while True: pass")
    assert await compare("a\nb", "a\nc", Bounds(cpu_seconds=1)) == UNKNOWN


GOOD = {"added": 1, "removed": 1, "hunks": [], "left_out": 0, "first": 2}


@pytest.mark.parametrize(
    "answer",
    [
        "", "no JSON", "null", "[]",
        json.dumps(GOOD | {"added": -1}), json.dumps(GOOD | {"added": "1"}),
        json.dumps(GOOD | {"hunks": [{"begin": 1, "lines": [{"sign": "<b>", "old": 1, "new": 1, "text": ""}]}]}),
        json.dumps(GOOD | {"hunks": [{"begin": 1, "lines": [{"sign": "+", "old": 0, "new": 1, "text": "x" * 1_001}]}]}),
        json.dumps(GOOD) + " " * 2**20,
    ],
)  # fmt: skip
async def test_what_is_no_answer_is_none(child: Put, answer: str) -> None:
    child(f"import sys\nsys.stdout.write({answer!r})")
    assert await compare("a\nb", "a\nc", Bounds(answer_bytes=2**20)) == UNKNOWN


async def test_it_inherits_nothing(child: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLOTILLA_SECRET_KEY", "canary")
    line = "{'sign': '+', 'old': 0, 'new': 1, 'text': ' '.join([*os.environ, os.getcwd()])}"
    child(f"import json, os\nprint(json.dumps({GOOD!r} | {{'hunks': [{{'begin': 1, 'lines': [{line}]}}]}}))")
    (hunk,) = (await compare("a", "b")).hunks
    assert {*hunk.lines[0].text.split()} - {"LC_CTYPE"} == {"PATH", "LANG", "/"}
