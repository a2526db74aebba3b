"""Downloads with a real Freqtrade, from the market of awkward symbols and from futures of the practice market."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.freqtrade.candles.download_facts import CANCELLED, Banned, Ended, Stopped
from tests import awkward_market, futures_market
from tests.awkward_market import AwkwardMarket
from tests.core.freqtrade.candles.candle_store import CandleStore, Made
from tests.core.freqtrade.candles.downloads import Download, awkward

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(400)]
NOW = 1_790_000_012
"""2026-09-21 14:13:32 UTC: inside a candle of every size."""
HOUR, DAY = 3_600, 86_400
MIDNIGHT = datetime.fromtimestamp(NOW - NOW % DAY, UTC)
LONG = {"timeframes": ("5m",), "since": MIDNIGHT - timedelta(days=399)}
"""116 pages: two pieces."""
LONG_MS = int((MIDNIGHT - timedelta(days=399)).timestamp()) * 1000


SECOND_PIECE_MS = (NOW - 45 * DAY) * 1000


@pytest.fixture
def market() -> Iterator[AwkwardMarket]:
    with awkward_market.serving(NOW) as market:
        yield market


@pytest.fixture
def download(freqtrade_python: Path, tmp_path: Path, market: AwkwardMarket) -> Download:
    return Download(freqtrade_python, tmp_path, awkward(market.url))


def opens(rows: list[list[float]]) -> list[int]:
    return [int(row[0]) for row in rows]


def test_each_file_is_told_by_name_and_nothing_is_fetched_twice(download: Download, market: AwkwardMarket) -> None:
    pairs = ("BTC/USDT", "NEW/USDT", "OLD/USDT", "GAP/USDT", "NIL/USDT", "SLOW/USDT", "FOO/USDT", "X.*", "(")
    told = download.run(*pairs, timeframes=("1h", "7m"), days=20)
    assert told.code == 0 and told.facts[-1] == Ended()
    assert told.outcomes == {
        "BTC/USDT": "brought", "NEW/USDT": "brought", "GAP/USDT": "brought", "SLOW/USDT": "brought",
        "NIL/USDT": "no_candles", "OLD/USDT": "no_candles",
    }  # fmt: skip
    assert list(told.without) == ["7m", "FOO/USDT", "X.*", "("]
    assert told.finished["OLD/USDT"].words.endswith("OLD/USDT is not traded any more.")
    rows = download.rows("BTC_USDT-1h")
    begin = int((MIDNIGHT - timedelta(days=20)).timestamp())
    assert opens(rows) == list(range(begin, NOW // HOUR * HOUR, HOUR))  # the candle that runs is not among them
    assert "nothing before 2026-09-18 15:00 UTC" in told.finished["NEW/USDT"].words
    assert len(download.rows("GAP_USDT-1h")) == len(rows) - 30 == told.finished["GAP/USDT"].rows
    assert not download.file("NIL_USDT-1h").exists()
    before = {path: path.stat().st_mtime_ns for path in download.store.glob("*.feather")}
    market.asked.clear()
    again = download.run("BTC/USDT", "NEW/USDT", "GAP/USDT", days=20)
    assert set(again.outcomes.values()) == {"nothing_new"} and again.facts[-1] == Ended()
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert not any(since > 0 for _, _, since in market.asked)


def test_what_was_there_is_kept_when_more_is_asked_for(download: Download, market: AwkwardMarket) -> None:
    """An earlier start; a gap asked for again; months; a pair that is gone; a damaged file."""
    inside = {"since": MIDNIGHT - timedelta(days=12), "until": MIDNIGHT - timedelta(days=5)}
    download.run("GAP/USDT", "BTC/USDT", **inside)
    kept = download.rows("GAP_USDT-1h")
    assert len(kept) == 7 * 24 - 30
    damaged = download.file("BTC_USDT-1h")
    damaged.write_bytes(damaged.read_bytes()[:3_000])
    market.asked.clear()
    since = MIDNIGHT - timedelta(days=70)
    told = download.run("GAP/USDT", "OLD/USDT", "BTC/USDT", timeframes=("1h", "1M"), since=since, fill_gaps=True)
    found = download.rows("GAP_USDT-1h")
    assert opens(found)[0] == since.timestamp() and opens(found)[-1] == NOW // HOUR * HOUR - HOUR
    assert [row for row in found if kept[0][0] <= row[0] <= kept[-1][0]] == kept
    assert len(market.pages("GAPUSDT")) == 2 + 1 + 1 + 1  # before (2 of them), after, the gap; months
    months = [datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d") for at in opens(download.rows("GAP_USDT-1Mo"))]
    assert months == ["2026-08-01"]
    gone = told.finished["OLD/USDT 1h spot"]
    assert gone.last == datetime.fromtimestamp((NOW - 40 * DAY) // HOUR * HOUR, UTC) and gone.added == gone.rows
    assert "could not be read and was downloaded again" in told.finished["BTC/USDT 1h spot"].words
    again = download.run("OLD/USDT").finished["OLD/USDT"]
    assert (again.last, again.words) == (gone.last, "OLD/USDT is not traded any more.")


def test_percent_is_true_and_a_kill_loses_nothing(download: Download, market: AwkwardMarket, tmp_path: Path) -> None:
    whole = Download(download.python, tmp_path / "whole", download.exchange)
    whole.folder.mkdir()
    told = whole.run("BTC/USDT", **LONG)
    pages = told.pages(0)
    assert told.targets[0].pages == 116 == pages[-1] and pages == sorted(pages) and 100 in pages
    assert abs(told.targets[0].candles - told.finished["BTC/USDT"].rows) < 10
    with held_in_the_second_piece(market) as asked_for:
        process = download.start("BTC/USDT", **LONG)
        assert asked_for.wait(60)
        process.kill()
        process.communicate()
    pieces = list((download.store / ".pieces" / "BTC_USDT-5m").glob("*.feather"))
    assert len(pieces) == 1 and not download.file("BTC_USDT-5m").exists()
    market.asked.clear()
    again = download.run("BTC/USDT", **LONG)
    kept_until = LONG_MS + 100_000 * 300_000
    assert again.targets[0].pages == 16 and min(market.pages("BTCUSDT")) == kept_until - 300_000
    assert download.file("BTC_USDT-5m").read_bytes() == whole.file("BTC_USDT-5m").read_bytes()
    assert not list(download.store.glob(".pieces/*"))


@contextmanager
def held_in_the_second_piece(market: AwkwardMarket) -> Iterator[threading.Event]:
    """BTC's pages of the second piece are not answered; yields what is set when one is asked for."""
    asked_for, ends = threading.Event(), threading.Event()

    def before(asked: tuple[str, str, int]) -> None:
        if asked[0] == "BTCUSDT" and asked[2] >= SECOND_PIECE_MS:
            asked_for.set()
            ends.wait(60)

    market.before = before
    yield asked_for
    ends.set()
    market.before = lambda asked: None


def test_a_kill_while_a_file_is_written_leaves_the_file_as_it_was(download: Download, market: AwkwardMarket) -> None:
    download.run("BTC/USDT", days=3)
    file, part = download.file("BTC_USDT-1h"), download.store / "BTC_USDT-1h.part"
    before = file.read_bytes()
    market.before = lambda asked: None if part.exists() else os.mkfifo(part)  # writing waits for a reader
    process = download.start("BTC/USDT", days=9)
    with part.open("rb") if _appears(part) else pytest.fail("nothing was written") as written:
        assert written.read(6) == b"ARROW1"
        process.kill()
        process.communicate()
    assert file.read_bytes() == before and part.exists()
    market.before = lambda asked: None
    assert download.run("BTC/USDT", days=9).outcomes == {"BTC/USDT": "brought"}
    assert not part.exists() and len(download.rows("BTC_USDT-1h")) == 9 * 24 + 14


def _appears(path: Path) -> bool:
    until = time.monotonic() + 60
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.01)
    return path.exists()


def test_a_page_that_fails_and_a_market_that_dies(download: Download, market: AwkwardMarket) -> None:
    """What was fetched before stays; every file is told; those after are not asked for one by one for ever."""

    def before(asked: tuple[str, str, int]) -> None:
        if asked[2] >= SECOND_PIECE_MS:
            raise ConnectionError

    market.before = before
    told = download.run("BTC/USDT", "GAP/USDT", "NIL/USDT", "NEW/USDT", **LONG)
    assert told.code == 0 and told.facts[-1] == Ended()
    assert told.outcomes == dict.fromkeys(("BTC/USDT", "GAP/USDT", "NIL/USDT", "NEW/USDT"), "failed")
    found = told.finished["BTC/USDT"]
    assert found.rows == found.added == 100_000 == len(download.rows("BTC_USDT-5m"))
    assert "could not be fetched" in found.words and len(told.log) < 100_000
    assert told.finished["NEW/USDT"].rows == 0
    market.before = lambda asked: None
    market.asked.clear()
    assert download.run("BTC/USDT", **LONG).finished["BTC/USDT"].added == 399 * 288 + 170 - 100_000
    assert len(market.pages("BTCUSDT")) == 16


def test_a_ban_ends_it_at_once(download: Download, market: AwkwardMarket) -> None:
    began = time.monotonic()
    told = download.run("BAN/USDT", "BTC/USDT", **LONG)
    assert time.monotonic() - began < 15 and told.code == 0
    assert told.facts[-1] == Banned(None)
    assert [symbol for symbol, _, _ in market.asked].count("BANUSDT") == 1
    assert not any(isinstance(fact, Ended) for fact in told.facts)


def test_it_is_cancelled_with_what_it_has(download: Download, market: AwkwardMarket) -> None:
    """A second download of the store ends meanwhile."""
    with held_in_the_second_piece(market) as asked_for:
        process = download.start("BTC/USDT", "NEW/USDT", **LONG)
        assert asked_for.wait(60)
        number = download.number
        other = download.run("BTC/USDT")
        assert other.facts == [Stopped("Another download writes into this store: wait until it has ended.")]
        download.number = number
        process.send_signal(signal.SIGINT)
        told = download.end(process)
    assert told.code == 0 and told.facts[-1] == Stopped(CANCELLED)
    assert told.outcomes == {"BTC/USDT": "stopped", "NEW/USDT": "brought"}
    assert told.finished["BTC/USDT"].rows == 100_000 and told.pages(0)[-1] == 100


def test_it_stops_before_it_starts_where_there_is_no_room(download: Download, market: AwkwardMarket) -> None:
    full = download.run("BTC/USDT", reserve_bytes=10**15)
    assert isinstance(full.facts[-1], Stopped) and "stay free" in full.facts[-1].reason
    told = download.run("BTC/USDT", **LONG, most_bytes=3_000_000)
    assert isinstance(told.facts[-1], Stopped)
    assert "need about 3.3 MiB" in told.facts[-1].reason and "may hold 2.9 MiB" in told.facts[-1].reason
    assert told.code == 0 and not list(download.store.glob("*.feather")) and market.pages("BTCUSDT") == []


def test_what_strategies_left_in_the_store_holds_nothing_up(download: Download) -> None:
    """A pipe in the place of a file, pieces that are none, names that no file can have."""
    pieces = download.store / ".pieces"
    for name in ("ETH_USDT-5m", "SOL_USDT-5m", "x" * 250):
        (pieces / name).mkdir(parents=True)
    for name in (".pairs.json", "BTC_USDT-1h.feather", ".pieces/ETH_USDT-5m/1-2.feather"):
        os.mkfifo(download.store / name)
    CandleStore(download.python, pieces).make(Made("SOL_USDT-5m/1-2.feather", [1], columns=("x",)))
    (download.store / "markets-spot.json.part").symlink_to(outside := download.folder / "outside")
    told = download.run("BTC/USDT", days=2)
    assert told.outcomes == {"BTC/USDT": "brought"} and "no ordinary file" in told.finished["BTC/USDT"].words
    assert not list(pieces.iterdir()) and not outside.exists()


def test_a_disk_that_is_full_leaves_what_is_whole(download: Download) -> None:
    """Stood in for by the largest file that the program may write: the system refuses the rest in the same way."""
    download.run("BTC/USDT", **LONG | {"until": MIDNIGHT - timedelta(days=390)})
    file = download.file("BTC_USDT-5m")
    before = file.read_bytes()
    download.before = ("prlimit", f"--fsize={1_000_000}")
    told = download.run("BTC/USDT", **LONG)
    assert isinstance(told.facts[-1], Stopped) and told.facts[-1].reason.startswith("The disk is full.")
    assert told.code == 0 and file.read_bytes() == before and not list(download.store.rglob("*.part"))


def test_an_exchange_without_history_is_told_with_the_way_by_trades(download: Download) -> None:
    download.exchange = {"name": "kraken", "key": "", "secret": ""}
    told = download.run("BTC/USDT")
    assert isinstance(told.facts[-1], Stopped) and "--dl-trades" in told.facts[-1].reason


def test_futures_come_with_mark_prices_and_funding(freqtrade_python: Path, tmp_path: Path) -> None:
    with futures_market.serving(now=NOW) as url:
        download = Download(freqtrade_python, tmp_path, futures_market.exchange_block(url), "futures")
        told = download.run("BTC/USDT:USDT", timeframes=("1h",), days=40)
        assert set(told.outcomes.values()) == {"brought"}
        names = sorted(path.name for path in (download.store / "futures").iterdir())
        assert names == [f"BTC_USDT_USDT-1h-{kind}.feather" for kind in ("funding_rate", "futures", "mark")]
        funding = download.rows("futures/BTC_USDT_USDT-1h-funding_rate")
        assert {len(row) for row in funding} == {2} and {at % (8 * HOUR) for at in opens(funding)} == {0}
        assert funding[-1][0] == NOW // (8 * HOUR) * 8 * HOUR  # it is of a moment: none is running
        candles, mark = (opens(download.rows(f"futures/BTC_USDT_USDT-1h-{kind}")) for kind in ("futures", "mark"))
        assert candles == mark and len(mark) >= 40 * 24
        before = {path: path.stat().st_mtime_ns for path in (download.store / "futures").iterdir()}
        again = download.run("BTC/USDT:USDT", timeframes=("1h",), days=40)
        assert "failed" not in again.outcomes.values()
        assert {path: path.stat().st_mtime_ns for path in before} == before
