"""Runs of a module of tests: each once, two at a time, in the order of the tests."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from tests.core.freqtrade.backtests.backtest_runs import BacktestRun, Case, Told


class SeveralRuns:
    def __init__(self, python: Path, folder: Path, cases: Mapping[str, Case]) -> None:
        self._python, self._folder, self._cases = python, folder, cases
        self._names = list(cases)
        self._begun: dict[str, Future[Told]] = {}
        self._pool = ThreadPoolExecutor(2)

    def __getitem__(self, name: str) -> Told:
        """Wait for this one; the next one runs meanwhile."""
        at = self._names.index(name)
        for one in self._names[at : at + 2]:
            if one not in self._begun:
                self._begun[one] = self._pool.submit(self._run, one)
        return self._begun[name].result()

    def _run(self, name: str) -> Told:
        return BacktestRun(self._python, self._folder / name.replace(" ", "-"), self._cases[name]).run()

    def close(self) -> None:
        self._pool.shutdown()
