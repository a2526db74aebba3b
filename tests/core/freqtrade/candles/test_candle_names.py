"""What the name of a candle file says."""

import json
import subprocess
from pathlib import Path

import pytest

from core.freqtrade.candles.storing.candle_names import candle_name, name_of_pair, only_pair, pairs_by_name

PAIRS = [
    "BTC/USDT", "1000SHIB/USDT:USDT", "A.B/USDT", "A_B/USDT", "BTC/USDT:USDT-260327", "BTC/USD:BTC", "X@Y/EUR",
    "$TRUMP/USDT", "A+B/USDT", "A B/USDT", "币安人生/USDT", "C-D/USDT",
]  # fmt: skip


@pytest.mark.freqtrade
def test_a_pair_gives_the_name_that_freqtrade_makes(freqtrade_python: Path) -> None:
    code = (
        "import json, sys; from freqtrade.misc import pair_to_filename as name; "
        "print(json.dumps([name(one) for one in json.loads(sys.argv[1])]))"
    )
    every_character = [f"A{chr(number)}B/USDT" for number in range(32, 127)]
    pairs = PAIRS + every_character
    said = subprocess.run([freqtrade_python, "-c", code, json.dumps(pairs)], capture_output=True, check=True)
    assert list(map(name_of_pair, pairs)) == json.loads(said.stdout)


@pytest.mark.parametrize(
    ("folder", "name", "told"),
    [
        ("", "BTC_USDT-5m.feather", ("BTC_USDT", "spot", "5m", "spot")),
        ("", "BTC_USDT-1Mo.feather", ("BTC_USDT", "spot", "1M", "spot")),
        ("", "BTC_USDT-1mo.feather", ("BTC_USDT", "spot", "1M", "spot")),
        ("", "BTC_USDT-1M.feather", ("BTC_USDT", "spot", "1M", "spot")),
        ("", "BTC_USDT-1m.feather", ("BTC_USDT", "spot", "1m", "spot")),
        ("", "C-D_USDT-1w.feather", ("C-D_USDT", "spot", "1w", "spot")),
        ("futures", "BTC_USDT_USDT-1h-mark.feather", ("BTC_USDT_USDT", "mark", "1h", "futures")),
        ("futures", "BTC_USDT_USDT-1h-funding_rate.feather", ("BTC_USDT_USDT", "funding_rate", "1h", "futures")),
        ("futures", "BTC_USDT_USDT-260327-5m-futures.feather", ("BTC_USDT_USDT-260327", "futures", "5m", "futures")),
    ],
    ids=["minutes", "months", "small months", "old months", "a minute", "dash", "mark", "funding", "delivery"],
)
def test_a_name_tells_type_and_timeframe(folder: str, name: str, told: tuple[str, ...]) -> None:
    found = candle_name(folder, name)
    assert found and not found.problem
    assert (found.stem, found.candle_type, found.timeframe, found.trading_mode) == told


@pytest.mark.parametrize(
    "name",
    [
        "markets-spot.json", ".pairs.json", ".BTC_USDT-5m.feather.part", "BTC_USDT-5m.feather.part", "-5m.feather",
        "BTC_USDT.feather", "BTC_USDT-0m.feather", "BTC_USDT-5x.feather", "BTC_USDT-5m.csv", "A\n_USDT-5m.feather",
        "A\udcff_USDT-5m.feather", f"{'A' * 200}-5m.feather",
    ],
)  # fmt: skip
def test_other_files_are_no_candle_files(name: str) -> None:
    assert candle_name("", name) is None


@pytest.mark.parametrize(
    ("folder", "name", "words"),
    [
        ("", "BTC_USDT-5m.json", "freqtrade convert-data"),
        ("", "BTC_USDT-5m.json.gz", "freqtrade convert-data"),
        ("", "BTC_USDT-5m.parquet", "freqtrade convert-data"),
        ("", "BTC_USDT-5m.h5", "freqtrade convert-data"),
        ("", "BTC_USDT-trades.feather", "trades, not candles"),
        ("", "BTC_USDT-1h-mark.feather", "no candles of the type “mark” in this folder"),
        ("futures", "BTC_USDT-5m.feather", "no candles of the type “spot” in the folder “futures”"),
    ],
)
def test_a_name_can_tell_that_the_file_is_not_read(folder: str, name: str, words: str) -> None:
    found = candle_name(folder, name)
    assert found and words in found.problem


@pytest.mark.parametrize(
    ("folder", "stem", "pair"),
    [
        ("", "BTC_USDT", "BTC/USDT"),
        ("", "A_B_USDT", None),
        ("", "USDT", None),
        ("", "_USDT", None),
        ("futures", "1000SHIB_USDT_USDT", "1000SHIB/USDT:USDT"),
        ("futures", "BTC_USDT_USDT-260327", "BTC/USDT:USDT-260327"),
        ("futures", "A_B_USDT_USDT", None),
        ("futures", "BTC_USDT", None),
    ],
)
def test_a_pair_is_read_from_a_name_only_when_no_other_could_give_it(folder: str, stem: str, pair: str | None) -> None:
    assert only_pair(stem, folder) == pair


def test_several_pairs_can_give_one_name() -> None:
    assert pairs_by_name(["A.B/USDT", "A_B/USDT", "BTC/USDT"]) == {
        "A_B_USDT": {"A.B/USDT", "A_B/USDT"},
        "BTC_USDT": {"BTC/USDT"},
    }
