"""Work on a stranger's text takes turns."""

import asyncio
from pathlib import Path

from core.child_processes import bounded_child
from core.child_processes.bounded_child import AT_ONCE, Bounds

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
