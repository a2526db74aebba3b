"""Copies of SQLite databases: made through SQLite's backup API, verified, and put in place as a whole or not at all.

A copy of the file alone lacks whatever is still in its write-ahead log, which may be every recent trade. Whatever
replaces a file is written beside it, synced, and renamed. A step that fails removes what it wrote: on a full disk the
bot that goes on needs the room.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

Document = dict[str, Any]
LOGS = ("-wal", "-shm", "-journal")
MOST_VALUE_BYTES = 4 << 20
"""Of one value, and of what SQLite calculates on the way to it. Freqtrade's longest are lines of text."""


class Wrong(Exception):
    """An error whose text is a sentence for people."""


def forget(*paths: str | Path) -> Document:
    """Remove files and folders; missing ones are skipped."""
    for path in map(Path, paths):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return {}


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database, for writing too: what a killed bot left in its log is folded in at opening."""
    if not path.is_file():
        raise Wrong(f"There is no file {path}.")
    with closing(sqlite3.connect(path, timeout=30)) as connection:
        connection.text_factory = bytes  # whatever is in there, it is compared, not read
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)
        connection.execute("PRAGMA trusted_schema=OFF")
        yield connection


def snapshot(database: Path, target: Path) -> None:
    """Copy a database to `target` through SQLite's backup API, verified and synced."""
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
    """Put `incoming` in place of the database. The log of the old database is folded into it first, so that at no
    moment a log lies beside a database that it does not belong to."""
    if database.is_file():
        with opened(database) as old:
            mode = old.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        if mode != b"delete":
            raise Wrong(f"The database {database} is in use.")
    forget(*logs_of(database))
    incoming.replace(database)
    sync(database.parent)


def check(database: Path) -> None:
    """Raise `Wrong` when the database is damaged."""
    with opened(database) as connection:
        said = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if said != b"ok":
        raise Wrong(f"The database {database} is damaged: {said.decode(errors='replace')[:200]}.")


def sync(path: Path) -> None:
    """Write a file or a folder through to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def logs_of(database: Path) -> list[Path]:
    """Return the paths of the logs that SQLite may keep beside a database."""
    return [database.with_name(f"{database.name}{suffix}") for suffix in LOGS]


@contextmanager
def or_nothing(*paths: Path) -> Iterator[None]:
    """Remove these paths when the block fails: they are whole in the end, or gone."""
    try:
        yield
    except BaseException:
        forget(*paths)
        raise
