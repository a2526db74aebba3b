"""Copying, comparing and restoring trade databases: run as the program that it is, in a folder of its own."""

import json
import resource
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from core.freqtrade.trade_database import commands, packed_parts, program, sqlite_copy, trade_changes
from tests.core.bots.ledger import Ledger, rows

SOURCE = program.source()
PART_BYTES = "20000"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = Ledger(tmp_path / "trades-1.sqlite")
    made.open_trade(1)
    made.open_trade(2, "ETH/USDT")
    made.close_trade(1)
    return made


def work(folder: Path, *arguments: str) -> dict[str, Any]:
    """As a runner does it."""
    ended = subprocess.run(
        [sys.executable, "-I", "-c", SOURCE, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise AssertionError(ended.stderr)
    return json.loads(ended.stdout)


def refused(folder: Path, *arguments: str) -> str:
    with pytest.raises(AssertionError) as caught:
        work(folder, *arguments)
    said = str(caught.value).strip()
    assert "Traceback" not in said and said.endswith(".")
    return said


def test_a_backup_has_what_is_only_in_the_log(ledger: Ledger, tmp_path: Path) -> None:
    made = work(tmp_path, "back_up", "trades-1.sqlite", "backups/a.sqlite")
    assert (made["trade_count"], made["order_count"]) == (2, 2)
    alone = tmp_path / "alone.sqlite"
    alone.write_bytes((tmp_path / "trades-1.sqlite").read_bytes())
    with pytest.raises(sqlite3.OperationalError):
        rows(alone)  # the file without its log has not even the tables
    assert [row[1] for row in rows(tmp_path / "backups" / "a.sqlite")] == ["BTC/USDT", "ETH/USDT"]
    assert sorted(path.name for path in (tmp_path / "backups").iterdir()) == ["a.sqlite"]


def test_what_is_not_there_is_absent_and_not_made(tmp_path: Path) -> None:
    assert work(tmp_path, "back_up", "trades-1.sqlite", "a") == {"absent": True}
    assert work(tmp_path, "pack", "trades-1.sqlite", "travel", PART_BYTES) == {"absent": True}
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_is_not_backed_up(ledger: Ledger, tmp_path: Path) -> None:
    for number in range(3, 400):
        ledger.open_trade(number)
    ledger.end()
    path = tmp_path / "trades-1.sqlite"
    content = bytearray(path.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    path.write_bytes(content)
    assert refused(tmp_path, "back_up", "trades-1.sqlite", "a.sqlite")
    assert not (tmp_path / "a.sqlite").exists()
    (tmp_path / "none.sqlite").write_bytes(b"this is no database at all, but long enough to be read as one" * 100)
    assert "not a database" in refused(tmp_path, "back_up", "none.sqlite", "a.sqlite")


LEAST_BYTES = 40_000


def fill(ledger: Ledger) -> None:
    for number in range(3, 1500):
        ledger.open_trade(number, f"P{number}/USDT")


def refused_when_full(folder: Path, *arguments: str) -> str:
    """No file of it may become larger, as if there were no more room."""
    ended = subprocess.run(
        [sys.executable, "-I", "-c", SOURCE, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (LEAST_BYTES, LEAST_BYTES)),
    )
    assert ended.returncode and "Traceback" not in ended.stderr
    return ended.stderr


@pytest.mark.parametrize(
    "command", [("back_up", "trades-1.sqlite", "b.sqlite"), ("pack", "trades-1.sqlite", "travel", "9")]
)
def test_a_full_disk_is_not_left_full(ledger: Ledger, tmp_path: Path, command: tuple[str, ...]) -> None:
    """The bot that goes on needs the room."""
    fill(ledger)
    before = {path.name for path in tmp_path.iterdir()}
    assert refused_when_full(tmp_path, *command)
    assert {path.name for path in tmp_path.iterdir()} == before


def test_what_cannot_be_restored_leaves_nothing_behind(ledger: Ledger, tmp_path: Path) -> None:
    work(tmp_path, "back_up", "trades-1.sqlite", "a.sqlite")
    before = {path.name for path in tmp_path.iterdir()}
    assert "not as it was" in refused(tmp_path, "restore", "a.sqlite", "trades-1.sqlite", "0" * 64)
    assert {path.name for path in tmp_path.iterdir()} == before


def test_equal_databases_have_equal_digests_and_one_bit_shows(ledger: Ledger, tmp_path: Path) -> None:
    first = work(tmp_path, "back_up", "trades-1.sqlite", "a.sqlite")
    assert work(tmp_path, "back_up", "a.sqlite", "b.sqlite")["digest"] == first["digest"]
    ledger.run("UPDATE trades SET amount = 0.010000000000000002 WHERE id = 2")
    assert work(tmp_path, "back_up", "trades-1.sqlite", "c.sqlite")["digest"] != first["digest"]


def compared(ledger: Ledger, *statements: str) -> list[tuple[int, str, str]]:
    folder = ledger.path.parent
    work(folder, "back_up", "trades-1.sqlite", "a.sqlite")
    for statement in statements:
        ledger.run(statement)
    made = work(folder, "compare", "a.sqlite", "trades-1.sqlite")
    assert made["count"] == len(made["changes"])
    return [(one["trade_id"], one["pair"], one["what"]) for one in made["changes"]]


def test_nothing_traded_is_nothing_changed(ledger: Ledger) -> None:
    assert compared(ledger) == []


def test_what_follows_the_price_or_a_migration_is_no_change(ledger: Ledger) -> None:
    said = compared(
        ledger,
        "UPDATE trades SET max_rate = 9500, record_version = 3",
        "UPDATE orders SET order_update_date = '2026-02-02'",
        "ALTER TABLE trades ADD COLUMN brand_new FLOAT DEFAULT 7",
        "CREATE TABLE wallet_history (id INTEGER PRIMARY KEY, total FLOAT)",
        "INSERT INTO KeyValueStore VALUES (1, 'startup_time', 5)",
    )
    assert said == []


def test_every_trade_that_is_another_is_named_once(ledger: Ledger) -> None:
    ledger.open_trade(4, "ADA/USDT")
    said = compared(
        ledger,
        "INSERT INTO trades VALUES (5, 'SOL/USDT', 1, 1, 1, 1, NULL, 1, 1, 2)",
        "INSERT INTO orders VALUES (5, 5, 'o5', 'open', 0, '')",
        "INSERT INTO trades VALUES (6, 'XRP/USDT', 0, 1, 1, 1, 2, 1, 1, 2)",
        "UPDATE trades SET is_open = 0 WHERE id = 2",
        "UPDATE orders SET status = 'canceled' WHERE ft_trade_id = 2",
        "UPDATE orders SET filled = 9 WHERE ft_trade_id = 1",
        "DELETE FROM trades WHERE id = 4",
        "DELETE FROM orders WHERE ft_trade_id = 4",
    )
    assert said == [
        (1, "BTC/USDT", "changed"),
        (2, "ETH/USDT", "closed"),
        (4, "ADA/USDT", "deleted"),
        (5, "SOL/USDT", "opened"),
        (6, "XRP/USDT", "opened and closed"),
    ]


def test_an_id_that_was_given_again_is_another_trade(ledger: Ledger) -> None:
    """Freqtrade deletes an unfilled entry, and SQLite gives its id to the next."""
    said = compared(
        ledger,
        "DELETE FROM trades WHERE id = 2",
        "INSERT INTO trades VALUES (2, 'SOL/USDT', 1, 1, 1, 1, NULL, 1, 1, 2)",
    )
    assert said == [(2, "SOL/USDT", "changed")]


def test_a_database_without_tables_is_not_equal_to_one_with_trades(ledger: Ledger, tmp_path: Path) -> None:
    """Of a bot that was killed before Freqtrade made them."""
    (tmp_path / "a.sqlite").touch()
    made = work(tmp_path, "compare", "a.sqlite", "trades-1.sqlite")
    assert [one["what"] for one in made["changes"]] == ["opened and closed", "opened"]
    made = work(tmp_path, "compare", "trades-1.sqlite", "a.sqlite")
    assert [one["what"] for one in made["changes"]] == ["deleted", "deleted"]


def test_restored_it_is_as_it_was_and_no_log_of_the_newer_is_left(ledger: Ledger, tmp_path: Path) -> None:
    made = work(tmp_path, "back_up", "trades-1.sqlite", "a.sqlite")
    before = rows(tmp_path / "a.sqlite")
    ledger.run("DELETE FROM trades")
    (tmp_path / "kept-wal").write_bytes((tmp_path / "trades-1.sqlite-wal").read_bytes())
    ledger.end()
    (tmp_path / "kept-wal").rename(tmp_path / "trades-1.sqlite-wal")  # as after a kill
    for _ in range(2):  # begun again after a kill
        assert work(tmp_path, "restore", "a.sqlite", "trades-1.sqlite", made["digest"])["digest"] == made["digest"]
        assert rows(tmp_path / "trades-1.sqlite") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sqlite", "trades-1.sqlite"]


def test_a_backup_of_another_content_is_not_restored(ledger: Ledger, tmp_path: Path) -> None:
    work(tmp_path, "back_up", "trades-1.sqlite", "a.sqlite")
    ledger.end()
    assert "not as it was" in refused(tmp_path, "restore", "a.sqlite", "trades-1.sqlite", "0" * 64)
    assert len(rows(tmp_path / "trades-1.sqlite")) == 2


def test_a_database_in_use_is_not_replaced(ledger: Ledger, tmp_path: Path) -> None:
    made = work(tmp_path, "back_up", "trades-1.sqlite", "a.sqlite")
    ledger.run("BEGIN")
    ledger.open_trade(3)
    assert "lock" in refused_soon(tmp_path, made["digest"])
    ledger.run("COMMIT")
    assert len(rows(tmp_path / "trades-1.sqlite")) == 3


def refused_soon(folder: Path, digest: str) -> str:
    impatient = SOURCE.replace("timeout=30", "timeout=0.2")
    ended = subprocess.run(
        [sys.executable, "-I", "-c", impatient, "restore", "a.sqlite", "trades-1.sqlite", digest],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode
    return ended.stderr


def travelled(tmp_path: Path, ledger: Ledger) -> tuple[Path, dict[str, Any]]:
    """Packed here, its parts carried there."""
    packed = work(tmp_path, "pack", "trades-1.sqlite", "travel", PART_BYTES)
    there = tmp_path / "there"
    (there / "travel").mkdir(parents=True)
    for part in (*packed["copy"], *packed["rows"]):
        (there / part).write_bytes((tmp_path / part).read_bytes())
        assert (there / part).stat().st_size <= int(PART_BYTES)
    return there, packed


def test_it_travels_in_parts_and_arrives_row_by_row(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger)
    ledger.run("CREATE TABLE keyed (name TEXT PRIMARY KEY, blob BLOB) WITHOUT ROWID")
    ledger.run("INSERT INTO keyed VALUES ('a', x'00ff'), ('b', NULL)")
    there, packed = travelled(tmp_path, ledger)
    assert len(packed["copy"]) > 1 and len(packed["rows"]) > 1
    for log in ("wal", "shm", "journal"):
        (there / f"trades-1.sqlite-{log}").write_bytes(b"left by another")
    found = work(there, "unpack", "travel", "trades-1.sqlite", str(packed["size_bytes"]))
    assert sorted(path.name for path in there.iterdir()) == ["trades-1.sqlite", "travel"]
    assert found["digest"] == packed["digest"] and found["trade_count"] == 1499
    assert rows(there / "trades-1.sqlite") == rows(tmp_path / "trades-1.sqlite")
    work(there, "forget", "travel", "nothing-of-this-name")
    assert sorted(path.name for path in there.iterdir()) == ["trades-1.sqlite"]


@pytest.mark.parametrize("stem", ["copy", "rows"])
def test_a_part_that_is_missing_or_wrong_shows(ledger: Ledger, tmp_path: Path, stem: str) -> None:
    fill(ledger)
    there, packed = travelled(tmp_path, ledger)
    last = there / packed[stem][-1]
    content = last.read_bytes()
    last.unlink()
    assert refused(there, "unpack", "travel", "trades-1.sqlite", "1000000000")
    last.write_bytes(content[:-5] + b"wrong")
    assert refused(there, "unpack", "travel", "trades-1.sqlite", "1000000000")
    assert not (there / "trades-1.sqlite").exists()


def test_what_is_put_away_is_whole_and_twice_does_no_harm(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "bot.json").write_text("{}")
    ledger.end()
    for _ in range(2):
        work(tmp_path, "put_away", "moved-1")
        assert [path.name for path in tmp_path.iterdir()] == ["moved-1"]
    assert len(rows(tmp_path / "moved-1" / "trades-1.sqlite")) == 2
    assert (tmp_path / "moved-1" / "config" / "bot.json").exists()


def test_what_tells_of_an_earlier_stay_is_put_away_last(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed in between, what is left is known for what it is."""
    for name in ("config", "backups"):
        (tmp_path / name).mkdir()
    (tmp_path / "manifest.json").write_text("{}")
    moved: list[str] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "replace", lambda path, _: moved.append(path.name))
    commands.put_away("moved-1")
    assert (moved[0], moved[-1]) == ("config", "manifest.json")
    assert "trades-1.sqlite" in moved


# -- what a strategy may have written there --------------------------------------------------------------------------


def hostile(folder: Path, *statements: str) -> Path:
    """A database made by somebody else."""
    path = folder / "trades-9.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


TABLES = ("CREATE TABLE trades (id, pair, is_open)", "CREATE TABLE orders (id, ft_trade_id)")
HOSTILE: dict[str, tuple[str, ...]] = {
    "a value of 10 MB": (*TABLES, "INSERT INTO trades VALUES (1, zeroblob(10000000), 1)"),
    "a value that is calculated": (
        "CREATE TABLE trades (id INTEGER, pair AS (hex(zeroblob(40000000))), is_open AS (1))",
        "INSERT INTO trades (id) VALUES (1)",
    ),
    "ids that are texts": (*TABLES, "INSERT INTO trades VALUES ('one', 'A/B', 1), (2, 'A/B', 1)"),
    "no ids": (*TABLES, "INSERT INTO trades VALUES (NULL, 'A/B', 1), (x'00', 'A/B', 1)"),
    "no columns": ("CREATE TABLE trades (name)", "INSERT INTO trades VALUES (1)"),
}


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE)
def test_a_database_that_freqtrade_did_not_make_is_refused(
    ledger: Ledger, tmp_path: Path, statements: tuple[str, ...]
) -> None:
    """With a sentence."""
    hostile(tmp_path, *statements)
    work(tmp_path, "back_up", "trades-1.sqlite", "good")
    said = refused(tmp_path, "compare", "good", "trades-9.sqlite")
    assert len(said) < 600


@pytest.mark.parametrize("pair", ["'" + "x" * 100_000 + "'", "7", "NULL", "x'ff00'"])
def test_a_pair_is_told_in_short(ledger: Ledger, tmp_path: Path, pair: str) -> None:
    hostile(tmp_path, *TABLES, f"INSERT INTO trades VALUES (9, {pair}, 1)")
    work(tmp_path, "back_up", "trades-1.sqlite", "good")
    told = {one["trade_id"]: one["pair"] for one in work(tmp_path, "compare", "good", "trades-9.sqlite")["changes"]}
    assert len(told[9]) <= trade_changes.LONGEST_PAIR


def test_what_is_packed_fills_no_disk(ledger: Ledger, tmp_path: Path) -> None:
    """A gigabyte in a megabyte: no more is unpacked than the database was said to have."""
    there = tmp_path / "there"
    (there / "travel").mkdir(parents=True)
    (there / "travel" / "copy.00000").write_bytes(zlib.compress(b"\0" * 2**26))
    assert refused(there, "unpack", "travel", "trades-1.sqlite", "100000") == "It is larger than it was said to be."
    assert (there / "travel" / "copy.sqlite").stat().st_size <= 100_000


def test_lines_without_end_are_refused() -> None:
    with pytest.raises(sqlite_copy.Wrong, match="no end"):
        list(packed_parts.lines_of([b"x" * 2**19] * 4))
