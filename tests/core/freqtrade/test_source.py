from pathlib import Path

import pytest

from core.errors import Invalid
from core.freqtrade.source import class_names, decode, read

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


def test_everything_literal_is_read_and_nothing_is_run() -> None:
    source = read(FULL)
    assert (source.class_name, source.class_names) == ("Dips", ("Dips",))
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
        "class A(Mixin, IStrategy): pass",
    ],
)
def test_ways_to_be_a_strategy(code: str) -> None:
    source = read(code)
    assert source.class_name == "A"
    assert source.given == frozenset()


def test_what_is_calculated_is_not_guessed() -> None:
    source = read("class A(IStrategy):\n  timeframe = TF\n  stoploss = -1/10\n  minimal_roi = make()\n  can_short = 1")
    assert (source.timeframe, source.stoploss, source.minimal_roi, source.can_short) == (None, None, None, None)


def test_a_chain_of_classes_gives_the_last_one_and_what_it_inherits() -> None:
    code = "class Base(IStrategy):\n  timeframe = '1h'\n  stoploss = -0.2\nclass Mine(Base):\n  stoploss = -0.3"
    source = read(code)
    assert (source.class_name, source.class_names) == ("Mine", ("Base", "Mine"))
    assert (source.timeframe, source.stoploss) == ("1h", -0.3)


def test_one_of_several_is_chosen_by_name() -> None:
    code = "class A(IStrategy):\n  timeframe = '1m'\nclass B(IStrategy):\n  timeframe = '1h'"
    assert [read(code, name).timeframe for name in ("A", "B")] == ["1m", "1h"]
    with pytest.raises(Invalid, match="several"):
        read(code, "C")


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
        ("class A(IStrategy): pass\nclass B(IStrategy): pass", "several strategies .*A, B"),
        ("x = 1\n\nclass A(IStrategy):\x00 pass", "Line 3 has a NUL"),
        ("x = " + "(" * 5_000, "Line 1|nested"),
        ("x = " + "-" * 200_000 + "1", "nested|Line 1"),
        ("#" * 1_000_001, "longer"),
        ("class A(IStrategy): x = '\ud800'", "no text|Line 1"),
    ],
)
def test_code_that_is_no_strategy(code: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        read(code)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"a\nb\xff", "line 2"), ("ä".encode("latin-1"), "UTF-8"), (b"x" * 1_000_001, "larger")],
)
def test_files_that_are_no_text(content: bytes, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        decode(content)


def test_a_mark_and_foreign_line_ends_are_taken_off() -> None:
    assert decode(b"\xef\xbb\xbfx = 1\r\ny = 2") == "x = 1\ny = 2"


@pytest.mark.freqtrade
def test_templates_of_freqtrade(freqtrade_python: Path) -> None:
    (template,) = freqtrade_python.parents[1].glob("lib/*/site-packages/freqtrade/templates/sample_strategy.py")
    source = read(decode(template.read_bytes()))
    assert (source.class_name, source.timeframe, source.interface_version) == ("SampleStrategy", "5m", 3)
    assert source.given >= {"timeframe", "stoploss", "minimal_roi"}


def test_what_there_is_to_choose_from() -> None:
    several = "class A(IStrategy): pass\nclass Help: pass\nclass B(A): pass\nclass C(IStrategy): pass"
    assert class_names(several) == ("A", "B", "C")
    assert class_names("class A(IStrategy:") == ()
