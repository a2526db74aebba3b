"""What is found in a store, by the program as a runner runs it."""

import json
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.freqtrade.candles.candle_files import MOST_FILES, FoundFile, Gap, Inventory
from tests.core.freqtrade.candles.candle_store import CASES, START, CandleStore, Made, day, every, the

pytestmark = pytest.mark.freqtrade

PRICES = ("open", "high", "low", "close", "volume")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.fixture(scope="module")
def cases(freqtrade_python: Path, tmp_path_factory: pytest.TempPathFactory) -> Inventory:
    """What is found of the files that people have; one look for all tests."""
    store = CandleStore(freqtrade_python, tmp_path_factory.mktemp("cases"))
    for case in ("gap", "late-listing", "detail", "informative", "funding"):
        shutil.copytree(CASES / case, store.folder, dirs_exist_ok=True)
    return store.look()


def test_a_gap_is_told_with_its_place_its_length_and_the_price_after_it(cases: Inventory) -> None:
    found = the(cases, "ETH_USDT-5m.feather")
    (gap,) = found.gaps
    assert (gap.start, gap.end, gap.candles) == (at("2026-10-02T10:00"), at("2026-10-03T15:55"), 360)
    assert gap.price_jump == pytest.approx(0.61406)
    assert (found.pair, found.timeframe, found.candle_type, found.trading_mode) == ("ETH/USDT", "5m", "spot", "spot")
    assert (found.rows, found.missing, found.gap_count, found.doubled, found.empty_rows) == (792, 360, 1, 0, 0)
    assert (found.first, found.last) == (at("2026-10-01T00:00"), at("2026-10-04T23:55"))
    assert found.size_bytes == (CASES / "gap" / "ETH_USDT-5m.feather").stat().st_size and not found.problem


@pytest.mark.parametrize(
    ("path", "pair", "first", "last", "rows"),
    [
        ("SOL_USDT-5m.feather", "SOL/USDT", "2026-10-03T12:00", "2026-10-04T23:55", 432),
        ("ETH_USDT-1m.feather", "ETH/USDT", "2026-10-01T18:00", "2026-10-02T23:59", 1800),
        ("BTC_USDT-1h.feather", "BTC/USDT", "2026-09-27T00:00", "2026-10-04T23:00", 192),
        ("futures/BTC_USDT_USDT-1h-funding_rate.feather", "BTC/USDT:USDT", "2026-10-01T00:00", "2026-10-01T16:00", 3),
        ("futures/ETH_USDT_USDT-1h-funding_rate.feather", "ETH/USDT:USDT", "2026-10-01T00:00", "2026-10-04T16:00", 12),
        ("futures/BTC_USDT_USDT-1h-mark.feather", "BTC/USDT:USDT", "2026-10-01T00:00", "2026-10-04T23:00", 96),
        ("futures/BTC_USDT_USDT-5m-futures.feather", "BTC/USDT:USDT", "2026-10-01T00:00", "2026-10-04T23:55", 1152),
    ],
    ids=["late listing", "detail", "informative", "funding that ends", "funding", "mark", "futures"],
)
def test_a_late_begin_and_an_early_end_are_no_gaps(
    cases: Inventory, path: str, pair: str, first: str, last: str, rows: int
) -> None:
    found = the(cases, path)
    assert (found.pair, found.first, found.last, found.rows) == (pair, at(first), at(last), rows)
    assert (found.gap_count, found.missing, found.problem) == (0, 0, "")


# -- odd rows ---------------------------------------------------------------------------------------------------------

MONTHS = [day(f"2026-{month:02}-01") for month in range(1, 6)]
ODD = (
    Made("A_USDT-5m.feather", [*every(300, 4), START, START + 300, *every(300, 2, START + 3000)]),
    Made("B_USDT-5m.feather", every(300, 4), [1, None, 3, 4]),
    Made("C_USDT-5m.feather", every(300, 5), [1, 2, 3, None, 4], is_nan=True),
    Made("D_USDT-5m.feather", [START, None, START + 600]),
    Made("E_USDT-1Mo.feather", MONTHS),
    Made("F_USDT-1Mo.feather", [*MONTHS[:1], *MONTHS[2:]]),
    Made("G_USDT-1w.feather", every(7 * 86_400, 8)),
    Made("H_USDT-5m.feather", []),
    Made("I_USDT-5m.feather", every(300, 2), [None, None]),
    Made("J_USDT-5m.feather", every(300, 3), unit="ms"),
    Made("K_USDT-5m.feather", every(300, 3), unit="ns"),
    Made("L_USDT-5m.feather", every(300, 3), unit="s"),
    Made("M_USDT-5m.feather", every(300, 3), zone=False),
    Made("N_USDT-5m.feather", [-300, 0]),
    Made("O_USDT-5m.feather", every(300, 3), columns=("timestamp", "amount")),
    Made("P_USDT-5m.feather", every(300, 2) + every(300, 1, START + 1500), [0, 0, 5]),
    Made("futures/A_USDT_USDT-8h-funding_rate.feather", every(14_400, 9), columns=PRICES),
    Made("futures/B_USDT_USDT-1h-funding_rate.feather", every(28_800, 9), columns=("funding_rate",)),
    Made("futures/C_USDT_USDT-5m-open_interest.feather", every(300, 3), [None] * 3,
         columns=("open_interest_amount", "open_interest_value")),
)  # fmt: skip


@pytest.fixture(scope="module")
def odd(freqtrade_python: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, FoundFile]:
    """What is found of `ODD`, by path; one look for all tests."""
    made = CandleStore(freqtrade_python, tmp_path_factory.mktemp("odd"))
    made.make(*ODD)
    return {one.path: one for one in made.look().files}


@pytest.mark.parametrize(
    ("name", "rows", "doubled", "empty", "missing"),
    [
        ("A_USDT-5m", 6, 2, 0, 6),
        ("B_USDT-5m", 3, 0, 1, 1),
        ("C_USDT-5m", 4, 0, 1, 1),
        ("D_USDT-5m", 2, 0, 1, 1),
        ("E_USDT-1Mo", 5, 0, 0, 0),
        ("F_USDT-1Mo", 4, 0, 0, 1),
        ("G_USDT-1w", 8, 0, 0, 0),
        ("J_USDT-5m", 3, 0, 0, 0),
        ("K_USDT-5m", 3, 0, 0, 0),
        ("L_USDT-5m", 3, 0, 0, 0),
        ("futures/A_USDT_USDT-8h-funding_rate", 9, 0, 0, 0),
        ("futures/B_USDT_USDT-1h-funding_rate", 9, 0, 0, 0),
        ("futures/C_USDT_USDT-5m-open_interest", 3, 0, 0, 0),
    ],
)
def test_rows_are_counted_sorted_without_doubled_and_empty_ones(
    odd: dict[str, FoundFile], name: str, rows: int, doubled: int, empty: int, missing: int
) -> None:
    found = odd[f"{name}.feather"]
    assert (found.rows, found.doubled, found.empty_rows, found.missing) == (rows, doubled, empty, missing)
    assert found.problem == "" and found.first and found.first >= at("2026-01-01")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("H_USDT-5m", "It holds no candles."),
        ("I_USDT-5m", "It holds no candles."),
        ("M_USDT-5m", "no time zone"),
        ("N_USDT-5m", "before 1970"),
        ("O_USDT-5m", "no column “close”"),
    ],
    ids=["no rows", "only empty rows", "no zone", "before 1970", "no candles"],
)
def test_rows_that_cannot_be_used_are_a_problem(odd: dict[str, FoundFile], name: str, words: str) -> None:
    found = odd[f"{name}.feather"]
    assert words in found.problem
    assert (found.rows, found.first, found.last) == (0, None, None)


def test_the_price_jumps_between_the_rows_beside_the_gap_wherever_they_are_in_the_file(
    odd: dict[str, FoundFile],
) -> None:
    (gap,) = odd["A_USDT-5m.feather"].gaps
    assert gap.price_jump == pytest.approx(7 / 4 - 1), "the rows are the fourth and the seventh"
    assert odd["P_USDT-5m.feather"].gaps == (
        Gap(datetime.fromtimestamp(START + 600, UTC), datetime.fromtimestamp(START + 1200, UTC), 3, None),
    )


# -- odd files --------------------------------------------------------------------------------------------------------


def test_what_is_no_candle_file_is_a_problem_and_never_an_error(store: CandleStore) -> None:
    whole = (CASES / "gap" / "ETH_USDT-5m.feather").read_bytes()
    folder = store.folder
    (folder / "A_USDT-5m.feather").write_bytes(b"")
    (folder / "B_USDT-5m.feather").write_bytes(whole[:20_000])
    (folder / "C_USDT-5m.feather").write_bytes(b"PK\x03\x04" * 10)
    (folder / "D_USDT-5m.feather").write_bytes(b"FEA1" + b"\0" * 100)
    (folder / "E_USDT-5m.feather").write_bytes(whole[:8] + b"\x13\x07" * 2_500 + whole[-6:])
    (folder / "F_USDT-5m.feather").write_bytes(whole[:2_000] + bytes(200) + whole[2_200:])
    with (folder / "G_USDT-5m.feather").open("wb") as sparse:
        sparse.truncate(3 * 10**9)
    (folder / "outside").write_bytes(whole)
    (folder / "H_USDT-5m.feather").symlink_to(folder / "outside")
    os.mkfifo(folder / "I_USDT-5m.feather")
    (folder / "J_USDT-5m.feather").mkdir()
    (folder / "K_USDT-5m.parquet").write_bytes(b"PAR1")
    (folder / "L_USDT-5m.feather").write_bytes(whole)
    (folder / "L_USDT-5m.feather").chmod(0o000)
    (folder / "futures").symlink_to(CASES / "funding" / "futures")
    inventory = store.look()
    problems = {one.path[0]: one.problem for one in inventory.files}
    assert problems["A"].startswith("It is empty") and problems["B"].startswith("It is cut off")
    assert problems["C"] == problems["D"] == "It is no Feather file as Freqtrade writes it. Delete it."
    assert problems["E"].startswith("It cannot be read: ")
    assert problems["F"].startswith("It cannot be read: ")
    assert problems["G"] == "It is larger than the 1024 MiB that are read."
    assert problems["H"] == "It is a link. Links are not followed."
    assert problems["I"] == problems["J"] == "It is no ordinary file."
    assert "freqtrade convert-data" in problems["K"]
    assert problems["L"] == "" or "Permission denied" in problems["L"], "root may read everything"
    assert len(inventory.files) == 12, "a folder that is a link is not followed either"


def test_a_small_file_that_unpacks_to_gigabytes_spoils_no_other(store: CandleStore) -> None:
    code = """
import sys, numpy as np, pyarrow as pa
dates = pa.array(np.zeros(2**20, "M8[us]"), pa.timestamp("us", "UTC"))
batch = pa.record_batch({"date": dates, "close": np.zeros(2**20)})
with pa.ipc.new_file(sys.argv[1], batch.schema, options=pa.ipc.IpcWriteOptions(compression="lz4")) as writer:
    for _ in range(150):
        writer.write_batch(batch)
"""
    subprocess.run([store.python, "-c", code, store.folder / "BOMB_USDT-5m.feather"], check=True)
    shutil.copy(CASES / "gap" / "ETH_USDT-5m.feather", store.folder)
    inventory = store.look()
    assert "needs too much memory" in the(inventory, "BOMB_USDT-5m.feather").problem
    assert the(inventory, "ETH_USDT-5m.feather").rows == 792


# -- pairs ------------------------------------------------------------------------------------------------------------


def test_a_pair_is_found_among_those_that_are_known(store: CandleStore) -> None:
    content = (CASES / "late-listing" / "SOL_USDT-5m.feather").read_bytes()
    for stem in ("A_B_USDT", "C_D_USDT", "E_F_USDT", "G_H_USDT", "I_J_USDT", "BTC_USDT"):
        (store.folder / f"{stem}-5m.feather").write_bytes(content)
    (store.folder / "futures").mkdir()
    for stem in ("1000SHIB_USDT_USDT", "K_L_USDT_USDT"):
        (store.folder / "futures" / f"{stem}-5m-futures.feather").write_bytes(content)
    (store.folder / ".pairs.json").write_text(json.dumps({"spot": ["A_B/USDT", 7], "futures": None}))
    markets = {"C.D/USDT": {}, "E.F/USDT": {}, "E_F/USDT": {}, "A.B/USDT": {}}
    (store.folder / "markets-spot.json").write_text(json.dumps({"markets": markets, "currencies": {}}))
    (store.folder / "markets-futures.json").write_text("[" * 100_000)
    inventory = store.look({"spot": ["I.J/USDT"], "futures": ["K.L/USDT:USDT"]})
    assert {one.path.partition("-")[0]: one.pair for one in inventory.files} == {
        "A_B_USDT": "A_B/USDT",
        "BTC_USDT": "BTC/USDT",
        "C_D_USDT": "C.D/USDT",
        "E_F_USDT": None,
        "G_H_USDT": None,
        "I_J_USDT": "I.J/USDT",
        "futures/1000SHIB_USDT_USDT": "1000SHIB/USDT:USDT",
        "futures/K_L_USDT_USDT": "K.L/USDT:USDT",
    }


# -- many files, and looks that know them -----------------------------------------------------------------------------


def test_files_beyond_the_bound_are_counted_and_a_second_look_reads_none(store: CandleStore) -> None:
    kept = store.folder / "A0000_USDT-5m.feather"
    shutil.copy(CASES / "late-listing" / "SOL_USDT-5m.feather", kept)
    for number in range(1, MOST_FILES + 3):
        os.link(kept, store.folder / f"A{number:04}_USDT-5m.feather")
    inventory = store.look()
    assert (len(inventory.files), inventory.left_out) == (MOST_FILES, 3)
    assert {one.rows for one in inventory.files} == {432}
    before = kept.stat()
    kept.write_bytes(bytes(before.st_size))  # of all of them: they are one file
    os.utime(kept, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert store.look().files == inventory.files
    os.utime(kept)
    assert {one.problem for one in store.look().files} == {"It is no Feather file as Freqtrade writes it. Delete it."}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[" * 10**6, b'{"edition": 1, "files": {}}', b'"text"', bytes(40 * 2**20)],
    ids=["empty", "cut", "deep", "another edition", "text", "large"],
)
def test_damaged_facts_are_ignored(store: CandleStore, content: bytes) -> None:
    shutil.copy(CASES / "late-listing" / "SOL_USDT-5m.feather", store.folder)
    (store.folder / ".inventory.json").write_bytes(content)
    assert the(store.look(), "SOL_USDT-5m.feather").rows == 432
    assert json.loads((store.folder / ".inventory.json").read_bytes())["files"].keys() == {"SOL_USDT-5m.feather"}


@pytest.mark.parametrize(
    "forged",
    [
        {"path": "../../x", "pair": "x" * 9_000, "rows": 10**40}, {"rows": float("nan")}, {"rows": True},
        {"problem": "\ud800"}, {"problem": "\0"}, {"problem": "x" * 1_000}, {"gaps": [[1, 2, 3]]},
        {"gaps": [[1, 2, 3, float("inf")]]}, {"gaps": [[1, 2, 3, 10**400]]}, {"first": "now"}, {"more": 1},
    ],
    ids=[
        "path", "nan", "bool", "half a letter", "nul", "long", "gap", "endless", "large", "text", "more"
    ],
)  # fmt: skip
def test_forged_facts_are_not_believed(store: CandleStore, forged: dict[str, object]) -> None:
    for case, name in (("late-listing", "SOL_USDT-5m.feather"), ("gap", "ETH_USDT-5m.feather")):
        shutil.copy(CASES / case / name, store.folder)
    before = store.look()
    kept = store.folder / ".inventory.json"
    facts = json.loads(kept.read_bytes())
    facts["files"]["SOL_USDT-5m.feather"][2] |= forged
    kept.write_text(json.dumps(facts))
    assert store.look().files == before.files


def test_a_forged_list_of_markets_that_needs_all_memory_tells_no_pair(store: CandleStore) -> None:
    (store.folder / "A_B_USDT-5m.feather").touch()
    (store.folder / "markets-spot.json").write_text(f'{{"markets": [{"[]," * 21_000_000}[]]}}')
    assert the(store.look(), "A_B_USDT-5m.feather").pair is None


@pytest.mark.parametrize("year", [1960, 2300])
def test_a_forged_time_of_change_is_no_time_to_come_and_none_before_1970(store: CandleStore, year: int) -> None:
    file = store.folder / "SOL_USDT-5m.feather"
    shutil.copy(CASES / "late-listing" / "SOL_USDT-5m.feather", file)
    os.utime(file, (at(f"{year}-01-01").timestamp(),) * 2)
    (found,) = store.look().files
    assert found.rows == 432 and at("1970-01-01") <= found.changed_at <= datetime.now(UTC)


def test_an_empty_store_holds_nothing_and_a_link_in_the_place_of_facts_is_not_followed(store: CandleStore) -> None:
    outside = store.folder.parent / "outside"
    outside.write_text("kept")
    (store.folder / ".inventory.json").symlink_to(outside)
    (store.folder / ".inventory.json.part").symlink_to(outside)
    assert store.look().files == ()
    shutil.copy(CASES / "late-listing" / "SOL_USDT-5m.feather", store.folder)
    assert len(store.look().files) == 1
    assert outside.read_text() == "kept"
