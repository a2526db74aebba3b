"""No line of a strategy becomes a fact, however its reader cleans it."""

import json
import os

import pytest

from core.freqtrade.backtests.backtest_facts import MARK, Noted, parse
from core.freqtrade.backtests.running.told_lines import ToldLines
from core.runners.logs.log_parts import LineCutter

FACT = json.dumps({"kind": "noted", "words": "x"})
FALSE = {
    "as it is": f"{MARK}{FACT}",
    "with more spaces": f"{MARK}  {FACT}",
    "with a tab": f"{MARK}\t{FACT}",
    "with a zero": f"FLOT\0ILLA {FACT}",
    "with a colour": f"FLO\x1b[0mTILLA {FACT}",
    "with a colour in front": f"\x1b[32m{MARK}{FACT}",
    "with a control character of two bytes": f"FLOT\x85ILLA {FACT}",
    "redrawn": f"hello\rFLOT\0ILLA {FACT}",
    "redrawn twice": f"hello\rFLOT\0ILLA {FACT}\r",
    "behind what one line can hold": "x" * 8192 + f"FLOT\0ILLA {FACT}",
    "behind a message of an engine": "x" * 16384 + f"{MARK}  {FACT}",
}


def heard(*pieces: str) -> list[str]:
    """Return the lines as the reader of a runner yields them."""
    out, into = os.pipe()
    lines = ToldLines(into)
    for piece in pieces:
        lines.log(piece.encode())
    lines.end_log()
    os.close(into)
    with os.fdopen(out, "rb") as told:
        content = told.read()
    return LineCutter().cut(content)


@pytest.mark.parametrize("line", FALSE.values(), ids=FALSE)
def test_what_a_strategy_prints_is_no_fact(line: str) -> None:
    assert parse(f"{MARK}{FACT}") == Noted("x")
    found = heard(line, "\n")
    assert found and not [one for one in found if parse(one)]
    assert not [one for one in found if len(one) > 8_300]


def test_ordinary_lines_stay_as_they_are() -> None:
    lines = ["2026-10-01 12:00:00 - freqtrade - INFO - hello", "", "\tindented", "ä begins otherwise", "10%\r20%"]
    assert heard("\n".join(lines) + "\n") == [*lines[:3], "| ä begins otherwise", "20%"]


def test_empty_lines_count_as_well() -> None:
    lines = ToldLines(os.open(os.devnull, os.O_WRONLY))
    for _ in range(12):
        lines.log(b"\n" * 10_000)
    assert lines.is_cut
