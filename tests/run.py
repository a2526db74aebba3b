"""`make test`: get what the tests need, then run them: those in our process first, those in a browser in another one,
because Playwright and asyncio cannot share a process.

    make test                                        all of them
    make test ARGS="tests/core/bots -k restart"      those that pytest finds with these arguments
    make test ROOM=bots                              those in folders of this name, or with this marker

A test that failed is run once more at the end, alone. If it passes then, it does not fail the run; its name is printed,
because the test or what it tests is at fault all the same. When more than three failed, none is run again.
"""

import argparse
import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import machine, rooms
from tests.outcomes import Outcomes

ROUNDS = (("everything but the browser", "not browser", 3), ("the browser", "browser", 2))
"""Title, marker expression, and how many files run at once: most tests wait half of the time, for processes, containers
and pages."""
MOST_UNSTEADY = 3
_PASSED, _SOME_FAILED, _NONE_CHOSEN = 0, 1, 5  # pytest's exit codes


@dataclass(frozen=True)
class Run:
    """One pytest. `is_complete`: it ran all it was to run, well or not."""

    outcomes: Outcomes
    is_complete: bool


@dataclass(frozen=True)
class Verdict:
    """Of all runs. `unsteady`: failed among others, passed alone. `failed`: failed twice, or were not run again."""

    passed: int
    failed: Sequence[str]
    unsteady: Sequence[str]
    skipped: int
    broken: Sequence[str]
    is_complete: bool

    @property
    def is_good(self) -> bool:
        ran = self.passed + len(self.unsteady) + self.skipped
        return self.is_complete and not self.failed and not self.broken and ran > 0

    def lines(self) -> list[str]:
        """What is printed last. The last of them says by itself how it went."""
        named = (
            ("Passed only when alone", self.unsteady),
            ("Failed", self.failed),
            ("Could not be read", self.broken),
        )
        counts = (
            (self.passed, "passed"),
            (len(self.failed), "failed"),
            (len(self.unsteady), "passed only when alone"),
            (self.skipped, "skipped"),
            (len(self.broken), "could not be read"),
        )
        told = [f"{count} {words}" for count, words in counts if count] or ["no tests ran"]
        if not self.is_complete:
            told.append("not all tests were run")
        return [*(f"{words}: {name}" for words, names in named for name in names), ", ".join(told)]


def main(arguments: list[str]) -> int:
    machine.provide()
    return tested(arguments)


def tested(arguments: list[str]) -> int:
    """The exit code of `make test`, where everything is there that tests need."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("--room", default="")
    parser.add_argument("-m", dest="markers", default="")
    given, rest = parser.parse_known_args(arguments)
    chosen = [*(rooms.arguments(given.room) if given.room else ()), *rest]
    asked = bool(chosen or given.markers)
    verdict = judged(_rounds(given.markers, chosen, asked), lambda test: _passes_alone(test, chosen))
    print("", *verdict.lines(), sep="\n")
    return 0 if verdict.is_good else 1


def _rounds(markers: str, chosen: Sequence[str], asked: bool) -> Iterator[Run]:
    """Until one is not complete: what is broken off is not followed by more. `asked`: only some tests were asked for,
    and a round may have none of them."""
    for title, own, files_at_once in ROUNDS:
        expression = f"({markers}) and ({own})" if markers else own
        by_file = (f"--numprocesses={files_at_once}", "--dist=loadfile", "--no-loadscope-reorder")
        ran = run(title, ["-m", expression, *by_file, *chosen], may_be_empty=asked)
        yield ran
        if not ran.is_complete:
            break


def run(title: str, arguments: Sequence[str], *, may_be_empty: bool = False) -> Run:
    print(f"\n──── {title} ────", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "outcomes.json")
        told = ["-p", "tests.outcomes", f"--outcomes={path}", "--durations=40", "--durations-min=3"]
        code = _pytest([*told, *arguments])
        outcomes = Outcomes.read(path) if path.exists() else None
    good = {
        _PASSED,
        *([_NONE_CHOSEN] if may_be_empty else ()),
        *([_SOME_FAILED] if outcomes and outcomes.failed else ()),
    }
    is_complete = outcomes is not None and code in good and not outcomes.missed and not outcomes.broken
    return Run(outcomes or Outcomes(), is_complete)


def _pytest(arguments: Sequence[str]) -> int:
    """Its exit code. Interrupted by Ctrl-C, which reaches it too, it is left the time to end what it started."""
    process = subprocess.Popen([sys.executable, "-m", "pytest", *arguments], cwd=machine.ROOT)
    while True:
        with contextlib.suppress(KeyboardInterrupt):
            return process.wait()


def _passes_alone(test: str, chosen: Sequence[str]) -> bool:
    """A test, or the tests of a file. With the arguments it failed with, but for the other files at the same time."""
    options = [*(chosen or [test.partition("::")[0]]), f"--only={test}"]
    alone = run(f"once more, alone: {test}", options)
    return alone.is_complete and alone.outcomes.passed > 0 and not alone.outcomes.failed


def judged(runs: Iterator[Run] | Sequence[Run], passes_alone: Callable[[str], bool]) -> Verdict:
    """Where more failed than may be unsteady, or not all were run, none is run again: the run has failed anyway."""
    runs = list(runs)
    failed = {test: again for one in runs for test, again in one.outcomes.failed.items()}
    is_complete = all(one.is_complete for one in runs)
    tries = is_complete and len(failed) <= MOST_UNSTEADY
    unsteady = [test for test, again in failed.items() if tries and passes_alone(again)]
    return Verdict(
        passed=sum(one.outcomes.passed for one in runs),
        failed=[test for test in failed if test not in unsteady],
        unsteady=unsteady,
        skipped=sum(one.outcomes.skipped for one in runs),
        broken=[file for one in runs for file in one.outcomes.broken],
        is_complete=is_complete,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
