"""Counts that change all the time are told now and then, and once more at the end."""

import json
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from core.freqtrade.backtests.running.hooks import failing_callbacks
from core.freqtrade.backtests.running.hooks.exchange_calls import ExchangeCalls
from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe, Paced
from core.freqtrade.backtests.running.hooks.failing_callbacks import FailingCallbacks
from core.freqtrade.backtests.running.hooks.strategy_frames import StrategyFrames


@pytest.fixture(autouse=True)
def hours_go_by(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between one failure and the next."""
    monkeypatch.setattr(Paced, "is_due", lambda _: True)


def told(work: Callable[[FactPipe], None]) -> list[dict[str, Any]]:
    out, into = os.pipe()
    work(FactPipe(into))
    os.close(into)
    with os.fdopen(out, "rb") as lines:
        return [json.loads(line) for line in lines]


def record(name: str) -> logging.LogRecord:
    return logging.LogRecord("x", logging.ERROR, "", 1, f"calling <bound method Tested.{name} of x>", None, None)


def test_a_callback_that_always_fails_is_told_a_few_times(tmp_path: Path) -> None:
    def work(facts: FactPipe) -> None:
        callbacks = FailingCallbacks(facts, StrategyFrames(tmp_path))
        for _ in range(10_000):
            callbacks.filter(record("custom_exit"))
        callbacks.tell_all()

    counts = [one["count"] for one in told(work)]
    assert counts[:3] == [1, 2, 4] and counts[-1] == 10_000 and len(counts) < 20


def test_very_many_of_them_leave_room_for_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(failing_callbacks, "_MOST_GROWN", 10)

    def work(facts: FactPipe) -> None:
        callbacks = FailingCallbacks(facts, StrategyFrames(tmp_path))
        for _ in range(100):
            for name in ("a", "b", "c"):
                callbacks.filter(record(name))
        callbacks.tell_all()

    facts = told(work)
    assert len(facts) == 3 + 10 + 3 and [one["count"] for one in facts[-3:]] == [100] * 3


def test_calls_to_the_exchange_are_told_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ccxt.base.errors", SimpleNamespace(ExchangeNotAvailable=ConnectionError))

    def work(facts: FactPipe) -> None:
        calls = ExchangeCalls(facts)
        for _ in range(10_000):
            with pytest.raises(ConnectionError):
                calls._refuse("fetch_ticker")
        calls.tell_all()

    counts = [one["count"] for one in told(work)]
    assert counts[:3] == [1, 2, 4] and counts[-1] == 10_000 and len(counts) < 20
