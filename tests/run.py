"""`make test`: get what the tests need, then run them: those in our process first, those in a browser in another one,
because Playwright and asyncio cannot share a process. Ends with the sum of both, in pytest's own words."""

import re
import subprocess
import sys

from tests import machine

ROUNDS = (("everything but the browser", "not browser"), ("the browser", "browser"))
_COUNT = re.compile(r"(\d+) (passed|failed|skipped|errors?|xfailed|xpassed)")


def main(arguments: list[str]) -> int:
    machine.provide()
    results = [run(title, marker, arguments) for title, marker in ROUNDS]
    totals: dict[str, int] = {}
    for _, line in results:
        for count, said in _COUNT.findall(line):
            word = "errors" if said == "error" else said
            totals[word] = totals.get(word, 0) + int(count)
    words = ", ".join(f"{totals[word]} {word}" for word in ("passed", "failed", "errors", "skipped") if word in totals)
    print(f"\n================ all together: {words or 'no tests ran'} ================")
    return max((code for code, _ in results), default=1)


def run(title: str, marker: str, arguments: list[str]) -> tuple[int, str]:
    """Exit code and last line of one pytest process. No tests selected (exit code 5) is fine when arguments chose."""
    print(f"\n──── {title} ────", flush=True)
    command = [sys.executable, "-m", "pytest", "-m", marker, *arguments]
    process = subprocess.Popen(command, cwd=machine.ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    last = ""
    for line in process.stdout:
        print(line, end="", flush=True)
        last = line if _COUNT.search(line) else last
    code = process.wait()
    return (0 if code == 5 and arguments else code), last


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
