"""Candle files are deleted, and nothing else is."""

import fcntl
import os
import shutil

import pytest

from core.errors import Refused
from tests.core.freqtrade.candles.candle_store import CASES, CandleStore

pytestmark = pytest.mark.freqtrade

NAME = "SOL_USDT-5m.feather"


@pytest.fixture
def full(store: CandleStore) -> CandleStore:
    shutil.copytree(CASES / "late-listing", store.folder, dirs_exist_ok=True)
    shutil.copytree(CASES / "funding", store.folder, dirs_exist_ok=True)
    return store


def test_files_of_both_folders_are_deleted_and_others_stay(full: CandleStore) -> None:
    mark = "futures/BTC_USDT_USDT-1h-mark.feather"
    (full.folder / "BTC_USDT-5m.json").write_text("[]")
    told = full.delete(NAME, mark, "BTC_USDT-5m.json")
    assert (told.paths, told.refused) == ((NAME, mark, "BTC_USDT-5m.json"), {})
    assert [one.path for one in full.look().files] == sorted(
        f"futures/{path.name}" for path in (CASES / "funding" / "futures").iterdir() if path.name not in mark
    )


def test_what_is_no_candle_file_of_the_store_is_refused_by_name(full: CandleStore) -> None:
    outside = full.folder.parent / "BTC_USDT-5m.feather"
    outside.write_bytes(b"kept")
    (full.folder / ".pairs.json").write_text("{}")
    (full.folder / "XRP_USDT-5m.feather").mkdir()
    refused = {
        "../BTC_USDT-5m.feather": "It is no candle file of this store.",
        "futures/../../BTC_USDT-5m.feather": "It is no candle file of this store.",
        str(outside): "It is no candle file of this store.",
        ".pairs.json": "It is no candle file of this store.",
        "": "It is no candle file of this store.",
        "XRP_USDT-5m.feather": "It is a folder.",
        "ADA_USDT-5m.feather": "It is not there any more.",
    }
    told = full.delete(*(path for path in refused if path), NAME)
    assert told.paths == (NAME,)
    assert told.refused == {path: reason for path, reason in refused.items() if path}
    assert outside.read_bytes() == b"kept" and (full.folder / ".pairs.json").exists()


def test_a_link_and_a_pipe_can_be_got_rid_of(full: CandleStore) -> None:
    outside = full.folder.parent / "BTC_USDT-5m.feather"
    outside.write_bytes(b"kept")
    (full.folder / "ETH_USDT-5m.feather").symlink_to(outside)
    os.mkfifo(full.folder / "XRP_USDT-5m.feather")
    told = full.delete("ETH_USDT-5m.feather", "XRP_USDT-5m.feather")
    assert (len(told.paths), told.refused) == (2, {})
    assert outside.read_bytes() == b"kept" and not list(full.folder.glob("[EX]*"))


def test_nothing_is_deleted_while_a_download_writes(full: CandleStore) -> None:
    with (full.folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(Refused, match="A download is writing"):
            full.delete(NAME)
    assert (full.folder / NAME).exists()
    assert full.delete(NAME).paths == (NAME,), "the lock is free again"


def test_a_link_in_the_place_of_the_lock_is_not_followed(full: CandleStore) -> None:
    outside = full.folder.parent / "outside"
    (full.folder / ".lock").symlink_to(outside)
    with pytest.raises(Refused, match="cannot be written to"):
        full.delete(NAME)
    assert not outside.exists() and (full.folder / NAME).exists()
