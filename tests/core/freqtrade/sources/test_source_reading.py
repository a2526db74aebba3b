"""Sources are read in a process of their own, which may be hostile, slow, or die."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from core.errors import Unavailable
from core.freqtrade.sources import source_reading
from core.freqtrade.sources.source import MOST_BYTES, Reading
from core.freqtrade.sources.source_reading import BOUNDS, TOO_LARGE, read
from core.freqtrade.sources.syntax.answer import read as source_read

CODE = "class A(IStrategy):\n    timeframe = '5m'\n"
GOOD = {"strategies": [{"class_name": "A", "timeframe": "5m"}], "ends": ["A"]}


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Another program in the place of the one that reads."""

    def put(program: str) -> None:
        script = tmp_path / "child.py"
        script.write_text(program)
        monkeypatch.setattr(source_reading, "_SCRIPT", script)

    return put


def lattice(layers: int) -> str:
    """Each class has both classes of the layer above for parents: 2**layers ways lead from the bottom to the top."""
    top = "class A0(IStrategy): pass\nclass B0(IStrategy): pass\n"
    below = (f"class A{i}(A{i - 1}, B{i - 1}): pass\nclass B{i}(A{i - 1}, B{i - 1}): pass\n" for i in range(1, layers))
    return top + "".join(below) + f"class Last(A{layers - 1}, B{layers - 1}): stoploss = -0.1\n"


def chain(length: int) -> str:
    return "class C0(IStrategy): pass\n" + "".join(f"class C{i}(C{i - 1}): pass\n" for i in range(1, length))


def circle(length: int) -> str:
    return "".join(f"class C{i}(IStrategy, C{(i + 1) % length}): pass\n" for i in range(length))


# -- what it costs ----------------------------------------------------------------------------------------------------


async def test_class_hierarchies_that_took_seconds_or_broke() -> None:
    assert (await read(lattice(18))).choose().class_name == "Last"
    assert (await read(lattice(18))).choose().stoploss == -0.1
    assert (await read(chain(1_000))).choose().class_name == "C999"


@pytest.mark.parametrize("shape", [lattice, chain, circle])
def test_the_time_grows_with_the_source(shape: Callable[[int], str]) -> None:
    """Four times the classes took sixteen times as long, or for ever. The quickest of three, of the process's own time:
    others work on this machine."""
    short, long = (min(_took(shape(size)) for _ in range(3)) for size in (1_000, 4_000))
    assert long < 10 * short


def _took(code: str) -> float:
    begun = time.process_time()
    source_read(code, {})
    return time.process_time() - begun


def long_source(size: int) -> str:
    """As real ones are: lines of conditions."""
    line = "    def f(self, df): return df.loc[(df['rsi'] < 30) & (df['close'] > df['ema'].shift(1)), ['a', 'b']]\n"
    return CODE + line * (size // len(line))


async def test_others_are_answered_while_a_long_source_is_read() -> None:
    reading = asyncio.create_task(read(long_source(1_000_000)))
    turns = 0
    while not reading.done():
        await asyncio.sleep(0.005)
        turns += 1
    assert reading.result().choose().timeframe == "5m"
    assert turns > 20


async def test_beyond_its_memory_it_is_too_large() -> None:
    assert await read(long_source(1_100_000), bounds=replace(BOUNDS, memory_bytes=100 * 2**20)) == TOO_LARGE
    assert (await read(CODE, bounds=replace(BOUNDS, memory_bytes=100 * 2**20))).choose().class_name == "A"


async def test_beyond_its_processor_time_it_is_too_large() -> None:
    assert await read(long_source(4_000_000), bounds=replace(BOUNDS, cpu_seconds=1)) == TOO_LARGE


async def test_one_that_gets_no_processor_is_ended_and_says_nothing_of_the_source(
    child: Callable[[str], None], tmp_path: Path
) -> None:
    child(waiting(tmp_path))
    with pytest.raises(Unavailable, match="Reading the source took too long"):
        await read(CODE, bounds=replace(BOUNDS, seconds=1))
    assert is_gone(tmp_path)


async def test_nobody_waits_for_it_any_more_and_it_is_ended(child: Callable[[str], None], tmp_path: Path) -> None:
    child(waiting(tmp_path))
    reading = asyncio.create_task(read(CODE))
    async with asyncio.timeout(20):
        while not pids(tmp_path):
            await asyncio.sleep(0.01)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert is_gone(tmp_path)


def waiting(folder: Path) -> str:
    """It ignores what may be ignored. The name of a file tells its id: it may write nothing into one."""
    return f"""
import os, pathlib, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path({str(folder)!r}, f"{{os.getpid()}}.pid").touch()
time.sleep(600)
"""


def pids(folder: Path) -> list[int]:
    return [int(path.stem) for path in folder.glob("*.pid")]


def is_gone(folder: Path) -> bool:
    return not any(map(psutil.pid_exists, pids(folder)))


# -- what it is given, and what it answers ----------------------------------------------------------------------------


async def test_it_inherits_nothing(child: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLOTILLA_SECRET_KEY", "canary")
    child("import json, os\nprint(json.dumps({'problem': ' '.join([*os.environ, os.getcwd()])}))")
    said = (await read(CODE)).problem.split()
    assert set(said) - {"LC_CTYPE"} == {"PATH", "LANG", "/"}


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "no JSON",
        "null",
        "[]",
        json.dumps({**GOOD, "ends": ["B"]}),
        json.dumps({**GOOD, "ends": []}),
        json.dumps({**GOOD, "strategies": []}),
        json.dumps({"strategies": [{"class_name": 7}], "ends": [7]}),
        json.dumps({"strategies": [{"class_name": "<b>"}], "ends": ["<b>"]}),
        json.dumps({"strategies": [{"class_name": "A" * 121}], "ends": ["A" * 121]}),
        json.dumps({"strategies": [{"class_name": "A", "timeframe": "<script>"}], "ends": ["A"]}),
        json.dumps({"strategies": [{"class_name": "A", "stoploss": float("inf")}], "ends": ["A"]}),
        json.dumps({"strategies": [{"class_name": "A", "stoploss": "-0.1"}], "ends": ["A"]}),
        json.dumps({"strategies": [{"class_name": "A", "startup_candle_count": 2**80}], "ends": ["A"]}),
        json.dumps({"strategies": [{"class_name": "A", "minimal_roi": {"soon": 1}}], "ends": ["A"]}),
        json.dumps({"strategies": [{"class_name": f"C{i}"} for i in range(101)], "ends": ["C0"]}),
        json.dumps({"problem": "x" * 1_001}),
        json.dumps({"problem": "a\x00b"}),
        json.dumps({**GOOD, "imports": ["a\x00"]}),
        json.dumps({**GOOD, "strategies": [{"class_name": "A", "settings": {"a": {"b": "\ud800"}}}]}),
        json.dumps({**GOOD, "strategies": [{"class_name": "A", "advice": ["x" * 501]}]}),
        json.dumps(GOOD) + " " * 2**21,
    ],
)
async def test_what_is_no_answer_is_none(child: Callable[[str], None], answer: str) -> None:
    child(f"import sys\nsys.stdout.write({answer!r})")
    assert await read(CODE) == TOO_LARGE


async def test_an_answer_without_end_is_not_waited_for(child: Callable[[str], None]) -> None:
    child("import sys\nwhile True: sys.stdout.write('x' * 65536)")
    assert await read(CODE) == TOO_LARGE


async def test_what_it_does_not_listen_to_is_no_harm(child: Callable[[str], None]) -> None:
    """It ends before it has read 4 MB."""
    child(f"import sys\nsys.stdout.write({json.dumps(GOOD)!r})")
    assert (await read(CODE + "#" * 4_000_000)).choose().timeframe == "5m"


async def test_without_a_process_nothing_is_said_of_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(Unavailable):
        await read(CODE)


async def test_nothing_is_asked_of_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    for code in ("", " \n", "\ud800"):
        assert (await read(code)).problem
    assert await read("\ud800") != Reading()


async def test_pasted_code_is_read_as_it_will_be_stored() -> None:
    found = await read(f"\ufeff# coding: cp1252\r\nfrom helper import B\r\n{CODE}", {"helper.py": "\ufeffB = 1"})
    assert found.choose().timeframe == "5m"
    told = "This code declares the encoding cp1252. It is stored as UTF-8, and the declaration says so then."
    assert found.advice == (told,)


async def test_files_are_bounded_together() -> None:
    half = "#" * (MOST_BYTES // 2)
    files = {"a.py": half, "b.py": half}
    assert (await read(CODE, files)).problem == "The further files have together 8.1 MB. A strategy may have 8 MB."
    assert (await read(CODE, {f"f{number}.py": "" for number in range(501)})).problem.startswith("There are 501 Python")
    assert (await read(CODE, {"a.py": half, "b.csv": half})).problem == ""
