"""Snapshots of a store: hard links to what one backtest reads."""

import os
from pathlib import Path

import pytest

from core.errors import Refused
from core.freqtrade.candles import store_program
from core.freqtrade.candles.downloading.store_folder import StoreFolder
from core.freqtrade.candles.store_answers import MadeSnapshot, parse_dropped, parse_snapshot
from tests.core.freqtrade.candles.candle_store import CandleStore

NAME = "1f2e3d4c-0000-4000-8000-000000000001"
FILES = {
    "BTC_USDT-5m.feather": b"btc",
    "ETH_USDT-1h.feather": b"eth",
    "futures/BTC_USDT_USDT-5m-futures.feather": b"futures",
    "futures/BTC_USDT_USDT-1h-mark.feather": b"mark",
    "markets-spot.json": b"{}",
    "markets-futures.json": b"{}",
    "BTC_USDT-trades.feather": b"trades are not read",
    ".pairs.json": b"{}",
    "notes.txt": b"no candles",
}


@pytest.fixture
def filled(store: CandleStore) -> CandleStore:
    for path, content in FILES.items():
        file = store.folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    return store


def made(store: CandleStore, mode: str = "spot", name: str = NAME) -> MadeSnapshot:
    return parse_snapshot(store.run(store_program.snapshot(name, mode, [])))


def held(store: CandleStore, name: str = NAME) -> dict[str, bytes]:
    folder = store.folder / store_program.SNAPSHOTS / name
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_it_holds_what_a_run_can_read(filled: CandleStore) -> None:
    assert made(filled) == MadeSnapshot(files=2, has_markets=True)
    assert held(filled).keys() == {"BTC_USDT-5m.feather", "ETH_USDT-1h.feather", "markets-spot.json"}
    assert made(filled, "futures") == MadeSnapshot(files=4, has_markets=True)
    assert held(filled).keys() == {
        *("BTC_USDT-5m.feather", "ETH_USDT-1h.feather", "markets-futures.json"),
        *("futures/BTC_USDT_USDT-5m-futures.feather", "futures/BTC_USDT_USDT-1h-mark.feather"),
    }


def test_it_stays_as_it_was_while_the_store_changes(filled: CandleStore) -> None:
    made(filled)
    part = filled.folder / "BTC_USDT-5m.feather.part"
    part.write_bytes(b"newer")
    part.replace(filled.folder / "BTC_USDT-5m.feather")
    assert filled.delete("ETH_USDT-1h.feather").paths == ("ETH_USDT-1h.feather",)
    assert held(filled)["BTC_USDT-5m.feather"] == b"btc"
    assert held(filled)["ETH_USDT-1h.feather"] == b"eth"


def test_it_is_no_part_of_the_store(filled: CandleStore) -> None:
    before = StoreFolder(filled.folder).bytes()
    made(filled, "futures")
    assert StoreFolder(filled.folder).bytes() == before
    assert all(store_program.SNAPSHOTS not in one.path for one in filled.look().files)
    inside = f"{store_program.SNAPSHOTS}/{NAME}/BTC_USDT-5m.feather"
    assert filled.delete(inside).refused == {inside: "It is no candle file of this store."}


def test_it_says_when_the_store_has_no_markets(filled: CandleStore) -> None:
    (filled.folder / "markets-spot.json").unlink()
    assert made(filled) == MadeSnapshot(files=2, has_markets=False)


def test_links_of_others_are_not_followed(filled: CandleStore, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("zebra")
    (filled.folder / "SOL_USDT-5m.feather").symlink_to(tmp_path / "secret")
    made(filled)
    assert "SOL_USDT-5m.feather" not in held(filled)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / NAME).mkdir()
    moved = filled.folder / store_program.SNAPSHOTS
    moved.rename(tmp_path / "moved")
    moved.symlink_to(elsewhere)
    with pytest.raises(Refused, match="No snapshot of these candles can be made"):
        made(filled)
    filled.run(store_program.drop_snapshots([NAME]))
    assert (elsewhere / NAME).is_dir()


def test_dropped_ones_are_gone_and_old_ones_go_with_the_next(filled: CandleStore) -> None:
    made(filled, name="first")
    made(filled, name="wanted")
    for name in ("first", "wanted"):
        os.utime(filled.folder / store_program.SNAPSHOTS / name, (0, 0))
    filled.run(store_program.snapshot(NAME, "spot", ["wanted"]))
    assert {one.name for one in (filled.folder / store_program.SNAPSHOTS).iterdir()} == {"wanted", NAME}
    assert parse_dropped(filled.run(store_program.drop_snapshots([NAME, "gone"]))) == ()
    assert held(filled) == {}
    assert filled.look().left_out == 0


@pytest.mark.parametrize("name", ["..", "a/b", "", "a" * 101, "a\n"])
def test_names_lead_nowhere(filled: CandleStore, name: str) -> None:
    with pytest.raises(Refused, match="letters, digits and dashes"):
        made(filled, name=name)
