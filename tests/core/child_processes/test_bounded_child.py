"""Work on a stranger's text takes turns."""

import asyncio
from contextlib import aclosing
from pathlib import Path

import pytest

from core.child_processes import bounded_child
from core.child_processes.bounded_child import AT_ONCE, Bounds
from core.errors import Unavailable

COUNTS = """
import os, sys, time
folder = sys.argv[1]
os.mkdir(f"{folder}/{os.getpid()}")
time.sleep(0.1)
print(len(os.listdir(folder)))
os.rmdir(f"{folder}/{os.getpid()}")
"""


async def test_only_few_scripts_run_at_once(tmp_path: Path) -> None:
    script, folder = tmp_path / "counts.py", tmp_path / "running"
    script.write_text(COUNTS)
    folder.mkdir()
    asked = (bounded_child.answer_of(script, b"", Bounds(), [str(folder)]) for _ in range(4 * AT_ONCE))
    counts = [int(answer) for answer in await asyncio.gather(*asked)]
    assert max(counts) <= AT_ONCE


async def test_lines_come_as_they_are_told_and_the_script_waits_for_whoever_reads(tmp_path: Path) -> None:
    script, seen = tmp_path / "tells.py", tmp_path / "told"
    script.write_text(TELLS)
    seen.mkdir()
    async with aclosing(bounded_child.lines_of(script, Bounds(answer_bytes=2_000), [str(seen)])) as lines:
        assert [await anext(lines) for _ in range(3)] == [f"{n:>1000}\n".encode() for n in range(3)]
    assert not (seen / "5000").exists(), "it waited, and was killed"


TELLS = """
import os, sys
for n in range(5001):
    os.mkdir(f"{sys.argv[1]}/{n}")
    print(f"{n:>1000}", flush=True)
"""


async def test_a_line_without_an_end_is_the_last(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text("print('first')\nwhile True: print('x' * 1000, end='')")
    async with aclosing(bounded_child.lines_of(script, Bounds(answer_bytes=2_000))) as lines:
        assert [line async for line in lines] == [b"first\n"]


async def test_who_tells_nothing_for_long_is_given_up(tmp_path: Path) -> None:
    script = tmp_path / "silent.py"
    script.write_text("print('first', flush=True)\nimport time\ntime.sleep(60)")
    with pytest.raises(Unavailable, match="took too long"):
        async with aclosing(bounded_child.lines_of(script, Bounds(seconds=1, cpu_seconds=5))) as lines:
            assert [line async for line in lines] == []
