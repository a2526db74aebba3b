"""A workload that does nothing but write a log, as fast as the file `pace` in its folder tells: lines a second. A file
`burst` is so many lines more, written at once, after which it is gone.

Each line carries its number; every hundredth is an error with a traceback of three lines.
"""

import sys
import time
from itertools import count
from pathlib import Path

TURN_SECONDS = 0.02
EVERY = 100
TRACEBACK = """Traceback (most recent call last):
  File "strategy.py", line 12, in populate_indicators
KeyError: 'rsi'
"""


def line(number: int) -> str:
    now = time.time()
    at = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(now)) + f",{int(now % 1 * 1000):03d}"
    if number % EVERY == 0:
        return f"{at} - freqtrade.strategy - ERROR - line {number}: Unexpected error KeyError('rsi')\n{TRACEBACK}"
    words = f"line {number}: PAIR{number % 40}/USDT analysed, nothing to do, the next candle is waited for"
    return f"{at} - freqtrade.strategy.interface - INFO - {words}\n"


def burst() -> float:
    path = Path("burst")
    if not path.exists():
        return 0
    lines = float(path.read_text())
    path.unlink()
    return lines


def main() -> None:
    numbers, before, owed = count(1), time.monotonic(), 0.0
    while True:
        now = time.monotonic()
        owed += (now - before) * float(Path("pace").read_text()) + burst()
        before = now
        sys.stderr.write("".join(line(next(numbers)) for _ in range(int(owed))))
        sys.stderr.flush()
        owed %= 1
        time.sleep(TURN_SECONDS)


if __name__ == "__main__":
    main()
