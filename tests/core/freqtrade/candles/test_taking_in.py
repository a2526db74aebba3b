"""Candles that were brought from elsewhere are merged into the store."""

import fcntl
import json
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from core.errors import Refused
from core.freqtrade.candles.store_answers import BroughtFile, Outcome
from core.freqtrade.candles.store_program import BROUGHT
from tests.core.freqtrade.candles.candle_store import CASES, START, CandleStore, Made, every

pytestmark = pytest.mark.freqtrade

NAME = "SOL_USDT-5m.feather"
READ = """
import json, sys, pyarrow as pa
with pa.ipc.open_file(sys.argv[1]) as reader:
    rows = reader.read_all().to_pylist()
print(json.dumps([[int(row.pop("date").timestamp()), *row.values()] for row in rows]))
"""
LOAD = """
import json, sys
from pathlib import Path
from freqtrade.data.history import get_datahandler
from freqtrade.enums import CandleType
found = {}
for pair, timeframe, kind in json.loads(sys.argv[2]):
    rows = get_datahandler(Path(sys.argv[1]), "feather").ohlcv_load(
        pair, timeframe, CandleType(kind), fill_missing=False, drop_incomplete=False)
    found[kind] = [[int(row["date"].timestamp()), row["open"]] for _, row in rows.iterrows()]
print(json.dumps(found))
"""
SHAPE = """
import json, sys, pyarrow as pa
with open(sys.argv[1], "rb") as file:
    reader = pa.ipc.open_file(file)
    table = reader.read_all()
print(json.dumps([str(table.schema.remove_metadata()), reader.num_record_batches, table.num_rows]))
"""


def brought(name: str) -> str:
    return f"{BROUGHT}/a/{name}"


def rows_of(store: CandleStore, path: str) -> list[list[float]]:
    """Seconds, then the columns."""
    done = subprocess.run([store.python, "-c", READ, store.folder / path], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def shape(store: CandleStore, path: Path) -> list[object]:
    done = subprocess.run([store.python, "-c", SHAPE, path], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_what_was_missing_is_added_and_what_was_there_stays(store: CandleStore) -> None:
    store.make(
        Made(NAME, every(300, 4, START), [1, 2, 3, 4]),
        Made(brought(NAME), [*every(300, 4, START + 900)[::-1], START + 900], [90, 80, 70, 60, 50], unit="ms"),
    )
    assert store.take_in().files == (BroughtFile(NAME, Outcome.MERGED, 3, ""),)
    assert rows_of(store, NAME) == [
        [START + 300 * number, *[price] * 5] for number, price in enumerate([1, 2, 3, 4, 70, 80, 90])
    ]
    assert not (store.folder / BROUGHT / "a").exists()


def test_a_file_is_written_as_freqtrade_writes_it(store: CandleStore) -> None:
    """But for the note of pandas in its schema."""
    store.make(Made("A_USDT-1m.feather", every(60, 70_000, START - 70_000 * 60)))
    (store.folder / BROUGHT / "a").mkdir(parents=True)
    shutil.copy(store.folder / "A_USDT-1m.feather", store.folder / brought("B_USDT-1m.feather"))
    assert store.take_in().files[0].outcome is Outcome.TAKEN_IN
    one, other = store.folder / "A_USDT-1m.feather", store.folder / "B_USDT-1m.feather"
    assert shape(store, one) == shape(store, other)
    assert abs(one.stat().st_size - other.stat().st_size) < 3_000, "compressed alike"


@pytest.mark.parametrize("columns", [("funding_rate",), ("open", "high", "low", "close", "volume")], ids=["now", "old"])
def test_funding_of_every_age_is_stored_as_it_is_today(store: CandleStore, columns: tuple[str, ...]) -> None:
    name = "futures/BTC_USDT_USDT-1h-funding_rate.feather"
    store.make(Made(brought(name), every(28_800, 3), [0.1, 0.2, 0.3], columns=columns))
    assert store.take_in().files == (BroughtFile(name, Outcome.TAKEN_IN, 3, ""),)
    assert "funding_rate" in str(shape(store, store.folder / name)[0])
    assert rows_of(store, name) == [[START, 0.1], [START + 28_800, 0.2], [START + 57_600, 0.3]]


def test_freqtrade_reads_what_was_taken_in_without_complaint(store: CandleStore) -> None:
    store.make(
        Made(brought("BTC_USDT-1Mo.feather"), every(31 * 86_400, 2, START - 70 * 86_400)),
        Made(brought("futures/BTC_USDT_USDT-1h-mark.feather"), every(3600, 2), unit="ns"),
        Made(brought("futures/BTC_USDT_USDT-1h-funding_rate.feather"), every(28_800, 2), columns=("funding_rate",)),
    )
    assert {one.outcome for one in store.take_in().files} == {Outcome.TAKEN_IN}
    wanted = [("BTC/USDT", "1M", "spot"), ("BTC/USDT:USDT", "1h", "mark"), ("BTC/USDT:USDT", "1h", "funding_rate")]
    command = [store.python, "-c", LOAD, store.folder, json.dumps(wanted)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {
        "spot": [[START - 70 * 86_400, 1], [START - 39 * 86_400, 2]],
        "mark": [[START, 1], [START + 3600, 2]],
        "funding_rate": [[START, 1], [START + 28_800, 2]],
    }
    assert not done.stderr


def test_each_file_is_told_by_name(store: CandleStore) -> None:
    now = int(time.time())
    begun = now - now % 3600
    store.make(
        Made("A_USDT-5m.feather", every(300, 3)),
        Made("F_USDT-5m.feather", every(300, 3, START + 60)),
        Made(brought("A_USDT-5m.feather"), every(300, 3)),
        Made(brought("B_USDT-5m.feather"), every(300, 3), [1, None, 3]),
        Made(brought("C_USDT-1h.feather"), every(300, 30)),
        Made(brought("D_USDT-1h.feather"), every(3600, 3, begun - 7200)),
        Made(brought("E_USDT-5m.feather"), [None, None]),
        Made(brought("F_USDT-5m.feather"), every(300, 3)),
        Made(brought("G_USDT-5m.feather"), every(300, 3), columns=("open", "high", "low", "close")),
        Made(brought("H_USDT-5m.feather"), every(300, 3), zone=False),
        Made(brought("I_USDT-1Mo.feather"), [START - 30 * 86_400, START, begun]),
    )
    for name in ("J_USDT-5m.json", "K_USDT-5m.feather", "L_USDT-trades.feather", "notes.txt"):
        (store.folder / brought(name)).write_text("")
    (store.folder / brought("M_USDT-5m.feather")).symlink_to(CASES / "late-listing" / NAME)
    (store.folder / "N_USDT-5m.feather").write_bytes(b"cut")
    shutil.copy(CASES / "late-listing" / NAME, store.folder / brought("N_USDT-5m.feather"))
    told = {one.path[0]: one for one in store.take_in().files}
    assert list(told) == list("ABCDEFGHIJKLMN")
    assert told["A"] == BroughtFile("A_USDT-5m.feather", Outcome.NOTHING_NEW, 0, "")
    assert told["B"] == BroughtFile("B_USDT-5m.feather", Outcome.TAKEN_IN, 2, "")
    assert told["D"] == BroughtFile("D_USDT-1h.feather", Outcome.TAKEN_IN, 2, ""), "without the running candle"
    assert told["I"].new_candles == 2
    assert told["N"].new_candles == 432 and "was replaced" in told["N"].reason
    reasons = {
        "C": "less than 1h apart", "E": "no candles", "F": "open at other times", "G": "no column “volume”",
        "H": "no time zone", "J": "convert-data", "K": "empty", "L": "trades", "M": "links",
    }  # fmt: skip
    for letter, words in reasons.items():
        assert told[letter].outcome is Outcome.REFUSED and words in told[letter].reason, told[letter]
    kept = {one.path[0] for one in store.look().files}
    assert kept == set("ABDFIN") and not (store.folder / BROUGHT / "a").exists()


def test_a_disk_that_is_full_leaves_the_store_as_it_was(store: CandleStore) -> None:
    """A limit for the size of files is what a full disk is to a program."""
    shutil.copytree(CASES / "late-listing", store.folder, dirs_exist_ok=True)
    before = (store.folder / NAME).read_bytes()
    store.make(Made(brought(NAME), every(300, 60_000, START - 60_000 * 300)))
    limited = CandleStore(store.folder.parent / "limited", store.folder)
    limited.python.write_text(f'#!/bin/sh\ntrap "" XFSZ\nulimit -f 100\nexec "{store.python}" "$@"\n')
    limited.python.chmod(0o755)
    (told,) = limited.take_in().files
    assert told.outcome is Outcome.REFUSED and told.reason == "It could not be taken in: File too large."
    assert (store.folder / NAME).read_bytes() == before
    assert [path.name for path in store.folder.iterdir() if path.suffix == ".part"] == []


def test_nothing_is_taken_in_while_a_download_writes_and_what_was_brought_goes(store: CandleStore) -> None:
    (store.folder / BROUGHT / "a").mkdir(parents=True)
    shutil.copy(CASES / "late-listing" / NAME, store.folder / brought(NAME))
    with (store.folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(Refused, match="A download is writing"):
            store.take_in()
    assert store.look().files == () and not (store.folder / BROUGHT / "a").exists()
    with pytest.raises(Refused, match="What was brought cannot be taken in"):
        store.take_in()
