"""Reasons and problems in plain words. Those of real runs are in `test_failing_runs.py`."""

from dataclasses import replace

import pytest

from core.freqtrade.backtests import failures
from core.freqtrade.backtests.backtest_facts import (
    AskedExchange,
    CallbackFailed,
    CandlesRead,
    Ended,
    Fact,
    LeftOut,
    Phase,
)
from tests.core.freqtrade.backtests.backtest_runs import day

END = Ended(1, "ended", 1.0, 1, False)
READ = CandlesRead("BTC/USDT", "5m", "spot", 9, day(2), day(4), "0" * 64)


@pytest.mark.parametrize(
    ("ended", "words"),
    [
        (replace(END, why="cancelled", code=-9), "The run was cancelled."),
        (replace(END, why="silent", code=-9), "The run made no progress for too long and was ended."),
        (replace(END, why="out of memory", code=-9), "The run needed more memory than there was."),
        (replace(END, code=0), "The run ended without a result."),
        (replace(END, code=-9), "Freqtrade was killed from outside."),
        (replace(END, code=-11), "Freqtrade crashed (signal 11)."),
        (replace(END, code=2), "Freqtrade ended with exit code 2."),
        (replace(END, error="MemoryError"), "The run needed more memory than there was."),
        (replace(END, error="KeyError: 'x'"), "Freqtrade raised KeyError: 'x'."),
        (replace(END, error="KeyError: 'x'", error_line=3), "The strategy uses “x”, which is not there."),
        (replace(END, error="TypeError: no", error_line=3), "The strategy raised TypeError: no."),
        (replace(END, error="ImportError: cannot import name 'a' from 'b'"), "The strategy cannot be imported: cannot"),
        (replace(END, error="ModuleNotFoundError: No module named 'a.b'"), "The strategy imports a.b, which"),
        (replace(END, code=2, error="Something <b>else</b>"), "Something <b>else</b>."),
        (replace(END, code=2, error="Could not load markets, therefore"), "The markets of the exchange are not kept"),
        (replace(END, code=0, error="Configuration error: Bad. Please make sure to review the"), "Bad."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_reasons_have_words(ended: Ended, words: str) -> None:
    assert failures.of(ended, "").words.startswith(words)


def test_missing_candles_are_named() -> None:
    log = "\n".join(
        f"… - WARNING - No history for {pair}, {kind}, {timeframe} found. Use `freqtrade download-data` to download"
        for pair, kind, timeframe in [
            ("BTC/USDT", "spot", "5m"), ("BTC/USDT", "spot", "5m"), ("ETH/USDT:USDT", "funding_rate", "1h"),
        ]
    )  # fmt: skip
    failure = failures.of(replace(END, code=2, error="No data found. Terminating."), log)
    assert failure.words == "There are no candles of BTC/USDT 5m, ETH/USDT:USDT 1h funding rate in this range."
    assert failure.hint == "Download them, or choose other dates."


def test_a_failure_reads_as_one_line_with_its_place() -> None:
    failure = failures.of(replace(END, error="IndexError: 7", error_file="strategy.py", error_line=8), "")
    assert failure.sentence == "The strategy raised IndexError: 7 (strategy.py, line 8)."
    assert failure.hint == "Correct it in a new version of the strategy."
    assert "6.5 hours" in failures.past_deadline(6.5).words


def test_a_run_without_problems_has_none() -> None:
    facts: list[Fact] = [Phase("Backtesting", 1.0), READ]
    assert failures.problems_of(facts, ["BTC/USDT"], ["BTC/USDT"], start=day(2), end=day(4)) == ()


def test_problems_are_told_once_and_the_gravest_first() -> None:
    facts: list[Fact] = [
        READ,
        replace(READ, timeframe="1h", candle_type="mark", rows=0, first=None, last=None),
        CallbackFailed("custom_exit", "ValueError: no", "strategy.py", 9, 1),
        CallbackFailed("custom_exit", "ValueError: no", "strategy.py", 9, 1_200),
        CallbackFailed("leverage", "TypeError: no", "", 0, 1),
        AskedExchange("fetch_ticker", 3),
        AskedExchange("fetch_ticker", 7),
        AskedExchange("fetch_my_trades", 1),
        LeftOut("BNB/USDT", "it is on the blacklist"),
    ]
    assert failures.problems_of(facts, ["BTC/USDT", "BNB/USDT", "ETH/USDT"], ["BTC/USDT"]) == (
        "BNB/USDT was left out: it is on the blacklist.",
        "ETH/USDT was left out by Freqtrade.",
        "The strategy asked the exchange for its present price 7 times; a backtest has none.",
        "The strategy asked the exchange for what it is now (fetch_my_trades) once; a backtest has none.",
        "custom_exit failed 1,200 times (strategy.py, line 9): ValueError: no",
        "leverage failed once: TypeError: no",
        "There were no candles of BTC/USDT 1h mark in this range.",
    )


def test_problems_are_bounded() -> None:
    facts: list[Fact] = [CallbackFailed(f"callback_{number}", "E", "", 0, 1) for number in range(500)]
    found = failures.problems_of(facts, [], [])
    assert len(found) == 100 and found[-1] == "There are 401 more problems."


def test_pairs_of_which_the_same_is_to_be_said_share_a_line() -> None:
    reads = [replace(READ, pair=f"C{number}/USDT", first=day(3), last=day(4)) for number in range(7)]
    (told,) = failures.problems_of(reads[:2], [], [], start=day(2), end=day(4))
    assert (
        told
        == f"The {READ.timeframe} candles of C0/USDT and C1/USDT begin 3 Oct 2026 00:00, after the start of the run."
    )
    (told,) = failures.problems_of(reads, [], [], start=day(2), end=day(4))
    assert "C0/USDT, C1/USDT, C2/USDT, C3/USDT and 3 more begin" in told


def test_a_last_candle_that_is_not_over_is_not_missed() -> None:
    daily = replace(READ, timeframe="1d", first=day(1), last=day(3))
    until = day(4) + (day(5) - day(4)) / 2
    assert failures.problems_of([daily], [], [], start=day(2), end=until) == ()
    (told,) = failures.problems_of([daily], [], [], start=day(2), end=day(5))
    assert told.endswith("before the end of the run.")


def test_weekly_candles_and_funding_reach_less_far_for_good_reasons() -> None:
    weekly = replace(READ, timeframe="1w", first=day(5), last=day(1))
    funding = replace(READ, timeframe="1h", candle_type="funding_rate", last=day(3) + (day(4) - day(3)) * 2 / 3)
    assert failures.problems_of([weekly, funding], [], [], start=day(2), end=day(4)) == ()
