"""What a download refuses to begin: it would take all memory, or all time."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.freqtrade.candles.downloading.planning import Goal
from core.freqtrade.candles.downloading.ranges import DAY_MS, Stretch
from core.freqtrade.candles.downloading.room import NoRoom, check
from core.freqtrade.candles.downloading.store_folder import StoreFolder
from core.freqtrade.candles.downloading.stored_candles import Stored

SLOW = """
import re, time
from core.freqtrade.candles.downloading.wanted import _ended_at
try:
    with _ended_at(time.monotonic() + 0.2):
        re.compile("(a+)+b").fullmatch("a" * 60)
except TimeoutError:
    print("ended")
"""


def goal(folder: Path, days: int, rows: int = 0) -> Goal:
    stretches = [Stretch(0, days * DAY_MS)]
    file = folder / "BTC_USDT-1s.feather"
    return Goal(0, "BTC/USDT", "1s", "spot", file, Stored(rows), 0, days * DAY_MS, 1_000_000, stretches)


@pytest.mark.parametrize(("days", "rows"), [(20_000, 0), (30, 19_000_000)], ids=["at once", "little by little"])
def test_a_file_that_fits_into_no_memory_is_refused(tmp_path: Path, days: int, rows: int) -> None:
    order = {"most_bytes": None, "reserve_bytes": 0}
    with pytest.raises(NoRoom, match="a file has at most 20,000,000: ask for fewer days"):
        check(order, StoreFolder(tmp_path), [goal(tmp_path, days, rows)])
    check(order, StoreFolder(tmp_path), [goal(tmp_path, 3)])


def test_a_pattern_that_would_take_years_is_ended() -> None:
    done = subprocess.run([sys.executable, "-c", SLOW], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "ended\n"
