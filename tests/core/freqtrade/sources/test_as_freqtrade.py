"""What is read of a source is what Freqtrade itself finds when it loads it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from core.errors import Invalid
from core.freqtrade.sources.hyperopt_parameters import read_parameters, written
from core.freqtrade.sources.parameter_differences import differences
from core.freqtrade.sources.source_reading import read
from core.freqtrade.sources.source_text import decode

LOADED = """
import json, sys, tempfile
from pathlib import Path
from freqtrade.enums import RunMode, TradingMode
from freqtrade.resolvers.strategy_resolver import StrategyResolver

def load(files):
    folder, user = Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (user / "strategies").mkdir()
    config = {"strategy": "A", "strategy_path": str(folder), "user_data_dir": user, "runmode": RunMode.DRY_RUN}
    found = StrategyResolver.load_strategy({**config, "trading_mode": TradingMode.SPOT, "candle_type_def": "spot"})
    found.ft_bot_start()
    parameters = {one.name: one.value for space in found._ft_hyper_params.values() for one in space.values()}
    names = ("timeframe", "stoploss", "trailing_stop", "startup_candle_count")
    return {**{name: getattr(found, name) for name in names}, "minimal_roi": found.minimal_roi, "tunable": parameters}

def tried(files):
    before = set(sys.modules)
    try:
        return load(files)
    except BaseException as error:
        return {"error": str(error)}
    finally:
        for name in set(sys.modules) - before:
            if not name.startswith("freqtrade"):
                del sys.modules[name]

print(json.dumps([tried(files) for files in json.load(sys.stdin)]))
"""
HEAD = "from freqtrade.strategy import IStrategy, IntParameter, DecimalParameter\n"
METHODS = "".join(
    f"    def populate_{name}(self, dataframe, metadata): return dataframe\n"
    for name in ("indicators", "entry_trend", "exit_trend")
)
BODY = "    timeframe = '5m'\n    stoploss = -0.1\n    minimal_roi = {'0': 0.02}\n" + METHODS
PLAIN = f"{HEAD}class A(IStrategy):\n{BODY}"
ORDERS = "    order_types = {'buy': 'limit', 'sell': 'limit', 'stoploss': 'limit', 'stoploss_on_exchange': False}\n"
TUNED = (
    f"{PLAIN}    buy_rsi = IntParameter(5, 50, default=30)\n"
    "    f = DecimalParameter(0, 1, default=0.12345, space='buy')\n"
)
IN_CLASS = "    buy_params = {'buy_rsi': 7}\n"
PARENT = PLAIN.replace("A(", "B(")

SOURCES: dict[str, dict[str, str]] = {
    "plain": {"strategy.py": PLAIN},
    "arithmetic": {
        "strategy.py": f"{HEAD}TF = '5' + 'm'\nclass A(IStrategy):\n    timeframe = TF\n    stoploss = -1 * 0.1\n"
        f"    trailing_stop = not False\n    startup_candle_count = 2 ** 5\n    minimal_roi = {{0: 2 / 100}}\n{METHODS}"
    },
    "under if": {"strategy.py": f"{HEAD}if not False:\n" + "".join(f"  {line}\n" for line in PLAIN.splitlines()[1:])},
    "guarded import": {"strategy.py": f"try:\n    {HEAD}except ImportError:\n    raise\nclass A(IStrategy):\n{BODY}"},
    "alias": {"strategy.py": f"import freqtrade.strategy as fs\nBase = fs.IStrategy\nclass A(Base):\n{BODY}"},
    "star": {"strategy.py": f"from freqtrade.strategy import *\nclass A(IStrategy):\n{BODY}"},
    "generic parent": {
        "strategy.py": f"{HEAD}from typing import Generic, TypeVar\nT = TypeVar('T')\n"
        f"class B(IStrategy, Generic[T]):\n{BODY}class A(B[int]):\n    stoploss = -0.2\n"
    },
    "template": {
        "strategy.py": "from freqtrade.templates.sample_strategy import SampleStrategy as B\nclass A(B):\n    x = 1\n"
    },
    "tuned": {"strategy.py": TUNED},
    "tuned in the class": {"strategy.py": TUNED + IN_CLASS},
    "not loaded": {"strategy.py": TUNED.replace("=30", "=30, load=False") + IN_CLASS},
    "no space": {"strategy.py": f"{PLAIN}    rsi = IntParameter(5, 50, default=30)\n"},
    "space all": {"strategy.py": f"{PLAIN}    rsi = IntParameter(5, 50, default=30, space='all')\n"},
    "own space": {"strategy.py": f"{PLAIN}    rsi = IntParameter(5, 50, default=30, space='trend')\n"},
    "old names": {"strategy.py": PLAIN.replace("entry_trend", "buy_trend").replace("exit_trend", "sell_trend")},
    "old settings": {"strategy.py": f"{PLAIN}    use_sell_signal = True\n{ORDERS}"},
    "first interface": {"strategy.py": PLAIN.replace(", metadata", "").replace("entry", "buy").replace("exit", "sell")},
    "half first interface": {
        "strategy.py": PLAIN.replace("entry_trend(self, dataframe, metadata", "entry_trend(self, dataframe")
    },
    "no methods": {"strategy.py": PLAIN.replace(METHODS, "")},
    "no exit": {"strategy.py": PLAIN.replace("populate_exit_trend", "x")},
    "orders incomplete": {"strategy.py": f"{PLAIN}    order_types = {{'entry': 'limit'}}\n"},
    "times incomplete": {"strategy.py": f"{PLAIN}    order_time_in_force = {{'exit': 'GTC'}}\n"},
    "both adjust": {
        "strategy.py": f"{PLAIN}    def adjust_order_price(self): pass\n    def adjust_exit_price(self): pass\n"
    },
    "space before the parent": {"strategy.py": PLAIN.replace("class A(", "class A (")},
    "relative import": {"strategy.py": "from .b import B\nclass A(B):\n    x = 1\n", "b.py": PARENT},
    "parent in a file": {
        "strategy.py": "from b import B\nclass A(B):\n    stoploss = -0.3\n",
        "b.py": PLAIN.replace("A(", "B("),
    },
    "parent in a package": {
        "strategy.py": "from p.b import *\nclass A(B):\n    stoploss = -0.3\n",
        "p/b.py": f"from .c import TF\n{PARENT}    timeframe = TF\n",
        "p/c.py": "TF = '1h'\n",
    },
    "imported late": {
        "strategy.py": f"{PLAIN}    def bot_start(self, **kwargs):\n        import late_one\n",
        "late_one.py": "",
    },
    "cp1252": {"strategy.py": decode(f"# coding: cp1252\n# café\n{PLAIN}    x = 'é'\n".encode("cp1252"))},
}
"""Files of a version, all with a class A."""
FINDS_IT_TOO_LATE = {"imported late"}
"""Freqtrade loads it, and fails when the function runs."""


@pytest.fixture(scope="module")
def loaded(freqtrade_python: Path) -> dict[str, dict[str, Any]]:
    asked = [*SOURCES.values(), *({"strategy.py": TUNED, "strategy.json": text} for text in PARAMETERS.values())]
    run = subprocess.run(
        [freqtrade_python, "-c", LOADED], input=json.dumps(asked).encode(), capture_output=True, check=True
    )
    return dict(zip([*SOURCES, *PARAMETERS], json.loads(run.stdout.splitlines()[-1]), strict=True))


@pytest.mark.freqtrade
@pytest.mark.parametrize("name", SOURCES)
async def test_what_is_read_is_what_freqtrade_finds(name: str, loaded: dict[str, dict[str, Any]]) -> None:
    files, real = SOURCES[name], loaded[name]
    reading = await read(files["strategy.py"], files)
    found = reading.choose("A")
    is_refused = bool(reading.faults_of("A")) or name in FINDS_IT_TOO_LATE
    assert is_refused == ("error" in real), (reading.faults_of("A"), real)
    assert (name in FINDS_IT_TOO_LATE) == any("in a function" in told for told in reading.advice_of("A"))
    if not is_refused and not found.missing_parent:
        assert (found.timeframe, found.stoploss) == (real["timeframe"], real["stoploss"])
        assert found.minimal_roi == real["minimal_roi"]
        assert found.settings.get("trailing_stop", False) == real["trailing_stop"]
        assert (found.startup_candle_count or 0) == real["startup_candle_count"]
        assert {one.name: one.value for one in found.tunable} == real["tunable"]


# -- parameters -------------------------------------------------------------------------------------------------------


def export(params: Any, name: str | None = "A") -> str:
    return json.dumps({"strategy_name": name, "params": params})


PARAMETERS = {
    "found": export({"buy": {"buy_rsi": 12, "f": 0.5}, "stoploss": {"stoploss": -0.23}, "roi": {"0": 0.05}}),
    "trailing": export({"trailing": {"trailing_stop": True}, "max_open_trades": {"max_open_trades": -1}}),
    "not there": export({"buy": {"gone": 1}, "trend": {"x": 2}}),
    "of another": export({}, "Other"),
    "of nobody": export({}, None),
    "a number for stoploss": export({"stoploss": -0.2}),
    "no stoploss": export({"stoploss": {"stoploss": None}}),
    "odd minutes": export({"roi": {"soon": 1}}),
    "a list": export({"buy": [1]}),
    "no params": export(None),
    "text for trades": export({"max_open_trades": {"max_open_trades": "3"}}),
}


@pytest.mark.freqtrade
@pytest.mark.parametrize("name", PARAMETERS)
async def test_parameters_do_what_is_told_of_them(name: str, loaded: dict[str, dict[str, Any]]) -> None:
    real = loaded[name]
    try:
        parameters = read_parameters(PARAMETERS[name], "A")
    except Invalid:
        assert "error" in real
        return
    assert json.loads(written(parameters)) == parameters
    for one in differences(parameters, await read(TUNED), "A"):
        if one.space == "buy":
            assert one.is_unknown == (one.name not in real["tunable"])
            assert one.is_unknown or real["tunable"][one.name] == one.value
        elif not one.is_unknown and one.name in real:
            assert real[one.name] == one.value
