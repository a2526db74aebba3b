from pathlib import Path

import pytest

from core.errors import Invalid
from core.freqtrade.sources.source import MOST_BYTES, Reading, StrategySource
from core.freqtrade.sources.source_reading import read as read_apart
from core.freqtrade.sources.source_text import decode

FULL = """
from freqtrade.strategy import IStrategy, IntParameter
import this_module_does_not_exist
raise SystemExit("whoever imports this ends")

class Helper:
    timeframe = "1d"

class Dips(IStrategy):
    INTERFACE_VERSION = 3
    timeframe: str = "5m"
    can_short = False
    stoploss = -0.10
    minimal_roi = {"0": 0.04, 30: 0.02, "60": 0}
    startup_candle_count: int = 200
    max_open_trades = -1
    rsi = IntParameter(1, 50, default=30)
"""


async def read(code: str, class_name: str = "") -> StrategySource:
    return (await read_apart(code)).choose(class_name)


async def test_everything_literal_is_read_and_nothing_is_run() -> None:
    reading = await read_apart(FULL)
    source = reading.choose()
    assert (source.class_name, reading.class_names, reading.ends) == ("Dips", ("Dips",), ("Dips",))
    assert (source.timeframe, source.can_short, source.stoploss) == ("5m", False, -0.10)
    assert source.minimal_roi == {"0": 0.04, "30": 0.02, "60": 0.0}
    assert (source.startup_candle_count, source.max_open_trades, source.interface_version) == (200, -1, 3)
    assert source.given == {"timeframe", "stoploss", "minimal_roi", "max_open_trades"}


@pytest.mark.parametrize(
    "code",
    [
        "import freqtrade.strategy as s\nclass A(s.IStrategy): pass",
        "from freqtrade.strategy import IStrategy as Base\nclass A(Base): pass",
        "class A(IStrategy, metaclass=type): pass",
        "class A(Generic, IStrategy): pass\nfrom typing import Generic",
    ],
)
async def test_ways_to_be_a_strategy(code: str) -> None:
    source = await read(code)
    assert source.class_name == "A"
    assert source.given == frozenset()


async def test_what_is_calculated_is_not_guessed() -> None:
    source = await read(
        "class A(IStrategy):\n  timeframe = TF\n  stoploss = max(-1, x)\n  minimal_roi = make()\n  can_short = 1"
    )
    assert (source.timeframe, source.stoploss, source.minimal_roi, source.can_short) == (None, None, None, None)
    assert source.given == {*source.calculated} == {"timeframe", "stoploss", "minimal_roi"}


async def test_a_chain_of_classes_gives_the_last_one_and_what_it_inherits() -> None:
    code = "class Base(IStrategy):\n  timeframe = '1h'\n  stoploss = -0.2\nclass Mine(Base):\n  stoploss = -0.3"
    reading = await read_apart(code)
    source = reading.choose()
    assert (source.class_name, reading.class_names) == ("Mine", ("Base", "Mine"))
    assert (source.timeframe, source.stoploss) == ("1h", -0.3)


async def test_one_of_several_is_chosen_by_name() -> None:
    code = "class A(IStrategy):\n  timeframe = '1m'\nclass B(IStrategy):\n  timeframe = '1h'"
    assert [(await read(code, name)).timeframe for name in ("A", "B")] == ["1m", "1h"]
    for name in ("C", ""):
        with pytest.raises(Invalid) as caught:
            await read(code, name)
        assert caught.value.fields == {"class_name": "There are several strategies here: choose one."}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("x = 1\ndef f(:\n  pass\n", r"Line 2: .* It reads: def f\(:"),
        ("class A(IStrategy):\nx = 1", "Line 2"),
        ("", "no code"),
        ("  \n", "no code"),
        ("x = 1", "no class"),
        ("class A: pass\nclass B(A): pass", "No class here derives from IStrategy .*A, B"),
        ("class A(B): pass\nclass B(A): pass", "No class here derives"),
        ("class A(A): pass", "No class here derives"),
        ("x = 1\n\nclass A(IStrategy):\x00 pass", "Line 3 has a NUL"),
        ("x = " + "(" * 5_000, "Line 1|nested"),
        ("x = " + "-" * 200_000 + "1", "nested|Line 1"),
        ("#" * (MOST_BYTES + 1), r"This file has 8\.1 MB\. A strategy may have 8 MB\."),
        ("class A(IStrategy): x = '\ud800'", "no text|Line 1"),
    ],
)
async def test_code_that_is_no_strategy(code: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        await read(code)


@pytest.mark.freqtrade
async def test_templates_of_freqtrade(freqtrade_python: Path) -> None:
    (template,) = freqtrade_python.parents[1].glob("lib/*/site-packages/freqtrade/templates/sample_strategy.py")
    source = await read(decode(template.read_bytes()))
    assert (source.class_name, source.timeframe, source.interface_version) == ("SampleStrategy", "5m", 3)
    assert source.given >= {"timeframe", "stoploss", "minimal_roi"}


async def test_what_there_is_to_choose_from() -> None:
    several = "class A(IStrategy): pass\nclass Help: pass\nclass B(A): pass\nclass C(IStrategy): pass"
    reading = await read_apart(several)
    assert (reading.class_names, reading.ends) == (("A", "B", "C"), ("B", "C"))
    assert (await read_apart("class A(IStrategy:")).class_names == ()


async def test_the_parent_that_is_named_first_wins_and_a_nearer_one_over_what_both_have() -> None:
    """As in Python: Mine, First, Second, Both."""
    code = """
class Both(IStrategy):
    timeframe = "1m"
    stoploss = -0.1
    can_short = True
class Second(Both):
    timeframe = "1h"
    stoploss = -0.2
class First(Both):
    stoploss = -0.3
class Mine(First, Second): pass
"""
    source = await read(code)
    assert (source.class_name, source.timeframe, source.stoploss, source.can_short) == ("Mine", "1h", -0.3, True)


@pytest.mark.parametrize(
    "value",
    ["0x" + "f" * 100_000, "1" + "0" * 400, "1e999", "-1e999", "float('nan')", "1j", "True", "[1]", "{1: 2}", "9**99"],
)
async def test_numbers_that_no_database_takes_are_no_numbers(value: str) -> None:
    names = ("stoploss", "startup_candle_count", "max_open_trades", "INTERFACE_VERSION")
    found = await read("class A(IStrategy):\n" + "".join(f"    {name} = {value}\n" for name in names))
    assert (found.stoploss, found.startup_candle_count, found.max_open_trades) == (None, None, None)
    assert found.interface_version is None


@pytest.mark.parametrize("value", ["5m\x00", "x" * 9, "", "5 m", "\ud800"])
async def test_what_is_no_timeframe_is_none(value: str) -> None:
    assert (await read(f"class A(IStrategy):\n    timeframe = {value!r}\n")).timeframe is None


async def test_more_strategies_than_anybody_chooses_among() -> None:
    chain = "class C0(IStrategy):\n  stoploss = -0.5\n" + "".join(
        f"class C{i}(C{i - 1}): pass\n" for i in range(1, 300)
    )
    last = await read(chain)
    assert (last.class_name, last.stoploss) == ("C299", -0.5)
    star = "".join(f"class C{i}(IStrategy): pass\n" for i in range(101))
    with pytest.raises(Invalid, match="101 strategies"):
        await read(star)
    assert len((await read_apart(star.rstrip("\n").rpartition("\n")[0])).class_names) == 100
    with pytest.raises(Invalid, match="at most 120"):
        await read(f"class {'A' * 121}(IStrategy): pass")


def test_of_a_source_that_is_too_large_the_class_is_typed() -> None:
    reading = Reading(is_too_large=True)
    assert reading.choose(" Dips ") == StrategySource("Dips")
    assert reading.given("Dips") >= {"timeframe", "stoploss"}
    for name in ("", "no name", "class", "A" * 121, "a\x00"):
        with pytest.raises(Invalid) as caught:
            reading.choose(name)
        assert set(caught.value.fields) == {"class_name"}
