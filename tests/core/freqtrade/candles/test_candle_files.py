"""What the store program prints is checked before it is believed."""

import json
from typing import Any

import pytest

from core.errors import Refused, Unavailable
from core.freqtrade.candles.candle_files import MOST_FILES, MOST_GAPS, parse_inventory
from core.freqtrade.candles.store_answers import parse_deleted, parse_taken_in

FILE: dict[str, Any] = {
    "path": "BTC_USDT-5m.feather", "trading_mode": "spot", "pair": "BTC/USDT", "candle_type": "spot",
    "timeframe": "5m", "size_bytes": 10, "changed_at": 1_790_812_800, "first": 1_790_812_800, "last": 1_790_813_700,
    "rows": 3, "doubled": 0, "empty_rows": 0, "missing": 1, "gap_count": 1,
    "gaps": [[1_790_813_100, 1_790_813_100, 1, 0.25]], "problem": "",
}  # fmt: skip


def answer(*files: Any, **more: Any) -> bytes:
    return json.dumps({"files": files, "left_out": 0, **more}).encode()


def test_an_answer_is_an_inventory() -> None:
    found = parse_inventory(answer(FILE, {**FILE, "path": "x", "pair": None}, left_out=7))
    assert found.left_out == 7
    file, unknown = found.files
    assert str(file.first) == "2026-10-01 00:00:00+00:00" and str(file.gaps[0].end) == "2026-10-01 00:05:00+00:00"
    assert file.gaps[0].price_jump == 0.25 and unknown.pair is None


@pytest.mark.parametrize(
    "forged",
    [
        {"rows": -1}, {"rows": 10**30}, {"first": None}, {"last": None, "first": None}, {"rows": 0},
        {"gap_count": 2**40},
        {"first": 1_790_813_700, "last": 1_790_812_800}, {"first": 10**12}, {"problem": "x" * 1_000},
        {"gaps": [[0, 0, 1, None]] * (MOST_GAPS + 1)}, {"gaps": [[0, 0, 1, "NaN"]]}, {"gaps": [[0, 0]]}, {"gaps": None},
    ],
    ids=lambda forged: f"{next(iter(forged))}={str(next(iter(forged.values())))[:12]}",
)  # fmt: skip
def test_facts_that_cannot_be_right_are_a_problem_of_their_file_alone(forged: dict[str, Any]) -> None:
    wrong, right = parse_inventory(answer({**FILE, **forged}, {**FILE, "path": "other"})).files
    assert "cannot be right" in wrong.problem and (wrong.rows, wrong.first, wrong.gaps) == (0, None, ())
    assert (wrong.path, wrong.pair, wrong.size_bytes) == ("BTC_USDT-5m.feather", "BTC/USDT", 10)
    assert not right.problem


@pytest.mark.parametrize(
    "output",
    [
        b"", b"no json", b"[]", b"{}", answer({}), answer({**FILE, "path": ""}), answer({**FILE, "path": "x" * 300}),
        answer({**FILE, "trading_mode": "margin"}), answer(*[1] * (MOST_FILES + 1)), answer(left_out=-1),
        b"[" * 100_000,
    ],
    ids=["silent", "noise", "list", "nothing", "no file", "no path", "long path", "mode", "many", "less", "deep"],
)  # fmt: skip
def test_what_is_no_answer_is_no_inventory(output: bytes) -> None:
    with pytest.raises(Unavailable):
        parse_inventory(output)


@pytest.mark.parametrize("parse", [parse_deleted, parse_taken_in], ids=["delete", "take in"])
def test_a_refusal_is_told_in_its_words_and_noise_is_no_answer(parse: Any) -> None:
    with pytest.raises(Refused, match="A download is writing"):
        parse(b'{"declined": "A download is writing."}')
    with pytest.raises(Unavailable):
        parse(b"")
    with pytest.raises(Unavailable):
        parse(json.dumps({"declined": "x" * 1_000}).encode())
