"""What a stranger may put into a result is refused by name, or becomes harmless. Read here in the process of the test:
that the child is bounded is tested elsewhere."""

import json
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest

from core.freqtrade.backtests.results.reading import archive_entries, json_stream, kept_block
from core.freqtrade.backtests.results.reading.told_result import tell_one, tell_strategies
from core.freqtrade.backtests.results.reading.unusable import Unusable
from tests import result_files
from tests.result_files import STEADY

BLOCK = {"total_trades": 0, "trades": [], "backtest_start_ts": 1, "starting_balance": 1000}


def told(file: Path) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = []
    tell_one(file, "", said.append)
    return said


def block_with(tmp_path: Path, **values: Any) -> dict[str, Any]:
    file = result_files.with_json(tmp_path / "it.zip", json.dumps({"strategy": {"A": BLOCK | values}}))
    return dict(told(file)[-1]["block"])


TEXTS = {
    "nothing": ("", "no JSON"),
    "no JSON": ("hello", "no JSON"),
    "an older list": ('[["BTC/USDT", 0.1]]', "before 2020"),
    "no strategy": ('{"strategy": {}}', "names no strategy"),
    "another JSON": ('{"bot_name": "freqtrade"}', "names no strategy"),
    "no block": ('{"strategy": {"A": 5}}', "no figures"),
    "an empty block": ('{"strategy": {"A": {}}}', "total_trades or backtest_start_ts is missing"),
    "a name that is none": ('{"strategy": {"../../A": {}}}', "no name of a class"),
    "cut short": ('{"strategy": {"A": {"total_trades": 1, "trades": [{"pair":', "ends too early"),
    "more behind it": ('{"strategy": {"A": ' + json.dumps(BLOCK) + "}} {}", "something follows"),
    "too deep": ('{"strategy": {"A": {"x": ' + "[" * 200_000, "too deep|too early"),
    "a number of 5,000 digits": ('{"strategy": {"A": {"x": ' + "9" * 5_000 + "}}}", "broken"),
    "the same key twice": ('{"strategy": {"A": {"trades": [], "trades": []}}}', "a name twice"),
    "two of one name": ('{"strategy": {"A": {}, "A": {}}}', "total_trades|a name twice"),
    "fewer trades than told": (
        '{"strategy": {"A": {"total_trades": 2, "trades": [], "backtest_start_ts": 1}}}',
        "whole",
    ),
}


@pytest.mark.parametrize(("text", "words"), TEXTS.values(), ids=TEXTS)
def test_what_is_no_result_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(Unusable, match=words):
        told(result_files.with_json(tmp_path / "it.zip", text))


TRADES = {
    "no trade": ("x", "is no trade"),
    "no pair": ({"pair": None}, "no pair"),
    "a long pair": ({"pair": "B" * 65}, "no pair"),
    "a rate that is text": ({"open_rate": "1"}, "no open_rate"),
    "a profit that is null": ({"profit_abs": None}, "no profit_abs"),
    "a profit without bound": ({"profit_abs": 10**400}, "no profit_abs"),
    "a profit that is true": ({"profit_ratio": True}, "no profit_ratio"),
    "no date": ({"close_timestamp": None, "close_date": "yesterday"}, "no close_date"),
    "a date that is far": ({"close_timestamp": 10**18}, "no close_date"),
}


@pytest.mark.parametrize(("values", "words"), TRADES.values(), ids=TRADES)
def test_a_trade_that_is_none_is_named(tmp_path: Path, values: Any, words: str) -> None:
    trades = result_files.block(STEADY)["trades"][:2]
    trades[1] = trades[1] | values if isinstance(values, dict) else values
    file = result_files.changed(tmp_path / "it.zip", {"trades": trades, "total_trades": 2})
    with pytest.raises(Unusable, match=f"Trade 2 .*{words}|Trade 2 {words}"):
        told(file)


def test_what_an_older_freqtrade_does_not_tell_of_a_trade_has_a_value(tmp_path: Path) -> None:
    trade = result_files.block(STEADY)["trades"][0]
    for name in (
        "open_timestamp",
        "close_timestamp",
        "trade_duration",
        "leverage",
        "is_short",
        "orders",
        "funding_fees",
    ):
        del trade[name]
    trade["sell_reason"], trade["buy_tag"] = trade.pop("exit_reason"), trade.pop("enter_tag")
    file = result_files.changed(tmp_path / "it.zip", {"trades": [trade], "total_trades": 1})
    row = told(STEADY)[0]["rows"][0]
    row[17] = 0
    assert told(file)[0]["rows"][0] == row


def test_text_of_a_stranger_is_cut_and_clean(tmp_path: Path) -> None:
    trade = result_files.block(STEADY)["trades"][0] | {"enter_tag": "a\0b\ud800" + "x" * 10**6, "exit_reason": 7}
    file = result_files.changed(tmp_path / "it.zip", {"trades": [trade], "total_trades": 1})
    row = told(file)[0]["rows"][0]
    assert (row[18], row[19]) == ("ab?" + "x" * 3996, "7")


def test_numbers_that_are_none_become_null(tmp_path: Path) -> None:
    """Python's JSON writes NaN and Infinity, and reads 1e999 as one."""
    found = block_with(tmp_path, sharpe=float("nan"), cagr=float("-inf"), sqn=-0.5)
    assert (found["sharpe"], found["cagr"], found["sqn"]) == (None, None, -0.5)
    text = json.dumps({"strategy": {"A": BLOCK}}).replace('"starting_balance": 1000', '"calmar": 1e999')
    assert told(result_files.with_json(tmp_path / "big.zip", text))[-1]["block"]["calmar"] is None


def test_long_lists_keep_their_first_lines_and_the_total(tmp_path: Path) -> None:
    lines = [{"key": f"tag {n}", "trades": 1} for n in range(9_999)] + [{"key": "TOTAL", "trades": 9_999}]
    found = block_with(tmp_path, results_per_enter_tag=lines)
    assert len(found["results_per_enter_tag"]) == 2_000
    assert found["results_per_enter_tag"][-1] == {"key": "TOTAL", "trades": 9_999}
    assert found[kept_block.LEFT_OUT] == {"results_per_enter_tag": 8_000}


def test_lines_with_long_tags_take_a_megabyte_at_most(tmp_path: Path) -> None:
    lines = [{"key": [str(n) * 900, "x" * 3_900], "trades": 1} for n in range(1_500)]
    found = block_with(tmp_path, mix_tag_stats=lines)
    assert len(json.dumps(found)) < 1.1 * 2**20
    assert found["mix_tag_stats"][-1]["key"][0] == ("1499" * 900)[:4_000]


def test_of_many_days_the_newest_are_kept(tmp_path: Path) -> None:
    days = [{"date_ts": n, "profit_abs": 1.0} for n in range(2_500)]
    found = block_with(tmp_path, periodic_breakdown={"day": days}, daily_profit=[["2026-01-01", 1.0]])
    assert [one["date_ts"] for one in found["periodic_breakdown"]["day"]] == list(range(500, 2_500))
    assert found[kept_block.LEFT_OUT] == {"periodic_breakdown.day": 500}
    assert "daily_profit" not in found


def test_nesting_and_names_have_an_end(tmp_path: Path) -> None:
    deep: Any = 1
    for _ in range(50):
        deep = {"a" * 1_000: deep}
    found = block_with(tmp_path, minimal_roi=deep)["minimal_roi"]
    depth = 0
    while found is not None:
        (name, found), depth = next(iter(found.items())), depth + 1
        assert len(name) == 200
    assert depth < 25


def test_more_trades_than_the_most_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_block, "MOST_TRADES", 3)
    with pytest.raises(Unusable, match="more than 3 trades"):
        told(result_files.with_trades(tmp_path / "it.zip", 4))


def test_more_bytes_than_the_most_are_refused(tmp_path: Path) -> None:
    """What the archive says of its sizes is not asked."""
    file = result_files.with_json(tmp_path / "it.zip", '{"x": [' + f'"{"x" * 10**5}",' * 100)
    with zipfile.ZipFile(file) as archive, archive.open(archive.namelist()[0]) as opened:
        stream = json_stream.JsonStream(opened, most_bytes=5_000_000)
        with pytest.raises(Unusable, match="more than 1 GB"):
            stream.skip()


@pytest.mark.parametrize("piece", [1, 7, 64])
def test_values_may_lie_across_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    whole = told(STEADY)
    monkeypatch.setattr(json_stream, "_PIECE", piece)
    file = result_files.with_json(tmp_path / "it.zip", json.dumps(result_files.told_by_freqtrade(STEADY), indent=1))
    assert told(file) == whole


# -- archives ---------------------------------------------------------------------------------------------------------

NAME = "backtest-result-2026-10-04_12-00-00"
RESULT = json.dumps({"strategy": {"A": BLOCK}})


def test_only_entries_inside_the_archive_are_looked_at(tmp_path: Path) -> None:
    outside = {f"../{NAME}.json": "x", f"/tmp/{NAME}.json": "x", f"C:\\{NAME}.json": "x", f"a/../../{NAME}.json": "x"}
    file = result_files.packed(
        tmp_path / "it.zip", outside | {f"results/{NAME}.json": RESULT, ".last_result.json": "{}"}
    )
    assert told(file)[-1]["trades"] == 0
    assert list(tmp_path.iterdir()) == [file]


def test_links_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "it.zip"
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo(f"{NAME}.json")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(Unusable, match="no backtest result in it"):
        told(file)


ARCHIVES = {
    "nothing in it": ({}, "no backtest result in it"),
    "no JSON": ({"readme.txt": "hello"}, "no backtest result in it"),
    "two results": ({f"{NAME}.json": RESULT, "backtest-result-2026-10-05.json": RESULT}, "several results"),
    "a name twice": ({f"{NAME}.json": RESULT, f"a/{NAME}.json": RESULT}, "two files of the name"),
}


@pytest.mark.parametrize(("files", "words"), ARCHIVES.values(), ids=ARCHIVES)
def test_what_is_no_archive_of_a_result_is_refused(tmp_path: Path, files: dict[str, str], words: str) -> None:
    with pytest.raises(Unusable, match=words):
        told(result_files.packed(tmp_path / "it.zip", files))


def test_an_archive_of_thousands_of_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_entries, "MOST_ENTRIES", 3)
    with pytest.raises(Unusable, match="more than 3 files"):
        told(STEADY)


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    content = bytearray(STEADY.read_bytes())
    content[2_000:2_100] = b"\0" * 100
    damaged = tmp_path / "it.zip"
    damaged.write_bytes(content)
    with pytest.raises(Unusable, match="broken"):
        told(damaged)


@pytest.mark.parametrize(("bit", "words"), [(6, "password"), (8, "packed in a way")], ids=["password", "compression"])
def test_an_archive_that_nobody_can_read_is_refused(tmp_path: Path, bit: int, words: str) -> None:
    """In the table of contents: flags are two bytes behind the mark's eighth, the method behind its tenth."""
    file = result_files.packed(tmp_path / "it.zip", {f"{NAME}.json": RESULT})
    content = bytearray(file.read_bytes())
    at = content.index(b"PK\x01\x02") + bit + 2
    content[at] = 1 if bit == 6 else 99
    file.write_bytes(content)
    with pytest.raises(Unusable, match=words):
        told(file)


def test_what_lies_beside_the_result_may_be_anything(tmp_path: Path) -> None:
    beside = {f"{NAME}_A.json": "[1]", f"{NAME}_A.py": b"\xff" * 10}
    said: list[dict[str, Any]] = []
    tell_strategies(result_files.packed(tmp_path / "it.zip", {f"{NAME}.json": RESULT, **beside}), said.append)
    assert (said[0]["config"], said[0]["parameters"], said[0]["source"]) == ({}, {}, "/////////////w==")


def test_a_configuration_that_cannot_be_searched_is_refused(tmp_path: Path) -> None:
    beside = {f"{NAME}_config.json": "[" * 10_000}
    with pytest.raises(Unusable, match="is no configuration"):
        tell_strategies(result_files.packed(tmp_path / "it.zip", {f"{NAME}.json": RESULT, **beside}), print)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="cannot be read"):
        told(tmp_path / "none.zip")
