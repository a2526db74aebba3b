"""`make test`: get what the tests need, then run them: those in our process first, those in a browser in another one,
because Playwright and asyncio cannot share a process. Ends with the sum of both, in pytest's own words.

The first wait for processes, containers and databases most of the time: three files at once take half as long. Browsers
wait for nothing, and have the machine for themselves.
"""

import re
import subprocess
import sys

from tests import machine

ROUNDS = (
    ("everything but the browser", ("-m", "not browser", "--numprocesses=3", "--dist=loadfile")),
    ("the browser", ("-m", "browser")),
)
_COUNT = re.compile(r"(\d+) (passed|failed|skipped|errors?|xfailed|xpassed)")

_NONE_CHOSEN = 5  # pytest's exit code


def main(arguments: list[str]) -> int:
    machine.provide()
    results = [run(title, [*chosen, *arguments]) for title, chosen in ROUNDS]
    totals: dict[str, int] = {}
    for _, line in results:
        for count, said in _COUNT.findall(line):
            word = "errors" if said == "error" else said
            totals[word] = totals.get(word, 0) + int(count)
    words = ", ".join(f"{totals[word]} {word}" for word in ("passed", "failed", "errors", "skipped") if word in totals)
    print(f"\n================ all together: {words or 'no tests ran'} ================")
    return max(0 if code == _NONE_CHOSEN and arguments else code for code, _ in results)


def run(title: str, arguments: list[str]) -> tuple[int, str]:
    """Exit code and last line of one pytest."""
    print(f"\n──── {title} ────", flush=True)
    process = subprocess.Popen(
        [sys.executable, "-m", "pytest", *arguments], cwd=machine.ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    last = ""
    for line in process.stdout:
        print(line, end="", flush=True)
        last = line if _COUNT.search(line) else last
    return process.wait(), last


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
