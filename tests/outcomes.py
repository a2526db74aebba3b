"""A pytest plugin of `make test`: `-p tests.outcomes`.

--outcomes FILE    write down how each test ended
--only TEST        run this test alone, or the tests of this file, of all that the other arguments choose
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pytest


@dataclass
class Outcomes:
    """`passed`, `skipped`, `missed`: how many tests; missed are those that were chosen and not run.

    `failed`: id of a test that failed, or whose fixtures did → what to run again. That is its whole file when the fault
    showed while things were cleared away: they may belong to the file, and what was wrong to another of its tests.
    `broken`: files that could not be read.
    """

    passed: int = 0
    skipped: int = 0
    missed: int = 0
    failed: dict[str, str] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> "Outcomes":
        return cls(**json.loads(path.read_text()))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--outcomes", metavar="FILE", type=Path, help="where to write how each test ended")
    parser.addoption("--only", metavar="TEST", default="", help="id of the one test, or file of the tests, to run")


def pytest_configure(config: pytest.Config) -> None:
    path = config.getoption("outcomes")
    if path and not hasattr(config, "workerinput"):  # xdist's workers report to the process that started them
        config.pluginmanager.register(_Writer(path))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if only := config.getoption("only"):
        items[:] = [item for item in items if only in (item.nodeid, item.nodeid.partition("::")[0])]


class _Writer:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._ended: dict[str, str] = {}
        self._failed: dict[str, str] = {}
        self._broken: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Three a test: before it, itself, and after it."""
        test = report.nodeid
        if report.failed:
            self._failed[test] = test.partition("::")[0] if report.when == "teardown" else test
        if report.failed or report.skipped or report.when == "call":
            self._ended.setdefault(test, report.outcome)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._broken.append(report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        ends = [end for test, end in self._ended.items() if test not in self._failed]
        outcomes = Outcomes(
            passed=ends.count("passed"),
            skipped=ends.count("skipped"),
            missed=session.testscollected - len(self._ended),
            failed=self._failed,
            broken=self._broken,
        )
        self._path.write_text(json.dumps(asdict(outcomes)))
