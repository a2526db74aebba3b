"""Lines of a log are facts, or nothing."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.freqtrade.backtests.backtest_facts import (
    MARK,
    AskedExchange,
    CallbackFailed,
    CandlesRead,
    Ended,
    LeftOut,
    Noted,
    Phase,
    parse,
)

MOMENT = datetime(2026, 10, 1, tzinfo=UTC)
MS = int(MOMENT.timestamp() * 1000)
DIGEST = "0f" * 32
READ: dict[str, Any] = {
    "kind": "candles", "pair": "BTC/USDT", "timeframe": "5m", "candle_type": "spot", "rows": 9, "first": MS,
    "last": None, "sha256": DIGEST,
}  # fmt: skip
END: dict[str, Any] = {
    "kind": "ended", "code": -9, "why": "silent", "seconds": 3.5, "peak_bytes": 7, "has_result": False, "error": "e",
    "error_file": "strategy.py", "error_line": 3, "files": ["markets.json"],
}  # fmt: skip
FAILED = {"kind": "callback", "callback": "custom_exit", "error": "E: a\x00b", "file": "s.py", "line": 4, "count": 5}


def line(**values: Any) -> str:
    return MARK + json.dumps(values)


@pytest.mark.parametrize(
    ("told", "fact"),
    [
        (line(kind="phase", words="Backtesting", share=0.5), Phase("Backtesting", 0.5)),
        (line(kind="phase", words="Backtesting", share=7), Phase("Backtesting", 1.0)),
        (line(**READ), CandlesRead("BTC/USDT", "5m", "spot", 9, MOMENT, None, DIGEST)),
        (line(**FAILED), CallbackFailed("custom_exit", "E: ab", "s.py", 4, 5)),
        (line(kind="asked", what="fetch_ticker", count=2), AskedExchange("fetch_ticker", 2)),
        (line(kind="left_out", pair="BNB/USDT", reason="so"), LeftOut("BNB/USDT", "so")),
        (line(kind="noted", words="So."), Noted("So.")),
        (line(**END), Ended(-9, "silent", 3.5, 7, False, "e", "strategy.py", 3, ("markets.json",))),
    ],
    ids=["phase", "beyond the end", "candles", "callback", "asked", "left out", "noted", "ended"],
)
def test_facts_are_read(told: str, fact: object) -> None:
    assert parse(told) == fact


@pytest.mark.parametrize(
    "told",
    [
        "2026-10-01 12:00:00,000 - freqtrade - INFO - FLOTILLA {}",
        " " + line(kind="noted", words="x"),
        MARK,
        MARK + " " + json.dumps({"kind": "noted", "words": "x"}),
        MARK + "[" * 10_000,
        line(kind="unheard"),
        line(kind="noted", words="x", more=1),
        line(kind="noted", words="x" * 1_001),
        line(kind="noted", words="x" * 20_000),
        line(kind="phase", words="x", share=-0.1),
        MARK + '{"kind": "phase", "words": "x", "share": NaN}',
        MARK + '{"kind": "phase", "words": "x", "share": Infinity}',
        line(**READ | {"sha256": "zz" * 32}),
        line(**READ | {"rows": True}),
        line(**READ | {"first": 10**18}),
        line(**END | {"why": "bored"}),
        line(**END | {"files": ["x"] * 21}),
        line(**END | {"code": 10**6}),
        line(**FAILED | {"line": -1}),
    ],
    ids=[
        "log", "indented", "empty", "spaced", "deep", "unknown kind", "unknown field", "long", "too long a line",
        "no share", "NaN", "infinity", "no digest", "boolean", "beyond time", "unknown reason", "many files",
        "no exit code", "no line",
    ],
)  # fmt: skip
def test_what_is_no_fact_is_nothing(told: str) -> None:
    assert parse(told) is None


@given(st.text(max_size=200))
def test_no_line_is_an_error(text: str) -> None:
    parse(MARK + text)
