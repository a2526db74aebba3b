"""What is read of the sources that people have. Nothing is run, and no sentence is false."""

import json
from dataclasses import replace
from typing import Any

import pytest
from pydantic import TypeAdapter

from core.freqtrade.sources.source import MAY_GIVE, Reading, StrategySource, TunableParameter
from core.freqtrade.sources.source_reading import BOUNDS, read
from core.freqtrade.sources.syntax import answer
from core.freqtrade.sources.syntax.answer import MOST_PARAMETERS
from core.freqtrade.sources.syntax.syntax_tree import Unusable

HEAD = "from freqtrade.strategy import IStrategy\n"
WHOLE = "".join(
    f"    def populate_{name}(self, dataframe, metadata): return dataframe\n"
    for name in ("indicators", "entry_trend", "exit_trend")
)


def one(code: str, class_name: str = "", **files: str) -> StrategySource:
    return whole(code, **files).choose(class_name)


def whole(code: str, **files: str) -> Reading:
    """As the child answers, without the process: most of the time goes into its start."""
    try:
        found = answer.read(code, {f"{name}.py": text for name, text in files.items()})
    except Unusable as problem:
        found = {"problem": str(problem)}
    return TypeAdapter(Reading).validate_json(json.dumps(found), strict=True)


# -- where a class is -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        HEAD + "DEBUG = False\nif not DEBUG:\n    class A(IStrategy): timeframe = '5m'",
        HEAD + "import os\nif os.name:\n    class A(IStrategy): timeframe = '5m'\nelse:\n    pass",
        HEAD + "try:\n    class A(IStrategy): timeframe = '5m'\nexcept ValueError: pass",
        HEAD + "with open('x'):\n    class A(IStrategy): timeframe = '5m'",
        HEAD + "for _ in range(1):\n    class A(IStrategy): timeframe = '5m'",
        HEAD + "match 1:\n    case 1:\n        class A(IStrategy): timeframe = '5m'",
        HEAD + "@decorated\nclass A(IStrategy, metaclass=Meta): timeframe = '5m'",
        HEAD + "from dataclasses import dataclass\n@dataclass(slots=True)\nclass A(IStrategy): timeframe: str = '5m'",
        "try:\n    from freqtrade.strategy import IStrategy as Base\nexcept ImportError:\n"
        "    from freqtrade.strategy.interface import IStrategy as Base\nclass A(Base): timeframe = '5m'",
        "import freqtrade.strategy as fs\nclass A(fs.IStrategy): timeframe = '5m'",
        "import freqtrade.strategy.interface\nclass A(freqtrade.strategy.interface.IStrategy): timeframe = '5m'",
        "from freqtrade import strategy\nBase = strategy.IStrategy\nclass A(Base): timeframe = '5m'",
        "from freqtrade.strategy import *\nclass A(IStrategy): timeframe = '5m'",
        "from typing import Generic, TypeVar\nT = TypeVar('T')\n" + HEAD + "class B(IStrategy, Generic[T]): pass\n"
        "class A(B[int]): timeframe = '5m'",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from x import Base\nelse:\n"
        "    from freqtrade.strategy import IStrategy as Base\nclass A(Base): timeframe = '5m'",
        HEAD
        + "try:\n    from gone import Base\nexcept ImportError:\n    Base = IStrategy\nclass A(Base): timeframe = '5m'",
    ],
)
def test_a_strategy_is_found_wherever_python_finds_it(code: str) -> None:
    found = one(code)
    assert (found.class_name, found.timeframe, found.is_certain) == ("A", "5m", True)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("x = 1", "There is no class in this code: a strategy is a class that derives from IStrategy."),
        (
            "from pydantic import BaseModel\nclass A(BaseModel): pass",
            "No class here derives from IStrategy (there is A).",
        ),
        ("import enum\nclass A(enum.Enum): pass", "No class here derives from IStrategy (there is A)."),
        (HEAD + "class A(Exception): pass", "No class here derives from IStrategy (there is A)."),
        (HEAD + "def make():\n    class A(IStrategy): pass\n    return A", "The class A is in a function."),
        ("class B:\n    class A(IStrategy): pass", "The class A is in a class."),
    ],
)
def test_a_source_without_a_strategy_is_told_so(code: str, sentence: str) -> None:
    assert (whole(code)).problem.startswith(sentence)


@pytest.mark.parametrize(
    ("code", "parent"),
    [
        ("from NostalgiaForInfinityX import NostalgiaForInfinityX\nclass A(NostalgiaForInfinityX): pass", None),
        ("from bases import *\nclass A(NostalgiaForInfinityX): pass", None),
        ("import bases as b\nclass A(b.NostalgiaForInfinityX): pass", None),
        ("class A(make_parent(1)): pass", "make_parent(…)"),
        ("class A(parents[0]): pass", "parents"),
        ("class Between(Unseen): pass\nclass A(Between): pass", "Unseen"),
    ],
)
def test_a_parent_that_is_not_here_makes_a_candidate(code: str, parent: str | None) -> None:
    found = one(code, "A")
    name = parent or "NostalgiaForInfinityX"
    assert (found.missing_parent, found.is_certain, found.faults) == (name, False, ())
    assert found.advice[0].startswith(f"Its parent {name} is not in these files")
    assert found.given == MAY_GIVE


def test_a_candidate_does_not_stand_in_the_way_of_a_strategy() -> None:
    reading = whole(HEAD + "from x import Base\nclass Shape(Base): pass\nclass A(IStrategy): pass")
    assert (reading.class_names, reading.ends) == (("Shape", "A"), ("A",))
    assert reading.choose().class_name == "A"
    assert reading.choose("Shape").missing_parent == "Base"


def test_a_template_of_freqtrade_is_a_strategy_whose_values_are_not_known() -> None:
    code = "from freqtrade.templates.sample_strategy import SampleStrategy\nclass A(SampleStrategy): pass"
    found = one(code)
    assert (found.is_certain, found.missing_parent, found.given) == (True, "SampleStrategy", MAY_GIVE)


# -- values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "written", "value"),
    [
        ("BASE_TF = '5m'", "timeframe = BASE_TF", "5m"),
        ("N = 5", "timeframe = f'{N}m'", "5m"),
        ("N, UNIT = 5, 'm'", "timeframe = str(N) + UNIT", None),
        ("A = 'x'\nA = '1' + 'h'", "timeframe = A", "1h"),
        ("class Config:\n    TF = '4h'", "timeframe = Config.TF", "4h"),
        ("FRAMES = {'fast': '1m'}", "timeframe = FRAMES['fast']", "1m"),
        ("FRAMES = ['1m', '3m']", "timeframe = FRAMES[-1]", "3m"),
        ("LIVE = False", "timeframe = '1m' if LIVE else '15m'", "15m"),
        ("import os\nTF = '5m'\nif os.name:\n    TF = '1m'", "timeframe = TF", None),
        ("TF = '5m'\nif 1 > 2:\n    TF = '1m'", "timeframe = TF", "5m"),
        ("TF = '5m'\nfor TF in x: pass", "timeframe = TF", None),
        ("TF = '5m'\nTF += 'x'", "timeframe = TF", None),
        ("TF = '5m'\ndel TF", "timeframe = TF", None),
        ("try:\n    import talib\n    TF = '5m'\nexcept ImportError:\n    TF = '1m'", "timeframe = TF", None),
        ("import settings", "timeframe = settings.TF", None),
        ("", "timeframe = '5m' if x else '5m'", None),
        ("", "if x:\n        timeframe = '5m'\n    else:\n        timeframe = '5m'", "5m"),
    ],
)
def test_a_timeframe_is_followed_as_far_as_it_is_certain(head: str, written: str, value: str | None) -> None:
    found = one(f"{head}\nclass A(IStrategy):\n    {written}\n", "A")
    assert found.timeframe == value
    assert "timeframe" in found.given


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("-1 * 0.1", -0.1), ("-10 / 100", -0.1), ("-(0.05 + 0.05)", -0.1), ("- - -0.1", -0.1), ("-10 ** -1", -0.1)),
        *(("1 / 0", None), ("2 ** 10 ** 10", None), ("9 ** 9 ** 9", None), ("'a' * 10", None), ("~1", None)),
        *(("(-1) ** 0.5", None), ("1 << 99", None), ("[0.1][5]", None), ("not x", None), ("x and 1", None)),
        *(("False or -0.1", -0.1), ("1 and -0.1", -0.1), ("-7 // 2", -4), ("-7 % 4", 1), ("+".join("1" * 500), None)),
    ],
)
def test_arithmetic_is_done_as_far_as_it_is_simple(written: str, value: float | None) -> None:
    found = one(f"class A(IStrategy):\n    stoploss = {written}\n")
    assert found.stoploss == value
    assert "stoploss" in found.given or written == "not x"


def test_what_freqtrade_takes_besides() -> None:
    code = """
STAKE = "BTC"
class A(IStrategy):
    stake_currency = STAKE
    trailing_stop = True
    trailing_stop_positive = 1 / 100
    trailing_stop_positive_offset = None
    use_exit_signal = not True
    order_types = {"entry": "limit", "exit": "market", "stoploss": "market", "stoploss_on_exchange": False}
    unfilledtimeout = {"entry": compute()}
    stake_amount = "\\x00"
    can_short = not False
    minimal_roi = {"0": 2 / 100, 30: 0}
"""
    found = one(code)
    orders = {"entry": "limit", "exit": "market", "stoploss": "market", "stoploss_on_exchange": False}
    assert found.settings == {
        **{"stake_currency": "BTC", "trailing_stop": True, "trailing_stop_positive": 0.01, "use_exit_signal": False},
        "order_types": orders,
    }
    assert (found.can_short, found.minimal_roi) == (True, {"0": 0.02, "30": 0.0})


def test_two_classes_of_one_name_give_what_both_give() -> None:
    code = """
import os
if os.name:
    class A(IStrategy):
        timeframe = "5m"
        stoploss = -0.1
else:
    class A(IStrategy):
        timeframe = "5m"
        stoploss = -0.2
"""
    found = one(code)
    assert (found.timeframe, found.stoploss, found.calculated) == ("5m", None, ("stoploss",))


# -- hyperopt parameters ----------------------------------------------------------------------------------------------


def test_hyperopt_parameters_are_those_that_freqtrade_detects() -> None:
    code = """
import freqtrade.strategy as fs
from freqtrade.strategy import IntParameter as Whole, CategoricalParameter, DecimalParameter, BooleanParameter
LIMIT = 30
class Parent(fs.IStrategy):
    buy_rsi = Whole(5, 50, default=LIMIT)
    sell_rsi = Whole(5, 50, default=70, space="sell")
    gone = Whole(1, 2, default=1, space="buy")
class A(Parent):
    gone = 3
    sell_params = {"sell_rsi": 60, "fixed": 2}
    factor = DecimalParameter(0, 1, default=0.12345, space="buy", optimize=False)
    fine = DecimalParameter(0, 1, default=0.12345, decimals=4, space="buy")
    fixed = fs.RealParameter(0, 1, default=0.5, space="sell", load=False)
    buy_kind = CategoricalParameter(["a", "b"], default="a")
    protection_on = BooleanParameter(default=True)
    own = Whole(1, 3, default=f(), space="trend")
    lost = Whole(1, 3, default=1)
    wrong = Whole(1, 3, default=1, space="all")
    run = Whole(1, 3, default=1, space=make())
    __hidden = Whole(1, 3, default=1, space="buy")
"""
    found = one(code)
    assert {parameter.name: parameter for parameter in found.tunable} == {
        parameter.name: parameter
        for parameter in (
            TunableParameter("buy_rsi", "integer", "buy", 30, 30),
            TunableParameter("sell_rsi", "integer", "sell", 70, 60),
            TunableParameter("factor", "decimal", "buy", 0.123, 0.123),
            TunableParameter("fine", "decimal", "buy", 0.1235, 0.1235),
            TunableParameter("fixed", "real", "sell", 0.5, 0.5, is_loaded=False),
            TunableParameter("buy_kind", "categorical", "buy", "a", "a"),
            TunableParameter("protection_on", "boolean", "protection", True, True),
            TunableParameter("own", "integer", "trend", None, None),
        )
    }
    told = "\n".join(found.faults)
    assert "lost needs a space" in told and "wrong: Freqtrade takes no space “all”" in told
    assert len(found.faults) == 3


def test_a_class_has_at_most_300_and_a_source_2000() -> None:
    many = "".join(f"    buy_{number} = IntParameter(1, 9, default=1)\n" for number in range(400))
    head = "from freqtrade.strategy import IStrategy, IntParameter\n"
    reading = whole(head + "".join(f"class A{number}(IStrategy):\n{many}" for number in range(10)))
    assert len(reading.strategies[0].tunable) == 300
    assert sum(len(found.tunable) for found in reading.strategies) == MOST_PARAMETERS


# -- what Freqtrade refuses -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "faults"),
    [
        (WHOLE, ()),
        ("    pass\n", ("populate_indicators, populate_entry_trend and populate_exit_trend",)),
        (
            WHOLE.replace("populate_indicators", "x"),
            ("Freqtrade does not start without populate_indicators: write it.",),
        ),
        (
            WHOLE.replace("(self, dataframe, metadata)", "(self, dataframe)"),
            ("populate_indicators: Freqtrade no longer",),
        ),
        (
            WHOLE + "    def adjust_order_price(self): pass\n    def adjust_exit_price(self): pass\n",
            ("adjust_order_price",),
        ),
        (
            WHOLE + "    order_types = {'buy': 'limit', 'stoploss': 'limit'}\n",
            ("order_types lacks exit, stoploss_on_e",),
        ),
        (WHOLE + "    order_time_in_force = {'entry': 'GTC'}\n", ("order_time_in_force lacks exit",)),
    ],
)
def test_what_freqtrade_does_not_start_with(code: str, faults: tuple[str, ...]) -> None:
    found = one(f"{HEAD}class A(IStrategy):\n{code}")
    assert len(found.faults) == len(faults)
    assert all(wanted in fault for wanted, fault in zip(faults, found.faults, strict=True))


@pytest.mark.parametrize(
    "code",
    [
        f"{HEAD}@adds_methods\nclass A(IStrategy): pass",
        f"{HEAD}class A(IStrategy, metaclass=Adds): pass",
        f"{HEAD}class B(IStrategy): x = 1\n@adds\nclass A(B): pass",
        f"{HEAD}class A(IStrategy): x = 1\nA.populate_indicators = f\nA.populate_buy_trend = A.populate_exit_trend = f",
        f"{HEAD}class A(IStrategy):\n    from x import populate_indicators, populate_entry_trend, populate_exit_trend",
        f"{HEAD}class A(IStrategy):\n{WHOLE}    order_types = {{}}\n    order_types['entry'] = 'limit'",
        f"{HEAD}class A(IStrategy):\n{WHOLE}    order_types = {{}}\n    order_types.update(ORDERS)",
        f"{HEAD}class A(IStrategy):\n{WHOLE}    order_types = {{**ORDERS, 'entry': 'market'}}",
        f"from freqtrade.strategy import *\nclass A(IStrategy):\n{WHOLE}    rsi = IntParameter(1, 5, default=2, **KW)",
    ],
)
def test_no_fault_is_told_where_there_may_be_none(code: str) -> None:
    assert one(code, "A").faults == ()


@pytest.mark.parametrize("text", ["class A (IStrategy):", "class  A(IStrategy):", "class A\\\n(IStrategy):"])
def test_freqtrade_finds_a_class_only_by_its_text(text: str) -> None:
    found = one(f"{HEAD}{text}\n{WHOLE}")
    assert found.faults == ("Freqtrade finds a class only by the text “class A(”. Write it exactly so.",)


def test_an_old_interface_is_told_with_the_new_names() -> None:
    old = WHOLE.replace("entry", "buy").replace("exit", "sell")
    found = one(
        f"{HEAD}class A(IStrategy):\n    ticker_interval = '5m'\n    use_sell_signal = True\n"
        f"    order_types = {{'buy': 1, 'sell': 1, 'stoploss': 1, 'stoploss_on_exchange': 1}}\n{old}"
    )
    assert (found.timeframe, found.faults, found.given) == (None, (), frozenset())
    said = {sentence.partition(" is the old name of ")[0]: sentence for sentence in found.advice}
    assert set(said) == {
        *("ticker_interval", "populate_buy_trend", "populate_sell_trend", "use_sell_signal"),
        *("order_types: buy", "order_types: sell"),
    }
    assert said["ticker_interval"].endswith("Freqtrade no longer reads it: write timeframe.")
    assert said["populate_buy_trend"].endswith("still works on spot markets; Freqtrade refuses it on futures markets.")


def test_an_old_method_beside_the_new_one_is_not_worth_a_word() -> None:
    both = WHOLE + WHOLE.replace("entry", "buy")
    assert (one(f"{HEAD}class A(IStrategy):\n{both}")).advice == ()


# -- several files ----------------------------------------------------------------------------------------------------

CONSTANTS = "TF = '5m'\nSTOP = -2 / 10"
PARENT = HEAD + "TF = '5m'\nclass Parent(IStrategy):\n    timeframe = TF\n    stoploss = -0.2\n" + WHOLE


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("from parent import Parent\nclass A(Parent): pass", {"parent": PARENT}),
        ("from parent import Parent as P\nclass A(P): pass", {"parent": PARENT}),
        ("import parent\nclass A(parent.Parent): pass", {"parent": PARENT}),
        ("from parent import *\nclass A(Parent): pass", {"parent": PARENT}),
        ("from lib.parent import Parent\nclass A(Parent): pass", {"lib/parent": PARENT}),
        ("import lib.parent\nclass A(lib.parent.Parent): pass", {"lib/parent": PARENT, "lib/__init__": ""}),
        ("import lib.parent as p\nclass A(p.Parent): pass", {"lib/parent": PARENT}),
        ("from lib import parent\nclass A(parent.Parent): pass", {"lib/parent": PARENT}),
        (
            "from lib import Parent\nclass A(Parent): pass",
            {"lib/__init__": "from .parent import Parent", "lib/parent": PARENT},
        ),
        ("from middle import Parent\nclass A(Parent): pass", {"middle": "from parent import Parent", "parent": PARENT}),
        ("from parent import Parent\nclass A(Parent): pass", {"parent": "import strategy\n" + PARENT}),
        (
            f"{HEAD}import c\nclass A(IStrategy):\n    timeframe = c.TF\n    stoploss = c.STOP\n{WHOLE}",
            {"c": CONSTANTS},
        ),
    ],
)
def test_a_parent_in_another_file_is_read(code: str, files: dict[str, str]) -> None:
    reading = whole(code, **files)
    found = reading.choose()
    assert (found.class_name, found.timeframe, found.stoploss, found.missing_parent) == ("A", "5m", -0.2, "")
    assert (found.faults, found.advice, reading.imports, reading.advice, reading.faults) == ((), (), (), (), ())


def test_only_classes_of_the_strategys_own_file_are_offered() -> None:
    reading = whole("from parent import Parent\nclass A(Parent): pass", parent=PARENT)
    assert reading.class_names == ("A",)
    reading = whole("from parent import Parent", parent=PARENT)
    assert reading.problem == "This file has no strategy, but parent.py has Parent: make that the strategy's file."


def test_an_error_in_another_file_names_it() -> None:
    reading = whole("from parent import Parent\nclass A(Parent): pass", parent="x = 1\nclass Parent(:\n")
    assert reading.problem.startswith("parent.py: Line 2: ")
    assert (one(HEAD + "class A(IStrategy): pass", notes="what is (no code")).class_name == "A"


def test_a_file_that_freqtrade_reads_first_must_not_have_the_same_class() -> None:
    code = f"{HEAD}class A(IStrategy):\n{WHOLE}"
    assert (one(code, a=code)).faults == ("Freqtrade would take A of a.py, where it looks first. Rename one of both.",)
    for other in ({"z": code}, {"lib/a": code}, {"a": "# class A(IStrategy)"}, {"a": "class A(dict): x = 1"}):
        assert (one(code, **other)).faults == ()


def test_imports_that_freqtrade_cannot_follow() -> None:
    relative = whole("from .parent import Parent\nclass A(Parent): pass", parent=PARENT)
    assert relative.choose().timeframe == "5m"
    assert relative.faults_of("A")[0].startswith("Line 1: Freqtrade loads this file by itself.")
    late = f"{HEAD}class A(IStrategy):\n    def bot_start(self):\n        import tools\n{WHOLE}"
    assert (whole(late, tools="")).advice_of("A")[0].startswith("tools.py is imported in a function")
    assert (whole("import tools\n" + late, tools="")).advice == ()


def test_imports_that_a_version_cannot_do_without() -> None:
    code = (
        HEAD
        + """
import json, os.path, pandas_ta as pta
import talib.abstract as ta
from technical.indicators import rmi
from helper import x
import distutils.util
try:
    import torch
except ImportError:
    torch = None
try:
    import ccxt
except ValueError:
    pass
with suppress(ImportError):
    import guarded
if x:
    import conditional
class A(IStrategy):
    import inside
    def populate_indicators(self, dataframe, metadata):
        import late
"""
    )
    files = {"helper": "import finta\nfrom lib.deep import y", "lib/deep": "import needed", "other": "import no"}
    reading = whole(code, **files)
    assert reading.imports == (*("pandas_ta", "talib", "technical", "distutils", "ccxt", "inside", "finta", "needed"),)


# -- what strangers write ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        "import " + "a." * 10_000 + "a\nclass A(IStrategy): pass",
        "from " + "a." * 10_000 + "a import b\nclass A(IStrategy): pass",
        "from " + "." * 100_000 + " import b\nclass A(IStrategy): pass",
        "if x: pass\n" + "elif x: pass\n" * 2_000 + "class A(IStrategy): pass",
        "x = " + "[" * 90 + "]" * 90 + "\nclass A(IStrategy): pass",
        "x = " + "a." * 2_000 + "b\nclass A(IStrategy): pass",
        "x = 'a'\n" + "x = x + x\n" * 10_000 + "class A(IStrategy): timeframe = x",
        "x = 3\n" + "x = x ** x\n" * 10_000 + "class A(IStrategy): stoploss = x",
        "x = [1]\n" + "x = [x, x]\n" * 10_000 + "class A(IStrategy): minimal_roi = x",
        "class A(IStrategy): pass\n" + "".join(f"{' ' * n}class B{n}:\n" for n in range(90)) + " " * 90 + "pass",
        "from strategy import *\nimport strategy\nfrom strategy import A\nclass A(IStrategy): pass",
        "class \u00aa(IStrategy): pass",
        "class A(IStrategy):\n" + "".join(f"    order_types = {{'{'x' * 299}{n}': {n}}}\n" for n in range(1_000)),
    ],
)
async def test_nothing_takes_long_or_breaks_the_reader(code: str) -> None:
    reading = await read(code, bounds=replace(BOUNDS, cpu_seconds=5))
    assert not reading.is_too_large
    assert reading.ends or "nested too deeply" in reading.problem or "Line" in reading.problem


def test_files_in_circles_and_long_chains() -> None:
    chain: dict[str, Any] = {f"f{n}": f"from f{n + 1} import *\nclass C{n}(IStrategy): pass" for n in range(400)}
    reading = whole("from f0 import *\nclass A(C0): pass", **chain, f400="from f0 import *")
    assert reading.choose().is_certain


# -- what it asks for that a backtest has not -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "asks"),
    [
        ("self.dp.orderbook(pair, 1)", ("orderbook",)),
        ("self.dp.ticker(pair) or self.dp.funding_rate(pair)", ("ticker", "funding_rate")),
        ("dp = self.dp; dp.ticker(pair)", ("ticker",)),
        ("'self.dp.orderbook(pair, 1)'  # dp.ticker()", ()),
        ("self.market.ticker(pair)", ()),
        ("self.dp.get_pair_dataframe(pair)", ()),
    ],
    ids=["order book", "prices and funding", "by another name", "only words", "of something else", "candles"],
)
def test_questions_about_the_present_are_seen(body: str, asks: tuple[str, ...]) -> None:
    code = f"{HEAD}class Asks(IStrategy):\n{WHOLE}    def confirm_trade_entry(self, pair):\n        return {body}\n"
    code = code.replace("return dp", "dp")
    assert whole(code).asks_present == asks


def test_questions_of_a_further_file_are_seen() -> None:
    code = f"{HEAD}from books import best\nclass Asks(IStrategy):\n{WHOLE}"
    assert whole(code, books="def best(dp, pair): return dp.orderbook(pair, 1)\n").asks_present == ("orderbook",)
