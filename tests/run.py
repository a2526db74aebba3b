"""`make test`: get what the tests need, then run them: those in our process first, those in a browser in another one,
because Playwright and asyncio cannot share a process.

    make test                                        all of them
    make test ARGS="tests/core/bots -k restart"      those that pytest finds with these arguments
    make test ROOM=bots                              those in folders of this name, or with this marker

A test that failed is run once more at the end, alone. If it passes then, it does not fail the run; its name is printed,
because the test or what it tests is at fault all the same. More than three such tests fail the run.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import machine, rooms
from tests.outcomes import Outcomes

_BY_FILE = ("--dist=loadfile", "--no-loadscope-reorder")
ROUNDS = (
    ("everything but the browser", ("-m", "not browser", "--numprocesses=3", *_BY_FILE)),
    ("the browser", ("-m", "browser", "--numprocesses=2", *_BY_FILE)),
)
"""Several files at once: most tests wait half of the time, for processes, containers and pages."""
MOST_UNSTEADY = 3
_SOME_FAILED, _NONE_CHOSEN = 1, 5  # pytest's exit codes; 0: all passed


@dataclass(frozen=True)
class Run:
    """One pytest. `has_ended`: it ran all it was to run, well or not."""

    outcomes: Outcomes
    has_ended: bool


@dataclass(frozen=True)
class Verdict:
    """Of all runs. `unsteady`: failed among others, passed alone. `failed`: failed twice, or were not tried again."""

    passed: int
    failed: Sequence[str]
    unsteady: Sequence[str]
    skipped: int
    is_complete: bool

    @property
    def is_good(self) -> bool:
        ran = self.passed + len(self.unsteady) + self.skipped
        return self.is_complete and not self.failed and len(self.unsteady) <= MOST_UNSTEADY and ran > 0

    def lines(self) -> list[str]:
        """What is printed last; the last of them alone says how it went."""
        names = [f"Passed only when alone: {name}" for name in self.unsteady]
        names += [f"Failed: {name}" for name in self.failed]
        counts = (
            (self.passed, "passed"),
            (len(self.failed), "failed"),
            (len(self.unsteady), "passed only when alone"),
            (self.skipped, "skipped"),
        )
        told = [f"{count} {words}" for count, words in counts if count]
        return [*names, ", ".join(told) or "no tests ran"]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("--room", default="")
    given, chosen = parser.parse_known_args(arguments)
    if given.room:
        chosen = [*rooms.arguments(given.room), *chosen]
    machine.provide()
    verdict = judged([run(title, [*options, *chosen]) for title, options in ROUNDS], run_alone)
    print("", *verdict.lines(), sep="\n")
    return 0 if verdict.is_good else 1


def run(title: str, arguments: Sequence[str]) -> Run:
    print(f"\n──── {title} ────", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "outcomes.json")
        command = [sys.executable, "-m", "pytest", "-p", "tests.outcomes", f"--outcomes={path}", *arguments]
        code = subprocess.run(command, cwd=machine.ROOT, check=False).returncode
        outcomes = Outcomes.read(path) if path.exists() else Outcomes()
    return Run(outcomes, code in (0, _SOME_FAILED, _NONE_CHOSEN) and not outcomes.broken)


def run_alone(test: str) -> bool:
    """Whether it passes."""
    alone = run(f"once more, alone: {test}", [test])
    return alone.has_ended and alone.outcomes.passed > 0 and not alone.outcomes.failed


def judged(runs: Sequence[Run], passes_alone: Callable[[str], bool]) -> Verdict:
    """Where more failed than may be unsteady, none is tried again: the run has failed anyway."""
    failed = [test for run in runs for test in run.outcomes.failed]
    unsteady = [test for test in failed if len(failed) <= MOST_UNSTEADY and passes_alone(test)]
    return Verdict(
        passed=sum(run.outcomes.passed for run in runs),
        failed=[test for test in failed if test not in unsteady],
        unsteady=unsteady,
        skipped=sum(run.outcomes.skipped for run in runs),
        is_complete=all(run.has_ended for run in runs),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
