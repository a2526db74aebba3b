"""In a process of its own: these settings hold for all of it."""

import subprocess
import sys

SETTLED = """
import gc, threading
from core.serving import memory
from pages.frame import shell
memory.give_back_at_once()
thread = threading.Thread(target=shell.load_pages)
thread.start()
thread.join()
print(gc.get_freeze_count(), len(gc.get_objects()))
"""

GIVEN_BACK = """
import psutil
from core.serving import memory
memory.give_back_at_once()
resident = lambda: psutil.Process().memory_info().rss
before = resident()
for size in (9_000_000, 8_000_000):
    large = [bytearray(size) for _ in range(10)]
    behind = bytearray(100_000)
    del large
print(resident() - before)
"""


def said(program: str) -> list[int]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    return [int(word) for word in done.stdout.split()]


def test_the_collector_passes_over_what_is_there_from_the_start() -> None:
    frozen, looked_at = said(SETTLED)
    assert frozen > 20 * looked_at


def test_large_pieces_are_given_back() -> None:
    assert said(GIVEN_BACK)[0] < 10_000_000
