"""Parameters of hyperopt: what Freqtrade would refuse or ignore, and what they change."""

import json
from typing import Any

import pytest

from core.errors import Invalid
from core.freqtrade.sources.hyperopt_parameters import MOST_BYTES, read_parameters, written
from core.freqtrade.sources.parameter_differences import Difference, differences
from core.freqtrade.sources.source import Reading
from core.freqtrade.sources.source_reading import read

EXPORT = """{
  "strategy_name": "Tuned",
  "params": {
    "buy": {"rsi_limit": 12, "gone": 1}, "sell": {"sell_rsi": 70, "sell_fixed": 5},
    "stoploss": {"stoploss": -0.23}, "roi": {"0": 0.05}, "max_open_trades": {"max_open_trades": 3},
    "trailing": {"trailing_stop": false, "trailing_stop_positive": null, "trailing_stop_positive_offset": 0.03}
  },
  "ft_stratparam_v": 1,
  "export_time": "2026-11-01 10:00:00+00:00"
}"""
CODE = """
from freqtrade.strategy import IntParameter, DecimalParameter, BooleanParameter, IStrategy
class Tuned(IStrategy):
    stoploss = -0.1
    minimal_roi = {"0": 0.05}
    trailing_stop_positive_offset = 0.02
    buy_params = {"rsi_limit": 20}
    rsi_limit = IntParameter(5, 50, default=30, space="buy")
    sell_rsi = IntParameter(5, 90, default=70)
    sell_fixed = IntParameter(5, 90, default=80, load=False)
"""


def export(**changes: Any) -> str:
    return json.dumps({**json.loads(EXPORT), **changes})


def test_an_export_is_kept_whole_and_written_the_same() -> None:
    found = read_parameters("\ufeff" + EXPORT, "Tuned")
    assert found == json.loads(EXPORT) == json.loads(written(found))
    assert written(found) == written(dict(reversed(found.items())))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            export(strategy_name="Other"),
            "These parameters are of Other, this version's class is Tuned: Freqtrade would not start.",
        ),
        (export(strategy_name=None), 'Freqtrade would not start. Add "strategy_name": "Tuned".'),
        ('{"params": {"buy": {"rsi_limit": 12}}}', 'Add "strategy_name": "Tuned".'),
        ("{oops", "Line 1 is no JSON."),
        (
            '{"params":\n// a comment\n{}}',
            "Line 2 is no JSON. Freqtrade takes neither comments",
        ),
        ("[1]", "These are no parameters"),
        ("", "Line 1 is no JSON."),
        ('{"strategy_name": "Tuned"}', 'There is no "params"'),
        (export(params=[1]), 'There is no "params"'),
        (export(params={"buy": [1]}), '"buy" must be an object'),
        (export(params={"stoploss": -0.2}), '"stoploss" must be an object'),
        (export(params={"stoploss": {"stoploss": None}}), '"stoploss" must have a number, such as {"stoploss": -0.1}.'),
        (export(params={"max_open_trades": {"max_open_trades": "3"}}), '"max_open_trades" must have a number'),
        (export(params={"roi": {"soon": 1}}), '"roi" must have minutes and ratios'),
        (export(params={"roi": {"0": "1"}}), '"roi" must have minutes and ratios'),
        (export(params={"trailing": {"trailing_stop": "yes"}}), '"trailing" must have numbers'),
        (export(params={"buy": {f"p{n}": n for n in range(2_001)}}), "more than 2,000"),
        (export(params={"buy": {"a": "\x00"}}), "no text"),
        ('{"strategy_name": "Tuned", "params": {"buy": {"a": NaN}}}', "no numbers"),
        ('{"strategy_name": "Tuned", "params": {"buy": {"a": 1e999}}}', "not finite"),
        ('{"a":' * 100_000, "nested too deeply"),
        ("1" * 10_000, "no numbers"),
        (" " * (MOST_BYTES + 1), "longer than 1 MB"),
    ],
)
def test_what_freqtrade_refuses_or_ignores_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(Invalid) as caught:
        read_parameters(text, "Tuned")
    assert sentence in caught.value.fields["parameters"]


async def test_what_the_parameters_change_is_told_beside_the_code() -> None:
    found = differences(json.loads(EXPORT), await read(CODE), "Tuned")
    assert found == [
        Difference("buy", "rsi_limit", 12, 20),
        Difference("buy", "gone", 1, None, is_unknown=True),
        Difference("sell", "sell_rsi", 70, 70),
        Difference("sell", "sell_fixed", 5, 80, is_off=True),
        Difference("stoploss", "stoploss", -0.23, -0.1),
        Difference("roi", "minimal_roi", {"0": 0.05}, {"0": 0.05}),
        Difference("max_open_trades", "max_open_trades", 3, None),
        Difference("trailing", "trailing_stop", False, False),
        Difference("trailing", "trailing_stop_positive", None, None),
        Difference("trailing", "trailing_stop_positive_offset", 0.03, 0.02),
    ]
    changed = [one.name for one in found if one.differs]
    assert changed == ["rsi_limit", "stoploss", "max_open_trades", "trailing_stop_positive_offset"]


async def test_nothing_is_called_unknown_where_the_code_is_not_known() -> None:
    inherited = await read("from elsewhere import Parent\nclass Tuned(Parent): pass")
    for reading in (inherited, Reading(is_too_large=True)):
        assert not any(one.is_unknown for one in differences(json.loads(EXPORT), reading, "Tuned"))
    assert differences({}, inherited, "Tuned") == []


def test_a_number_is_no_switch() -> None:
    assert Difference("buy", "a", 1, True).differs
    assert not Difference("buy", "a", 1, 1.0).differs
