"""The markets that are kept with a run: those it has used."""

import json
from pathlib import Path

import pytest

from core.freqtrade.backtests.running.used_markets import keep_used
from tests.core.freqtrade.backtests.made_markets import markets_file


def kept(folder: Path, content: bytes, *pairs: str) -> bytes:
    file = folder / "markets.json"
    file.write_bytes(content)
    keep_used(file, pairs)
    return file.read_bytes()


def test_what_was_used_stays_the_same_in_any_order(tmp_path: Path) -> None:
    whole = markets_file("BTC/USDT", "ETH/USDT", "SOL/BTC", "ETH/USDT:USDT")
    found = kept(tmp_path, whole, "SOL/BTC", "ETH/USDT", "GONE/USDT")
    told, before = json.loads(found), json.loads(whole)
    assert told["markets"] == {pair: before["markets"][pair] for pair in ("ETH/USDT", "SOL/BTC")}
    assert told["currencies"].keys() == {"ETH", "USDT", "SOL", "BTC"}
    assert kept(tmp_path, whole, "ETH/USDT", "SOL/BTC") == found
    assert kept(tmp_path, found, "ETH/USDT", "SOL/BTC") == found, "a repeat keeps the same"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"markets": 1}', b'{"markets": {"BTC/USDT": 1}}', b"[" * 100_000]
)
def test_what_cannot_be_read_stays(tmp_path: Path, content: bytes) -> None:
    assert kept(tmp_path, content, "BTC/USDT") == content


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    keep_used(tmp_path / "markets.json", ["BTC/USDT"])
    assert not list(tmp_path.iterdir())
