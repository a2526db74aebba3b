"""How each test ended, written down for `make test`: `pytest -p tests.outcomes --outcomes FILE`."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pytest


@dataclass
class Outcomes:
    """`passed`, `skipped`: how many tests. `failed`: ids of tests that failed, or whose fixtures did, before or after.
    `broken`: files that could not be read."""

    passed: int = 0
    skipped: int = 0
    failed: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> "Outcomes":
        return cls(**json.loads(path.read_text()))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--outcomes", metavar="FILE", type=Path, help="where to write how each test ended")


def pytest_configure(config: pytest.Config) -> None:
    path = config.getoption("outcomes")
    if path and not hasattr(config, "workerinput"):  # xdist's workers report to the process that started them
        config.pluginmanager.register(_Writer(path))


class _Writer:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._ended: dict[str, str] = {}
        self._broken: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Three a test: its fixtures, itself, and what is cleared away. The worst counts."""
        if report.failed:
            self._ended[report.nodeid] = "failed"
        elif report.skipped or report.when == "call":
            self._ended.setdefault(report.nodeid, report.outcome)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._broken.append(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        ends = list(self._ended.values())
        failed = [test for test, end in self._ended.items() if end == "failed"]
        outcomes = Outcomes(ends.count("passed"), ends.count("skipped"), failed, self._broken)
        self._path.write_text(json.dumps(asdict(outcomes)))
