"""`make test` itself: what it runs, what it runs once more, and what it says at the end."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import machine, rooms
from tests.outcomes import Outcomes
from tests.run import MOST_UNSTEADY, Run, judged, run

PASSES = "def test_it():\n    pass\n"
FAILS = "def test_it():\n    assert False\n"
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
    (machine.ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=machine.ROOT / "build", prefix="run-") as made:
        yield Path(made)


def written(folder: Path, **files: str) -> None:
    for name, code in files.items():
        (folder / f"test_{name}.py").write_text(code.replace("{name}", name))


def test_what_passes_only_when_alone_is_named_and_fails_nothing(folder: Path) -> None:
    browser = "import pytest\n\n@pytest.mark.browser\ndef test_is_in_the_other_round():\n    pass\n"
    written(folder, good=PASSES, other=browser, once=ONCE, twice=ONCE)
    program = "import sys; from tests.run import tested; sys.exit(tested(sys.argv[1:]))"
    command = [sys.executable, "-c", program, str(folder)]
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
        bad=FAILS,
        before=fixture.format("raise OSError"),
        after=fixture.format("yield\n    raise OSError"),
        skipped="import pytest\n\ndef test_it():\n    pytest.skip('not here')\n",
    )
    ended = run("all of these", [str(folder)])
    assert ended.is_complete
    assert (ended.outcomes.passed, ended.outcomes.skipped) == (1, 1)
    here = f"{folder.relative_to(machine.ROOT)}/test"
    again = {"bad": "bad.py::test_it", "before": "before.py::test_it", "after": "after.py"}
    assert ended.outcomes.failed == {f"{here}_{name}.py::test_it": f"{here}_{file}" for name, file in again.items()}


def test_only_what_is_asked_for_is_run_again(folder: Path) -> None:
    written(folder, good=PASSES, two=f"{PASSES}\n\ndef test_other():\n    pass\n", bad=FAILS)
    file = f"{folder.relative_to(machine.ROOT)}/test_two.py"
    assert run("a file", [str(folder), f"--only={file}"]).outcomes == Outcomes(passed=2)
    assert run("a test", [str(folder), f"--only={file}::test_other"]).outcomes == Outcomes(passed=1)


def test_a_file_that_cannot_be_read_fails_the_run(folder: Path) -> None:
    written(folder, good=PASSES, broken="import no_such_library_anywhere\n")
    verdict = judged([run("good and broken", [str(folder)])], lambda _: True)
    assert not verdict.is_good
    file = f"{folder.relative_to(machine.ROOT)}/test_broken.py"
    assert verdict.lines() == [f"Could not be read: {file}", "1 could not be read, not all tests were run"]


def test_a_run_that_stops_at_the_first_failure_is_not_complete(folder: Path) -> None:
    written(folder, bad=FAILS, good=PASSES)
    verdict = judged([run("until one fails", [str(folder), "--exitfirst"])], lambda _: True)
    assert (verdict.is_good, verdict.lines()[-1]) == (False, "1 failed, not all tests were run")


def test_a_round_without_tests_is_complete_only_where_some_were_asked_for(folder: Path) -> None:
    assert not run("nothing", [str(folder)]).is_complete
    assert run("nothing", [str(folder)], may_be_empty=True).is_complete


def test_what_fails_twice_fails_the_run() -> None:
    verdict = judged([Run(Outcomes(passed=1, failed={"a": "a", "b": "b"}), True)], lambda test: test == "a")
    assert not verdict.is_good
    assert verdict.lines() == ["Passed only when alone: a", "Failed: b", "1 passed, 1 failed, 1 passed only when alone"]


def test_no_test_at_all_is_no_good_run() -> None:
    verdict = judged([Run(Outcomes(), True)], lambda _: True)
    assert (verdict.is_good, verdict.lines()) == (False, ["no tests ran"])


def test_more_than_a_few_are_not_run_again() -> None:
    tried: list[str] = []
    names = [str(number) for number in range(MOST_UNSTEADY + 1)]
    failed = dict.fromkeys(names, "a file")
    verdict = judged([Run(Outcomes(passed=9, failed=failed), True)], lambda test: bool(tried.append(test)) or True)
    assert not verdict.is_good
    assert (list(verdict.failed), tried) == (names, [])


def test_a_few_of_both_rounds_are_run_again() -> None:
    rounds = [
        Run(Outcomes(passed=9, failed={"a": "a", "b": "b"}), True),
        Run(Outcomes(passed=5, skipped=1, failed={"c": "a file"}), True),
    ]
    verdict = judged(rounds, lambda test: test in ("a", "b", "a file"))
    assert verdict.is_good
    assert verdict.lines()[-1] == "14 passed, 3 passed only when alone, 1 skipped"


def test_after_a_run_that_was_broken_off_nothing_is_run_again() -> None:
    tried: list[str] = []
    broken_off = Run(Outcomes(passed=9, missed=3, failed={"a": "a"}), False)
    verdict = judged([broken_off], lambda test: bool(tried.append(test)) or True)
    assert (verdict.is_good, tried) == (False, [])
    assert verdict.lines()[-1] == "9 passed, 1 failed, not all tests were run"


def test_rooms_are_folders_and_markers() -> None:
    assert rooms.arguments("bots") == ["tests/core/bots", "tests/pages/bots"]
    assert rooms.arguments("browser") == ["--room=browser"]
    with pytest.raises(SystemExit, match=r"There is no room “cellar”.* bots, .*browser"):
        rooms.arguments("cellar")


def test_a_room_of_a_marker_holds_its_tests_alone() -> None:
    command = [sys.executable, "-m", "pytest", "tests/upgrade", "--room=browser", "--collect-only", "-q"]
    told = subprocess.run(command, cwd=machine.ROOT, capture_output=True, text=True, check=True).stdout
    tests = [line for line in told.splitlines() if "::" in line]
    assert tests
    assert all("in_browser" in test for test in tests)
