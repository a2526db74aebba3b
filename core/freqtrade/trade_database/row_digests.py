"""Every row of a database as one line with a hash, so that two databases can be compared wherever they lie."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from core.freqtrade.trade_database.sqlite_copy import Document, Wrong, opened


def facts(database: Path, read: Callable[[Iterator[bytes]], object] | None = None) -> Document:
    """Return counts, size and digest of a database. `read` gets its lines on the way, so that they are gone through
    once."""
    digest = hashlib.sha256()
    with opened(database) as connection:
        lines = hashed(row_lines(connection), digest)
        (read or exhaust)(lines)
        counts = {f"{one}_count": count(connection, f"{one}s") for one in ("trade", "order")}
    return {**counts, "size_bytes": database.stat().st_size, "digest": digest.hexdigest()}


def exhaust(lines: Iterable[bytes]) -> None:
    """Read all lines and drop them."""
    for _ in lines:
        pass


def hashed(lines: Iterable[bytes], digest: "hashlib._Hash") -> Iterator[bytes]:
    """Yield the lines, and add each to the digest."""
    for line in lines:
        digest.update(line)
        yield line


def tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of its tables, sorted."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    return [name.decode() for (name,) in connection.execute(query)]


def count(connection: sqlite3.Connection, table: str) -> int:
    """Return the number of rows; 0 for a table that is missing."""
    if table not in tables(connection):
        return 0
    return int(connection.execute(f"SELECT count(*) FROM {quoted(table)}").fetchone()[0])  # noqa: S608


def row_lines(connection: sqlite3.Connection) -> Iterator[bytes]:
    """Yield one line per row: table, key, SHA-256 of its values; before the rows of a table, a line for its
    definition."""
    for table in tables(connection):
        made = connection.execute("SELECT sql FROM sqlite_master WHERE tbl_name = ? ORDER BY name", (table,)).fetchall()
        yield line_of(table, "made", made)
        for key, *values in keyed_rows(connection, table):
            yield line_of(table, key, values)


def keyed_rows(connection: sqlite3.Connection, table: str) -> Iterable[Any]:
    """Return the rows, each with its row id first; of a table without row ids, with its number in the order of its
    key."""
    try:
        return connection.execute(f"SELECT rowid, * FROM {quoted(table)} ORDER BY rowid")  # noqa: S608
    except sqlite3.OperationalError:  # a table without row ids lies in the order of its key
        rows = connection.execute(f"SELECT * FROM {quoted(table)}")  # noqa: S608
        return ((number, *row) for number, row in enumerate(rows))


def line_of(table: str, key: object, values: object) -> bytes:
    """Return the line of one row."""
    return f"{table} {key} {hashlib.sha256(repr(values).encode()).hexdigest()}\n".encode()


def refuse_differences(here: Iterable[bytes], there: Iterable[bytes]) -> None:
    """Compare two lists of lines. Errors: `Wrong`, naming the first row that differs."""
    for mine, other in zip_longest(here, there):
        if mine != other:
            table, key, _ = (mine or other).rsplit(b" ", 2)
            raise Wrong(f"Row {key.decode()} of {table.decode()} did not arrive as it was sent.")


def quoted(name: str) -> str:
    """Return the name quoted for SQL."""
    return '"' + name.replace('"', '""') + '"'
