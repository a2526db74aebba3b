"""Work on a trade database (SQLite), as a program: its source is handed to `Runner.work` and runs where the database
lies, in the workspace of its bot, with the standard library alone. It prints one JSON document; what goes wrong is a
sentence on standard error.

A database is only ever copied through SQLite's backup API: a copy of the file alone lacks whatever is still in its
write-ahead log, which may be every recent trade. Whatever replaces a file is written beside it, synced, and renamed.
What fails leaves nothing of that behind: on a full disk the bot that goes on needs the room.

A strategy may write into the database of its bot what it likes: what is read of it has bounds.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import Any

Document = dict[str, Any]
LOGS = ("-wal", "-shm", "-journal")
MOST_CHANGES = 500
CHUNK_BYTES = 1 << 20
MOST_VALUE_BYTES = 4 << 20
"""Of one value, and of what SQLite calculates on the way to it. Freqtrade's longest are lines of text."""
MOST_TRADES = 2_000_000
"""Of a database that is compared: both are held in memory by their ids."""
MOST_LINE_BYTES = 1 << 20
LONGEST_PAIR = 64

TELLING = {
    "trades": (
        "pair", "is_open", "is_short", "leverage", "stake_amount", "amount", "open_date", "open_rate", "close_date",
        "close_rate", "close_profit_abs", "realized_profit", "exit_reason", "stop_loss", "fee_open", "fee_close",
    ),
    "orders": (
        "ft_trade_id", "ft_order_side", "order_id", "status", "order_type", "price", "amount", "filled", "average",
        "cost", "order_filled_date",
    ),
}  # fmt: skip
"""What makes a trade another one than before. Left out: what follows the price (`max_rate`), what a newer version adds
or corrects when it first opens a database of before (`record_version`, `ft_is_open` …), and when it was looked at."""


class Wrong(Exception):
    """Its text is a sentence for people."""


# -- what can be asked for --------------------------------------------------------------------------------------------


def back_up(database: str, target: str) -> Document:
    """A verified copy as one file. `absent` when there is no such database (yet)."""
    if not Path(database).is_file():
        return {"absent": True}
    snapshot(Path(database), Path(target))
    return facts(Path(target))


def compare(backup: str, current: str) -> Document:
    """Trades that are another since the backup, by id: `changes` [{trade_id, pair, what}], the first of `count`."""
    with opened(Path(backup)) as before, opened(Path(current)) as now:
        refuse_too_many(before, now)
        changes = changed_trades(before, now)
        of_orders = {row[1] for row in differing(before, now, "orders")} - changes.keys()
        pairs = {**dict(pairs_of(before)), **dict(pairs_of(now))}
    changes |= dict.fromkeys(of_orders, "changed")
    told = [{"trade_id": id, "pair": pairs.get(id, ""), "what": changes[id]} for id in sorted(changes)]
    return {"changes": told[:MOST_CHANGES], "count": len(told)}


def restore(backup: str, database: str, digest: str) -> Document:
    """Put the backup in the place of the database, which must not be in use. May be called again."""
    target, incoming = Path(database), Path(f"{database}.incoming")
    with or_nothing(incoming):
        snapshot(Path(backup), incoming)
        found = facts(incoming)
        if found["digest"] != digest:
            raise Wrong("The backup is not as it was when it was made.")
        replace_database(incoming, target)
    return found


def pack(database: str, folder: str, part_bytes: str) -> Document:
    """Make it ready to travel: `copy` and `rows`, the names of compressed parts in this folder. `absent` as above."""
    if not Path(database).is_file():
        return {"absent": True}
    place, copy = Path(folder), Path(folder, "copy.sqlite")
    forget(folder)
    with or_nothing(place):
        snapshot(Path(database), copy)
        parts = {"copy": write_parts(chunks_of(copy), place, "copy", int(part_bytes))}
        found = facts(copy, lambda lines: parts.update(rows=write_parts(lines, place, "rows", int(part_bytes))))
        copy.unlink()
    return found | parts


def unpack(folder: str, database: str, size_bytes: str) -> Document:
    """What `pack` made of it elsewhere, compared row by row, becomes the database here. `size_bytes`: what it has."""
    place = Path(folder)
    copy = place / "copy.sqlite"
    with copy.open("wb") as file:
        file.writelines(no_more_than(int(size_bytes), read_parts(place, "copy")))
    sync(copy)
    check(copy)
    found = facts(copy, lambda lines: refuse_differences(lines, lines_of(read_parts(place, "rows"))))
    Path(database).parent.mkdir(parents=True, exist_ok=True)
    replace_database(copy, Path(database))
    return found


def put_away(folder: str) -> Document:
    """Everything here into this folder: first what a start needs, last what tells of a stay. May be called again."""
    place = Path(folder)
    place.mkdir(exist_ok=True)
    turns = {"config": 0, "strategy": 0, "manifest.json": 2}
    entries = [entry for entry in Path().iterdir() if not entry.name.startswith("moved-")]
    for entry in sorted(entries, key=lambda entry: turns.get(entry.name, 1)):
        entry.replace(place / entry.name)
    return {}


def forget(*paths: str | Path) -> Document:
    """Files and folders, also what is not there."""
    for path in map(Path, paths):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return {}


COMMANDS = {made.__name__: made for made in (back_up, compare, restore, pack, unpack, put_away, forget)}


def main(arguments: list[str]) -> None:
    """`arguments`: what is asked for, then its arguments. Prints one JSON document."""
    try:
        sys.stdout.write(json.dumps(COMMANDS[arguments[0]](*arguments[1:])))
    except (Wrong, sqlite3.Error, OSError, zlib.error) as error:
        said = str(error).rstrip(".")[:500]
        sys.exit(f"{said[:1].upper()}{said[1:]}.")
    except Exception as error:
        sys.exit(f"The trade database is not as Freqtrade makes it ({type(error).__name__}).")


# -- copying ----------------------------------------------------------------------------------------------------------


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """For writing too: what a killed bot left in the log is taken over at opening."""
    if not path.is_file():
        raise Wrong(f"There is no file {path}.")
    with closing(sqlite3.connect(path, timeout=30)) as connection:
        connection.text_factory = bytes  # whatever is in there, it is compared, not read
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)
        connection.execute("PRAGMA trusted_schema=OFF")
        yield connection


def snapshot(database: Path, target: Path) -> None:
    """A checked copy as one file at `target`, whole or not at all; the bot may write meanwhile. Errors: `Wrong`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    leftovers = [part, *logs_of(part)]
    forget(*leftovers)
    with or_nothing(*leftovers):
        with opened(database) as source, closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # or it would not be a single file
        sync(part)
        check(part)
        part.replace(target)
    sync(target.parent)


def replace_database(incoming: Path, database: Path) -> None:
    """Its log is folded into the database first, so that at no moment a log lies beside a database it is not of."""
    if database.is_file():
        with opened(database) as old:
            mode = old.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        if mode != b"delete":
            raise Wrong(f"The database {database} is in use.")
    forget(*logs_of(database))
    incoming.replace(database)
    sync(database.parent)


def check(database: Path) -> None:
    """Errors: `Wrong` when SQLite finds it damaged."""
    with opened(database) as connection:
        said = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if said != b"ok":
        raise Wrong(f"The database {database} is damaged: {said.decode(errors='replace')[:200]}.")


def sync(path: Path) -> None:
    """A file or a folder: what was written to it survives a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def logs_of(database: Path) -> list[Path]:
    """The files that SQLite may keep beside it."""
    return [database.with_name(f"{database.name}{suffix}") for suffix in LOGS]


@contextmanager
def or_nothing(*paths: Path) -> Iterator[None]:
    """What is made of these is whole in the end, or gone."""
    try:
        yield
    except BaseException:
        forget(*paths)
        raise


# -- rows -------------------------------------------------------------------------------------------------------------


def facts(database: Path, read: Callable[[Iterator[bytes]], object] | None = None) -> Document:
    """What is told of a database. `read` gets its rows on the way: they are gone through once."""
    digest = hashlib.sha256()
    with opened(database) as connection:
        lines = hashed(row_lines(connection), digest)
        (read or exhaust)(lines)
        counts = {f"{one}_count": count(connection, f"{one}s") for one in ("trade", "order")}
    return {**counts, "size_bytes": database.stat().st_size, "digest": digest.hexdigest()}


def exhaust(lines: Iterable[bytes]) -> None:
    """Read to the end, for what reading does."""
    for _ in lines:
        pass


def hashed(lines: Iterable[bytes], digest: "hashlib._Hash") -> Iterator[bytes]:
    """The same lines; each goes into `digest` as it passes."""
    for line in lines:
        digest.update(line)
        yield line


def tables(connection: sqlite3.Connection) -> list[str]:
    """Their names, in order, without those of SQLite itself."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    return [name.decode() for (name,) in connection.execute(query)]


def count(connection: sqlite3.Connection, table: str) -> int:
    """Rows of a table; 0 when it does not exist."""
    if table not in tables(connection):
        return 0
    return int(connection.execute(f"SELECT count(*) FROM {quoted(table)}").fetchone()[0])  # noqa: S608


def row_lines(connection: sqlite3.Connection) -> Iterator[bytes]:
    """One line a row: table, key, SHA-256 of its values; before the rows of a table, the same of its making."""
    for table in tables(connection):
        made = connection.execute("SELECT sql FROM sqlite_master WHERE tbl_name = ? ORDER BY name", (table,)).fetchall()
        yield line_of(table, "made", made)
        for key, *values in keyed_rows(connection, table):
            yield line_of(table, key, values)


def keyed_rows(connection: sqlite3.Connection, table: str) -> Iterable[Any]:
    """Rows in the order of their keys, the key before the values."""
    try:
        return connection.execute(f"SELECT rowid, * FROM {quoted(table)} ORDER BY rowid")  # noqa: S608
    except sqlite3.OperationalError:  # a table without row ids lies in the order of its key
        rows = connection.execute(f"SELECT * FROM {quoted(table)}")  # noqa: S608
        return ((number, *row) for number, row in enumerate(rows))


def line_of(table: str, key: object, values: object) -> bytes:
    """`table key SHA-256`, as bytes with a line end."""
    return f"{table} {key} {hashlib.sha256(repr(values).encode()).hexdigest()}\n".encode()


def refuse_differences(here: Iterable[bytes], there: Iterable[bytes]) -> None:
    """Errors: `Wrong` at the first line that differs or is missing."""
    for mine, other in zip_longest(here, there):
        if mine != other:
            table, key, _ = (mine or other).rsplit(b" ", 2)
            raise Wrong(f"Row {key.decode()} of {table.decode()} did not arrive as it was sent.")


# -- what is another since --------------------------------------------------------------------------------------------


def changed_trades(before: sqlite3.Connection, now: sqlite3.Connection) -> dict[int, str]:
    """Trade id → what came of it."""
    were_open, are_open = open_ids(before), open_ids(now)
    found = {}
    for trade_id, _, was, is_now in differing(before, now, "trades"):
        if was is None:
            found[trade_id] = "opened" if trade_id in are_open else "opened and closed"
        elif is_now is None:
            found[trade_id] = "deleted"
        else:
            found[trade_id] = "closed" if trade_id in were_open - are_open else "changed"
    return found


def open_ids(connection: sqlite3.Connection) -> set[int]:
    """Ids of open trades."""
    if "trades" not in tables(connection):
        return set()
    return {trade_id for (trade_id,) in connection.execute("SELECT id FROM trades WHERE is_open")}


def pairs_of(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """(trade id, pair)"""
    if "trades" in tables(connection):
        for trade_id, pair in connection.execute("SELECT id, pair FROM trades"):
            yield trade_id, pair.decode(errors="replace")[:LONGEST_PAIR] if isinstance(pair, bytes) else ""


def refuse_too_many(*databases: sqlite3.Connection) -> None:
    """Errors: `Wrong` for a database whose comparison would take too much memory."""
    for database in databases:
        if max(count(database, "trades"), count(database, "orders")) > MOST_TRADES:
            raise Wrong(f"A database has more than {MOST_TRADES:,} trades or orders: it cannot be compared.")


Telling = tuple[Any, ...]


def differing(
    before: sqlite3.Connection, now: sqlite3.Connection, table: str
) -> Iterator[tuple[int, Any, Telling | None, Telling | None]]:
    """(id, first telling column, before, now) of the rows that differ; None where there is none. One pass over both."""
    columns = known_to_both(before, now, table)
    old, new = telling(before, table, columns), telling(now, table, columns)
    was, is_now = next(old, None), next(new, None)
    while was or is_now:
        key = min(row[0] for row in (was, is_now) if row)
        left = was if was and was[0] == key else None
        right = is_now if is_now and is_now[0] == key else None
        if left != right:
            yield key, (right or left or (0, 0))[1], left, right
        was = next(old, None) if left else was
        is_now = next(new, None) if right else is_now


def known_to_both(before: sqlite3.Connection, now: sqlite3.Connection, table: str) -> list[str]:
    """Telling columns. A table that is missing in one of them has no rows there: those of the other are all told."""
    was, is_now = names(before, table), names(now, table)
    known = was & is_now or was | is_now
    return [name for name in TELLING[table] if name in known]


def telling(connection: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[Telling]:
    """(id, values of `columns`) of each row, by id. Errors: `Wrong` for an id that is no number."""
    if table in tables(connection):
        for row in connection.execute(f"SELECT id, {', '.join(map(quoted, columns))} FROM {table} ORDER BY id"):  # noqa: S608
            if not isinstance(row[0], int):
                raise Wrong(f"The table {table} is not as Freqtrade makes it: an id is no number.")
            yield row


def names(connection: sqlite3.Connection, table: str) -> set[str]:
    """Of the columns of a table; empty when it does not exist."""
    return {row[1].decode() for row in connection.execute(f"PRAGMA table_info({quoted(table)})")}


def quoted(name: str) -> str:
    """As an identifier in SQL."""
    return '"' + name.replace('"', '""') + '"'


# -- travelling -------------------------------------------------------------------------------------------------------


def chunks_of(path: Path) -> Iterator[bytes]:
    """Its bytes, a piece at a time."""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            yield chunk


def write_parts(content: Iterable[bytes], folder: Path, stem: str, part_bytes: int) -> list[str]:
    """Compressed, in files of this size."""
    made: list[str] = []
    waiting = bytearray()
    press = zlib.compressobj(3)

    def write(least: int) -> None:
        while len(waiting) >= least and waiting:
            path = folder / f"{stem}.{len(made):05d}"
            path.write_bytes(waiting[:part_bytes])
            made.append(str(path))
            del waiting[:part_bytes]

    for chunk in content:
        waiting += press.compress(chunk)
        write(part_bytes)
    waiting += press.flush()
    write(0)
    return made


def read_parts(folder: Path, stem: str) -> Iterator[bytes]:
    """What `write_parts` wrote, unpacked, a piece at a time. Errors: `Wrong` when a part is missing."""
    press = zlib.decompressobj()
    for path in sorted(folder.glob(f"{stem}.[0-9]*")):
        rest = path.read_bytes()
        while rest:
            yield press.decompress(rest, CHUNK_BYTES)
            rest = press.unconsumed_tail
    yield press.flush()
    if not press.eof:
        raise Wrong("A part of it did not arrive.")


def no_more_than(size_bytes: int, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What is packed may be anything: a disk is not filled with it."""
    for chunk in chunks:
        size_bytes -= len(chunk)
        if size_bytes < 0:
            raise Wrong("It is larger than it was said to be.")
        yield chunk


def lines_of(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """With their ends. Errors: `Wrong` for a line without end."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        if len(rest) > MOST_LINE_BYTES:
            raise Wrong("A line of its rows has no end.")
        yield from (line + b"\n" for line in whole)
    if rest:
        yield rest


if __name__ == "__main__":
    main(sys.argv[1:])
