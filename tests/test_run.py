"""`make test` itself: what it runs, what it tries once more, and what it says at the end."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import machine, rooms
from tests.outcomes import Outcomes
from tests.run import MOST_UNSTEADY, Run, judged, run

HERE = Path(machine.ROOT, "build")
PASSES = "def test_it():\n    pass\n"
ONCE = """
from pathlib import Path

def test_fails_once():
    tried = Path(__file__).with_name("{name}.tried")
    before = tried.exists()
    tried.touch()
    assert before
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """Inside the checkout, so that pytest takes its settings from there."""
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=HERE, prefix="run-") as made:
        yield Path(made)


def written(folder: Path, **files: str) -> None:
    for name, code in files.items():
        (folder / f"test_{name}.py").write_text(code.replace("{name}", name))


def test_what_passes_only_when_alone_is_named_and_fails_nothing(folder: Path) -> None:
    browser = "import pytest\n\n@pytest.mark.browser\ndef test_is_in_the_other_round():\n    pass\n"
    written(folder, good=PASSES, other=browser, once=ONCE, twice=ONCE)
    command = [sys.executable, "-m", "tests.run", str(folder)]
    told = subprocess.run(command, cwd=machine.ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout
    lines = told.stdout.splitlines()
    assert lines[-1] == "2 passed, 2 passed only when alone"
    assert {line for line in lines if line.startswith("Passed only when alone")} == {
        f"Passed only when alone: {folder.relative_to(machine.ROOT)}/test_{name}.py::test_fails_once"
        for name in ("once", "twice")
    }


def test_a_test_fails_wherever_it_fails(folder: Path) -> None:
    fixture = "import pytest\n\n@pytest.fixture\ndef thing():\n    {}\n\ndef test_it(thing):\n    pass\n"
    written(
        folder,
        good=PASSES,
        bad="def test_it():\n    assert False\n",
        before=fixture.format("raise OSError"),
        after=fixture.format("yield\n    raise OSError"),
        skipped="import pytest\n\ndef test_it():\n    pytest.skip('not here')\n",
    )
    ended = run("all of these", [str(folder)])
    assert ended.has_ended
    assert (ended.outcomes.passed, ended.outcomes.skipped) == (1, 1)
    here = folder.relative_to(machine.ROOT)
    assert set(ended.outcomes.failed) == {f"{here}/test_{name}.py::test_it" for name in ("bad", "before", "after")}


def test_a_file_that_cannot_be_read_fails_the_run(folder: Path) -> None:
    written(folder, good=PASSES, broken="import no_such_library_anywhere\n")
    ended = run("good and broken", [str(folder)])
    assert len(ended.outcomes.broken) == 1
    assert not judged([ended], lambda _: True).is_good


def test_what_fails_twice_fails_the_run() -> None:
    verdict = judged([Run(Outcomes(passed=1, failed=["a", "b"]), True)], lambda test: test == "a")
    assert not verdict.is_good
    assert verdict.lines() == ["Passed only when alone: a", "Failed: b", "1 passed, 1 failed, 1 passed only when alone"]


def test_no_test_at_all_is_no_good_run() -> None:
    verdict = judged([Run(Outcomes(), True)], lambda _: True)
    assert (verdict.is_good, verdict.lines()) == (False, ["no tests ran"])


def test_more_than_a_few_are_not_tried_again() -> None:
    tried: list[str] = []
    names = [str(number) for number in range(MOST_UNSTEADY + 1)]
    verdict = judged([Run(Outcomes(passed=9, failed=names), True)], lambda test: bool(tried.append(test)) or True)
    assert not verdict.is_good
    assert (list(verdict.failed), tried) == (names, [])


def test_a_few_of_both_rounds_are_tried_each_once() -> None:
    rounds = [Run(Outcomes(passed=9, failed=["a", "b"]), True), Run(Outcomes(passed=5, skipped=1, failed=["c"]), True)]
    verdict = judged(rounds, lambda test: test != "d")
    assert verdict.is_good
    assert verdict.lines()[-1] == "14 passed, 3 passed only when alone, 1 skipped"
    assert not judged(rounds, lambda test: test != "b").is_good


def test_a_run_that_was_broken_off_is_no_good_run() -> None:
    assert not judged([Run(Outcomes(passed=9), False)], lambda _: True).is_good


def test_rooms_are_folders_and_markers() -> None:
    assert rooms.arguments("bots") == ["tests/core/bots"]
    assert rooms.arguments("browser") == ["--room=browser"]
    with pytest.raises(SystemExit, match=r"There is no room “cellar”.* bots, .*browser"):
        rooms.arguments("cellar")


def test_a_room_of_a_marker_holds_its_tests_alone() -> None:
    command = [sys.executable, "-m", "pytest", "tests/upgrade", "--room=browser", "--collect-only", "-q"]
    told = subprocess.run(command, cwd=machine.ROOT, capture_output=True, text=True, check=True).stdout
    tests = [line for line in told.splitlines() if "::" in line]
    assert tests
    assert all("in_browser" in test for test in tests)
