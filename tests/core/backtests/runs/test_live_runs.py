"""What a run has told: facts that may come again, and the end of its log."""

import json

from core.backtests.runs.live_runs import MOST_CHARACTERS, MOST_LINES, MOST_LOG, LiveRun
from core.freqtrade.backtests.backtest_facts import CallbackFailed, CandlesRead, Ended, Noted


def fact(**told: object) -> str:
    return f"FLOTILLA {json.dumps(told)}"


def failed(count: int, line: int = 12) -> str:
    its = {"callback": "custom_exit", "error": "ZeroDivisionError", "file": "strategy.py", "line": line}
    return fact(kind="callback", count=count, **its)


def ended(why: str = "ended", code: int = 0) -> str:
    its = {"seconds": 3.0, "peak_bytes": 5, "has_result": True, "error": "", "error_file": "", "error_line": 0}
    return fact(kind="ended", code=code, why=why, files=["result.zip"], **its)


def heard(*lines: str) -> LiveRun:
    live = LiveRun()
    for line in lines:
        live.hear(line)
    return live


def test_the_newest_of_each_fact_counts() -> None:
    live = heard(failed(1), failed(2, line=40), failed(1_190), fact(kind="noted", words="Cut."), ended())
    counts = {one.line: one.count for one in live.facts if isinstance(one, CallbackFailed)}
    assert counts == {12: 1_190, 40: 2}
    assert Noted("Cut.") in live.facts
    assert live.ended is not None and live.facts[-1] is live.ended


def read(digest: str) -> str:
    its = {"pair": "BTC/USDT", "timeframe": "1m", "candle_type": "spot", "rows": 9, "first": 0, "last": 540_000}
    return fact(kind="candles", sha256=digest * 64, **its)


def test_each_read_of_a_file_counts() -> None:
    """For the detail, and with start-up candles as informative ones."""
    live = heard(read("a"), read("b"), read("a"))
    assert [one.sha256[0] for one in live.facts if isinstance(one, CandlesRead)] == ["a", "b"]


def test_an_earlier_attempt_told_nothing_that_counts() -> None:
    began = fact(kind="phase", words="Starting Freqtrade", share=0.0)
    live = heard(began, read("a"), failed(3), "killed", began, read("b"), ended())
    assert [type(one) for one in live.facts] == [CandlesRead, Ended]
    assert live.log == "killed"


def test_it_knows_how_far_it_is() -> None:
    live = heard(fact(kind="phase", words="Reading candles", share=0.1), "a line of the log")
    assert (live.phase, live.share, live.log) == ("Reading candles", 0.1, "a line of the log")


def test_an_end_from_outside_is_no_last_word() -> None:
    assert heard(ended(why="cancelled", code=-2)).ended is None
    assert heard(ended(why="cancelled"), ended()).ended is not None, "it was begun once more"


def test_only_the_end_of_a_long_log_is_kept_and_no_password() -> None:
    live = heard(*(f"line {number}" for number in range(MOST_LINES + 10)), "x" * (MOST_CHARACTERS + 10))
    lines = live.log.splitlines()
    assert (len(lines), lines[0], len(lines[-1])) == (MOST_LINES, "line 11", MOST_CHARACTERS)
    assert len(heard(*["x" * MOST_CHARACTERS] * 600).log) == MOST_LOG
    assert "hunter2" not in heard("proxy http://me:hunter2@proxy.test:1 refused").log


def test_what_was_heard_before_the_whole_log_is_read_is_forgotten() -> None:
    live = heard(failed(1), ended(), "words")
    live.clear()
    assert (live.facts, live.log, live.share) == ((), "", 0.0)
