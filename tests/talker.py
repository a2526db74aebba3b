"""A workload that does nothing but write a log as fast as it is told to: `talker.py LINES_A_SECOND`.

Each line carries its number; every hundredth is an error with a traceback of three lines.
"""

import sys
import time
from itertools import count

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


def main(a_second: float) -> None:
    begun, said = time.monotonic(), count(1)
    done = 0
    while True:
        due = int((time.monotonic() - begun) * a_second)
        sys.stderr.write("".join(line(next(said)) for _ in range(due - done)))
        sys.stderr.flush()
        done = due
        time.sleep(TURN_SECONDS)


if __name__ == "__main__":
    main(float(sys.argv[1]))
