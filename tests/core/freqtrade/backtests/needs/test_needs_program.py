"""An answer is that of our program, or none."""

import json
from typing import Any

import pytest

from core.errors import Unavailable
from core.freqtrade.backtests.needs.needs_program import parse

SETTINGS = {"mark": "m", "stage": "settings", "warnings": []}
TOLD: dict[str, Any] = {
    "mark": "m", "stage": "strategy", "timeframe": "5m", "startup_candles": 48, "has_protections": True,
    "informative": [["BTC/USDT", "1h", "spot"]], "informative_count": 3, "can_short": False,
    "values": [
        {"path": "stoploss", "value": -0.1, "sources": ["parameters", "code"]},
        {"path": "max_open_trades", "value": 3, "sources": ["settings", "code"]},
    ],
}  # fmt: skip


def answer(*said: dict[str, Any], nonce: str = "n") -> bytes:
    lines = [json.dumps(one) for one in said]
    return json.dumps({"nonce": nonce, "said": lines, "is_late": False, "code": 0}).encode()


def test_needs_are_told_with_the_values_that_hold() -> None:
    found = parse(answer(SETTINGS, TOLD), "n")
    assert (found.timeframe, found.startup_candles, found.informative) == ("5m", 48, (("BTC/USDT", "1h", "spot"),))
    assert found.given == {"stoploss": -0.1}
    assert found.informative_left_out == 2


def test_what_freqtrade_refuses_is_told_in_our_words() -> None:
    error = {"type": "OperationalException", "words": "Timeframe needs to be set in either", "is_freqtrades": True}
    found = parse(answer(SETTINGS, {"mark": "m", "stage": "strategy", "error": error}), "n")
    assert [one.path for one in found.errors] == ["timeframe"]
    assert found.timeframe == ""


@pytest.mark.parametrize(
    "told",
    [
        TOLD | {"startup_candles": -1},
        TOLD | {"startup_candles": 10**9},
        TOLD | {"informative": [["BTC/USDT", "1h", "spot"]] * 3_001},
        TOLD | {"timeframe": "5" * 100},
    ],
    ids=["before the end", "beyond time", "too many pairs", "no timeframe"],
)
def test_what_no_strategy_needs_is_no_answer(told: dict[str, Any]) -> None:
    with pytest.raises(Unavailable):
        parse(answer(SETTINGS, told), "n")


def test_the_answer_of_another_program_is_none() -> None:
    with pytest.raises(Unavailable):
        parse(answer(SETTINGS, TOLD, nonce="another"), "n")
